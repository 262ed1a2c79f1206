import { posix, resolve } from 'node:path';
import { WorldProblem, exists, insideFolder, readBytes, writeWhole } from '../../io/index.ts';
import type { Origin } from '../../pipeline.ts';
import { decode } from '../../read/index.ts';
import { SourceFile } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import { bytesOf, entriesIn, hashOf, type Entry } from './cache-file.ts';
import type { History } from './history.ts';
import { withoutPlan, type Linted } from './one-plan.ts';

export const CACHE_FILE = '.crm-plan-cache/lint.json';

/** A key for everything beside the files of a plan that the findings depend on. */
export const keyOf = (judgedBy: unknown): string => hashOf(JSON.stringify(judgedBy));

/** What was found in plans before, good as long as neither they nor anything that they are judged by has changed. */
export class LintCache {
  private readonly session: Session;
  private readonly file: string;
  private readonly plans: Map<string, Entry>;
  private readonly before: Uint8Array | undefined;
  /** Plans that were there a moment ago. */
  private readonly seen = new Set<string>();
  private changed = false;
  private readonly history: History;

  constructor(session: Session, file: string, history: History) {
    this.session = session;
    this.history = history;
    this.file = file;
    this.before = exists(session.world, file) ? readable(session, file) : undefined;
    this.plans = this.before ? entriesIn(this.before) : new Map<string, Entry>();
  }

  /** What was found the last time, or the errors of it; undefined where anything has changed since. `key`: of what the plan is held against. */
  found(plan: string, key: string, onlyErrors: boolean): Linted | undefined {
    const name = plan.replaceAll('\\', '/');
    const entry = this.plans.get(name);
    if (!entry || entry.key !== key) return undefined;
    const origins = new Map<string, Origin>();
    for (const { path, hash } of entry.files) {
      const origin = this.originOf(name, path);
      if (!origin || hashOf(origin.bytes) !== hash) return undefined;
      origins.set(path, origin);
    }
    this.seen.add(name);
    if (entry.compared) {
      const { day, commit } = entry.compared;
      const main = origins.get(name);
      if (!main || this.history.commitBy(day, main.path) !== commit) return undefined;
    }
    const files = (): readonly SourceFile[] =>
      // Only what could be decoded was kept.
      Array.from(origins, ([path, { bytes }]) => decode(path, bytes).value ?? new SourceFile(path, ''));
    const diagnostics = entry.found(files, onlyErrors);
    return {
      run: { path: name, diagnostics, origins, unread: new Set() },
      result: { diagnostics, skipped: entry.skipped, crashes: [] },
    };
  }

  /** Keeps what was found, unless it hangs on a file that is not there or cannot be read, or on a fault of ours. */
  keep(plan: string, key: string, linted: Linted): void {
    const { run, result } = withoutPlan(linted);
    const { comparedWith: day } = linted;
    const name = plan.replaceAll('\\', '/');
    if (plan === '-' || run.unread.size > 0 || result.crashes.length > 0) return;
    const origins = [...run.origins];
    if (origins.some(([path, { bytes }]) => !decode(path, bytes).value)) return;
    const main = run.origins.get(name);
    const commit = day !== undefined && main ? this.history.commitBy(day, main.path) : undefined;
    this.plans.set(name, {
      key,
      files: origins.map(([path, { bytes }]) => ({ path, hash: hashOf(bytes) })),
      skipped: result.skipped,
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
    const kept = [...this.plans].filter(([plan]) => there(plan)).sort(([a], [b]) => (a < b ? -1 : 1));
    if (!this.changed && kept.length > 0 && kept.length === this.plans.size) return;
    const bytes = bytesOf(kept);
    if (this.before && Buffer.compare(bytes, this.before) === 0) return;
    try {
      await writeWhole(world, this.file, bytes, { force: true });
    } catch (error) {
      if (!(error instanceof WorldProblem)) throw error;
      err.line(say(lintWords.cacheNotWritten, { path: this.file }));
    }
  }

  private originOf(plan: string, path: string): Origin | undefined {
    const { world } = this.session;
    const absolute =
      path === plan
        ? resolve(world.cwd, path)
        : insideFolder(resolve(world.cwd, posix.dirname(plan)), posix.relative(posix.dirname(plan), path));
    if (absolute === undefined) return undefined;
    try {
      return { path: absolute, bytes: readBytes(world, absolute) };
    } catch (error) {
      if (error instanceof WorldProblem) return undefined;
      throw error;
    }
  }
}

function readable({ world }: Session, file: string): Uint8Array | undefined {
  try {
    return readBytes(world, file);
  } catch (error) {
    if (error instanceof WorldProblem) return undefined;
    throw error;
  }
}
