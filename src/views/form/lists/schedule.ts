import type { Analysis, ResolvedPlan, Task, FormList } from '../../../model/index.ts';
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
  share,
  start,
  task,
  type Cells,
} from '../cell.ts';

/** What is scheduled: phases, tasks, gates, and what they bring forth. */
export const SCHEDULE_LISTS = {
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
  deliverables: ({ schedule }) =>
    schedule.resolved.deliverables.map((one) => ({
      id: plain(one.id),
      name: plain(one.data.name),
      owner: person(schedule.resolved, one.owner),
      acceptedBy: named(schedule.resolved, one.data.acceptedBy),
      accepted: plain(one.data.accepted),
      location: plain(one.data.location ?? one.data.file),
      form: plain(one.data.form),
      file: plain(one.data.file),
      due: finish(
        schedule.resolved.tasks
          .filter((each) => each.deliverables.includes(one))
          .flatMap((each) => schedule.timing(each)?.finish ?? [])
          .reduce<number | undefined>((last, at) => Math.max(last ?? at, at), undefined),
      ),
    })),
} satisfies { readonly [List in FormList]?: (analysis: Analysis) => readonly Cells[] };

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
