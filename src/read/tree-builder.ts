import type { Comment, LeftOut } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';
import { isMap, type Hold, type Spot, type Tree } from './tree.ts';

interface Node {
  readonly parent: object | undefined;
  readonly key: string | number;
  readonly start: number;
  end: number;
  readonly spots: Map<string | number, Spot>;
}

/** Notes that something is missing under `key` of `node`, there and in every map that leads to it. */
export function leaveOut(
  leftOut: Map<object, Set<string>>,
  node: object,
  key: string | number,
  hold: (node: object) => Hold | undefined,
): void {
  let at: object | undefined = node;
  let under: string | number = key;
  while (at) {
    if (isMap(at)) {
      const keys = leftOut.get(at);
      if (keys) keys.add(String(under));
      else leftOut.set(at, new Set([String(under)]));
    }
    const up = hold(at);
    under = up?.key ?? '';
    at = up?.parent;
  }
}

/** Takes down where everything stands while a reader makes the values of one file. */
export class TreeBuilder {
  private readonly file: SourceFile;
  private readonly nodes = new Map<object, Node>();
  private readonly leftOut = new Map<object, Set<string>>();
  private readonly lost = new Map<object, Set<string | number>>();

  constructor(file: SourceFile) {
    this.file = file;
  }

  /** A map or list begins; its parent has to be there already. */
  open(node: object, parent: object | undefined, key: string | number, start: number): void {
    this.nodes.set(node, { parent, key, start, end: start, spots: new Map() });
  }

  close(node: object, end: number): void {
    const found = this.nodes.get(node);
    if (found) found.end = end;
  }

  put(node: object, key: string | number, spot: Spot): void {
    this.nodes.get(node)?.spots.set(key, spot);
  }

  spot(node: object, key: string | number): Spot | undefined {
    return this.nodes.get(node)?.spots.get(key);
  }

  leaveOut(node: object, key: string | number): void {
    const keys = this.lost.get(node);
    if (keys) keys.add(key);
    else this.lost.set(node, new Set([key]));
    leaveOut(this.leftOut, node, key, (at) => this.nodes.get(at));
  }

  tree(root: unknown, start: number, end: number, comments: readonly Comment[]): Tree {
    const { file, nodes, lost } = this;
    const leftOut: LeftOut = this.leftOut;
    return {
      file,
      root,
      start,
      end,
      holds: (node) => nodes.has(node),
      hold: (node) => nodes.get(node),
      spot: (node, key) => nodes.get(node)?.spots.get(key),
      comments,
      leftOut,
      lost: (node, key) => lost.get(node)?.has(key) === true,
    };
  }
}
