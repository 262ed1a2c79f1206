import { LOCALES, type Diagnostic } from '../diagnostics/index.ts';
import type { Outcome, PackFolder, ReportPack } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { checkLanguages } from './check-text.ts';
import { idIsNotFolder } from './findings/index.ts';
import { WORD_FILES, hasErrors, isId, locationOf, packFile, packNames, type PackLocation } from './pack-files.ts';

/** The reports in folders of packs, the first folder first: `reports/<id>/`. */
export const reportIds = (folders: readonly PackFolder[]): readonly string[] => [
  ...new Set(folders.flatMap((folder) => packNames(folder, 'report'))),
];

/** A report by its id; neither value nor findings where no folder has it. */
export function openReport(folders: readonly PackFolder[], id: string): Outcome<ReportPack> {
  const folder = isId(id) ? folders.find((each) => packNames(each, 'report').includes(id)) : undefined;
  return folder ? readReport(locationOf(folder, 'report', id)) : { diagnostics: [] };
}

function readReport(pack: PackLocation): Outcome<ReportPack> {
  const diagnostics: Diagnostic[] = [];
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const file = take(packFile(pack, 'report.yaml'));
  const structure = file && take(readDocument('report', file));
  const template = take(packFile(pack, 'report.md.hbs'));
  const [en, zh] = LOCALES.map((locale) => {
    const words = take(packFile(pack, WORD_FILES[locale]));
    return words && take(readDocument('report-words', words));
  });
  if (!structure || !template || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  const { data, places } = structure;
  if (data.id !== pack.id)
    diagnostics.push(idIsNotFolder(places.at(data, 'id'), `report:${pack.id}`, { id: data.id, folder: pack.id }));
  checkLanguages(`report:${pack.id}`, [en, zh], { markdown: 'words' }, (found) => void diagnostics.push(found));
  const words = { en: en.data, 'zh-CN': zh.data };
  return { ...(!hasErrors(diagnostics) && { value: { id: pack.id, data, words, template } }), diagnostics };
}
