import { createHash } from 'node:crypto';
import { posix, resolve } from 'node:path';
import type { Diagnostic, Label, Place } from '../../diagnostics/index.ts';
import { WorldProblem, exists, insideFolder, readBytes, readText, writeWhole } from '../../io/index.ts';
import type { Skipped } from '../../lint/index.ts';
import type { Origin } from '../../pipeline.ts';
import { decode } from '../../read/index.ts';
import { SourceFile, type Span } from '../../text/index.ts';
import type { Day } from '../../time/index.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import type { History } from './history.ts';
import type { Linted } from './one-plan.ts';

export const CACHE_FILE = '.crm-plan-cache/lint.json';

/** A file by its number, offsets in it. */
type StoredSpan = readonly [file: number, start: number, end: number];
type Stored<T> = { readonly [K in keyof T]: T[K] extends Span ? StoredSpan : T[K] };
interface StoredDiagnostic extends Omit<Diagnostic, 'place' | 'labels' | 'fix'> {
  readonly place: Stored<Place>;
  readonly labels?: readonly Stored<Label>[];
  readonly fix?: Omit<NonNullable<Diagnostic['fix']>, 'edits'> & {
    readonly edits: readonly { readonly span: StoredSpan; readonly newText: string }[];
  };
}
/** Every file that was read for the plan, its own first; files of packs with their text, since the key covers them. */
interface StoredFile {
  readonly path: string;
  readonly hash?: string;
  readonly text?: string;
}
interface Entry {
  readonly key: string;
  readonly files: readonly StoredFile[];
  readonly diagnostics: readonly StoredDiagnostic[];
  readonly skipped: readonly Skipped[];
  /** The state in git that the rules compared with; no commit where git knew of none. */
  readonly compared?: { readonly day: Day; readonly commit?: string };
}

const HEAD = /^\{"version":1,"check":"([0-9a-f]{64})","plans":/;
const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What was found in plans before, good as long as neither they nor anything that they are judged by has changed. */
export class LintCache {
  private readonly session: Session;
  private readonly file: string;
  private readonly key: string;
  private readonly plans: Map<string, Entry>;
  private readonly before: string | undefined;
  private changed = false;
  private readonly history: History;

  /** `judgedBy`: everything beside the files of a plan that the findings depend on. */
  constructor(session: Session, file: string, history: History, judgedBy: unknown) {
    this.session = session;
    this.history = history;
    this.file = file;
    this.key = hashOf(JSON.stringify(judgedBy));
    this.before = exists(session.world, file) ? readable(session, file) : undefined;
    this.plans = new Map(Object.entries(parsed(this.before)));
  }

  /** What was found the last time; undefined where anything has changed since. */
  found(plan: string): Linted | undefined {
    const name = plan.replaceAll('\\', '/');
    const entry = this.plans.get(name);
    if (!entry || entry.key !== this.key) return undefined;
    const origins = new Map<string, Origin>();
    const files: SourceFile[] = [];
    for (const { path, hash, text } of entry.files) {
      if (text !== undefined) {
        files.push(new SourceFile(path, text));
        continue;
      }
      const origin = this.originOf(name, path);
      const source = origin && hashOf(origin.bytes) === hash ? decode(path, origin.bytes).value : undefined;
      if (!origin || !source) return undefined;
      origins.set(path, origin);
      files.push(source);
    }
    if (entry.compared) {
      const { day, commit } = entry.compared;
      const main = origins.get(name);
      if (!main || this.history.commitBy(day, main.path) !== commit) return undefined;
    }
    const diagnostics = entry.diagnostics.map((each) => revived(each, files));
    return {
      run: { path: name, diagnostics, origins, unread: new Set() },
      result: { diagnostics, skipped: entry.skipped, crashes: [] },
    };
  }

  /** Keeps what was found, unless it hangs on a file that is not there or on a fault of ours. */
  keep(plan: string, { run, result, comparedWith: day }: Linted): void {
    const name = plan.replaceAll('\\', '/');
    if (plan === '-' || run.unread.size > 0 || result.crashes.length > 0) return;
    const files: StoredFile[] = Array.from(run.origins, ([path, { bytes }]) => ({ path, hash: hashOf(bytes) }));
    const numbers = new Map(files.map(({ path }, index) => [path, index]));
    const stored = ({ file, start, end }: Span): StoredSpan => {
      let number = numbers.get(file.path);
      if (number === undefined) {
        number = files.push({ path: file.path, text: file.text }) - 1;
        numbers.set(file.path, number);
      }
      return [number, start, end];
    };
    const diagnostics = result.diagnostics.map((each) => storable(each, stored));
    const main = run.origins.get(name);
    const commit = day !== undefined && main ? this.history.commitBy(day, main.path) : undefined;
    this.plans.set(name, {
      key: this.key,
      files,
      diagnostics,
      skipped: result.skipped,
      ...(day !== undefined && { compared: { day, ...(commit !== undefined && { commit }) } }),
    });
    this.changed = true;
  }

  /** Writes the file where it would change; that it cannot be written is told and does no harm. */
  async save(): Promise<void> {
    const { world, err, say } = this.session;
    // Plans that are gone, so that the file does not grow for ever.
    const kept = [...this.plans].filter(([plan]) => exists(world, plan)).sort(([a], [b]) => (a < b ? -1 : 1));
    if (!this.changed && kept.length > 0 && kept.length === this.plans.size) return;
    const plans = JSON.stringify(Object.fromEntries(kept));
    const text = `{"version":1,"check":"${hashOf(plans)}","plans":${plans}}\n`;
    if (text === this.before) return;
    try {
      await writeWhole(world, resolve(world.cwd, this.file), text, { force: true });
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

function readable({ world }: Session, file: string): string | undefined {
  try {
    return readText(world, file);
  } catch (error) {
    if (error instanceof WorldProblem) return undefined;
    throw error;
  }
}

/** The entries of a file that is whole; of any other file none. */
function parsed(text: string | undefined): Readonly<Record<string, Entry>> {
  const head = text === undefined ? null : HEAD.exec(text);
  if (!text || !head || !text.endsWith('}\n')) return {};
  const plans = text.slice(head[0].length, -2);
  // Whole and written here: its shape is known.
  return hashOf(plans) === head[1] ? (JSON.parse(plans) as Record<string, Entry>) : {};
}

function storable(each: Diagnostic, span: (span: Span) => StoredSpan): StoredDiagnostic {
  const { rule, severity, place, subject, sentence, help, labels, fix } = each;
  return {
    rule,
    severity,
    place: { span: span(place.span), pointer: place.pointer },
    subject,
    sentence,
    ...(help && { help }),
    ...(labels && { labels: labels.map((label) => ({ span: span(label.span), sentence: label.sentence })) }),
    ...(fix && {
      fix: {
        safe: fix.safe,
        title: fix.title,
        edits: fix.edits.map((edit) => ({ span: span(edit.span), newText: edit.newText })),
      },
    }),
  };
}

function revived({ place, labels, fix, ...rest }: StoredDiagnostic, files: readonly SourceFile[]): Diagnostic {
  const span = ([number, start, end]: StoredSpan): Span => (files[number] ?? NO_FILE).span(start, end);
  return {
    ...rest,
    place: { span: span(place.span), pointer: place.pointer },
    ...(labels && { labels: labels.map((label) => ({ ...label, span: span(label.span) })) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: span(edit.span) })) } }),
  };
}

const NO_FILE = new SourceFile('', '');
