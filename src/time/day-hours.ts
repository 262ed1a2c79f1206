/** The working hours of one day: disjoint, ascending, in minutes of the day. */
export interface DayHours {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Working minutes of the day. */
  readonly total: number;
}

export const OFF: DayHours = { starts: [], ends: [], total: 0 };

const INTERVAL = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/** `09:00-12:00` as minutes of the day; undefined where it does not end after it starts, or the hours are none. */
export function parseInterval(text: string): readonly [start: number, end: number] | undefined {
  const match = INTERVAL.exec(text);
  if (!match) return undefined;
  const start = Number(match[1]) * 60 + Number(match[2]);
  const end = Number(match[3]) * 60 + Number(match[4]);
  const real = Number(match[2]) < 60 && Number(match[4]) < 60 && end <= 1440;
  return real && start < end ? [start, end] : undefined;
}

/** Intervals in any order, joined where they touch or overlap. */
export function dayHours(intervals: readonly (readonly [start: number, end: number])[]): DayHours {
  if (intervals.length === 0) return OFF;
  const starts: number[] = [];
  const ends: number[] = [];
  let total = 0;
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = ends.at(-1);
    if (last !== undefined && start <= last) {
      const longer = Math.max(last, end);
      total += longer - last;
      ends[ends.length - 1] = longer;
    } else {
      starts.push(start);
      ends.push(end);
      total += end - start;
    }
  }
  return { starts, ends, total };
}

/** Working minutes of the day before this minute of it. */
export function workedBefore(hours: DayHours, minuteOfDay: number): number {
  let worked = 0;
  for (let i = 0; i < hours.starts.length; i++) {
    const start = hours.starts[i] ?? 0;
    if (minuteOfDay <= start) break;
    worked += Math.min(minuteOfDay, hours.ends[i] ?? 0) - start;
  }
  return worked;
}

/** The earliest minute of the day before which `work` (1 to the day's total) is done. */
export function minuteOfFinish(hours: DayHours, work: number): number {
  let left = work;
  for (let i = 0; i < hours.starts.length; i++) {
    const start = hours.starts[i] ?? 0;
    const length = (hours.ends[i] ?? 0) - start;
    if (left <= length) return start + left;
    left -= length;
  }
  return hours.ends.at(-1) ?? 0;
}

/** The latest minute of the day before which no more than `work` (0 to less than the day's total) is done. */
export function minuteOfStart(hours: DayHours, work: number): number {
  let left = work;
  for (let i = 0; i < hours.starts.length; i++) {
    const start = hours.starts[i] ?? 0;
    const length = (hours.ends[i] ?? 0) - start;
    if (left < length) return start + left;
    left -= length;
  }
  return hours.ends.at(-1) ?? 0;
}
