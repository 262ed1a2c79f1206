import { LOCALES, type Diagnostic } from '../diagnostics/index.ts';
import type { AssessmentPackData, Outcome, Places, Questionnaire } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { nearest } from '../text/index.ts';
import { checkLanguages } from './check-text.ts';
import { didYouMean, idIsNotFolder, unknownId, WHAT } from './findings/index.ts';
import { WORD_FILES, hasErrors, packFile, type PackLocation } from './pack-files.ts';
import { checkWordSections } from './word-sections.ts';

/** A questionnaire with its words; no value where there is any error. */
export function readAssessment(pack: PackLocation): Outcome<Questionnaire> {
  const diagnostics: Diagnostic[] = [];
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const file = take(packFile(pack, 'assessment.yaml'));
  const structure = file && take(readDocument('assessment', file));
  const [en, zh] = LOCALES.map((locale) => {
    const file = take(packFile(pack, WORD_FILES[locale]));
    return file && take(readDocument('assessment-words', file));
  });
  if (!structure || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  const { data, places } = structure;
  const subject = `assessment:${pack.id}`;
  if (data.id !== pack.id)
    diagnostics.push(idIsNotFolder(places.at(data, 'id'), subject, { id: data.id, folder: pack.id }));
  const sections = [
    { name: 'scale' as const, entries: data.scale },
    { name: 'dimensions' as const, entries: data.dimensions },
    { name: 'questions' as const, entries: data.dimensions.flatMap(({ questions }) => questions) },
    { name: 'bands' as const, entries: data.bands ?? [] },
    { name: 'advice' as const, entries: data.advice ?? [] },
    { name: 'outcomes' as const, entries: data.outcomes ?? [] },
    { name: 'benchmarks' as const, entries: data.benchmarks ?? [] },
  ];
  diagnostics.push(...checkWordSections(subject, places, sections, [en, zh]));
  const names = new Set(['scale', 'dimensions']);
  checkLanguages(subject, [en, zh], { names }, (found) => void diagnostics.push(found));
  diagnostics.push(...checkNames(data, places, subject));
  return {
    ...(!hasErrors(diagnostics) && { value: { id: pack.id, data, words: { en: en.data, 'zh-CN': zh.data } } }),
    diagnostics,
  };
}

/** What the scoring and the advice name has to be there: a slip in an id would silence a cap or an advice for good. */
function checkNames(data: AssessmentPackData, places: Places, subject: string): readonly Diagnostic[] {
  const idsOf = (entries: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(entries.map(({ id }) => id));
  const known = {
    dimension: idsOf(data.dimensions),
    question: idsOf(data.dimensions.flatMap(({ questions }) => questions)),
    band: idsOf(data.bands ?? []),
    outcome: idsOf(data.outcomes ?? []),
    answer: idsOf(data.scale),
  };
  const diagnostics: Diagnostic[] = [];
  const check = (what: keyof typeof known, id: string | undefined, node: object, key: string | number): void => {
    if (id === undefined || known[what].has(id)) return;
    const help = didYouMean(nearest(id, known[what]));
    diagnostics.push(unknownId(places.at(node, key), subject, { id, what: WHAT[what] }, help));
  };
  const checkAll = (what: keyof typeof known, ids: readonly string[] | undefined): void =>
    ids?.forEach((id, index) => check(what, id, ids, index));
  for (const cap of data.scoring.caps ?? []) checkAll('dimension', cap.dimensions);
  checkAll('question', data.scoring.knockout?.questions);
  for (const one of data.advice ?? []) {
    checkAll('band', one.band);
    check('dimension', one.dimension, one, 'dimension');
    check('question', one.question, one, 'question');
    check('outcome', one.outcome, one, 'outcome');
  }
  for (const one of data.outcomes ?? []) {
    check('question', one.question, one, 'question');
    for (const each of one.favoured ?? []) {
      check('question', each.question, each, 'question');
      check('answer', each.answer, each, 'answer');
    }
  }
  return diagnostics;
}
