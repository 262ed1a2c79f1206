import { LOCALES, fill, type Holes, type Text } from '../../diagnostics/index.ts';

/** A sentence with its holes filled, in every language. */
export function phrase<const S extends Text>(says: S, holes: Holes<S>): Text {
  const texts = LOCALES.map((locale) => [locale, fill({ says, holes }, locale)] as const);
  return Object.fromEntries(texts) as Record<(typeof LOCALES)[number], string>;
}
