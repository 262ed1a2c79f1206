import type { Calendar, Minute } from '../time/index.ts';
import type { Clock } from './clock.ts';
import { Columns, bytesFor } from './columns.ts';
import type { EarlyDates } from './forward.ts';
import { ELAPSED_LAG, FF, FS, NO_LAG, PART, SS, type Network } from './network.ts';
import { FINISHED, NOT_STARTED, type Work } from './work.ts';

/**
 * What a backward pass keeps from moving. `late`: the project's finish and the dates that bind. `free`: the early dates of
 * the successors. `placed`: the dates of the successors, once those that go as late as possible are placed.
 */
export type Keeping = 'late' | 'free' | 'placed';

/** The latest instants that may be asked of the start and the finish of a node; infinite where nothing is kept. */
interface Limits {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

/**
 * By task: the most work before its start plus its length, on its clock, with which nothing that is kept moves. It mirrors the forward pass
 * link by link: the latest working minute from which the successor's date is still met. With `placed`, `late` holds the
 * limits of the late dates, beyond which nothing is placed.
 */
export function passBackward(
  network: Network,
  work: Work,
  early: EarlyDates,
  projectFinish: Minute,
  keeping: Keeping,
  late?: Float64Array,
): Float64Array {
  const { order, summaries, resolved, size } = network;
  const columns = new Columns(new ArrayBuffer(bytesFor(3 * size)));
  const most = columns.floats(size);
  const limits = { start: columns.floats(size).fill(Infinity), finish: columns.floats(size).fill(Infinity) };
  for (let place = order.length - 1; place >= 0; place--) {
    const node = order[place] as number;
    const task = resolved.tasks[node];
    if (summaries[node]?.way === 'in') {
      limitEntry(network, node, limits);
      continue;
    }
    let { startBy, finishBy } = askSuccessors(network, early, limits, node);
    if (task && keeping === 'late') {
      startBy = Math.min(startBy, work.notStartAfter[node] as number);
      finishBy = Math.min(finishBy, work.notFinishAfter[node] as number);
    }
    if (!task || task.type === 'parent') {
      limits.start[node] = startBy;
      limits.finish[node] = finishBy;
      continue;
    }
    const state = work.state[node] as number;
    const clock = work.clocks[node] as Clock;
    if (state === FINISHED) continue;
    const alone = startBy === Infinity && finishBy === Infinity;
    if (keeping === 'late' || alone) finishBy = Math.min(finishBy, projectFinish);
    const span = early.span[node] as number;
    const coarse = work.coarse[node] === 1;
    let kept = mostWork(clock, span, state === NOT_STARTED ? startBy : Infinity, finishBy, coarse);
    if (keeping === 'placed') {
      const now = early.reach[node] as number;
      kept = work.late[node] === 1 && state === NOT_STARTED ? Math.max(now, Math.min(kept, late?.[node] ?? kept)) : now;
    }
    most[node] = kept;
    const atEarly = keeping === 'free' || (keeping === 'placed' && work.late[node] === 0);
    limits.start[node] = atEarly ? morning(early.rest[node] as number, clock) : clock.startOf(kept - span);
    if (span === 0) limits.finish[node] = limits.start[node];
    else limits.finish[node] = atEarly ? (early.finish[node] as number) : clock.finishOf(kept);
  }
  return most;
}

/** The latest start and finish of a node that all its successors bear. */
function askSuccessors(
  network: Network,
  early: EarlyDates,
  limits: Limits,
  node: number,
): { startBy: Minute; finishBy: Minute } {
  const { offsets, targets, edges } = network.outgoing;
  let startBy = Infinity;
  let finishBy = Infinity;
  for (let slot = offsets[node] as number; slot < (offsets[node + 1] as number); slot++) {
    const after = targets[slot] as number;
    const edge = edges[slot] as number;
    const kind = network.type[edge] as number;
    if (network.alive[after] === 0) continue;
    if (kind === PART) {
      // What comes out of a parent starts with its first child, and finishes with all of them.
      finishBy = Math.min(finishBy, limits.finish[after] as number);
      if (early.firstInside[after] === node) startBy = Math.min(startBy, limits.start[after] as number);
      continue;
    }
    const by = (kind === FS || kind === SS ? limits.start[after] : limits.finish[after]) as number;
    if (by === Infinity) continue;
    const at = withoutLag(network, early, edge, after, by);
    if (kind === FS || kind === FF) finishBy = Math.min(finishBy, at);
    else if (kind === SS) startBy = Math.min(startBy, at);
    else startBy = Math.min(startBy, morning(at, network.calendars[node] as Calendar));
  }
  return { startBy, finishBy };
}

/** What leads into a parent or phase may ask no more than the first of those inside bears. */
function limitEntry(network: Network, node: number, limits: Limits): void {
  const { offsets, targets } = network.outgoing;
  for (let slot = offsets[node] as number; slot < (offsets[node + 1] as number); slot++) {
    const inside = targets[slot] as number;
    if (network.alive[inside] === 0) continue;
    limits.start[node] = Math.min(limits.start[node] as number, limits.start[inside] as number);
    limits.finish[node] = Math.min(limits.finish[node] as number, limits.finish[inside] as number);
  }
}

/** The latest instant from which, after the lag, `by` is not passed. */
function withoutLag(network: Network, early: EarlyDates, edge: number, after: number, by: Minute): Minute {
  const kind = network.lagKind[edge] as number;
  if (kind === NO_LAG) return by;
  const minutes = early.lagMinutes[edge] as number;
  if (kind === ELAPSED_LAG) return by - minutes;
  if (minutes === 0) return by;
  const calendar = network.calendars[after] as Calendar;
  return calendar.startOf(calendar.workBefore(by) - minutes);
}

/** The latest instant with no more work before it. */
function morning(at: Minute, clock: Clock): Minute {
  return clock.startOf(clock.workBefore(at));
}

/** The most work before the start, plus `span`, of something that starts and finishes no later than that. */
function mostWork(clock: Clock, span: number, startBy: Minute, finishBy: Minute, coarse: boolean): number {
  const before = (at: Minute): number => clock.workBefore(at);
  let most = finishBy === Infinity ? Infinity : before(finishBy);
  // A clock that counts several at once does not reach every count: the last start that it has comes first.
  if (coarse && span > 0 && most !== Infinity) most = before(clock.startOf(most - span)) + span;
  if (startBy === Infinity) return most;
  let starts = before(startBy);
  // Work starts in working time only: where the instant lies outside, the last start is a minute of work earlier.
  if (span > 0 && clock.startOf(starts) > startBy) starts = coarse ? before(clock.startOf(starts - 1)) : starts - 1;
  return Math.min(most, starts + span);
}
