import type { Analysis, FormList, ResolvedPlan, Task } from '../../model/index.ts';
import { exposure, issuesInOrder, risksInOrder } from '../weekly/registers.ts';
import {
  cell,
  finish,
  goal,
  listed,
  named,
  people,
  peopleNamed,
  person,
  phase,
  plain,
  roles,
  share,
  start,
  task,
  type Cells,
} from './cell.ts';

/** The entries of a list of the plan, in its order, with every column that `FORM_LISTS` promises. */
export const PLAN_LISTS: { readonly [List in FormList]: (analysis: Analysis) => readonly Cells[] } = {
  goals: ({ schedule: { resolved: plan } }) =>
    plan.goals.map(({ data, owner }) => ({
      id: plain(data.id),
      statement: plain(data.statement),
      kind: plain(data.kind),
      measure: plain(data.measure),
      baseline: plain(data.baseline),
      target: plain(data.target),
      unit: plain(data.unit),
      owner: person(plan, owner),
      due: plain(data.due),
    })),
  people: ({ schedule: { resolved: plan } }) =>
    plan.people.map((one) => ({
      id: plain(one.id),
      name: cell(one.id, person(plan, one).shown),
      organisation: plain(one.data.organisation),
      side: plain(one.data.side),
      roles: roles(plan, one.roles),
      capabilities: plain(one.data.capabilities),
      capacity: share(one.capacity),
      units: plain(one.units),
      email: plain(one.data.email),
    })),
  phases: ({ schedule }) =>
    schedule.resolved.phases.map((one) => {
      const span = schedule.phase(one);
      const plan = schedule.resolved;
      const made = plan.tasks.filter((each) => each.phase === one).flatMap((each) => each.deliverables);
      return {
        id: plain(one.id),
        wbs: plain(one.wbs),
        name: plain(one.name),
        purpose: plain(one.data.purpose),
        owner: person(plan, one.owner),
        start: start(span?.start),
        finish: finish(span?.finish),
        decider: person(plan, one.gate?.decider),
        due: plain(one.gate?.data.due),
        outcome: plain(one.gate?.data.decision?.outcome),
        deliverables: listed([...new Set(made)].map(({ id, data }) => ({ id, name: data.name }))),
        cycle: plain(one.cycle),
        workstream: cell(
          one.workstream,
          one.workstream === undefined
            ? undefined
            : (plan.methodology?.word('workstreams', one.workstream) ?? one.workstream),
        ),
      };
    }),
  tasks: (analysis) =>
    analysis.schedule.resolved.tasks.filter(({ type }) => type !== 'parent').map((one) => taskCells(analysis, one)),
  milestones: (analysis) =>
    analysis.schedule.resolved.tasks.filter(({ type }) => type === 'milestone').map((one) => taskCells(analysis, one)),
  gates: ({ schedule: { resolved: plan } }) =>
    plan.phases.flatMap((one) => {
      const { gate } = one;
      if (!gate) return [];
      const { criteria = [], decision, ...data } = gate.data;
      return {
        id: plain(one.id),
        phase: phase(one),
        name: plain(data.name ?? one.name),
        due: plain(data.due),
        decider: person(plan, gate.decider),
        advisers: peopleNamed(plan, data.advisers),
        criteria: plain(criteria.map(({ text }) => text)),
        met: plain(
          criteria.length === 0 ? undefined : `${criteria.filter(({ met }) => met).length} / ${criteria.length}`,
        ),
        outcome: plain(decision?.outcome),
        decidedBy: named(plan, decision?.by),
        decidedOn: plain(decision?.on),
        note: plain(decision?.note),
      };
    }),
  'gates.criteria': ({ schedule: { resolved: plan } }) =>
    plan.phases.flatMap((one) =>
      (one.gate?.data.criteria ?? []).map((data) => ({
        id: plain(data.id),
        phase: phase(one),
        text: plain(data.text),
        met: plain(data.met),
        by: named(plan, data.by),
        evidence: plain(data.evidence),
      })),
    ),
  metrics: ({ schedule: { resolved: plan } }) =>
    plan.phases.flatMap((one) =>
      (one.data.metrics ?? []).map((data) => ({
        id: plain(data.id),
        phase: phase(one),
        name: plain(data.name),
        goal: goal(plan.goals.find(({ id }) => id === data.goal)),
        target: plain(data.target),
        actual: plain(data.actual),
        unit: plain(data.unit),
      })),
    ),
  deliverables: ({ schedule }) =>
    schedule.resolved.deliverables.map((one) => ({
      id: plain(one.id),
      name: plain(one.data.name),
      owner: person(schedule.resolved, one.owner),
      acceptedBy: named(schedule.resolved, one.data.acceptedBy),
      accepted: plain(one.data.accepted),
      location: plain(one.data.location),
      form: plain(one.data.form),
      file: plain(one.data.file),
      due: finish(
        schedule.resolved.tasks
          .filter((each) => each.deliverables.includes(one))
          .flatMap((each) => schedule.timing(each)?.finish ?? [])
          .reduce<number | undefined>((last, at) => Math.max(last ?? at, at), undefined),
      ),
    })),
  risks: ({ schedule: { resolved: plan } }) =>
    risksInOrder(plan.risks).map((risk) => ({
      id: plain(risk.id),
      title: plain(risk.data.title),
      probability: plain(risk.data.probability),
      impact: plain(risk.data.impact),
      exposure: plain(exposure(risk)),
      response: plain(risk.data.response),
      owner: person(plan, risk.owner),
      raised: plain(risk.data.raised),
      due: plain(risk.data.due),
      status: plain(risk.data.status),
      trigger: plain(risk.data.trigger),
      closedOn: plain(risk.data.closedOn),
    })),
  issues: ({ schedule: { resolved: plan } }) =>
    issuesInOrder(plan.issues).map(({ data, owner }) => ({
      id: plain(data.id),
      title: plain(data.title),
      source: plain(data.source),
      area: plain(data.area),
      impact: plain(data.impact),
      raisedOn: plain(data.raisedOn),
      raisedBy: named(plan, data.raisedBy),
      priority: plain(data.priority),
      status: plain(data.status),
      owner: person(plan, owner),
      department: plain(data.department),
      action: plain(data.action),
      progress: plain(data.progress),
      due: plain(data.due),
      closedOn: plain(data.closedOn),
      closure: plain(data.closure),
      reviewer: named(plan, data.reviewer),
      needs: plain(data.needs),
      longRunning: plain(data.longRunning),
      attachments: plain(data.attachments),
      updates: plain((data.updates ?? []).map(({ on, text }) => `${on}: ${text}`)),
    })),
  decisions: ({ schedule: { resolved: plan } }) =>
    plan.decisions.map(({ data, owner }) => ({
      id: plain(data.id),
      title: plain(data.title),
      raisedOn: plain(data.raisedOn),
      neededBy: plain(data.neededBy),
      decider: person(plan, owner),
      decidedOn: plain(data.decidedOn),
      outcome: plain(data.outcome),
      consequence: plain(data.consequence),
    })),
  changes: ({ schedule: { resolved: plan } }) =>
    plan.changes.map(({ data }) => ({
      id: plain(data.id),
      title: plain(data.title),
      kind: plain(data.kind),
      reason: plain(data.reason),
      raisedOn: plain(data.raisedOn),
      status: plain(data.status),
      decidedBy: named(plan, data.decidedBy),
      decidedOn: plain(data.decidedOn),
      days: plain(data.effect?.days),
      cost: plain(data.effect?.cost),
    })),
  'vendors.criteria': ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.vendors?.criteria ?? []).map((data) => ({
      id: plain(data.id),
      name: plain(data.name),
      weight: plain(data.weight),
    })),
  'vendors.candidates': ({ schedule: { resolved: plan } }) => {
    const { criteria = [], candidates = [], chosen } = plan.plan.data.vendors ?? {};
    const label = (id: string): string => criteria.find((one) => one.id === id)?.name ?? id;
    return candidates.map(({ id, name, scores = {}, evidence = {} }) => ({
      id: plain(id),
      name: plain(name),
      chosen: plain(chosen === undefined ? undefined : chosen === id),
      scores: plain(
        Object.entries(scores).map(([criterion, score]) => {
          const basis = Object.hasOwn(evidence, criterion) ? ` (${evidence[criterion] ?? ''})` : '';
          return `${label(criterion)}: ${score}${basis}`;
        }),
      ),
    }));
  },
  'cutover.steps': ({ schedule: { resolved: plan } }) => {
    const steps = plan.plan.data.cutover?.steps ?? [];
    const names = new Map(steps.map(({ id, name }) => [id, name]));
    return steps.map((data) => ({
      id: plain(data.id),
      name: plain(data.name),
      offset: plain(data.offset),
      start: plain(data.planned?.start),
      finish: plain(data.planned?.finish),
      actualStart: plain(data.actual?.start),
      actualFinish: plain(data.actual?.finish),
      after: listed((data.after ?? []).map((id) => ({ id, name: names.get(id) ?? id }))),
      owner: named(plan, data.owner),
      backup: named(plan, data.backup),
      instruction: plain(data.instruction),
      verification: plain(data.verification),
      signOff: named(plan, data.signOff),
      rollback: plain(data.rollback),
      status: plain(data.status),
    }));
  },
  'cutover.rehearsals': ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.cutover?.rehearsals ?? []).map((data) => ({
      on: plain(data.on),
      duration: plain(data.duration),
      passed: plain(data.passed),
      note: plain(data.note),
    })),
  meetings: ({ schedule: { resolved: plan } }) =>
    plan.meetings.map((data) => ({
      id: plain(data.id),
      title: plain(data.title),
      on: plain(data.on),
      place: plain(data.place),
      chair: named(plan, data.chair),
      minutesBy: named(plan, data.minutesBy),
      present: peopleNamed(plan, data.present),
      absent: peopleNamed(plan, data.absent),
      topics: plain(data.topics),
      resolutions: plain(data.resolutions),
      open: plain(data.open),
      next: plain(data.next),
    })),
  'meetings.actions': ({ schedule: { resolved: plan } }) =>
    plan.meetings.flatMap((meeting) =>
      (meeting.actions ?? []).map((data) => ({
        meeting: cell(meeting.id, meeting.title ?? meeting.on),
        text: plain(data.text),
        owner: named(plan, data.owner),
        due: plain(data.due),
        accepted: plain(data.accepted),
      })),
    ),
  journal: ({ schedule: { resolved: plan } }) =>
    plan.journal.map((data) => ({
      on: plain(data.on),
      by: named(plan, data.by),
      kind: plain(data.kind ?? 'status'),
      phase: phase(data.phase === undefined ? undefined : plan.phase(data.phase)),
      health: plain(data.override?.health ?? data.health),
      summary: plain(data.summary),
      done: plain(data.done),
      next: plain(data.next),
      blockers: plain(data.blockers),
      help: plain(data.help),
      lessons: plain(data.lessons),
    })),
  'adoption.targets': ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.adoption?.targets ?? []).map((data) => ({
      id: plain(data.id),
      name: plain(data.name),
      target: plain(data.target),
      unit: plain(data.unit),
    })),
  assessments: ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.assessments ?? []).map((data) => ({
      id: plain(data.id),
      questionnaire: plain(data.questionnaire),
      on: plain(data.on),
      by: named(plan, data.by),
    })),
};

function taskCells(analysis: Analysis, one: Task): Cells {
  const plan: ResolvedPlan = analysis.schedule.resolved;
  const { data } = one;
  const status = analysis.status(one);
  const timing = analysis.schedule.timing(one);
  return {
    id: plain(one.id),
    wbs: plain(one.wbs),
    name: plain(one.name),
    phase: phase(one.phase),
    parent: task(one.parent),
    type: plain(one.type),
    kind: cell(one.kind, one.kind === undefined ? undefined : (plan.methodology?.word('kinds', one.kind) ?? one.kind)),
    tags: plain(one.tags),
    owner: person(plan, one.owner),
    responsible: people(
      plan,
      one.responsible.map((each) => each.person),
    ),
    consulted: people(plan, one.consulted),
    informed: people(plan, one.informed),
    start: start(timing?.start),
    finish: finish(timing?.finish),
    duration: plain(data.duration),
    effort: plain(data.effort),
    deadline: plain(data.deadline),
    why: plain(data.why),
    how: plain(data.how),
    goal: goal(one.goal),
    deliverables: listed(one.deliverables.map(({ id, data: { name } }) => ({ id, name }))),
    dependsOn: listed(one.links.map(({ predecessor: { id, name } }) => ({ id, name }))),
    progress: share(status?.progress),
    status: plain(status?.state),
    late: plain(data.late),
    checklist: plain((data.checklist ?? []).map(({ text }) => text)),
  };
}
