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
  readonly compared?: { readonly day: Day; readonly commit?: string } | undefined;
  /** Whether there are any, or any errors. */
  shows(onlyErrors: boolean): boolean;
  /** The findings, standing in these files, which are asked for where there are any; `onlyErrors` makes no others. Undefined where they were damaged. */
  found(files: () => readonly SourceFile[], onlyErrors: boolean): readonly Diagnostic[] | undefined;
}

/** A row of the table of plans. Keys and lists of skipped rules, the same for most plans, stand by their number. */
interface Row {
  readonly files: readonly HashedFile[];
  readonly compared?: Entry['compared'];
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

const HEAD = /^\{"version":4,"check":"([\w-]{43})","bytes":(\d{1,9})\}\n/;
/** Of a head with the longest number. */
const MOST_HEAD = 100;

export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64url');

/**
 * The entries of a file that is whole; of any other file none. `start` is as much of it as may be enough for the tables,
 * `whole` gives all of it.
 */
export function entriesIn(
  { bytes: start, size }: { readonly bytes: Uint8Array; readonly size: number },
  whole: () => Uint8Array,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const head = HEAD.exec(bufferOf(start).toString('latin1', 0, MOST_HEAD));
  if (!head) return entries;
  const tablesFrom = head[0].length;
  const tablesEnd = tablesFrom + Number(head[2]);
  const begun = bufferOf(tablesEnd <= start.length ? start : whole());
  // Whole and written here: its shape is known. Each line of findings has a check of its own, as most are never read.
  if (hashOf(begun.subarray(tablesFrom, tablesEnd)) !== head[1]) return entries;
  const tableEnd = begun.indexOf(NEWLINE, tablesFrom);
  const table = JSON.parse(begun.toString('utf8', tablesFrom, tableEnd)) as Table;
  const shared = new Shared(table, begun.toString('utf8', tableEnd + 1, tablesEnd), whole);
  let next = tablesEnd;
  for (const [plan, row] of table.plans) {
    entries.set(plan, new StoredEntry(row, next, shared));
    next += row.bytes + 1;
  }
  if (next !== size) entries.clear();
  return entries;
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** What the entries of a file have in common. */
class Shared {
  readonly table: Table;
  private readonly written: string;
  private readonly whole: () => Uint8Array;
  private read: readonly (string | Text)[] | undefined;
  private bytes: Buffer | undefined;

  constructor(table: Table, written: string, whole: () => Uint8Array) {
    this.table = table;
    this.written = written;
    this.whole = whole;
  }

  get texts(): readonly (string | Text)[] {
    return (this.read ??= JSON.parse(this.written) as readonly (string | Text)[]);
  }

  word(number: number): string {
    return this.texts[number] as string;
  }

  line(from: number, length: number): Uint8Array {
    return (this.bytes ??= bufferOf(this.whole())).subarray(from, from + length);
  }
}

class StoredEntry implements Entry {
  private readonly row: Row;
  private readonly from: number;
  private readonly shared: Shared;

  constructor(row: Row, from: number, shared: Shared) {
    this.row = row;
    this.from = from;
    this.shared = shared;
  }

  get key(): string {
    return this.shared.table.keys[this.row.key] ?? '';
  }

  get files(): readonly HashedFile[] {
    return this.row.files;
  }

  get skipped(): readonly Skipped[] {
    return this.shared.table.skipped[this.row.skipped] ?? [];
  }

  get compared(): Entry['compared'] {
    return this.row.compared;
  }

  shows(onlyErrors: boolean): boolean {
    return this.row.errors || !onlyErrors;
  }

  found(files: () => readonly SourceFile[], onlyErrors: boolean): readonly Diagnostic[] | undefined {
    const { row, shared } = this;
    const line = shared.line(this.from, row.bytes);
    if (hashOf(line) !== row.check) return undefined;
    const all = JSON.parse(bufferOf(line).toString('utf8')) as readonly StoredFinding[];
    const packFiles = row.packFiles ?? [];
    const places = [
      ...files(),
      ...packFiles.map(([path, text]) => new SourceFile(shared.word(path), shared.word(text))),
    ];
    return all.filter((one) => !onlyErrors || isError(one)).map((one) => revived(one, shared.texts, places));
  }
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
  for (const [plan, entry] of entries) {
    const { key, files, skipped, compared } = entry;
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
    const all = entry.found(() => own, false);
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
  const head = Buffer.from(`{"version":4,"check":"${hashOf(checked)}","bytes":${checked.length}}\n`);
  return Buffer.concat([head, checked, ...lines.flatMap((line) => [line, LINE_END])]);
}
