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

/** One timing while it is filled in; its drivers are looked for when somebody asks. */
class Timing implements TaskTiming {
  readonly task: Task;
  start: Minute = Infinity;
  finish: Minute = -Infinity;
  earlyStart: Minute = Infinity;
  earlyFinish: Minute = -Infinity;
  lateStart: Minute = Infinity;
  lateFinish: Minute = -Infinity;
  totalFloat = Infinity;
  freeFloat = Infinity;
  critical = false;
  duration = 0;
  remaining = 0;
  occurrences?: readonly Occurrence[];
  readonly #drivers: Drivers;

  constructor(task: Task, drivers: Drivers) {
    this.task = task;
    this.#drivers = drivers;
  }

  get drivenBy(): readonly Driver[] {
    return this.task.type === 'parent' ? [] : this.#drivers.of(this.task);
  }

  /** Takes in a child: first start, last finish, least float of those that are not finished. */
  include(child: Timing, open: boolean): void {
    this.start = Math.min(this.start, child.start);
    this.finish = Math.max(this.finish, child.finish);
    this.earlyStart = Math.min(this.earlyStart, child.earlyStart);
    this.earlyFinish = Math.max(this.earlyFinish, child.earlyFinish);
    this.lateStart = Math.min(this.lateStart, child.lateStart);
    this.lateFinish = Math.max(this.lateFinish, child.lateFinish);
    this.critical ||= child.critical;
    if (!open) return;
    this.totalFloat = Math.min(this.totalFloat, child.totalFloat);
    this.freeFloat = Math.min(this.freeFloat, child.freeFloat);
  }
}

/** Timings by task index; undefined for what is not scheduled. */
export function timeTasks(passes: Passes): readonly (TaskTiming | undefined)[] {
  const { network, work, early, drivers } = passes;
  const { tasks } = network.resolved;
  const timings: (Timing | undefined)[] = [];
  for (const task of tasks) timings.push(network.alive[task.index] === 1 ? new Timing(task, drivers) : undefined);
  const open = new Uint8Array(tasks.length);
  // From the back, so that every child hands its numbers up before its parent's turn.
  for (let index = tasks.length - 1; index >= 0; index--) {
    const timing = timings[index];
    if (!timing) continue;
    const { task } = timing;
    if (task.type === 'parent') timeParent(passes, timing, open[index] === 1);
    else {
      timeTask(passes, timing);
      open[index] = work.state[index] === FINISHED ? 0 : 1;
      const series = early.series.get(index);
      if (series) timing.occurrences = occurrencesOf(work, task, series);
    }
    if (!task.parent) continue;
    timings[task.parent.index]?.include(timing, open[index] === 1);
    if (open[index] === 1) open[task.parent.index] = 1;
  }
  return timings;
}

function timeTask({ network, work, early, late, free, placed, critical }: Passes, timing: Timing): void {
  const node = timing.task.index;
  const calendar = network.calendars[node] as Calendar;
  const state = work.state[node] as number;
  timing.critical = critical[node] === 1;
  timing.start = timing.earlyStart = timing.lateStart = early.start[node] as number;
  timing.finish = timing.earlyFinish = timing.lateFinish = early.finish[node] as number;
  const finished = calendar.workBefore(timing.finish);
  timing.duration = finished - calendar.workBefore(timing.start);
  if (state === FINISHED) {
    timing.totalFloat = timing.freeFloat = 0;
    return;
  }
  const begun = state === IN_PROGRESS;
  const clock = work.clocks[node] as Clock;
  const rest = early.rest[node] as number;
  const span = early.span[node] as number;
  const has = early.reach[node] as number;
  timing.remaining = begun ? finished - calendar.workBefore(rest) : timing.duration;
  const lateLimit = late[node] as number;
  const finishAt = (limit: number): Minute => (limit === has ? timing.earlyFinish : clock.finishOf(limit));
  const startAt = (limit: number): Minute => {
    if (limit === has) return rest;
    return span === 0 ? clock.finishOf(limit) : clock.startOf(limit - span);
  };
  const slack = (limit: number): number => {
    if (clock === calendar || limit === has) return limit - has;
    const byStart = calendar.workBefore(startAt(limit)) - calendar.workBefore(rest);
    return Math.min(byStart, calendar.workBefore(finishAt(limit)) - finished);
  };
  timing.totalFloat = slack(lateLimit);
  timing.freeFloat = Math.min(timing.totalFloat, slack(Math.min(free[node] as number, lateLimit)));
  timing.lateFinish = finishAt(lateLimit);
  if (!begun) timing.lateStart = startAt(lateLimit);
  if (!placed || begun) return;
  timing.start = startAt(placed[node] as number);
  timing.finish = finishAt(placed[node] as number);
}

/** A parent has its children's dates; its lengths are counted on its own calendar. */
function timeParent({ network, work }: Passes, timing: Timing, open: boolean): void {
  const calendar = network.calendars[timing.task.index] as Calendar;
  const until = calendar.workBefore(timing.finish);
  timing.duration = Math.max(0, until - calendar.workBefore(timing.start));
  if (!open) timing.totalFloat = timing.freeFloat = 0;
  else timing.remaining = Math.max(0, until - calendar.workBefore(Math.max(timing.start, work.dataDate)));
}

/** Each date on which an occurrence was done marks the occurrence nearest to it, the earlier one of two. */
function occurrencesOf(work: Work, task: Task, { starts, finishes }: Occurrences): readonly Occurrence[] {
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
