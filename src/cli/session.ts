import { fill, type HoleValue, type Holes, type Locale, type Sentence, type Text } from '../diagnostics/index.ts';
import type { World } from '../io/index.ts';
import { Refusal } from './exit.ts';
import type { Screen } from './screen.ts';

/** What every command takes beside its own options. */
export interface CommonOptions {
  /** Given by `--locale`; it rules documents too, where the environment's does not. */
  readonly locale: Locale | undefined;
  /** Folders of packs, the first is asked first. */
  readonly packs: readonly string[];
}

/** What a command runs with: the outside, a language, two screens. */
export interface Session {
  readonly world: World;
  /** The language that the tool itself speaks. */
  readonly locale: Locale;
  readonly common: CommonOptions;
  /** The result, and nothing else. */
  readonly out: Screen;
  /** Progress, notes, warnings. */
  readonly err: Screen;
  /** Whether somebody can answer a question: both ends are terminals and this is no CI job. */
  readonly canAsk: boolean;
  /** The sentence in the tool's language. */
  say<const S extends Text>(says: S, holes: Holes<S>): string;
}

/** A sentence with its holes, checked against both languages. */
export function sentence<const S extends Text>(says: S, holes: Holes<S>): Sentence {
  return { says, holes: holes as Readonly<Record<string, HoleValue>> };
}

/** Ends the command with exit status 2 and these words. */
export function refuse<const S extends Text>(says: S, holes: Holes<S>): Refusal {
  return new Refusal(sentence(says, holes));
}

export const sayIn =
  (locale: Locale): Session['say'] =>
  (says, holes) =>
    fill(sentence(says, holes), locale);
