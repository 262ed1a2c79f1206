import type { Diagnostic, Fix, Fixes, Holes, Label, Place, Severity, Text } from '../diagnostics/index.ts';
import type { Analysis, EarlierState, ResolvedPlan, Schedule } from '../model/index.ts';
import type { SuppressionReport } from './suppression.ts';

/** What a rule may look at. A rule that needs a later value sees the earlier ones through it. */
export interface Reads {
  readonly plan: ResolvedPlan;
  readonly schedule: Schedule;
  readonly analysis: Analysis;
  /** The plan beside an earlier state of it, where one was to be had. */
  readonly history: { readonly resolved: ResolvedPlan; readonly earlier?: EarlierState };
  /** What comments and waivers did in this run; such rules run last. */
  readonly suppressions: SuppressionReport;
}

/** An input without which a rule is skipped, and told as not evaluated: never as passed. */
export type Need = 'data-date' | 'baseline' | 'people' | 'methodology' | 'start';

/** A form that nobody has filled yet, so that what is demanded of it cannot be judged. */
export interface UnfilledForm {
  readonly form: string;
}

export const PRESETS = ['recommended', 'strict', 'dcma', 'gao'] as const;
export type Preset = (typeof PRESETS)[number];

/** Anything that a finding can be about: an entity of the plan, or the plan itself. */
export interface Subject {
  readonly subject: string;
  at(field?: string): Place;
}

export interface Extras {
  /** A more exact place than the subject's field. */
  readonly place?: Place;
  readonly labels?: readonly Label[];
  readonly fix?: Fix;
  readonly help?: Text;
  /** Another severity than the rule's own, where the rule's documentation says so (a demand that is not yet due). */
  readonly severity?: Severity;
}

/** Says that `subject` breaks the rule, at its field `field` (the whole where it has none). */
export type Report<S extends Text> = (
  subject: Subject,
  field: string | undefined,
  holes: Holes<S>,
  extras?: Extras,
) => void;

/** What a threshold was, and who set it. */
export interface Threshold {
  /** Durations in working minutes, shares as 0 to 1, everything else as it stands. */
  readonly value: number;
  readonly written: string;
  readonly origin: 'default' | 'methodology' | 'configuration';
}

/** What else a check may ask for. */
export interface Circumstances {
  /** A threshold of this rule by name; the main one has the name of an empty text. */
  readonly threshold: (name?: string) => Threshold;
  /** Says that the rule lacked an input: it is then told as not evaluated. */
  readonly notEvaluated: (missing: Text | UnfilledForm) => void;
  /** What several rules of one run look at, made by the first of them. */
  readonly once: <Value>(name: string, make: () => Value) => Value;
  /** Whether anybody wants to know of a finding of this severity about this subject: another one need not be made. */
  readonly wanted: (severity: Severity, subject: string) => boolean;
}

export interface Rule<Read extends keyof Reads = keyof Reads> {
  /** `category/name`: by what it catches. Never changes its meaning. */
  readonly id: string;
  readonly reads: Read;
  readonly severity: Severity;
  readonly needs: readonly Need[];
  readonly presets: readonly Preset[];
  /** Where the demand comes from: a standard, a guide, an inventory entry. */
  readonly source: readonly string[];
  /** Names and defaults of its thresholds, as a person writes them: `5%`, `44d`, `2`. */
  readonly thresholds: Readonly<Record<string, string>>;
  /** What its fixes are, where it has some. */
  readonly fixes?: Fixes;
  readonly why: Text;
  readonly says: Text;
  run(read: Reads[Read], report: (finding: Diagnostic) => void, circumstances: Circumstances): void;
}

interface Declaration<Read extends keyof Reads, S extends Text> {
  readonly id: string;
  readonly reads: Read;
  readonly severity: Severity;
  readonly needs?: readonly Need[];
  /** Besides `recommended` and `strict`, which hold every rule. */
  readonly presets?: readonly Preset[];
  readonly source?: readonly string[];
  readonly thresholds?: Readonly<Record<string, string>>;
  readonly fixes?: Fixes;
  readonly why: Text;
  readonly says: S;
  readonly check: (read: Reads[Read], report: Report<S>, circumstances: Circumstances) => void;
}

/** Declares a rule: what it reads, what it says in both languages, and the check itself. */
export function rule<Read extends keyof Reads, const S extends Text>(declaration: Declaration<Read, S>): Rule<Read> {
  const { id, severity, says, check } = declaration;
  return {
    id,
    reads: declaration.reads,
    severity,
    needs: declaration.needs ?? [],
    presets: ['recommended', 'strict', ...(declaration.presets ?? [])],
    source: declaration.source ?? [],
    thresholds: declaration.thresholds ?? {},
    ...(declaration.fixes && { fixes: declaration.fixes }),
    why: declaration.why,
    says,
    run(read, found, circumstances) {
      check(
        read,
        (subject, field, holes, extras = {}) => {
          const { place, severity: own, ...rest } = extras;
          if (!circumstances.wanted(own ?? severity, subject.subject)) return;
          found({
            rule: id,
            severity: own ?? severity,
            place: place ?? subject.at(field),
            subject: subject.subject,
            sentence: { says, holes },
            ...rest,
          });
        },
        circumstances,
      );
    },
  };
}
