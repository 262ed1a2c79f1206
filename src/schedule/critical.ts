import type { Task } from '../model/index.ts';
import type { Minute } from '../time/index.ts';
import type { Drivers } from './drivers.ts';
import type { EarlyDates } from './forward.ts';
import type { Network } from './network.ts';
import { FINISHED, type Work } from './work.ts';

/** What drives the project's finish. */
export interface Critical {
  /** By task index: 1 on any driving chain to the finish. */
  readonly on: Uint8Array;
  /** One such chain to the finish; ties keep document order; recurring tasks are left out. */
  readonly path: readonly Task[];
}

/** Follows the drivers back from what finishes with the project, as far as there is work left: nothing finished is critical. */
export function findCritical(
  network: Network,
  work: Work,
  early: EarlyDates,
  drivers: Drivers,
  finish: Minute,
): Critical {
  const { resolved, alive, incoming } = network;
  const { tasks } = resolved;
  const isOpen = ({ type, index }: Task): boolean =>
    type !== 'parent' && alive[index] === 1 && work.state[index] !== FINISHED;
  const ends: number[] = [];
  for (const task of tasks) if (isOpen(task) && early.finish[task.index] === finish) ends.push(task.index);
  // A node is taken by its finish, by its start, or by both; tasks are on the chain either way.
  const takenFinish = new Uint8Array(network.size);
  const takenStart = new Uint8Array(network.size);
  const waiting = ends.map((node) => ({ node, byFinish: true }));
  const edgesInto = new Map<number, readonly number[]>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, byFinish } = next;
    const taken = byFinish ? takenFinish : takenStart;
    if (taken[node] === 1) continue;
    taken[node] = 1;
    const task = tasks[node];
    if (task && task.type !== 'parent') {
      if (edgesInto.has(node) || !isOpen(task)) continue;
      const edges = drivers.edgesInto(node);
      edgesInto.set(node, edges);
      for (const edge of edges)
        waiting.push({ node: network.from[edge] as number, byFinish: drivers.takesFinish(edge) });
      for (const { task: other } of drivers.waitsOf(node)) waiting.push({ node: other.index, byFinish: true });
      continue;
    }
    const dates = byFinish ? early.finish : early.start;
    for (let slot = incoming.offsets[node] as number; slot < (incoming.offsets[node + 1] as number); slot++) {
      const child = incoming.targets[slot] as number;
      if (dates[child] === dates[node]) waiting.push({ node: child, byFinish });
    }
  }
  const on = new Uint8Array(tasks.length);
  for (const task of tasks) if (edgesInto.has(task.index)) on[task.index] = 1;
  const path: Task[] = [];
  const last = ends.find((node) => tasks[node]?.type !== 'recurring') ?? ends[0];
  for (let next = last === undefined ? undefined : tasks[last]; next;) {
    if (next.type !== 'recurring') path.push(next);
    const behind = [
      ...(edgesInto.get(next.index) ?? []).map((edge) => drivers.taskBehind(edge)),
      ...drivers.waitsOf(next.index).map((wait) => wait.task),
    ];
    let first: Task | undefined;
    for (const task of behind) if (isOpen(task) && (!first || task.index < first.index)) first = task;
    next = first;
  }
  return { on, path: path.reverse() };
}
