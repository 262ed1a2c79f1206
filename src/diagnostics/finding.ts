import type { Diagnostic, Fix, Fixes, Label, Place, Severity } from './diagnostic.ts';
import type { Text } from './locale.ts';
import type { Holes } from './sentence.ts';

interface Extras {
  readonly labels?: readonly Label[];
  readonly fix?: Fix;
  readonly help?: Text;
}

/** A kind of finding that a stage can make: calling it with a place, a subject and the holes gives the finding. */
export type FindingKind<S extends Text> = {
  readonly rule: string;
  readonly severity: Severity;
  /** What its fixes are, where it has some. */
  readonly fixes?: Fixes;
  readonly says: S;
  readonly why: Text;
} & ((place: Place, subject: string, holes: Holes<S>, extras?: Extras) => Diagnostic);

/**
 * Declares a kind of finding once, with its sentence in both languages side by side. A hole that is missing from the
 * call does not compile.
 */
export function finding<const S extends Text>(kind: {
  rule: string;
  severity: Severity;
  fixes?: Fixes;
  /** Why it matters, for `explain`. */
  why: Text;
  says: S;
}): FindingKind<S> {
  const make = (place: Place, subject: string, holes: Holes<S>, extras: Extras = {}): Diagnostic => ({
    rule: kind.rule,
    severity: kind.severity,
    place,
    subject,
    sentence: { says: kind.says, holes },
    ...extras,
  });
  return Object.assign(make, kind);
}
