import type { Comment } from '../../model/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { SPEAKS_TO_US, type MapNode } from '../tree.ts';
import { Aside, aside } from './aside.ts';
import { GivenKeys } from './keys.ts';
import { blockScalar, plainValue } from './scalars.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  BAR,
  CR,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  Scanner,
  SINGLE_QUOTE,
  SPACE,
} from './scanner.ts';
import { OrdinaryTree, Slots } from './slots.ts';

/** Characters that are not printable, break lines for some readers only, or indent by an unknown width. A carriage return always has its line feed. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
/** Those, and what is usual only in the right company: carriage returns and halves of characters. Most documents have none. */
// eslint-disable-next-line no-control-regex
const PERHAPS_UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

const DEEPEST_ORDINARY = 60;
/**
 * Reads a document that is written as people write plans: block maps and lists, flow collections, texts on one line or in
 * a plain block. At anything else (anchors, tags, escapes, texts over several lines, tabs, a key given twice, whatever
 * might be an error) it steps aside: what it does read, it reads exactly as the authority would.
 */
export function readOrdinary(file: SourceFile): OrdinaryTree | Aside {
  try {
    return new OrdinaryReader(file).document();
  } catch (problem) {
    if (problem instanceof Aside) return problem;
    throw problem;
  }
}

class OrdinaryReader {
  private readonly file: SourceFile;
  private readonly text: string;
  private readonly scan: Scanner;
  private readonly slots = new Slots();
  private readonly comments: Comment[] = [];
  /** Where reading stands; between values, at the first character of a line that has content. */
  private pos = 0;
  /** Columns before that character; -1 at the end of the file. */
  private indent = 0;
  private lineStart = 0;
  private depth = 0;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
    this.scan = new Scanner(file.text);
  }

  document(): OrdinaryTree {
    const { text } = this;
    if (PERHAPS_UNUSUAL.test(text)) {
      const unusual = UNUSUAL.exec(text);
      if (unusual) aside(unusual.index, 'character');
      if (!text.isWellFormed()) aside(0, 'character');
    }
    this.toContent();
    if (this.indent === 0 && /^---\r?\n/.test(text.slice(this.pos, this.pos + 5))) {
      this.pos = text.indexOf('\n', this.pos) + 1;
      this.toContent();
    }
    if (this.indent < 0) aside(this.pos, 'empty');
    const root = this.slots.open(-1, 0, 0);
    const value = this.map(this.indent, root);
    if (this.indent >= 0) aside(this.pos, 'structure');
    this.slots.keep();
    return new OrdinaryTree(this.file, value, this.slots, this.comments);
  }

  /** From the start of a line to the first content: past empty lines and comments. */
  private toContent(): void {
    const { text } = this;
    for (;;) {
      const lineStart = this.pos;
      let p = lineStart;
      let code = text.charCodeAt(p);
      while (code === SPACE) code = text.charCodeAt(++p);
      if (code === LF) {
        this.pos = p + 1;
      } else if (code === CR) {
        this.pos = p + 2;
      } else if (code === HASH) {
        this.pos = this.comment(p);
      } else if (p >= text.length) {
        this.pos = p;
        this.indent = -1;
        return;
      } else {
        this.pos = p;
        this.lineStart = lineStart;
        this.indent = p - lineStart;
        return;
      }
    }
  }

  /** Takes down a comment that speaks to the program; gives the start of the next line. */
  private comment(p: number): number {
    const { text } = this;
    const found = text.indexOf('\n', p);
    const stop = found < 0 ? text.length : found;
    const end = text.charCodeAt(stop - 1) === CR ? stop - 1 : stop;
    const next = text.charCodeAt(p + 1);
    if ((next === SPACE || next === 0x63) && SPEAKS_TO_US.test(text.slice(p, end))) {
      this.comments.push({ file: this.file, start: p, end });
    }
    return found < 0 ? stop : stop + 1;
  }

  /** Past the rest of a line behind a value that ends at `p`: spaces and a comment may follow, then content is looked for. */
  private endLine(p: number): void {
    const { text } = this;
    let q = p;
    let code = text.charCodeAt(q);
    while (code === SPACE) code = text.charCodeAt(++q);
    if (code === LF) this.pos = q + 1;
    else if (code === CR) this.pos = q + 2;
    else if (q >= text.length) this.pos = q;
    else if (code === HASH && q > p) this.pos = this.comment(q);
    else aside(q, 'content behind a value');
    this.toContent();
  }

  /** A block map whose keys stand in column `indent`, from the current position on. */
  private map(indent: number, slot: number): MapNode {
    const { slots } = this;
    this.deeper();
    const map: MapNode = {};
    slots.holds(slot, map);
    const given = new GivenKeys();
    const start = this.pos;
    let end = start;
    for (;;) {
      const keyStart = this.pos;
      const keyEnd = this.scan.keyEnd(keyStart);
      if (keyEnd < 0) aside(keyStart, 'key');
      const key = this.scan.keyText(keyStart, keyEnd);
      if (given.twice(map, key, this.scan.keyNumber)) aside(keyStart, 'key');
      const child = slots.open(slot, keyStart, keyEnd);
      map[key] = this.value(indent, child, keyEnd + 1, true);
      end = slots.end(child);
      if (this.indent !== indent) break;
    }
    if (this.indent > indent) aside(this.pos, 'indentation');
    slots.close(slot, start, end);
    this.depth--;
    return map;
  }

  /** A block list whose dashes stand in column `indent`. */
  private list(indent: number, slot: number): unknown[] {
    const { slots, text } = this;
    this.deeper();
    const list: unknown[] = [];
    slots.holds(slot, list);
    const start = this.pos;
    let end = start;
    for (;;) {
      const child = slots.open(slot, -1, list.length);
      list.push(this.value(indent, child, this.pos + 1, false));
      end = slots.end(child);
      if (this.indent !== indent || !this.atDash()) break;
    }
    if (this.indent > indent) aside(this.pos, 'indentation');
    // Behind `---` or on it: a second document.
    if (this.indent === 0 && text.charCodeAt(this.pos) === DASH) aside(this.pos, 'structure');
    slots.close(slot, start, end);
    this.depth--;
    return list;
  }

  private deeper(): void {
    if (++this.depth > DEEPEST_ORDINARY) aside(this.pos, 'depth');
  }

  /** Whether a dash of a list stands at the current position. */
  private atDash(): boolean {
    const { text, pos } = this;
    if (text.charCodeAt(pos) !== DASH) return false;
    const behind = text.charCodeAt(pos + 1);
    return behind === SPACE || behind === LF || behind === CR || pos + 1 >= text.length;
  }

  /** The value behind a colon or dash that ends at `from`, of a map or list in column `indent`. */
  private value(indent: number, slot: number, from: number, ofKey: boolean): unknown {
    const { slots, text } = this;
    let p = from;
    let code = text.charCodeAt(p);
    while (code === SPACE) code = text.charCodeAt(++p);
    switch (code) {
      case LF:
      case CR:
      case HASH:
        return this.below(indent, slot, from, ofKey);
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE: {
        const end = this.scan.quoteEnd(p, code);
        const value = this.scan.quoted(p, end, code);
        slots.close(slot, p, end);
        this.endLine(end);
        return this.single(value, indent);
      }
      case OPEN_BRACKET:
      case OPEN_BRACE:
        return this.flow(p, code, slot, indent);
      case BAR:
      case GREATER: {
        const { value, end, after } = blockScalar(text, p, indent);
        slots.close(slot, p, end);
        this.pos = after;
        this.toContent();
        return this.single(value, indent);
      }
      default:
    }
    if (p >= text.length) return this.below(indent, slot, from, ofKey);
    if (!ofKey && this.scan.keyEnd(p) >= 0) {
      // The map begins on the line of the dash: its column counts from the start of the line.
      this.pos = p;
      return this.map(p - this.lineStart, slot);
    }
    const end = this.scan.plainEnd(p);
    slots.close(slot, p, end);
    this.endLine(end);
    return this.single(plainValue(text.slice(p, end), p), indent);
  }

  /** A value on one line is over with the line: deeper content below it would belong to it, or be an error. */
  private single<Value>(value: Value, indent: number): Value {
    if (this.indent > indent) aside(this.pos, 'several lines');
    return value;
  }

  /** What stands on the lines below a key or dash, or nothing at all. */
  private below(indent: number, slot: number, from: number, ofKey: boolean): unknown {
    this.endLine(from);
    if (this.indent > indent) {
      const code = this.text.charCodeAt(this.pos);
      if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.flow(this.pos, code, slot, indent);
      return this.atDash() ? this.list(this.indent, slot) : this.map(this.indent, slot);
    }
    // The dashes of a list may stand in the column of its key.
    if (ofKey && this.indent === indent && this.atDash()) return this.list(indent, slot);
    this.slots.close(slot, from, from);
    return null;
  }

  /** A collection in brackets, with nothing behind it on its last line. */
  private flow(start: number, bracket: number, slot: number, indent: number): unknown {
    const value = bracket === OPEN_BRACKET ? this.flowList(start, slot, indent) : this.flowMap(start, slot, indent);
    this.endLine(this.slots.end(slot));
    return this.single(value, indent);
  }

  private flowList(start: number, slot: number, indent: number): unknown[] {
    const { slots, text } = this;
    this.deeper();
    const list: unknown[] = [];
    slots.holds(slot, list);
    let p = this.scan.flowGap(start + 1, indent);
    while (text.charCodeAt(p) !== CLOSE_BRACKET) {
      const child = slots.open(slot, -1, list.length);
      list.push(this.flowValue(p, child, indent));
      p = this.flowNext(slots.end(child), CLOSE_BRACKET, indent);
    }
    slots.close(slot, start, p + 1);
    this.depth--;
    return list;
  }

  private flowMap(start: number, slot: number, indent: number): MapNode {
    const { slots, text } = this;
    this.deeper();
    const map: MapNode = {};
    slots.holds(slot, map);
    const given = new GivenKeys();
    let p = this.scan.flowGap(start + 1, indent);
    while (text.charCodeAt(p) !== CLOSE_BRACE) {
      const keyEnd = this.scan.keyEnd(p);
      if (keyEnd < 0) aside(p, 'key');
      const key = this.scan.keyText(p, keyEnd);
      if (given.twice(map, key, this.scan.keyNumber)) aside(p, 'key');
      const child = slots.open(slot, p, keyEnd);
      map[key] = this.flowValue(this.scan.flowGap(keyEnd + 1, indent), child, indent);
      p = this.flowNext(slots.end(child), CLOSE_BRACE, indent);
    }
    slots.close(slot, start, p + 1);
    this.depth--;
    return map;
  }

  private flowValue(p: number, slot: number, indent: number): unknown {
    const { slots, text } = this;
    const code = text.charCodeAt(p);
    if (code === OPEN_BRACKET) return this.flowList(p, slot, indent);
    if (code === OPEN_BRACE) return this.flowMap(p, slot, indent);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const end = this.scan.quoteEnd(p, code);
      slots.close(slot, p, end);
      return this.scan.quoted(p, end, code);
    }
    const end = this.scan.flowPlainEnd(p);
    slots.close(slot, p, end);
    return plainValue(text.slice(p, end), p);
  }

  /** Past the comma behind an entry that ends at `p`, or to the bracket that closes. */
  private flowNext(p: number, close: number, indent: number): number {
    const q = this.scan.flowGap(p, indent);
    const code = this.text.charCodeAt(q);
    if (code === close) return q;
    if (code !== COMMA) aside(q, 'brackets');
    return this.scan.flowGap(q + 1, indent);
  }
}
