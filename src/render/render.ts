import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Locale } from '../diagnostics/index.ts';
import type { View } from '../model/index.ts';
import { VOCABULARY } from './generated/vocabulary.ts';
import { TemplateError, helpersFor } from './helpers.ts';
import type { FilledTemplate, Report } from './report.ts';

const handlebars = runtime as unknown as typeof Handlebars;

/** A template of a stranger may nest loop in loop: it ends, with a message, long before memory does. */
const MOST_TURNS = 2_000_000;
const MOST_CHARACTERS = 200_000_000;

/** The text of a report: its template, filled from a view, in one language. Throws a TemplateError for a mistake in the template. */
export function render(report: Report, view: View, locale: Locale): string {
  const engine = handlebars.create();
  const helpers = helpersFor(report.words[locale], VOCABULARY[locale], locale);
  const { template } = report;
  const fill = typeof template === 'function' ? (template as FilledTemplate) : engine.template(template);
  try {
    const text = fill(view, {
      helpers: { ...helpers, ...boundedLoops({ each: engine.helpers.each, table: helpers.table }) },
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    return tidy(text);
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

type Loop = Handlebars.HelperDelegate;

/** Counts the turns of all loops together. There is no other way to repeat: templates have no partials. */
function boundedLoops(loops: Readonly<Record<string, Loop | undefined>>): Record<string, Loop> {
  let turns = 0;
  let characters = 0;
  const bounded = (loop: Loop): Loop =>
    function counted(this: unknown, items: unknown, options: Handlebars.HelperOptions) {
      const turn: Handlebars.TemplateDelegate = (context, runtimeOptions) => {
        if (++turns > MOST_TURNS) throw new TemplateError(`the template repeats more than ${MOST_TURNS} times`);
        const text = options.fn(context, runtimeOptions);
        characters += text.length;
        if (characters > MOST_CHARACTERS)
          throw new TemplateError(`the document grows past ${MOST_CHARACTERS} characters`);
        return text;
      };
      return loop.call(this, items, { ...options, fn: turn }) as string;
    };
  const entries = Object.entries(loops).flatMap(([name, loop]) => (loop === undefined ? [] : [[name, bounded(loop)]]));
  return Object.fromEntries(entries) as Record<string, Loop>;
}

/** Blank lines never pile up where a section was left out, and the text ends with one line break. */
const tidy = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
