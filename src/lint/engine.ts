import { compareDiagnostics, type Diagnostic, type Text } from '../diagnostics/index.ts';
import type { Analysis, EarlierState, ResolvedPlan, Schedule } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import type { Need, Reads, Rule, UnfilledForm } from './rule.ts';
import { recommended, type Settings } from './settings.ts';
import { suppress } from './suppression.ts';
import { thresholdsOf } from './threshold.ts';

/** What the stages gave: each later value may be missing where an error stopped them. */
export interface LintInput {
  readonly resolved?: ResolvedPlan;
  readonly schedule?: Schedule;
  readonly analysis?: Analysis;
  /** What was recorded by the day of `stateWanted`, for rules that read the history. */
  readonly earlier?: EarlierState;
  /** What the stages found themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every id that a finding of a stage may have, to tell names of rules that do not exist. */
  readonly stageRules?: readonly string[];
}

/** A rule that could not be evaluated, and for want of what. */
export interface Skipped {
  readonly rule: string;
  readonly missing: Need | 'plan' | 'schedule' | 'analysis' | Text | UnfilledForm;
}

export interface LintResult {
  /** In the order of `compareDiagnostics`, after severities, comments and waivers. */
  readonly diagnostics: readonly Diagnostic[];
  readonly skipped: readonly Skipped[];
  /** Rules that threw: a bug of ours each; the others ran. */
  readonly crashes: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Runs the rules over what the stages gave. Prints nothing and reads nothing again. */
export function lint(input: LintInput, rules: readonly Rule[], settings: Settings = recommended): LintResult {
  const skipped: Skipped[] = [];
  const crashes: { rule: string; error: unknown }[] = [];
  const found: Diagnostic[] = [];
  const path = input.resolved?.plan.files[0]?.path ?? '';
  const keep = (finding: Diagnostic, into: Diagnostic[], rule?: Rule): void => {
    const notYetDue = rule !== undefined && rule.severity !== 'info' && finding.severity === 'info';
    const severity = settings.severity(finding.rule, { own: finding.severity, notYetDue }, path, finding.subject);
    if (severity !== undefined) into.push(severity === finding.severity ? finding : { ...finding, severity });
  };
  const run = (rule: Rule, values: Partial<Reads>, into: Diagnostic[]): void => {
    if (!settings.runs(rule.id)) return;
    const missing = missingFor(rule, values, input);
    if (missing !== undefined) {
      skipped.push({ rule: rule.id, missing });
      return;
    }
    const own: Diagnostic[] = [];
    try {
      rule.run(values[rule.reads] as never, (finding) => own.push(finding), {
        threshold: thresholdsOf(rule, input.resolved, settings),
        notEvaluated: (missing) => skipped.push({ rule: rule.id, missing }),
      });
    } catch (error) {
      crashes.push({ rule: rule.id, error });
    }
    for (const finding of own) keep(finding, into, rule);
  };

  for (const finding of input.diagnostics) keep(finding, found);
  const values: Partial<Reads> = {
    ...(input.resolved && {
      plan: input.resolved,
      history: { resolved: input.resolved, ...(input.earlier && { earlier: input.earlier }) },
    }),
    ...(input.schedule && { schedule: input.schedule }),
    ...(input.analysis && { analysis: input.analysis }),
  };
  for (const rule of rules) if (rule.reads !== 'suppressions') run(rule, values, found);

  if (!input.resolved) return { diagnostics: found.sort(compareDiagnostics), skipped, crashes };
  const { kept, report } = suppress(input.resolved, found, {
    looked: (name) => {
      const known = rules.some(({ id }) => id === name);
      return !known || (settings.runs(name) && ![...skipped, ...crashes].some(({ rule }) => rule === name));
    },
    meant: (name) => nearRule(name, [...rules.map(({ id }) => id), ...(input.stageRules ?? [])]),
  });
  const last: Diagnostic[] = [];
  for (const rule of rules) if (rule.reads === 'suppressions') run(rule, { suppressions: report }, last);
  return { diagnostics: [...kept, ...last].sort(compareDiagnostics), skipped, crashes };
}

function nearRule(name: string, known: readonly string[]): string | undefined {
  return known.includes(name) ? undefined : nearest(name, known);
}

function missingFor(rule: Rule, values: Partial<Reads>, input: LintInput): Skipped['missing'] | undefined {
  if (values[rule.reads] === undefined)
    return rule.reads === 'suppressions' || rule.reads === 'history' ? 'plan' : rule.reads;
  return rule.needs.find((need) => !meets(need, input));
}

function meets(need: Need, { resolved, schedule }: LintInput): boolean {
  switch (need) {
    case 'data-date':
      return resolved?.asOf !== undefined;
    case 'baseline':
      return (resolved?.baselines.length ?? 0) > 0;
    case 'people':
      return (resolved?.people.length ?? 0) > 0;
    case 'methodology':
      return resolved?.methodology !== undefined;
    case 'start':
      return schedule?.start !== undefined;
    default:
      return need satisfies never;
  }
}
