import Handlebars from 'handlebars';
import type { Locale } from '../diagnostics/index.ts';
import type { Report, Words } from './report.ts';
import { checkTemplate, type TemplateProblem } from './template-check.ts';
import { COMPILE_OPTIONS } from './template-language.ts';

/** A template longer than this is no report. */
const MOST_CHARACTERS = 1_000_000;

/** What a report pack holds, as it was read. */
export interface ReportParts {
  readonly id: string;
  readonly view: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly abouts: Readonly<Record<Locale, string>>;
  readonly words: Readonly<Record<Locale, Words>>;
  readonly template: string;
}

/**
 * A report pack of a user's own, ready to be filled, or what is wrong with it. The template gets the same options and
 * the same checks as the built-in ones: it can name nothing but the view and the helpers.
 */
export function compileReport(parts: ReportParts): { report: Report } | { problems: readonly TemplateProblem[] } {
  const { template, ...rest } = parts;
  const tooLong = template.length > MOST_CHARACTERS;
  const problems: readonly TemplateProblem[] = tooLong
    ? [{ line: 1, column: 1, problem: { kind: 'too-long', most: MOST_CHARACTERS } }]
    : checkTemplate(template, parts.words);
  if (problems.some(({ problem }) => problem.kind !== 'unused-words')) return { problems };
  return { report: { ...rest, template: Handlebars.create().compile(template, COMPILE_OPTIONS) } };
}
