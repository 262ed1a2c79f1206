import type { Driver, Task } from '../model/index.ts';
import type { Calendar } from '../time/index.ts';
import type { Clock } from './clock.ts';
import { pinned, workBeforeStart, type EarlyDates } from './forward.ts';
import { FF, FS, PART, SS, isTask, type Network } from './network.ts';
import { FINISHED, IN_PROGRESS, type Wait, type Work } from './work.ts';

/** What drove the early dates, found by asking which demands were met to the minute. */
export class Drivers {
  private readonly network: Network;
  private readonly work: Work;
  private readonly early: EarlyDates;
  /** Of a node that leads into a parent or phase: the edges whose demands decided its bounds. */
  private readonly decidingInto = new Map<number, readonly number[]>();

  constructor(network: Network, work: Work, early: EarlyDates) {
    this.network = network;
    this.work = work;
    this.early = early;
  }

  /**
   * Edges whose demand decided where the work of a task starts: its own first, then those of its parents and its phase.
   * Nothing drives what is finished.
   */
  edgesInto(node: number): readonly number[] {
    const found: number[] = [];
    if (this.work.state[node] === FINISHED) return found;
    for (let next = node; next >= 0; next = this.entryAbove(next))
      for (const edge of next === node ? this.linksInto(next) : this.decidingEntry(next))
        if (this.decides(node, this.early.demand[edge] as number, this.bindsStart(edge))) found.push(edge);
    return found;
  }

  /** The task at the other end of a link: inside a parent or phase, the first that starts first or finishes last. */
  taskBehind(edge: number): Task {
    const { tasks } = this.network.resolved;
    const inside = this.takesFinish(edge) ? this.early.lastInside : this.early.firstInside;
    let node = this.network.from[edge] as number;
    let task = tasks[node];
    while (!task || task.type === 'parent') {
      node = inside[node] as number;
      task = tasks[node];
    }
    return task;
  }

  /** The task whose link asks for the latest start of a task, of those that `counts` lets through. */
  nextBehind(node: number, counts: (task: Task) => boolean): Task | undefined {
    let latest = -Infinity;
    let found: Task | undefined;
    for (const edge of this.linksInto(node)) {
      const demand = this.early.demand[edge] as number;
      if (demand <= latest || !this.bindsStart(edge)) continue;
      const task = this.taskBehind(edge);
      if (!counts(task)) continue;
      latest = demand;
      found = task;
    }
    return found;
  }

  /** Whether the link of an edge takes the finish of its predecessor, and not the start. */
  takesFinish(edge: number): boolean {
    const kind = this.network.type[edge];
    return kind === FS || kind === FF;
  }

  /** Links and constraints; only where none of them decided, the data date or the project's start. */
  of(task: Task): readonly Driver[] {
    const { work } = this;
    const state = work.state[task.index];
    const actual: Driver = { kind: 'actual' };
    if (state === FINISHED) return [actual];
    const drivers: Driver[] = [];
    for (const edge of this.edgesInto(task.index)) {
      const link = this.network.links[edge];
      if (!link) continue;
      const behind = this.taskBehind(edge);
      const { predecessor, type, lag } = link;
      drivers.push({ kind: 'link', task: behind, type, lag, ...(predecessor !== behind && { through: predecessor }) });
    }
    for (const { person, task: other } of this.waitsOf(task.index))
      drivers.push({ kind: 'person', person: person.id, task: other });
    const heldBack = work.delayedTo[task.index] as number;
    if (task.constraint?.type === 'ALAP' && !work.waits.has(task.index) && this.decides(task.index, heldBack, true))
      drivers.push({ kind: 'constraint', type: 'ALAP', date: heldBack });
    drivers.push(...this.constraintsOn(task, state === IN_PROGRESS));
    if (drivers.length === 0)
      drivers.push({ kind: state === IN_PROGRESS || work.dataDate > work.projectStart ? 'dataDate' : 'projectStart' });
    return state === IN_PROGRESS ? [actual, ...drivers] : drivers;
  }

  /** Whom a task waits for, where that decides its start. */
  waitsOf(node: number): readonly Wait[] {
    const waits = this.work.waits.get(node);
    return waits && this.decides(node, this.work.delayedTo[node] as number, true) ? waits : [];
  }

  private *constraintsOn(task: Task, begun: boolean): Generator<Driver> {
    const { index } = task;
    for (let node = index; node >= 0; node = this.entryAbove(node)) {
      const holder = node === index ? task : this.network.summaries[node]?.of;
      const type = holder && isTask(holder) ? holder.constraint?.type : undefined;
      if (!type) continue;
      const start = this.work.notStartBefore[node] as number;
      const finish = this.work.notFinishBefore[node] as number;
      if (!begun && this.decides(index, start, true)) yield { kind: 'constraint', type, date: start };
      if (this.decides(index, finish, false)) yield { kind: 'constraint', type, date: finish };
    }
  }

  /** Whether an instant that is demanded of the start or the finish of a task is the one that it got. */
  private decides(node: number, at: number, ofStart: boolean): boolean {
    if (at === -Infinity) return false;
    const clock = this.work.clocks[node] as Clock;
    const rest = this.early.rest[node] as number;
    const span = this.early.span[node] as number;
    if (span === 0) return pinned(at, clock) === rest;
    const coarse = this.work.coarse[node] === 1;
    const before = ofStart ? clock.workBefore(at) : workBeforeStart(at, span, clock, coarse);
    return clock.startOf(before) === rest;
  }

  /** The node that leads into the nearest parent or phase which demands something; -1 where there is none. */
  private entryAbove(node: number): number {
    const { incoming, type } = this.network;
    // Being part of something is written down before any link.
    const slot = incoming.offsets[node] as number;
    if (slot === incoming.offsets[node + 1] || type[incoming.edges[slot] as number] !== PART) return -1;
    return incoming.targets[slot] as number;
  }

  private linksInto(node: number): readonly number[] {
    const { incoming, type } = this.network;
    const links: number[] = [];
    const end = incoming.offsets[node + 1] as number;
    for (let slot = incoming.offsets[node] as number; slot < end; slot++) {
      const edge = incoming.edges[slot] as number;
      if (type[edge] !== PART) links.push(edge);
    }
    return links;
  }

  private decidingEntry(node: number): readonly number[] {
    const known = this.decidingInto.get(node);
    if (known) return known;
    const calendar = this.network.calendars[node] as Calendar;
    const same = (a: number, b: number): boolean => calendar.workBefore(a) === calendar.workBefore(b);
    const deciding = this.linksInto(node).filter((edge) => {
      const bound = this.bindsStart(edge) ? this.early.startBound[node] : this.early.finishBound[node];
      return same(this.early.demand[edge] as number, bound as number);
    });
    this.decidingInto.set(node, deciding);
    return deciding;
  }

  private bindsStart(edge: number): boolean {
    const kind = this.network.type[edge];
    return kind === FS || kind === SS;
  }
}
