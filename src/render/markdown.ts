import fastStringWidth from 'fast-string-width';
import { markdownTable } from 'markdown-table';

/** Characters that Markdown, HTML or a formula extension would take for markup. */
const MARKUP = /[\\`*_[\]<>|~$&]/g;
const escapeOne = (found: string): string =>
  found === '<' ? '&lt;' : found === '>' ? '&gt;' : found === '&' ? '&amp;' : `\\${found}`;

/** Control characters, the escapes of a terminal among them; line breaks and tabs are treated as white space before. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** What begins a list or a heading, or is a rule or an underline, where it opens a line. */
const LINE_OPENER = /^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|(?=[-=][-=\s]+$))/;

const LINE_BREAKS = /\s*(?:\r\n?|[\n\u0085\u2028\u2029])\s*/g;

/** Plain text is most of it: one look saves the replacements. */
const PLAIN = /^[^\\`*_[\]<>|~$&\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;

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

const ASCII = /^[\u0020-\u007e]*$/;
/** ASCII, and the ideographs, kana, hangul and full-width forms that surely take two columns. */
const SIMPLE = /^[\u0020-\u007e\u3001-\u3029\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** Columns that a text takes where a Chinese character takes two. */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (!SIMPLE.test(text)) return fastStringWidth(text);
  let columns = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) columns++;
  return columns;
}

export type Align = 'left' | 'right' | 'center';

/** A table whose columns stand under each other in the source text too. Every cell went through `cell`. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string {
  return markdownTable([header, ...rows], {
    align: align.map((side) => (side === 'left' ? '' : side)),
    stringLength: width,
  });
}
