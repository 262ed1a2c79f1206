import type { Chance } from '../chance.ts';
import { Direction, type Placed } from './direction.ts';
import { mirrored, type Problem } from './problem.ts';
import { compareSolutions, type Builder, type Solution } from './solution.ts';

/** When to stop, and what is good enough. */
export interface Limits {
  readonly schedules: number;
  readonly chance: Chance;
  readonly goOn?: ((built: number) => boolean) | undefined;
  /** No schedule ends earlier. */
  readonly bound: number;
}

const POPULATION = 40;
/** The search begins anew this often, each time near the best that it knows. */
const PHASES = 3;
/** Lengths of an average activity by which starting keys are scattered: for the first population, and near the best. */
const SCATTER = 4;
const SCATTER_NEAR = 3;

/**
 * A genetic search over two populations, one pushed to the left and one to the right: children of one are placed in the
 * other direction, so that each generation is an improvement pass of the one before. A child takes the order of its mother
 * in a stretch of time and that of its father outside. Source: Debels and Vanhoucke 2005, a bi-population genetic algorithm.
 */
export function evolve(
  builder: Builder,
  pool: readonly Solution[],
  keys: Float64Array,
  { schedules, chance, goOn, bound }: Limits,
): Solution {
  const { problem } = builder;
  const left = new Direction(problem, true);
  const right = new Direction(mirrored(problem), false);
  const size = Math.min(POPULATION, Math.max(6, Math.floor(schedules / 12)));
  const average = problem.length.reduce((sum, long) => sum + long, 0) / Math.max(1, problem.size);
  let best = pool[0] as Solution;
  const more = (): boolean =>
    builder.built < schedules &&
    !(best.tardiness === 0 && best.end <= bound) &&
    (goOn === undefined || goOn(builder.built));
  const place = (into: Direction, by: ArrayLike<number>): Placed => {
    const placed = into.run(by);
    builder.built++;
    if (placed.forward) {
      const solution = builder.solutionOf(placed.start, placed.end);
      if (compareSolutions(solution, best) < 0) best = solution;
    }
    return placed;
  };
  const around = (from: ArrayLike<number>, scatter: number, population: Placed[]): Placed[] => {
    while (population.length < size && more())
      population.push(
        place(
          left,
          Float64Array.from(from, (key) => key + chance.next() * scatter * average),
        ),
      );
    return population;
  };
  let parents = around(
    keys,
    SCATTER,
    pool.slice(0, size).map(({ start, end }) => ({ start, end, forward: true })),
  );
  let others: Placed[] = [];
  const child = new Float64Array(problem.size);
  for (let phase = 1; more();) {
    if (builder.built > (schedules * phase) / PHASES) {
      phase++;
      others = [];
      parents = around(best.start, SCATTER_NEAR, [{ start: best.start, end: best.end, forward: true }]);
    }
    const into = parents[0]?.forward === true ? right : left;
    const children: Placed[] = [];
    for (const mother of parents) {
      if (!more()) break;
      const father = parents[chance.below(parents.length)] as Placed;
      cross(problem, mother, father, child, chance);
      children.push(place(into, child));
    }
    [others, parents] = [parents, survivors([...children, ...others], size)];
  }
  return best;
}

/** The best of both generations, no two alike while there are others; children stand before those that they equal. */
function survivors(all: readonly Placed[], size: number): Placed[] {
  const kept: Placed[] = [];
  const alike: Placed[] = [];
  for (const one of [...all].sort((a, b) => a.end - b.end)) {
    if (kept.length === size) break;
    (kept.some((other) => sameStarts(one, other)) ? alike : kept).push(one);
  }
  return [...kept, ...alike.slice(0, size - kept.length)];
}

function sameStarts(a: Placed, b: Placed): boolean {
  return a.end === b.end && a.start.every((start, activity) => start === b.start[activity]);
}

/** Keys for the other direction, where what finishes last comes first. */
function cross({ length, size }: Problem, mother: Placed, father: Placed, keys: Float64Array, chance: Chance): void {
  const span = mother.end * (0.25 + chance.next() / 2);
  const from = chance.next() * (mother.end - span);
  const apart = mother.end + father.end;
  for (let activity = 0; activity < size; activity++) {
    const long = length[activity] as number;
    const hers = (mother.start[activity] as number) + long;
    const his = (father.start[activity] as number) + long;
    if (hers >= from && hers <= from + span) keys[activity] = -hers;
    else keys[activity] = his < from ? apart - his : -his - apart;
  }
}
