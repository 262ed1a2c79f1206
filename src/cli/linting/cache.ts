import { posix, resolve, sep } from 'node:path';
import { Scratch, WorldProblem, exists, insideFolder, readBytes, readStart, writeWhole } from '../../io/index.ts';
import { decode } from '../../read/index.ts';
import { SourceFile } from '../../text/index.ts';
import type { Origin } from '../../pipeline.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import { bytesOf, entriesIn, hashOf, type Entry } from './cache-file.ts';
import type { History } from './history.ts';
import { letGo, type Linted } from './linted.ts';

export const CACHE_FILE = '.crm-plan-cache/lint.json';
/** What the tables of a few thousand plans take. */
const TABLES_BYTES = 512 * 1024;

/** A key for everything beside the files of a plan that the findings depend on. */
export const keyOf = (judgedBy: unknown): string => hashOf(JSON.stringify(judgedBy));

/** What was found in plans before, good as long as neither they nor anything that they are judged by has changed. */
export class LintCache {
  private readonly session: Session;
  private readonly file: string;
  private readonly plans: Map<string, Entry>;
  /** Plans that were there a moment ago. */
  private readonly seen = new Set<string>();
  private changed = false;
  private readonly scratch = new Scratch();
  private readonly places: Places;
  private readonly history: History;

  constructor(session: Session, file: string, history: History) {
    this.session = session;
    this.history = history;
    this.file = file;
    this.places = new Places(session.world.cwd);
    const start = orUndefined(() => readStart(session.world, file, TABLES_BYTES));
    this.plans = start ? entriesIn(start, () => this.whole() ?? start.bytes) : new Map<string, Entry>();
  }

  /** The file as it is now; undefined where there is none. */
  private whole(): Uint8Array | undefined {
    return orUndefined(() => readBytes(this.session.world, this.file));
  }

  /** What was found the last time, or the errors of it; undefined where anything has changed since. `key`: of what the plan is held against. */
  found(plan: string, key: string, onlyErrors: boolean): Linted | undefined {
    const name = plan.replaceAll('\\', '/');
    const entry = this.plans.get(name);
    if (!entry || entry.key !== key) return undefined;
    const shows = entry.shows(onlyErrors);
    const origins = new Map<string, Origin>();
    for (const { path, hash } of entry.files) {
      const absolute = path === name ? this.places.of(name) : this.beside(name, path);
      const bytes = absolute === undefined ? undefined : this.read(absolute);
      if (absolute === undefined || !bytes || hashOf(bytes) !== hash) return undefined;
      // Only what could be decoded was kept.
      const file = shows ? decode(path, bytes).value : undefined;
      origins.set(path, { path: absolute, ...(file && { file }) });
    }
    this.seen.add(name);
    if (entry.compared) {
      const { day, commit } = entry.compared;
      const main = origins.get(name);
      if (!main || this.history.commitBy(day, main.path) !== commit) return undefined;
    }
    const diagnostics = shows ? entry.found(() => filesOf(origins), onlyErrors) : NONE;
    if (!diagnostics) return undefined;
    return {
      run: { path: name, diagnostics, origins, unread: NO_FILES },
      result: { diagnostics, skipped: entry.skipped, crashes: NONE },
    };
  }

  /** Keeps what was found, unless it hangs on a file that is not there or cannot be read, or on a fault of ours. */
  keep(plan: string, key: string, linted: Linted): void {
    const { run, result, comparedWith: day } = linted;
    const name = plan.replaceAll('\\', '/');
    if (plan === '-' || run.unread.size > 0 || result.crashes.length > 0) return;
    const files = Array.from(run.origins.values(), ({ file }) => file);
    if (!files.every((file) => file !== undefined)) return;
    letGo(result.diagnostics);
    const main = run.origins.get(name);
    const commit = day !== undefined && main ? this.history.commitBy(day, main.path) : undefined;
    this.plans.set(name, {
      key,
      files: files.map(({ path, text }) => ({ path, hash: hashOf(text) })),
      skipped: result.skipped,
      shows: () => true,
      found: () => result.diagnostics,
      ...(day !== undefined && { compared: { day, ...(commit !== undefined && { commit }) } }),
    });
    this.changed = true;
  }

  /** Writes the file where it would change; that it cannot be written is told and does no harm. */
  async save(): Promise<void> {
    const { world, err, say } = this.session;
    // Plans that are gone, so that the file does not grow for ever.
    const there = (plan: string): boolean => this.seen.has(plan) || exists(world, plan);
    if (!this.changed && this.plans.size > 0 && Array.from(this.plans.keys()).every(there)) return;
    const kept = [...this.plans].filter(([plan]) => there(plan)).sort(([a], [b]) => (a < b ? -1 : 1));
    const bytes = bytesOf(kept);
    const before = this.whole();
    if (before && Buffer.compare(bytes, before) === 0) return;
    try {
      await writeWhole(world, this.file, bytes, { force: true });
    } catch (error) {
      if (!(error instanceof WorldProblem)) throw error;
      err.line(say(lintWords.cacheNotWritten, { path: this.file }));
    }
  }

  /** Where a file stands that belongs to a plan. */
  private beside(plan: string, path: string): string | undefined {
    const folder = posix.dirname(plan);
    return insideFolder(resolve(this.session.world.cwd, folder), posix.relative(folder, path));
  }

  /** Good until the next file is read. */
  private read(absolute: string): Uint8Array | undefined {
    return orUndefined(() => this.scratch.readAtOnce(absolute));
  }
}

/** What thousands of plans have in common. */
const NONE: readonly never[] = [];
const NO_FILES: ReadonlySet<string> = new Set();

const filesOf = (origins: ReadonlyMap<string, Origin>): readonly SourceFile[] =>
  Array.from(origins, ([path, { file }]) => file ?? new SourceFile(path, ''));

/** Where plans stand: a path is worked out once for each folder, as to work it out takes as long as to hash a file. */
class Places {
  private readonly cwd: string;
  private folder: string | undefined;
  private ahead = '';

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  /** `path`: of a file, with forward slashes. */
  of(path: string): string {
    // A drive may stand before a name.
    if (sep !== '/') return resolve(this.cwd, path);
    const cut = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, cut);
    if (folder !== this.folder) {
      const whole = resolve(this.cwd, folder);
      this.folder = folder;
      this.ahead = whole.endsWith('/') ? whole : `${whole}/`;
    }
    return this.ahead + path.slice(cut);
  }
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorldProblem) return undefined;
    throw error;
  }
}
