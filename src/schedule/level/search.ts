import type { Chance } from '../chance.ts';
import { evolve } from './evolve.ts';
import { ParallelGenerator } from './generate.ts';
import type { Problem } from './problem.ts';
import { ruleKeys, timeWindows } from './rules.ts';
import { Builder, compareSolutions, type Solution } from './solution.ts';

export interface SearchOptions {
  /** How many schedules may be generated, in either direction; the rules alone where it is 0. */
  readonly schedules: number;
  readonly chance: Chance;
  /** Asked now and then; the search ends when it says no. Makes the result depend on the machine. */
  readonly goOn?: (built: number) => boolean;
}

/** The best schedule found, and how many were generated. */
export interface Found {
  readonly best: Solution;
  readonly built: number;
}

/** Above this size the rules that cost more than they gain are left out. */
const LARGE = 3000;

/** Schedules by every rule, serial and parallel, each improved; then a genetic search from the best of them. */
export function search(problem: Problem, options: SearchOptions): Found {
  const builder = new Builder(problem);
  const bound = timeWindows(problem).end;
  const rules = ruleKeys(problem);
  const pool: Solution[] = [];
  const isBest = (solution: Solution): boolean => solution.tardiness === 0 && solution.end <= bound;
  const large = problem.size > LARGE;
  for (const keys of large ? rules.slice(0, 1) : rules) {
    pool.push(builder.justified(builder.fromKeys(keys)));
    if (!large) {
      const start = new Int32Array(problem.size);
      const end = new ParallelGenerator(problem).run(keys, start);
      builder.built++;
      pool.push(builder.justified(builder.solutionOf(start, end)));
    }
    if (pool.some(isBest)) break;
  }
  pool.sort(compareSolutions);
  const first = pool[0] as Solution;
  if (isBest(first) || options.schedules <= builder.built) return { best: first, built: builder.built };
  const { schedules, chance, goOn } = options;
  return {
    best: evolve(builder, pool, rules[0] as Float64Array, { schedules, chance, goOn, bound }),
    built: builder.built,
  };
}
