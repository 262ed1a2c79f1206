import type { SourcedDocument } from '../model/index.ts';
import type { SourceFile, Span } from '../text/index.ts';

/** A document whose text can be changed: any that knows where its values stand. */
export type Editable = Pick<SourcedDocument<object>, 'data' | 'places' | 'leftOut'>;

const TAG_OR_ANCHOR = /^(?:[&!][^\s,[\]{}]*[ \t\r\n]+)+/;

/** Where the value itself begins, behind an anchor or a tag. */
function opening(span: Span): number {
  const ahead = span.file.text.slice(span.start, span.start + 200);
  return span.start + (TAG_OR_ANCHOR.exec(ahead)?.[0].length ?? 0);
}

/** Whether a map or list is written in braces or brackets. */
export function isFlow(span: Span): boolean {
  const first = span.file.text[opening(span)];
  return first === '{' || first === '[';
}

/** The end of the line that an offset stands on, before its line ending. */
export function endOfLine(file: SourceFile, offset: number): number {
  const { line } = file.position(offset);
  return file.lineStart(line) + file.line(line).length;
}

/** How many columns of indentation precede an offset on its line, dashes of lists counted like spaces. */
export function columnOf(file: SourceFile, offset: number): number {
  const { line, column } = file.position(offset);
  return column - 1 - (line === 1 && file.text.startsWith('\ufeff') ? 1 : 0);
}

/** The keys of a map that are written in it, in the order of the text: not those that a merge brought in. */
export function ownKeys(document: Editable, map: object): readonly string[] {
  const whole = document.places.at(map).span;
  const isRoot = map === document.data;
  return Object.keys(map)
    .map((key) => ({ key, span: document.places.keyAt(map, key).span }))
    .filter(({ span }) => span.file === whole.file && (isRoot || (span.start >= whole.start && span.end <= whole.end)))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ key }) => key);
}

/** The offset after the last thing that a value consists of, without line breaks and comments that follow it. */
export function endOfValue(document: Editable, node: object, key: string | number): number {
  let holder = node;
  let at = key;
  for (;;) {
    const { span } = document.places.at(holder, at);
    const value = (holder as Readonly<Record<string | number, unknown>>)[at];
    if (typeof value !== 'object' || value === null || isFlow(span)) return withoutLineBreaks(span);
    const last = lastEntry(document, value, span);
    if (last === undefined) return withoutLineBreaks(span);
    holder = value;
    at = last;
  }
}

/** A block scalar ends with the line break that belongs to it; one that keeps blank lines owns them all. */
function withoutLineBreaks({ file, start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(file.text[at - 1] ?? '')) at--;
  if (!/^[|>][0-9]?\+/.test(file.text.slice(start, start + 3))) return at;
  const blank = /^(?:[ \t]*\r?\n)*(?=[ \t]*\r?\n)/.exec(file.text.slice(at));
  return at + (blank?.[0].length ?? 0);
}

function lastEntry(document: Editable, node: object, whole: Span): string | number | undefined {
  let best: string | number | undefined;
  let latest = -1;
  const keys = Array.isArray(node) ? [node.length - 1].filter((index) => index >= 0) : Object.keys(node);
  for (const key of keys) {
    const { span } = document.places.at(node, key);
    if (span.file === whole.file && span.start > latest && span.start >= whole.start && span.start <= whole.end) {
      latest = span.start;
      best = key;
    }
  }
  return best;
}

export interface Dash {
  /** Column of the dash. */
  readonly column: number;
  /** What stands between the dash and the item. */
  readonly gap: string;
}

/** The dash before an item of a block list; undefined where the list is written in brackets. */
export function dashBefore({ file, start }: Span): Dash | undefined {
  const { line } = file.position(start);
  for (let number = line; number >= 1; number--) {
    const lineStart = file.lineStart(number);
    const before = number === line ? file.text.slice(lineStart, start) : file.line(number);
    const at =
      number === line ? /-[ \t]*(?:[&!]\S*[ \t]+)*$/.exec(before)?.index : /-[ \t]*(?:#.*)?$/.exec(before)?.index;
    if (at !== undefined) {
      const gap = number === line ? /^-([ \t]*)/.exec(before.slice(at))?.[1] : undefined;
      return {
        column: at - (number === 1 && before.startsWith('\ufeff') ? 1 : 0),
        gap: gap === undefined || gap === '' ? ' ' : gap,
      };
    }
    if (before.trim() !== '' && !before.trim().startsWith('#')) return undefined;
  }
  return undefined;
}

/** The offset behind the colon of the key whose list begins at `start`, on a line above; comments may stand between. */
export function endOfKeyAbove(file: SourceFile, start: number): number | undefined {
  let { line } = file.position(start);
  do line--;
  while (line > 0 && /^[ \t]*(?:#.*)?$/.test(file.line(line)));
  const key = /^[ \t]*(?:-[ \t]+)*(?:"[^"]*"|'[^']*'|[^\s"'#:]+)[ \t]*:(?=[ \t]*(?:#.*)?$)/.exec(file.line(line));
  return key ? file.lineStart(line) + key[0].length : undefined;
}

/** Where the dash of an item of a block list stands. */
export function dashOffset({ file, start }: Span): number {
  return file.text.lastIndexOf('-', start - 1);
}
