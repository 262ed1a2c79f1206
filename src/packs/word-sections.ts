import { LOCALES, type Diagnostic } from '../diagnostics/index.ts';
import type { Places } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import { didYouMean, duplicateId, FIRST_PLACE, wordsMissing, wordsUnused } from './findings/index.ts';
import { WORD_FILES } from './pack-files.ts';

/** Entries of a pack that have one text each, by id, under `name` in the language files. */
export interface WordSection<Name extends string> {
  readonly name: Name;
  readonly entries: readonly { readonly id: string }[];
}

/** A language file, in the order of {@link LOCALES}. */
export interface LanguageFile<Name extends string> {
  readonly data: object & { readonly [N in Name]?: Readonly<Record<string, string>> | undefined };
  readonly places: Places;
}

/** Every id stands once, and has its words in every language; no words stand for what is not there. */
export function checkWordSections<Name extends string>(
  subject: string,
  places: Places,
  sections: readonly WordSection<Name>[],
  languages: readonly LanguageFile<Name>[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { name, entries } of sections) {
    const seen = new Map<string, object>();
    for (const entry of entries) {
      const before = seen.get(entry.id);
      if (before)
        diagnostics.push(
          duplicateId(
            places.at(entry, 'id'),
            subject,
            { id: entry.id },
            { labels: [{ span: places.at(before, 'id').span, sentence: { says: FIRST_PLACE, holes: {} } }] },
          ),
        );
      else seen.set(entry.id, entry);
    }
    languages.forEach((read, index) => {
      const locale = LOCALES[index];
      if (!locale) return;
      const file = WORD_FILES[locale];
      const there = read.data[name];
      const missingAt = there === undefined ? read.places.at(read.data) : read.places.keyAt(read.data, name);
      for (const id of seen.keys())
        if (there === undefined || !Object.hasOwn(there, id))
          diagnostics.push(wordsMissing(missingAt, subject, { path: `${name}.${id}`, file }));
      for (const id of there === undefined ? [] : Object.keys(there))
        if (there !== undefined && !seen.has(id))
          diagnostics.push(
            wordsUnused(
              read.places.keyAt(there, id),
              subject,
              { path: `${name}.${id}`, file },
              didYouMean(nearest(id, seen.keys())),
            ),
          );
    });
  }
  return diagnostics;
}
