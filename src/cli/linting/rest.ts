import type { Session } from '../command.ts';
import { faultReport } from '../fault.ts';
import { lintWords, missingInputs } from '../phrases/lint.ts';
import type { FileFindings } from '../printers/report.ts';
import type { Linted } from './linted.ts';

// What a run of the linter tells beside its findings, on stderr.

/** How often each rule found something, the most frequent first. */
export function tellStatistics(session: Session, files: readonly FileFindings[]): void {
  const counts = new Map<string, number>();
  for (const { diagnostics } of files)
    for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [rule, count] of rows) session.err.line(`${String(count).padStart(6)}  ${rule}`);
}

/** Which rules had nothing to go by, by what was missing. */
export function tellNotEvaluated(session: Session, linted: readonly Linted[]): void {
  const skipped = new Map<string, Set<string>>();
  const forms = new Set<string>();
  const ofForms = new Set<string>();
  // From the cache many plans share one list.
  const lists = new Set(linted.map(({ result }) => result.skipped));
  for (const { rule, missing } of Array.from(lists).flat()) {
    if (typeof missing === 'object' && 'form' in missing) {
      forms.add(missing.form);
      ofForms.add(rule);
      continue;
    }
    const text = (typeof missing === 'string' ? missingInputs[missing] : missing)[session.locale];
    skipped.set(text, (skipped.get(text) ?? new Set()).add(rule));
  }
  for (const [missing, rules] of skipped)
    session.err.line(session.say(lintWords.notEvaluated, { missing, rules: named(session, [...rules]) }));
  if (forms.size === 0) return;
  const holes = { forms: firstOf(session, [...forms]), rules: named(session, [...ofForms]) };
  session.err.line(session.say(lintWords.formsNotFilled, holes));
}

export const hasFailed = ({ result }: Linted): boolean => result.crashes.length > 0;

/** What a rule that failed kept the run from doing. */
export interface LeftUndone {
  /** Plans are not mended on the word of rules of which one failed. */
  readonly mending?: boolean;
  /** The file of known findings, which would have lost what the rule finds. */
  readonly updating?: string | undefined;
}

/**
 * A rule that failed is a fault of ours: each is told once with the plans that it failed on, below the findings of the others,
 * and then what a report of it should hold. Answers whether there was one.
 */
export function tellFaults(session: Session, linted: readonly Linted[], left: LeftUndone = {}): boolean {
  const failed = linted.filter(hasFailed);
  if (failed.length === 0) return false;
  const { err, say, world, locale } = session;
  const byRule = new Map<string, { error: unknown; plans: string[] }>();
  for (const { run, result } of failed)
    for (const { rule, error } of result.crashes) {
      const known = byRule.get(rule);
      if (known) known.plans.push(run.path);
      else byRule.set(rule, { error, plans: [run.path] });
    }
  for (const [rule, { error, plans }] of byRule)
    err.line(say(lintWords.crash, { rule, plans: firstOf(session, plans), error: String(error) }));
  const plans = firstOf(
    session,
    failed.map(({ run }) => run.path),
  );
  if (left.mending) err.line(say(lintWords.notMended, { plans }));
  if (left.updating !== undefined) err.line(say(lintWords.knownNotWritten, { path: left.updating }));
  const errors = Array.from(byRule.values(), ({ error }) => error);
  for (const line of faultReport(world, locale, 'lint', errors)) err.line(line);
  return true;
}

/** Where a plan could not be read nearly every rule is skipped: their number says enough. */
const named = (session: Session, rules: readonly string[]): readonly string[] | string =>
  rules.length > MOST_NAMED ? session.say(lintWords.rulesCounted, { count: rules.length }) : rules;
const MOST_NAMED = 12;

/** A run may have thousands of plans, and a plan dozens of forms that nobody has filled yet: the first ones tell enough. */
const firstOf = (session: Session, names: readonly string[]): readonly string[] | string =>
  names.length > MOST_FIRST
    ? session.say(lintWords.andMore, { names: names.slice(0, MOST_FIRST - 1), more: names.length - MOST_FIRST + 1 })
    : names;
const MOST_FIRST = 4;
