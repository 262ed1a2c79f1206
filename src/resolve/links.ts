import type { Mending, Place } from '../diagnostics/index.ts';
import type { Lag, Link, LinkData, LinkType, Places } from '../model/index.ts';
import { parseLag, type WorkingUnits } from '../time/index.ts';
import type { Draft } from './draft.ts';
import {
  lagTooLong,
  linkTwice,
  unknownTask,
  waitsForItsChild,
  waitsForItsParent,
  waitsForItself,
} from './findings/index.ts';
import { TaskNode, type PhaseNode } from './nodes.ts';
import { LONGEST_MINUTES } from './work.ts';

const NO_LAG: Lag = { kind: 'working', minutes: 0 };

/** A link that finds its place when it is asked for: few are. */
class WrittenLink implements Link {
  readonly predecessor: TaskNode | PhaseNode;
  readonly type: LinkType;
  readonly lag: Lag;
  private readonly places: Places;
  readonly list: readonly LinkData[];
  readonly index: number;

  constructor(
    predecessor: TaskNode | PhaseNode,
    type: LinkType,
    lag: Lag,
    places: Places,
    list: readonly LinkData[],
    index: number,
  ) {
    this.predecessor = predecessor;
    this.type = type;
    this.lag = lag;
    this.places = places;
    this.list = list;
    this.index = index;
  }

  get place(): Place {
    return this.places.at(this.list, this.index);
  }
}

/**
 * Finds what a task or phase waits for. Links that lead nowhere, to itself or along its own branch of the tree are told and
 * left out; false says that there was one, so that the dates of `node` are not known.
 */
export function linkUp(draft: Draft, units: WorkingUnits, node: TaskNode | PhaseNode): boolean {
  const list = node.data.dependsOn;
  let whole = !draft.lost(node.data, 'dependsOn');
  if (!list || list.length === 0) return whole;
  const links: WrittenLink[] = [];
  for (let index = 0; index < list.length; index++) {
    const link = linkFor(draft, units, node, list, index);
    if (link) links.push(link);
    else whole = false;
  }
  node.links = links;
  if (links.length > 1) checkTwice(draft, node, links);
  return whole;
}

/** Two links of one kind to the same predecessor. */
function checkTwice(draft: Draft, node: TaskNode | PhaseNode, links: readonly WrittenLink[]): void {
  const known: WrittenLink[] = [];
  for (const link of shared(links)) {
    const { predecessor, type, place, list, index } = link;
    const first = known.find((one) => one.predecessor === predecessor && one.type === type);
    if (!first) {
      known.push(link);
      continue;
    }
    // Of two different lags nobody knows which was meant.
    const mended = sameLag(first.lag, link.lag) ? draft.without(true, node.data, 'dependsOn', list, index) : {};
    draft.report(linkTwice(place, node.subject, { task: node.id, other: predecessor.id, type }, mended));
  }
}

const sameLag = (a: Lag, b: Lag): boolean =>
  a.kind === b.kind &&
  (a.kind === 'share' ? b.kind === 'share' && a.share === b.share : b.kind !== 'share' && a.minutes === b.minutes);

/** Links whose predecessor occurs more than once; told apart quickly, since there are hardly ever any. */
function shared(links: readonly WrittenLink[]): readonly WrittenLink[] {
  if (links.length === 2) return links[0]?.predecessor === links[1]?.predecessor ? links : [];
  return new Set(links.map(({ predecessor }) => predecessor)).size === links.length ? [] : links;
}

function linkFor(
  draft: Draft,
  units: WorkingUnits,
  node: TaskNode | PhaseNode,
  list: readonly LinkData[],
  index: number,
): WrittenLink | undefined {
  const written = list[index];
  if (written === undefined) return undefined;
  const isId = typeof written === 'string';
  const id = isId ? written : written.task;
  const predecessor = draft.tasks.get(id) ?? draft.phases.get(id);
  const place = (): Place => (isId ? draft.places.at(list, index) : draft.places.at(written, 'task'));
  const task = node.id;
  if (!predecessor) {
    if (draft.mayLackTask(id)) return undefined;
    const { hint, fix } = draft.hint(id, draft.tasks, place(), draft.phases);
    draft.report(unknownTask(place(), node.subject, { task, id, hint }, fix));
    return undefined;
  }
  // Told as a duplicate already; which of the two was meant, nobody knows.
  if (draft.ambiguous.has(id)) return undefined;
  const mended = (): Mending => draft.without(false, node.data, 'dependsOn', list, index);
  if (predecessor === node) draft.report(waitsForItself(place(), node.subject, { task }, mended()));
  else if (contains(predecessor, node))
    draft.report(waitsForItsParent(place(), node.subject, { task, other: id }, mended()));
  else if (contains(node, predecessor))
    draft.report(waitsForItsChild(place(), node.subject, { task, other: id }, mended()));
  else if (isId) return new WrittenLink(predecessor, 'FS', NO_LAG, draft.places, list, index);
  else {
    const lag = written.lag === undefined ? NO_LAG : parseLag(String(written.lag), units);
    if (typeof lag !== 'string' && (lag.kind === 'share' || Math.abs(lag.minutes) <= LONGEST_MINUTES))
      return new WrittenLink(predecessor, written.type ?? 'FS', lag, draft.places, list, index);
    draft.report(lagTooLong(draft.places.at(written, 'lag'), node.subject, { lag: String(written.lag) }));
  }
  return undefined;
}

/** Whether `inner` stands inside `outer`, at any depth. */
function contains(outer: TaskNode | PhaseNode, inner: TaskNode | PhaseNode): boolean {
  if (!(inner instanceof TaskNode)) return false;
  if (outer instanceof TaskNode) return outer.index < inner.index && inner.index < outer.end;
  return outer === inner.phase;
}
