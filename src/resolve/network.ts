import type { Label } from '../diagnostics/index.ts';
import { adjacency, cycles, reachable, topologicalOrder, type Cycle } from '../graph/index.ts';
import type { Link } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { dependencyCycle, contains, moreCycles, waitsFor } from './findings/index.ts';
import { TaskNode, type PhaseNode } from './nodes.ts';

/** Circles told one by one; a plan with more is told so in one line. */
const MOST_CYCLES = 10;
/** Names and labels of one circle: of a longer one the first and the last are shown. */
const MOST_STEPS = 12;

type Entity = TaskNode | PhaseNode;

/**
 * Tasks and phases as a graph that also knows what contains what. Node k is where the k-th of them may begin, node k + count
 * where its dates are known; for a task without sub-tasks both are node k. Whatever a parent waits for, its children wait
 * for; whatever waits for a parent, waits for all its children.
 */
export class Network {
  private readonly entities: readonly Entity[];
  /** What has a link that leads nowhere. */
  private readonly broken: ReadonlySet<Entity>;
  private readonly taskCount: number;
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  /** Of the edge with the same number; undefined where a parent leads to its child or back. */
  private readonly links: (Link | undefined)[] = [];

  constructor(tasks: readonly TaskNode[], phases: readonly PhaseNode[], broken: ReadonlySet<Entity>) {
    this.entities = [...tasks, ...phases];
    this.broken = broken;
    this.taskCount = tasks.length;
    const awaited = new Set<PhaseNode>();
    for (const entity of this.entities) {
      const entry = this.numberOf(entity);
      for (const link of entity.links) {
        const predecessor = link.predecessor as Entity;
        if (!(predecessor instanceof TaskNode)) awaited.add(predecessor);
        this.add(this.exitOf(predecessor), entry, link);
      }
    }
    for (const entity of this.entities) {
      const isPhase = !(entity instanceof TaskNode);
      if (!isPhase && entity.type !== 'parent') continue;
      const entry = this.numberOf(entity);
      const exit = this.exitOf(entity);
      const children = isPhase ? entity.tasks : entity.children;
      if (children.length === 0) this.add(entry, exit, undefined);
      // Most phases wait for nothing and nothing waits for them: then it does not matter what is in them.
      const isEntered = !isPhase || entity.links.length > 0 || broken.has(entity);
      const isLeft = !isPhase || awaited.has(entity);
      if (isEntered) for (const child of children) this.add(entry, child.index, undefined);
      if (isLeft) for (const child of children) this.add(this.exitOf(child), exit, undefined);
    }
  }

  private numberOf(entity: Entity): number {
    return entity instanceof TaskNode ? entity.index : this.taskCount + entity.index;
  }

  private exitOf(entity: Entity): number {
    const number = this.numberOf(entity);
    const isWhole = entity instanceof TaskNode && entity.type !== 'parent';
    return isWhole ? number : number + this.entities.length;
  }

  private add(from: number, to: number, link: Link | undefined): void {
    this.from.push(from);
    this.to.push(to);
    this.links.push(link);
  }

  /**
   * Tells all circles, and marks as broken every task whose dates follow from a broken one, from a circle, or from a parent
   * or phase that is `unfinished` because something in it could not be read.
   */
  settle(draft: Draft, unfinished: ReadonlySet<Entity>): void {
    const size = this.entities.length * 2;
    const starts: number[] = [];
    for (const [index, entity] of this.entities.entries())
      if (this.broken.has(entity) || (entity instanceof TaskNode && entity.broken)) starts.push(index);
      else if (unfinished.has(entity)) starts.push(this.exitOf(entity));
    const order = topologicalOrder(adjacency(size, this.to, this.from));
    if (order.length < size) {
      const placed = new Uint8Array(size);
      for (const node of order) placed[node] = 1;
      for (let node = 0; node < size; node++) if (placed[node] === 0) starts.push(node);
      this.tellCycles(draft);
    }
    if (starts.length === 0) return;
    const reached = reachable(starts, adjacency(size, this.from, this.to));
    for (const entity of this.entities)
      if (entity instanceof TaskNode) entity.broken = reached[this.exitOf(entity)] === 1;
  }

  /** Circle by circle: once one of its links is thought away, the next one shows. */
  private tellCycles(draft: Draft): void {
    const from = [...this.from];
    const to = [...this.to];
    // An edge that is thought away leads between two nodes of its own, which nothing else touches.
    const unused = this.entities.length * 2;
    const left = (): readonly Cycle[] => cycles(adjacency(unused + 2, from, to));
    for (let told = 0; told < MOST_CYCLES;) {
      const found = left();
      if (found.length === 0) return;
      for (const cycle of found) {
        const closing = this.tell(draft, cycle);
        told++;
        from[closing] = unused;
        to[closing] = unused + 1;
        if (told >= MOST_CYCLES) break;
      }
    }
    const rest = left();
    const first = rest[0];
    if (!first) return;
    const entity = this.entityAt(first.nodes[0] ?? 0);
    draft.report(moreCycles(entity.at('id'), entity.subject, { circles: rest.length }));
  }

  /** One circle as a finding at the first of its links; the number of that link's edge. */
  private tell(draft: Draft, { nodes, edges }: Cycle): number {
    const ids: string[] = [];
    const labels: Label[] = [];
    let place: { readonly link: Link; readonly edge: number; readonly waiting: Entity } | undefined;
    for (const [step, edge] of edges.entries()) {
      const here = this.entityAt(nodes[step] ?? 0);
      const there = this.entityAt(nodes[(step + 1) % nodes.length] ?? 0);
      if (here.id !== ids.at(-1)) ids.push(here.id);
      const link = this.links[edge];
      if (link) {
        labels.push({ span: link.place.span, sentence: waitsFor(there.id, here.id) });
        if (!place || there.index < place.waiting.index) place = { link, edge, waiting: there };
      } else if (here !== there) {
        const inwards = there instanceof TaskNode && contained(here, there);
        const [outer, inner] = inwards ? [here, there] : [there, here];
        labels.push({ span: inner.at('id').span, sentence: contains(outer.id, inner.id) });
      }
    }
    if (!place) throw new RangeError('a circle without a link');
    if (ids.length > 1 && ids.at(-1) === ids[0]) ids.pop();
    ids.push(ids[0] ?? '');
    const path = shortened(ids, '…').join(' → ');
    draft.report(dependencyCycle(place.link.place, place.waiting.subject, { path }, { labels: shortened(labels) }));
    return place.edge;
  }

  private entityAt(node: number): Entity {
    const entity = this.entities[node % this.entities.length];
    if (!entity) throw new RangeError(`no node ${node}`);
    return entity;
  }
}

/** Whether one stands directly in the other. */
const contained = (outer: Entity, inner: TaskNode): boolean =>
  outer instanceof TaskNode ? inner.parent === outer : inner.phase === outer && !inner.parent;

function shortened<T>(list: readonly T[], gap?: T): readonly T[] {
  if (list.length <= MOST_STEPS) return list;
  const half = MOST_STEPS / 2;
  return [...list.slice(0, half), ...(gap === undefined ? [] : [gap]), ...list.slice(-half)];
}
