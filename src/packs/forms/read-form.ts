import { LOCALES, type Diagnostic } from '../../diagnostics/index.ts';
import type { Form, Outcome } from '../../model/index.ts';
import { readDocument } from '../../read/index.ts';
import { idIsNotFolder } from '../findings/index.ts';
import { WORD_FILES, hasErrors, packFile, type PackLocation } from '../pack-files.ts';
import { checkForm } from './check-form.ts';
import { checkFormWords } from './check-form-words.ts';

/** A form with its words; no value where there is any error. */
export function readForm(pack: PackLocation): Outcome<Form> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const file = take(packFile(pack, 'form.yaml'));
  const structure = file && take(readDocument('form', file));
  const [en, zh] = LOCALES.map((locale) => {
    const words = take(packFile(pack, WORD_FILES[locale]));
    return words && take(readDocument('form-words', words));
  });
  if (!structure || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  const { data, places } = structure;
  const subject = `form:${pack.id}`;
  if (data.id !== pack.id) report(idIsNotFolder(places.at(data, 'id'), subject, { id: data.id, folder: pack.id }));
  checkForm(data, places, subject, report);
  checkFormWords(data, [en, zh], subject, report);
  return {
    ...(!hasErrors(diagnostics) && { value: { id: pack.id, data, words: { en: en.data, 'zh-CN': zh.data } } }),
    diagnostics,
  };
}
