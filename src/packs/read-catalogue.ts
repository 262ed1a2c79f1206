import { LOCALES, type Diagnostic } from '../diagnostics/index.ts';
import type { Outcome, PackFolder } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { nearest } from '../text/index.ts';
import { CATALOGUE_SECTIONS, type CatalogueSource, type CatalogueWordsData } from './catalogue.ts';
import { checkLanguages } from './check-text.ts';
import { didYouMean, duplicateId, FIRST_PLACE, wordsMissing, wordsUnused, wrongLocale } from './findings/index.ts';
import type { Report } from './pack-draft.ts';
import { WORD_FILES, hasErrors, packFile, type PackLocation } from './pack-files.ts';

/** The catalogue of a folder; no value where its structure or words cannot be read. */
export function readCatalogue(folder: PackFolder): Outcome<CatalogueSource> {
  const location: PackLocation = { kind: 'catalogue', folder, id: 'catalogue', path: 'catalogue/' };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const file = take(packFile(location, 'catalogue.yaml'));
  const structure = file && take(readDocument('catalogue', file));
  const words = LOCALES.map((locale) => {
    const file = take(packFile(location, WORD_FILES[locale]));
    return file && take(readDocument('catalogue-words', file));
  });
  const [en, zh] = words;
  if (!structure || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  const { data, places } = structure;

  for (const section of CATALOGUE_SECTIONS) {
    const seen = new Map<string, object>();
    for (const entry of data[section] ?? []) {
      const before = seen.get(entry.id);
      if (before)
        report(
          duplicateId(
            places.at(entry, 'id'),
            'pack:catalogue',
            { id: entry.id },
            { labels: [{ span: places.at(before, 'id').span, sentence: { says: FIRST_PLACE, holes: {} } }] },
          ),
        );
      else seen.set(entry.id, entry);
    }
    for (const [index, read] of words.entries()) {
      const locale = LOCALES[index];
      if (!read || !locale) continue;
      const there = read.data[section] ?? {};
      for (const id of seen.keys())
        if (!Object.hasOwn(there, id))
          report(
            wordsMissing(read.places.keyAt(read.data, section), 'pack:catalogue', {
              path: `${section}.${id}`,
              file: WORD_FILES[locale],
            }),
          );
      for (const id of Object.keys(there))
        if (!seen.has(id))
          report(
            wordsUnused(
              read.places.keyAt(there, id),
              'pack:catalogue',
              { path: `${section}.${id}`, file: WORD_FILES[locale] },
              didYouMean(nearest(id, seen.keys())),
            ),
          );
    }
  }
  checkLanguages('pack:catalogue', [en, zh], { names: new Set(['units']) }, report);
  checkUnits(en.data, zh.data, (data, key) => (data === en.data ? en : zh).places.keyAt(data, key), report);
  for (const [index, read] of words.entries()) {
    const locale = LOCALES[index];
    if (read && locale && read.data.locale !== locale)
      report(
        wrongLocale(read.places.at(read.data, 'locale'), 'pack:catalogue', {
          file: WORD_FILES[locale],
          found: read.data.locale,
          expected: locale,
        }),
      );
  }
  return {
    value: {
      data,
      words: { en: en.data, 'zh-CN': zh.data },
      at: (node, key) => places.at(node, key),
    },
    diagnostics,
  };
}

/** Units have no structure: what one language names, the other has to name. */
function checkUnits(
  en: CatalogueWordsData,
  zh: CatalogueWordsData,
  at: (data: CatalogueWordsData, key: string) => ReturnType<CatalogueSource['at']>,
  report: Report,
): void {
  for (const [from, to, file] of [
    [en, zh, WORD_FILES['zh-CN']],
    [zh, en, WORD_FILES.en],
  ] as const)
    for (const unit of Object.keys(from.units))
      if (!Object.hasOwn(to.units, unit))
        report(wordsMissing(at(to, 'units'), 'pack:catalogue', { path: `units.${unit}`, file }));
}
