import type { SourceFile, Span } from './source-file.ts';
import type { TextEdit } from './text-edit.ts';

/** What is to go: an item of a list, from its first letter on, or a key with its value. */
export interface Entry {
  readonly kind: 'item' | 'key';
  readonly span: Span;
}

/**
 * The edit that takes an entry out of a YAML list or map, in braces or on lines of its own. Where it is the only one, the
 * key that holds the list goes (`holder`, in the same file). Undefined where that cannot be done without taking a comment
 * or an anchor along, or where nothing would be left.
 */
export function withoutEntry({ kind, span }: Entry, holder?: Span): TextEdit | undefined {
  const { file, start } = span;
  const end = start + file.text.slice(start, span.end).trimEnd().length;
  const taken = file.text.slice(start, end);
  if (end <= start || /(?:^|\s)#/.test(taken) || /(?:^|[\s,[{:])&\S/.test(taken)) return undefined;
  const before = file.text.slice(file.lineStart(file.position(start).line), start).replace(/^\ufeff/, '');
  const inBlock = kind === 'item' ? /^ *- +$/.test(before) : /^ *(?:- +)?$/.test(before);
  const found = inBlock ? fromLines(file, kind, before, start, end) : fromBraces(file, start, end);
  if (found !== 'alone') return found;
  if (!holder || holder.file !== file || kind === 'key') return undefined;
  return withoutEntry({ kind: 'key', span: holder });
}

/** Inside braces or brackets a comma goes with it: the one behind, else the one before. */
function fromBraces(file: SourceFile, start: number, end: number): TextEdit | 'alone' | undefined {
  const { text } = file;
  const after = end + (/^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)*/.exec(text.slice(end))?.[0].length ?? 0);
  if (text[after] === ',') {
    const line = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(after + 1));
    const begin = file.lineStart(file.position(start).line);
    // Alone on its line: the line goes.
    if (line && /^[ \t]*$/.test(text.slice(begin, start))) return cut(file, begin, after + 1 + line[0].length);
    const spaces = /^[ \t]*/.exec(text.slice(after + 1))?.[0].length ?? 0;
    return cut(file, start, after + 1 + spaces);
  }
  if (text[after] !== ']' && text[after] !== '}') return undefined;
  let back = start;
  while (back > 0 && /\s/.test(text[back - 1] ?? '')) back--;
  const open = text[back - 1];
  if (open === '[' || open === '{') return 'alone';
  return open === ',' ? cut(file, back - 1, end) : undefined;
}

function fromLines(
  file: SourceFile,
  kind: Entry['kind'],
  before: string,
  start: number,
  end: number,
): TextEdit | 'alone' | undefined {
  const { text } = file;
  const first = file.position(start).line;
  const last = file.position(end).line;
  if (!/^[ \t]*$/.test(text.slice(end, file.lineStart(last) + file.line(last).length))) return undefined;
  const column = kind === 'item' ? before.indexOf('-') : before.length;
  const sibling = (line: string): boolean =>
    kind === 'item' ? line[column] === '-' && indentOf(line) === column : indentOf(line) === column;
  const next = nearLine(file, last, 1);
  const follows = next !== undefined && sibling(next);
  if (kind === 'key' && before.includes('-')) {
    // The first key of an item: the next one moves up behind the dash.
    const gap = /^[ \t]*(?:\r\n|\r|\n) +/.exec(text.slice(end));
    return follows && gap && file.line(last + 1) === next ? cut(file, start, end + gap[0].length) : 'alone';
  }
  const above = nearLine(file, first, -1);
  const preceded = above !== undefined && (indentOf(above) > column || siblingAbove(above, column, sibling));
  if (!follows && !preceded) return 'alone';
  const begin = file.lineStart(first);
  if (last < file.lineCount) return cut(file, begin, file.lineStart(last + 1));
  // The last line of a file that ends without a line break.
  const breakBefore = /(?:\r\n|\r|\n)$/.exec(text.slice(0, begin))?.[0].length ?? 0;
  return cut(file, begin - breakBefore, end);
}

/** A key of the same map may open an item: `- id: a` stands before `  name: A`. */
const siblingAbove = (line: string, column: number, sibling: (line: string) => boolean): boolean =>
  sibling(line) || (/^ *- +/.exec(line)?.[0].length ?? -1) === column;

/** The nearest line in a direction that holds more than blanks and a comment. */
function nearLine(file: SourceFile, from: number, step: 1 | -1): string | undefined {
  for (let line = from + step; line >= 1 && line <= file.lineCount; line += step) {
    const text = file.line(line);
    if (!/^\s*(?:#.*)?$/.test(text)) return text;
  }
  return undefined;
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

const cut = (file: SourceFile, start: number, end: number): TextEdit => ({ span: file.span(start, end), newText: '' });
