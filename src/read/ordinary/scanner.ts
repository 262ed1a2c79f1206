import { aside } from './aside.ts';

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

const FLOW_END = /[,[\]{}\r\n]/g;

const LONGEST_KEY = 200;
const MOST_KEYS_KNOWN = 500;

/** Keys that need no quotes and look like no number: numbers come first in an object, whatever their place in the file. */
const KEY = /^[A-Za-z_\u00a1-\uffff][A-Za-z0-9_./\-\u00a1-\uffff]*$/;

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
  /** Words that were found fit for a key: the same few come again and again. */
  private readonly keys = new Set<string>();
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
    const colon = this.nextColon(p);
    if (colon - p > LONGEST_KEY || !this.endsWord(colon + 1)) return -1;
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
