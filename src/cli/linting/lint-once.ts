import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Session } from '../command.ts';
import { eachPlan } from '../each-plan.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { packsFingerprint } from '../packs.ts';
import { lintWords } from '../phrases/lint.ts';
import { dayOf } from '../plans.ts';
import { byFile, countSeverity, type FileFindings } from '../printers/report.ts';
import { refuse } from '../say.ts';
import { VERSION } from '../version.ts';
import type { Asked } from './asked.ts';
import { chosenPlans } from './chosen-plans.ts';
import { writeFindings } from './documents.ts';
import { Mending, fixesOf, showFixes } from './fixes.ts';
import { History } from './history.ts';
import { auditsOf, checkDemandNames, judgesOf, type Judged, type JudgedBy } from './judged-by.ts';
import { leaveOutKnown, lookedFor, writeKnown } from './known.ts';
import { lintPlan, type LintRequest } from './one-plan.ts';
import { withoutPlan, type Linted } from './linted.ts';
import { outputsOf } from './outputs.ts';
import { printSettings } from './print-settings.ts';
import { hasFailed, tellFaults, tellNotEvaluated, tellStatistics } from './rest.ts';
import type { LintRound } from './watch.ts';

/** Lints the plans that are asked for and writes what was found. */
export async function lintOnce(session: Session, asked: Asked): Promise<LintRound> {
  const judgesFor = judgesOf(session, asked);
  const outputs = outputsOf(asked.format, asked.json);
  const mostWarnings = countOf(asked.maxWarnings);
  if (asked.updateSuppressions && asked.suppressions === undefined) throw refuse(lintWords.noSuppressions, {});
  const read = new Set<string>();
  const done = (status: ExitStatus): LintRound => ({ status, read: [...read] });
  if (asked.printConfig) {
    printSettings(session, judgesFor(asked.paths[0]), asked.paths[0]);
    return done(EXIT.done);
  }

  const chosen = await chosenPlans(session, asked, judgesFor);
  // Every configuration before the first plan: a wrong one must not stop the run half-way.
  const all = new Set(chosen.plans.map(judgesFor));
  for (const judges of all) {
    await checkDemandNames(session, judges, asked);
    for (const { path } of judges.configuration.sources) read.add(path);
  }
  const history = new History(session);
  const asOf = asked.asOf === undefined ? undefined : dayOf(session, '--as-of', asked.asOf);
  const requestFor = ({ configuration, settings, packs }: JudgedBy): LintRequest => ({
    settings,
    history,
    packs,
    ...(asOf !== undefined && { asOf }),
    ...(configuration.health && { health: configuration.health }),
    ...(asked.stdinFilename !== undefined && { stdinName: asked.stdinFilename }),
    ...(chosen.instead && { instead: chosen.instead }),
    // The cache keeps all of them, for the next run.
    errorsSuffice: errorsSuffice && !cache,
  });
  // The table of an audit is made from the analysis, which no cache holds; nor does one know what is staged.
  const audited =
    outputs.some(({ format }) => format === 'markdown') && [...all].some((one) => auditsOf(one).length > 0);
  const cached = !asked.staged && !audited;
  const cache = asked.cache && cached ? await cacheOf(session, asked, all, history) : undefined;
  // What is not shown and counts for nothing need not be made.
  const counted = mostWarnings !== undefined || asked.suppressions !== undefined;
  const errorsSuffice = asked.quiet && !counted && !asked.fix && !asked.fixDryRun;
  const mending = asked.fix && !asked.fixDryRun ? new Mending(session, asked) : undefined;
  const linted: Judged[] = [];
  const { unusable } = await eachPlan(session, chosen.plans, async (plan) => {
    const judges = judgesFor(plan);
    const before = cache?.found(plan, judges, errorsSuffice);
    const one = before ?? (await lintPlan(session, plan, requestFor(judges)));
    if (!before) cache?.keep(plan, judges, one);
    if (!chosen.concerns(one.run, judges)) return;
    const last = mending && !hasFailed(one) ? await mending.mend(plan, one, requestFor(judges)) : one;
    const shown = errorsSuffice ? errorsAlone(last) : last;
    const asItIs = last === before || (audited && auditsOf(judges).length > 0);
    linted.push({ ...(asItIs ? shown : withoutPlan(shown)), by: judges });
  });
  const paths: string[] = [];
  const found: Diagnostic[] = [];
  // By `forEach`: over a thousand plans from the cache, iterators were a seventh of all memory that a run made.
  for (const { run, result } of linted) {
    paths.push(run.path);
    run.origins.forEach((_, path) => {
      read.add(path);
      paths.push(path);
    });
    run.unread.forEach((path) => read.add(path));
    result.diagnostics.forEach((each) => found.push(each));
  }
  const written = outputs.flatMap(({ file }) => file ?? []);
  refuseOver(session, read, cache ? [...written, cache.file] : written);
  await cache?.save();
  // Nothing was looked at: an empty list of findings would say that all is well.
  if (unusable > 0 && linted.length === 0) return done(EXIT.cannot);
  if (linted.length === 0) session.err.line(session.say(lintWords.nothingChanged, {}));
  if (asked.fixDryRun) {
    for (const { result } of linted) showFixes(session, fixesOf(result.diagnostics, asked.unsafeFixes));
    return done(unusable > 0 ? EXIT.cannot : EXIT.done);
  }

  let files = byFile(paths, found);
  const wasLookedFor = asked.suppressions === undefined ? () => false : lookedFor(linted);
  if (asked.suppressions !== undefined && asked.updateSuppressions) {
    if (tellFaults(session, linted, { updating: asked.suppressions })) return done(EXIT.fault);
    // What is known of a plan that was not looked at would be lost.
    if (unusable > 0) return done(EXIT.cannot);
    await writeKnown(session, asked.suppressions, files, wasLookedFor);
    return done(EXIT.done);
  }
  if (asked.suppressions !== undefined) files = leaveOutKnown(session, asked.suppressions, files, wasLookedFor);
  const warnings = countSeverity(files, 'warning');
  const errors = countSeverity(files, 'error');
  if (asked.quiet) files = onlyErrors(files);

  for (const output of outputs)
    await writeFindings(session, output, {
      files,
      linted,
      packs: [...all].map(({ packs }) => packs),
      all: asked.all,
    });
  if (asked.statistics) tellStatistics(session, files);
  if (outputs.some(({ format }) => format === 'pretty')) tellNotEvaluated(session, linted);
  const unmended = mending?.tell();
  if (tellFaults(session, linted, { mending: mending !== undefined })) return done(EXIT.fault);
  if (unusable > 0) return done(EXIT.cannot);
  if (unmended !== undefined) return done(unmended);
  if (mostWarnings !== undefined && warnings > mostWarnings) {
    session.err.line(session.say(lintWords.tooManyWarnings, { count: warnings, most: mostWarnings }));
    return done(EXIT.findings);
  }
  return done(errors > 0 ? EXIT.findings : EXIT.done);
}

const onlyErrors = (files: readonly FileFindings[]): readonly FileFindings[] =>
  files.map((file) =>
    file.diagnostics.length === 0 ? file : { path: file.path, diagnostics: errorsOf(file.diagnostics) },
  );

/** Of thousands of plans, what is not shown would fill the memory. */
const errorsAlone = (linted: Linted): Linted =>
  linted.result.diagnostics.length === 0
    ? linted
    : { ...linted, result: { ...linted.result, diagnostics: errorsOf(linted.result.diagnostics) } };

const errorsOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** What a plan is read from is nothing to write findings into: a slip of the hand would cost the plan. */
function refuseOver({ world: { cwd } }: Session, read: Iterable<string>, written: readonly string[]): void {
  const targets = new Map(written.map((path) => [resolve(cwd, path), path]));
  const names = written.map((path) => basename(path));
  for (const path of read) {
    // Hardly any has the name of what is written: of a thousand files none needs a second look.
    const target = names.some((name) => path.endsWith(name)) ? targets.get(resolve(cwd, path)) : undefined;
    if (target !== undefined) throw refuse(lintWords.overPlan, { path: target });
  }
}

interface RunCache {
  readonly file: string;
  found(plan: string, judges: JudgedBy, onlyErrors: boolean): Linted | undefined;
  keep(plan: string, judges: JudgedBy, linted: Linted): void;
  save(): Promise<void>;
}

async function cacheOf(
  session: Session,
  { cacheLocation, preset, rule, asOf }: Asked,
  all: ReadonlySet<JudgedBy>,
  history: History,
): Promise<RunCache> {
  const { CACHE_FILE, LintCache, keyOf } = await import('./cache.ts');
  const day = asOf === undefined ? null : dayOf(session, '--as-of', asOf);
  const keys = new Map<JudgedBy, string>();
  for (const judges of all) {
    const { sources, packs } = judges.configuration;
    keys.set(judges, keyOf([VERSION, sources, preset, rule, day, await packsFingerprint(session, packs)]));
  }
  const file = cacheLocation ?? CACHE_FILE;
  const cache = new LintCache(session, file, history);
  return {
    file,
    found: (plan, judges, onlyErrors) => cache.found(plan, keys.get(judges) ?? '', onlyErrors),
    keep: (plan, judges, linted) => cache.keep(plan, keys.get(judges) ?? '', linted),
    save: () => cache.save(),
  };
}

function countOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw refuse(lintWords.notACount, { value });
  return Number(value);
}
