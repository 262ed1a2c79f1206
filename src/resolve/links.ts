import type { Lag, Link, LinkData } from '../model/index.ts';
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

/**
 * Finds what a task or phase waits for. Links that lead nowhere, to itself or along its own branch of the tree are told and
 * left out; false says that there was one, so that the dates of `node` are not known.
 */
export function linkUp(draft: Draft, units: WorkingUnits, node: TaskNode | PhaseNode): boolean {
  const list = node.data.dependsOn;
  let whole = !draft.lost(node.data, 'dependsOn');
  if (!list) return whole;
  const known = list.length > 1 ? new Set<string>() : undefined;
  for (const [index, written] of list.entries()) {
    const link = linkFor(draft, units, node, list, index, written);
    if (!link) {
      whole = false;
      continue;
    }
    node.links.push(link);
    if (!known) break;
    const key = `${link.predecessor.subject} ${link.type}`;
    if (known.has(key)) {
      const holes = { task: node.id, other: link.predecessor.id, type: link.type };
      draft.report(linkTwice(link.place, node.subject, holes));
    }
    known.add(key);
  }
  return whole;
}

function linkFor(
  draft: Draft,
  units: WorkingUnits,
  node: TaskNode | PhaseNode,
  list: readonly LinkData[],
  index: number,
  written: LinkData,
): Link | undefined {
  const isId = typeof written === 'string';
  const id = isId ? written : written.task;
  const predecessor = draft.tasks.get(id) ?? draft.phases.get(id);
  const place = draft.places.at(list, index);
  const idPlace = isId ? place : draft.places.at(written, 'task');
  const task = node.id;
  if (!predecessor) {
    if (draft.lacksTasks) return undefined;
    const { hint, fix } = draft.hint(id, draft.tasks, idPlace, draft.phases);
    draft.report(unknownTask(idPlace, node.subject, { task, id, hint }, fix));
    return undefined;
  }
  // Told as a duplicate already; which of the two was meant, nobody knows.
  if (draft.ambiguous.has(id)) return undefined;
  if (predecessor === node) draft.report(waitsForItself(idPlace, node.subject, { task }));
  else if (contains(predecessor, node)) draft.report(waitsForItsParent(idPlace, node.subject, { task, other: id }));
  else if (contains(node, predecessor)) draft.report(waitsForItsChild(idPlace, node.subject, { task, other: id }));
  else {
    const lag = isId || written.lag === undefined ? NO_LAG : parseLag(String(written.lag), units);
    if (typeof lag !== 'string' && (lag.kind === 'share' || Math.abs(lag.minutes) <= LONGEST_MINUTES))
      return { predecessor, type: isId ? 'FS' : (written.type ?? 'FS'), lag, place };
    const lagPlace = isId ? place : draft.places.at(written, 'lag');
    draft.report(lagTooLong(lagPlace, node.subject, { lag: isId ? '' : String(written.lag) }));
  }
  return undefined;
}

/** Whether `inner` stands inside `outer`, at any depth. */
function contains(outer: TaskNode | PhaseNode, inner: TaskNode | PhaseNode): boolean {
  if (!(inner instanceof TaskNode)) return false;
  if (outer instanceof TaskNode) return outer.index < inner.index && inner.index < outer.end;
  return outer === inner.phase;
}
