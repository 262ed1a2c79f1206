import type { Gate, Issue, Phase, ResolvedPlan, Task } from '../model/index.ts';
import { written, type Change, type Fields, type Value } from './change.ts';
import { decideGate } from './gate-facts.ts';
import { aDay, addTo, anId, aPerson, recording, set, type Recording } from './recording.ts';

/** What ends a turn of a cyclic plan. Texts are in the language of the plan. */
export interface CycleClosing {
  readonly cycle: number;
  readonly on: string;
  readonly by?: string;
  readonly summary: string;
  readonly lessons: readonly string[];
  /** The gate that is decided with it. */
  readonly decide?: { readonly gate: Gate; readonly outcome: string; readonly note?: string };
  /** Issues that go on, and what their history says of it. */
  readonly issues: readonly Issue[];
  readonly issueNote: string;
}

/** Closes a turn: the decision at its gate, an entry of the journal, a line in each issue that goes on. */
export function closeCycle(plan: ResolvedPlan, closing: CycleClosing): Recording {
  const { decide, on, by } = closing;
  const decided: Recording = decide
    ? decideGate(plan, decide.gate, {
        outcome: decide.outcome,
        by: by ?? '',
        on,
        ...(decide.note !== undefined && { note: decide.note }),
      })
    : { changes: [] };
  if ('obstacle' in decided) return decided;
  return recording(() => {
    const day = aDay(on, '--on');
    const entry: Record<string, Value> = { on: day };
    if (by !== undefined) entry['by'] = aPerson(plan, by, '--by');
    entry['closesCycle'] = closing.cycle;
    entry['summary'] = closing.summary;
    if (closing.lessons.length > 0) entry['lessons'] = closing.lessons;
    const update = { on: day, text: closing.issueNote };
    const issues = closing.issues.map(({ data }): Change =>
      data.updates ? { kind: 'append', list: data.updates, value: update } : set(data, 'Issue', 'updates', [update]),
    );
    return [...decided.changes, addTo(plan, 'journal', entry), ...issues];
  });
}

/** What opens the next turn. */
export interface CycleOpening {
  readonly cycle: number;
  /** Tasks that leave their phase: they stand in `phases` from now on. */
  readonly carried: readonly Task[];
  /** Phases of the old turn that nobody has begun: they belong to the next one as they are. */
  readonly postponed: readonly Phase[];
  /** Phases of the next turn that are replaced. */
  readonly replaced: readonly Phase[];
  /** The phase behind which the new ones go, with their data and their text. */
  readonly behind: Phase;
  readonly phases: readonly Fields[];
  readonly text: string;
  /** Items of the checklist of the first task, where that task stands in the plan already. */
  readonly lessons: readonly { readonly id: string; readonly text: string }[];
  readonly first?: Task;
  /** The first day of the turn. */
  readonly from: string;
  readonly people: readonly { readonly id: string; readonly role: string }[];
  readonly deliverables: readonly { readonly id: string; readonly name: string }[];
  /** What is done once, by id, and what it has to wait for as well. */
  readonly waits: ReadonlyMap<string, readonly string[]>;
  /** Answers that are no longer true, by question. */
  readonly answers: Readonly<Record<string, number | readonly string[]>>;
}

/** Carries over what is not done and sets the next turn in its place. */
export function openCycle(plan: ResolvedPlan, opening: CycleOpening): readonly Change[] {
  const { phases } = plan.plan.data;
  if (!phases) return [];
  const changes: Change[] = [];
  for (const phase of plan.phases) {
    const indexes = phase.tasks.flatMap((task, index) => (opening.carried.includes(task) ? [index] : []));
    const list = phase.data.tasks;
    if (indexes.length > 0 && list) changes.push({ kind: 'takeOut', list, indexes });
  }
  for (const phase of opening.postponed) changes.push(set(phase.data, 'Phase', 'cycle', opening.cycle));
  if (opening.replaced.length > 0)
    changes.push({ kind: 'takeOut', list: phases, indexes: opening.replaced.map(({ index }) => index) });
  if (opening.phases.length > 0)
    changes.push({
      kind: 'insert',
      list: phases,
      after: opening.behind.index,
      values: opening.phases,
      text: opening.text,
    });
  if (opening.first) changes.push(...addItems(opening.first, opening.lessons));
  changes.push(...freed(plan, opening), ...awaited(plan, opening));
  for (const { id, role } of opening.people) changes.push(addTo(plan, 'people', { id: anId(id), roles: [anId(role)] }));
  for (const { id, name } of opening.deliverables) changes.push(addTo(plan, 'deliverables', { id: anId(id), name }));
  const { answers } = plan.plan.data.project.methodology ?? {};
  for (const [key, value] of Object.entries(opening.answers))
    if (answers && Object.hasOwn(answers, key))
      changes.push(set(answers, 'Project', key, typeof value === 'number' ? value : value.map(anId)));
  return changes;
}

function addItems({ data }: Task, items: CycleOpening['lessons']): readonly Change[] {
  const values = items.map(({ id, text }): Fields => ({ id: anId(id), text }));
  const { checklist } = data;
  if (checklist) return values.map((value) => ({ kind: 'append', list: checklist, value }));
  return values.length > 0 ? [set(data, 'Task', 'checklist', values)] : [];
}

/** The next turn waits for nothing that is carried into it: the decision to go on has taken the place of that. */
function freed(plan: ResolvedPlan, opening: CycleOpening): readonly Change[] {
  const carried = new Set<string>();
  const open: (Task | Phase)[] = [...opening.carried, ...opening.postponed];
  for (const one of open) {
    carried.add(one.id);
    open.push(...('tasks' in one ? one.tasks : one.children));
  }
  const gone = new Set<Phase>([...opening.replaced, ...opening.postponed]);
  const phases = plan.phases.filter((phase) => phase.cycle === opening.cycle && !gone.has(phase));
  const changes: Change[] = [];
  const free = (data: Phase['data'] | Task['data'], as: 'Phase' | 'Task'): 'kept' | 'freed' | 'same' => {
    const links = data.dependsOn ?? [];
    const kept = links.filter((link) => !carried.has(typeof link === 'string' ? link : link.task));
    if (kept.length === links.length) return links.length > 0 ? 'kept' : 'same';
    changes.push(set(data, as, 'dependsOn', kept.map(linkValue)));
    return kept.length > 0 ? 'kept' : 'freed';
  };
  for (const phase of phases) {
    const around = free(phase.data, 'Phase');
    for (const task of phase.tasks.flatMap((one) => [one, ...below(one)])) {
      const state = free(task.data, 'Task');
      if (task.parent || task.data.constraint || around === 'kept' || state === 'kept') continue;
      if (state === 'freed' || around === 'freed')
        changes.push(set(task.data, 'Task', 'constraint', { type: written('SNET'), date: written(opening.from) }));
    }
  }
  return changes;
}

const below = (task: Task): readonly Task[] => task.children.flatMap((child) => [child, ...below(child)]);

type LinkData = NonNullable<Task['data']['dependsOn']>[number];

function linkValue(link: LinkData): Value {
  if (typeof link === 'string') return written(link);
  const { task, type, lag } = link;
  return {
    task: written(task),
    ...(type !== undefined && { type: written(type) }),
    ...(lag !== undefined && { lag: typeof lag === 'number' ? lag : written(lag) }),
  };
}

/** What is done once, after the last turn, waits for the new one too. */
function awaited(plan: ResolvedPlan, { waits }: CycleOpening): readonly Change[] {
  return [...waits].flatMap(([id, ids]): Change[] => {
    const task = plan.task(id);
    const holder = task ?? plan.phase(id);
    if (!holder) return [];
    const { data } = holder;
    const known = new Set((data.dependsOn ?? []).map((link) => (typeof link === 'string' ? link : link.task)));
    const fresh = ids.filter((one) => !known.has(one)).map(anId);
    const list = data.dependsOn;
    if (fresh.length === 0) return [];
    if (list) return fresh.map((value) => ({ kind: 'append', list, value }));
    return [set(data, task ? 'Task' : 'Phase', 'dependsOn', fresh)];
  });
}
