import type { LeftOut, LostEntries } from '../model/index.ts';
import { problemsIn, type Problem } from './check.ts';
import { keyMeant } from './key-meant.ts';
import { LostEntriesBook } from './lost-entries.ts';
import type { SchemaBook } from './shape.ts';
import { leaveOut } from './tree-builder.ts';
import { isList, isMap, type Moved, type Tree } from './tree.ts';

/** Each pass takes out what the one before it laid bare, which is never deeper than a format is. */
const MOST_PASSES = 30;

/** A document that misses its schema in more places is no plan with mistakes: nothing of it is worth keeping. */
const MOST_MENDED = 50_000;

/** A document with more unknown keys is no plan with slips of the pen, and looking for what each was meant to be takes time. */
const MOST_MEANT = 1000;

/**
 * Takes everything out of the data that does not fit the schema, so that later stages can rely on it: the value or key
 * alone where it may be missing, else what it stands in. Texts that name an entry are filled with its id. Where nothing is
 * left that fits, or far too much does not, `whole` is false.
 */
export function repair(
  book: SchemaBook,
  tree: Tree,
  problems: readonly Problem[],
): { whole: boolean; leftOut: LeftOut; lostEntries: LostEntries; moved: Moved } {
  const leftOut = new Map<object, Set<string>>();
  const moved = new Map<object, number[]>();
  const lost = new LostEntriesBook();
  const answer = (whole: boolean) => ({ whole, leftOut, lostEntries: lost.entries, moved });
  if (problems.length > MOST_MENDED) return answer(false);
  for (const [node, keys] of tree.leftOut) {
    leftOut.set(node, new Set(keys));
    // The second of two lists under one key was not read.
    for (const key of keys) if (isMap(node) && isList(node[key]) && tree.lost(node, key)) lost.unread(key);
  }
  const note = (node: object, key: string | number): void => leaveOut(leftOut, node, key, (at) => tree.hold(at));

  let open = problems;
  let unknown = 0;
  for (let pass = 0; open.length > 0; pass++) {
    if (pass === MOST_PASSES) return answer(false);
    const emptied = new Map<unknown[], Set<number>>();
    const drop = (node: object | undefined, key: string | number, meant = key): void => {
      if (!node) return;
      if (isList(node)) {
        const indices = emptied.get(node) ?? new Set<number>();
        if (!indices.has(Number(key))) lost.entry(String(tree.hold(node)?.key ?? ''), node[Number(key)]);
        emptied.set(node, indices.add(Number(key)));
      } else if (isMap(node)) {
        lost.value(node, String(meant), node[key]);
        delete node[key];
      }
    };
    for (const problem of open) {
      const { miss, node, key } = problem;
      if (!node) return answer(false);
      let meant = key;
      if (pass === 0 && miss === 'unknown-key') {
        unknown++;
        meant = (unknown <= MOST_MEANT ? keyMeant(problem)?.key : undefined) ?? key;
        note(node, meant);
      } else if (pass === 0) {
        note(node, originalKey(moved, node, key));
      }
      if (miss !== 'missing-key') {
        drop(node, key, meant);
        continue;
      }
      const hold = tree.hold(node);
      const filling = isMap(node) ? fillingFor(node, String(key), hold?.key) : undefined;
      if (filling !== undefined && isMap(node)) node[key] = filling;
      else if (!hold?.parent) return answer(false);
      else drop(hold.parent, currentKey(moved, hold.parent, hold.key));
    }
    for (const [list, indices] of emptied) {
      compact(list, indices, moved);
      leftOut.set(list, new Set([...(leftOut.get(list) ?? []), ...[...indices].map(String)]));
    }
    open = problemsIn(book, tree.root);
  }
  return answer(true);
}

const NAMING = new Set(['name', 'title', 'text', 'statement']);

/** What may stand for a text that is missing, so that the entry can still be told from others. */
function fillingFor(map: Readonly<Record<string, unknown>>, key: string, under: string | number | undefined): unknown {
  if (NAMING.has(key) && typeof map['id'] === 'string') return map['id'];
  if (under === 'project' && (key === 'id' || key === 'name')) return 'project';
  return undefined;
}

function compact(list: unknown[], indices: ReadonlySet<number>, moved: Map<object, number[]>): void {
  const origin = moved.get(list) ?? [...list.keys()];
  let to = 0;
  for (let from = 0; from < list.length; from++) {
    if (indices.has(from)) continue;
    list[to] = list[from];
    origin[to] = origin[from] ?? from;
    to++;
  }
  list.length = to;
  origin.length = to;
  moved.set(list, origin);
}

function originalKey(moved: Moved, node: object, key: string | number): string | number {
  return typeof key === 'number' ? (moved.get(node)?.[key] ?? key) : key;
}

/** Where an entry stands now: what is left of a list keeps its order, so its old indices rise. */
function currentKey(moved: Moved, node: object, key: string | number): string | number {
  const origin = typeof key === 'number' ? moved.get(node) : undefined;
  if (!origin) return key;
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < Number(key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
