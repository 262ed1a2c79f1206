import type { Comment } from '../../model/index.ts';
import type { SourceFile } from '../../text/index.ts';
import type { Hold, Spot, Tree } from '../tree.ts';

/** Numbers kept for each value, in the order in which values begin. */
const WIDTH = 6;
/** Offsets of the key; for an entry of a list -1 and the index. */
const KEY_START = 0;
const KEY_END = 1;
const START = 2;
const END = 3;
/** The slot behind the last value inside this one. */
const NEXT = 4;
const PARENT = 5;

/** What one document after the other is taken down in: a fresh array for each would cost more than filling it. */
let scratch = new Int32Array(6 * 1024);

/** Places of values as plain numbers: taking them down costs next to nothing, and most are never asked for. */
export class Slots {
  /** Every map and list, in the order in which they begin, and the slot of each. */
  readonly nodes: object[] = [];
  readonly nodeSlots: number[] = [];
  private numbers = scratch;
  private used = 0;

  get count(): number {
    return this.used;
  }

  /** The document is read: its numbers are kept, and the scratch paper is free for the next. */
  keep(): void {
    this.numbers = scratch.slice(0, this.used * WIDTH);
  }

  /** A value begins under a key, or in a list at an index. */
  open(parent: number, keyStart: number, keyEnd: number): number {
    const slot = this.used++;
    const at = slot * WIDTH;
    if (at + WIDTH > this.numbers.length) {
      scratch = new Int32Array(this.numbers.length * 2);
      scratch.set(this.numbers);
      this.numbers = scratch;
    }
    this.numbers[at + KEY_START] = keyStart;
    this.numbers[at + KEY_END] = keyEnd;
    this.numbers[at + PARENT] = parent;
    return slot;
  }

  /** The value is a map or a list. */
  holds(slot: number, node: object): void {
    this.nodes.push(node);
    this.nodeSlots.push(slot);
  }

  close(slot: number, start: number, end: number): void {
    const at = slot * WIDTH;
    this.numbers[at + START] = start;
    this.numbers[at + END] = end;
    this.numbers[at + NEXT] = this.used;
  }

  /** The map or list that a slot holds. */
  nodeOf(slot: number): object | undefined {
    const { nodeSlots } = this;
    let low = 0;
    let high = nodeSlots.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nodeSlots[middle] as number) < slot) low = middle + 1;
      else high = middle;
    }
    return nodeSlots[low] === slot ? this.nodes[low] : undefined;
  }

  keyStart(slot: number): number {
    return this.numbers[slot * WIDTH + KEY_START] ?? -1;
  }
  keyEnd(slot: number): number {
    return this.numbers[slot * WIDTH + KEY_END] ?? -1;
  }
  start(slot: number): number {
    return this.numbers[slot * WIDTH + START] ?? 0;
  }
  end(slot: number): number {
    return this.numbers[slot * WIDTH + END] ?? 0;
  }
  next(slot: number): number {
    return this.numbers[slot * WIDTH + NEXT] ?? this.used;
  }
  parent(slot: number): number {
    return this.numbers[slot * WIDTH + PARENT] ?? -1;
  }
}

/** The text of a key between two offsets, without its quotes. */
export function keyText(text: string, start: number, end: number): string {
  const first = text.charCodeAt(start);
  return first === 0x22 || first === 0x27 ? text.slice(start + 1, end - 1) : text.slice(start, end);
}

/** Before it pays to take down where each map and list stands. */
const ASKED_ONE_BY_ONE = 100;

/** The tree of an ordinary document; which slot belongs to which map or list is looked for when a place is asked for. */
export class OrdinaryTree implements Tree {
  readonly file: SourceFile;
  readonly root: unknown;
  readonly start: number;
  readonly end: number;
  readonly comments: readonly Comment[];
  readonly leftOut = new Map<object, ReadonlySet<string>>();
  private readonly slots: Slots;
  private slotOf: Map<object, number> | undefined;
  private asked = 0;
  private readonly entries = new Map<number, readonly number[]>();

  constructor(file: SourceFile, root: object, slots: Slots, comments: readonly Comment[]) {
    this.file = file;
    this.root = root;
    this.start = slots.start(0);
    this.end = slots.end(0);
    this.comments = comments;
    this.slots = slots;
  }

  lost(): boolean {
    return false;
  }

  holds(node: object): boolean {
    return this.slotFor(node) !== undefined;
  }

  hold(node: object): Hold | undefined {
    const slot = this.slotFor(node);
    if (slot === undefined) return undefined;
    const { slots } = this;
    return {
      parent: slot === 0 ? undefined : slots.nodeOf(slots.parent(slot)),
      key: slot === 0 ? '' : this.keyOf(slot),
      start: slots.start(slot),
      end: slots.end(slot),
    };
  }

  spot(node: object, key: string | number): Spot | undefined {
    const slot = this.slotFor(node);
    if (slot === undefined) return undefined;
    const found = typeof key === 'number' ? this.entriesOf(slot)[key] : this.childNamed(slot, key);
    if (found === undefined) return undefined;
    const { slots } = this;
    const keyStart = slots.keyStart(found);
    return {
      keyStart,
      keyEnd: keyStart < 0 ? -1 : slots.keyEnd(found),
      start: slots.start(found),
      end: slots.end(found),
    };
  }

  private keyOf(slot: number): string | number {
    const keyStart = this.slots.keyStart(slot);
    return keyStart < 0 ? this.slots.keyEnd(slot) : keyText(this.file.text, keyStart, this.slots.keyEnd(slot));
  }

  private childNamed(slot: number, key: string): number | undefined {
    const { slots } = this;
    const end = slots.next(slot);
    for (let child = slot + 1; child < end; child = slots.next(child)) {
      const keyStart = slots.keyStart(child);
      if (keyStart >= 0 && keyText(this.file.text, keyStart, slots.keyEnd(child)) === key) return child;
    }
    return undefined;
  }

  /** The slots of a list's entries, so that the places of all of them are not each looked for from the first. */
  private entriesOf(slot: number): readonly number[] {
    let found = this.entries.get(slot);
    if (!found) {
      const list: number[] = [];
      const end = this.slots.next(slot);
      for (let child = slot + 1; child < end; child = this.slots.next(child)) list.push(child);
      this.entries.set(slot, list);
      found = list;
    }
    return found;
  }

  /** The first few are looked for one by one: of most plans hardly any place is asked for. */
  private slotFor(node: object): number | undefined {
    const { nodes, nodeSlots } = this.slots;
    if (this.asked < ASKED_ONE_BY_ONE) {
      this.asked++;
      const index = nodes.indexOf(node);
      return index < 0 ? undefined : nodeSlots[index];
    }
    this.slotOf ??= new Map(nodes.map((one, index) => [one, nodeSlots[index] as number]));
    return this.slotOf.get(node);
  }
}
