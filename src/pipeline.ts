// The table of contents: read → resolve → schedule → analyse. A command says how far to go; each stage is loaded when a
// plan comes to it. Here the stages, which touch nothing, meet io/, which knows nothing of plans.
import { posix, resolve as resolvePath } from 'node:path';
import type * as Analysing from './analyse/index.ts';
import type { Diagnostic } from './diagnostics/index.ts';
import { Scratch, WorldProblem, insideFolder, isStream, type World } from './io/index.ts';
import type { Analysis, CalendarPack, Outcome, Packs, Plan, ResolvedPlan, Schedule } from './model/index.ts';
import type * as Reading from './read/index.ts';
import type * as Resolving from './resolve/index.ts';
import type * as Scheduling from './schedule/index.ts';
import type { SourceFile } from './text/index.ts';
import type { Day } from './time/index.ts';

export type Stage = 'read' | 'resolve' | 'schedule' | 'analyse';

/** A file that the plan was read from, as it was then: what an edit is made for. */
export interface Origin {
  /** Absolute. */
  readonly path: string;
  /** Every byte of it as text; undefined where it is not UTF-8. */
  readonly file?: SourceFile;
}

/** What came of a plan, as far as it was asked for and could go. */
export interface Run {
  /** As messages name it. */
  readonly path: string;
  readonly plan?: Plan;
  readonly resolved?: ResolvedPlan;
  readonly schedule?: Schedule;
  readonly analysis?: Analysis;
  /** Of every stage that was gone through. */
  readonly diagnostics: readonly Diagnostic[];
  /** The plan, what it includes and the contents of its deliverables, by the path that their `SourceFile` carries; a plan from stdin is none. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Files that the plan names and that could not be read, by the same path. */
  readonly unread: ReadonlySet<string>;
}

export interface RunOptions {
  readonly upTo: Stage;
  readonly packs: () => Promise<Packs>;
  readonly asOf?: Day;
  /** The data date of a plan that states none, for what cannot do without one. */
  readonly otherwiseAsOf?: Day;
  /** What the configuration says of health and thresholds, and the baseline to measure against. */
  readonly analyse?: Analysing.AnalyseOptions;
  /** What a plan from stdin is called. */
  readonly stdinName?: string;
  /** Bytes to take instead of a file's (by its absolute path): an earlier state, or one that is about to be written. */
  readonly instead?: (absolute: string) => Uint8Array | undefined;
}

/** The stages that a plan has come to so far: among thousands of plans, asking for them anew each time would be felt. */
const stages: {
  read?: typeof Reading;
  resolve?: typeof Resolving;
  schedule?: typeof Scheduling;
  analyse?: typeof Analysing;
} = {};

/** Runs a plan as far as asked. Throws a WorldProblem where the file itself cannot be read. */
export async function runPlan(world: World, path: string, options: RunOptions): Promise<Run> {
  const { decode, readPlan, readDocument } = (stages.read ??= await import('./read/index.ts'));
  const files = new PlanFiles(world, path, options, decode);
  const source = files.main();
  const read = source.value ? readPlan(source.value, (name) => files.beside(name)) : undefined;
  const diagnostics = [...source.diagnostics, ...(read?.diagnostics ?? [])];
  const run: Run = { path: files.name, diagnostics, origins: files.origins, unread: files.unread };
  const plan = read?.value;
  if (!plan) return run;
  if (options.upTo === 'read') return { ...run, plan };

  const { resolve } = (stages.resolve ??= await import('./resolve/index.ts'));
  const packs = await options.packs();
  const calendarFile = calendarFiles(files, readDocument);
  const asOf = options.asOf ?? (plan.data.project.asOf === undefined ? options.otherwiseAsOf : undefined);
  const { value: resolved, ...onResolving } = resolve(plan, packs, {
    calendarFile,
    contentFile: (path) => files.beside(path),
    ...(asOf !== undefined && { asOf }),
  });
  diagnostics.push(...onResolving.diagnostics);
  if (!resolved) return { ...run, plan };
  if (options.upTo === 'resolve') return { ...run, plan, resolved };

  const { schedule } = (stages.schedule ??= await import('./schedule/index.ts'));
  const { value: timed, ...onScheduling } = schedule(resolved);
  diagnostics.push(...onScheduling.diagnostics);
  if (!timed) return { ...run, plan, resolved };
  if (options.upTo === 'schedule') return { ...run, plan, resolved, schedule: timed };

  const { analyse } = (stages.analyse ??= await import('./analyse/index.ts'));
  const analysis = analyse(timed, options.analyse);
  // By now the methodology is needed, for its thresholds and the labels of its roles: what is wrong with its pack is told.
  diagnostics.push(...resolved.methodologyFindings, ...analysis.findings);
  return { ...run, plan, resolved, schedule: timed, analysis };
}

/** Calendar files beside the plan, read when the plan names one. */
const calendarFiles =
  (files: PlanFiles, readDocument: (type: 'calendar', file: SourceFile) => Outcome<CalendarPack>) =>
  (path: string): Outcome<CalendarPack> => {
    const found = files.beside(path);
    if (typeof found === 'string') return { diagnostics: [] };
    if (!found.value) return { diagnostics: found.diagnostics };
    return readDocument('calendar', found.value);
  };

/** What was read is text by the time the next file is read; new memory for each would cost more than reading. */
const scratch = new Scratch();

type Decode = (path: string, bytes: Uint8Array) => Outcome<SourceFile>;

/** The files of one plan: its own and those beside it that it names. */
class PlanFiles {
  readonly name: string;
  readonly origins = new Map<string, Origin>();
  readonly unread = new Set<string>();
  private readonly world: World;
  private readonly path: string;
  private readonly options: RunOptions;
  private readonly decode: Decode;

  constructor(world: World, path: string, options: RunOptions, decode: Decode) {
    this.world = world;
    this.path = path;
    this.name = path === '-' ? (options.stdinName ?? '<stdin>') : path.replaceAll('\\', '/');
    this.options = options;
    this.decode = decode;
  }

  main(): Outcome<SourceFile> {
    const absolute = resolvePath(this.world.cwd, this.name);
    const instead = this.options.instead?.(absolute);
    if (this.path === '-') return this.decode(this.name, instead ?? this.world.stdin.read());
    // Where a backslash is a letter like any other, the name that is shown is not the one of the file.
    const where = this.name === this.path ? absolute : resolvePath(this.world.cwd, this.path);
    return this.opened(this.name, absolute, instead ?? scratch.read(where, this.path));
  }

  /** A file inside the folder of the plan once links are followed, or why there is none. */
  beside(name: string): Outcome<SourceFile> | 'missing' | 'outside' | 'unreadable' {
    const folder = posix.dirname(this.name);
    const shown = posix.join(folder, name);
    const absolute = insideFolder(resolvePath(this.world.cwd, folder), name);
    const bytes = absolute === undefined ? 'outside' : this.bytesOf(absolute);
    if (absolute !== undefined && typeof bytes !== 'string') return this.opened(shown, absolute, bytes);
    this.unread.add(shown);
    return typeof bytes === 'string' ? bytes : 'outside';
  }

  private opened(shown: string, absolute: string, bytes: Uint8Array): Outcome<SourceFile> {
    const decoded = this.decode(shown, bytes);
    this.origins.set(shown, { path: absolute, ...(decoded.value && { file: decoded.value }) });
    return decoded;
  }

  private bytesOf(absolute: string): Uint8Array | 'missing' | 'unreadable' {
    try {
      const instead = this.options.instead?.(absolute);
      // A pipe that a plan names would be waited for.
      if (!instead && isStream(this.world, absolute)) return 'unreadable';
      return instead ?? scratch.read(absolute);
    } catch (error) {
      if (!(error instanceof WorldProblem)) throw error;
      return error.kind === 'missing' ? 'missing' : 'unreadable';
    }
  }
}
