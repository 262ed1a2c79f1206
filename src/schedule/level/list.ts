import type { Problem } from './problem.ts';

/** What of a problem decides the order of a list. */
export type Listed = Pick<Problem, 'size' | 'order' | 'predecessors' | 'successors' | 'priority' | 'ranked'>;

/**
 * Turns keys into a list that names every activity after its predecessors: of those that could come next, the one of the
 * highest priority, then of the lowest key, then the first in the problem's own order.
 */
export class ListBuilder {
  private readonly problem: Listed;
  private readonly ranked: boolean;
  private readonly place: Int32Array;
  private readonly waiting: Int32Array;
  private readonly heap: Int32Array;
  private count = 0;
  private keys: ArrayLike<number>;

  constructor(problem: Listed, heedPriority: boolean) {
    const { size, order } = problem;
    this.problem = problem;
    this.ranked = heedPriority && problem.ranked;
    this.place = new Int32Array(size);
    for (let index = 0; index < size; index++) this.place[order[index] as number] = index;
    this.waiting = new Int32Array(size);
    this.heap = new Int32Array(size);
    this.keys = [];
  }

  run(keys: ArrayLike<number>, list: Int32Array): void {
    this.keys = keys;
    const { size, predecessors, successors } = this.problem;
    for (let activity = 0; activity < size; activity++) {
      const before = (predecessors.offsets[activity + 1] as number) - (predecessors.offsets[activity] as number);
      this.waiting[activity] = before;
      if (before === 0) this.push(activity);
    }
    for (let place = 0; place < size; place++) {
      const activity = this.pop();
      list[place] = activity;
      for (let at = successors.offsets[activity] as number; at < (successors.offsets[activity + 1] as number); at++) {
        const after = successors.targets[at] as number;
        const left = (this.waiting[after] as number) - 1;
        this.waiting[after] = left;
        if (left === 0) this.push(after);
      }
    }
  }

  private before(a: number, b: number): boolean {
    if (this.ranked) {
      const higher = (this.problem.priority[a] as number) - (this.problem.priority[b] as number);
      if (higher !== 0) return higher > 0;
    }
    const lower = (this.keys[a] as number) - (this.keys[b] as number);
    return lower < 0 || (lower === 0 && (this.place[a] as number) < (this.place[b] as number));
  }

  private push(activity: number): void {
    const { heap } = this;
    let at = this.count++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] as number;
      if (!this.before(activity, other)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = activity;
  }

  private pop(): number {
    const { heap } = this;
    const first = heap[0] as number;
    const last = heap[--this.count] as number;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= this.count) break;
      if (below + 1 < this.count && this.before(heap[below + 1] as number, heap[below] as number)) below++;
      const other = heap[below] as number;
      if (!this.before(other, last)) break;
      heap[at] = other;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}
