import Handlebars from 'handlebars';
import type { Text } from '../diagnostics/index.ts';
import type { Outcome, ReportPack } from '../model/index.ts';
import { VOCABULARY } from './generated/vocabulary.ts';
import { templateFindings } from './findings.ts';
import type { Report, Words } from './report.ts';
import { checkTemplate, type TemplateProblem } from './template-check.ts';
import { COMPILE_OPTIONS, HELPERS } from './template-language.ts';

/** A template longer than this is no report. */
const MOST_CHARACTERS = 1_000_000;

/**
 * A report pack of a user's own, ready to be filled, or what is wrong with its template. It gets the same options and
 * the same checks as the built-in ones: it can name nothing but the view and the helpers.
 */
export function compileReport({ id, data, words, template }: ReportPack): Outcome<Report> {
  const own: Record<'en' | 'zh-CN', Words> = { en: words.en.words, 'zh-CN': words['zh-CN'].words };
  const diagnostics = templateFindings(template, `report:${id}`, problemsOf(template.text, own), HELPERS);
  if (diagnostics.length > 0) return { diagnostics };
  const names: Text = { en: words.en.name, 'zh-CN': words['zh-CN'].name };
  const abouts: Text = { en: words.en.about ?? '', 'zh-CN': words['zh-CN'].about ?? '' };
  const filled = Handlebars.create().compile(template.text, COMPILE_OPTIONS);
  return { value: { id, view: data.view, names, abouts, words: own, template: filled }, diagnostics };
}

/** What is wrong with a template; words that are not used are named too. */
export const problemsOf = (
  template: string,
  words: Readonly<Record<'en' | 'zh-CN', Words>>,
): readonly TemplateProblem[] =>
  template.length > MOST_CHARACTERS
    ? [{ line: 1, column: 1, problem: { kind: 'too-long', most: MOST_CHARACTERS } }]
    : checkTemplate(template, words, VOCABULARY.en);
