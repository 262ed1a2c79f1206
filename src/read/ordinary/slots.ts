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

/** Places of values as plain numbers: taking them down costs next to nothing, and most are never asked for. */
export class Slots {
  private numbers: Int32Array;
  private used = 0;

  /** `length` of the text, to guess how many values there are. */
  constructor(length: number) {
    this.numbers = new Int32Array(Math.max(64, (length >> 4) * WIDTH));
  }

  get count(): number {
    return this.used;
  }

  /** A value begins under a key, or in a list at an index. */
  open(parent: number, keyStart: number, keyEnd: number): number {
    const slot = this.used++;
    const at = slot * WIDTH;
    if (at + WIDTH > this.numbers.length) {
      const larger = new Int32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[at + KEY_START] = keyStart;
    this.numbers[at + KEY_END] = keyEnd;
    this.numbers[at + PARENT] = parent;
    return slot;
  }

  close(slot: number, start: number, end: number): void {
    const at = slot * WIDTH;
    this.numbers[at + START] = start;
    this.numbers[at + END] = end;
    this.numbers[at + NEXT] = this.used;
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

/** The tree of an ordinary document; which slot belongs to which map or list is worked out when the first place is asked for. */
export class OrdinaryTree implements Tree {
  readonly file: SourceFile;
  readonly root: unknown;
  readonly start: number;
  readonly end: number;
  readonly comments: readonly Comment[];
  readonly leftOut = new Map<object, ReadonlySet<string>>();
  private readonly slots: Slots;
  private slotOf: Map<object, number> | undefined;
  private readonly nodeAt = new Map<number, object>();
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

  hold(node: object): Hold | undefined {
    const slot = this.index().get(node);
    if (slot === undefined) return undefined;
    const { slots } = this;
    return {
      parent: slot === 0 ? undefined : this.nodeAt.get(slots.parent(slot)),
      key: slot === 0 ? '' : this.keyOf(slot),
      start: slots.start(slot),
      end: slots.end(slot),
    };
  }

  spot(node: object, key: string | number): Spot | undefined {
    const slot = this.index().get(node);
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

  /** Values and slots come in the same order, so one walk over the data finds them all. */
  private index(): Map<object, number> {
    if (this.slotOf) return this.slotOf;
    const slotOf = new Map<object, number>();
    let slot = 0;
    const visit = (value: unknown): void => {
      const own = slot++;
      if (typeof value !== 'object' || value === null) return;
      slotOf.set(value, own);
      this.nodeAt.set(own, value);
      // Keys come in the order of the file: the reader steps aside where a key looks like a number.
      for (const child of Array.isArray(value) ? value : Object.values(value)) visit(child);
    };
    visit(this.root);
    this.slotOf = slotOf;
    return slotOf;
  }
}
