import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { Git } from '../../io/index.ts';
import { RULES, type Skipped } from '../../lint/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { NO_CONFIGURATION, loadConfiguration, type Configuration } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { fixesOf, showFixes, writeFixes } from '../linting/fixes.ts';
import type { LintCache } from '../linting/cache.ts';
import { writeFindings } from '../linting/documents.ts';
import { leaveOutKnown, writeKnown } from '../linting/known.ts';
import { lintPlan, type LintRequest, type Linted } from '../linting/one-plan.ts';
import { outputsOf, type Output } from '../linting/outputs.ts';
import { presetsOf, settingsOf } from '../linting/settings.ts';
import type { LintRound } from '../linting/watch.ts';
import { openPacksOf, packsFingerprint } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { lintWords, missingInputs } from '../phrases/lint.ts';
import { dayOf, plansOf } from '../plans.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile, countSeverity, type FileFindings } from '../printers/report.ts';
import { refuse } from '../say.ts';
import { stageFindings } from '../stage-findings.ts';
import { VERSION } from '../version.ts';

/** A fix may make room for another; after so many rounds something is wrong with the fixes, not with the plan. */
const MOST_ROUNDS = 10;

export const command = defineCommand({
  about: lintWords.about,
  examples: [
    { line: 'lint', says: lintWords.nearest },
    { line: 'lint plans/ --format github --format sarif=crm-plan.sarif', says: lintWords.ci },
    { line: 'lint --preset dcma --format markdown', says: lintWords.dcma },
  ],
  arguments: { '[paths...]': common.paths },
  options: {
    '--format <format>': { says: lintWords.format, repeat: true },
    '--json': common.json,
    '--as-of <date>': common.asOf,
    '--preset <preset>': { says: lintWords.preset, repeat: true },
    '--rule <setting>': { says: lintWords.rule, repeat: true },
    '--config <file>': lintWords.config,
    '--no-config': lintWords.noConfig,
    '--print-config': lintWords.printConfig,
    '--fix': lintWords.fix,
    '--unsafe-fixes': lintWords.unsafeFixes,
    '--fix-dry-run': lintWords.fixDryRun,
    '--max-warnings <count>': lintWords.maxWarnings,
    '--quiet': lintWords.quiet,
    '--changed-since <ref>': lintWords.changedSince,
    '--staged': lintWords.staged,
    '--suppressions <file>': lintWords.suppressions,
    '--update-suppressions': lintWords.updateSuppressions,
    '--stdin-filename <path>': lintWords.stdinName,
    '--statistics': lintWords.statistics,
    '--cache': lintWords.cache,
    '--cache-location <file>': lintWords.cacheLocation,
    '--watch': lintWords.watch,
  },
  async run(session, given) {
    const asked: Asked = { ...given.options, paths: given.arguments.paths };
    if (!asked.watch) return (await lintOnce(session, asked)).status;
    const { keepLinting } = await import('../linting/watch.ts');
    return keepLinting(session, asked.paths, () => lintOnce(session, asked));
  },
});

/** Options and paths as they were given. */
interface Asked extends Record<
  'json' | 'printConfig' | 'fix' | 'unsafeFixes' | 'fixDryRun' | 'quiet' | 'staged' | 'statistics' | 'watch' | 'cache',
  boolean
> {
  readonly paths: readonly string[];
  readonly format: readonly string[];
  readonly preset: readonly string[];
  readonly rule: readonly string[];
  readonly config: unknown;
  readonly asOf: string | undefined;
  readonly maxWarnings: string | undefined;
  readonly changedSince: string | undefined;
  readonly suppressions: string | undefined;
  readonly updateSuppressions: boolean;
  readonly stdinFilename: string | undefined;
  readonly cacheLocation: string | undefined;
}

async function lintOnce(session: Session, options: Asked): Promise<LintRound> {
  const known = stageFindings().map(({ rule }) => rule);
  // The two spellings share a name: false for --no-config, the file for --config.
  const chosen: unknown = options.config;
  const configuration =
    chosen === false
      ? NO_CONFIGURATION
      : loadConfiguration(session.world, typeof chosen === 'string' ? chosen : undefined, known);
  const read: string[] = configuration.sources.map(({ path }) => path);
  if (configuration.diagnostics.length > 0) {
    tell(session, configuration.diagnostics);
    throw refuse(lintWords.badConfiguration, {});
  }
  const choice = { preset: options.preset, rule: options.rule };
  const settings = settingsOf(configuration, choice, known);
  const presets = presetsOf(configuration, choice);
  const outputs = outputsOf(options.format, options.json);
  const mostWarnings = countOf(options.maxWarnings);
  if (options.updateSuppressions && options.suppressions === undefined) throw refuse(lintWords.noSuppressions, {});
  if (options.printConfig) {
    const rules = Object.fromEntries(
      RULES.map((rule) => [
        rule.id,
        settings.runs(rule.id)
          ? (settings.severity(rule.id, { own: rule.severity, notYetDue: false }, '', '') ?? 'off')
          : 'off',
      ]),
    );
    session.world.stdout.write(
      `${JSON.stringify({ version: 1, configuration: configuration.path ?? null, presets, rules }, null, 2)}\n`,
    );
    return { status: EXIT.done, read };
  }

  const plans = chosenPlans(session, await plansOf(session, options.paths), options);
  if (plans.length === 0) session.err.line(session.say(lintWords.nothingChanged, {}));
  const request: LintRequest = {
    settings,
    packs: openPacksOf(session, configuration.packs),
    ...(options.asOf !== undefined && { asOf: dayOf(session, '--as-of', options.asOf) }),
    ...(configuration.health && { health: configuration.health }),
    ...(options.stdinFilename !== undefined && { stdinName: options.stdinFilename }),
  };
  const cache = options.cache ? await cacheOf(session, options, configuration) : undefined;
  // The table of an audit is made from the analysis, which no cache holds.
  const audit = presets.some((preset) => preset === 'dcma' || preset === 'gao');
  const fromCache = !(audit && outputs.some(({ format }) => format === 'markdown'));
  const linted: Linted[] = [];
  for (const plan of plans) {
    const before = fromCache ? cache?.found(plan) : undefined;
    const one = before ?? (await lintPlan(session, plan, request));
    if (!before) cache?.keep(plan, one);
    linted.push(
      options.fix && !options.fixDryRun ? await fixed(session, plan, one, request, options.unsafeFixes) : one,
    );
  }
  await cache?.save();
  for (const { run } of linted) for (const path of [...run.origins.keys(), ...run.unread]) read.push(path);
  if (options.fixDryRun) {
    for (const { result } of linted) showFixes(session, fixesOf(result.diagnostics, options.unsafeFixes));
    return { status: EXIT.done, read };
  }

  let files: readonly FileFindings[] = byFile(
    [...new Set(linted.flatMap(({ run }) => [run.path, ...run.origins.keys()]))],
    linted.flatMap(({ result }) => result.diagnostics),
  );
  if (options.suppressions !== undefined && options.updateSuppressions) {
    await writeKnown(session, options.suppressions, files);
    return { status: EXIT.done, read };
  }
  if (options.suppressions !== undefined) files = leaveOutKnown(session, options.suppressions, files);
  const warnings = countSeverity(files, 'warning');
  const errors = countSeverity(files, 'error');
  if (options.quiet)
    files = files.map(({ path, diagnostics }) => ({
      path,
      diagnostics: diagnostics.filter(({ severity }) => severity === 'error'),
    }));

  for (const output of outputs)
    await writeFindings(session, output, files, linted, presets.includes('gao') ? 'gao-' : 'dcma-', presets);
  if (options.statistics) statistics(session, files);
  const fault = tellRest(session, linted, outputs);
  if (fault !== undefined) return { status: fault, read };
  if (mostWarnings !== undefined && warnings > mostWarnings) {
    session.err.line(session.say(lintWords.tooManyWarnings, { count: warnings, most: mostWarnings }));
    return { status: EXIT.findings, read };
  }
  return { status: errors > 0 ? EXIT.findings : EXIT.done, read };
}

async function cacheOf(
  session: Session,
  { cacheLocation, preset, rule, asOf }: Asked,
  configuration: Configuration,
): Promise<LintCache> {
  const { CACHE_FILE, LintCache } = await import('../linting/cache.ts');
  return new LintCache(session, cacheLocation ?? CACHE_FILE, [
    VERSION,
    configuration.sources,
    preset,
    rule,
    asOf === undefined ? null : dayOf(session, '--as-of', asOf),
    await packsFingerprint(session, configuration.packs),
  ]);
}

function tell(session: Session, diagnostics: readonly Diagnostic[]): void {
  const { err, locale } = session;
  err.write(pretty(byFile([], diagnostics), { locale, ...(err.terminal && { columns: err.columns }) }));
}

function countOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw refuse(lintWords.notACount, { value });
  return Number(value);
}

/** The plans that `--changed-since` and `--staged` leave of those found. */
function chosenPlans(
  session: Session,
  plans: readonly string[],
  { changedSince, staged }: { readonly changedSince: string | undefined; readonly staged: boolean },
): readonly string[] {
  if (changedSince === undefined && !staged) return plans;
  const { cwd } = session.world;
  const git = new Git(session.world, '.', true);
  const changed = new Set([
    ...(changedSince === undefined ? [] : git.changedSince(changedSince)),
    ...(staged ? git.staged() : []),
  ]);
  return plans.filter((plan) => plan === '-' || changed.has(resolve(cwd, plan)));
}

/** Applies fixes round by round until there is none left. */
async function fixed(
  session: Session,
  plan: string,
  first: Linted,
  request: LintRequest,
  unsafe: boolean,
): Promise<Linted> {
  let linted = first;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesOf(linted.result.diagnostics, unsafe);
    if (fixes.size === 0) break;
    const written = await writeFixes(session, linted.run, fixes);
    if (written === 0) break;
    count += written;
    linted = await lintPlan(session, plan, request);
  }
  if (count > 0) session.err.line(session.say(lintWords.fixed, { count, files: [linted.run.path] }));
  return linted;
}

function statistics(session: Session, files: readonly FileFindings[]): void {
  const counts = new Map<string, number>();
  for (const { diagnostics } of files)
    for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [rule, count] of rows) session.err.line(`${String(count).padStart(6)}  ${rule}`);
}

/** What was skipped and what failed, on stderr; a failed rule is a fault of ours. */
function tellRest(session: Session, linted: readonly Linted[], outputs: readonly Output[]): ExitStatus | undefined {
  const skipped = new Map<string, Set<string>>();
  for (const { result } of linted)
    for (const one of result.skipped) {
      const missing = missingText(one)[session.locale];
      skipped.set(missing, (skipped.get(missing) ?? new Set()).add(one.rule));
    }
  if (outputs.some(({ format }) => format === 'pretty'))
    for (const [missing, rules] of skipped)
      session.err.line(session.say(lintWords.notEvaluated, { missing, rules: named(session, [...rules]) }));
  const crashes = linted.flatMap(({ result }) => result.crashes);
  for (const { rule, error } of crashes) session.err.line(session.say(lintWords.crash, { rule, error: String(error) }));
  return crashes.length > 0 ? EXIT.fault : undefined;
}

/** Where a plan could not be read nearly every rule is skipped: their number says enough. */
const named = (session: Session, rules: readonly string[]): readonly string[] | string =>
  rules.length > MOST_NAMED ? session.say(lintWords.rulesCounted, { count: rules.length }) : rules;
const MOST_NAMED = 12;

const missingText = ({ missing }: Skipped) => (typeof missing === 'string' ? missingInputs[missing] : missing);
