import type { Baseline, Deliverable, Goal, Outcome, Packs, Plan, Project, ResolvedPlan } from '../model/index.ts';
import { parseMoment, type Day, type Moment } from '../time/index.ts';
import { bindDates, checkAgainstStart } from './bounds.ts';
import { Calendars, type CalendarFiles } from './calendars.ts';
import { Contents, type ContentFiles } from './contents.ts';
import { Draft } from './draft.ts';
import { observe } from './facts.ts';
import { noStart, unknownDeliverable, unknownGoal } from './findings/index.ts';
import { growTree } from './hierarchy.ts';
import { linkUp } from './links.ts';
import { checkLists } from './lists.ts';
import { chooseMethodology } from './methodology.ts';
import { measurementsOf } from './measurements.ts';
import { beforeOther } from './moments.ts';
import { Network } from './network.ts';
import { GateNode, ItemNode, type PhaseNode, type TaskNode } from './nodes.ts';
import { assignPeople, checkWorkers, gatherPeople } from './people.ts';
import { checkPhaseFields, checkRegisters, checkTaskChecklist, itemsOf } from './registers.ts';
import { Resolved } from './resolved.ts';
import { Amounts, measureWork } from './work.ts';

export interface ResolveOptions {
  /** The data date; the plan's own `asOf` where it is absent. */
  readonly asOf?: Day;
  /** Reads a calendar file beside the plan; without it a plan that names one is told that it was not found. */
  readonly calendarFile?: CalendarFiles;
  /** Reads a content file beside the plan, likewise. */
  readonly contentFile?: ContentFiles;
}

/** What a task's dates follow from: where one of these could not be read, the task cannot be dated. */
const DATING = [
  'milestone',
  'duration',
  'effort',
  'estimate',
  'constraint',
  'recur',
  'calendar',
  'progress',
  'actual',
  'remaining',
] as const;

/**
 * The plan with its references found, its amounts in minutes and its defaults filled in. A plan with errors is resolved as
 * well: what an error keeps from being dated is `broken`.
 */
export function resolve(plan: Plan, packs: Packs, options: ResolveOptions = {}): Outcome<ResolvedPlan> {
  const draft = new Draft(plan);
  const { data } = draft;
  const lazy = chooseMethodology(draft, packs);
  const calendars = new Calendars(draft, packs, options.calendarFile ?? (() => ({ diagnostics: [] })));
  const { calendar } = calendars.project;
  const asOf = options.asOf ?? draft.moment(data.project.asOf)?.day;

  const people = gatherPeople(draft, calendars, lazy.methodology);
  const goals = itemsOf(draft, 'goals', data.goals, (goal) => goal.owner);
  for (const goal of goals) if (!draft.goals.has(goal.id)) draft.goals.set(goal.id, goal);
  const deliverables = itemsOf(draft, 'deliverables', data.deliverables, (deliverable) => deliverable.owner);
  for (const item of deliverables) if (!draft.deliverables.has(item.id)) draft.deliverables.set(item.id, item);

  const { phases, tasks } = growTree(draft, calendars, lazy.methodology);
  const amounts = new Amounts(draft, calendar);
  const broken = new Set<TaskNode | PhaseNode>();
  const unfinished = new Set(
    draft.lossy ? [...phases, ...tasks].filter((node) => draft.lacksEntries(node.data, 'tasks')) : [],
  );
  for (const phase of phases) {
    fillPhase(draft, phase);
    if (!linkUp(draft, calendar, phase)) broken.add(phase);
  }
  // Without the date that everything is measured at, nothing is what its author meant.
  const isUndated = asOf === undefined && draft.lost(data.project, 'asOf');
  for (const task of tasks) {
    const { data } = task;
    measureWork(draft, amounts, task);
    assignPeople(draft, task);
    checkWorkers(draft, task);
    bindDates(draft, task);
    observe(draft, amounts, task, asOf !== undefined);
    serve(draft, task);
    if (!linkUp(draft, calendar, task)) broken.add(task);
    if (isUndated || (draft.lossy && DATING.some((key) => draft.lost(data, key)))) task.broken = true;
  }
  new Network(tasks, phases, broken).settle(draft, unfinished);
  const start = projectStart(draft, tasks);
  if (start) for (const task of tasks) checkAgainstStart(draft, task, start);
  else if (tasks.length > 0 && data.project.start === undefined && !draft.lost(data.project, 'start'))
    draft.report(noStart(draft.places.at(data.project, 'id'), 'plan', {}));
  checkRegisters(draft);
  checkLists(draft, packs);
  const filesBeside = options.contentFile ?? (() => 'missing');
  const contents = new Contents(draft, packs, filesBeside, lazy.methodology);

  const value = new Resolved(draft, lazy, asOf, {
    project: projectOf(draft, start),
    calendar,
    phases,
    tasks,
    people,
    goals,
    deliverables,
    contents: contents.of(deliverables),
    measurements: measurementsOf(draft, filesBeside),
    risks: itemsOf(draft, 'risks', data.risks, (risk) => risk.owner),
    issues: itemsOf(draft, 'issues', data.issues, (issue) => issue.owner),
    decisions: itemsOf(draft, 'decisions', data.decisions, (decision) => decision.decider),
    changes: itemsOf(draft, 'changes', data.changes, (change) => change.decidedBy),
    baselines: baselinesOf(draft),
    journal: data.journal ?? [],
    meetings: data.meetings ?? [],
    checklists: data.checklists ?? [],
  });
  return { value, diagnostics: draft.diagnostics };
}

function fillPhase(draft: Draft, phase: PhaseNode): void {
  const { data } = phase;
  const owner = draft.person(data, 'owner', phase, data.owner);
  if (owner) phase.owner = owner;
  checkPhaseFields(draft, phase);
  for (const metric of data.metrics ?? []) findGoal(draft, metric, phase);
  if (!data.gate) return;
  phase.gate = new GateNode(phase, data.gate, draft.places);
  const decider = data.gate.decider === undefined ? undefined : draft.people.get(data.gate.decider);
  if (decider) phase.gate.decider = decider;
}

/** What the task is for: its goal, its deliverables, its checklist. */
function serve(draft: Draft, task: TaskNode): void {
  const { data } = task;
  const goal = findGoal(draft, data, task);
  if (goal) task.goal = goal;
  if (data.checklist) checkTaskChecklist(draft, task);
  const ids = data.deliverables;
  if (!ids) return;
  const deliverables: Deliverable[] = [];
  for (const [index, id] of ids.entries()) {
    const found = draft.deliverables.get(id);
    if (found) deliverables.push(found);
    if (found || draft.mayLack('deliverables', id)) continue;
    const place = draft.places.at(ids, index);
    const { hint, fix } = draft.hint(id, draft.deliverables, place);
    draft.report(unknownDeliverable(place, task.subject, { task: task.name, id, hint }, fix));
  }
  task.deliverables = deliverables;
}

function findGoal(
  draft: Draft,
  node: { readonly goal?: string },
  about: { readonly subject: string },
): Goal | undefined {
  if (node.goal === undefined) return undefined;
  const goal = draft.goals.get(node.goal);
  if (goal || draft.mayLack('goals', node.goal)) return goal;
  const place = draft.places.at(node, 'goal');
  const { hint, fix } = draft.hint(node.goal, draft.goals, place);
  draft.report(unknownGoal(place, about.subject, { id: node.goal, hint }, fix));
  return undefined;
}

/** As stated; where it is absent, the earliest date that a task was observed at or is bound to; else its earliest deadline. */
function projectStart(draft: Draft, tasks: readonly TaskNode[]): Moment | undefined {
  const { project } = draft.data;
  if (project.start !== undefined) return draft.moment(project.start);
  if (draft.lost(project, 'start')) return undefined;
  let earliest: Moment | undefined;
  let due: Moment | undefined;
  for (const { actual, constraint, deadline } of tasks) {
    for (const moment of [actual.start, actual.finish, constraint?.date])
      if (moment && (!earliest || beforeOther(moment, earliest))) earliest = moment;
    if (deadline && (!due || beforeOther(deadline, due))) due = deadline;
  }
  return earliest ?? due;
}

function projectOf(draft: Draft, start: Moment | undefined): Project {
  const { project } = draft.data;
  return {
    id: project.id,
    name: project.name,
    locale: project.locale ?? 'en',
    ...(project.client !== undefined && { client: project.client }),
    ...(start && { start }),
    ...(project.currency !== undefined && { currency: project.currency }),
    ...(project.budget !== undefined && { budget: project.budget }),
    // What concerns the plan as a whole points at the word, not at all that stands under it.
    at: (field) => (field === undefined ? draft.places.keyAt(draft.data, 'project') : draft.places.at(project, field)),
  };
}

function baselinesOf(draft: Draft): readonly Baseline[] {
  return (draft.data.baselines ?? []).flatMap((data) => {
    const on = parseMoment(data.on)?.day;
    if (on === undefined) return [];
    return Object.assign(new ItemNode('baseline', data.name, data, draft.places), { on });
  });
}
