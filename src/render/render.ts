import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Locale } from '../diagnostics/index.ts';
import type { View } from '../model/index.ts';
import { VOCABULARY } from './generated/vocabulary.ts';
import { helpersFor } from './helpers.ts';
import type { FilledTemplate, Report } from './report.ts';
import { TemplateError } from './template-error.ts';

const handlebars = runtime as unknown as typeof Handlebars;

/** A template of a stranger may nest loop in loop: it ends, with a message, long before memory does. */
const MOST_TURNS = 500_000;
const MOST_CHARACTERS = 200_000_000;

/** The text of a report: its template, filled from a view, in one language. Throws a TemplateError for a mistake in the template. */
export function render(report: Report, view: View, locale: Locale): string {
  const engine = handlebars.create();
  const helpers = helpersFor(report.words[locale], VOCABULARY[locale], locale);
  const { template } = report;
  const fill = typeof template === 'function' ? (template as FilledTemplate) : engine.template(template);
  try {
    const text = fill(view, {
      helpers: { ...helpers, ...(engine.helpers.each && { each: bounded(engine.helpers.each) }) },
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    return tidy(text);
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Counts the turns of all loops of a document together. There is no other way to repeat: templates have no partials. */
function bounded(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  let turns = 0;
  let characters = 0;
  return function counted(this: unknown, items: unknown, options: Handlebars.HelperOptions) {
    const turn: Handlebars.TemplateDelegate = (context, runtimeOptions) => {
      if (++turns > MOST_TURNS) throw new TemplateError(`the template repeats more than ${MOST_TURNS} times`);
      const text = options.fn(context, runtimeOptions);
      characters += text.length;
      if (characters > MOST_CHARACTERS)
        throw new TemplateError(`the document grows past ${MOST_CHARACTERS} characters`);
      return text;
    };
    return each.call(this, items, { ...options, fn: turn }) as string;
  };
}

/** Blank lines never pile up where a section was left out, no line ends in white space, and the text ends with one line break. */
function tidy(text: string): string {
  // A search for the padding of wide tables would be slow: most texts have nothing to trim.
  const trimmed = /[ \t]\n/.test(text)
    ? text
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
    : text;
  return `${trimmed.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
