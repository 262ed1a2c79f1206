import { fill, type Holes, type Locale, type Sentence, type Text } from '../diagnostics/index.ts';
import { Refusal } from './exit.ts';

/** A sentence with its holes, checked against both languages. */
export function sentence<const S extends Text>(says: S, holes: Holes<S>): Sentence {
  return { says, holes };
}

/** Ends the command with exit status 2 and these words. */
export function refuse<const S extends Text>(says: S, holes: Holes<S>): Refusal {
  return new Refusal(sentence(says, holes));
}

export const sayIn =
  (locale: Locale) =>
  <const S extends Text>(says: S, holes: Holes<S>): string =>
    fill(sentence(says, holes), locale);
