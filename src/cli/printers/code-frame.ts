import type { Span } from '../../text/index.ts';
import { cut, dim, widthOf, type Styled } from '../screen.ts';

export interface Mark {
  readonly span: Span;
  /** What is said beside the carets; empty for nothing. */
  readonly says: string;
  readonly paint: (text: string) => Styled;
}

/** Lines of source with carets under the marked places of one file; carets stand right under wide characters too. */
export function codeFrame(marks: readonly Mark[], columns: number): Styled[] {
  const placed = marks
    .map((mark) => ({ mark, from: mark.span.file.position(mark.span.start) }))
    .sort((a, b) => a.mark.span.start - b.mark.span.start);
  const gutter = Math.max(...placed.map(({ from }) => String(from.line).length));
  const rows: Styled[] = [];
  let before: number | undefined;
  for (const { mark, from } of placed) {
    if (from.line !== before) {
      if (before !== undefined && from.line > before + 1) rows.push([dim(`  ${' '.repeat(gutter)} ·`)]);
      rows.push([]);
    }
    const { shown, pre, hit } = window(mark.span, columns - gutter - 6);
    if (from.line !== before) rows[rows.length - 1] = [dim(`  ${String(from.line).padStart(gutter)} │ `), shown];
    const carets = '^'.repeat(Math.max(1, widthOf(hit)));
    const indent = widthOf(pre);
    const says = mark.says === '' ? '' : ` ${mark.says}`;
    const margin = dim(`  ${' '.repeat(gutter)} │ `);
    const room = columns - gutter - 6;
    if (indent + carets.length + widthOf(says) <= room) {
      rows.push([margin, ' '.repeat(indent), mark.paint(carets + says)]);
    } else {
      // No room beside the carets: the word goes below them, as far right as it fits.
      rows.push([margin, ' '.repeat(indent), mark.paint(carets)]);
      rows.push([margin, ' '.repeat(Math.max(0, Math.min(indent, room - widthOf(mark.says)))), mark.paint(mark.says)]);
    }
    before = from.line;
  }
  return rows;
}

/** The part of the first line of a span that fits, what stands before the marked part in it, and the marked part. */
function window(span: Span, columns: number): { shown: string; pre: string; hit: string } {
  const { file } = span;
  const { line, column } = file.position(span.start);
  // A tab has no width of its own: one column, as the carets count.
  const text = file
    .line(line)
    .replace(/^\ufeff/, '')
    .replaceAll('\t', ' ');
  const offset = file.line(line).startsWith('\ufeff') ? 1 : 0;
  const at = Math.max(0, column - 1 - offset);
  const pre = text.slice(0, at);
  const hit = text.slice(at, Math.max(at, at + span.end - span.start)).trimEnd();
  if (widthOf(text) <= columns) return { shown: text, pre, hit };
  if (widthOf(pre) + Math.min(widthOf(hit), 20) <= columns) {
    return { shown: cut(text, columns), pre, hit: cutTo(hit, columns - widthOf(pre)) };
  }
  // The place lies far out: begin shortly before it.
  let begin = at;
  while (begin > 0 && widthOf(text.slice(begin - 1, at)) <= 20) begin--;
  const near = `…${text.slice(begin, at)}`;
  return { shown: cut(`…${text.slice(begin)}`, columns), pre: near, hit: cutTo(hit, columns - widthOf(near)) };
}

const cutTo = (text: string, columns: number): string => (widthOf(text) <= columns ? text : cut(text, columns));
