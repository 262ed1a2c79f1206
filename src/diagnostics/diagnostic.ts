import type { Span, TextEdit } from '../text/index.ts';
import type { Locale, Text } from './locale.ts';
import { fill, type Sentence } from './sentence.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a value stands: in a file, and as a JSON Pointer in the document that the file holds. */
export interface Place {
  readonly span: Span;
  readonly pointer: string;
}

/** A second place that helps to understand a finding, with a word on what it shows. */
export interface Label {
  readonly span: Span;
  readonly sentence: Sentence;
}

/** A change that mends the finding. `safe` ones keep the meaning of the plan; the others want a person's look. */
export interface Fix {
  readonly safe: boolean;
  readonly title: Sentence;
  readonly edits: readonly TextEdit[];
}

/** What the fixes of a kind of finding are: all safe, all unsafe, or now this, now that. */
export type Fixes = 'safe' | 'unsafe' | 'both';

/** One finding: what, how grave, where, about whom, what to do next. Nothing in it depends on a language or a terminal. */
export interface Diagnostic {
  /** `category/name`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** Kind and id of what it is about, as in `task:needs-statement`; `plan` for the whole. Never a line or a list position. */
  readonly subject: string;
  readonly sentence: Sentence;
  /** One more sentence, where there is a next step that the first one does not hold. */
  readonly help?: Text;
  readonly labels?: readonly Label[];
  readonly fix?: Fix;
}

export function message(diagnostic: Diagnostic, locale: Locale): string {
  return fill(diagnostic.sentence, locale);
}

/** By file, then place, then rule, then message: the same findings always come in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.span.file.path, b.place.span.file.path) ||
    a.place.span.start - b.place.span.start ||
    a.place.span.end - b.place.span.end ||
    compareText(a.rule, b.rule) ||
    compareText(message(a, 'en'), message(b, 'en'))
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
