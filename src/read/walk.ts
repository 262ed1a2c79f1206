import type * as Yaml from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { Comment } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';
import {
  aliasExpansion,
  aliasUnknown,
  complexKey,
  duplicateKey,
  FIRST_GIVEN,
  forbiddenKey,
  halfCharacter,
  tooDeep,
} from './findings/index.ts';
import { pointerOf } from './places.ts';
import { subjectOf } from './subject.ts';
import { TreeBuilder } from './tree-builder.ts';
import { DEEPEST, FORBIDDEN_KEYS, type MapNode, type Tree } from './tree.ts';
import { yaml } from './yaml-document.ts';

/** What anchors and aliases may add to a document, in values. */
const MOST_EXPANDED = 20_000;

/** A finding whose place and subject can be told only when the whole document was walked. */
interface Remark {
  readonly node: object | undefined;
  readonly key: string | number;
  readonly start: number;
  readonly end: number;
  readonly make: (place: Place, subject: string) => Diagnostic;
}

/** From the nodes of `yaml` to plain data and places, in one walk. */
export class Walk {
  private readonly yaml = yaml();
  private readonly file: SourceFile;
  private readonly builder: TreeBuilder;
  private readonly remarks: Remark[] = [];
  private readonly anchors = new Map<string, unknown>();
  /** Nodes that are being walked: an alias to one of them never ends. */
  private readonly open = new Set<unknown>();
  /** Span of the value that was walked last. */
  private start = 0;
  private end = 0;
  private aliasDepth = 0;
  private expanded = 0;
  private gaveUp = false;

  constructor(file: SourceFile) {
    this.file = file;
    this.builder = new TreeBuilder(file);
  }

  tree(node: unknown, comments: readonly Comment[]): Tree {
    const root = this.value(node, undefined, '', 0, 0);
    return this.builder.tree(root, this.start, this.end, comments);
  }

  diagnostics(tree: Tree): Diagnostic[] {
    return this.remarks.map(({ node, key, start, end, make }) => {
      const pointer = node ? pointerOf(tree, node, key) : '';
      return make({ span: this.file.span(start, end), pointer }, subjectOf(tree, node, key));
    });
  }

  /** `fallback` is where a value that is not written at all would stand. */
  private value(
    node: unknown,
    parent: object | undefined,
    key: string | number,
    depth: number,
    fallback: number,
  ): unknown {
    const { isAlias, isMap, isScalar, isSeq } = this.yaml;
    if (this.aliasDepth > 0) this.expanded++;
    if (isAlias(node)) return this.alias(node, parent, key, depth);
    if (isScalar(node)) return this.scalar(node, parent, key, fallback);
    if (!isMap(node) && !isSeq(node)) {
      this.start = this.end = fallback;
      return null;
    }
    if (node.anchor) this.anchors.set(node.anchor, node);
    const [from = fallback, to = fallback] = node.range ?? [];
    if (depth >= DEEPEST || this.expanded > MOST_EXPANDED) {
      this.start = this.end = from;
      if (depth >= DEEPEST) {
        this.remark(parent, key, from, from + 1, (place, subject) => tooDeep(place, subject, { most: DEEPEST }));
      }
      return null;
    }
    const result: MapNode | unknown[] = isMap(node) ? {} : [];
    this.builder.open(result, parent, key, from);
    this.open.add(node);
    this.start = this.end = from;
    if (isMap(node)) this.fillMap(result as MapNode, node, depth);
    else this.fillList(result as unknown[], node, depth);
    this.open.delete(node);
    const end = node.flow === true ? to : this.end;
    this.builder.close(result, end);
    this.start = from;
    this.end = end;
    return result;
  }

  private scalar(node: Yaml.Scalar, parent: object | undefined, key: string | number, fallback: number): unknown {
    if (node.anchor) this.anchors.set(node.anchor, node);
    const { text } = this.file;
    let [start = fallback, end = fallback] = node.range ?? [];
    if (node.source === '' && start === end) {
      // Nothing is written: the place is right behind the colon or dash, wherever the parser noticed it.
      while (start > fallback && /[ \t]/.test(text.charAt(start - 1))) start--;
      end = start;
    } else if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
    }
    this.start = start;
    this.end = end;
    const { value } = node;
    if (typeof value !== 'string' || value.isWellFormed()) return value;
    this.remark(parent, key, start, end, (place, subject) => halfCharacter(place, subject, {}));
    return value.toWellFormed();
  }

  private fillMap(map: MapNode, node: Yaml.YAMLMap, depth: number, merging = false): void {
    const here = new Set<string>();
    const merges: unknown[] = [];
    for (const pair of node.items) {
      if (this.isMerge(pair)) {
        merges.push(pair.value);
        // Walked where it stands too, so that what it holds is checked and its anchors are known.
        if (!this.yaml.isAlias(pair.value)) this.value(pair.value, undefined, '', depth + 1, 0);
        continue;
      }
      const key = this.key(pair.key, map);
      if (key === undefined) continue;
      const { start: keyStart, end: keyEnd } = this;
      if (FORBIDDEN_KEYS.has(key)) {
        this.remark(map, key, keyStart, keyEnd, (place, subject) => forbiddenKey(place, subject, { key }));
      } else if (here.has(key)) {
        this.keyTwice(map, key, keyStart, keyEnd);
      } else if (!merging || !Object.hasOwn(map, key)) {
        // The key takes its place in the map before its value is read: maps keep the order of the file.
        map[key] = null;
        map[key] = this.value(pair.value, map, key, depth + 1, this.afterColon(keyEnd));
        this.builder.put(map, key, { keyStart, keyEnd, start: this.start, end: this.end });
      }
      here.add(key);
      this.end = Math.max(this.end, keyEnd);
    }
    const { end } = this;
    for (const source of merges) this.merge(source, map, depth);
    this.end = end;
  }

  private fillList(list: unknown[], node: Yaml.YAMLSeq, depth: number): void {
    const [from = 0] = node.range ?? [];
    for (const [index, item] of node.items.entries()) {
      list.push(null);
      list[index] = this.value(item, list, index, depth + 1, from);
      this.builder.put(list, index, { keyStart: -1, keyEnd: -1, start: this.start, end: this.end });
    }
  }

  private isMerge(pair: Yaml.Pair): boolean {
    const { isAlias, isMap, isScalar, isSeq } = this.yaml;
    return (
      isScalar(pair.key) &&
      pair.key.type === 'PLAIN' &&
      pair.key.value === '<<' &&
      (isAlias(pair.value) || isMap(pair.value) || isSeq(pair.value))
    );
  }

  /** Merge keys are no part of YAML 1.2, but people write them. Keys of the map itself win, then the earlier source. */
  private merge(source: unknown, map: MapNode, depth: number): void {
    const { isAlias, isMap, isSeq } = this.yaml;
    const node = isAlias(source) ? this.anchors.get(source.source) : source;
    if (isSeq(node) && !isAlias(source)) {
      for (const item of node.items) this.merge(item, map, depth);
    } else if (!isMap(node) || this.open.has(node)) {
      const range = (source as Yaml.Node | null)?.range ?? [0, 0];
      const name = this.file.text.slice(range[0], range[1]).replace(/^\*/, '');
      this.remark(map, '<<', range[0], range[1], (place, subject) => aliasUnknown(place, subject, { name }));
    } else if (this.expanded <= MOST_EXPANDED) {
      this.open.add(node);
      this.aliasDepth++;
      this.fillMap(map, node, depth, true);
      this.aliasDepth--;
      this.open.delete(node);
    }
  }

  private alias(node: Yaml.Alias, parent: object | undefined, key: string | number, depth: number): unknown {
    const [start = 0, end = 0] = node.range ?? [];
    const target = this.anchors.get(node.source);
    const name = node.source;
    let result: unknown = null;
    if (target === undefined || this.open.has(target)) {
      this.remark(parent, key, start, end, (place, subject) => aliasUnknown(place, subject, { name }));
    } else {
      this.aliasDepth++;
      if (this.expanded <= MOST_EXPANDED) result = this.value(target, parent, key, depth, start);
      this.aliasDepth--;
      // One finding is enough: from here on every alias comes to nothing.
      if (this.expanded > MOST_EXPANDED && this.aliasDepth === 0) {
        if (this.gaveUp) this.builder.leaveOut(parent ?? {}, key);
        else
          this.remark(parent, key, start, end, (place, subject) =>
            aliasExpansion(place, subject, { name, most: MOST_EXPANDED }),
          );
        this.gaveUp = true;
      }
    }
    this.start = start;
    this.end = end;
    return result;
  }

  /** The text of a key, whose span is then the current one; undefined, with a finding, where it is no single word. */
  private key(node: unknown, map: MapNode): string | undefined {
    const { isAlias, isNode, isScalar } = this.yaml;
    const [start = this.end, end = start] = (isNode(node) ? node.range : undefined) ?? [];
    this.start = start;
    this.end = end;
    const followed = isAlias(node) ? this.anchors.get(node.source) : node;
    if (isScalar(followed)) {
      if (followed.anchor) this.anchors.set(followed.anchor, followed);
      const text = typeof followed.value === 'string' ? followed.value : followed.source;
      if (text !== undefined && text !== '' && text.isWellFormed()) return text;
    }
    this.remark(map, '', start, end, (place, subject) => complexKey(place, subject, {}));
    return undefined;
  }

  private keyTwice(map: MapNode, key: string, start: number, end: number): void {
    const first = this.builder.spot(map, key);
    this.remark(map, key, start, end, (place, subject) =>
      duplicateKey(
        place,
        subject,
        { key, line: this.file.position(first?.keyStart ?? 0).line },
        first && {
          labels: [{ span: this.file.span(first.keyStart, first.keyEnd), sentence: { says: FIRST_GIVEN, holes: {} } }],
        },
      ),
    );
  }

  /** Says it, and that the value is not what its author wrote. What an alias repeats was told where it is written. */
  private remark(
    node: object | undefined,
    key: string | number,
    start: number,
    end: number,
    make: (place: Place, subject: string) => Diagnostic,
  ): void {
    if (node) this.builder.leaveOut(node, key);
    if (this.aliasDepth === 0) this.remarks.push({ node, key, start, end, make });
  }

  private afterColon(keyEnd: number): number {
    const colon = /\s*:/y;
    colon.lastIndex = keyEnd;
    return colon.test(this.file.text) ? colon.lastIndex : keyEnd;
  }
}
