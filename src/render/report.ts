import type { Locale } from '../diagnostics/index.ts';

/** The words of a report or the shared labels, by key. */
export type Words = Readonly<Record<string, string>>;

/** A report that is ready to be filled: its words in every language and its template as code. */
export interface Report {
  readonly id: string;
  /** The view that fills it. */
  readonly view: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly abouts: Readonly<Record<Locale, string>>;
  readonly words: Readonly<Record<Locale, Words>>;
  /** What handlebars made of the template: code written ahead for a built-in report, a function for a user's own. */
  readonly template: TemplateSpecification | FilledTemplate;
}

/** Whether a report is a user's own, from a folder of packs. */
export const isOwn = ({ template }: Report): boolean => typeof template === 'function';

/** Opaque: only handlebars looks inside. */
export type TemplateSpecification = object;
export type FilledTemplate = (view: unknown, options: object) => string;
