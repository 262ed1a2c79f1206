import type { Calendar } from './calendar.ts';
import { minuteOfFinish, minuteOfStart, workedBefore, type DayHours } from './day-hours.ts';
import { MINUTES_PER_DAY, weekday, type Day, type Minute } from './moment.ts';
import { MINUTES_PER_WEEK, OrdinaryWeek } from './ordinary-week.ts';

/** Days that differ from the ordinary week. A run of several days is always off. */
export interface Exception {
  readonly from: Day;
  readonly to: Day;
  readonly hours: DayHours;
}

/** 1969-12-29, a Monday: weeks are counted from it. */
const WEEK_ZERO: Minute = -3 * MINUTES_PER_DAY;

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

  private readonly week: OrdinaryWeek;
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
    this.week = new OrdinaryWeek(week);
    this.exceptions = exceptions;
    if (covered) this.covered = covered;
    this.works = this.week.total > 0;
    this.dayMinutes = this.works ? commonest(week) : DAY_WITHOUT_WORK;
    this.weekMinutes = this.works ? this.week.total : DAY_WITHOUT_WORK * 5;
    const shift = [0];
    const reached: number[] = [];
    for (const exception of exceptions) {
      const earlier = shift.at(-1) ?? 0;
      const from = this.ordinaryBefore(exception.from * MINUTES_PER_DAY);
      reached.push(from + earlier);
      const to = this.ordinaryBefore((exception.to + 1) * MINUTES_PER_DAY);
      shift.push(earlier + exception.hours.total - (to - from));
    }
    this.shift = shift;
    this.reached = reached;
  }

  workBefore(at: Minute): number {
    const day = Math.floor(at / MINUTES_PER_DAY);
    const next = this.exceptionAfter(day);
    // Asking a list for its entry −1 is slow: none is asked for where there is none.
    const last = next > 0 ? this.exceptions[next - 1] : undefined;
    if (last && day <= last.to)
      return (this.reached[next - 1] ?? 0) + workedBefore(last.hours, at - last.from * MINUTES_PER_DAY);
    return this.ordinaryBefore(at) + (this.shift[next] ?? 0);
  }

  finishOf(work: number): Minute {
    const index = firstNotBelow(this.reached, work) - 1;
    const exception = index < 0 ? undefined : this.exceptions[index];
    const inside = index < 0 ? work : work - (this.reached[index] ?? 0);
    if (exception && inside <= exception.hours.total)
      return exception.from * MINUTES_PER_DAY + minuteOfFinish(exception.hours, inside);
    const ordinary = work - (this.shift[index + 1] ?? 0);
    const week = Math.ceil(ordinary / this.week.total) - 1;
    return WEEK_ZERO + week * MINUTES_PER_WEEK + this.week.finishOf(ordinary - week * this.week.total);
  }

  startOf(work: number): Minute {
    const index = firstAbove(this.reached, work) - 1;
    const exception = index < 0 ? undefined : this.exceptions[index];
    const inside = index < 0 ? work : work - (this.reached[index] ?? 0);
    if (exception && inside < exception.hours.total)
      return exception.from * MINUTES_PER_DAY + minuteOfStart(exception.hours, inside);
    const ordinary = work - (this.shift[index + 1] ?? 0);
    const week = Math.floor(ordinary / this.week.total);
    return WEEK_ZERO + week * MINUTES_PER_WEEK + this.week.startOf(ordinary - week * this.week.total);
  }

  minutesOn(day: Day): number {
    const next = this.exceptionAfter(day);
    const last = next > 0 ? this.exceptions[next - 1] : undefined;
    return last && day <= last.to ? last.hours.total : this.week.hours(weekday(day)).total;
  }

  /** Working minutes before an instant if every week were ordinary. */
  private ordinaryBefore(at: Minute): number {
    const week = Math.floor((at - WEEK_ZERO) / MINUTES_PER_WEEK);
    return week * this.week.total + this.week.workBefore(at - WEEK_ZERO - week * MINUTES_PER_WEEK);
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
