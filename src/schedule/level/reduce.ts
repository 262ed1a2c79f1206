import { adjacency, topologicalOrder } from '../../graph/index.ts';
import type { Person, Task } from '../../model/index.ts';
import type { Minute } from '../../time/index.ts';
import type { EarlyDates } from '../forward.ts';
import { FF, FS, PART, SF, SS, isTask, type Network } from '../network.ts';
import { bookedFor } from '../team.ts';
import { FINISHED, IN_PROGRESS, type Work } from '../work.ts';
import { NO_DUE, buildProblem, type ActivityInput, type LinkInput, type Problem } from './problem.ts';

/**
 * A plan on one line of time: the working minutes of the project's calendar, with the lengths and lags that tasks and links
 * have where they stand without levelling. Exact where all work on one calendar, and near enough elsewhere to search on.
 */
export interface Reduced {
  readonly problem: Problem;
  /** By node of the network; -1 for what is not scheduled. */
  readonly activityOf: Int32Array;
}

/** Whether levelling leaves a task where it is: it has begun, or is bound to its date, or its priority says so, as in MS Project. */
export function staysPut(task: Task, work: Work): boolean {
  const type = task.constraint?.type;
  return work.state[task.index] === IN_PROGRESS || task.priority === 1000 || type === 'MSO' || type === 'MFO';
}

/** Later than this no whole number of the search reaches. */
const HORIZON = 0x3fffffff;

/** Undefined where the plan is longer than a search can count. */
export function reducePlan(network: Network, work: Work, early: EarlyDates): Reduced | undefined {
  const { resolved, size, alive, order } = network;
  const { tasks, calendar } = resolved;
  const leaves = tasks.filter((task) => alive[task.index] === 1 && task.type !== 'parent');
  const first = leaves.reduce((least, { index }) => Math.min(least, early.rest[index] as number), Infinity);
  const last = leaves.reduce((most, { index }) => Math.max(most, early.finish[index] as number), -Infinity);
  const base = calendar.workBefore(first);
  const count = (at: Minute): number =>
    Math.abs(at) === Infinity ? Math.sign(at) * HORIZON : calendar.workBefore(at) - base;
  if (count(last) > HORIZON / 4) return undefined;

  const activities: ActivityInput[] = [];
  const links: LinkInput[] = [];
  const activityOf = new Int32Array(size).fill(-1);
  /** What finishes are asked of, at the nodes that lead into parents and phases. */
  const finishGates = new Map<number, number>();
  const people = new Map<Person, number>();
  const add = (activity: ActivityInput): number => activities.push(activity) - 1;

  for (const node of order) {
    const task = tasks[node];
    if (!task || task.type === 'parent') {
      const release = count(early.dateBound[node] as number);
      const due = task ? dueBy(count(work.notFinishAfter[node] as number)) : NO_DUE;
      activityOf[node] = add({ length: 0, release, due, priority: 1000 });
    } else activityOf[node] = add(activityFor(task, work, early, count, people));
  }
  const lengthOf = (node: number): number => activities[activityOf[node] as number]?.length ?? 0;
  const gateOf = (node: number): number => {
    const known = finishGates.get(node) ?? add({ length: 0, priority: 1000 });
    finishGates.set(node, known);
    return known;
  };
  for (const node of order) {
    const { offsets, targets, edges } = network.incoming;
    for (let slot = offsets[node] as number; slot < (offsets[node + 1] as number); slot++) {
      const before = targets[slot] as number;
      const edge = edges[slot] as number;
      if (alive[before] === 0) continue;
      const from = activityOf[before] as number;
      const to = activityOf[node] as number;
      const kind = network.type[edge] as number;
      if (kind === PART) {
        if (network.summaries[before]?.way !== 'in') links.push({ from, to, lag: lengthOf(before) });
        else {
          links.push({ from, to, lag: 0 });
          const gate = finishGates.get(before);
          if (gate !== undefined) {
            const inner = network.summaries[node] ? gateOf(node) : to;
            links.push({ from: gate, to: inner, lag: network.summaries[node] ? 0 : -lengthOf(node) });
          }
        }
        continue;
      }
      const takesFinish = kind === FS || kind === FF;
      // What starts a parent or phase is taken to be the task that does so now.
      const behind = takesFinish ? before : firstLeaf(network, early, before);
      const anchor = (takesFinish ? early.finish[behind] : early.start[behind]) as number;
      const lag = count(early.demand[edge] as number) - count(anchor);
      const summary = network.summaries[node];
      const target = summary && (kind === FF || kind === SF) ? gateOf(node) : to;
      const fromStart = (takesFinish ? lengthOf(behind) : 0) + lag;
      const own = kind === FS || kind === SS || summary ? 0 : lengthOf(node);
      links.push({ from: activityOf[behind] as number, to: target, lag: fromStart - own });
    }
  }
  const capacity = [...people.keys()].map((person) => person.units);
  const graph = adjacency(
    activities.length,
    links.map((link) => link.to),
    links.map((link) => link.from),
  );
  const sorted = topologicalOrder(graph);
  return { problem: buildProblem(activities, links, capacity, sorted), activityOf };
}

function activityFor(
  task: Task,
  work: Work,
  early: EarlyDates,
  count: (at: Minute) => number,
  people: Map<Person, number>,
): ActivityInput {
  const node = task.index;
  const state = work.state[node];
  const start = count(early.rest[node] as number);
  const length = Math.max(0, count(early.finish[node] as number) - start);
  if (state === FINISHED) return { length: 0, release: start, fixed: true };
  const takes = bookedFor(task).map(({ person, units }) => {
    const resource = people.get(person) ?? people.size;
    people.set(person, resource);
    return [resource, units] as const;
  });
  const floor = Math.max(
    work.projectStart,
    work.dataDate,
    work.notStartBefore[node] as number,
    work.delayedTo[node] as number,
  );
  const fixed = staysPut(task, work);
  const release = Math.max(count(floor), count(work.notFinishBefore[node] as number) - length);
  const due = dueBy(
    Math.min(count(work.notStartAfter[node] as number) + length, count(work.notFinishAfter[node] as number)),
  );
  return { length, release: fixed ? start : release, fixed, due, priority: task.priority, takes };
}

const dueBy = (count: number): number => (count >= HORIZON ? NO_DUE : count);

function firstLeaf(network: Network, early: EarlyDates, from: number): number {
  let node = from;
  while (isSummary(network, node)) node = early.firstInside[node] as number;
  return node;
}

function isSummary({ summaries, resolved }: Network, node: number): boolean {
  const of = summaries[node]?.of ?? resolved.tasks[node];
  return of === undefined || !isTask(of) || of.type === 'parent';
}
