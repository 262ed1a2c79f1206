import type { Locale, Text } from '../../diagnostics/index.ts';
import type { Phase, Schedule, Task, TaskTiming } from '../../model/index.ts';
import { formatDay, formatFinish, formatMilestone, formatStart, workingDays } from '../../time/index.ts';
import { table } from '../phrases/schedule.ts';
import { sayIn } from '../say.ts';
import { bold, cut, dim, padEnd, padStart, red, widthOf, type Styled } from '../screen.ts';

interface Row {
  readonly wbs: string;
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly float: string;
  /** What is to be said about the row, and the same as signs alone. */
  readonly marks: readonly { readonly sign: string; readonly says: string }[];
  readonly phase?: true;
}

const SIGNS = {
  task: '',
  parent: '',
  milestone: '◆ ',
  recurring: '↻ ',
} as const;
const CELLS = ['wbs', 'name', 'start', 'finish', 'float'] as const;
const GAP = '  ';
/** A name is cut before anything else, but not below this. */
const LEAST_NAME = 16;

/** Computed dates as a table for people, the critical path below it. */
export function scheduleTable(schedule: Schedule, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  const head: Row = {
    wbs: table.wbs[locale],
    name: table.task[locale],
    start: table.start[locale],
    finish: table.finish[locale],
    float: table.float[locale],
    marks: [],
  };
  const rows = schedule.resolved.phases.flatMap((phase) => [
    phaseRow(schedule, phase),
    ...taskRows(schedule, phase.tasks, locale),
  ]);
  const path = schedule.criticalPath.map(({ name }) => name).join(' → ');
  return [
    summary(schedule, locale),
    '\n\n',
    body(head, rows, columns),
    '\n',
    path === '' ? whyNoPath(schedule)[locale] : say(table.path, { tasks: path }),
    '\n',
    recurringLine(schedule, locale),
  ];
}

function whyNoPath({ resolved, timings }: Schedule): Text {
  if (resolved.tasks.length === 0) return table.noTasks;
  return timings.length === 0 ? table.noneScheduled : table.noPath;
}

function recurringLine(schedule: Schedule, locale: Locale): Styled {
  const { recurringSetsFinish: task } = schedule;
  const timing = task && schedule.timing(task);
  if (!timing) return '';
  const finish = shown(formatFinish(timing.finish, task.calendar));
  return [sayIn(locale)(table.recurring, { task: task.name, finish }), '\n'];
}

function summary(schedule: Schedule, locale: Locale): Styled {
  const say = sayIn(locale);
  const { resolved, start, finish } = schedule;
  const { name } = resolved.project;
  if (start === undefined || finish === undefined) return bold(say(table.nothing, { name }));
  const holes = {
    name,
    start: shown(formatStart(start, resolved.calendar)),
    finish: shown(formatFinish(finish, resolved.calendar)),
  };
  const { asOf } = resolved;
  const note = asOf === undefined ? table.asPlanned[locale] : say(table.dataDate, { day: formatDay(asOf) });
  return [bold(say(table.span, holes)), dim(note)];
}

/** The rows in columns as wide as they need; where that is too wide, without hours and words beside the signs. */
function body(head: Row, rows: readonly Row[], columns: number): Styled {
  const widest = (all: readonly Row[], cell: (typeof CELLS)[number]): number =>
    all.reduce((width, row) => Math.max(width, widthOf(row[cell])), widthOf(head[cell]));
  const markWidth = (all: readonly Row[], kind: 'says' | 'sign'): number => {
    const different = new Set(all.map(({ marks }) => marks.map((mark) => mark[kind]).join(' ')));
    return [...different].reduce((width, marks) => Math.max(width, widthOf(marks)), 0);
  };
  const besideName = (all: readonly Row[], kind: 'says' | 'sign'): number =>
    CELLS.reduce((sum, cell) => sum + (cell === 'name' ? 0 : widest(all, cell)), GAP.length * 5 + markWidth(all, kind));
  const wanted = widest(rows, 'name');
  const tight = besideName(rows, 'says') + Math.min(wanted, LEAST_NAME) > columns;
  const printed = tight
    ? rows.map((row) => ({
        ...row,
        start: dayOf(row.start),
        finish: dayOf(row.finish),
      }))
    : rows;
  const kind = tight ? 'sign' : 'says';
  const name = Math.max(LEAST_NAME, Math.min(wanted, columns - besideName(printed, kind)));
  const widths = {
    wbs: widest(printed, 'wbs'),
    name,
    start: widest(printed, 'start'),
    finish: widest(printed, 'finish'),
  };
  const float = widest(printed, 'float');
  const line = (row: Row, paint: (text: string) => Styled): Styled => {
    const marks = row.marks.map((mark) => mark[kind]).join(' ');
    return [
      paint(row.wbs),
      ' '.repeat(widths.wbs - widthOf(row.wbs)),
      GAP,
      padEnd(paint(cut(row.name, name)), name),
      GAP,
      padEnd(paint(row.start), widths.start),
      GAP,
      row.phase ? paint(row.finish) : padEnd(paint(row.finish), widths.finish),
      row.phase ? '' : [GAP, padStart(paint(row.float), float)],
      marks === '' ? '' : [GAP, red(marks)],
      '\n',
    ];
  };
  return [line(head, dim), printed.map((row) => line(row, row.phase ? bold : (text) => text))];
}

const shown = (date: string): string => date.replace('T', ' ');
const dayOf = (date: string): string => date.slice(0, 'YYYY-MM-DD'.length);

function phaseRow(schedule: Schedule, phase: Phase): Row {
  const dates = schedule.phase(phase);
  const { calendar } = schedule.resolved;
  return {
    wbs: phase.wbs,
    name: phase.name,
    start: dates ? shown(formatStart(dates.start, calendar)) : '',
    finish: dates ? shown(formatFinish(dates.finish, calendar)) : '',
    float: '',
    marks: [],
    phase: true,
  };
}

type Counting = (says: typeof table.days | typeof table.late, count: number) => string;

/** A sentence about a number; many tasks share one, so each is put into words once. */
function counting(locale: Locale): Counting {
  const say = sayIn(locale);
  const known = new Map<typeof table.days | typeof table.late, Map<number, string>>();
  return (says, count) => {
    const texts = known.get(says) ?? new Map<number, string>();
    known.set(says, texts);
    const text = texts.get(count) ?? say(says, { count });
    texts.set(count, text);
    return text;
  };
}

function taskRows(schedule: Schedule, tasks: readonly Task[], locale: Locale): Row[] {
  const rows: Row[] = [];
  const count = counting(locale);
  // A stack instead of recursion: plans may be nested as deep as their author likes.
  const open = tasks.map((task) => ({ task, depth: 1 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { task, depth } = next;
    rows.push(taskRow(task, GAP.repeat(depth), schedule.timing(task), locale, count));
    for (const child of [...task.children].reverse()) open.push({ task: child, depth: depth + 1 });
  }
  return rows;
}

function taskRow(task: Task, indent: string, timing: TaskTiming | undefined, locale: Locale, count: Counting): Row {
  const { calendar, type, wbs } = task;
  const name = indent + SIGNS[type] + task.name;
  if (!timing) {
    const says = table.unscheduled[locale];
    return {
      wbs,
      name,
      start: '',
      finish: '',
      float: '',
      marks: [{ sign: '✖', says: `✖ ${says}` }],
    };
  }
  const days = workingDays(timing.totalFloat, calendar);
  const marks = [];
  if (timing.critical) marks.push({ sign: '●', says: `● ${table.critical[locale]}` });
  if (days < 0) marks.push({ sign: '▲', says: `▲ ${count(table.late, -days)}` });
  const milestone = type === 'milestone';
  return {
    wbs,
    name,
    start: milestone ? '' : shown(formatStart(timing.start, calendar)),
    finish: shown((milestone ? formatMilestone : formatFinish)(timing.finish, calendar)),
    float: count(table.days, days),
    marks,
  };
}
