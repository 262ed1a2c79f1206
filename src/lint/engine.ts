import { compareDiagnostics, type Diagnostic, type Severity, type Text } from '../diagnostics/index.ts';
import type { Analysis, EarlierState, ResolvedPlan, Schedule } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import type { Circumstances, Need, Reads, Rule, UnfilledForm } from './rule.ts';
import { recommended, type Settings } from './settings.ts';
import { holdsSuppressions, suppress } from './suppression.ts';
import { thresholdOf } from './threshold.ts';

/** What the stages gave: each later value may be missing where an error stopped them. */
export interface LintInput {
  readonly resolved?: ResolvedPlan;
  readonly schedule?: Schedule;
  readonly analysis?: Analysis;
  /** What was recorded by the day of `stateWanted`, for rules that read the history. */
  readonly earlier?: EarlierState;
  /** What the stages found themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Only errors are shown and counted: what else the rules find need not be made. */
  readonly errorsSuffice?: boolean;
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
  // Comments and waivers are told whether they silence anything: for that every finding has to be there.
  const onlyErrors = input.errorsSuffice === true && !(input.resolved && holdsSuppressions(input.resolved));
  let current: Rule | undefined;
  const severityOf = (id: string, own: Severity, subject: string): Severity | undefined => {
    const notYetDue = current !== undefined && current.severity !== 'info' && own === 'info';
    return settings.severity(id, { own, notYetDue }, path, subject);
  };
  let into = found;
  const keep = (finding: Diagnostic): void => {
    const severity = severityOf(finding.rule, finding.severity, finding.subject);
    if (severity === undefined || (onlyErrors && severity !== 'error')) return;
    into.push(severity === finding.severity ? finding : { ...finding, severity });
  };
  // What a rule may ask is made once, about the rule whose turn it is: there are two hundred, and thousands of plans.
  const shared = new Map<string, unknown>();
  const circumstances: Circumstances = {
    threshold: (name) => thresholdOf(current as Rule, input.resolved, settings, name),
    notEvaluated: (missing) => skipped.push({ rule: (current as Rule).id, missing }),
    once: <Value>(name: string, make: () => Value): Value => {
      if (!shared.has(name)) shared.set(name, make());
      return shared.get(name) as Value;
    },
    wanted: (severity, subject) => !onlyErrors || severityOf((current as Rule).id, severity, subject) === 'error',
  };
  const run = (rule: Rule, values: Partial<Reads>): void => {
    const missing = missingFor(rule, values, input);
    if (missing !== undefined) {
      skipped.push({ rule: rule.id, missing });
      return;
    }
    current = rule;
    try {
      rule.run(values[rule.reads] as never, keep, circumstances);
    } catch (error) {
      crashes.push({ rule: rule.id, error });
    }
  };

  for (const finding of input.diagnostics) keep(finding);
  const values: Partial<Reads> = {
    ...(input.resolved && {
      plan: input.resolved,
      history: { resolved: input.resolved, ...(input.earlier && { earlier: input.earlier }) },
    }),
    ...(input.schedule && { schedule: input.schedule }),
    ...(input.analysis && { analysis: input.analysis }),
  };
  const chosen = chosenOf(rules, settings);
  for (const rule of chosen.first) run(rule, values);

  if (!input.resolved) return { diagnostics: found.sort(compareDiagnostics), skipped, crashes };
  const names = (): readonly string[] => [...rules.map(({ id }) => id), ...(input.stageRules ?? [])];
  const { kept, report: suppressions } = suppress(input.resolved, found, {
    looked: (name) => {
      const known = rules.some(({ id }) => id === name);
      return !known || (settings.runs(name) && ![...skipped, ...crashes].some(({ rule }) => rule === name));
    },
    known: (name) => names().includes(name),
    meant: (name) => nearRule(name, names()),
  });
  into = [];
  for (const rule of chosen.last) run(rule, { suppressions });
  return { diagnostics: [...kept, ...into].sort(compareDiagnostics), skipped, crashes };
}

/** Rules that can report anything, and of these the ones that come last, since they look at what became of the findings. */
interface Chosen {
  readonly among: readonly Rule[];
  readonly first: readonly Rule[];
  readonly last: readonly Rule[];
}

/** The same for all plans of a run. */
const chosenBySettings = new WeakMap<Settings, Chosen>();

function chosenOf(rules: readonly Rule[], settings: Settings): Chosen {
  const before = chosenBySettings.get(settings);
  if (before?.among === rules) return before;
  const running = rules.filter(({ id }) => settings.runs(id));
  const chosen: Chosen = {
    among: rules,
    first: running.filter(({ reads }) => reads !== 'suppressions'),
    last: running.filter(({ reads }) => reads === 'suppressions'),
  };
  chosenBySettings.set(settings, chosen);
  return chosen;
}

function nearRule(name: string, known: readonly string[]): string | undefined {
  return known.includes(name) ? undefined : nearest(name, known);
}

function missingFor(rule: Rule, values: Partial<Reads>, input: LintInput): Skipped['missing'] | undefined {
  if (values[rule.reads] === undefined)
    return rule.reads === 'suppressions' || rule.reads === 'history' ? 'plan' : rule.reads;
  return rule.needs.length === 0 ? undefined : rule.needs.find((need) => !meets(need, input));
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
