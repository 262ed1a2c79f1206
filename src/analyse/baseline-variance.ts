import type { Baseline, BaselineVariance, EffortVariance, Phase, Schedule, Task, Variance } from '../model/index.ts';
import { parseDuration, workBetween, workingDays, type Minute } from '../time/index.ts';
import { promise, type PlannedTask } from './planned.ts';

/** How far the plan is from a baseline: phases by the last finish of their tasks and the sum of their effort, then tasks. */
export function varianceFrom(schedule: Schedule, baseline: Baseline): BaselineVariance {
  const { resolved } = schedule;
  const promised = new Map<Task, PlannedTask>();
  for (const task of resolved.tasks) {
    const found = promise(baseline, task, resolved);
    if (found) promised.set(task, found);
  }
  const tasks = schedule.timings.map(({ task, finish }) => {
    const then = promised.get(task);
    return { task, ...datesOf(then?.finish, finish, schedule), effort: effortOf(then?.effort, task.effort) };
  });
  return {
    baseline,
    phases: resolved.phases.map((phase) => phaseVariance(phase, schedule, promised)),
    tasks,
    gone: Object.entries(baseline.data.tasks).flatMap(([id, { finish, effort }]) => {
      if (resolved.task(id)) return [];
      const minutes = effort === undefined ? undefined : parseDuration(effort, resolved.calendar);
      return {
        id,
        ...(finish !== undefined && { finish }),
        effort: effortOf(typeof minutes === 'number' ? minutes : undefined, undefined),
      };
    }),
  };
}

function phaseVariance(
  phase: Phase,
  schedule: Schedule,
  promised: ReadonlyMap<Task, PlannedTask>,
): Variance & { readonly phase: Phase } {
  let finish: Minute | undefined;
  let before: number | undefined;
  let now: number | undefined;
  for (const task of schedule.resolved.tasks) {
    if (task.phase !== phase) continue;
    const then = promised.get(task);
    if (then) finish = Math.max(finish ?? then.finish, then.finish);
    if (task.type === 'parent') continue;
    before = added(before, then?.effort);
    now = added(now, task.effort);
  }
  return { phase, ...datesOf(finish, schedule.phase(phase)?.finish, schedule), effort: effortOf(before, now) };
}

function datesOf(
  promised: Minute | undefined,
  now: Minute | undefined,
  { resolved }: Schedule,
): Omit<Variance, 'effort'> {
  const { calendar } = resolved;
  return {
    ...(promised !== undefined && { promised }),
    ...(now !== undefined && { now }),
    ...(promised !== undefined &&
      now !== undefined && { days: workingDays(workBetween(promised, now, calendar), calendar) }),
  };
}

const effortOf = (promised: number | undefined, now: number | undefined): EffortVariance => ({
  ...(promised !== undefined && { promised }),
  ...(now !== undefined && { now }),
});

/** Undefined where nobody stated any. */
const added = (sum: number | undefined, one: number | undefined): number | undefined =>
  one === undefined ? sum : (sum ?? 0) + one;
