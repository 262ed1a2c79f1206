import { fill, type Holes, type HoleValue, type Text } from '../diagnostics/index.ts';

/** A sentence with its holes filled, in both languages. */
export function filled<S extends Text>(says: S, holes: Holes<S>): Text {
  const sentence = { says, holes: holes as Readonly<Record<string, HoleValue>> };
  return { en: fill(sentence, 'en'), 'zh-CN': fill(sentence, 'zh-CN') };
}
