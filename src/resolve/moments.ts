import type { Moment } from '../time/index.ts';

/** Whether one date lies before another; within a day only where both say the hour. */
export function beforeOther(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day;
  return one.minuteOfDay !== undefined && other.minuteOfDay !== undefined && one.minuteOfDay < other.minuteOfDay;
}
