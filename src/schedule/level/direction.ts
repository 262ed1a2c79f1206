import { SerialGenerator } from './generate.ts';
import { ListBuilder } from './list.ts';
import type { Problem } from './problem.ts';

/** A schedule in one direction of time: backwards it counts from the end. */
export interface Placed {
  readonly start: Int32Array;
  readonly end: number;
  readonly forward: boolean;
}

/** Places everything as early as it goes, forwards or, for a mirrored problem, backwards. */
export class Direction {
  private readonly forward: boolean;
  private readonly generator: SerialGenerator;
  private readonly lists: ListBuilder;
  private readonly list: Int32Array;

  constructor(problem: Problem, forward: boolean) {
    this.forward = forward;
    this.generator = new SerialGenerator(problem);
    // Priorities say who goes first, which backwards means nothing.
    this.lists = new ListBuilder(problem, forward);
    this.list = new Int32Array(problem.size);
  }

  run(keys: ArrayLike<number>): Placed {
    this.lists.run(keys, this.list);
    const start = new Int32Array(this.list.length);
    const end = this.generator.run(this.list, start);
    return { start, end, forward: this.forward };
  }
}
