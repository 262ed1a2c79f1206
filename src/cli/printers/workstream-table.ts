import type { Locale } from '../../diagnostics/index.ts';
import type { CyclesDocument, Methodology, WorkstreamCell, WorkstreamMatrix } from '../../model/index.ts';
import { finishDay, formatDay, startDay } from '../../time/index.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { sayIn } from '../say.ts';
import { bold, dim, green, padEnd, red, widthOf, yellow, type Styled } from '../screen.ts';

const SIGNS = { green: green('●'), amber: yellow('▲'), red: red('■') } as const;
const GAP = '   ';

/** Workstream × cycle for a program; empty for a plan without workstreams. */
export const workstreamEntries = (matrix: WorkstreamMatrix | undefined): CyclesDocument['workstreams'] =>
  (matrix?.rows ?? []).map(({ id, cells }) => ({
    id,
    cells: cells.flatMap((cell, index) =>
      cell
        ? {
            cycle: matrix?.columns[index] ?? null,
            tasks: cell.tasks,
            done: cell.done,
            overdue: cell.overdue,
            progress: cell.progress === undefined ? null : Math.round(cell.progress / 100),
            start: formatDay(startDay(cell.start)),
            finish: formatDay(finishDay(cell.finish)),
            colour: cell.colour ?? null,
          }
        : [],
    ),
  }));

/** Workstream × cycle for a terminal: share done and last finish in each cell, with a sign that also stands without colour. */
export function workstreamTable(
  matrix: WorkstreamMatrix,
  methodology: Methodology | undefined,
  locale: Locale,
): Styled {
  const say = sayIn(locale);
  const head = [
    words.workstream[locale],
    ...matrix.columns.map((column) =>
      column === undefined ? words.once[locale] : say(words.title, { cycle: column }),
    ),
  ];
  const rows: Styled[][] = [
    head.map((text) => bold(text)),
    ...matrix.rows.map(({ id, cells }) => [
      methodology?.word('workstreams', id)?.[locale] ?? id,
      ...cells.map((cell) => (cell ? cellText(cell) : dim('–'))),
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row): Styled => [
    row.map((cell, column): Styled => [
      column === 0 ? '' : GAP,
      column === row.length - 1 ? cell : padEnd(cell, widths[column] ?? 0),
    ]),
    '\n',
  ]);
  return [lines, dim(say(words.legend, { red: '■', amber: '▲', green: '●', none: '○' })), '\n'];
}

function cellText({ colour, progress, finish }: WorkstreamCell): Styled {
  const share = progress === undefined ? '?' : `${Math.round(progress / 100)}%`;
  return [colour ? SIGNS[colour] : '○', ' ', share.padStart(4), ' ', formatDay(finishDay(finish))];
}
