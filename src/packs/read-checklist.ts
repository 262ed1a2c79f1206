import { LOCALES, type Diagnostic } from '../diagnostics/index.ts';
import type { Checklist, Outcome } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { nearest } from '../text/index.ts';
import { didYouMean, duplicateId, FIRST_PLACE, idIsNotFolder, wordsMissing, wordsUnused } from './findings.ts';
import { WORD_FILES, hasErrors, packFile, type PackLocation } from './pack-files.ts';

/** A checklist with its words; no value where there is any error. */
export function readChecklist(pack: PackLocation): Outcome<Checklist> {
  const diagnostics: Diagnostic[] = [];
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const file = take(packFile(pack, 'checklist.yaml'));
  const structure = file && take(readDocument('checklist', file));
  const words = LOCALES.map((locale) => {
    const file = take(packFile(pack, WORD_FILES[locale]));
    return file && take(readDocument('checklist-words', file));
  });
  const [en, zh] = words;
  if (!structure || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  const { data, places } = structure;
  const subject = `checklist:${pack.id}`;
  if (data.id !== pack.id)
    diagnostics.push(idIsNotFolder(places.at(data, 'id'), subject, { id: data.id, folder: pack.id }));

  const sections = [
    { name: 'groups' as const, entries: data.groups },
    { name: 'items' as const, entries: data.groups.flatMap((group) => group.items) },
  ];
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
    for (const [index, read] of words.entries()) {
      const locale = LOCALES[index];
      if (!read || !locale) continue;
      const there = read.data[name];
      for (const id of seen.keys())
        if (!Object.hasOwn(there, id))
          diagnostics.push(
            wordsMissing(read.places.keyAt(read.data, name), subject, {
              path: `${name}.${id}`,
              file: WORD_FILES[locale],
            }),
          );
      for (const id of Object.keys(there))
        if (!seen.has(id))
          diagnostics.push(
            wordsUnused(
              read.places.keyAt(there, id),
              subject,
              { path: `${name}.${id}`, file: WORD_FILES[locale] },
              didYouMean(nearest(id, seen.keys())),
            ),
          );
    }
  }
  return {
    ...(!hasErrors(diagnostics) && { value: { id: pack.id, data, words: { en: en.data, 'zh-CN': zh.data } } }),
    diagnostics,
  };
}
