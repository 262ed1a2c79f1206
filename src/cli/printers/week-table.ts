import type { Locale } from '../../diagnostics/index.ts';
import {
  shownWeeks,
  type ShownWeeks,
  type StatusDocument,
  type WeekMark,
  type WeekRow,
  type WeekTable,
} from '../../model/index.ts';
import { finishDay, formatDay, startDay } from '../../time/index.ts';
import { status as words } from '../phrases/status.ts';
import { sayIn } from '../say.ts';
import { bold, cut, dim, green, padEnd, padStart, red, widthOf, yellow, type Styled } from '../screen.ts';

const GAP = '  ';
const CELL = 3;
/** Names take at least so many columns and this share of a wider page, and no more than the second number where there is room. */
const LEAST_NAME = 24;
const MOST_NAME = 56;
const NAME_SHARE = 0.35;
const LEAST_WEEKS = 4;

const CELLS: Readonly<Record<WeekMark, Styled>> = {
  done: green('███'),
  'under-way': yellow('▓▓▓'),
  planned: dim('░░░'),
  late: [' ', red('▲')],
};
const INSTANTS: Readonly<Record<WeekMark, Styled>> = {
  done: [' ', green('◆')],
  'under-way': [' ', yellow('◇')],
  planned: ' ◇',
  late: [' ', red('▲')],
};

/** The plan in weeks for a program, whole; null where the methodology asks for none. */
export function weekEntries(table: WeekTable | undefined): StatusDocument['weekTable'] {
  if (!table) return null;
  return {
    weeks: table.weeks.map(({ number, from, to }) => ({ week: number, from: formatDay(from), to: formatDay(to) })),
    current: table.current === undefined ? null : (table.weeks[table.current]?.number ?? null),
    rows: table.rows.map(({ entity, kind, start, finish, marks }) => ({
      kind,
      id: entity.id,
      name: entity.name,
      start: formatDay(startDay(start)),
      finish: formatDay(finishDay(finish)),
      marks: marks.flatMap((state, index) => {
        const week = table.weeks[index]?.number;
        return state === undefined || week === undefined ? [] : [{ week, state }];
      }),
    })),
  };
}

/** The plan in weeks for a terminal: as many of them as fit, a bar where there is work, signs that also stand without colour. */
export function weekTable(table: WeekTable, asOf: string, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  const least = Math.max(LEAST_NAME, Math.floor(columns * NAME_SHARE));
  const shown = shownWeeks(table, Math.max(LEAST_WEEKS, Math.floor((columns - least - GAP.length * 2) / CELL)));
  const names = shown.rows.map((row) => indented(row));
  const labels = [words.week[locale], words.month[locale], words.weekFrom[locale]];
  const room = columns - shown.weeks.length * CELL - GAP.length * 2;
  const name = Math.max(LEAST_NAME, Math.min(MOST_NAME, room, Math.max(...[...names, ...labels].map(widthOf))));
  const line = (label: Styled, cells: readonly Styled[]): Styled => [GAP, padEnd(label, name), GAP, cells, '\n'];
  const dates = shown.weeks.map(({ from }) => formatDay(from));
  const month = dates.map((date, index) => {
    const text = date.slice(5, 7);
    return index === 0 || dates[index - 1]?.slice(5, 7) !== text ? `${text} ` : '   ';
  });
  return [
    [bold(words.weeks[locale]), '\n'],
    shown.current === undefined ? '' : pointer(shown.current, shown.weeks.length, asOf, name),
    line(
      labels[0] ?? '',
      shown.weeks.map(({ number }, index) => padStart(String(number), index === 0 ? CELL - 1 : CELL)),
    ),
    line(dim(labels[1] ?? ''), [dim(month.join('').trimEnd())]),
    line(dim(labels[2] ?? ''), [dim(dates.map((date) => date.slice(8)).join(' '))]),
    shown.rows.map((row, index) => line(cut(names[index] ?? '', name), cellsOf(row))),
    [GAP, dim(say(words.weekLegend, { done: '█', underWay: '▓', planned: '░', late: '▲', milestone: '◇' })), '\n'],
    hidden(shown, table, locale),
  ];
}

function hidden({ before, after }: ShownWeeks, { weeks }: WeekTable, locale: Locale): Styled {
  const say = sayIn(locale);
  const last = weeks.at(-1);
  const told = [
    before === 0 ? '' : say(words.weeksBefore, { count: before }),
    after === 0 || last === undefined ? '' : say(words.weeksAfter, { count: after, day: formatDay(last.to) }),
  ].filter((text) => text !== '');
  return told.map((text): Styled => [GAP, dim(text), '\n']);
}

const indented = ({ entity, level }: WeekRow): string => `${GAP.repeat(level)}${entity.name}`;

/** Up to the last week with work: no line ends in white space. */
function cellsOf({ kind, marks }: WeekRow): readonly Styled[] {
  const end = marks.findLastIndex((mark) => mark !== undefined) + 1;
  const signs = kind === 'milestone' ? INSTANTS : CELLS;
  return marks.slice(0, end).map((mark, index) => {
    const sign = mark === undefined ? '' : signs[mark];
    return index === end - 1 ? sign : padEnd(sign, CELL);
  });
}

/** The data date above its week; to the left of the sign where there is no room behind it. */
function pointer(current: number, weeks: number, asOf: string, name: number): Styled {
  const at = GAP.length * 2 + name + current * CELL + 1;
  const fits = (weeks - current) * CELL >= asOf.length + 2;
  return fits ? [' '.repeat(at), '▼ ', asOf, '\n'] : [padStart(`${asOf} `, at), '▼\n'];
}
