import type { Locale, Text } from './locale.ts';

/**
 * What may fill a hole. A list is joined by the language's own separator ("a, b" or "a、b"); a bilingual text shows in
 * the reader's language; a string and a number stand as they are.
 */
export type HoleValue = string | number | Text | readonly (string | Text)[];

/**
 * The names of the holes in a sentence: `{task}` takes a value, `{days:day|days}` the word that fits the number `days`.
 */
export type Hole<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Count}:${string}` ? Count : Name) | Hole<Rest>
  : never;

/** The values that a call must give: every hole of the English and of the Chinese sentence. */
export type Holes<S extends Text> = { readonly [Name in Hole<S['en']> | Hole<S['zh-CN']>]: HoleValue };

/** A sentence in both languages whose holes are filled when it is shown. */
export interface Sentence {
  readonly says: Text;
  readonly holes: Readonly<Record<string, HoleValue>>;
}

const LIST_SEPARATOR: Text = { en: ', ', 'zh-CN': '、' };

const show = (value: HoleValue, locale: Locale): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map((item) => show(item, locale)).join(LIST_SEPARATOR[locale]);
  return value[locale];
};

const isList = (value: HoleValue): value is readonly (string | Text)[] => Array.isArray(value);

/** The sentence in one language. A hole without a value stays visible in braces: a test finds it, a user is not lied to. */
export function fill(sentence: Sentence, locale: Locale): string {
  return sentence.says[locale].replace(/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one, many) => {
    const value = sentence.holes[name];
    if (value === undefined) return whole;
    if (one !== undefined) return String(value === 1 ? one : many);
    return show(value, locale);
  });
}
