import type { Place } from '../diagnostics/index.ts';
import type { Places } from '../model/index.ts';
import type { Span } from '../text/index.ts';
import type { Hold, Moved, Spot, Tree } from './tree.ts';

/** A list that was joined from several files: its parts in order. */
export type JoinedLists = ReadonlyMap<object, readonly (readonly unknown[])[]>;

/** The places of a document that one tree holds, or several: the main file's first. */
export class TreePlaces implements Places {
  private readonly trees: readonly Tree[];
  private readonly moved: Moved;
  private readonly joined: JoinedLists;

  constructor(trees: readonly Tree[], moved: Moved, joined: JoinedLists = new Map()) {
    this.trees = trees;
    this.moved = moved;
    this.joined = joined;
  }

  at(node: object, asked?: string | number): Place {
    const key = typeof asked === 'number' ? (this.moved.get(node)?.[asked] ?? asked) : asked;
    const parts = this.joined.get(node);
    if (parts) return this.inParts(parts, key);
    const tree = this.treeOf(node);
    if (key !== undefined) {
      const spot = tree.spot(node, key) ?? this.included(tree, node, key);
      if (spot && 'tree' in spot) return place(spot.tree, spot.tree.root as object, key, spot.spot);
      if (spot) return place(tree, node, key, spot);
    }
    const hold = tree.hold(node);
    if (!hold) throw noPlace();
    return new NodePlace(tree, hold.start, hold.end, node);
  }

  keyAt(node: object, key: string): Place {
    const tree = this.treeOf(node);
    const spot = tree.spot(node, key);
    if (!spot || spot.keyStart < 0) return this.at(node, key);
    return new NodePlace(tree, spot.keyStart, spot.keyEnd, node, key);
  }

  /** The tree of a node; of a document that is one file nobody has to ask. */
  private treeOf(node: object): Tree {
    const [first] = this.trees;
    const tree = this.trees.length === 1 ? first : this.trees.find((one) => one.holds(node));
    if (!tree) throw noPlace();
    return tree;
  }

  /** A list that the main file does not have stands in a file that it includes. */
  private included(tree: Tree, node: object, key: string | number): { tree: Tree; spot: Spot } | undefined {
    if (tree !== this.trees[0] || node !== tree.root) return undefined;
    for (const other of this.trees.slice(1)) {
      const spot = typeof other.root === 'object' && other.root !== null ? other.spot(other.root, key) : undefined;
      if (spot) return { tree: other, spot };
    }
    return undefined;
  }

  private inParts(parts: readonly (readonly unknown[])[], key: string | number | undefined): Place {
    let index = typeof key === 'number' ? key : 0;
    for (const part of parts) {
      if (index < part.length) return this.at(part, typeof key === 'number' ? index : undefined);
      index -= part.length;
    }
    return this.at(parts[0] ?? []);
  }
}

const noPlace = (): Error => new Error('asked for the place of a value that no file of this document holds');

const place = (tree: Tree, node: object, key: string | number, spot: Spot): Place =>
  new NodePlace(tree, spot.start, spot.end, node, key);

/** A place whose pointer is worked out when somebody reads it: most places only underline something. */
class NodePlace implements Place {
  readonly span: Span;
  private from: { readonly tree: Tree; readonly node: object; readonly key: string | number | undefined } | undefined;
  private found = '';

  constructor(tree: Tree, start: number, end: number, node: object, key?: string | number) {
    this.span = tree.file.span(start, end);
    this.from = { tree, node, key };
  }

  get pointer(): string {
    if (this.from) {
      const { tree, node, key } = this.from;
      this.found = pointerOf(tree, node, key);
      // From here on the place keeps no plan in memory.
      this.from = undefined;
    }
    return this.found;
  }
}

/** The JSON Pointer of a map or list, or of what it holds under `key`, in the document that its own file holds. */
export function pointerOf(tree: Tree, node: object, key?: string | number): string {
  const keys: string[] = key === undefined ? [] : [escape(key)];
  for (let at: object | undefined = node; at;) {
    const hold: Hold | undefined = tree.hold(at);
    if (!hold?.parent) break;
    keys.push(escape(hold.key));
    at = hold.parent;
  }
  return keys.length === 0 ? '' : `/${keys.reverse().join('/')}`;
}

const escape = (key: string | number): string =>
  typeof key === 'string' && /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : String(key);
