import { LOCALES, type Diagnostic, type Locale } from '../diagnostics/index.ts';
import type { MethodologyData, Outcome, QuestionData } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import type { Catalogue } from './catalogue.ts';
import { checkAmounts, checkNetwork } from './check-network.ts';
import { checkQuestions } from './check-questions.ts';
import { checkIds, checkReferences } from './check-references.ts';
import { checkWords } from './check-words.ts';
import { idIsNotFolder, wrongLocale } from './findings/index.ts';
import { joinCatalogue, type WholePack } from './join-catalogue.ts';
import { joinOverlay, joinWords, type Located, type WordPlaces, type OverlayData } from './overlay.ts';
import { tasksOf, type PackDraft, type Report, type WordFile, type WordsData } from './pack-draft.ts';
import { WORD_FILES, hasErrors, packFile, type PackLocation } from './pack-files.ts';

/** An overlay says at the beginning of a line what it extends; a pack of its own does not. */
const EXTENDS = /^["']?extends["']?\s*:/m;

interface Sourced<Data> extends Located {
  readonly data: Data;
}

/** What the structure file of a pack holds. */
export type Structure =
  | ({ readonly kind: 'own' } & Sourced<MethodologyData>)
  | ({ readonly kind: 'overlay' } & Sourced<OverlayData>);

/** The structure of a pack, and whether it stands on its own. */
export function readStructure(pack: PackLocation): Outcome<Structure> {
  const { value: file, diagnostics } = packFile(pack, 'methodology.yaml');
  if (!file) return { diagnostics };
  if (EXTENDS.test(file.text)) {
    const read = readDocument('overlay', file);
    if (!read.value) return { diagnostics: read.diagnostics };
    const { data, places } = read.value;
    return { value: { kind: 'overlay', data, at: (node, key) => places.at(node, key) }, diagnostics: read.diagnostics };
  }
  const read = readDocument('methodology', file);
  if (!read.value) return { diagnostics: read.diagnostics };
  const { data, places } = read.value;
  return { value: { kind: 'own', data, at: (node, key) => places.at(node, key) }, diagnostics: read.diagnostics };
}

/** The words of a pack in one language. */
export function readWords(pack: PackLocation, locale: Locale): Outcome<WordFile> {
  const name = WORD_FILES[locale];
  const { value: file, diagnostics } = packFile(pack, name);
  if (!file) return { diagnostics };
  const read = readDocument('words', file);
  if (!read.value) return { diagnostics: read.diagnostics };
  const { data, places } = read.value;
  const found = [...read.diagnostics];
  if (data.locale !== locale)
    found.push(
      wrongLocale(places.at(data, 'locale'), `pack:${pack.id}`, { file: name, found: data.locale, expected: locale }),
    );
  return {
    value: { name, data, at: (node, key) => places.at(node, key), keyAt: (node, key) => places.keyAt(node, key) },
    diagnostics: found,
  };
}

/**
 * Reads a pack whole: structure and words, joined over the pack that it extends, checked, and completed from the
 * catalogue. No value where there is any error.
 */
export function readMethodology(
  pack: PackLocation,
  catalogue: Catalogue,
  base: (structure: Sourced<OverlayData>, report: Report) => WholePack | undefined,
): Outcome<WholePack> {
  const diagnostics: Diagnostic[] = [...catalogue.diagnostics];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const take = <Value>(outcome: Outcome<Value>): Value | undefined => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const structure = take(readStructure(pack));
  const words = LOCALES.map((locale) => take(readWords(pack, locale)));
  const [en, zh] = words;
  // What misses the schema was left out of the data, so nothing can be said of what is there.
  if (!structure || !en || !zh || hasErrors(diagnostics)) return { diagnostics };
  if (pack.path !== '' && structure.data.id !== pack.id)
    report(
      idIsNotFolder(structure.at(structure.data, 'id'), `pack:${pack.id}`, { id: structure.data.id, folder: pack.id }),
    );

  const under = structure.kind === 'overlay' ? base(structure, report) : undefined;
  if (structure.kind === 'overlay' && !under) return { diagnostics };
  const joined =
    structure.kind === 'own' || !under
      ? structure
      : joinOverlay({ id: structure.data.extends, data: under.data, at: under.at }, structure, report);
  if (hasErrors(diagnostics)) return { diagnostics };

  const data = joined.data as MethodologyData;
  const questions = new Map<string, QuestionData>(data.questions.map((question) => [question.id, question]));
  const over = (file: WordFile, locale: Locale): WordFile =>
    under ? { name: file.name, ...joinWords(wordsOf(under, locale, file), file) } : file;
  const draft: PackDraft = {
    id: pack.id,
    data,
    words: { en: over(en, 'en'), 'zh-CN': over(zh, 'zh-CN') },
    catalogue,
    tasks: tasksOf(data),
    question: (id) => questions.get(id),
    at: (node, key) => joined.at(node, key),
  };
  checkIds(draft, report);
  checkReferences(draft, report);
  checkQuestions(draft, report);
  checkNetwork(draft, report);
  checkAmounts(draft, report);
  checkWords(draft, report);
  return hasErrors(diagnostics) ? { diagnostics } : { value: joinCatalogue(draft), diagnostics };
}

/**
 * Words of the pack below an overlay. What is wrong with them was told when that pack was read: what is found missing
 * now has to be added to the overlay, so that is where it is told.
 */
function wordsOf(under: WholePack, locale: Locale, overlay: WordFile): { data: WordsData } & WordPlaces {
  const { kinds: _kinds, ...data } = under.words[locale];
  const place = (): ReturnType<WordFile['at']> => overlay.at(overlay.data);
  return { data, at: place, keyAt: place };
}
