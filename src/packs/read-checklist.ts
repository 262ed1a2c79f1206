import { LOCALES, type Diagnostic } from '../diagnostics/index.ts';
import type { Checklist, Outcome } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { checkLanguages } from './check-text.ts';
import { idIsNotFolder } from './findings/index.ts';
import { WORD_FILES, hasErrors, packFile, type PackLocation } from './pack-files.ts';
import { checkWordSections } from './word-sections.ts';

/** A checklist with its words; no value where there is any error. */
export function readChecklist(pack: PackLocation): Outcome<Checklist> {
  const diagnostics: Diagnostic[] = [];
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const file = take(packFile(pack, 'checklist.yaml'));
  const structure = file && take(readDocument('checklist', file));
  const [en, zh] = LOCALES.map((locale) => {
    const file = take(packFile(pack, WORD_FILES[locale]));
    return file && take(readDocument('checklist-words', file));
  });
  if (!structure || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  const { data, places } = structure;
  const subject = `checklist:${pack.id}`;
  if (data.id !== pack.id)
    diagnostics.push(idIsNotFolder(places.at(data, 'id'), subject, { id: data.id, folder: pack.id }));
  const sections = [
    { name: 'groups' as const, entries: data.groups },
    { name: 'items' as const, entries: data.groups.flatMap((group) => group.items) },
  ];
  diagnostics.push(...checkWordSections(subject, places, sections, [en, zh]));
  checkLanguages(subject, [en, zh], { names: new Set(['groups']) }, (found) => void diagnostics.push(found));
  return {
    ...(!hasErrors(diagnostics) && { value: { id: pack.id, data, words: { en: en.data, 'zh-CN': zh.data } } }),
    diagnostics,
  };
}
