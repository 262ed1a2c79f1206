import { columnsOf } from '../text/index.ts';

/** Characters that Markdown, HTML or a formula extension would take for markup. */
const MARKUP = /[\\`*_[\]<>|~$&]/g;
const escapeOne = (found: string): string =>
  found === '<' ? '&lt;' : found === '>' ? '&gt;' : found === '&' ? '&amp;' : `\\${found}`;

/** Control characters, the escapes of a terminal among them, and marks that turn the direction of writing. Line breaks and tabs are white space. */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What begins a list or a heading, or is a rule or an underline, where it opens a line. */
const LINE_OPENER = /^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|(?=[-=][-=\s]+$))/;

const LINE_BREAKS = /\s*(?:\r\n?|[\n\u0085\u2028\u2029])\s*/g;

/** Plain text is most of it: one look saves the replacements. */
const PLAIN = /^[^\\`*_[\]<>|~$&\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$/;

/** A text for the cell of a table: one line, no markup, a line break as `<br>`. */
export function cell(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .trim()
    .replace(CONTROLS, '')
    .replace(MARKUP, escapeOne)
    .replace(LINE_BREAKS, '<br>')
    .replaceAll('\t', ' ');
}

/** A text for a paragraph, a list item or a heading: one line, no markup, wherever in the line it stands. */
export function inline(text: string): string {
  const line = (PLAIN.test(text) ? text : text.replace(CONTROLS, '').replace(MARKUP, escapeOne))
    .replace(LINE_BREAKS, ' ')
    .replaceAll('\t', ' ')
    .trim();
  const opener = LINE_OPENER.exec(line)?.[0];
  if (opener === undefined) return line;
  return /^\d/.test(opener) ? `${opener}\\${line.slice(opener.length)}` : `\\${line}`;
}

/** A text of several paragraphs: blank lines part them, lines stay lines, and lines that begin with `-` or `*` are a list. */
export function paragraphs(text: string): string {
  const blocks: { readonly list: boolean; readonly lines: string[] }[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const line of text.split(/\r\n?|[\n\u0085\u2028\u2029]/)) {
    const item = /^\s*[-*]\s+(.*)$/.exec(line)?.[1];
    const content = inline(item ?? line);
    if (content === '') {
      open = undefined;
      continue;
    }
    const list = item !== undefined;
    if (open?.list !== list) blocks.push((open = { list, lines: [] }));
    open.lines.push(content);
  }
  // A backslash at the end of a line keeps the break behind it.
  return blocks
    .map(({ list, lines }) => (list ? lines.map((line) => `- ${line}`).join('\n') : lines.join('\\\n')))
    .join('\n\n');
}

/** Columns that a text takes where a Chinese character takes two. */
export function width(text: string): number {
  const plain = plainWidth(text, false);
  return plain >= 0 ? plain : columnsOf(text);
}

/** Marks the ASCII characters that a cell escapes. */
const ESCAPED = Uint8Array.from({ length: 128 }, (_, code) => (PLAIN.test(String.fromCharCode(code)) ? 0 : 1));

/**
 * The width of a text of which every character is surely one or two columns wide: ASCII, ideographs, kana, full-width
 * forms; -1 for any other, and, where it is asked for, for one that a cell has to escape. One pass over each of the
 * hundred thousand cells of a long report.
 */
function plainWidth(text: string, escaping: boolean): number {
  let columns = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f) {
      if (code < 0x20 || (escaping && ESCAPED[code] === 1)) return -1;
    } else if (
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x3001 && code <= 0x3029) ||
      (code >= 0xff01 && code <= 0xff60)
    ) {
      columns++;
    } else return -1;
  }
  return columns;
}

export type Align = 'left' | 'right';

/**
 * A table of texts as they come, escaped for their cells, whose columns stand under each other in the source text too.
 * Written here because it is half of the time that a long report takes: the package markdown-table needs three times as
 * long. It takes over the lists that it is given, and joins lines instead of adding them up: each of the two halves it.
 */
export function table(header: string[], rows: readonly string[][], align: readonly Align[]): string {
  const columns = header.length;
  const all = [header, ...rows];
  const widths = new Uint32Array(all.length * columns);
  const widest = header.map(() => LEAST_COLUMNS);
  let at = 0;
  for (const cells of all)
    for (let column = 0; column < columns; column++) {
      const text = cells[column] ?? '';
      let size = plainWidth(text, true);
      if (size < 0) {
        const content = cell(text);
        cells[column] = content;
        size = width(content);
      }
      widths[at++] = size;
      if (size > (widest[column] ?? 0)) widest[column] = size;
    }

  const gaps = Array.from({ length: Math.max(...widest) + 1 }, (_, size) => ' '.repeat(size));
  const rule = widest.map((size, column) =>
    align[column] === 'right' ? `${'-'.repeat(size - 1)}:` : '-'.repeat(size),
  );
  const lines: string[] = [];
  at = 0;
  for (const cells of all) {
    for (let column = 0; column < columns; column++) {
      const gap = gaps[(widest[column] ?? 0) - (widths[at++] ?? 0)] ?? '';
      if (gap !== '') cells[column] = align[column] === 'right' ? gap + cells[column] : cells[column] + gap;
    }
    lines.push(`| ${cells.join(' | ')} |`);
    if (lines.length === 1) lines.push(`| ${rule.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** A rule below a heading takes at least three dashes. */
const LEAST_COLUMNS = 3;
