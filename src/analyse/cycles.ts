import type { Gate, JournalEntryData, Phase, ResolvedPlan, Task } from '../model/index.ts';

/** How far one turn of a cyclic plan is. */
export interface Cycle {
  readonly number: number;
  readonly phases: readonly Phase[];
  /** What it takes up: options of the question that the methodology deals out, as the ids of its tasks show them. */
  readonly areas: readonly string[];
  readonly begun: boolean;
  /** Top-level tasks that are not done, in document order. */
  readonly unfinished: readonly Task[];
  /** Gates without a decision. */
  readonly openGates: readonly Gate[];
  /** The gate that ends the turn: the last one in it. */
  readonly closing?: Gate;
  /** The entry with which it was closed. */
  readonly closed?: JournalEntryData;
}

/** The turns of a plan by number; empty where no phase belongs to one. */
export function cyclesOf(plan: ResolvedPlan): readonly Cycle[] {
  const numbers = [...new Set(plan.phases.flatMap(({ cycle }) => (cycle === undefined ? [] : [cycle])))];
  return numbers.sort((a, b) => a - b).map((number) => cycleOf(plan, number));
}

/** The turn that is being worked on: the first that nobody has closed. */
export const presentCycle = (cycles: readonly Cycle[]): Cycle | undefined => cycles.find(({ closed }) => !closed);

function cycleOf(plan: ResolvedPlan, number: number): Cycle {
  const phases = plan.phases.filter(({ cycle }) => cycle === number);
  const gates = phases.flatMap(({ gate }) => gate ?? []);
  const closing = gates.at(-1);
  const closed = plan.journal.find(({ closesCycle }) => closesCycle === number);
  return {
    number,
    phases,
    areas: areasOf(plan, phases, number),
    begun: gates.some(({ data }) => data.decision) || phases.some(({ tasks }) => tasks.some(hasBegun)),
    unfinished: phases.flatMap(({ tasks }) => tasks.filter((task) => !isDone(task))),
    openGates: gates.filter(({ data }) => !data.decision),
    ...(closing && { closing }),
    ...(closed && { closed }),
  };
}

/** What a task is: done where its finish, all its times or all its sub-tasks are recorded. */
export function isDone(task: Task): boolean {
  if (task.children.length > 0) return task.children.every(isDone);
  if (task.actual.finish !== undefined) return true;
  const { recurrence } = task;
  return recurrence?.count !== undefined && recurrence.done.length >= recurrence.count;
}

export const hasBegun = (task: Task): boolean =>
  task.actual.start !== undefined ||
  task.actual.finish !== undefined ||
  (task.progress ?? 0) > 0 ||
  (task.recurrence?.done.length ?? 0) > 0 ||
  task.children.some(hasBegun);

/** A task that is made once per area is called after it: `review-processes-sales-c2`. */
function areasOf(plan: ResolvedPlan, phases: readonly Phase[], number: number): readonly string[] {
  const question = plan.methodology?.data.cycles?.areas;
  const options = question === undefined ? undefined : plan.methodology?.question(question)?.options;
  if (!options) return [];
  const found = new Set<string>();
  const open: Task[] = phases.flatMap(({ tasks }) => tasks);
  for (const task of open) {
    open.push(...task.children);
    const { origin } = task;
    if (origin?.data.forEach !== question || !origin) continue;
    const option = options.find((one) => task.id === `${origin.data.id}-${one}-c${number}`);
    if (option !== undefined) found.add(option);
  }
  return options.filter((option) => found.has(option));
}
