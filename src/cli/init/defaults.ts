import { basename, resolve } from 'node:path';
import type { Locale } from '../../diagnostics/index.ts';
import type { Outcome, Packs } from '../../model/index.ts';
import { readPlan } from '../../read/index.ts';
import { resolve as resolvePlan } from '../../resolve/index.ts';
import { nameProblem } from '../../scaffold/index.ts';
import { SourceFile, nearest } from '../../text/index.ts';
import { parseDay, weekday, type Calendar, type Day } from '../../time/index.ts';
import type { Session } from '../command.ts';
import { init as words } from '../phrases/init.ts';
import { refuse, sayIn } from '../say.ts';

const MONDAY = 0;

/** The next Monday after today that is worked; within half a year there is one, unless no Monday is. */
export function nextWorkingMonday(today: Day, calendar: Calendar): Day {
  let monday = today + 1;
  while (weekday(monday) !== MONDAY) monday++;
  for (let week = 0; week < 26; week++) if (calendar.minutesOn(monday + week * 7) > 0) return monday + week * 7;
  return monday;
}

/** The first day from this one on that is worked; a calendar always works within a year. */
export function firstWorkingDay(day: Day, calendar: Calendar): Day {
  for (let later = day; later < day + 366; later++) if (calendar.minutesOn(later) > 0) return later;
  return day;
}

export const today = (session: Session): Day => parseDay(session.world.today()) ?? 0;

/** The calendar of the country whose language the plan is written in. */
export const defaultCalendar = (locale: Locale): string => (locale === 'zh-CN' ? 'cn' : 'weekdays');

/** A name for the project where none is given: after the client, else after the folder. */
export function defaultName(session: Session, locale: Locale, client: string | undefined, folder: string): string {
  const say = sayIn(locale);
  if (client !== undefined && client !== '') return say(words.nameOfClient, { client });
  const name = basename(resolve(session.world.cwd, folder));
  return name === '' || nameProblem(name) ? say(words.nameOfNobody, {}) : name;
}

/** Working time by the id of a calendar pack. Throws a Refusal where there is none, or where nobody ever works. */
export function workingTime(packs: Packs, id: string): Calendar {
  const known = packs.calendarIds();
  if (!known.includes(id)) {
    const near = nearest(id, known);
    throw near === undefined
      ? refuse(words.unknownCalendar, { id, known })
      : refuse(words.unknownCalendarNear, { id, near, known });
  }
  const { value: calendar } = compiledCalendar(packs, id);
  if (!calendar?.works) throw refuse(words.uselessCalendar, { id });
  return calendar;
}

/** A calendar pack as working time, and what is wrong with it. Calendars are compiled where a plan is resolved. */
export function compiledCalendar(packs: Packs, id: string): Outcome<Calendar> {
  const text = `format: crm-plan/1\nproject: { id: calendar, name: Calendar, calendar: "${id}" }\n`;
  const plan = readPlan(new SourceFile('calendar', text)).value;
  if (!plan) return { diagnostics: [] };
  const { value, diagnostics } = resolvePlan(plan, packs, {});
  return { ...(value && { value: value.calendar }), diagnostics };
}
