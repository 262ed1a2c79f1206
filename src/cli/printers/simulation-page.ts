import type { Locale } from '../../diagnostics/index.ts';
import type { Simulation, TaskRisk } from '../../model/index.ts';
import { formatDay, formatFinish, workBetween, workingDays } from '../../time/index.ts';
import { simulation as words } from '../phrases/schedule.ts';
import { sayIn } from '../say.ts';
import { bold, cut, dim, lettersOf, padEnd, padStart, widthOf, type Styled } from '../screen.ts';

/** So many of the tasks that move the finish are shown; the JSON holds all. */
const MOST_SHOWN = 10;
/** Correlations below this are chance, not a driver. */
const LEAST_SENSITIVITY = 0.05;
const LEAST_NAME = 12;
const GAP = '  ';

/** What the estimates mean for the finish: how likely which date is, and whose length decides it. */
export function simulationPage(simulation: Simulation, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  const { schedule, runs, seed, estimated, tasks } = simulation;
  const { resolved } = schedule;
  const { asOf } = resolved;
  const open = tasks.filter(({ task }) => task.type === 'task').length;
  return [
    bold(say(words.title, { name: resolved.project.name })),
    dim(asOf === undefined ? words.asPlanned[locale] : say(words.dataDate, { day: formatDay(asOf) })),
    '\n',
    say(words.basis, { runs, seed, estimated: estimated.length, open }),
    '\n\n',
    finishes(simulation, locale),
    drivers(simulation, locale, columns),
    deadlines(tasks, locale, columns),
  ];
}

function finishes({ schedule, finish, onTime }: Simulation, locale: Locale): Styled {
  const say = sayIn(locale);
  const { calendar } = schedule.resolved;
  const planned = schedule.finish;
  const off = (at: number): string => {
    const days = planned === undefined ? 0 : workingDays(workBetween(planned, at, calendar), calendar);
    return days === 0 ? '' : say(words.off, { days: days > 0 ? `+${days}` : `−${-days}` });
  };
  const shown = (at: number): string => formatFinish(at, calendar).replace('T', ' ');
  const rows: readonly (readonly [label: string, date: string, note: string])[] = [
    ...(planned === undefined
      ? []
      : [[words.planned[locale], shown(planned), say(words.keptBy, { share: percent(onTime) })] as const]),
    ['P50', shown(finish.p50), off(finish.p50)],
    ['P80', shown(finish.p80), off(finish.p80)],
    ['P95', shown(finish.p95), off(finish.p95)],
    [words.range[locale], say(words.fromTo, { first: shown(finish.first), last: shown(finish.last) }), ''],
  ];
  const [label, date] = [0, 1].map((cell) =>
    Math.max(...rows.slice(0, cell === 1 ? -1 : undefined).map((row) => widthOf(row[cell] ?? ''))),
  );
  return [
    bold(words.finish[locale]),
    '\n',
    rows.map(([name, at, note]) => [
      GAP,
      padEnd(name, label ?? 0),
      GAP,
      note === '' ? at : [padEnd(at, date ?? 0), GAP, note],
      '\n',
    ]),
  ];
}

function drivers({ estimated, tasks }: Simulation, locale: Locale, columns: number): Styled {
  const varies = new Set(estimated);
  const moving = tasks
    .filter(({ task, sensitivity }) => varies.has(task) && sensitivity >= LEAST_SENSITIVITY)
    .sort((a, b) => b.sensitivity - a.sensitivity || b.criticality - a.criticality);
  const certain = tasks.filter(
    ({ task, criticality }) => !varies.has(task) && task.type === 'task' && criticality >= 0.5,
  );
  const say = sayIn(locale);
  return [
    '\n',
    bold(words.drivers[locale]),
    '\n',
    moving.length === 0
      ? [GAP, words.noDrivers[locale], '\n']
      : rowsOf(
          moving.slice(0, MOST_SHOWN).map(({ task, sensitivity, criticality }) => ({
            name: task.name,
            cells: [sensitivity.toFixed(2), percent(criticality)],
          })),
          [words.task[locale], words.sensitivity[locale], words.criticality[locale]],
          columns,
        ),
    moving.length > MOST_SHOWN ? [GAP, dim(say(words.andMore, { count: moving.length - MOST_SHOWN })), '\n'] : '',
    certain.length === 0
      ? ''
      : [
          GAP,
          say(words.unestimated, { count: certain.length, tasks: certain.slice(0, 3).map(({ task }) => task.name) }),
          '\n',
        ],
  ];
}

function deadlines(tasks: readonly TaskRisk[], locale: Locale, columns: number): Styled {
  const dated = tasks.filter(({ deadlineMet }) => deadlineMet !== undefined);
  if (dated.length === 0) return '';
  return [
    '\n',
    bold(words.deadlines[locale]),
    '\n',
    rowsOf(
      dated.map(({ task, deadlineMet = 0 }) => ({
        name: task.name,
        cells: [String(task.data.deadline), percent(deadlineMet)],
      })),
      [words.task[locale], words.deadline[locale], words.kept[locale]],
      columns,
    ),
  ];
}

/** A name and figures in columns; the name is cut where the line would not hold them. */
function rowsOf(
  rows: readonly { readonly name: string; readonly cells: readonly string[] }[],
  [head = '', ...heads]: readonly string[],
  columns: number,
): Styled {
  const widths = heads.map((title, cell) =>
    Math.max(widthOf(title), ...rows.map(({ cells }) => widthOf(cells[cell] ?? ''))),
  );
  const beside = widths.reduce((sum, each) => sum + each + GAP.length, GAP.length);
  const wanted = Math.max(widthOf(head), ...rows.map(({ name }) => widthOf(name)));
  const room = Math.max(LEAST_NAME, Math.min(wanted, columns - beside));
  const line = (name: string, cells: readonly string[]): Styled => [
    GAP,
    padEnd(cut(name, room), room),
    cells.map((cell, at) => [GAP, padStart(cell, widths[at] ?? 0)]),
    '\n',
  ];
  return [dim(lettersOf(line(head, heads))), rows.map(({ name, cells }) => line(name, cells))];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
