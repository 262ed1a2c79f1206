import { adjacency, type Adjacency } from '../../graph/index.ts';

/**
 * What levelling decides, without calendars: activities of fixed length on one line of whole time units, links that bound
 * starts from below, and resources of constant capacity that each activity takes while it runs. Activities are numbered
 * so that every link leads to a higher number or the graph is acyclic in some other order; `order` gives one.
 */
export interface Problem {
  readonly size: number;
  readonly length: Int32Array;
  /** No start before this; of a fixed activity its start. */
  readonly release: Int32Array;
  /** 1 where the activity stays at its release, whatever is taken there. */
  readonly fixed: Uint8Array;
  /** Where a finish is wanted by a date; a later one counts as late. `NO_DUE` where none is. */
  readonly due: Int32Array;
  /** Higher goes first where two want the same. */
  readonly priority: Int32Array;
  /** Links: the start of `to` lies at least `lag` after the start of `from`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lag: Int32Array;
  readonly predecessors: Adjacency;
  readonly successors: Adjacency;
  /** Every activity after its predecessors. */
  readonly order: Int32Array;
  readonly capacity: Int32Array;
  /** What each activity takes: resources and units between its offset and the next. */
  readonly takes: { readonly offsets: Int32Array; readonly resources: Int32Array; readonly units: Int32Array };
  /** Whether any two priorities differ. */
  readonly ranked: boolean;
}

export const NO_DUE = 0x7fffffff;

export interface ActivityInput {
  readonly length: number;
  readonly release?: number;
  readonly fixed?: boolean;
  readonly due?: number;
  readonly priority?: number;
  readonly takes?: readonly (readonly [resource: number, units: number])[];
}

export interface LinkInput {
  readonly from: number;
  readonly to: number;
  readonly lag: number;
}

/** Lays a problem out in flat arrays. `order` names every activity after its predecessors. */
export function buildProblem(
  activities: readonly ActivityInput[],
  links: readonly LinkInput[],
  capacity: readonly number[],
  order: Int32Array,
): Problem {
  const size = activities.length;
  const from = Int32Array.from(links, (link) => link.from);
  const to = Int32Array.from(links, (link) => link.to);
  const offsets = new Int32Array(size + 1);
  const resources: number[] = [];
  const units: number[] = [];
  for (const [index, { takes = [], length }] of activities.entries()) {
    // What takes no time takes nobody.
    for (const [resource, count] of length > 0 ? takes : []) {
      resources.push(resource);
      units.push(count);
    }
    offsets[index + 1] = resources.length;
  }
  const priority = Int32Array.from(activities, (activity) => activity.priority ?? 500);
  return {
    size,
    length: Int32Array.from(activities, (activity) => activity.length),
    release: Int32Array.from(activities, (activity) => activity.release ?? 0),
    fixed: Uint8Array.from(activities, (activity) => (activity.fixed === true ? 1 : 0)),
    due: Int32Array.from(activities, (activity) => activity.due ?? NO_DUE),
    priority,
    from,
    to,
    lag: Int32Array.from(links, (link) => link.lag),
    predecessors: adjacency(size, to, from),
    successors: adjacency(size, from, to),
    order,
    capacity: Int32Array.from(capacity),
    takes: { offsets, resources: Int32Array.from(resources), units: Int32Array.from(units) },
    ranked: priority.some((one) => one !== priority[0]),
  };
}

/**
 * The same problem with time turned round: an activity that runs from `start` to `finish` runs from `end − finish`. A
 * schedule of it that begins at 0 pushes everything as late as it goes before `end`.
 */
export function mirrored(problem: Problem): Problem {
  const { length, lag, from, to } = problem;
  const turned = lag.map(
    (minutes, link) => minutes + (length[to[link] as number] as number) - (length[from[link] as number] as number),
  );
  return {
    ...problem,
    from: to,
    to: from,
    lag: turned,
    predecessors: problem.successors,
    successors: problem.predecessors,
    order: problem.order.slice().reverse(),
    release: new Int32Array(problem.size),
    fixed: new Uint8Array(problem.size),
  };
}
