import { LOCALES, type Place } from '../diagnostics/index.ts';
import { nearest } from '../text/index.ts';
import { checkText } from './check-text.ts';
import { didYouMean, holeMissing, holeUnknown, listsDiffer, wordsMissing, wordsUnused } from './findings/index.ts';
import { PHASE_ITEMS, TASK_ITEMS, type PackDraft, type Report, type WordFile } from './pack-draft.ts';
import { nearestKey, wantedPaths, wordPaths, type WordPath } from './word-paths.ts';

const NAMES: ReadonlySet<string> = new Set(['', 'name', 'title']);

/** Every entry of the structure has words in both languages, and every word an entry. */
export function checkWords(draft: PackDraft, report: Report): void {
  const { needed, entries } = wantedPaths(draft);
  const subject = `pack:${draft.id}`;
  const paths = new Map(LOCALES.map((locale) => [locale, wordPaths(draft.words[locale])]));
  const found = new Map(LOCALES.map((locale) => [locale, new Map<string, WordPath>()]));
  for (const locale of LOCALES) {
    const file = draft.words[locale];
    for (const word of paths.get(locale) ?? []) {
      checkText(
        {
          subject,
          path: word.path,
          text: word.text,
          isName: NAMES.has(word.field ?? ''),
          chinese: file.data.locale === 'zh-CN',
          place: () => file.at(word.node, word.key),
        },
        report,
      );
      if (word.id !== undefined && entries.get(word.section)?.has(word.id) !== true) {
        if (found.get(locale)?.has(`${word.section}.${word.id}`) === true) continue;
        found.get(locale)?.set(`${word.section}.${word.id}`, word);
        report(
          wordsUnused(
            entryPlace(file, word),
            subject,
            { file: file.name, path: `${word.section}.${word.id}` },
            didYouMean(nearest(word.id, entries.get(word.section) ?? [])),
          ),
        );
      } else if (!found.get(locale)?.has(word.path)) found.get(locale)?.set(word.path, word);
    }
  }
  checkUnusedOptions(draft, paths.get('en') ?? [], draft.words.en, report);
  checkUnusedOptions(draft, paths.get('zh-CN') ?? [], draft.words['zh-CN'], report);
  for (const locale of LOCALES) {
    const file = draft.words[locale];
    const other = LOCALES.find((one) => one !== locale) ?? locale;
    const here = found.get(locale);
    const expected = new Set(needed);
    for (const [path, word] of found.get(other) ?? [])
      if (word.id === undefined || entries.get(word.section)?.has(word.id) === true) expected.add(path);
    for (const path of expected) {
      const word = here?.get(path);
      const there = found.get(other)?.get(path);
      if (!word || word.text.trim() === '') {
        const { node, key } = word ?? nearestKey(file.data, path);
        const place = typeof key === 'string' ? file.keyAt(node, key) : file.at(node, key);
        report(wordsMissing(place, subject, { path, file: file.name }));
      } else if (locale !== 'en' && there && word.listed !== there.listed)
        report(
          listsDiffer(file.at(word.node), subject, {
            path,
            count: word.listed,
            other: there.listed,
            file: draft.words[other].name,
          }),
        );
    }
  }
  checkHoles(draft, paths, report);
}

/** The key of the entry in its section. */
function entryPlace(file: WordFile, word: WordPath): Place {
  const section: unknown = Object.entries(file.data).find(([name]) => name === word.section)?.[1];
  return typeof section === 'object' && section !== null && word.id !== undefined
    ? file.keyAt(section, word.id)
    : file.keyAt(file.data, word.section);
}

function checkUnusedOptions(draft: PackDraft, paths: readonly WordPath[], file: WordFile, report: Report): void {
  for (const word of paths) {
    if (word.section !== 'questions' || word.id === undefined || !word.field?.startsWith('options.')) continue;
    const question = draft.question(word.id);
    const option = word.field.slice('options.'.length);
    if (question && !(question.options ?? []).includes(option))
      report(
        wordsUnused(
          file.at(word.node, word.key),
          `pack:${draft.id}`,
          { file: file.name, path: word.path },
          didYouMean(nearest(option, question.options ?? [])),
        ),
      );
  }
}

const HOLE = /\{(\w+)\}/g;

/** `{option}` stands where a task is made once per option, and nothing stands in braces that nothing fills. */
function checkHoles(draft: PackDraft, paths: ReadonlyMap<string, readonly WordPath[]>, report: Report): void {
  const fillable = new Map<string, readonly string[]>();
  const repeated = new Map<string, string>();
  const inCycles = draft.data.cycles === undefined ? [] : ['cycle', 'areas'];
  for (const phase of draft.data.phases)
    if (phase.once !== true) {
      fillable.set(`phases.${phase.id}`, inCycles);
      for (const { id } of [...PHASE_ITEMS.flatMap((key) => phase[key] ?? []), ...(phase.gate?.criteria ?? [])])
        fillable.set(`items.${id}`, inCycles);
      for (const { id } of phase.metrics ?? []) fillable.set(`metrics.${id}`, inCycles);
    }
  for (const task of draft.tasks) {
    let around: typeof task | undefined = task;
    while (around && around.data.forEach === undefined) around = around.parent;
    const holes = [...(around ? ['option'] : []), ...(task.phase.once === true ? [] : inCycles)];
    fillable.set(`tasks.${task.data.id}`, holes);
    for (const item of TASK_ITEMS.flatMap((key) => task.data[key] ?? [])) fillable.set(`items.${item.id}`, holes);
    if (task.data.forEach !== undefined) repeated.set(`tasks.${task.data.id}.name`, task.data.forEach);
  }
  for (const locale of LOCALES) {
    const file = draft.words[locale];
    for (const word of paths.get(locale) ?? []) {
      const known = fillable.get(`${word.section}.${word.id ?? ''}`) ?? [];
      const place = (): Place => file.at(word.node, word.key);
      const holes = [...word.text.matchAll(HOLE)].map((match) => match[1] ?? '');
      for (const hole of holes)
        if (!known.includes(hole))
          report(
            holeUnknown(place(), `pack:${draft.id}`, {
              path: word.path,
              braces: `{${hole}}`,
              known: known.length === 0 ? '–' : known.map((name) => `{${name}}`),
            }),
          );
      const question = repeated.get(word.path);
      if (question !== undefined && !holes.includes('option'))
        report(holeMissing(place(), `pack:${draft.id}`, { path: word.path, question, braces: '{option}' }));
    }
  }
}
