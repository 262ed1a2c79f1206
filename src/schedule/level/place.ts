import { adjacency } from '../../graph/index.ts';
import type { Person, Task } from '../../model/index.ts';
import { newEarlyDates, visit, type EarlyDates } from '../forward.ts';
import type { Network } from '../network.ts';
import { bookedFor } from '../team.ts';
import { FINISHED, type Wait, type Work } from '../work.ts';
import { ListBuilder, type Listed } from './list.ts';
import { Profile } from './profile.ts';
import { staysPut } from './reduce.ts';

/** What people are booked for, in working minutes of the own calendar. */
interface Bookings {
  readonly profile: Profile;
  readonly endingAt: Map<number, Task[]>;
}

/** The plan with everybody booked once: where tasks wait, and for whom. */
export interface Placement {
  readonly work: Work;
  readonly early: EarlyDates;
  /** Working minutes by which latest dates are missed, summed. */
  readonly missed: number;
  readonly finish: number;
  /** Minutes by which tasks start later than they would with everybody free, summed. */
  readonly delay: number;
}

/** Missed dates first, then the end, then how much was moved. */
export const comparePlacements = (a: Placement, b: Placement): number =>
  a.missed - b.missed || a.finish - b.finish || a.delay - b.delay;

/**
 * Places the tasks of a plan one after the other, exactly: every link, calendar and constraint as in the forward pass, and
 * each task only when its people are free for as long as it runs.
 */
export class Placer {
  private readonly network: Network;
  private readonly work: Work;
  private readonly early: EarlyDates;
  /** Nodes that can be scheduled, numbered from 0 in their order. */
  private readonly nodes: Int32Array;
  private readonly lists: ListBuilder;
  private readonly list: Int32Array;

  constructor(network: Network, work: Work, early: EarlyDates) {
    this.network = network;
    this.work = work;
    this.early = early;
    this.nodes = network.order;
    const compact = compactGraph(network);
    this.lists = new ListBuilder(compact, true);
    this.list = new Int32Array(this.nodes.length);
  }

  /** By keys of tasks, lowest first among those whose predecessors are placed. */
  run(keys: (node: number) => number): Placement {
    const { network, nodes } = this;
    const work: Work = {
      ...this.work,
      delayedTo: this.work.delayedTo.slice(),
      late: new Uint8Array(this.work.late.length),
      waits: new Map(),
    };
    const waits = new Map<number, readonly Wait[]>();
    const early = newEarlyDates(network);
    const people = new Map<Person, Bookings>();
    for (const task of network.resolved.tasks)
      if (network.alive[task.index] === 1 && staysPut(task, work)) book(people, task, this.early, 1);
    this.lists.run(
      Float64Array.from(nodes, (node) => (isLeaf(network, node) ? keys(node) : -Infinity)),
      this.list,
    );
    let delay = 0;
    for (const place of this.list) {
      const node = nodes[place] as number;
      visit(network, work, early, node);
      const task = network.resolved.tasks[node];
      if (!task || task.type !== 'task' || work.state[node] === FINISHED) continue;
      if (staysPut(task, work)) {
        book(people, task, this.early, -1);
        book(people, task, early, 1);
        continue;
      }
      const found = this.waitForPeople(task, work, early, people);
      if (found.length > 0) waits.set(node, found);
      book(people, task, early, 1);
      delay += (early.rest[node] as number) - (this.early.rest[node] as number);
    }
    return { ...this.judge(early), work: { ...work, waits }, early, delay };
  }

  /** Moves a task on until all its people are free; says who was not. */
  private waitForPeople(task: Task, work: Work, early: EarlyDates, people: Map<Person, Bookings>): readonly Wait[] {
    const node = task.index;
    const team = bookedFor(task);
    const busyUntil = new Map<Person, number>();
    for (let settled = 0, turn = 0; settled < team.length; turn = (turn + 1) % team.length) {
      const assignment = team[turn];
      if (!assignment) break;
      const { person, units } = assignment;
      const from = person.calendar.workBefore(early.rest[node] as number);
      const length = person.calendar.workBefore(early.finish[node] as number) - from;
      const bookings = people.get(person);
      const free = bookings && length > 0 ? bookings.profile.earliest(from, length, units) : from;
      settled++;
      if (free <= from) continue;
      settled = 0;
      const at = person.calendar.startOf(free);
      busyUntil.set(person, at);
      work.delayedTo[node] = at;
      visit(this.network, work, early, node);
    }
    const until = work.delayedTo[node] as number;
    return [...busyUntil]
      .filter(([, at]) => at === until)
      .flatMap(([person]) => {
        const before = people.get(person)?.endingAt.get(person.calendar.workBefore(until)) ?? [];
        return before.map((other) => ({ person, task: other }));
      });
  }

  /** How far latest dates are missed, and when the last task ends. */
  judge(early: EarlyDates): { readonly missed: number; readonly finish: number } {
    const { network, work } = this;
    const { calendar } = network.resolved;
    let missed = 0;
    let finish = -Infinity;
    const late = (at: number, latest: number): number =>
      latest === Infinity ? 0 : Math.max(0, calendar.workBefore(at) - calendar.workBefore(latest));
    for (const { index } of network.resolved.tasks) {
      if (network.alive[index] === 0 || work.state[index] === FINISHED) continue;
      finish = Math.max(finish, early.finish[index] as number);
      missed += late(early.finish[index] as number, work.notFinishAfter[index] as number);
      missed += late(early.start[index] as number, work.notStartAfter[index] as number);
    }
    return { missed, finish };
  }
}

/** Books (or with -1 frees) the people of a task for as long as it runs. */
function book(people: Map<Person, Bookings>, task: Task, { rest, finish }: EarlyDates, sign: 1 | -1): void {
  for (const { person, units } of bookedFor(task)) {
    const from = person.calendar.workBefore(rest[task.index] as number);
    const to = person.calendar.workBefore(finish[task.index] as number);
    if (to <= from) continue;
    const bookings = people.get(person) ?? {
      profile: new Profile(person.units, 64),
      endingAt: new Map<number, Task[]>(),
    };
    people.set(person, bookings);
    bookings.profile.take(from, to, units * sign);
    const others = bookings.endingAt.get(to)?.filter((other) => other !== task) ?? [];
    bookings.endingAt.set(to, sign === 1 ? [...others, task] : others);
  }
}

/** The network without what cannot be scheduled, as lists are built on. Parents and phases let nobody wait for their turn. */
function compactGraph(network: Network): Listed {
  const { order, incoming, resolved } = network;
  const place = new Int32Array(network.size).fill(-1);
  for (let index = 0; index < order.length; index++) place[order[index] as number] = index;
  const from: number[] = [];
  const to: number[] = [];
  for (const node of order)
    for (let slot = incoming.offsets[node] as number; slot < (incoming.offsets[node + 1] as number); slot++) {
      from.push(place[incoming.targets[slot] as number] as number);
      to.push(place[node] as number);
    }
  const priority = Int32Array.from(order, (node) => {
    const task = resolved.tasks[node];
    return task && task.type !== 'parent' ? task.priority : PASSES_THROUGH;
  });
  const size = order.length;
  const own = priority.filter((one) => one !== PASSES_THROUGH);
  return {
    size,
    order: Int32Array.from({ length: size }, (_, index) => index),
    predecessors: adjacency(size, to, from),
    successors: adjacency(size, from, to),
    priority,
    ranked: own.some((one) => one !== own[0]),
  };
}

const isLeaf = ({ resolved }: Network, node: number): boolean => {
  const task = resolved.tasks[node];
  return task !== undefined && task.type !== 'parent';
};

/** Above every priority of a task. */
const PASSES_THROUGH = 1001;
