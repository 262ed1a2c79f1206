import { adjacency, reachable, topologicalOrder, type Adjacency } from '../graph/index.ts';
import type { Link, Phase, ResolvedPlan, Task } from '../model/index.ts';
import type { Calendar } from '../time/index.ts';
import { Columns, bytesFor } from './columns.ts';
import { hasWorkers, isWorkedOff } from './team.ts';

/** How the two ends of an edge hang together: the four kinds of links, and being part of a parent or a phase. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;
export const PART = 4;
const TYPES = { FS, SS, FF, SF } as const;

export const NO_LAG = 0;
export const WORKING_LAG = 1;
export const ELAPSED_LAG = 2;
export const SHARE_LAG = 3;
const LAGS = { working: WORKING_LAG, elapsed: ELAPSED_LAG, share: SHARE_LAG } as const;

/**
 * The plan as a graph of numbered nodes. Tasks keep their index in document order. The node of a parent is what comes out
 * of it: its dates, after its children. What goes into a parent or a phase (links and constraints that hold for all inside)
 * is a node of its own, before its children, and so is what comes out of a phase, where something waits for it. So links
 * from and to parents cost one edge each, however much they contain.
 */
export interface Network {
  readonly resolved: ResolvedPlan;
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  readonly lagKind: Uint8Array;
  /** Minutes, or ten-thousandths for a share. */
  readonly lag: Float64Array;
  /** The link that an edge stands for; undefined for being part of something. */
  readonly links: readonly (Link | undefined)[];
  readonly incoming: Adjacency;
  readonly outgoing: Adjacency;
  /** Nodes that can be scheduled, each after all that it waits for. */
  readonly order: Int32Array;
  /** 1 for each node that can be scheduled. */
  readonly alive: Uint8Array;
  /** The parent or phase that a node beyond the tasks stands for, and which way through it leads. */
  readonly summaries: readonly (Summary | undefined)[];
  /** What a working lag into the node runs on, and its dates are read in: the task's own calendar, the project's for a phase. */
  readonly calendars: readonly Calendar[];
}

export interface Summary {
  readonly of: Task | Phase;
  readonly way: 'in' | 'out';
}

/** Whether a parent or a phase. */
export const isTask = (node: Task | Phase): node is Task => 'children' in node;

export function networkOf(resolved: ResolvedPlan): Network {
  const { tasks, phases } = resolved;
  const builder = new NetworkBuilder(resolved);
  for (const phase of phases) if (phase.links.length > 0) builder.enterPhase(phase);
  for (const task of tasks) builder.addTask(task);
  for (const phase of phases) for (const link of phase.links) builder.addLink(builder.entryOfPhase(phase), link);
  for (const task of tasks) {
    const node = task.type === 'parent' ? builder.entryOfParent(task) : task.index;
    for (const link of task.links) builder.addLink(node, link);
  }
  return builder.finish();
}

/** The same network with more tasks that cannot be scheduled, and all that waits for them. */
export function without(network: Network, tasks: readonly number[]): Network {
  const dead = reachable(tasks, network.outgoing);
  const alive = network.alive.map((is, node) => (dead[node] === 1 ? 0 : is));
  return { ...network, alive, order: network.order.filter((node) => alive[node] === 1) };
}

/** A task leads into its parent, is entered from what it is part of, and leads out of its phase; and there are the links. */
function mostEdges({ tasks, phases }: ResolvedPlan): number {
  let most = 3 * tasks.length;
  for (const { links } of phases) most += links.length;
  for (const { links } of tasks) most += links.length;
  return most;
}

class NetworkBuilder {
  private readonly resolved: ResolvedPlan;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly type: Uint8Array;
  private readonly lagKind: Uint8Array;
  private readonly lag: Float64Array;
  private readonly links: (Link | undefined)[] = [];
  private readonly summaries: (Summary | undefined)[] = [];
  private readonly calendars: Calendar[] = [];
  /** The node through which what holds for all inside comes; that of something further up where it says nothing itself. */
  private readonly phaseEntries: Int32Array;
  private readonly parentEntries: Int32Array;
  private readonly phaseExits: Int32Array;
  private size: number;

  constructor(resolved: ResolvedPlan) {
    const { tasks, phases } = resolved;
    this.resolved = resolved;
    this.size = tasks.length;
    const most = mostEdges(resolved);
    const columns = new Columns(new ArrayBuffer(bytesFor(most, 2 * most + 2 * phases.length + tasks.length, 2 * most)));
    this.lag = columns.floats(most);
    this.from = columns.integers(most);
    this.to = columns.integers(most);
    this.phaseEntries = columns.integers(phases.length).fill(-1);
    this.phaseExits = columns.integers(phases.length).fill(-1);
    this.parentEntries = columns.integers(tasks.length).fill(-1);
    this.type = columns.bytes(most);
    this.lagKind = columns.bytes(most);
    for (const task of tasks) this.calendars.push(this.working(task.calendar));
    this.summaries.length = this.size;
  }

  enterPhase(phase: Phase): void {
    this.phaseEntries[phase.index] = this.addSummary({ of: phase, way: 'in' }, this.resolved.calendar);
  }

  /** Parents come before what they contain, as in the document. */
  addTask(task: Task): void {
    const above = task.parent
      ? (this.parentEntries[task.parent.index] as number)
      : (this.phaseEntries[task.phase.index] as number);
    if (task.parent) this.addEdge(task.index, task.parent.index, PART);
    if (task.type !== 'parent') {
      if (above >= 0) this.addEdge(above, task.index, PART);
    } else if (task.links.length > 0 || task.constraint) {
      const entry = this.addSummary({ of: task, way: 'in' }, this.working(task.calendar));
      this.parentEntries[task.index] = entry;
      if (above >= 0) this.addEdge(above, entry, PART);
    } else this.parentEntries[task.index] = above;
  }

  entryOfPhase(phase: Phase): number {
    return this.phaseEntries[phase.index] as number;
  }

  entryOfParent(task: Task): number {
    return this.parentEntries[task.index] as number;
  }

  addLink(to: number, link: Link): void {
    const { predecessor, lag } = link;
    const size = lag.kind === 'share' ? lag.share : lag.minutes;
    const from = isTask(predecessor) ? predecessor.index : this.exitOfPhase(predecessor);
    this.addEdge(from, to, TYPES[link.type], size === 0 ? NO_LAG : LAGS[lag.kind], size, link);
  }

  finish(): Network {
    const { size } = this;
    const count = this.links.length;
    const from = this.from.subarray(0, count);
    const to = this.to.subarray(0, count);
    const incoming = adjacency(size, to, from);
    const outgoing = adjacency(size, from, to);
    const sound = topologicalOrder(incoming);
    const broken = this.broken(sound);
    const alive = new Uint8Array(size).fill(1);
    if (broken.length > 0) for (const [node, is] of reachable(broken, outgoing).entries()) alive[node] = 1 - is;
    return {
      resolved: this.resolved,
      size,
      from,
      to,
      type: this.type.subarray(0, count),
      lagKind: this.lagKind.subarray(0, count),
      lag: this.lag.subarray(0, count),
      links: this.links,
      incoming,
      outgoing,
      order: broken.length > 0 ? sound.filter((node) => alive[node] === 1) : sound,
      alive,
      summaries: this.summaries,
      calendars: this.calendars,
    };
  }

  /** Nodes that nothing can be computed for: what an error struck, and what waits for itself. */
  private broken(sound: Int32Array): readonly number[] {
    const { tasks, calendar, project } = this.resolved;
    if (!project.start || !calendar.works) return tasks.map((task) => task.index);
    const waitsForNothing = new Uint8Array(this.size);
    for (const node of sound) waitsForNothing[node] = 1;
    const nodes: number[] = [];
    for (let node = 0; node < this.size; node++) if (waitsForNothing[node] === 0) nodes.push(node);
    for (const task of tasks) {
      const timeless = task.type !== 'parent' && !task.calendar.works;
      if (task.broken || timeless || (isWorkedOff(task) && !hasWorkers(task))) nodes.push(task.index);
      if (task.broken && task.type === 'parent' && task.links.length > 0) nodes.push(this.entryOfParent(task));
    }
    return nodes;
  }

  private exitOfPhase(phase: Phase): number {
    const known = this.phaseExits[phase.index] as number;
    if (known >= 0) return known;
    const exit = this.addSummary({ of: phase, way: 'out' }, this.resolved.calendar);
    this.phaseExits[phase.index] = exit;
    for (const task of phase.tasks) this.addEdge(task.index, exit, PART);
    return exit;
  }

  private addSummary(summary: Summary, calendar: Calendar): number {
    this.summaries.push(summary);
    this.calendars.push(calendar);
    return this.size++;
  }

  private addEdge(from: number, to: number, type: number, lagKind = NO_LAG, lag = 0, link?: Link): void {
    const edge = this.links.length;
    this.from[edge] = from;
    this.to[edge] = to;
    this.type[edge] = type;
    this.lagKind[edge] = lagKind;
    this.lag[edge] = lag;
    this.links.push(link);
  }

  /** A parent may name a calendar that cannot be used, which keeps nothing inside it from being scheduled. */
  private working(calendar: Calendar): Calendar {
    return calendar.works ? calendar : this.resolved.calendar;
  }
}
