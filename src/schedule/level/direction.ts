import { SerialGenerator } from './generate.ts';
import { ListBuilder } from './list.ts';
import { mirrored, type Problem } from './problem.ts';

/** A schedule in one direction of time: backwards it counts from the end. */
export interface Placed {
  readonly start: Int32Array;
  readonly end: number;
  readonly forward: boolean;
}

export class Direction {
  readonly problem: Problem;
  readonly turned: Problem;
  private readonly generator: SerialGenerator;
  private readonly lists: ListBuilder;
  private readonly forward: boolean;
  private readonly list: Int32Array;

  constructor(problem: Problem, forward: boolean) {
    this.problem = problem;
    this.turned = mirrored(problem);
    this.forward = forward;
    this.generator = new SerialGenerator(problem);
    this.lists = new ListBuilder(problem, forward);
    this.list = new Int32Array(problem.size);
  }

  run(keys: ArrayLike<number>): Placed {
    this.lists.run(keys, this.list);
    const start = new Int32Array(this.problem.size);
    const end = this.generator.run(this.list, start);
    return { start, end, forward: this.forward };
  }
}
