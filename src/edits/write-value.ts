import { scalar, type ScalarContext } from '../text/index.ts';
import { isFields, isListValue, isWritten, type Fields, type Value } from './change.ts';

export interface Manner {
  /** The line ending of the file. */
  readonly eol: string;
  /** Columns that a nested map stands further right. */
  readonly step: number;
  /** Columns that the dash of a list stands right of the key above it. */
  readonly dash: number;
  /** JSON: keys and texts in double quotes. */
  readonly json: boolean;
}

/** What fits on one line beside its key without becoming hard to read. */
const ONE_LINE = 100;

/** A value in braces and brackets, on one line. */
export function inline(value: Value, manner: Manner, context: ScalarContext = 'flow'): string {
  if (typeof value === 'string') return manner.json ? JSON.stringify(value) : scalar(value, context);
  if (typeof value !== 'object') return String(value);
  if (isWritten(value)) return manner.json ? JSON.stringify(value.written) : value.written;
  if (isListValue(value)) return `[${value.map((each) => inline(each, manner)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, each]) => `${keyText(key, manner)}: ${inline(each, manner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A key. `on` is one of the format's own, and bare everywhere in it; readers of YAML 1.1 are not asked. */
export const keyText = (key: string, manner: Manner): string => {
  if (manner.json) return JSON.stringify(key);
  return key === 'on' ? key : scalar(key, 'flow');
};

/** `key: value` as a line of a block map, with the lines below it that it needs. */
export function entry(key: string, value: Value, indent: number, manner: Manner): string {
  const head = `${keyText(key, manner)}:`;
  if (typeof value !== 'object' || isWritten(value)) return `${head} ${inline(value, manner, 'block')}`;
  const short = inline(value, manner);
  if (fitsOneLine(value) && indent + head.length + 1 + short.length <= ONE_LINE) return `${head} ${short}`;
  if (isListValue(value)) return `${head}${manner.eol}${listItems(value, indent + manner.dash, manner)}`;
  const inner = ' '.repeat(indent + manner.step);
  return `${head}${manner.eol}${inner}${block(value, indent + manner.step, manner)}`;
}

/** The entries of a map, the first without indentation: it stands behind a dash or indentation that is there. */
export function block(fields: Fields, indent: number, manner: Manner): string {
  return Object.entries(fields)
    .map(([key, value]) => entry(key, value, indent, manner))
    .join(manner.eol + ' '.repeat(indent));
}

/** The items of a block list, each with its dash and indentation. */
export function listItems(values: readonly Value[], column: number, manner: Manner, gap = ' '): string {
  return values.map((value) => ' '.repeat(column) + item(value, column, manner, gap)).join(manner.eol);
}

/** One item with its dash. */
export function item(value: Value, column: number, manner: Manner, gap = ' '): string {
  const dash = `-${gap}`;
  if (isFields(value) && Object.keys(value).length > 0) return dash + block(value, column + dash.length, manner);
  return dash + inline(value, manner, typeof value === 'object' && !isWritten(value) ? 'flow' : 'block');
}

/** Short lists of words and small maps of plain values; sentences and nested things get lines of their own. */
function fitsOneLine(value: readonly Value[] | Fields): boolean {
  if (isListValue(value)) return value.every((each) => isWritten(each) || typeof each === 'number');
  return (
    Object.values(value).every((each) => typeof each !== 'object' || isWritten(each)) && Object.keys(value).length <= 5
  );
}
