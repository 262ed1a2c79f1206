import { applyEdits, type SourceFile, type TextEdit } from '../../text/index.ts';
import { cyan, dim, green, red, type Styled } from '../screen.ts';

const CONTEXT = 3;

/** Lines `first` to `last` (from 1) of the old text become `lines`. */
interface Piece {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
}

/** What edits do to a file, as a unified diff. */
export function unifiedDiff(file: SourceFile, edits: readonly TextEdit[]): Styled {
  const pieces = piecesOf(file, edits);
  if (pieces.length === 0) return '';
  const rows: Styled[] = [dim(`--- ${file.path}\n`), dim(`+++ ${file.path}\n`)];
  let moved = 0;
  for (let at = 0; at < pieces.length;) {
    const hunk = hunkFrom(pieces, at);
    at += hunk.length;
    const grown = hunk.reduce((sum, { first, last, lines }) => sum + lines.length - (last - first + 1), 0);
    rows.push(hunkRows(file, hunk, moved, grown));
    moved += grown;
  }
  return rows;
}

/** Pieces whose context touches belong to one hunk. */
function hunkFrom(pieces: readonly Piece[], from: number): readonly Piece[] {
  let end = from + 1;
  while (end < pieces.length && (pieces[end]?.first ?? 0) - (pieces[end - 1]?.last ?? 0) <= 2 * CONTEXT) end++;
  return pieces.slice(from, end);
}

function hunkRows(file: SourceFile, hunk: readonly Piece[], moved: number, grown: number): Styled {
  const total = file.text === '' ? 0 : file.lineCount - (/[\r\n]$/.test(file.text) ? 1 : 0);
  const first = Math.max(1, (hunk[0]?.first ?? 1) - CONTEXT);
  const last = Math.min(total, (hunk[hunk.length - 1]?.last ?? 0) + CONTEXT);
  const count = last - first + 1;
  // A side without a line is numbered by the line before it: 0 for a file that is new.
  const from = (line: number, lines: number): string => `${lines === 0 ? line - 1 : line},${lines}`;
  const rows: Styled[] = [cyan(`@@ -${from(first, count)} +${from(first + moved, count + grown)} @@`), '\n'];
  let line = first;
  const keep = (until: number): void => {
    for (; line <= until; line++) rows.push(` ${file.line(line)}\n`);
  };
  for (const piece of hunk) {
    keep(piece.first - 1);
    for (; line <= piece.last; line++) rows.push([red(`-${file.line(line)}`), '\n']);
    for (const added of piece.lines) rows.push([green(`+${added}`), '\n']);
  }
  keep(last);
  return rows;
}

/** The lines that edits touch, without those that come out as they were. */
function piecesOf(file: SourceFile, edits: readonly TextEdit[]): readonly Piece[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const groups: { first: number; last: number; edits: TextEdit[] }[] = [];
  for (const edit of sorted) {
    const first = file.position(edit.span.start).line;
    const last = file.position(edit.span.end).line;
    const open = groups[groups.length - 1];
    if (open && first <= open.last) {
      open.last = Math.max(open.last, last);
      open.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.flatMap(({ first, last, edits: inside }) => {
    const start = file.lineStart(first);
    const end = last >= file.lineCount ? file.text.length : file.lineStart(last + 1);
    const shifted = inside.map(({ span, newText }) => ({
      span: file.span(span.start - start, span.end - start),
      newText,
    }));
    const text = applyEdits(file.text.slice(start, end), shifted).text;
    const before = linesOf(file.text.slice(start, end));
    const after = linesOf(text);
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same]) same++;
    let tail = 0;
    while (tail < Math.min(before.length, after.length) - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
    const piece = {
      first: first + same,
      last: first + before.length - 1 - tail,
      lines: after.slice(same, after.length - tail),
    };
    return piece.last < piece.first && piece.lines.length === 0 ? [] : [piece];
  });
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
