import { hash } from 'node:crypto';
import type { Diagnostic, Text } from '../../diagnostics/index.ts';
import type { Skipped } from '../../lint/index.ts';
import { SourceFile } from '../../text/index.ts';
import type { Day } from '../../time/index.ts';
import { Texts, isError, revived, storable, type StoredFinding } from './stored-findings.ts';

// The bytes of the cache: a line each for the check of the next two, for the table of plans, and for the texts that findings
// share; then a line of findings for each plan. Texts and findings are read only where they are shown.

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
  /** Whether there are any, or any errors. */
  readonly shows: (onlyErrors: boolean) => boolean;
  /** The findings, standing in these files, which are asked for where there are any; `onlyErrors` makes no others. Undefined where they were damaged. */
  readonly found: (files: () => readonly SourceFile[], onlyErrors: boolean) => readonly Diagnostic[] | undefined;
}

/** A row of the table of plans. Keys and lists of skipped rules, the same for most plans, stand by their number. */
interface Row extends Pick<Entry, 'files' | 'compared'> {
  readonly key: number;
  readonly skipped: number;
  /** Files of packs that findings point into: path and content, by the numbers of texts. The key covers what they say. */
  readonly packFiles?: readonly (readonly [path: number, text: number])[];
  readonly errors: boolean;
  /** Length of its line of findings, and the hash of it. */
  readonly bytes: number;
  readonly check: string;
}
interface Table {
  readonly keys: readonly string[];
  readonly skipped: readonly (readonly Skipped[])[];
  readonly plans: readonly (readonly [plan: string, row: Row])[];
}

const HEAD = /^\{"version":3,"check":"([\w-]{43})"\}\n/;
const HEAD_BYTES = '{"version":3,"check":""}\n'.length + 43;

export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

/** The entries of a file that is whole; of any other file none. */
export function entriesIn(bytes: Uint8Array): Map<string, Entry> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = HEAD.exec(whole.toString('latin1', 0, HEAD_BYTES));
  const tableEnd = whole.indexOf(NEWLINE, HEAD_BYTES);
  const textsEnd = whole.indexOf(NEWLINE, tableEnd + 1);
  // Whole and written here: its shape is known. Each line of findings has a check of its own, as most are never read.
  if (!head || hashOf(whole.subarray(HEAD_BYTES, textsEnd + 1)) !== head[1]) return new Map();
  const { keys, skipped, plans } = JSON.parse(whole.toString('utf8', HEAD_BYTES, tableEnd)) as Table;
  let read: readonly (string | Text)[] | undefined;
  const texts = (): readonly (string | Text)[] =>
    (read ??= JSON.parse(whole.toString('utf8', tableEnd + 1, textsEnd)) as readonly (string | Text)[]);
  let next = textsEnd + 1;
  const end = plans.reduce((sum, [, row]) => sum + row.bytes + 1, next);
  if (end !== whole.length) return new Map();
  return new Map(
    plans.map(([plan, { key, skipped: list, packFiles = [], errors, bytes: length, check, ...row }]) => {
      const from = next;
      next += length + 1;
      const shows = (onlyErrors: boolean): boolean => errors || !onlyErrors;
      const found: Entry['found'] = (files, onlyErrors) => {
        const line = whole.subarray(from, from + length);
        if (hashOf(line) !== check) return undefined;
        const all = JSON.parse(line.toString('utf8')) as readonly StoredFinding[];
        const places = [...files(), ...packFiles.map(([path, text]) => new SourceFile(word(path), word(text)))];
        return all.filter((one) => !onlyErrors || isError(one)).map((one) => revived(one, texts(), places));
      };
      const word = (number: number): string => texts()[number] as string;
      return [plan, { ...row, key: keys[key] ?? '', skipped: skipped[list] ?? [], shows, found }];
    }),
  );
}

const NEWLINE = 0x0a;
const LINE_END = Buffer.of(NEWLINE);

/** The file that holds these entries, in this order. */
export function bytesOf(entries: Iterable<readonly [plan: string, entry: Entry]>): Uint8Array {
  const texts = new Texts();
  const keys = new Texts();
  const lists = new Texts();
  const lines: Buffer[] = [];
  const plans: Table['plans'][number][] = [];
  for (const [plan, { key, files, skipped, compared, found }] of entries) {
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
    const all = found(() => own, false);
    // Damaged: as if it had never been kept.
    if (!all) continue;
    const stored = all.map((one) => storable(one, texts, fileNumber));
    const line = Buffer.from(JSON.stringify(stored));
    lines.push(line);
    const row: Row = {
      key: keys.numberOf(key),
      files,
      skipped: lists.numberOf(JSON.stringify(skipped)),
      ...(compared && { compared }),
      ...(packFiles.length > 0 && { packFiles }),
      errors: stored.some(isError),
      bytes: line.length,
      check: hashOf(line),
    };
    plans.push([plan, row]);
  }
  // The lists of skipped rules are JSON already.
  const table = `{"keys":${JSON.stringify(keys.all)},"skipped":[${lists.all.map(String).join(',')}],"plans":${JSON.stringify(plans)}}`;
  const checked = Buffer.from(`${table}\n${JSON.stringify(texts.all)}\n`);
  const head = Buffer.from(`{"version":3,"check":"${hashOf(checked)}"}\n`);
  return Buffer.concat([head, checked, ...lines.flatMap((line) => [line, LINE_END])]);
}
