import type { Questionnaire } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { assessWords } from '../phrases/assess.ts';
import { bold, dim, harmless } from '../screen.ts';
import { questionsOf, type Answers } from './answers.ts';

/** Asks question after question; each may be skipped, and stays open then. */
export async function askAll(session: Session, pack: Questionnaire): Promise<Answers> {
  const { select } = await import('@inquirer/prompts');
  const { locale, say, err, world } = session;
  const words = pack.words[locale];
  const context = world.stdin.prompts();
  const all = questionsOf(pack.data).length;
  err.line([bold(words.name), words.about === undefined ? '' : dim(`  ${words.about}`)]);
  const answers = new Map<string, string>();
  let n = 0;
  for (const { id: dimension, questions } of pack.data.dimensions) {
    if (pack.data.dimensions.length > 1) err.line(['\n', bold(words.dimensions[dimension] ?? dimension)]);
    for (const { id } of questions) {
      const progress = say(assessWords.progress, { n: ++n, all });
      const answer = await select<string>(
        {
          message: harmless(`${words.questions[id] ?? id} (${progress})`),
          choices: [
            ...pack.data.scale.map((each) => ({ value: each.id, name: harmless(words.scale[each.id] ?? each.id) })),
            { value: '', name: assessWords.skip[locale] },
          ],
        },
        context,
      );
      if (answer !== '') answers.set(id, answer);
    }
  }
  return { answers, notes: new Map() };
}
