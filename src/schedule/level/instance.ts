import { adjacency, topologicalOrder } from '../../graph/index.ts';
import { Chance } from '../chance.ts';
import { buildProblem } from './problem.ts';
import { timeWindows } from './rules.ts';
import { search } from './search.ts';

/** A benchmark project: activities that run as long as they run, once what they wait for has ended. */
export interface Instance {
  readonly lengths: readonly number[];
  readonly successors: readonly (readonly number[])[];
  /** Units of each resource, by activity. */
  readonly requests: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** Schedules a benchmark project as levelling would, for measuring it: the makespan found, and the critical path's length. */
export function levelInstance(
  { lengths, successors, requests, capacities }: Instance,
  { schedules, seed }: { readonly schedules: number; readonly seed: number },
): { readonly makespan: number; readonly bound: number; readonly built: number; readonly starts: readonly number[] } {
  const links = successors.flatMap((next, from) => next.map((to) => ({ from, to, lag: lengths[from] ?? 0 })));
  const activities = lengths.map((length, activity) => ({
    length,
    takes: (requests[activity] ?? [])
      .map((units, resource) => [resource, units] as const)
      .filter(([, units]) => units > 0),
  }));
  const incoming = adjacency(
    lengths.length,
    links.map(({ to }) => to),
    links.map(({ from }) => from),
  );
  const problem = buildProblem(activities, links, capacities, topologicalOrder(incoming));
  const { best, built } = search(problem, { schedules, chance: new Chance(seed) });
  return { makespan: best.end, bound: timeWindows(problem).end, built, starts: [...best.start] };
}
