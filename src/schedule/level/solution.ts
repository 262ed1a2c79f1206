import { SerialGenerator } from './generate.ts';
import { ListBuilder } from './list.ts';
import { NO_DUE, mirrored, type Problem } from './problem.ts';

/** A feasible schedule, and how good it is. */
export interface Solution {
  readonly start: Int32Array;
  /** Every activity, by start, each after its predecessors. */
  readonly list: Int32Array;
  readonly end: number;
  /** Time units by which wanted dates are missed, summed. */
  readonly tardiness: number;
}

/** Fewer and later missed dates first, then the earlier end. */
export const compareSolutions = (a: Solution, b: Solution): number => a.tardiness - b.tardiness || a.end - b.end;

/** Builds and improves schedules of one problem; counts how many it has built. */
export class Builder {
  readonly problem: Problem;
  /** Schedules generated so far, in either direction. */
  built = 0;
  private readonly forward: SerialGenerator;
  private readonly backward: SerialGenerator;
  private readonly forwardLists: ListBuilder;
  private readonly backwardLists: ListBuilder;
  private readonly scratch: Int32Array;
  private readonly keys: Int32Array;
  private readonly turned: Int32Array;

  constructor(problem: Problem) {
    const turned = mirrored(problem);
    this.problem = problem;
    this.forward = new SerialGenerator(problem);
    this.backward = new SerialGenerator(turned);
    this.forwardLists = new ListBuilder(problem, true);
    // Priorities say who goes first, which backwards means nothing.
    this.backwardLists = new ListBuilder(turned, false);
    this.scratch = new Int32Array(problem.size);
    this.keys = new Int32Array(problem.size);
    this.turned = new Int32Array(problem.size);
  }

  /** Places everything as early as it goes, lowest key first. */
  fromKeys(keys: ArrayLike<number>): Solution {
    this.forwardLists.run(keys, this.scratch);
    return this.fromList(this.scratch);
  }

  /** Places everything as early as it goes, in the order of the list. */
  fromList(list: Int32Array): Solution {
    const start = new Int32Array(this.problem.size);
    const end = this.forward.run(list, start);
    this.built++;
    return this.solutionOf(start, end);
  }

  /** A schedule from starts that were found some other way. */
  solutionOf(start: Int32Array, end: number): Solution {
    const list = new Int32Array(this.problem.size);
    this.forwardLists.run(start, list);
    return { start, list, end, tardiness: this.tardinessOf(start) };
  }

  /**
   * Forward-backward improvement: everything as late as it goes, the last finish first, then as early as it goes, the first
   * start first. Never ends later. Source: Valls, Ballestín and Quintanilla 2005, "double justification".
   */
  justified(solution: Solution): Solution {
    const { size, length } = this.problem;
    for (let activity = 0; activity < size; activity++)
      this.keys[activity] = -(solution.start[activity] as number) - (length[activity] as number);
    this.backwardLists.run(this.keys, this.scratch);
    const span = this.backward.run(this.scratch, this.turned);
    this.built++;
    for (let activity = 0; activity < size; activity++)
      this.keys[activity] = span - (this.turned[activity] as number) - (length[activity] as number);
    const again = this.fromKeys(this.keys);
    return compareSolutions(again, solution) <= 0 ? again : solution;
  }

  private tardinessOf(start: Int32Array): number {
    const { size, due, length } = this.problem;
    let late = 0;
    for (let activity = 0; activity < size; activity++) {
      const date = due[activity] as number;
      if (date !== NO_DUE) late += Math.max(0, (start[activity] as number) + (length[activity] as number) - date);
    }
    return late;
  }
}
