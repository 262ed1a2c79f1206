import type { Questionnaire } from '../../model/index.ts';
import { openAsking, type Asking } from '../asking.ts';
import type { Session } from '../command.ts';
import { assessWords } from '../phrases/assess.ts';
import { questionsOf, type Answers } from './answers.ts';

/** Asks question after question; each may be skipped, and stays open then. */
export async function askAll(session: Session, pack: Questionnaire, asking?: Asking): Promise<Answers> {
  const ask = asking ?? (await openAsking(session));
  const { locale, say } = session;
  const words = pack.words[locale];
  const all = questionsOf(pack.data).length;
  const choices = [
    ...pack.data.scale.map(({ id }) => ({ value: id, label: words.scale[id] ?? id })),
    { value: SKIPPED, label: assessWords.skip[locale] },
  ];
  const answers = new Map<string, string>();
  let n = 0;
  for (const { id: dimension, questions } of pack.data.dimensions)
    for (const { id } of questions) {
      const progress = say(assessWords.progress, { n: ++n, all });
      const answer = await ask.one({
        message: `${progress}  ${words.questions[id] ?? id}`,
        ...(pack.data.dimensions.length > 1 && { help: words.dimensions[dimension] ?? dimension }),
        choices,
      });
      if (answer !== SKIPPED) answers.set(id, answer);
    }
  return { answers, notes: new Map() };
}

/** No id of an answer is empty. */
const SKIPPED = '';
