import { hash } from 'node:crypto';
import type { Diagnostic, Text } from '../../diagnostics/index.ts';
import type { Skipped } from '../../lint/index.ts';
import { SourceFile } from '../../text/index.ts';
import type { Day } from '../../time/index.ts';
import { Texts, isError, revived, storable, type StoredFinding } from './stored-findings.ts';

// The bytes of the cache: a line each for the check of all that follows, for the table of plans, and for the texts that
// findings share; then a line of findings for each plan. Texts and findings are read only where they are shown.

/** A file that was read for a plan, by the hash of its content. */
export interface HashedFile {
  readonly path: string;
  readonly hash: string;
}

/** What is known of a plan. */
export interface Entry {
  /** Hash of everything that it was judged by beside its files. */
  readonly key: string;
  /** Its own first. */
  readonly files: readonly HashedFile[];
  readonly skipped: readonly Skipped[];
  /** The state in git that the rules compared with; no commit where git knew of none. */
  readonly compared?: { readonly day: Day; readonly commit?: string };
  /** The findings, standing in these files, which are asked for where there are any; `onlyErrors` makes no others. */
  readonly found: (files: () => readonly SourceFile[], onlyErrors: boolean) => readonly Diagnostic[];
}

/** A row of the table of plans. Keys and lists of skipped rules, the same for most plans, stand by their number. */
interface Row extends Pick<Entry, 'files' | 'compared'> {
  readonly key: number;
  readonly skipped: number;
  /** Files of packs that findings point into: path and content, by the numbers of texts. The key covers what they say. */
  readonly packFiles?: readonly (readonly [path: number, text: number])[];
  readonly errors: boolean;
  /** Length of its line of findings. */
  readonly bytes: number;
}
interface Table {
  readonly keys: readonly string[];
  readonly skipped: readonly (readonly Skipped[])[];
  readonly plans: readonly (readonly [plan: string, row: Row])[];
}

const HEAD = /^\{"version":2,"check":"([\w-]{43})"\}\n/;
const HEAD_BYTES = '{"version":2,"check":""}\n'.length + 43;

export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

/** The entries of a file that is whole; of any other file none. */
export function entriesIn(bytes: Uint8Array): Map<string, Entry> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = HEAD.exec(whole.toString('latin1', 0, HEAD_BYTES));
  // Whole and written here: its shape is known.
  if (!head || hashOf(whole.subarray(HEAD_BYTES)) !== head[1]) return new Map();
  const tableEnd = whole.indexOf(NEWLINE, HEAD_BYTES);
  const textsEnd = whole.indexOf(NEWLINE, tableEnd + 1);
  const { keys, skipped, plans } = JSON.parse(whole.toString('utf8', HEAD_BYTES, tableEnd)) as Table;
  let read: readonly (string | Text)[] | undefined;
  const texts = (): readonly (string | Text)[] =>
    (read ??= JSON.parse(whole.toString('utf8', tableEnd + 1, textsEnd)) as readonly (string | Text)[]);
  let next = textsEnd + 1;
  return new Map(
    plans.map(([plan, { key, skipped: list, packFiles = [], errors, bytes: length, ...row }]) => {
      const from = next;
      next += length + 1;
      const found: Entry['found'] = (files, onlyErrors) => {
        if (onlyErrors && !errors) return [];
        const all = JSON.parse(whole.toString('utf8', from, from + length)) as readonly StoredFinding[];
        const places = [...files(), ...packFiles.map(([path, text]) => new SourceFile(word(path), word(text)))];
        return all.filter((one) => !onlyErrors || isError(one)).map((one) => revived(one, texts(), places));
      };
      const word = (number: number): string => texts()[number] as string;
      return [plan, { ...row, key: keys[key] ?? '', skipped: skipped[list] ?? [], found }];
    }),
  );
}

const NEWLINE = 0x0a;

/** The file that holds these entries, in this order. */
export function bytesOf(entries: Iterable<readonly [plan: string, entry: Entry]>): Uint8Array {
  const texts = new Texts();
  const keys = new Texts();
  const lists = new Texts();
  const lines: string[] = [];
  const plans = Array.from(entries, ([plan, { key, files, skipped, compared, found }]): Table['plans'][number] => {
    // Where findings stand is told by offsets: for that a file needs no content.
    const own = files.map(({ path }) => new SourceFile(path, ''));
    const numbers = new Map(files.map(({ path }, index) => [path, index]));
    const packFiles: [number, number][] = [];
    const fileNumber = ({ path, text }: SourceFile): number => {
      const known = numbers.get(path);
      if (known !== undefined) return known;
      const number = files.length + packFiles.push([texts.numberOf(path), texts.numberOf(text)]) - 1;
      numbers.set(path, number);
      return number;
    };
    const stored = found(() => own, false).map((one) => storable(one, texts, fileNumber));
    const line = JSON.stringify(stored);
    lines.push(line);
    const row: Row = {
      key: keys.numberOf(key),
      files,
      skipped: lists.numberOf(JSON.stringify(skipped)),
      ...(compared && { compared }),
      ...(packFiles.length > 0 && { packFiles }),
      errors: stored.some(isError),
      bytes: Buffer.byteLength(line),
    };
    return [plan, row];
  });
  // The lists of skipped rules are JSON already.
  const table = `{"keys":${JSON.stringify(keys.all)},"skipped":[${lists.all.map(String).join(',')}],"plans":${JSON.stringify(plans)}}`;
  const rest = Buffer.from([table, JSON.stringify(texts.all), ...lines, ''].join('\n'));
  return Buffer.concat([Buffer.from(`{"version":2,"check":"${hashOf(rest)}"}\n`), rest]);
}
