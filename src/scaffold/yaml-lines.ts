import { columnsOf, scalar, wrap } from '../text/index.ts';

// Plan text as somebody would type it: two spaces a level, lists of ids in brackets, long texts folded.

/** Columns after which a text is broken, and beyond which a short map is written on several lines. */
const COLUMNS = 110;
const PAD = '  ';

export type Value =
  /** Any text: quoted where needed, folded where long. */
  | { readonly text: string }
  /** What is meant as YAML has it: dates, amounts, numbers, `true`. */
  | { readonly plain: string }
  /** Ids in brackets. */
  | { readonly ids: readonly string[] }
  | { readonly map: readonly Entry[] }
  /** With `short`, each item in braces on one line, where all of them fit. */
  | { readonly list: readonly Item[]; readonly short?: boolean };

/** A key with its value; an entry without a value is left out. */
export interface Entry {
  readonly key: string;
  readonly value: Value | undefined;
  /** Comments above the key. */
  readonly notes?: readonly string[];
  /** A blank line above. */
  readonly apart?: boolean;
}

export interface Item {
  readonly entries: readonly Entry[] | Value;
  readonly notes?: readonly string[];
  /** A blank line above. */
  readonly apart?: boolean;
}

/** The lines of a map, at a level of indentation. */
export function mapLines(entries: readonly Entry[], level: number): string[] {
  const indent = PAD.repeat(level);
  return entries.flatMap(({ key, value, notes = [], apart = false }) => {
    if (value === undefined || isEmpty(value)) return [];
    return [...(apart ? [''] : []), ...commentLines(notes, level), ...valueLines(`${indent}${key}:`, value, level)];
  });
}

const isEmpty = (value: Value): boolean =>
  ('ids' in value && value.ids.length === 0) ||
  ('list' in value && value.list.length === 0) ||
  ('map' in value && !value.map.some(({ value }) => value !== undefined && !isEmpty(value)));

function valueLines(head: string, value: Value, level: number): string[] {
  if ('plain' in value) return [`${head} ${value.plain}`];
  if ('text' in value) return textLines(head, value.text, level);
  if ('ids' in value) return idLines(head, value.ids, level);
  if ('map' in value) {
    const short = braces(value.map);
    return short !== undefined && columnsOf(head) + 1 + columnsOf(short) <= COLUMNS
      ? [`${head} ${short}`]
      : [head, ...mapLines(value.map, level + 1)];
  }
  const short = value.short === true && value.list.every((item) => fitsOnLine(item, level + 1));
  return [head, ...value.list.flatMap((item) => itemLines(item, level + 1, short))];
}

const fitsOnLine = ({ entries }: Item, level: number): boolean => {
  const short = isEntries(entries) ? braces(entries) : '';
  return short !== undefined && PAD.length * (level + 1) + columnsOf(short) <= COLUMNS;
};

const isEntries = (entries: readonly Entry[] | Value): entries is readonly Entry[] => Array.isArray(entries);

function itemLines({ entries, notes = [], apart = false }: Item, level: number, short: boolean): string[] {
  const lines = [...(apart ? [''] : []), ...commentLines(notes, level)];
  const indent = PAD.repeat(level);
  if (!isEntries(entries)) return [...lines, ...valueLines(`${indent}-`, entries, level)];
  if (short) return [...lines, `${indent}- ${braces(entries) ?? ''}`];
  const [first = '', ...rest] = mapLines(entries, level + 1);
  return [...lines, `${indent}- ${first.slice(indent.length + PAD.length)}`, ...rest];
}

/** A map on one line; undefined where it holds more than short values. */
function braces(entries: readonly Entry[]): string | undefined {
  const parts: string[] = [];
  for (const { key, value, notes } of entries) {
    if (value === undefined || isEmpty(value)) continue;
    if (notes && notes.length > 0) return undefined;
    if ('plain' in value) parts.push(`${key}: ${value.plain}`);
    else if ('text' in value) parts.push(`${key}: ${scalar(value.text, 'flow')}`);
    else if ('ids' in value) parts.push(`${key}: ${brackets(value.ids)}`);
    else return undefined;
  }
  return `{ ${parts.join(', ')} }`;
}

function idLines(head: string, ids: readonly string[], level: number): string[] {
  const line = `${head} ${brackets(ids)}`;
  if (line.length <= COLUMNS) return [line];
  const indent = PAD.repeat(level + 1);
  return [head, ...ids.map((id) => `${indent}- ${scalar(id)}`)];
}

const brackets = (ids: readonly string[]): string => `[${ids.map((id) => scalar(id, 'flow')).join(', ')}]`;

/**
 * A text on one line, or folded where it is longer than a line. Folding puts a space at each break, so that it only
 * breaks at spaces: Chinese, which has none, stays on its line.
 */
function textLines(head: string, text: string, level: number): string[] {
  const written = scalar(text);
  const line = `${head} ${written}`;
  if (columnsOf(line) <= COLUMNS || !canFold(text)) return [line];
  const indent = PAD.repeat(level + 1);
  const lines = text.split('\n').flatMap((paragraph, index) => {
    const folded = foldAtSpaces(paragraph, COLUMNS - indent.length).map((part) => indent + part);
    // In a folded scalar an empty line stands for one line break of the text.
    return index === 0 ? folded : ['', ...folded];
  });
  return lines.length === 1 ? [line] : [`${head} >-`, ...lines];
}

/** Spaces at the ends of lines and control characters do not survive folding. */
const canFold = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  !/^\s|\s$|[ \t]\n|\n[ \t\n]|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/.test(
    text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '\u{fffd}'),
  );

function foldAtSpaces(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  // A break may only stand for a single space between two words.
  for (const word of text.split(/(?<! ) (?! )/)) {
    const size = columnsOf(word);
    if (line !== '' && used + 1 + size > columns) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += size + 1;
    }
  }
  return [...lines, line];
}

/** Comments at a level, broken between words and between Chinese characters alike. */
export function commentLines(notes: readonly string[], level: number): string[] {
  const indent = PAD.repeat(level);
  return notes.flatMap((note) => {
    if (note === '') return [`${indent}#`];
    // What follows a number or a bullet stays indented under it.
    const hanging = /^ *(?:\d+\. )?/.exec(note)?.[0] ?? '';
    return wrap(harmless(note.slice(hanging.length)), COLUMNS - indent.length - 2 - hanging.length).map(
      (line, index) => `${indent}# ${index === 0 ? hanging : ' '.repeat(hanging.length)}${line}`,
    );
  });
}

/** A comment must not end early, and must not speak to a program at the beginning of its line. */
const harmless = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\u{fffd}')
    .replace(/(crm-plan)-(?=disable|enable)/gi, '$1 ')
    .replace(/(yaml)-(?=language-server)/gi, '$1 ');
