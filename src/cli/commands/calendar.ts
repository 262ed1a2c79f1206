import {
  WEEKDAYS,
  type CalendarDaysDocument,
  type CalendarListDocument,
  type CalendarPack,
  type Packs,
} from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import { civilDate, formatDay, ordinaryHours, parseDay, weekday } from '../../time/index.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand, defineSubcommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { brokenPacks, brokenText } from '../own-packs/broken.ts';
import { openPacksOf } from '../packs.ts';
import { calendar as words } from '../phrases/calendar.ts';
import { compiledCalendar } from '../init/defaults.ts';
import { init } from '../phrases/init.ts';
import { refuse } from '../say.ts';
import { bold, dim, padEnd, toJson, widthOf } from '../screen.ts';
import { showFindings } from '../show-findings.ts';

const list = defineSubcommand({
  summary: words.list,
  examples: [
    { line: 'calendar list', says: words.list },
    { line: 'calendar list --packs packs --json', says: words.listOwn },
  ],
  options: ANSWER_FORMATS,
  async run(session, { options }) {
    const packs = await openPacksOf(session)();
    const broken = await brokenPacks(session, packs, 'calendar');
    const whole = packs
      .calendarIds()
      .filter((id) => !broken.some((one) => one.id === id))
      .flatMap((id) => packs.calendar(id).value?.data ?? []);
    const calendars = whole.map((data) => ({
      id: data.id ?? '',
      ...(data.name && { name: data.name }),
      ...(data.covered && { covered: { ...data.covered } }),
    }));
    if (wantsJson(options)) {
      const document: CalendarListDocument = { version: 1, calendars, broken: [...broken] };
      session.world.stdout.write(`${toJson(document)}\n`);
      return EXIT.done;
    }
    const { locale, out, say } = session;
    const width = Math.max(0, ...calendars.map(({ id }) => widthOf(id)));
    for (const { id, name, covered } of calendars)
      out.line([
        padEnd(bold(id), width),
        '  ',
        name?.[locale] ?? id,
        covered ? dim(`  ${say(words.coveredShort, covered)}`) : '',
      ]);
    out.write(brokenText(session, broken));
    return EXIT.done;
  },
});

const show = defineSubcommand({
  summary: words.show,
  examples: [
    { line: 'calendar show cn --year 2026', says: words.year },
    { line: 'calendar show cn --year 2026 --json', says: words.oneYear },
  ],
  arguments: { '<id>': words.id },
  options: {
    '--year <year>': words.year,
    ...ANSWER_FORMATS,
  },
  async run(session, { arguments: { id }, options }) {
    const { year: asked } = options;
    if (asked !== undefined && !/^\d{4}$/.test(asked)) throw refuse(words.wrongYear, { value: asked });
    const year = asked === undefined ? undefined : Number(asked);
    const packs = await openPacksOf(session)();
    const calendar = daysOf(chainOf(session, packs, id), year);
    if (wantsJson(options)) session.world.stdout.write(`${toJson(calendar)}\n`);
    else print(session, calendar, year);
    return EXIT.done;
  },
});

export const command = defineCommand({
  examples: [
    { line: 'calendar list', says: words.list },
    { line: 'calendar show cn --year 2026', says: words.show },
    { line: 'calendar show weekdays --json', says: words.oneYear },
  ],
  subcommands: { list, show },
});

/** A calendar and what it extends, itself first. Throws a Refusal where there is none, or where one has errors, which are told. */
function chainOf(session: Session, packs: Packs, id: string): readonly CalendarPack['data'][] {
  const known = packs.calendarIds();
  if (!known.includes(id)) {
    const near = nearest(id, known);
    throw near === undefined
      ? refuse(init.unknownCalendar, { id, known })
      : refuse(init.unknownCalendarNear, { id, near, known });
  }
  const { diagnostics } = compiledCalendar(packs, id);
  showFindings(session, diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw refuse(words.broken, { id });
  const chain: CalendarPack['data'][] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    const data: CalendarPack['data'] | undefined = packs.calendar(next).value?.data;
    if (data) chain.push(data);
    next = data?.extends;
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
      WEEKDAYS.map((day) => [day, [...(chain.find(({ week }) => week?.[day])?.week?.[day] ?? ordinaryHours(day))]]),
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
