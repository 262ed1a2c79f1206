import { aside } from './aside.ts';
import { keyText } from './slots.ts';
import { isSpecial, UNNUMBERED } from './keys.ts';

export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const BAR = 0x7c;
export const CLOSE_BRACE = 0x7d;

/** What may stand in quotes as a key: no escape, no line end, and no number. */
const QUOTED_KEY = /^[^"'\\\r\n0-9][^"'\\\r\n]*$/;

const LONGEST_KEY = 200;

/** Keys that need no quotes and look like no number: numbers come first in an object, whatever their place in the file. */
const KEY = /^[A-Za-z_\u00a1-\uffff][A-Za-z0-9_./\-\u00a1-\uffff]*$/;
/** The same for ASCII, as a table: 1 may stand anywhere, 2 not at the beginning. */
const KEY_LETTER = new Uint8Array(128);
for (const letter of '-./0123456789') KEY_LETTER[letter.charCodeAt(0)] = 2;
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz') KEY_LETTER[letter.charCodeAt(0)] = 1;
/** Places in the table of keys, a power of two. */
const TABLE = 1024;
/**
 * Keys by a number made of their letters, each with the number that it was given when it first came: the same few come again
 * and again, in one document as in the next. A key whose place is taken gets none.
 */
const WORDS = Array<{ readonly key: string; readonly number: number } | undefined>(TABLE).fill(undefined);
let count = 0;

/** What no plain text begins with here; `-` only where a space follows. */
const BEGINS_NO_TEXT = '!&*%@`?:,[]{}#|>"\'';

/** Where a search finds nothing, what it looked for lies behind everything. */
const orEnd = (found: number): number => (found < 0 ? Infinity : found);

/**
 * Where keys and texts end. Searching natively beats looking at each character by far while the program is young, as it
 * mostly is; what a search found is kept, so that nothing is searched twice.
 */
export class Scanner {
  private readonly text: string;
  /** The key that `keyEnd` saw last: where it begins, its text, its number. */
  private seenAt = -1;
  private seen = '';
  keyNumber = UNNUMBERED;
  /** The next colon and the next hash from where they were last looked for. */
  private colon = -1;
  private hash = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** The end of a key at `p`, where the colon stands; -1 where no key stands there. */
  keyEnd(p: number): number {
    const { text } = this;
    const first = text.charCodeAt(p);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return this.quotedKeyEnd(p, first);
    if (first < 128 && KEY_LETTER[first] !== 1) return -1;
    let hash = first;
    let q = p + 1;
    let code = text.charCodeAt(q);
    while (code < 128 && KEY_LETTER[code] !== 0) {
      hash = (hash * 31 + code) & 0xffff;
      code = text.charCodeAt(++q);
    }
    if (first >= 128 || code !== COLON) return code >= 128 || first >= 128 ? this.otherKeyEnd(p) : -1;
    if (q - p > LONGEST_KEY || !this.endsWord(q + 1)) return -1;
    this.recall(p, q, hash & (TABLE - 1));
    return q;
  }

  /** A key with letters beyond ASCII. */
  private otherKeyEnd(p: number): number {
    const colon = this.nextColon(p);
    if (colon - p > LONGEST_KEY || !this.endsWord(colon + 1)) return -1;
    return KEY.test(this.text.slice(p, colon)) ? colon : -1;
  }

  /** Notes which key stands between `p` and `end`: one that was met before needs no new text. */
  private recall(p: number, end: number, at: number): void {
    const { text } = this;
    this.seenAt = p;
    const known = WORDS[at];
    if (known && known.key.length === end - p && text.startsWith(known.key, p)) {
      this.seen = known.key;
      this.keyNumber = known.number;
      return;
    }
    this.seen = text.slice(p, end);
    this.keyNumber = UNNUMBERED;
    if (known || isSpecial(this.seen)) return;
    // As the key of a map it is a text of its own: what is cut out of a document would keep all of it in memory.
    const [key = this.seen] = Object.keys({ [this.seen]: true });
    WORDS[at] = { key, number: count };
    this.keyNumber = count++;
  }

  /** The text of the key between `start` and the `end` that `keyEnd` found. */
  keyText(start: number, end: number): string {
    if (this.seenAt === start) return this.seen;
    this.keyNumber = UNNUMBERED;
    return keyText(this.text, start, end);
  }

  /** Keys in quotes are those that need them, such as `'%'`; of digits they would lose their place among the others. */
  private quotedKeyEnd(p: number, quote: number): number {
    const { text } = this;
    const end = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", p + 1) + 1;
    if (end === 0 || text.charCodeAt(end) !== COLON || !this.endsWord(end + 1)) return -1;
    const inside = text.slice(p + 1, end - 1);
    return inside.length > LONGEST_KEY || !QUOTED_KEY.test(inside) ? -1 : end;
  }

  /** The end of a plain text on one line in a block. */
  plainEnd(start: number): number {
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

  private nextColon(from: number): number {
    if (this.colon < from) this.colon = orEnd(this.text.indexOf(':', from));
    return this.colon;
  }

  private nextHash(from: number): number {
    if (this.hash < from) this.hash = orEnd(this.text.indexOf('#', from));
    return this.hash;
  }

  endsWord(p: number): boolean {
    const code = this.text.charCodeAt(p);
    return code === SPACE || code === LF || code === CR || p >= this.text.length;
  }

  /** The offset behind the closing quote of a text that begins at `start`, on the same line and without escapes. */
  quoteEnd(start: number, quote: number): number {
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

  quoted(start: number, end: number, quote: number): string {
    const inside = this.text.slice(start + 1, end - 1);
    return quote === SINGLE_QUOTE && inside.includes("'") ? inside.replaceAll("''", "'") : inside;
  }

  /** The end of a plain text inside brackets. */
  flowPlainEnd(start: number): number {
    const { text } = this;
    if (BEGINS_NO_TEXT.includes(text.charAt(start))) aside(start, 'sign');
    if (text.charCodeAt(start) === DASH && this.endsFlowWord(start + 1)) aside(start, 'dash');
    let end = start;
    let before = 0;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE || code === LF || code === CR) break;
      if (code === OPEN_BRACKET || code === OPEN_BRACE) aside(end, 'sign');
      if (code === HASH && before === SPACE) aside(end, 'sign');
      if (code === COLON && this.endsFlowWord(end + 1)) aside(end, 'colon');
      before = code;
    }
    while (text.charCodeAt(end - 1) === SPACE) end--;
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

  /** Past spaces and line ends inside brackets; the lines that follow have to be indented deeper than the key. */
  flowGap(from: number, indent: number): number {
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
