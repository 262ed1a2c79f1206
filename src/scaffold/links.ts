import { adjacency, reachable } from '../graph/index.ts';
import type { LinkType, Methodology, MethodologyPhaseData } from '../model/index.ts';
import type { Copies, DraftNode, DraftPhase } from './copies.ts';
import type { TailoredLink } from './tailored.ts';

type LinkData = NonNullable<MethodologyPhaseData['dependsOn']>[number];

/** A link as written, to one copy of what it names. */
interface OpenLink {
  readonly to: DraftNode;
  readonly type: LinkType;
  readonly lag?: string;
}

/**
 * Gives every task and phase that is on its links. One to something that is off is bridged by the predecessors of that,
 * as if it took no time; so nothing dangles and no order is lost.
 */
export function link(copies: Copies, methodology: Methodology): void {
  const nodes: readonly DraftNode[] = [...copies.phases, ...copies.tasks];
  const written = new Map<DraftNode, readonly OpenLink[]>();
  for (const node of nodes) written.set(node, linksOf(node, copies, methodology));
  const bridged = new Map<DraftNode, Set<TailoredLink>>();
  for (const node of nodes) {
    if (!node.on) continue;
    const own = new Set<TailoredLink>();
    bridged.set(node, own);
    node.links = distinct(node, bridge(node, written, own), own);
  }
  chainCycles(copies, methodology);
  dropImplied(nodes, bridged);
}

/** The links of one node under its answers, each to the copies that belong to the same option and turn. */
function linksOf(node: DraftNode, copies: Copies, methodology: Methodology): readonly OpenLink[] {
  return (node.data.dependsOn ?? []).flatMap((data: LinkData) => {
    const { task, type = 'FS', lag, when, cycle } = typeof data === 'string' ? { task: data } : data;
    if (!methodology.holds(when, node.answers)) return [];
    const back = cycle === 'previous' ? 1 : 0;
    return copies
      .of(task)
      .filter((to) => to !== node && belongs(node, to, back))
      .map((to) => ({ to, type, ...(lag !== undefined && lag !== 0 && { lag }) }));
  });
}

function belongs(from: DraftNode, to: DraftNode, back: number): boolean {
  for (const [question, option] of from.copy.options) {
    const other = to.copy.options.get(question);
    if (other !== undefined && other !== option) return false;
  }
  const { cycle } = from.copy;
  return cycle === undefined || to.copy.cycle === undefined ? back === 0 : to.copy.cycle === cycle - back;
}

/** Follows links through what is off until something is on. */
function bridge(
  node: DraftNode,
  written: ReadonlyMap<DraftNode, readonly OpenLink[]>,
  bridged: Set<TailoredLink>,
): TailoredLink[] {
  const found: TailoredLink[] = [];
  const seen = new Map<DraftNode, Set<LinkType>>();
  // A stack would turn the order round: an index keeps it.
  const open = (written.get(node) ?? []).map((link) => ({ ...link, through: false }));
  for (let index = 0; index < open.length; index++) {
    const next = open[index];
    if (!next) break;
    const { to, type, lag, through } = next;
    if (to.on) {
      const link: TailoredLink = { to, type, ...(lag !== undefined && { lag }) };
      found.push(link);
      if (through) bridged.add(link);
      continue;
    }
    const types = seen.get(to) ?? new Set();
    if (types.has(type)) continue;
    seen.set(to, types.add(type));
    for (const link of outwardLinks(to, node, written))
      open.push({ ...link, type: joinTypes(type, link.type), through: true });
  }
  return found;
}

/** What something that is off waits for: itself, what it holds, and what it stands in where the waiting one does not. */
function outwardLinks(
  off: DraftNode,
  waiting: DraftNode,
  written: ReadonlyMap<DraftNode, readonly OpenLink[]>,
): readonly OpenLink[] {
  const inside = new Set<DraftNode>([off]);
  for (const node of inside) for (const child of node.tasks) inside.add(child);
  const around = new Set<DraftNode>(holdersOf(waiting));
  const outside = holdersOf(off).filter((holder) => !around.has(holder));
  return [...inside, ...outside].flatMap((node) =>
    (written.get(node) ?? []).filter(({ to }) => !inside.has(to) && to !== waiting),
  );
}

/** The parents of a task and its phase; nothing for a phase. */
function holdersOf(node: DraftNode): DraftNode[] {
  if (node.kind === 'phase') return [];
  const holders: DraftNode[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) holders.push(parent);
  return [...holders, node.phase];
}

/** The end that the successor is held at, from its own link; the end that holds it, from that of what is off. */
function joinTypes(own: LinkType, through: LinkType): LinkType {
  const holding = through === 'FS' || through === 'FF' ? 'F' : 'S';
  const held = own === 'FS' || own === 'SS' ? 'S' : 'F';
  return `${holding}${held}`;
}

/**
 * Each predecessor once per type, none that holds the node or is held by it; no bridged link to what the node waits for
 * of itself.
 */
function distinct(node: DraftNode, links: readonly TailoredLink[], bridged: ReadonlySet<TailoredLink>): TailoredLink[] {
  const holders = new Set<unknown>(holdersOf(node));
  const written = new Set<unknown>(links.filter((link) => !bridged.has(link)).map(({ to }) => to));
  const seen = new Set<string>();
  return links.filter((link) => {
    const { to, type } = link;
    const key = `${type} ${to.id}`;
    if (to === (node as unknown) || holders.has(to) || isHeldBy(to as DraftNode, node)) return false;
    if (seen.has(key) || (bridged.has(link) && written.has(to))) return false;
    seen.add(key);
    return true;
  });
}

const isHeldBy = (node: DraftNode, holder: DraftNode): boolean => holdersOf(node).includes(holder);

/**
 * Where the pack does not say how a turn follows on the one before, it begins when that one is over: its first phases
 * wait for the last ones.
 */
function chainCycles(copies: Copies, { data }: Methodology): void {
  if (!data.cycles) return;
  const says = [...data.phases, ...copies.tasks.map((task) => task.data)].some((holder) =>
    holder.dependsOn?.some((link) => typeof link !== 'string' && link.cycle !== undefined),
  );
  if (says) return;
  const turns = new Map<number, DraftPhase[]>();
  for (const phase of copies.phases)
    if (phase.on && phase.copy.cycle !== undefined)
      turns.set(phase.copy.cycle, [...(turns.get(phase.copy.cycle) ?? []), phase]);
  let before: readonly DraftPhase[] | undefined;
  for (const phases of turns.values()) {
    if (before) {
      const awaited = new Set(before.flatMap((phase) => [phase, ...phase.tasks]).flatMap(awaitedPhases));
      const last = before.filter((phase) => !awaited.has(phase));
      const first = phases.filter((phase) => !phase.links.some(({ to }) => phases.some((other) => other === to)));
      for (const phase of first.length > 0 ? first : phases)
        for (const to of last.length > 0 ? last : before) phase.links.push({ to, type: 'FS' });
    }
    before = phases;
  }
}

/** The other phases of the turn that something of a phase waits for. */
function awaitedPhases(node: DraftNode): DraftPhase[] {
  const own = node.kind === 'phase' ? node : node.phase;
  return node.links
    .map(({ to }) => (to.kind === 'phase' ? to : to.phase) as DraftPhase)
    .filter((phase) => phase !== own);
}

/**
 * Leaves out a bridged link that other links hold to anyway: those of the task, of what holds it, or of what they lead to.
 * Over starts and finishes, since a phase starts before its tasks and finishes after them.
 */
function dropImplied(nodes: readonly DraftNode[], bridged: ReadonlyMap<DraftNode, ReadonlySet<TailoredLink>>): void {
  const numbers = new Map<unknown, number>(nodes.map((node, index) => [node, index]));
  const start = (node: unknown): number => (numbers.get(node) ?? 0) * 2;
  const finish = (node: unknown): number => start(node) + 1;
  const after: number[] = [];
  const before: number[] = [];
  const edge = (later: number, earlier: number): void => {
    after.push(later);
    before.push(earlier);
  };
  for (const node of nodes) {
    edge(finish(node), start(node));
    for (const child of node.tasks) {
      edge(start(child), start(node));
      edge(finish(node), finish(child));
    }
    for (const link of node.links) if (isPlain(link)) edge(start(node), finish(link.to));
  }
  const earlier = adjacency(nodes.length * 2, after, before);
  for (const node of nodes) {
    const own = bridged.get(node);
    if (!own || own.size === 0) continue;
    const inherited = holdersOf(node).flatMap((holder) => holder.links.filter(isPlain));
    for (const link of node.links) {
      if (!own.has(link) || !isPlain(link)) continue;
      const others = [...node.links.filter((other) => other !== link && isPlain(other)), ...inherited];
      if (
        reachable(
          others.map(({ to }) => finish(to)),
          earlier,
        )[finish(link.to)] === 1
      )
        node.links = node.links.filter((other) => other !== link);
    }
  }
}

const isPlain = ({ type, lag }: TailoredLink): boolean => type === 'FS' && lag === undefined;
