import { LOCALES, type Locale, type Text } from '../diagnostics/index.ts';
import type { Methodology, MethodologyTask, QuestionData, WordSection } from '../model/index.ts';
import { answersQuestion, holds } from './condition.ts';
import type { JoinedWords, WholePack } from './join-catalogue.ts';
import { tasksOf } from './pack-draft.ts';
import { wordAt } from './word-paths.ts';

/** Sections whose entries are maps, with the field that names the entry. */
const NAME_FIELD: Readonly<Partial<Record<WordSection, string>>> = {
  questions: 'ask',
  roles: 'name',
  phases: 'name',
  tasks: 'name',
  risks: 'title',
};

/** A whole pack as the stages see it; a plan may name roles that only the catalogue knows. */
export function methodology(
  { data, words, at }: WholePack,
  sharedRole: (id: string, locale: Locale) => string | undefined,
): Methodology {
  const questions = new Map<string, QuestionData>(data.questions.map((question) => [question.id, question]));
  const question = (id: string): QuestionData | undefined => questions.get(id);
  const pair = (path: string): Text | undefined => {
    const [en, zh] = LOCALES.map((locale) => wordAt(words[locale], path));
    return typeof en === 'string' && typeof zh === 'string' ? { en, 'zh-CN': zh } : undefined;
  };
  const word: Methodology['word'] = (section, id, field = NAME_FIELD[section]) => {
    // An id holds no dot, so a path cannot lead elsewhere.
    if (id.includes('.')) return undefined;
    return pair(field === undefined ? `${section}.${id}` : `${section}.${id}.${field}`);
  };
  let tasks: ReadonlyMap<string, MethodologyTask> | undefined;
  const everyTask = (): ReadonlyMap<string, MethodologyTask> => (tasks ??= taskIndex({ data, word }));
  return {
    id: data.id,
    version: data.version,
    data,
    ...(data.extends !== undefined && { base: data.extends }),
    name: pair('name') ?? both(data.id),
    summary: pair('summary') ?? both(''),
    chooseWhen: pair('chooseWhen') ?? both(''),
    word,
    wordList: (section, id, field) => listOf(words, `${section}.${id}.${field}`),
    tasks: () => [...everyTask().values()],
    question,
    holds: (condition, answers) => holds(condition, answers, question),
    accepts: answersQuestion,
    task: (path) => everyTask().get(path),
    roleLabel: (id, locale) => word('roles', id)?.[locale] ?? sharedRole(id, locale) ?? id,
    at,
  };
}

const both = (text: string): Text => ({ en: text, 'zh-CN': text });

function taskIndex({ data, word }: Pick<Methodology, 'data' | 'word'>): ReadonlyMap<string, MethodologyTask> {
  const found = new Map<string, MethodologyTask>();
  for (const { data: task, phase } of tasksOf(data)) {
    const why = word('tasks', task.id, 'why');
    const how = word('tasks', task.id, 'how');
    found.set(`${phase.id}/${task.id}`, {
      data: task,
      phase: phase.id,
      words: { name: word('tasks', task.id) ?? both(task.id), ...(why && { why }), ...(how && { how }) },
    });
  }
  return found;
}

function listOf(words: Readonly<Record<Locale, JoinedWords>>, path: string): readonly Text[] {
  const [en, zh] = LOCALES.map((locale) => wordAt(words[locale], path));
  if (!Array.isArray(en) || !Array.isArray(zh)) return [];
  return en.map((text, index) => ({ en: String(text), 'zh-CN': String(zh[index] ?? text) }));
}
