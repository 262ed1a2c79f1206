import type { Stream } from '../io/index.ts';
import { columnsOf } from '../text/index.ts';

// What a terminal shows. Text of users may hold anything, escape sequences too: it is made harmless here and nowhere
// else, and colours are added after that. Printers hand over pieces, never escape sequences of their own.

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'magenta' | 'underline';
export interface Piece {
  readonly style: Style;
  readonly text: string;
}
/** A text with styled parts. */
export type Styled = string | Piece | readonly Styled[];
/** Adds the escape sequences of a style. */
export type Brush = (style: Style, text: string) => string;

const piece =
  (style: Style) =>
  (text: string): Piece => ({ style, text });
export const bold = piece('bold');
export const dim = piece('dim');
export const red = piece('red');
export const green = piece('green');
export const yellow = piece('yellow');
export const blue = piece('blue');
export const cyan = piece('cyan');

/** The styled text with nothing but its letters. */
export function lettersOf(styled: Styled): string {
  if (typeof styled === 'string') return styled;
  if ('style' in styled) return styled.text;
  return styled.map(lettersOf).join('');
}

/** Columns that the text takes in a terminal. */
export const widthOf = (styled: Styled): number => columnsOf(harmless(lettersOf(styled)));

/** Pads to a width in columns; longer text stays whole. */
export const padEnd = (styled: Styled, columns: number): Styled => [
  styled,
  ' '.repeat(Math.max(0, columns - widthOf(styled))),
];
export const padStart = (styled: Styled, columns: number): Styled => [
  ' '.repeat(Math.max(0, columns - widthOf(styled))),
  styled,
];

/** The text cut to so many columns, with an ellipsis where something was cut off. */
export function cut(text: string, columns: number): string {
  const shown = harmless(text);
  if (columnsOf(shown) <= columns) return shown;
  let result = '';
  let used = 0;
  for (const letter of shown) {
    used += columnsOf(letter);
    if (used > columns - 1) break;
    result += letter;
  }
  return `${result}…`;
}

// Control characters (but line feed and tab), the two-byte forms of terminal commands, marks that turn the direction of
// writing, and lone surrogates.
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu;

// Everything that `HARMFUL` may stand for and the line end of other systems, asked letter by letter: far quicker, and
// hardly any text has one of them.
const PERHAPS_HARMFUL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

/** The text as it can be shown anywhere: every control character becomes a visible sign. */
export function harmless(text: string): string {
  if (!PERHAPS_HARMFUL.test(text)) return text;
  return text.replace(/\r\n/g, '\n').replace(HARMFUL, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

// Of those, what JSON leaves as it is: it escapes the other control characters and lone surrogates by itself.
const HARMFUL_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that is safe to look at: what `harmless` would change is written as an escape, so the data stays the same. */
export function toJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(
    HARMFUL_IN_JSON,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One stream as the printers see it. */
export class Screen {
  readonly columns: number;
  private readonly stream: Stream;
  private readonly brush: Brush | undefined;
  /** Columns that the passing line took. */
  private passed = 0;

  /** Without a brush nothing is coloured. */
  constructor(stream: Stream, brush: Brush | undefined) {
    this.stream = stream;
    this.brush = brush;
    this.columns = stream.columns;
  }

  get terminal(): boolean {
    return this.stream.terminal;
  }

  get coloured(): boolean {
    return this.brush !== undefined;
  }

  /** Writes the text as it is given, without a line end of its own. */
  write(styled: Styled): void {
    const parts: string[] = [];
    this.paint(styled, parts);
    this.stream.write(parts.join(''));
  }

  line(styled: Styled = ''): void {
    this.write([styled, '\n']);
  }

  /** Shows a line that the next one takes the place of, an empty one takes it away; nothing where nobody watches. */
  passing(text: string): void {
    if (!this.terminal) return;
    const shown = cut(text, this.columns - 1);
    this.stream.write(`\r${shown}${' '.repeat(Math.max(0, this.passed - columnsOf(shown)))}${text === '' ? '\r' : ''}`);
    this.passed = columnsOf(shown);
  }

  private paint(styled: Styled, parts: string[]): void {
    if (typeof styled === 'string') parts.push(harmless(styled));
    else if ('style' in styled) {
      const text = harmless(styled.text);
      parts.push(this.brush && text !== '' ? this.brush(styled.style, text) : text);
    } else for (const part of styled) this.paint(part, parts);
  }
}
