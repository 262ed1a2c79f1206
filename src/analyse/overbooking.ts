import type { Overbooking, Person, Task, TaskStatus } from '../model/index.ts';
import { MINUTES_PER_DAY, finishDay, startDay, weekday, type Day, type Minute } from '../time/index.ts';

/** Work of one person, in working minutes of the person's calendar. */
interface Booking {
  readonly task: Task;
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

/** A plan over a lifetime with everybody double-booked must not take for ever: so many weeks are told. */
const MOST_WEEKS = 5000;

/**
 * Weeks in which somebody is booked for more than is there, from `since` on. Whoever is `responsible` is booked for as long
 * as the task runs, at full capacity; an owner alone only where the task has effort, which the owner then works off.
 */
export function overbookingsOf(
  people: readonly Person[],
  statuses: readonly TaskStatus[],
  since: Minute,
): readonly Overbooking[] {
  const bookings = new Map<Person, Booking[]>();
  for (const { task, timing, state } of statuses) {
    if (state === 'finished' || (task.type !== 'task' && task.type !== 'recurring')) continue;
    const team =
      task.responsible.length > 0
        ? task.responsible
        : task.owner && task.effort !== undefined
          ? [{ person: task.owner, units: 1 }]
          : [];
    const spans = timing.occurrences?.filter((occurrence) => !occurrence.done) ?? [timing];
    for (const { person, units } of team) {
      if (!person.calendar.works) continue;
      const list = bookings.get(person) ?? [];
      bookings.set(person, list);
      for (const { start, finish } of spans) {
        const from = person.calendar.workBefore(Math.max(start, since));
        const to = person.calendar.workBefore(finish);
        if (from < to) list.push({ task, from, to, units });
      }
    }
  }
  const found: Overbooking[] = [];
  for (const person of people) {
    const own = bookings.get(person);
    if (own && own.length > 1) found.push(...weeksOf(person, own, MOST_WEEKS - found.length));
  }
  return found.sort((a, b) => a.week - b.week);
}

interface Week {
  excess: number;
  readonly days: Set<Day>;
}

/** Sweeps over the instants at which a booking begins or ends; between two of them nothing changes. */
function weeksOf(person: Person, bookings: readonly Booking[], most: number): readonly Overbooking[] {
  const begins = [...bookings].sort((a, b) => a.from - b.from);
  const ends = [...bookings].sort((a, b) => a.to - b.to);
  const instants = [...new Set(bookings.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const weeks = new Map<Day, Week>();
  let booked = 0;
  let begun = 0;
  let ended = 0;
  for (let index = 0; index + 1 < instants.length && weeks.size < most; index++) {
    const from = instants[index] ?? 0;
    for (let end = ends[ended]; end && end.to <= from; end = ends[++ended]) booked -= end.units;
    for (let begin = begins[begun]; begin && begin.from <= from; begin = begins[++begun]) booked += begin.units;
    if (booked > person.units) spread(person, from, instants[index + 1] ?? from, booked - person.units, weeks, most);
  }
  const tasks = tasksByWeek(person, bookings, weeks);
  return [...weeks].map(([week, { excess, days }]) => ({
    person,
    week,
    excessMinutes: excess,
    days: [...days].sort((a, b) => a - b),
    tasks: [...(tasks.get(week) ?? [])].sort((a, b) => a.index - b.index),
  }));
}

/** Puts a stretch of over-booked working time into the days on which it lies. */
function spread(
  { calendar }: Person,
  from: number,
  to: number,
  excess: number,
  weeks: Map<Day, Week>,
  most: number,
): void {
  for (let work = from; work < to;) {
    const day = startDay(calendar.startOf(work));
    const until = Math.min(to, calendar.workBefore((day + 1) * MINUTES_PER_DAY));
    const monday = day - weekday(day);
    let week = weeks.get(monday);
    if (!week) {
      if (weeks.size >= most) return;
      week = { excess: 0, days: new Set() };
      weeks.set(monday, week);
    }
    week.excess += (until - work) * excess;
    week.days.add(day);
    work = until;
  }
}

/** Which tasks run on an over-booked day, by week. */
function tasksByWeek(
  { calendar }: Person,
  bookings: readonly Booking[],
  weeks: ReadonlyMap<Day, Week>,
): ReadonlyMap<Day, ReadonlySet<Task>> {
  const tasks = new Map<Day, Set<Task>>();
  for (const { task, from, to } of bookings) {
    const first = startDay(calendar.startOf(from));
    const last = finishDay(calendar.finishOf(to));
    for (let monday = first - weekday(first); monday <= last; monday += 7) {
      const week = weeks.get(monday);
      if (!week || ![...week.days].some((day) => day >= first && day <= last)) continue;
      const known = tasks.get(monday);
      if (known) known.add(task);
      else tasks.set(monday, new Set([task]));
    }
  }
  return tasks;
}
