import { resolve } from 'node:path';
import { changesBetween } from '../analyse/index.ts';
import type { Locale, Text } from '../diagnostics/index.ts';
import { Git, WorldProblem, exists, folderOfPacks, isFolder, isStream, writeWhole } from '../io/index.ts';
import type { Analysis, Changes, ReportPack, View } from '../model/index.ts';
import { runPlan, type Run } from '../pipeline.ts';
import { REPORTS, TemplateError, isOwn, openTemplate, render, type Report } from '../render/index.ts';
import { parseDay, type Day } from '../time/index.ts';
import type { Session } from './command.ts';
import { openPacksOf, ownPacks } from './packs.ts';
import { common } from './phrases/frame.ts';
import { report as words } from './phrases/report.ts';
import { runOnePlan } from './planned.ts';
import { refuse } from './say.ts';
import { toJson } from './screen.ts';
import { showFindings } from './show-findings.ts';

// What the commands that make documents share: a plan with a data date, an earlier state of it, and where the text goes.

/** A report that can be asked for by name: a built-in one, or one of a folder of packs that goes before it. */
export interface KnownReport {
  readonly id: string;
  readonly view: string;
  readonly names: Text;
  readonly abouts: Text;
  /** Undefined where the pack has errors, which are told. */
  readonly open: () => Promise<Report | undefined>;
}

export const builtInReports = (): readonly KnownReport[] =>
  Object.entries(REPORTS).map(([id, entry]) => ({ id, ...entry }));

/** The reports within reach of a plan: those of `--packs` first, then those of the configuration, the built-in ones last. */
export async function reportsOf(session: Session, plan?: string): Promise<readonly KnownReport[]> {
  const { world } = session;
  const builtIn = builtInReports();
  const folders = (await ownPacks(session, plan)).map((folder) => folderOfPacks(world, folder));
  if (folders.length === 0) return builtIn;
  const { openReport, reportIds } = await import('../packs/index.ts');
  const own = reportIds(folders).map((id): KnownReport => {
    const { value: pack, diagnostics } = openReport(folders, id);
    const text = (pick: (words: ReportPack['words']['en']) => string | undefined): Text => ({
      en: (pack && pick(pack.words.en)) ?? id,
      'zh-CN': (pack && pick(pack.words['zh-CN'])) ?? id,
    });
    return {
      id,
      view: pack?.data.view ?? '',
      names: text(({ name }) => name),
      abouts: text(({ about }) => about ?? ''),
      open: async () => {
        const made = pack ? await openTemplate(pack) : { diagnostics: [] };
        showFindings(session, [...diagnostics, ...made.diagnostics]);
        return 'value' in made ? made.value : undefined;
      },
    };
  });
  return [...own, ...builtIn.filter(({ id }) => !own.some((each) => each.id === id))];
}

export const FORMATS = ['md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The plan, analysed as of a data date: the given one, else the plan's own, else today, which is told. */
export async function datedPlan(session: Session, path: string | undefined, asOf: string | undefined): Promise<Run> {
  return runOnePlan(session, { path, asOf, upTo: 'analyse', needsDate: true });
}

/** What changed since an earlier state of the plan: a file, a day or a revision in git. */
export async function since(
  session: Session,
  run: Run,
  state: string,
): Promise<{ changes: Changes; analysis: Analysis } | undefined> {
  const { analysis } = run;
  if (!analysis) return undefined;
  const earlier = await earlierRun(session, run, state);
  if (!earlier.analysis) throw refuse(words.brokenState, { state });
  return { changes: changesBetween(earlier.analysis, analysis, state), analysis: earlier.analysis };
}

async function earlierRun(session: Session, run: Run, state: string): Promise<Run> {
  const { world } = session;
  const packs = openPacksOf(session, run.path);
  if (exists(world, state) && !isFolder(world, state)) return runPlan(world, state, { upTo: 'analyse', packs });
  const [main] = run.origins.values();
  if (!main) throw refuse(words.unknownState, { state });
  const git = new Git(world, main.path);
  const commit = commitOf(git, state);
  if (git.textAt(commit, main.path) === undefined) throw refuse(words.notInState, { state, path: run.path });
  const encoder = new TextEncoder();
  const instead = (absolute: string): Uint8Array => {
    const text = git.textAt(commit, absolute);
    if (text === undefined) throw new WorldProblem('missing', absolute);
    return encoder.encode(text);
  };
  const options = { upTo: 'analyse', packs, instead } as const;
  const then = await runPlan(world, run.path, options);
  if (then.analysis?.asOf !== undefined || !then.analysis) return then;
  // The plan of then names no data date: it stood as of the day that was asked for, or on which it was committed.
  const day: Day | undefined = parseDay(state) ?? parseDay(git.dayOf(commit));
  return day === undefined ? then : runPlan(world, run.path, { ...options, asOf: day });
}

function commitOf(git: Git, state: string): string {
  if (parseDay(state) !== undefined) {
    const before = git.commitBefore(state);
    if (before === undefined) throw refuse(words.noStateBefore, { state });
    return before;
  }
  try {
    return git.commit(state);
  } catch (error) {
    if (error instanceof WorldProblem && error.kind === 'unknown-revision') throw refuse(words.unknownState, { state });
    throw error;
  }
}

/** Where the plan comes from: the revision in git, with `+` where the file differs from it; undefined outside of one. */
export function revisionOf(session: Session, run: Run): string | undefined {
  const [main] = run.origins.values();
  if (!main) return undefined;
  try {
    return new Git(session.world, main.path).revision(resolve(main.path));
  } catch (error) {
    if (error instanceof WorldProblem) return undefined;
    throw error;
  }
}

/** A mistake in a template of one's own shows only when it is filled: that is told, while one of ours is a fault. */
function filled({ report, view, locale }: { report: Report; view: View; locale: Locale }): string {
  try {
    return render(report, view, locale);
  } catch (error) {
    if (!(error instanceof TemplateError) || !isOwn(report)) throw error;
    throw refuse(words.templateFailed, { name: report.id, detail: error.message });
  }
}

export interface Target {
  readonly output: string | undefined;
  readonly to: Format | undefined;
  readonly format: Format | undefined;
  readonly json: boolean;
  readonly force: boolean;
}

/** What a command takes that makes documents. */
export const DOCUMENT_OPTIONS = {
  '-o, --output <file>': words.output,
  '--to <format>': { says: words.to, choices: FORMATS },
  '--format <format>': { says: words.sameAsTo, choices: FORMATS },
  '--json': common.json,
  '--force': common.force,
} as const;

/** The format that was asked for, else the one that the file's extension says, else Markdown. */
export function formatOf({ output, json, ...asked }: Target): Format {
  const to = asked.to ?? asked.format ?? (json ? 'json' : undefined);
  if (to !== undefined || output === undefined) return to ?? 'md';
  const extension = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  const known = extension === 'markdown' ? 'md' : FORMATS.find((format) => format === extension);
  if (known === undefined) throw refuse(words.unknownExtension, { path: output });
  return known;
}

export interface Document {
  readonly report: Report;
  /** As it was asked for, where that is not the report's own name. */
  readonly name?: string;
  readonly view: View;
  /** The view laid out for the template, where that is more than the view itself. */
  readonly page?: View;
  readonly locale: Locale;
}

/** Fills the template of a document, or gives its view as JSON, and writes it to where it was asked for. */
export async function writeDocument(session: Session, target: Target, document: Document): Promise<void> {
  const { report, name = report.id, view, page = view, locale } = document;
  const text =
    formatOf(target) === 'json'
      ? `${toJson({ version: 1, report: name, locale, ...view })}\n`
      : filled({ report, view: page, locale });
  await writeText(session, target, text);
}

/** Refuses a file that is in the way before the work, where a later refusal would lose or repeat some of it. */
export function assertFree({ world }: Session, { output, force }: Pick<Target, 'output' | 'force'>): void {
  if (output !== undefined && !force && exists(world, output) && !isStream(world, output))
    throw new WorldProblem('exists', output);
}

/** Writes the text of a document to where it was asked for: a file, told on stderr, or stdout. */
export async function writeText(
  session: Session,
  { output, force }: Pick<Target, 'output' | 'force'>,
  text: string,
): Promise<void> {
  if (output === undefined) {
    session.world.stdout.write(text);
    return;
  }
  await writeWhole(session.world, output, text, { force });
  session.err.line(session.say(words.written, { path: output }));
}
