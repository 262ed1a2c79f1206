import { parseDay, type Day } from '../time/index.ts';

/** Whether a date, as written, lies on or before the close of the data date. False where either is unknown. */
export function isPast(date: string | undefined, asOf: Day | undefined): boolean {
  return date !== undefined && asOf !== undefined && daysSince(date, asOf) >= 0;
}

/** Whole days from a date, as written, to the data date; negative for a date to come. */
export function daysSince(date: string, asOf: Day): number {
  return asOf - (parseDay(date.slice(0, 10)) ?? asOf);
}
