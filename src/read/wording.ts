import { fill, type HoleValue, type Text } from '../diagnostics/index.ts';
import { BOUNDS, DATE_EXAMPLES, FORMS, HOLDERS, KIND_NAMES } from './findings/index.ts';
import {
  CURRENCY_PATTERN,
  GLOB_PATTERN,
  THRESHOLD_PATTERN,
  DATE_PATTERN,
  DURATION_PATTERN,
  EVERY_PATTERN,
  INTERVAL_PATTERN,
  LAG_PATTERN,
  SIGNED_DURATION_PATTERN,
  MOMENT_PATTERN,
  ORIGIN_PATTERN,
  PERCENT_PATTERN,
} from '../model/index.ts';
import type { Schema } from './schema.ts';
import type { Shape } from './shape.ts';

/** A part of a sentence with its own holes filled, in either language. */
export function filled(says: Text, holes: Readonly<Record<string, HoleValue>>): Text {
  return { en: fill({ says, holes }, 'en'), 'zh-CN': fill({ says, holes }, 'zh-CN') };
}

/** The same at the beginning of a sentence. */
export function atStart(text: Text): Text {
  return { ...text, en: text.en.charAt(0).toUpperCase() + text.en.slice(1) };
}

/** What a list or key holds, by its name: “a task” for `tasks`, “an entry of …” for lists without a name of their own. */
export function holderName(key: string, inList: boolean): Text {
  if (inList) return isHolder(key) ? HOLDERS[key] : filled(HOLDERS.entry, { key });
  return filled(HOLDERS.under, { key });
}

const isHolder = (key: string): key is keyof typeof HOLDERS => Object.hasOwn(HOLDERS, key);
export const documentName = (format: string): Text => (isHolder(format) ? HOLDERS[format] : HOLDERS.plan);

const FORM_OF_PATTERN: ReadonlyMap<string, Text> = new Map([
  [INTERVAL_PATTERN, FORMS.interval],
  [EVERY_PATTERN, FORMS.every],
  [CURRENCY_PATTERN, FORMS.currency],
  [THRESHOLD_PATTERN, FORMS.threshold],
  [GLOB_PATTERN, FORMS.glob],
  [ORIGIN_PATTERN, FORMS.origin],
  [DATE_PATTERN, DATE_EXAMPLES.day],
  [MOMENT_PATTERN, DATE_EXAMPLES.moment],
  [DURATION_PATTERN, filled(FORMS.anAmount, { example: '5d' })],
  [SIGNED_DURATION_PATTERN, filled(FORMS.anAmount, { example: '2d' })],
  [LAG_PATTERN, filled(FORMS.anAmount, { example: '2d' })],
  [PERCENT_PATTERN, filled(FORMS.anAmount, { example: '40%' })],
]);

/** How a text of this pattern is written. */
export function formOf(pattern: string): Text {
  return FORM_OF_PATTERN.get(pattern) ?? filled(FORMS.pattern, { pattern });
}

/** More keys than these make a sentence that nobody reads. */
const MOST_KEYS = 10;

/** What belongs where `shape` is asked for. */
export function wanted(shape: Shape): Text {
  const { const: only, enum: words, pattern } = shape.schema;
  if (only !== undefined) return { en: String(only), 'zh-CN': String(only) };
  if (words) return { en: words.join(' | '), 'zh-CN': words.join(' | ') };
  const form = pattern === undefined ? undefined : FORM_OF_PATTERN.get(pattern);
  if (form) return form;
  if (shape.choices) return shape.choices.map(wanted).reduce((one, other) => filled(KIND_NAMES.either, { one, other }));
  const { keys } = shape;
  if (shape.kindNames.includes('map') && keys.length > 0 && keys.length <= MOST_KEYS) {
    return filled(KIND_NAMES.mapOf, { keys });
  }
  const [first, ...rest] = shape.kindNames.map((kind): Text => KIND_NAMES[kind]);
  return rest.reduce((one, other) => filled(KIND_NAMES.either, { one, other }), first ?? KIND_NAMES.text);
}

export function boundsOf({ minimum, maximum, exclusiveMinimum }: Schema): Text {
  // A bound of 1e15 keeps sums exact; nobody means to come near it.
  if (minimum !== undefined && maximum === 1e15) return filled(BOUNDS.least, { least: minimum });
  if (minimum !== undefined && maximum !== undefined) return filled(BOUNDS.both, { least: minimum, most: maximum });
  if (maximum !== undefined) return filled(BOUNDS.most, { most: maximum });
  if (exclusiveMinimum !== undefined) return filled(BOUNDS.above, { least: exclusiveMinimum });
  return filled(BOUNDS.least, { least: minimum ?? 0 });
}
