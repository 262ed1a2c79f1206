import type { Comment } from '../../model/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { FORBIDDEN_KEYS, SPEAKS_TO_US, type MapNode } from '../tree.ts';
import { Aside, aside } from './aside.ts';
import { blockScalar, plainValue } from './scalars.ts';
import { keyText, OrdinaryTree, Slots } from './slots.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const GREATER = 0x3e;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const BAR = 0x7c;
const CLOSE_BRACE = 0x7d;

/** What may stand in quotes as a key: no escape, no line end, and no number. */
const QUOTED_KEY = /^[^"'\\\r\n0-9][^"'\\\r\n]*$/;

const FLOW_END = /[,[\]{}\r\n]/g;

/** Characters that are not printable, break lines for some readers only, or indent by an unknown width. A carriage return always has its line feed. */
// eslint-disable-next-line no-control-regex
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

const DEEPEST_ORDINARY = 60;
const LONGEST_KEY = 200;
const MOST_KEYS_KNOWN = 500;

/** Keys that need no quotes and look like no number: numbers come first in an object, whatever their place in the file. */
const KEY = /^[A-Za-z_\u00a1-\uffff][A-Za-z0-9_./\-\u00a1-\uffff]*$/;

/** What no plain text begins with here; `-` only where a space follows. */
const BEGINS_NO_TEXT = '!&*%@`?:,[]{}#|>"\'';

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

/** Where a search finds nothing, what it looked for lies behind everything. */
const orEnd = (found: number): number => (found < 0 ? Infinity : found);

class OrdinaryReader {
  private readonly file: SourceFile;
  private readonly text: string;
  private readonly slots: Slots;
  private readonly comments: Comment[] = [];
  /** Words that were found fit for a key: the same few come again and again. */
  private readonly keys = new Set<string>();
  /** The next colon and the next hash from where they were last looked for. */
  private colon = -1;
  private hash = -1;
  /** Where reading stands; between values, at the first character of a line that has content. */
  private pos = 0;
  /** Columns before that character; -1 at the end of the file. */
  private indent = 0;
  private lineStart = 0;
  private depth = 0;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
    this.slots = new Slots(file.text.length);
  }

  document(): OrdinaryTree {
    const { text } = this;
    const unusual = UNUSUAL.exec(text);
    if (unusual) aside(unusual.index, 'character');
    if (!text.isWellFormed()) aside(0, 'character');
    this.toContent();
    if (this.indent === 0 && /^---\r?\n/.test(text.slice(this.pos, this.pos + 5))) {
      this.pos = text.indexOf('\n', this.pos) + 1;
      this.toContent();
    }
    if (this.indent < 0) aside(this.pos, 'empty');
    const root = this.slots.open(-1, 0, 0);
    const value = this.map(this.indent, root);
    if (this.indent >= 0) aside(this.pos, 'structure');
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

  /** The end of a key at `p`, where the colon stands; -1 where no key stands there. */
  private keyEnd(p: number): number {
    const { text } = this;
    const first = text.charCodeAt(p);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return this.quotedKeyEnd(p, first);
    const colon = text.indexOf(':', p);
    if (colon < 0 || colon - p > LONGEST_KEY || !this.endsWord(colon + 1)) return -1;
    const word = text.slice(p, colon);
    if (!this.keys.has(word)) {
      if (!KEY.test(word)) return -1;
      if (this.keys.size < MOST_KEYS_KNOWN) this.keys.add(word);
    }
    return colon;
  }

  /** Keys in quotes are those that need them, such as `'%'`; of digits they would lose their place among the others. */
  private quotedKeyEnd(p: number, quote: number): number {
    const { text } = this;
    const end = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", p + 1) + 1;
    if (end === 0 || text.charCodeAt(end) !== COLON || !this.endsWord(end + 1)) return -1;
    const inside = text.slice(p + 1, end - 1);
    return inside.length > LONGEST_KEY || !QUOTED_KEY.test(inside) ? -1 : end;
  }

  private key(map: MapNode, start: number, end: number): string {
    const key = keyText(this.text, start, end);
    // Also where an object has such a member by itself: better to ask once too often.
    if (map[key] !== undefined || FORBIDDEN_KEYS.has(key)) aside(start, 'key');
    return key;
  }

  /** A block map whose keys stand in column `indent`, from the current position on. */
  private map(indent: number, slot: number): MapNode {
    const { slots } = this;
    this.deeper();
    const map: MapNode = {};
    const start = this.pos;
    let end = start;
    for (;;) {
      const keyStart = this.pos;
      const keyEnd = this.keyEnd(keyStart);
      if (keyEnd < 0) aside(keyStart, 'key');
      const key = this.key(map, keyStart, keyEnd);
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
        const end = this.quoteEnd(p, code);
        const value = this.quoted(p, end, code);
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
    if (!ofKey && this.keyEnd(p) >= 0) {
      // The map begins on the line of the dash: its column counts from the start of the line.
      this.pos = p;
      return this.map(p - this.lineStart, slot);
    }
    const end = this.plainEnd(p);
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

  /** The end of a plain text on one line in a block. */
  private plainEnd(start: number): number {
    const { text } = this;
    if (BEGINS_NO_TEXT.includes(text.charAt(start))) aside(start, 'sign');
    if (text.charCodeAt(start) === DASH && this.endsWord(start + 1)) aside(start, 'dash');
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    else if (text.charCodeAt(end - 1) === CR) end--;
    for (let p = this.nextHash(start); p < end; p = this.nextHash(p + 1)) {
      if (text.charCodeAt(p - 1) === SPACE) end = p;
    }
    while (text.charCodeAt(end - 1) === SPACE) end--;
    for (let p = this.nextColon(start); p < end; p = this.nextColon(p + 1)) {
      if (this.endsWord(p + 1)) aside(p, 'colon');
    }
    return end;
  }

  /** Searching natively beats looking at each character by far while the program is young, as it mostly is. */
  private nextColon(from: number): number {
    if (this.colon < from) this.colon = orEnd(this.text.indexOf(':', from));
    return this.colon;
  }

  private nextHash(from: number): number {
    if (this.hash < from) this.hash = orEnd(this.text.indexOf('#', from));
    return this.hash;
  }

  private endsWord(p: number): boolean {
    const code = this.text.charCodeAt(p);
    return code === SPACE || code === LF || code === CR || p >= this.text.length;
  }

  /** The offset behind the closing quote of a text that begins at `start`, on the same line and without escapes. */
  private quoteEnd(start: number, quote: number): number {
    const { text } = this;
    const sign = quote === DOUBLE_QUOTE ? '"' : "'";
    let p = text.indexOf(sign, start + 1);
    if (quote === SINGLE_QUOTE) {
      while (p >= 0 && text.charCodeAt(p + 1) === SINGLE_QUOTE) p = text.indexOf(sign, p + 2);
    }
    if (p < 0) aside(start, 'quotes');
    const inside = text.slice(start + 1, p);
    if (inside.includes('\n') || (quote === DOUBLE_QUOTE && inside.includes('\\'))) aside(start, 'quotes');
    return p + 1;
  }

  private quoted(start: number, end: number, quote: number): string {
    const inside = this.text.slice(start + 1, end - 1);
    return quote === SINGLE_QUOTE && inside.includes("'") ? inside.replaceAll("''", "'") : inside;
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
    let p = this.flowGap(start + 1, indent);
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
    let p = this.flowGap(start + 1, indent);
    while (text.charCodeAt(p) !== CLOSE_BRACE) {
      const keyEnd = this.keyEnd(p);
      if (keyEnd < 0) aside(p, 'key');
      const key = this.key(map, p, keyEnd);
      const child = slots.open(slot, p, keyEnd);
      map[key] = this.flowValue(this.flowGap(keyEnd + 1, indent), child, indent);
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
      const end = this.quoteEnd(p, code);
      slots.close(slot, p, end);
      return this.quoted(p, end, code);
    }
    const end = this.flowPlainEnd(p);
    slots.close(slot, p, end);
    return plainValue(text.slice(p, end), p);
  }

  /** The end of a plain text inside brackets. */
  private flowPlainEnd(start: number): number {
    const { text } = this;
    if (BEGINS_NO_TEXT.includes(text.charAt(start))) aside(start, 'sign');
    if (text.charCodeAt(start) === DASH && this.endsFlowWord(start + 1)) aside(start, 'dash');
    FLOW_END.lastIndex = start;
    let end = FLOW_END.exec(text)?.index ?? text.length;
    const stop = text.charCodeAt(end);
    if (stop === OPEN_BRACKET || stop === OPEN_BRACE) aside(end, 'sign');
    while (text.charCodeAt(end - 1) === SPACE) end--;
    for (let p = this.nextHash(start); p < end; p = this.nextHash(p + 1)) {
      if (text.charCodeAt(p - 1) === SPACE) aside(p, 'sign');
    }
    for (let p = this.nextColon(start); p < end; p = this.nextColon(p + 1)) {
      if (this.endsFlowWord(p + 1)) aside(p, 'colon');
    }
    return end;
  }

  private endsFlowWord(p: number): boolean {
    const code = this.text.charCodeAt(p);
    return (
      this.endsWord(p) ||
      code === COMMA ||
      code === CLOSE_BRACKET ||
      code === CLOSE_BRACE ||
      code === OPEN_BRACKET ||
      code === OPEN_BRACE
    );
  }

  /** Past the comma behind an entry that ends at `p`, or to the bracket that closes. */
  private flowNext(p: number, close: number, indent: number): number {
    const q = this.flowGap(p, indent);
    const code = this.text.charCodeAt(q);
    if (code === close) return q;
    if (code !== COMMA) aside(q, 'brackets');
    return this.flowGap(q + 1, indent);
  }

  /** Past spaces and line ends inside brackets; the lines that follow have to be indented deeper than the key. */
  private flowGap(from: number, indent: number): number {
    const { text } = this;
    let p = from;
    for (;;) {
      const code = text.charCodeAt(p);
      if (code === SPACE) {
        p++;
      } else if (code === LF || code === CR) {
        p += code === LF ? 1 : 2;
        const lineStart = p;
        while (text.charCodeAt(p) === SPACE) p++;
        const next = text.charCodeAt(p);
        if (next === LF || next === CR || next === HASH || p - lineStart <= indent) aside(p, 'brackets');
      } else {
        if (p >= text.length) aside(p, 'brackets');
        return p;
      }
    }
  }
}
