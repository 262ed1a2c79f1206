import type { Driver, Occurrence, Task, TaskTiming } from '../model/index.ts';
import { startDay, type Calendar, type Minute } from '../time/index.ts';
import type { Clock } from './clock.ts';
import type { Drivers } from './drivers.ts';
import type { EarlyDates } from './forward.ts';
import type { Network } from './network.ts';
import type { Occurrences } from './recurrence.ts';
import { FINISHED, IN_PROGRESS, type Work } from './work.ts';

/** All that the passes found. */
export interface Passes {
  readonly network: Network;
  readonly work: Work;
  readonly early: EarlyDates;
  /** Limits of the backward passes: see there. */
  readonly late: Float64Array;
  readonly free: Float64Array;
  readonly placed: Float64Array | undefined;
  /** By task index: 1 on a driving chain to the finish. */
  readonly critical: Uint8Array;
  readonly drivers: Drivers;
}

type Numbers = Omit<TaskTiming, 'task' | 'drivenBy' | 'occurrences'> & {
  /** Whether anything of it is not finished. */
  readonly open: boolean;
};

/** One timing; its drivers are looked for when somebody asks. */
class Timing implements TaskTiming {
  readonly task: Task;
  readonly start: Minute;
  readonly finish: Minute;
  readonly earlyStart: Minute;
  readonly earlyFinish: Minute;
  readonly lateStart: Minute;
  readonly lateFinish: Minute;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  readonly duration: number;
  readonly remaining: number;
  readonly occurrences?: readonly Occurrence[];
  readonly #drivers: Drivers;

  constructor(task: Task, numbers: Numbers, drivers: Drivers, occurrences?: readonly Occurrence[]) {
    this.task = task;
    this.start = numbers.start;
    this.finish = numbers.finish;
    this.earlyStart = numbers.earlyStart;
    this.earlyFinish = numbers.earlyFinish;
    this.lateStart = numbers.lateStart;
    this.lateFinish = numbers.lateFinish;
    this.totalFloat = numbers.totalFloat;
    this.freeFloat = numbers.freeFloat;
    this.critical = numbers.critical;
    this.duration = numbers.duration;
    this.remaining = numbers.remaining;
    if (occurrences) this.occurrences = occurrences;
    this.#drivers = drivers;
  }

  get drivenBy(): readonly Driver[] {
    return this.task.type === 'parent' ? [] : this.#drivers.of(this.task);
  }
}

/** Timings by task index; undefined for what is not scheduled. */
export function timeTasks(passes: Passes): readonly (TaskTiming | undefined)[] {
  const { network, early, drivers } = passes;
  const { tasks } = network.resolved;
  const timings = Array.from<TaskTiming | undefined>({ length: tasks.length });
  const inside = Array.from<Numbers | undefined>({ length: tasks.length });
  // From the back, so that every child hands its numbers up before its parent's turn.
  for (let index = tasks.length - 1; index >= 0; index--) {
    const task = tasks[index];
    if (!task || network.alive[index] === 0) continue;
    const numbers = task.type === 'parent' ? timeParent(passes, task, inside[index]) : timeTask(passes, task);
    if (!numbers) continue;
    const series = early.series.get(index);
    timings[index] = new Timing(task, numbers, drivers, series && occurrencesOf(passes, task, series));
    if (task.parent) inside[task.parent.index] = together(inside[task.parent.index], numbers);
  }
  return timings;
}

function timeTask({ network, work, early, late, free, placed, critical }: Passes, task: Task): Numbers {
  const node = task.index;
  const clock = work.clocks[node] as Clock;
  const calendar = network.calendars[node] as Calendar;
  const earlyStart = early.start[node] as number;
  const earlyFinish = early.finish[node] as number;
  const span = early.span[node] as number;
  const state = work.state[node];
  const same = {
    earlyStart,
    earlyFinish,
    critical: critical[node] === 1,
    open: state !== FINISHED,
    duration: calendar.workBefore(earlyFinish) - calendar.workBefore(earlyStart),
  };
  if (state === FINISHED) {
    const dates = { start: earlyStart, finish: earlyFinish, lateStart: earlyStart, lateFinish: earlyFinish };
    return { ...same, ...dates, totalFloat: 0, freeFloat: 0, remaining: 0 };
  }
  const rest = early.rest[node] as number;
  const has = clock.workBefore(earlyFinish);
  const until = (limit: number): { start: Minute; finish: Minute } => {
    if (limit === has) return { start: rest, finish: earlyFinish };
    const finish = clock.finishOf(limit);
    return { start: span === 0 ? finish : clock.startOf(limit - span), finish };
  };
  const slack = (limit: number): number => {
    if (clock === calendar) return limit - has;
    const { start, finish } = until(limit);
    const byStart = calendar.workBefore(start) - calendar.workBefore(rest);
    return Math.min(byStart, calendar.workBefore(finish) - calendar.workBefore(earlyFinish));
  };
  const latest = until(late[node] as number);
  const totalFloat = slack(late[node] as number);
  const limit = free[node] as number;
  const freeFloat = limit >= (late[node] as number) ? totalFloat : Math.min(totalFloat, slack(limit));
  const at = placed ? until(placed[node] as number) : { start: rest, finish: earlyFinish };
  const begun = state === IN_PROGRESS;
  const remaining = begun ? calendar.workBefore(earlyFinish) - calendar.workBefore(rest) : same.duration;
  return {
    ...same,
    start: begun ? earlyStart : at.start,
    finish: at.finish,
    lateStart: begun ? earlyStart : latest.start,
    lateFinish: latest.finish,
    totalFloat,
    freeFloat,
    remaining,
  };
}

/** Of several: first start, last finish, least float of those that are not finished. */
function together(all: Numbers | undefined, one: Numbers): Numbers {
  if (!all) return { ...one };
  const floats = all.open === one.open ? [all, one] : [all.open ? all : one];
  return {
    start: Math.min(all.start, one.start),
    finish: Math.max(all.finish, one.finish),
    earlyStart: Math.min(all.earlyStart, one.earlyStart),
    earlyFinish: Math.max(all.earlyFinish, one.earlyFinish),
    lateStart: Math.min(all.lateStart, one.lateStart),
    lateFinish: Math.max(all.lateFinish, one.lateFinish),
    totalFloat: Math.min(...floats.map(({ totalFloat }) => totalFloat)),
    freeFloat: Math.min(...floats.map(({ freeFloat }) => freeFloat)),
    critical: all.critical || one.critical,
    open: all.open || one.open,
    duration: 0,
    remaining: 0,
  };
}

/** A parent's dates are its children's; its lengths are counted on its own calendar. */
function timeParent({ network, work }: Passes, task: Task, inside: Numbers | undefined): Numbers | undefined {
  if (!inside) return undefined;
  const calendar = network.calendars[task.index] as Calendar;
  const length = (from: Minute, to: Minute): number => Math.max(0, calendar.workBefore(to) - calendar.workBefore(from));
  return {
    ...inside,
    duration: length(inside.start, inside.finish),
    remaining: inside.open ? length(Math.max(inside.start, work.dataDate), inside.finish) : 0,
  };
}

/** Each date on which an occurrence was done marks the occurrence nearest to it, the earlier one of two. */
function occurrencesOf({ work }: Passes, task: Task, { starts, finishes }: Occurrences): readonly Occurrence[] {
  const days = starts.map(startDay);
  const done = new Set<number>();
  if (work.dataDate > -Infinity)
    for (const day of task.recurrence?.done ?? []) {
      let low = 0;
      let high = days.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (2 * day <= (days[middle] as number) + (days[middle + 1] as number)) high = middle;
        else low = middle + 1;
      }
      done.add(low);
    }
  return starts.map((start, index) => ({ start, finish: finishes[index] ?? start, done: done.has(index) }));
}
