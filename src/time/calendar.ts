import type { Day, Minute } from './moment.ts';

/**
 * Working time as a function: the number of working minutes before an instant, and back. Both directions are whole
 * minutes; everything that schedules is built on the two.
 */
export interface Calendar {
  /** Pack id, or `inline`. */
  readonly id: string;
  /** Working minutes of an ordinary day: what `1d` means. The commonest length of the week's working days, the longer at a tie. */
  readonly dayMinutes: number;
  /** Working minutes of an ordinary week: what `1w` means. */
  readonly weekMinutes: number;
  /** First and last day for which exceptional days are known; absent where the week has none. */
  readonly covered?: { readonly from: Day; readonly to: Day };
  /** Whether the ordinary week has any working time. Nothing below may be called where it has none. */
  readonly works: boolean;
  /** Working minutes before this instant, from an origin of the calendar's own; never decreases. */
  workBefore(at: Minute): number;
  /** The earliest instant before which so much work lies: where a finish stands (in the evening). */
  finishOf(work: number): Minute;
  /** The latest such instant: where a start stands (the next morning). */
  startOf(work: number): Minute;
  /** Working minutes of one day. */
  minutesOn(day: Day): number;
}
