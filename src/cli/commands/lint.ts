import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { Git } from '../../io/index.ts';
import { RULES, type Skipped } from '../../lint/index.ts';
import type { FindingsDocument } from '../../model/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { NO_CONFIGURATION, loadConfiguration } from '../configuration.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { fixesOf, showFixes, writeFixes } from '../linting/fixes.ts';
import { leaveOutKnown, writeKnown } from '../linting/known.ts';
import { lintPlan, type LintRequest, type Linted } from '../linting/one-plan.ts';
import { outputsOf, writeOutput, type Output } from '../linting/outputs.ts';
import { presetsOf, settingsOf } from '../linting/settings.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { lintWords, missingInputs } from '../phrases/lint.ts';
import { dayOf, plansOf } from '../plans.ts';
import { findingsAsJson } from '../printers/json.ts';
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
  },
  async run(session, { arguments: given, options }) {
    const known = stageFindings().map(({ rule }) => rule);
    // The two spellings share a name: false for --no-config, the file for --config.
    const chosen: unknown = options.config;
    const configuration =
      chosen === false
        ? NO_CONFIGURATION
        : loadConfiguration(session.world, typeof chosen === 'string' ? chosen : undefined, known);
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
      return EXIT.done;
    }

    const plans = chosenPlans(session, await plansOf(session, given.paths), options);
    if (plans.length === 0) session.err.line(session.say(lintWords.nothingChanged, {}));
    const request: LintRequest = {
      settings,
      packs: openPacksOf({
        ...session,
        common: { ...session.common, packs: [...session.common.packs, ...configuration.packs] },
      }),
      ...(options.asOf !== undefined && { asOf: dayOf(session, '--as-of', options.asOf) }),
      ...(configuration.health && { health: configuration.health }),
      ...(options.stdinFilename !== undefined && { stdinName: options.stdinFilename }),
    };
    const linted: Linted[] = [];
    for (const plan of plans) {
      const one = await lintPlan(session, plan, request);
      linted.push(
        options.fix && !options.fixDryRun ? await fixed(session, plan, one, request, options.unsafeFixes) : one,
      );
    }
    if (options.fixDryRun) {
      for (const { result } of linted) showFixes(session, fixesOf(result.diagnostics, options.unsafeFixes));
      return EXIT.done;
    }

    let files: readonly FileFindings[] = byFile(
      [...new Set(linted.flatMap(({ run }) => [run.path, ...run.origins.keys()]))],
      linted.flatMap(({ result }) => result.diagnostics),
    );
    if (options.suppressions !== undefined && options.updateSuppressions) {
      await writeKnown(session, options.suppressions, files);
      return EXIT.done;
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
      await write(session, output, files, linted, presets.includes('gao') ? 'gao-' : 'dcma-', presets);
    if (options.statistics) statistics(session, files);
    const status = tellRest(session, linted, outputs);
    if (mostWarnings !== undefined && warnings > mostWarnings) {
      session.err.line(session.say(lintWords.tooManyWarnings, { count: warnings, most: mostWarnings }));
      return EXIT.findings;
    }
    return status ?? (errors > 0 ? EXIT.findings : EXIT.done);
  },
});

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

async function write(
  session: Session,
  { format, file }: Output,
  files: readonly FileFindings[],
  linted: readonly Linted[],
  standard: string,
  presets: readonly string[],
): Promise<void> {
  const { locale, out, world } = session;
  if (format === 'pretty' && file === undefined) {
    out.write(pretty(files, { locale, plans: linted.length, ...(out.terminal && { columns: out.columns }) }));
    return;
  }
  const text = await document(
    session,
    format,
    files,
    linted,
    presets.includes('dcma') || presets.includes('gao') ? standard : undefined,
  );
  if (file === undefined) world.stdout.write(text);
  else await writeOutput(session, file, text);
}

async function document(
  session: Session,
  format: Output['format'],
  files: readonly FileFindings[],
  linted: readonly Linted[],
  standard: string | undefined,
): Promise<string> {
  const { locale } = session;
  const json = findingsAsJson(files, locale);
  if (format === 'json') return json;
  if (format === 'pretty') {
    const { lettersOf } = await import('../screen.ts');
    return lettersOf(pretty(files, { locale, plans: linted.length }));
  }
  if (format === 'markdown') {
    const { findingsAsMarkdown } = await import('../printers/markdown.ts');
    const audits = linted.flatMap(({ run }) =>
      run.analysis && standard !== undefined ? [{ name: run.path, analysis: run.analysis }] : [],
    );
    return findingsAsMarkdown(files, audits, locale, standard ?? 'dcma-');
  }
  const findings = JSON.parse(json) as FindingsDocument;
  switch (format) {
    case 'sarif': {
      const { sarif } = await import('../printers/sarif.ts');
      return sarif(findings, [...RULES, ...stageFindings().map(({ rule, why }) => ({ id: rule, why }))], {
        locale,
        version: VERSION,
      });
    }
    case 'junit':
      return (await import('../printers/junit.ts')).junit(findings);
    case 'github':
      return (await import('../printers/github.ts')).github(findings);
    case 'gitlab':
      return (await import('../printers/gitlab.ts')).gitlab(findings);
    default:
      return format satisfies never;
  }
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
