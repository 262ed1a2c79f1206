import type { Locale } from '../../diagnostics/index.ts';
import type { Phase, Schedule, Task, TaskTiming } from '../../model/index.ts';
import { formatDay, formatFinish, formatMilestone, formatStart, workingDays } from '../../time/index.ts';
import { table } from '../phrases/schedule.ts';
import { sayIn } from '../say.ts';
import { bold, cut, dim, padEnd, padStart, red, widthOf, type Styled } from '../screen.ts';

interface Row {
  readonly wbs: string;
  readonly name: string;
  readonly depth: number;
  readonly start: string;
  readonly finish: string;
  readonly float: string;
  readonly mark: Styled;
  readonly phase: boolean;
}

const SIGNS = { task: '', parent: '', milestone: '◆ ', recurring: '↻ ' } as const;
const LEAST_NAME = 20;

/** Computed dates as a table for people, the critical path below it. */
export function scheduleTable(schedule: Schedule, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  const { resolved } = schedule;
  const rows = resolved.phases.flatMap((phase) => [
    phaseRow(schedule, phase),
    ...taskRows(schedule, phase.tasks, locale),
  ]);
  const head = {
    wbs: table.wbs[locale],
    name: table.task[locale],
    start: table.start[locale],
    finish: table.finish[locale],
    float: table.float[locale],
  };
  const widest = (of: (row: Pick<Row, keyof typeof head>) => string): number =>
    [head, ...rows].reduce((width, row) => Math.max(width, widthOf(of(row))), 0);
  const widths = {
    wbs: widest(({ wbs }) => wbs),
    start: widest(({ start }) => start),
    finish: widest(({ finish }) => finish),
    float: widest(({ float }) => float),
  };
  const marks = rows.reduce((width, { mark }) => Math.max(width, widthOf(mark)), 0);
  const fixed = widths.wbs + widths.start + widths.finish + widths.float + marks + 10;
  const names = [head, ...rows.map(({ name, depth }) => ({ name: indented(name, depth) }))];
  const wanted = names.reduce((width, { name }) => Math.max(width, widthOf(name)), 0);
  const nameWidth = Math.max(LEAST_NAME, Math.min(wanted, columns - fixed));
  const line = (cells: Pick<Row, keyof typeof head>, name: Styled): Styled => [
    padEnd(cells.wbs, widths.wbs),
    '  ',
    padEnd(name, nameWidth),
    '  ',
    padEnd(cells.start, widths.start),
    '  ',
    padEnd(cells.finish, widths.finish),
    '  ',
    padStart(cells.float, widths.float),
  ];
  const body = rows.map((row): Styled => {
    const name = cut(indented(row.name, row.depth), nameWidth);
    const mark: Styled = widthOf(row.mark) > 0 ? ['  ', row.mark] : '';
    return [line(row, row.phase ? bold(name) : name), mark, '\n'];
  });
  return [
    summary(schedule, locale),
    '\n\n',
    dim(lettersOfLine(line(head, head.name))),
    '\n',
    body,
    '\n',
    schedule.criticalPath.length > 0
      ? say(table.path, { tasks: schedule.criticalPath.map(({ name }) => name).join(' → ') })
      : table.noPath[locale],
    '\n',
  ];
}

const indented = (name: string, depth: number): string => '  '.repeat(depth) + name;
const lettersOfLine = (line: Styled): string =>
  typeof line === 'string' ? line : 'style' in line ? line.text : line.map(lettersOfLine).join('');

function summary(schedule: Schedule, locale: Locale): Styled {
  const say = sayIn(locale);
  const { resolved, start, finish } = schedule;
  const { name } = resolved.project;
  if (start === undefined || finish === undefined) return bold(say(table.nothing, { name }));
  const dates = { start: formatStart(start, resolved.calendar), finish: formatFinish(finish, resolved.calendar) };
  const asOf =
    resolved.asOf === undefined ? table.asPlanned[locale] : say(table.dataDate, { day: formatDay(resolved.asOf) });
  return [bold(say(table.span, { name, ...dates })), dim(asOf)];
}

function phaseRow(schedule: Schedule, phase: Phase): Row {
  const dates = schedule.phase(phase);
  const { calendar } = schedule.resolved;
  return {
    wbs: phase.wbs,
    name: phase.name,
    depth: 0,
    start: dates ? formatStart(dates.start, calendar) : '',
    finish: dates ? formatFinish(dates.finish, calendar) : '',
    float: '',
    mark: '',
    phase: true,
  };
}

function taskRows(schedule: Schedule, tasks: readonly Task[], locale: Locale): Row[] {
  const rows: Row[] = [];
  // A stack instead of recursion: plans may be nested as deep as their author likes.
  const open = tasks.map((task) => ({ task, depth: 1 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { task, depth } = next;
    rows.push(taskRow(task, depth, schedule.timing(task), locale));
    for (const child of [...task.children].reverse()) open.push({ task: child, depth: depth + 1 });
  }
  return rows;
}

function taskRow(task: Task, depth: number, timing: TaskTiming | undefined, locale: Locale): Row {
  const say = sayIn(locale);
  const cells = { wbs: task.wbs, name: SIGNS[task.type] + task.name, depth, phase: false };
  if (!timing) return { ...cells, start: '', finish: '', float: '', mark: red(table.unscheduled[locale]) };
  const { calendar } = task;
  const milestone = task.type === 'milestone';
  const days = workingDays(timing.totalFloat, calendar);
  const marks = [
    ...(timing.critical ? [table.critical[locale]] : []),
    ...(days < 0 ? [say(table.late, { count: -days })] : []),
  ];
  return {
    ...cells,
    start: milestone ? '' : shown(formatStart(timing.start, calendar)),
    finish: shown((milestone ? formatMilestone : formatFinish)(timing.finish, calendar)),
    float: say(table.days, { count: days }),
    mark: marks.length > 0 ? red(marks.join(' ')) : '',
  };
}

const shown = (date: string): string => date.replace('T', ' ');
