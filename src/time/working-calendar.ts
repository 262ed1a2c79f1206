import type { Calendar } from './calendar.ts';
import { minuteOfFinish, minuteOfStart, workedBefore, type DayHours } from './day-hours.ts';
import { MINUTES_PER_DAY, weekday, type Day, type Minute } from './moment.ts';

/** Days that differ from the ordinary week. A run of several days is always off. */
export interface Exception {
  readonly from: Day;
  readonly to: Day;
  readonly hours: DayHours;
}

/** 1969-12-29, a Monday: weeks are counted from it. */
const FIRST_MONDAY: Day = -3;

/** What a day and a week are worth where nobody works: amounts stay readable, nothing can be scheduled. */
const DAY_WITHOUT_WORK = 480;

/**
 * An ordinary week repeated for ever in both directions, and a sorted list of exceptions: every question costs the
 * logarithm of their number, whatever the horizon.
 */
export class WorkingCalendar implements Calendar {
  readonly id: string;
  readonly dayMinutes: number;
  readonly weekMinutes: number;
  readonly covered?: { readonly from: Day; readonly to: Day };
  readonly works: boolean;

  /** Seven, from Monday. */
  private readonly week: readonly DayHours[];
  /** Ordinary working minutes of the week before each weekday, and of the whole. */
  private readonly before: readonly number[];
  private readonly weekTotal: number;
  private readonly exceptions: readonly Exception[];
  /** Of each exception: actual minus ordinary minutes of all earlier ones; one more entry for all of them. */
  private readonly shift: readonly number[];
  /** Working minutes before each exception. */
  private readonly reached: readonly number[];

  /** `week` has seven days from Monday; `exceptions` are ascending and disjoint. */
  constructor(
    id: string,
    week: readonly DayHours[],
    exceptions: readonly Exception[],
    covered?: { readonly from: Day; readonly to: Day },
  ) {
    this.id = id;
    this.week = week;
    this.exceptions = exceptions;
    if (covered) this.covered = covered;
    const before = [0];
    for (const hours of week) before.push((before.at(-1) ?? 0) + hours.total);
    this.before = before;
    this.weekTotal = before[7] ?? 0;
    this.works = this.weekTotal > 0;
    this.dayMinutes = this.works ? commonest(week) : DAY_WITHOUT_WORK;
    this.weekMinutes = this.works ? this.weekTotal : DAY_WITHOUT_WORK * 5;
    const shift = [0];
    const reached: number[] = [];
    for (const exception of exceptions) {
      const earlier = shift.at(-1) ?? 0;
      const from = this.ordinaryBefore(exception.from);
      reached.push(from + earlier);
      shift.push(earlier + exception.hours.total - (this.ordinaryBefore(exception.to + 1) - from));
    }
    this.shift = shift;
    this.reached = reached;
  }

  workBefore(at: Minute): number {
    const day = Math.floor(at / MINUTES_PER_DAY);
    const next = this.exceptionAfter(day);
    const last = this.exceptions[next - 1];
    if (last && day <= last.to)
      return (this.reached[next - 1] ?? 0) + workedBefore(last.hours, at - last.from * MINUTES_PER_DAY);
    return (
      this.ordinaryBefore(day) +
      (this.shift[next] ?? 0) +
      workedBefore(this.hoursOfWeekday(weekday(day)), at - day * MINUTES_PER_DAY)
    );
  }

  finishOf(work: number): Minute {
    const index = firstNotBelow(this.reached, work) - 1;
    const exception = this.exceptions[index];
    const inside = work - (this.reached[index] ?? 0);
    if (exception && inside <= exception.hours.total)
      return exception.from * MINUTES_PER_DAY + minuteOfFinish(exception.hours, inside);
    const ordinary = work - (this.shift[index + 1] ?? 0);
    const week = Math.ceil(ordinary / this.weekTotal) - 1;
    const left = ordinary - week * this.weekTotal;
    let day = 0;
    while (day < 6 && (this.before[day + 1] ?? 0) < left) day++;
    const minute = minuteOfFinish(this.hoursOfWeekday(day), left - (this.before[day] ?? 0));
    return (FIRST_MONDAY + week * 7 + day) * MINUTES_PER_DAY + minute;
  }

  startOf(work: number): Minute {
    const index = firstAbove(this.reached, work) - 1;
    const exception = this.exceptions[index];
    const inside = work - (this.reached[index] ?? 0);
    if (exception && inside < exception.hours.total)
      return exception.from * MINUTES_PER_DAY + minuteOfStart(exception.hours, inside);
    const ordinary = work - (this.shift[index + 1] ?? 0);
    const week = Math.floor(ordinary / this.weekTotal);
    const left = ordinary - week * this.weekTotal;
    let day = 0;
    while (day < 6 && (this.before[day + 1] ?? 0) <= left) day++;
    const minute = minuteOfStart(this.hoursOfWeekday(day), left - (this.before[day] ?? 0));
    return (FIRST_MONDAY + week * 7 + day) * MINUTES_PER_DAY + minute;
  }

  minutesOn(day: Day): number {
    const last = this.exceptions[this.exceptionAfter(day) - 1];
    return last && day <= last.to ? last.hours.total : this.hoursOfWeekday(weekday(day)).total;
  }

  private hoursOfWeekday(day: number): DayHours {
    const hours = this.week[day];
    if (!hours) throw new RangeError(`no weekday ${day}`);
    return hours;
  }

  /** Working minutes before a day if every week were ordinary. */
  private ordinaryBefore(day: Day): number {
    const week = Math.floor((day - FIRST_MONDAY) / 7);
    return week * this.weekTotal + (this.before[day - FIRST_MONDAY - week * 7] ?? 0);
  }

  /** Index of the first exception that begins after this day. */
  private exceptionAfter(day: Day): number {
    let low = 0;
    let high = this.exceptions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.exceptions[middle]?.from ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function firstNotBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonest(week: readonly DayHours[]): number {
  const lengths = week.map((hours) => hours.total).filter((total) => total > 0);
  const count = (length: number): number => lengths.filter((other) => other === length).length;
  return lengths.reduce((best, length) => {
    const more = count(length) - count(best);
    return more > 0 || (more === 0 && length > best) ? length : best;
  });
}
