import type { Schedule } from '../model/index.ts';
import type { Planned } from './planned.ts';

/** The planned value of the project as a function of working minutes since an origin of the project's calendar. */
export interface PlannedCurve {
  /** Working minutes before the first planned start, and before the last planned finish. */
  readonly start: number;
  readonly finish: number;
  /** Planned value at an instant, exactly, in ten-thousandths of the unit. */
  exactlyAt(work: number): bigint;
  /** The same in units, as a plain number: good enough to search with. */
  at(work: number): number;
}

/** Every task's value comes in evenly over its planned working time; at once where it has none. */
export function plannedCurve(schedule: Schedule, planned: Planned, values: Float64Array): PlannedCurve {
  const { calendar, tasks } = schedule.resolved;
  const pieces: { readonly value: number; readonly from: number; readonly to: number }[] = [];
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const task of tasks) {
    const plan = planned.of(task);
    if (!plan || (task.type !== 'task' && task.type !== 'milestone')) continue;
    const from = calendar.workBefore(plan.start);
    const to = calendar.workBefore(plan.finish);
    start = Math.min(start, from);
    finish = Math.max(finish, to);
    const value = values[task.index] ?? 0;
    if (value > 0) pieces.push({ value, from, to });
  }
  return {
    start,
    finish,
    exactlyAt(work) {
      let sum = 0n;
      for (const { value, from, to } of pieces) {
        if (work >= to) sum += BigInt(value) * 10_000n;
        else if (work > from) sum += (BigInt(value) * 10_000n * BigInt(work - from)) / BigInt(to - from);
      }
      return sum;
    },
    at(work) {
      let sum = 0;
      for (const { value, from, to } of pieces) {
        if (work >= to) sum += value;
        else if (work > from) sum += (value * (work - from)) / (to - from);
      }
      return sum;
    },
  };
}

/**
 * Earned schedule: how many working minutes after its start the plan was to have earned as much as is earned now. Found by
 * halving, since planned value never falls. Source: W. Lipke, "Schedule is different", 2003.
 */
export function earnedMinutes(curve: PlannedCurve, earned: number): number {
  let low = curve.start;
  let high = curve.finish;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (curve.at(middle) >= earned) high = middle;
    else low = middle + 1;
  }
  return low - curve.start;
}
