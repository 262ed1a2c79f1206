import { aside } from './aside.ts';

const NUMBER = /^[-+]?[0-9]+(?:\.[0-9]+)?$/;
/** Numbers of the core schema that are written in another way, or have more digits than a number can hold. */
const OTHER_NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
const MOST_DIGITS = 15;

/** What a plain scalar means in the core schema of YAML 1.2. */
export function plainValue(text: string, at: number): string | number | boolean | null {
  switch (text.charCodeAt(0)) {
    case 0x7e: // ~
    case 0x6e: // n
    case 0x4e: // N
      return text === 'null' || text === '~' || text === 'Null' || text === 'NULL' ? null : text;
    case 0x74: // t
    case 0x54: // T
      return text === 'true' || text === 'True' || text === 'TRUE' ? true : text;
    case 0x66: // f
    case 0x46: // F
      return text === 'false' || text === 'False' || text === 'FALSE' ? false : text;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x30:
    case 0x31:
    case 0x32:
    case 0x33:
    case 0x34:
    case 0x35:
    case 0x36:
    case 0x37:
    case 0x38:
    case 0x39:
      return numberOrText(text, at);
    default:
      return text;
  }
}

function numberOrText(text: string, at: number): string | number {
  const last = text.charCodeAt(text.length - 1);
  // Dates, amounts and percentages end or look otherwise: `2026-12-01`, `5d`, `40%`.
  const endsInDigit = last >= 0x30 && last <= 0x39;
  if (endsInDigit && text.length <= MOST_DIGITS && NUMBER.test(text)) return Number(text);
  if (!isDate(text) && OTHER_NUMBER.test(text)) return aside(at, 'number');
  return text;
}

/** Most of what begins with a digit; the sign of an exponent has no digit before it. */
const isDate = (text: string): boolean => {
  if (text.length < 10) return false;
  const before = text.charCodeAt(3);
  return text.charCodeAt(4) === 0x2d && before >= 0x30 && before <= 0x39;
};

/** A block scalar: its text, and the offsets where it and its last line end. */
export interface BlockScalar {
  readonly value: string;
  /** End of the last line that has text. */
  readonly end: number;
  /** Where the next line that does not belong to it begins. */
  readonly after: number;
}

/**
 * Reads `|`, `|-`, `>` or `>-` at `at`, with text indented deeper than `indent`. Lines of spaces alone, leading empty lines
 * and, in folded text, lines that are indented further have rules of their own: these are left to the authority.
 */
export function blockScalar(text: string, at: number, indent: number): BlockScalar {
  const folded = text.charCodeAt(at) === 0x3e;
  let p = at + 1;
  const strip = text.charCodeAt(p) === 0x2d;
  if (strip) p++;
  p = lineEnd(text, p, at);
  const lines: string[] = [];
  let textIndent = -1;
  let end = at;
  let after = p;
  while (p < text.length) {
    let q = p;
    while (text.charCodeAt(q) === 0x20) q++;
    let stop = text.indexOf('\n', q);
    // Without a line end at the end of the file the last one is not told from none.
    const last = stop < 0;
    if (last) stop = text.length;
    const contentEnd = text.charCodeAt(stop - 1) === 0x0d ? stop - 1 : stop;
    if (q >= contentEnd) {
      if (q > p || textIndent < 0) return aside(p, 'block scalar');
      lines.push('');
      p = stop + 1;
      continue;
    }
    const lineIndent = q - p;
    if (textIndent < 0) {
      if (lineIndent <= indent) return aside(at, 'block scalar');
      textIndent = lineIndent;
    }
    if (lineIndent < textIndent) break;
    if (last || (folded && lineIndent > textIndent)) return aside(p, 'block scalar');
    lines.push(text.slice(p + textIndent, contentEnd));
    end = contentEnd;
    p = stop + 1;
    after = p;
  }
  if (textIndent < 0) return aside(at, 'block scalar');
  while (lines.at(-1) === '') lines.pop();
  const body = folded ? fold(lines) : lines.join('\n');
  return { value: strip ? body : `${body}\n`, end, after };
}

/** One line end becomes a space; of several, all but the first stay. */
function fold(lines: readonly string[]): string {
  let result = lines[0] ?? '';
  let empty = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') {
      empty++;
      continue;
    }
    result += (empty === 0 ? ' ' : '\n'.repeat(empty)) + line;
    empty = 0;
  }
  return result;
}

/** The start of the next line, where nothing but spaces is left on this one. */
function lineEnd(text: string, from: number, at: number): number {
  let p = from;
  while (text.charCodeAt(p) === 0x20) p++;
  if (text.charCodeAt(p) === 0x0d) p++;
  return text.charCodeAt(p) === 0x0a ? p + 1 : aside(at, 'block scalar');
}
