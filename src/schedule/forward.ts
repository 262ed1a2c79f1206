import type { Task } from '../model/index.ts';
import { MINUTES_PER_DAY, type Calendar, type Minute } from '../time/index.ts';
import type { Clock } from './clock.ts';
import { Columns, bytesFor } from './columns.ts';
import { ELAPSED_LAG, FF, FS, NO_LAG, PART, SHARE_LAG, SS, type Network } from './network.ts';
import { lastFinish, occurrences, type Occurrences } from './recurrence.ts';
import { FINISHED, IN_PROGRESS, shareOf, type Work } from './work.ts';

/** What the forward pass finds, by node unless said otherwise. Instants are minutes. */
export interface EarlyDates {
  /** What the numbers below lie in, and nothing else. */
  readonly memory: ArrayBuffer;
  /** Early or actual dates of tasks; of what comes out of a parent or phase, the first start and the last finish inside. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** The finish, for a milestone the evening with as much work before it: what the finish of a successor may not precede. */
  readonly finishEve: Float64Array;
  /** Where the work that is left starts: the start of a task that has not begun. */
  readonly rest: Float64Array;
  /** What the links of parents and phases demand of all inside, at the node that leads into them. */
  readonly startBound: Float64Array;
  readonly finishBound: Float64Array;
  /** What their constraints demand of starts. */
  readonly dateBound: Float64Array;
  /** By edge: the instant that its link demands of a start or finish, as its type says. */
  readonly demand: Float64Array;
  /** By edge: minutes of a lag, with shares worked out. */
  readonly lagMinutes: Float64Array;
  /** By task: amount of work from `rest` to `finish` on the task's clock. */
  readonly span: Float64Array;
  /** By task that is not finished: work before `rest` plus `span`, on the task's clock. */
  readonly reach: Float64Array;
  /** Of what comes out of a parent or phase: the child that starts first, and the one that finishes last; ties keep document order. */
  readonly firstInside: Int32Array;
  readonly lastInside: Int32Array;
  /** Of recurring tasks. */
  readonly series: Map<number, Occurrences>;
}

export function newEarlyDates(network: Network): EarlyDates {
  const { size, from } = network;
  const memory = new ArrayBuffer(bytesFor(9 * size + 2 * from.length, 2 * size));
  const early = datesIn(memory, network, new Map());
  early.startBound.fill(-Infinity);
  early.finishBound.fill(-Infinity);
  early.dateBound.fill(-Infinity);
  early.demand.fill(-Infinity);
  early.firstInside.fill(-1);
  early.lastInside.fill(-1);
  return early;
}

/** The same dates, to be changed. */
export const copyOf = (early: EarlyDates, network: Network): EarlyDates =>
  datesIn(early.memory.slice(0), network, new Map(early.series));

function datesIn(memory: ArrayBuffer, { size, from }: Network, series: EarlyDates['series']): EarlyDates {
  const columns = new Columns(memory);
  return {
    memory,
    start: columns.floats(size),
    finish: columns.floats(size),
    finishEve: columns.floats(size),
    rest: columns.floats(size),
    startBound: columns.floats(size),
    finishBound: columns.floats(size),
    dateBound: columns.floats(size),
    span: columns.floats(size),
    reach: columns.floats(size),
    demand: columns.floats(from.length),
    lagMinutes: columns.floats(from.length),
    firstInside: columns.integers(size),
    lastInside: columns.integers(size),
    series,
  };
}

/** Early dates of every node that can be scheduled, each from what it waits for; of those from this place of the order on. */
export function passForward(network: Network, work: Work, early: EarlyDates, from = 0): void {
  const { order } = network;
  for (let place = from; place < order.length; place++) visit(network, work, early, order[place] as number);
}

/** The dates of one node, once those of all that it waits for are there. */
export function visit(network: Network, work: Work, early: EarlyDates, node: number): void {
  const { incoming, type, resolved, summaries } = network;
  const { offsets, targets, edges } = incoming;
  const first = offsets[node] as number;
  const end = offsets[node + 1] as number;
  const task = resolved.tasks[node];
  const summary = summaries[node];
  if (summary ? summary.way === 'out' : task?.type === 'parent') {
    gather(early, targets, first, end, node);
    return;
  }
  let fromStart = -Infinity;
  let fromDate = work.notStartBefore[node] as number;
  let fromFinish = work.notFinishBefore[node] as number;
  for (let slot = first; slot < end; slot++) {
    const before = targets[slot] as number;
    const edge = edges[slot] as number;
    const kind = type[edge] as number;
    if (kind === PART) {
      fromStart = Math.max(fromStart, early.startBound[before] as number);
      fromDate = Math.max(fromDate, early.dateBound[before] as number);
      fromFinish = Math.max(fromFinish, early.finishBound[before] as number);
    } else {
      const at = demandOf(network, early, edge, kind, before, node);
      if (kind === FS || kind === SS) fromStart = Math.max(fromStart, at);
      else fromFinish = Math.max(fromFinish, at);
    }
  }
  if (!task) {
    early.startBound[node] = fromStart;
    early.dateBound[node] = fromDate;
    early.finishBound[node] = fromFinish;
  } else if (task.type === 'recurring') placeSeries(task, work, early, Math.max(fromStart, fromDate), fromFinish);
  else placeTask(node, work, early, fromStart, fromDate, fromFinish);
}

/** The instant that a link demands of the start (FS, SS) or the finish (FF, SF) of its successor. */
function demandOf(
  network: Network,
  early: EarlyDates,
  edge: number,
  kind: number,
  before: number,
  node: number,
): Minute {
  const lagKind = network.lagKind[edge] as number;
  let anchor: number;
  if (kind === FS) anchor = early.finish[before] as number;
  else if (kind === SS) anchor = early.start[before] as number;
  else if (kind === FF) anchor = early.finishEve[before] as number;
  else anchor = evening(early.start[before] as number, network.calendars[before] as Calendar);
  if (lagKind !== NO_LAG) {
    let minutes = network.lag[edge] as number;
    if (lagKind === SHARE_LAG) {
      const own = network.calendars[before] as Calendar;
      const length = own.workBefore(early.finish[before] as number) - own.workBefore(early.start[before] as number);
      minutes = shareOf(length, minutes);
    }
    early.lagMinutes[edge] = minutes;
    if (lagKind === ELAPSED_LAG) anchor += minutes;
    else if (minutes !== 0) {
      const calendar = network.calendars[node] as Calendar;
      anchor = calendar.finishOf(calendar.workBefore(anchor) + minutes);
    }
  }
  early.demand[edge] = anchor;
  return anchor;
}

/** The earliest instant with as much work before it. */
function evening(at: Minute, clock: Clock): Minute {
  return clock.finishOf(clock.workBefore(at));
}

/** Where something without length stands: at the end of work if it is asked for there, else in working time. */
export function pinned(at: Minute, clock: Clock): Minute {
  const work = clock.workBefore(at);
  return clock.finishOf(work) === at ? at : clock.startOf(work);
}

/**
 * Where something `span` long stands so that it does not finish before the instant: the least work before its start. It is
 * reached at some minute, also where the clock counts several at once.
 */
export function workBeforeStart(finishFrom: Minute, span: number, clock: Clock, coarse: boolean): number {
  const work = clock.workBefore(finishFrom);
  const finish = clock.finishOf(work);
  if (!coarse) return (finish >= finishFrom ? work : work + 1) - span;
  const last = finish >= finishFrom ? finish : clock.finishOf(work + 1);
  return clock.workBefore(clock.finishOf(clock.workBefore(last - 1) + 1 - span));
}

/** The dates of a parent or phase from those inside. */
function gather(early: EarlyDates, targets: Int32Array, first: number, end: number, node: number): void {
  let start = Infinity;
  let finish = -Infinity;
  let finishEve = -Infinity;
  for (let slot = first; slot < end; slot++) {
    const child = targets[slot] as number;
    const childStart = early.start[child] as number;
    if (childStart < start) {
      start = childStart;
      early.firstInside[node] = child;
    }
    const childFinish = early.finish[child] as number;
    if (childFinish > finish) {
      finish = childFinish;
      early.lastInside[node] = child;
    }
    finishEve = Math.max(finishEve, early.finishEve[child] as number);
  }
  early.start[node] = start;
  early.finish[node] = finish;
  early.finishEve[node] = finishEve;
}

/**
 * Early dates of one task from what its links and dates demand. What has begun keeps its start; its rest waits for the data
 * date and for its links (retained logic), no longer for a date that its start was bound to.
 */
function placeTask(
  node: number,
  work: Work,
  early: EarlyDates,
  fromStart: Minute,
  fromDate: Minute,
  fromFinish: Minute,
): void {
  const clock = work.clocks[node] as Clock;
  const state = work.state[node] as number;
  const amount = work.amount[node] as number;
  if (state === FINISHED) {
    early.start[node] = work.actualStart[node] as number;
    early.finish[node] = work.actualFinish[node] as number;
    early.finishEve[node] = work.actualFinish[node] as number;
    early.rest[node] = work.actualFinish[node] as number;
    return;
  }
  const begun = state === IN_PROGRESS;
  const floor = begun
    ? (work.actualStart[node] as number)
    : Math.max(fromDate, work.projectStart, work.delayedTo[node] as number);
  const from = Math.max(fromStart, floor, work.dataDate);
  let rest: Minute;
  let finish: Minute;
  if (amount === 0) {
    finish = rest = pinned(Math.max(from, fromFinish), clock);
    early.reach[node] = clock.workBefore(finish);
    early.finishEve[node] = clock.finishOf(early.reach[node]);
  } else {
    let before = clock.workBefore(from);
    if (fromFinish !== -Infinity)
      before = Math.max(before, workBeforeStart(fromFinish, amount, clock, work.coarse[node] === 1));
    rest = clock.startOf(before);
    finish = clock.finishOf(before + amount);
    early.finishEve[node] = finish;
    early.reach[node] = before + amount;
  }
  early.start[node] = begun ? (work.actualStart[node] as number) : rest;
  early.finish[node] = finish;
  early.rest[node] = rest;
  early.span[node] = amount;
}

/**
 * A series begins where a task would. One that has begun, as an actual start or an occurrence that was done shows, keeps the
 * days it was planned on, whatever the data date: an occurrence that passed is missed, not moved.
 */
function placeSeries(task: Task, work: Work, early: EarlyDates, fromStart: Minute, fromFinish: Minute): void {
  const { index: node, recurrence } = task;
  if (!recurrence) return;
  const { calendar } = task;
  const minutes = work.amount[node] as number;
  const state = work.state[node] as number;
  const firstDone = work.dataDate === -Infinity ? undefined : recurrence.done[0];
  const begun = state === IN_PROGRESS || state === FINISHED || firstDone !== undefined;
  let bound = Math.max(fromStart, work.projectStart);
  if (!begun) bound = Math.max(bound, work.dataDate);
  else if (state === IN_PROGRESS || state === FINISHED) bound = work.actualStart[node] as number;
  else bound = Math.min(bound, (firstDone ?? 0) * MINUTES_PER_DAY);
  let series = occurrences(recurrence, bound, minutes, calendar);
  if (!begun && lastFinish(series) < fromFinish) {
    // The least delay after which the last one finishes late enough.
    const origin = calendar.workBefore(bound);
    const delayed = (delay: number): Occurrences =>
      occurrences(recurrence, calendar.startOf(origin + delay), minutes, calendar);
    let low = 0;
    let high = calendar.dayMinutes;
    while (lastFinish(delayed(high)) < fromFinish) [low, high] = [high, high * 2];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (lastFinish(delayed(middle)) < fromFinish) low = middle;
      else high = middle;
    }
    series = delayed(high);
  }
  const start = series.starts[0] ?? bound;
  const finish = lastFinish(series);
  early.series.set(node, series);
  early.start[node] = state === FINISHED ? (work.actualStart[node] as number) : start;
  early.finish[node] = state === FINISHED ? (work.actualFinish[node] as number) : finish;
  early.finishEve[node] = early.finish[node];
  early.rest[node] = start;
  early.reach[node] = calendar.workBefore(finish);
  early.span[node] = early.reach[node] - calendar.workBefore(start);
}
