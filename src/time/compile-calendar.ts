import type { Calendar } from './calendar.ts';
import { OFF, dayHours, parseInterval, type DayHours } from './day-hours.ts';
import { parseDay, weekday, type Day } from './moment.ts';
import { WorkingCalendar, type Exception } from './working-calendar.ts';

/** One calendar as written: a pack's file, an inline calendar, or somebody's leave as holidays. */
export interface CalendarRules {
  /** Hours of the days that it sets; the others keep those of the calendar below. */
  readonly week?: Readonly<Partial<Record<WeekdayKey, readonly string[]>>>;
  readonly holidays?: readonly { readonly date?: string; readonly from?: string; readonly to?: string }[];
  readonly workdays?: readonly { readonly date: string; readonly hours?: readonly string[] }[];
}

const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type WeekdayKey = (typeof WEEKDAY_KEYS)[number];

/** A value that says nothing about time; `node` and `key` tell which, by identity. */
export interface CalendarProblem {
  readonly kind:
    | 'no-such-date'
    /** A holiday has neither `date` nor both of `from` and `to`. */
    | 'no-date'
    | 'from-after-to'
    /** An interval ends before it starts, or names an hour that no clock has. */
    | 'interval-without-time';
  readonly node: object;
  readonly key: string | number;
  /** As written; empty for `no-date`. */
  readonly text: string;
}

/** The hours, Monday to Friday, of a calendar that sets no week and extends none, as they are written and in minutes. */
const ORDINARY_DAY = ['09:00-12:00', '13:00-18:00'] as const;
const ORDINARY_HOURS = dayHours([
  [540, 720],
  [780, 1080],
]);

/** What a calendar without a layer below it says of a day of the week, as it would be written. */
export const ordinaryHours = (key: WeekdayKey): readonly string[] =>
  WEEKDAY_KEYS.indexOf(key) < 5 ? ORDINARY_DAY : [];

/**
 * One calendar from layers, the one that everything extends first. A later layer wins over an earlier one, day by day;
 * within a layer a workday wins over a holiday. A workday without `hours` is worked as its weekday, and where the week has
 * that day off, as the first working day of the week. What cannot be read is left out and told.
 */
export function compileCalendar(
  id: string,
  layers: readonly CalendarRules[],
  covered?: { readonly from: Day; readonly to: Day },
): { readonly calendar: Calendar; readonly problems: readonly CalendarProblem[] } {
  const problems: CalendarProblem[] = [];
  const week: DayHours[] = WEEKDAY_KEYS.map((_, day) => (day < 5 ? ORDINARY_HOURS : OFF));
  for (const layer of layers)
    for (const [day, key] of WEEKDAY_KEYS.entries()) {
      const hours = layer.week?.[key];
      if (hours) week[day] = readHours(hours, problems);
    }
  const firstWorking = week.find((hours) => hours.total > 0) ?? OFF;
  const makeUpHours = (day: Day): DayHours => {
    const own = week[weekday(day)] ?? OFF;
    return own.total > 0 ? own : firstWorking;
  };
  let exceptions: readonly Exception[] = [];
  for (const layer of layers) exceptions = overlay(exceptions, exceptionsOf(layer, makeUpHours, problems));
  return { calendar: new WorkingCalendar(id, week, exceptions, covered), problems };
}

function readHours(intervals: readonly string[], problems: CalendarProblem[]): DayHours {
  const read: (readonly [number, number])[] = [];
  for (const [key, text] of intervals.entries()) {
    const interval = parseInterval(text);
    if (interval) read.push(interval);
    else problems.push({ kind: 'interval-without-time', node: intervals, key, text });
  }
  return dayHours(read);
}

/** The exceptions of one layer, ascending and disjoint. */
function exceptionsOf(
  layer: CalendarRules,
  makeUpHours: (day: Day) => DayHours,
  problems: CalendarProblem[],
): readonly Exception[] {
  const readDay = (node: object, key: string, text: string): Day | undefined => {
    const day = parseDay(text);
    if (day === undefined) problems.push({ kind: 'no-such-date', node, key, text });
    return day;
  };
  const off: Exception[] = [];
  for (const holiday of layer.holidays ?? []) {
    if (holiday.date !== undefined) {
      const day = readDay(holiday, 'date', holiday.date);
      if (day !== undefined) off.push({ from: day, to: day, hours: OFF });
    } else if (holiday.from === undefined || holiday.to === undefined) {
      problems.push({ kind: 'no-date', node: holiday, key: holiday.from === undefined ? 'from' : 'to', text: '' });
    } else {
      const from = readDay(holiday, 'from', holiday.from);
      const to = readDay(holiday, 'to', holiday.to);
      if (from === undefined || to === undefined) continue;
      if (from > to) problems.push({ kind: 'from-after-to', node: holiday, key: 'to', text: holiday.to });
      else off.push({ from, to, hours: OFF });
    }
  }
  const worked = new Map<Day, Exception>();
  for (const workday of layer.workdays ?? []) {
    const day = readDay(workday, 'date', workday.date);
    if (day === undefined) continue;
    const hours = workday.hours ? readHours(workday.hours, problems) : makeUpHours(day);
    worked.set(day, { from: day, to: day, hours });
  }
  const byDay = (a: Exception, b: Exception): number => a.from - b.from;
  return overlay(joined(off.sort(byDay)), [...worked.values()].sort(byDay));
}

/** Runs of days off, sorted by their first day, joined where they overlap or touch. */
function joined(off: readonly Exception[]): readonly Exception[] {
  const runs: Exception[] = [];
  for (const run of off) {
    const last = runs.at(-1);
    if (last && run.from <= last.to + 1) runs[runs.length - 1] = { ...last, to: Math.max(last.to, run.to) };
    else runs.push(run);
  }
  return runs;
}

/** `above` with what it leaves uncovered of `below`. Both are ascending and disjoint, and so is the result. */
function overlay(below: readonly Exception[], above: readonly Exception[]): readonly Exception[] {
  if (above.length === 0) return below;
  if (below.length === 0) return above;
  const result: Exception[] = [];
  let next = 0;
  for (const exception of below) {
    let from = exception.from;
    while (next < above.length) {
      const cover = above[next];
      if (!cover || cover.from > exception.to) break;
      if (cover.to >= from) {
        if (cover.from > from) result.push({ from, to: cover.from - 1, hours: exception.hours });
        from = cover.to + 1;
        if (cover.to > exception.to) break;
      }
      result.push(cover);
      next++;
    }
    if (from <= exception.to) result.push({ from, to: exception.to, hours: exception.hours });
  }
  for (; next < above.length; next++) {
    const cover = above[next];
    if (cover) result.push(cover);
  }
  return result;
}
