import { WEEKDAYS, type CalendarDaysDocument, type CalendarPack, type Packs } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import { civilDate, formatDay, parseDay, weekday } from '../../time/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { openPacksOf } from '../packs.ts';
import { calendar as words } from '../phrases/calendar.ts';
import { compiledCalendar } from '../init/defaults.ts';
import { common } from '../phrases/frame.ts';
import { init } from '../phrases/init.ts';
import { refuse } from '../say.ts';
import { bold, dim, toJson } from '../screen.ts';
import { showFindings } from '../show-findings.ts';

const show = defineCommand({
  examples: [
    { line: 'calendar show cn --year 2026', says: words.year },
    { line: 'calendar show cn --year 2026 --json', says: words.oneYear },
  ],
  arguments: { '<id>': words.id },
  options: {
    '--year <year>': words.year,
    '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
    '--json': common.json,
  },
  async run(session, { arguments: { id }, options }) {
    const { year: asked, json, format } = options;
    if (asked !== undefined && !/^\d{4}$/.test(asked)) throw refuse(words.wrongYear, { value: asked });
    const year = asked === undefined ? undefined : Number(asked);
    const packs = await openPacksOf(session)();
    const calendar = daysOf(chainOf(session, packs, id), year);
    const { diagnostics } = compiledCalendar(packs, id);
    showFindings(session, diagnostics);
    if (json || format === 'json') session.world.stdout.write(`${toJson(calendar)}\n`);
    else print(session, calendar, year);
    return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
  },
});

export const command = defineCommand({
  examples: [
    { line: 'calendar show cn --year 2026', says: words.show },
    { line: 'calendar show weekdays --json', says: words.oneYear },
  ],
  subcommands: { show: { summary: words.show, command: show } },
});

/** A calendar and what it extends, itself first. Throws a Refusal where there is none, or where one has errors. */
function chainOf(session: Session, packs: Packs, id: string): readonly CalendarPack['data'][] {
  const chain: CalendarPack['data'][] = [];
  for (let next: string | undefined = id; next !== undefined && !chain.some((one) => one.id === next);) {
    const { value, diagnostics } = packs.calendar(next);
    if (!value) {
      showFindings(session, diagnostics);
      const known = packs.calendarIds();
      const near = nearest(next, known);
      throw near === undefined || near === next
        ? refuse(init.unknownCalendar, { id: next, known })
        : refuse(init.unknownCalendarNear, { id: next, near, known });
    }
    chain.push(value.data);
    next = value.data.extends;
  }
  return chain;
}

/** The week and the exceptional days of a chain of calendars: what a calendar says itself goes before what it extends. */
function daysOf(chain: readonly CalendarPack['data'][], year: number | undefined): CalendarDaysDocument {
  const [own] = chain;
  const days = new Map<number, CalendarDaysDocument['days'][number]>();
  const set = (date: number, works: boolean, name: string | undefined): void => {
    if (year === undefined || civilDate(date).year === year)
      days.set(date, { date: formatDay(date), works, ...(name !== undefined && { name }) });
  };
  for (const { holidays, workdays } of chain.toReversed()) {
    for (const { date, from = date, to = date, name } of holidays ?? []) {
      const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')];
      if (first !== undefined && last !== undefined) for (let day = first; day <= last; day++) set(day, false, name);
    }
    for (const { date, name } of workdays ?? []) {
      const day = parseDay(date);
      if (day !== undefined) set(day, true, name);
    }
  }
  const covered = chain.find((one) => one.covered)?.covered;
  return {
    version: 1,
    id: own?.id ?? '',
    ...(own?.name && { name: own.name }),
    ...(covered && { covered: { ...covered } }),
    ...(own?.source && { source: [...own.source] }),
    week: Object.fromEntries(
      WEEKDAYS.map((day) => [day, [...(chain.find(({ week }) => week?.[day])?.week?.[day] ?? [])]]),
    ) as CalendarDaysDocument['week'],
    days: Array.from(days, ([date, day]) => ({ date, day }))
      .sort((a, b) => a.date - b.date)
      .map(({ day }) => day),
  };
}

function print(session: Session, calendar: CalendarDaysDocument, year: number | undefined): void {
  const { out, locale, say } = session;
  const { id, name, covered, source, week, days } = calendar;
  out.line([bold(name?.[locale] ?? id), dim(`  ${id}`)]);
  for (const day of WEEKDAYS) out.line(`  ${say(words[day], {})}  ${week[day].join(', ') || say(words.off, {})}`);
  if (covered) out.line(say(words.covered, covered));
  if (covered && year !== undefined && (`${year}-12-31` < covered.from || `${year}-01-01` > covered.to))
    session.err.line(say(words.notCovered, { year, id }));
  for (const text of source ?? []) out.line(dim(say(words.source, { source: text })));
  out.line();
  if (days.length === 0) out.line(say(words.none, {}));
  for (const { date, works, name: about = '' } of days) {
    const on = say(words[WEEKDAYS[weekday(parseDay(date) ?? 0)] ?? 'mon'], {});
    out.line([`${date} ${on}  `, works ? bold(say(words.works, {})) : say(words.off, {}), `  ${about}`]);
  }
}
