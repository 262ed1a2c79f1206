import type { SourceFile, Span, TextEdit } from '../text/index.ts';
import { isFields, isWritten, type Change, type Value } from './change.ts';
import { KEY_ORDERS } from './key-order.ts';
import {
  columnOf,
  dashBefore,
  dashOffset,
  endOfKeyAbove,
  endOfLine,
  endOfValue,
  isFlow,
  ownKeys,
  type Editable,
} from './layout.ts';
import { insertedItems, takenOut } from './list-edits.ts';
import { mannerAt, type Placed } from './manner.ts';
import { entry, inline, item, keyText, listItems } from './write-value.ts';

type Set = Extract<Change, { kind: 'set' }>;
type Append = Extract<Change, { kind: 'append' }>;
type Replace = Extract<Change, { kind: 'replace' }>;
type Remove = Extract<Change, { kind: 'remove' }>;

/** The edits that bring the changes about, written as the text around them is; no other line changes. */
export function editsFor(document: Editable, changes: readonly Change[]): readonly TextEdit[] {
  const placed = changes.flatMap((change, index) =>
    placedEdits(document, change).map((one) => ({ ...one, rank: rankOf(change), index })),
  );
  // Keys that are new side by side stand in the order of the format, whatever order the facts came in.
  placed.sort((a, b) => b.depth - a.depth || a.rank - b.rank || a.index - b.index);
  return placed.map(({ edit }) => edit);
}

const rankOf = (change: Change): number => (change.kind === 'set' ? KEY_ORDERS[change.as].indexOf(change.key) : 0);

function placedEdits(document: Editable, change: Change): readonly Placed[] {
  if (change.kind === 'takeOut')
    return takenOut(document, change.list, change.indexes).map((edit) => ({ edit, depth: 0 }));
  return [change.kind === 'insert' ? insertedItems(document, change) : placedEdit(document, change)];
}

function placedEdit(document: Editable, change: Exclude<Change, { kind: 'takeOut' | 'insert' }>): Placed {
  if (change.kind === 'append') return appended(document, change);
  if (change.kind === 'replace') return { edit: exchanged(document, change), depth: 0 };
  if (change.kind === 'remove') return { edit: removed(document, change), depth: 0 };
  const stands = Object.hasOwn(change.map, change.key) || document.leftOut.get(change.map)?.has(change.key);
  return stands ? { edit: replaced(document, change), depth: 0 } : inserted(document, change);
}

/** Inside braces nothing can follow that belongs to something further out. */
const INSIDE = Infinity;

function replaced(document: Editable, { map, key, value }: Set): TextEdit {
  const { span } = document.places.at(map, key);
  const { file } = span;
  const end = Math.max(span.start, Math.min(span.end, endOfValue(document, map, key)));
  const old = file.text.slice(span.start, end);
  const whole = document.places.at(map).span;
  const flow = isFlow(whole);
  const manner = mannerAt(document, file, span.start);
  let text = inline(value, manner, flow ? 'flow' : 'block');
  const quote = /^["']/.exec(old)?.[0];
  if (quote && typeof value === 'object' && isWritten(value)) text = quote + value.written + quote;
  // An empty value stands right behind its colon.
  const before = file.text[span.start - 1];
  return { span: file.span(span.start, end), newText: before === ':' ? ` ${text}` : text };
}

function inserted(document: Editable, change: Set): Placed {
  const { map, key, value, as } = change;
  const whole = document.places.at(map).span;
  const { file } = whole;
  const keys = ownKeys(document, map);
  const neighbour = neighbourOf(KEY_ORDERS[as], key, keys);
  if (isFlow(whole)) return { edit: insertedInBraces(document, change, whole, neighbour), depth: INSIDE };
  if (neighbour === undefined) throw new Error('a block map without a key of its own cannot be extended');
  const at = endOfLine(file, endOfValue(document, map, neighbour));
  const column = columnOf(file, document.places.keyAt(map, keys[0] ?? neighbour).span.start);
  const manner = mannerAt(document, file, at);
  const gap = as === 'Plan' && partedByBlankLines(document, keys) ? manner.eol : '';
  const newText = `${gap}${manner.eol}${' '.repeat(column)}${entry(key, value, column, manner)}`;
  return { edit: { span: file.span(at, at), newText }, depth: column };
}

function insertedInBraces(
  document: Editable,
  { map, key, value }: Set,
  whole: Span,
  neighbour: string | undefined,
): TextEdit {
  const { file } = whole;
  if (neighbour === undefined) {
    const open = file.text.indexOf('{', whole.start) + 1;
    const manner = mannerAt(document, file, open);
    return { span: file.span(open, whole.end - 1), newText: ` ${keyText(key, manner)}: ${inline(value, manner)} ` };
  }
  const keyStart = document.places.keyAt(map, neighbour).span.start;
  const manner = mannerAt(document, file, keyStart, file.text[keyStart] === '"');
  const at = endOfValue(document, map, neighbour);
  const separator = startsItsLine(file, keyStart) ? `,${manner.eol}${' '.repeat(columnOf(file, keyStart))}` : ', ';
  return { span: file.span(at, at), newText: `${separator}${keyText(key, manner)}: ${inline(value, manner)}` };
}

/** The last key in the text of those that the format has before `key`; the last key of all where there is none. */
function neighbourOf(order: readonly string[], key: string, keys: readonly string[]): string | undefined {
  const rank = order.indexOf(key);
  const before = keys.filter((each) => order.includes(each) && order.indexOf(each) < rank);
  return before[before.length - 1] ?? keys[keys.length - 1];
}

const startsItsLine = (file: SourceFile, offset: number): boolean =>
  /^[ \t]*$/.test(file.text.slice(file.lineStart(file.position(offset).line), offset)) &&
  file.position(offset).line > 1;

/** Whether blank lines part the sections of the plan. */
function partedByBlankLines(document: Editable, keys: readonly string[]): boolean {
  return keys.slice(1).some((key) => {
    const { file, start } = document.places.keyAt(document.data, key).span;
    // A comment may introduce the section.
    let line = file.position(start).line - 1;
    while (line > 1 && file.line(line).trimStart().startsWith('#')) line--;
    return line >= 1 && file.line(line).trim() === '';
  });
}

function appended(document: Editable, { list, value }: Append): Placed {
  if (list.length === 0) return { edit: filled(document, list, value), depth: INSIDE };
  const last = list.length - 1;
  const { span } = document.places.at(list, last);
  const { file } = span;
  const dash = dashBefore(span);
  const manner = mannerAt(document, file, span.start);
  const end = endOfValue(document, list, last);
  if (!dash) {
    const separator = startsItsLine(file, span.start)
      ? `,${manner.eol}${' '.repeat(columnOf(file, span.start))}`
      : ', ';
    const json = file.text[span.start] === '"' || /^\{\s*"/.test(file.text.slice(span.start, span.start + 80));
    const newText = separator + inline(value, { ...manner, json });
    return { edit: { span: file.span(end, end), newText }, depth: INSIDE };
  }
  const at = endOfLine(file, end);
  const lead = manner.eol + ' '.repeat(dash.column);
  const asNeighbour = isFlow(span) && isShort(value);
  const text = asNeighbour ? `-${dash.gap}${inline(value, manner)}` : item(value, dash.column, manner, dash.gap);
  return { edit: { span: file.span(at, at), newText: lead + text }, depth: dash.column + 0.5 };
}

const isShort = (value: Value): boolean =>
  typeof value !== 'object' ||
  isWritten(value) ||
  (isFields(value) && Object.values(value).every((each) => typeof each !== 'object' || isWritten(each)));

/** An empty list: `[]` makes place for items with dashes, where the list does not stand in braces itself. */
function filled(document: Editable, list: readonly unknown[], value: Value): TextEdit {
  const { span } = document.places.at(list);
  const { file } = span;
  const manner = mannerAt(document, file, span.start);
  const before = file.text.slice(file.lineStart(file.position(span.start).line), span.start);
  const key = /^((?:[ \t]*-[ \t]+)*[ \t]*)[^\s{}[\],"'#][^{}[\],"'#]*:[ \t]*$/.exec(before);
  if (!key || !isFields(value)) return { span, newText: `[${inline(value, manner)}]` };
  const column = (key[1] ?? '').replace('\ufeff', '').length + manner.dash;
  const start = span.start - (/[ \t]*$/.exec(before)?.[0].length ?? 0);
  return { span: file.span(start, span.end), newText: manner.eol + listItems([value], column, manner) };
}

function exchanged(document: Editable, { list, index, value }: Replace): TextEdit {
  const { span } = document.places.at(list, index);
  const { file } = span;
  const dash = dashBefore(span);
  const manner = mannerAt(document, file, span.start);
  const text =
    dash && !isFlow(span)
      ? item(value, dash.column, manner, dash.gap).slice(1 + dash.gap.length)
      : inline(value, manner);
  return { span: file.span(span.start, endOfValue(document, list, index)), newText: text };
}

function removed(document: Editable, { list, index }: Remove): TextEdit {
  const { span } = document.places.at(list, index);
  const { file } = span;
  const dash = dashBefore(span);
  if (dash) {
    if (list.length === 1) {
      // The last item leaves an empty list behind, beside its key: a key without a value would say nothing at all.
      const start = dashOffset(span);
      const end = endOfValue(document, list, index);
      const colon = endOfKeyAbove(file, start);
      if (colon === undefined) return { span: file.span(start, end), newText: '[]' };
      return { span: file.span(colon, end), newText: ` []${file.text.slice(colon, start).trimEnd()}` };
    }
    const start = file.lineStart(file.position(dashOffset(span)).line);
    const end = endOfLine(file, endOfValue(document, list, index));
    const next = file.text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, file.text.length);
    if (next > end) return { span: file.span(start, next), newText: '' };
    return { span: file.span(Math.max(0, start - file.lineEnding(start).length), end), newText: '' };
  }
  if (index > 0) {
    const before = document.places.at(list, index - 1).span.end;
    return { span: file.span(before, span.end), newText: '' };
  }
  const after = list.length > 1 ? document.places.at(list, 1).span.start : span.end;
  return { span: file.span(span.start, after), newText: '' };
}
