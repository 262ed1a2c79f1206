import type { Problem } from './problem.ts';
import { Profile } from './profile.ts';

/**
 * Serial schedule generation: activities are placed one after the other, each at its earliest start that its predecessors
 * and its resources allow. Source: Kolisch and Hartmann 1999. One generator is used over and over; it keeps its room.
 */
export class SerialGenerator {
  readonly problem: Problem;
  private readonly profiles: readonly Profile[];

  constructor(problem: Problem) {
    this.problem = problem;
    this.profiles = Array.from(problem.capacity, (capacity) => new Profile(capacity, 64));
  }

  /** Writes the starts for a list that names every activity after its predecessors, and gives the last finish. */
  run(list: Int32Array, start: Int32Array): number {
    const { problem, profiles } = this;
    const { length, release, fixed, lag, takes } = problem;
    const { offsets, targets, edges } = problem.predecessors;
    for (const profile of profiles) profile.clear();
    let end = 0;
    for (let activity = 0; activity < problem.size; activity++)
      if (fixed[activity] === 1) end = Math.max(end, this.place(activity, release[activity] as number, start));
    for (let place = 0; place < list.length; place++) {
      const activity = list[place] as number;
      if (fixed[activity] === 1) continue;
      let from = release[activity] as number;
      for (let slot = offsets[activity] as number; slot < (offsets[activity + 1] as number); slot++) {
        const earliest = (start[targets[slot] as number] as number) + (lag[edges[slot] as number] as number);
        if (earliest > from) from = earliest;
      }
      const long = length[activity] as number;
      const firstTake = takes.offsets[activity] as number;
      const endTake = takes.offsets[activity + 1] as number;
      // A later start for one resource may be too early for another one again.
      for (let settled = 0, take = firstTake; settled < endTake - firstTake;) {
        const profile = profiles[takes.resources[take] as number] as Profile;
        const earliest = profile.earliest(from, long, takes.units[take] as number);
        if (earliest > from) {
          from = earliest;
          settled = 0;
        }
        settled++;
        if (++take === endTake) take = firstTake;
      }
      const finish = this.place(activity, from, start);
      if (finish > end) end = finish;
    }
    return end;
  }

  private place(activity: number, at: number, start: Int32Array): number {
    const { takes, length } = this.problem;
    const finish = at + (length[activity] as number);
    start[activity] = at;
    for (let take = takes.offsets[activity] as number; take < (takes.offsets[activity + 1] as number); take++)
      (this.profiles[takes.resources[take] as number] as Profile).take(at, finish, takes.units[take] as number);
    return finish;
  }
}

/**
 * Parallel schedule generation: time goes forward from one finish to the next, and at each instant whatever may start and
 * finds its resources free starts, by lowest key. Gives non-delay schedules, often better than serial ones where resources
 * are very scarce. Source: Kolisch 1996.
 */
export class ParallelGenerator {
  private readonly problem: Problem;
  private readonly profiles: readonly Profile[];

  constructor(problem: Problem) {
    this.problem = problem;
    this.profiles = Array.from(problem.capacity, (capacity) => new Profile(capacity, 64));
  }

  /** Writes the starts, and gives the last finish. */
  run(keys: ArrayLike<number>, start: Int32Array): number {
    const { problem, profiles } = this;
    const { size, length, release, fixed, takes, predecessors, successors, lag } = problem;
    for (const profile of profiles) profile.clear();
    const events = new InstantHeap();
    const from = Int32Array.from(release);
    const waiting = new Int32Array(size);
    let ready: number[] = [];
    let end = 0;
    const place = (activity: number, at: number): void => {
      start[activity] = at;
      const finish = at + (length[activity] as number);
      for (let take = takes.offsets[activity] as number; take < (takes.offsets[activity + 1] as number); take++)
        (profiles[takes.resources[take] as number] as Profile).take(at, finish, takes.units[take] as number);
      events.push(finish);
      end = Math.max(end, finish);
    };
    const release_ = (activity: number): void => {
      for (let at = successors.offsets[activity] as number; at < (successors.offsets[activity + 1] as number); at++) {
        const after = successors.targets[at] as number;
        from[after] = Math.max(
          from[after] as number,
          (start[activity] as number) + (lag[successors.edges[at] as number] as number),
        );
        waiting[after] = (waiting[after] as number) - 1;
        if (waiting[after] === 0) admit(after);
      }
    };
    const admit = (activity: number): void => {
      if (fixed[activity] === 1) release_(activity);
      else {
        ready.push(activity);
        events.push(from[activity] as number);
      }
    };
    for (let activity = 0; activity < size; activity++) {
      waiting[activity] = (predecessors.offsets[activity + 1] as number) - (predecessors.offsets[activity] as number);
      if (fixed[activity] === 1) place(activity, release[activity] as number);
    }
    for (let activity = 0; activity < size; activity++)
      if ((predecessors.offsets[activity + 1] as number) === (predecessors.offsets[activity] as number))
        admit(activity);
    const better = (a: number, b: number): number => {
      const higher = problem.ranked ? (problem.priority[b] as number) - (problem.priority[a] as number) : 0;
      return higher || (keys[a] as number) - (keys[b] as number) || a - b;
    };
    for (let now = events.pop(); now !== undefined; now = events.pop()) {
      const instant = now;
      for (let placed = true; placed;) {
        placed = false;
        const able = ready.filter((activity) => (from[activity] as number) <= instant).sort(better);
        for (const activity of able) {
          if (!this.fits(activity, instant)) continue;
          place(activity, instant);
          ready = ready.filter((other) => other !== activity);
          release_(activity);
          placed = true;
        }
      }
    }
    return end;
  }

  private fits(activity: number, at: number): boolean {
    const { takes, length } = this.problem;
    const long = length[activity] as number;
    for (let take = takes.offsets[activity] as number; take < (takes.offsets[activity + 1] as number); take++) {
      const profile = this.profiles[takes.resources[take] as number] as Profile;
      if (profile.earliest(at, long, takes.units[take] as number) !== at) return false;
    }
    return true;
  }
}

/** Instants, the earliest first, each once. */
class InstantHeap {
  private readonly heap: number[] = [];

  push(instant: number): void {
    const { heap } = this;
    let at = heap.push(instant) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((heap[above] as number) <= instant) break;
      heap[at] = heap[above] as number;
      at = above;
    }
    heap[at] = instant;
  }

  pop(): number | undefined {
    const { heap } = this;
    const first = heap[0];
    // The same instant may have been asked for often.
    while (heap.length > 0 && heap[0] === first) this.drop();
    return first;
  }

  private drop(): void {
    const { heap } = this;
    const last = heap.pop() as number;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && (heap[below + 1] as number) < (heap[below] as number)) below++;
      if ((heap[below] as number) >= last) break;
      heap[at] = heap[below] as number;
      at = below;
    }
    heap[at] = last;
  }
}
