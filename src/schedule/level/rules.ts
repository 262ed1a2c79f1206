import { reachable } from '../../graph/index.ts';
import { NO_DUE, type Problem } from './problem.ts';

/** Early and late starts without resources: releases and links forward, the last finish and due dates backward. */
export function timeWindows(problem: Problem): { readonly early: Int32Array; readonly late: Int32Array; end: number } {
  const { order, size, length, release, predecessors, lag } = problem;
  const early = new Int32Array(size);
  let end = 0;
  for (let place = 0; place < size; place++) {
    const activity = order[place] as number;
    let from = release[activity] as number;
    const { offsets, targets, edges } = predecessors;
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++)
      from = Math.max(from, (early[targets[at] as number] as number) + (lag[edges[at] as number] as number));
    if (problem.fixed[activity] === 1) from = release[activity] as number;
    early[activity] = from;
    end = Math.max(end, from + (length[activity] as number));
  }
  return { early, late: lateStarts(problem, end), end };
}

/** The latest starts with which all due dates are met, and everything ends by then. */
function lateStarts(problem: Problem, end: number): Int32Array {
  const { order, size, length, successors, lag, due } = problem;
  const late = new Int32Array(size);
  for (let place = size - 1; place >= 0; place--) {
    const activity = order[place] as number;
    let until = Math.min(end, due[activity] as number) - (length[activity] as number);
    const { offsets, targets, edges } = successors;
    for (let at = offsets[activity] as number; at < (offsets[activity + 1] as number); at++)
      until = Math.min(until, (late[targets[at] as number] as number) - (lag[edges[at] as number] as number));
    late[activity] = until;
  }
  return late;
}

/** No more successors than this are counted one by one: that costs the square of the plan. */
const MOST_COUNTED = 2000;

/**
 * Keys of the priority rules that did best in comparisons (Kolisch 1996): lowest key first. Latest finish, latest start,
 * least slack, most successors in all, greatest rank positional weight over all and over direct successors, most work ahead.
 */
export function ruleKeys(problem: Problem): readonly Float64Array[] {
  const { size, length, order, successors } = problem;
  const { early, late } = timeWindows(problem);
  const each = (key: (activity: number) => number): Float64Array =>
    Float64Array.from({ length: size }, (_, at) => key(at));
  const finish = each((activity) => (late[activity] as number) + (length[activity] as number));
  const rules = [
    finish,
    Float64Array.from(late),
    each((activity) => (late[activity] as number) - (early[activity] as number)),
    each((activity) => {
      let sum = length[activity] as number;
      for (let at = successors.offsets[activity] as number; at < (successors.offsets[activity + 1] as number); at++)
        sum += length[successors.targets[at] as number] as number;
      return -sum;
    }),
    Float64Array.from(early),
  ];
  // What has to be ready by a date first; what nobody waits for with a date last.
  if (problem.due.some((date) => date !== NO_DUE)) {
    const dated = lateStarts(problem, NO_DUE >> 1);
    rules.push(each((activity) => (dated[activity] as number) + (length[activity] as number)));
  }
  // The longest way to the end, also as a rule: it counts what lies ahead, not what is due.
  const ahead = new Float64Array(size);
  for (let place = size - 1; place >= 0; place--) {
    const activity = order[place] as number;
    let most = 0;
    for (let at = successors.offsets[activity] as number; at < (successors.offsets[activity + 1] as number); at++)
      most = Math.max(most, ahead[successors.targets[at] as number] as number);
    ahead[activity] = most + (length[activity] as number);
  }
  rules.push(ahead.map((sum) => -sum));
  if (size <= MOST_COUNTED) {
    const counts = new Float64Array(size);
    const weights = new Float64Array(size);
    for (let activity = 0; activity < size; activity++) {
      const seen = reachable([activity], successors);
      for (let other = 0; other < size; other++)
        if (seen[other] === 1) {
          counts[activity] = (counts[activity] as number) - 1;
          weights[activity] = (weights[activity] as number) - (length[other] as number);
        }
    }
    rules.push(counts, weights);
  }
  return rules;
}
