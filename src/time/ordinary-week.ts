import { minuteOfFinish, minuteOfStart, workedBefore, type DayHours } from './day-hours.ts';
import { MINUTES_PER_DAY } from './moment.ts';

export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** So many questions are worth a table: a plan that is only checked asks few, a schedule asks thousands. */
const WORTH_A_TABLE = 256;

/** Both directions between the minutes of a week and the work before them. */
interface Tables {
  /** By minute of the week: working minutes before it. */
  readonly worked: Int16Array;
  /** By working minutes: the first minute with so many before it, and the last. */
  readonly first: Int16Array;
  readonly last: Int16Array;
}

/** The week that repeats where no exception does away with it; minutes count from Monday, 00:00. */
export class OrdinaryWeek {
  /** Working minutes of the whole week. */
  readonly total: number;
  private readonly days: readonly DayHours[];
  /** Working minutes before each weekday, and of the whole. */
  private readonly before: readonly number[];
  private asked = 0;
  private tables: Tables | undefined;

  /** Seven days from Monday. */
  constructor(days: readonly DayHours[]) {
    const before = [0];
    for (const hours of days) before.push((before.at(-1) ?? 0) + hours.total);
    this.days = days;
    this.before = before;
    this.total = before[7] ?? 0;
  }

  /** The hours of a weekday, 0 for Monday. */
  hours(weekday: number): DayHours {
    const hours = this.days[weekday];
    if (!hours) throw new RangeError(`no weekday ${weekday}`);
    return hours;
  }

  /** Working minutes before a minute of the week, 0 to less than a whole week. */
  workBefore(minute: number): number {
    const known = this.tables ?? this.worthKnowing();
    if (known) return known.worked[minute] as number;
    const day = Math.floor(minute / MINUTES_PER_DAY);
    return (this.before[day] ?? 0) + workedBefore(this.hours(day), minute - day * MINUTES_PER_DAY);
  }

  /** The earliest minute before which so much work lies: 1 to the total. */
  finishOf(work: number): number {
    const known = this.tables ?? this.worthKnowing();
    if (known) return known.first[work] as number;
    let day = 0;
    while (day < 6 && (this.before[day + 1] ?? 0) < work) day++;
    return day * MINUTES_PER_DAY + minuteOfFinish(this.hours(day), work - (this.before[day] ?? 0));
  }

  /** The latest minute before which no more than so much work lies: 0 to less than the total. */
  startOf(work: number): number {
    const known = this.tables ?? this.worthKnowing();
    if (known) return known.last[work] as number;
    let day = 0;
    while (day < 6 && (this.before[day + 1] ?? 0) <= work) day++;
    return day * MINUTES_PER_DAY + minuteOfStart(this.hours(day), work - (this.before[day] ?? 0));
  }

  private worthKnowing(): Tables | undefined {
    if (++this.asked > WORTH_A_TABLE) this.tables = tablesOf(this.days, this.total);
    return this.tables;
  }
}

function tablesOf(days: readonly DayHours[], total: number): Tables {
  const worked = new Int16Array(MINUTES_PER_WEEK);
  const first = new Int16Array(total + 1);
  const last = new Int16Array(total + 1);
  let work = 0;
  for (const [day, { starts, ends }] of days.entries()) {
    let minute = day * MINUTES_PER_DAY;
    for (let i = 0; i < starts.length; i++) {
      const start = day * MINUTES_PER_DAY + (starts[i] as number);
      const end = day * MINUTES_PER_DAY + (ends[i] as number);
      worked.fill(work, minute, start);
      for (minute = start; minute < end; minute++) {
        worked[minute] = work;
        last[work] = minute;
        first[++work] = minute + 1;
      }
    }
    worked.fill(work, minute, (day + 1) * MINUTES_PER_DAY);
  }
  return { worked, first, last };
}
