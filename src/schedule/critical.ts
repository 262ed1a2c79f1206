import type { Task } from '../model/index.ts';
import type { Minute } from '../time/index.ts';
import type { Drivers } from './drivers.ts';
import type { EarlyDates } from './forward.ts';
import type { Network } from './network.ts';
import { FINISHED, type Work } from './work.ts';

/** What drives the project's finish. */
export interface Critical {
  /** By task index: 1 on any driving chain to the finish, and on the path. */
  readonly on: Uint8Array;
  /**
   * One longest chain to the finish; ties keep document order. Recurring tasks are left out: where one leads to the finish,
   * the path goes on with what would drive it without them.
   */
  readonly path: readonly Task[];
  /** The recurring task that sets the finish, where one does. */
  readonly recurring?: Task;
}

/** Follows the drivers back from what finishes with the project, as far as there is work left: nothing finished is critical. */
export function findCritical(
  network: Network,
  work: Work,
  early: EarlyDates,
  drivers: Drivers,
  finish: Minute,
): Critical {
  const { tasks } = network.resolved;
  const chains = new DrivingChains(network, work, early, drivers);
  const ends = chains.endsAt(finish);
  chains.follow(ends);
  const workEnds = ends.filter((end) => isWork(tasks[end]));
  if (workEnds.length > 0) {
    const { path, recurring } = chains.pathTo(workEnds);
    return { on: chains.taken(path), path, ...(recurring && { recurring }) };
  }
  const others = tasks.filter((task) => isWork(task) && chains.isOpen(task));
  const last = others.reduce((latest, { index }) => Math.max(latest, early.finish[index] as number), -Infinity);
  const otherEnds = others.filter(({ index }) => early.finish[index] === last).map(({ index }) => index);
  chains.follow(otherEnds);
  const { path } = chains.pathTo(otherEnds);
  const recurring = tasks[ends[0] ?? -1];
  return { on: chains.taken(path), path, ...(recurring && { recurring }) };
}

const isWork = (task: Task | undefined): boolean => task?.type !== 'recurring';

class DrivingChains {
  private readonly network: Network;
  private readonly work: Work;
  private readonly early: EarlyDates;
  private readonly drivers: Drivers;
  /** A node is taken by its finish, by its start, or by both; tasks are on a chain either way. */
  private readonly takenFinish: Uint8Array;
  private readonly takenStart: Uint8Array;
  private readonly edgesInto = new Map<number, readonly number[]>();

  constructor(network: Network, work: Work, early: EarlyDates, drivers: Drivers) {
    this.network = network;
    this.work = work;
    this.early = early;
    this.drivers = drivers;
    this.takenFinish = new Uint8Array(network.size);
    this.takenStart = new Uint8Array(network.size);
  }

  isOpen({ type, index }: Task): boolean {
    return type !== 'parent' && this.network.alive[index] === 1 && this.work.state[index] !== FINISHED;
  }

  endsAt(finish: Minute): readonly number[] {
    const ends: number[] = [];
    for (const task of this.network.resolved.tasks)
      if (this.early.finish[task.index] === finish && this.isOpen(task)) ends.push(task.index);
    return ends;
  }

  /** Takes these tasks by their finish, and all that drives them. */
  follow(ends: readonly number[]): void {
    const { network, early, drivers, takenFinish, takenStart, edgesInto } = this;
    const { incoming, resolved } = network;
    const waiting = ends.map((node) => ({ node, byFinish: true }));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, byFinish } = next;
      const taken = byFinish ? takenFinish : takenStart;
      if (taken[node] === 1) continue;
      taken[node] = 1;
      const task = resolved.tasks[node];
      if (task && task.type !== 'parent') {
        if (edgesInto.has(node) || !this.isOpen(task)) continue;
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
  }

  taken(path: readonly Task[]): Uint8Array {
    const on = new Uint8Array(this.network.resolved.tasks.length);
    for (const node of this.edgesInto.keys()) on[node] = 1;
    for (const { index } of path) on[index] = 1;
    return on;
  }

  /** One chain to one of these ends, from the start on; of the ends, one that drives none of the others. */
  pathTo(ends: readonly number[]): { readonly path: readonly Task[]; readonly recurring?: Task } {
    const { tasks } = this.network.resolved;
    const inside = new Set<number>();
    for (const end of ends) for (const { index } of this.behind(end)) inside.add(index);
    const end = ends.find((node) => !inside.has(node)) ?? ends[0];
    const path: Task[] = [];
    const passed = new Set<number>();
    let recurring: Task | undefined;
    for (let next = end === undefined ? undefined : tasks[end]; next && !passed.has(next.index);) {
      passed.add(next.index);
      if (isWork(next)) path.push(next);
      let series: Task | undefined;
      let driving: Task | undefined;
      for (const task of this.behind(next.index)) {
        if (!this.isOpen(task)) continue;
        if (!isWork(task)) series ??= task;
        else if (!driving || task.index < driving.index) driving = task;
      }
      if (!driving && series) recurring ??= series;
      next =
        driving ??
        (series && (this.drivers.nextBehind(next.index, (task) => isWork(task) && this.isOpen(task)) ?? series));
    }
    return { path: path.reverse(), ...(recurring && { recurring }) };
  }

  private behind(node: number): readonly Task[] {
    const { drivers } = this;
    const behind: Task[] = [];
    for (const edge of this.edgesInto.get(node) ?? drivers.edgesInto(node)) behind.push(drivers.taskBehind(edge));
    for (const { task } of drivers.waitsOf(node)) behind.push(task);
    return behind;
  }
}
