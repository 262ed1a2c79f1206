import type { Span, TextEdit } from '../text/index.ts';
import type { Change } from './change.ts';
import { columnOf, dashBefore, dashOffset, endOfKeyAbove, endOfLine, endOfValue, type Editable } from './layout.ts';
import { mannerAt, type Placed } from './manner.ts';
import { inline } from './write-value.ts';

type Insert = Extract<Change, { kind: 'insert' }>;

/** Takes items out of a list. What introduces an item goes with it: the comments and the blank line above. */
export function takenOut(
  document: Editable,
  list: readonly unknown[],
  indexes: readonly number[],
): readonly TextEdit[] {
  const gone = new Set(indexes);
  const [first] = indexes;
  if (first === undefined) return [];
  const { span } = document.places.at(list, first);
  if (gone.size === list.length) return [emptied(document, list)];
  if (dashBefore(span)) return [...gone].map((index) => lineOfItem(document, list, index));
  // Inside brackets each run goes with the comma that parted it from what stays.
  return runsOf(gone).map(([from, to]) => {
    const { file, start } = document.places.at(list, from).span;
    if (to + 1 < list.length)
      return { span: file.span(start, document.places.at(list, to + 1).span.start), newText: '' };
    return { span: file.span(endOfValue(document, list, from - 1), endOfValue(document, list, to)), newText: '' };
  });
}

function runsOf(indexes: ReadonlySet<number>): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function emptied(document: Editable, list: readonly unknown[]): TextEdit {
  const { span } = document.places.at(list, 0);
  const { file } = span;
  const end = endOfValue(document, list, list.length - 1);
  if (!dashBefore(span)) return { span: file.span(span.start, end), newText: '' };
  const colon = endOfKeyAbove(file, dashOffset(span));
  return colon === undefined
    ? { span: file.span(dashOffset(span), end), newText: '[]' }
    : { span: file.span(colon, end), newText: ' []' };
}

/** The lines of an item, from the blank line above its comments to its end. */
function lineOfItem(document: Editable, list: readonly unknown[], index: number): TextEdit {
  const { span } = document.places.at(list, index);
  const { file } = span;
  const start = introduction(span, index > 0);
  const end = endOfLine(file, endOfValue(document, list, index));
  const next = file.text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, file.text.length);
  if (next > end) return { span: file.span(start, next), newText: '' };
  return { span: file.span(Math.max(0, start - file.lineEnding(start).length), end), newText: '' };
}

/** Where the comments begin that stand right above an item and as deep as its dash; `blank` takes the line above too. */
export function introduction(span: Span, blank: boolean): number {
  const { file } = span;
  const dash = dashOffset(span);
  const column = columnOf(file, dash);
  let { line } = file.position(dash);
  const isOwn = (text: string): boolean => /^[ \t]*#/.test(text) && text.search(/#/) === column;
  while (line > 1 && isOwn(file.line(line - 1))) line--;
  if (blank && line > 2 && file.line(line - 1).trim() === '') line--;
  return file.lineStart(line);
}

/** Puts items behind one of a list: as their text has them between dashes, on one line between brackets. */
export function insertedItems(document: Editable, { list, after, values, text }: Insert): Placed {
  const { span } = document.places.at(list, after);
  const { file } = span;
  const dash = dashBefore(span);
  const end = endOfValue(document, list, after);
  const manner = mannerAt(document, file, span.start, /^\{\s*"/.test(file.text.slice(span.start, span.start + 80)));
  if (!dash) {
    const parts = values.map((value) => `, ${inline(value, manner)}`);
    return { edit: { span: file.span(end, end), newText: parts.join('') }, depth: Infinity };
  }
  const indent = ' '.repeat(dash.column);
  const at = endOfLine(file, end);
  const lines = text.split('\n').map((line) => manner.eol + (line === '' ? '' : indent + line));
  return { edit: { span: file.span(at, at), newText: lines.join('') }, depth: dash.column + 0.5 };
}
