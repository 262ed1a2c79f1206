import type { Session } from '../command.ts';
import { lintWords, missingInputs } from '../phrases/lint.ts';
import type { FileFindings } from '../printers/report.ts';
import type { Linted } from './one-plan.ts';

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

/** A rule that failed is a fault of ours. Answers whether there was one. */
export function tellFaults(session: Session, linted: readonly Linted[]): boolean {
  const crashes = linted.flatMap(({ result }) => result.crashes);
  for (const { rule, error } of crashes) session.err.line(session.say(lintWords.crash, { rule, error: String(error) }));
  return crashes.length > 0;
}

/** Where a plan could not be read nearly every rule is skipped: their number says enough. */
const named = (session: Session, rules: readonly string[]): readonly string[] | string =>
  rules.length > MOST_NAMED ? session.say(lintWords.rulesCounted, { count: rules.length }) : rules;
const MOST_NAMED = 12;

/** A plan may have dozens of forms, of which few are filled at any time: the first ones tell enough. */
const firstOf = (session: Session, forms: readonly string[]): readonly string[] | string =>
  forms.length > MOST_FORMS
    ? session.say(lintWords.formsAndMore, {
        forms: forms.slice(0, MOST_FORMS - 1),
        more: forms.length - MOST_FORMS + 1,
      })
    : forms;
const MOST_FORMS = 4;
