import type { Place } from '../../diagnostics/index.ts';
import { readBytes } from '../../io/index.ts';
import type { AssessmentPackData, Questionnaire } from '../../model/index.ts';
import { decode, readDocument } from '../../read/index.ts';
import { nearest } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { Refusal } from '../exit.ts';
import { assessWords } from '../phrases/assess.ts';
import { refuse, sentence } from '../say.ts';
import { showFindings } from '../show-findings.ts';

/** What was answered: ids of answers and notes, by question. */
export interface Answers {
  readonly answers: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

export const questionsOf = (data: AssessmentPackData) => data.dimensions.flatMap(({ questions }) => questions);

/** The points of answers by their ids. */
export function pointsOf(data: AssessmentPackData, answers: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const values = new Map(data.scale.map(({ id, value }) => [id, value]));
  return new Map([...answers].flatMap(([question, id]) => (values.has(id) ? [[question, values.get(id) ?? 0]] : [])));
}

/** Reads a file of answers; what is wrong with it is told with its place, all of it at once. */
export function answersFrom(session: Session, pack: Questionnaire, path: string): Answers {
  const name = path === '-' ? '<stdin>' : path.replaceAll('\\', '/');
  const source = decode(name, readBytes(session.world, path));
  const read = source.value ? readDocument('assessment-answers', source.value) : undefined;
  const found = [...source.diagnostics, ...(read?.diagnostics ?? [])];
  if (found.some(({ severity }) => severity === 'error') || !read?.value) {
    showFindings(session, found);
    throw refuse(assessWords.unreadable, { path: name });
  }
  const { data, places } = read.value;
  if (data.questionnaire !== undefined && data.questionnaire !== pack.id)
    throw refuse(assessWords.otherQuestionnaire, {
      place: shown(places.at(data, 'questionnaire')),
      other: data.questionnaire,
      name: pack.id,
    });
  const { notes = {} } = data;
  return checkedAnswers(pack, data.answers, notes, {
    answer: (id) => shown(places.at(data.answers, id)),
    question: (id) => shown(places.keyAt(data.answers, id)),
    note: (id) => shown(places.keyAt(notes, id)),
  });
}

/** A scalar as an answer is written; a plan may hold anything. */
function answerText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where the parts of an answer stand, for messages. */
export interface AnswerPlaces {
  answer(question: string): string;
  question(question: string): string;
  note(question: string): string;
}

/** Answers as they were written, as ids; a null is a question that was left open. */
export function checkedAnswers(
  pack: Questionnaire,
  written: Readonly<Record<string, unknown>>,
  notes: Readonly<Record<string, string>>,
  places: AnswerPlaces,
): Answers {
  const { scale } = pack.data;
  const questions = questionsOf(pack.data).map(({ id }) => id);
  const known = scale.map(({ id, value }) => `${id} (${value})`);
  const wrong: Parameters<typeof sentence>[] = [];
  const unknown = (id: string, place: string): void => {
    const near = nearest(id, questions);
    const holes = { place, id, name: pack.id, known: questions };
    wrong.push(
      near === undefined ? [assessWords.unknownQuestion, holes] : [assessWords.unknownQuestionNear, { ...holes, near }],
    );
  };
  const answers = new Map<string, string>();
  for (const [id, value] of Object.entries(written)) {
    if (!questions.includes(id)) {
      unknown(id, places.question(id));
      continue;
    }
    if (value === null) continue;
    const text = answerText(value);
    const answer = scale.find((each) => each.id === text || String(each.value) === text);
    if (answer) answers.set(id, answer.id);
    else {
      const near = nearest(
        text,
        scale.map((each) => each.id),
      );
      const holes = { place: places.answer(id), id, answer: text, known };
      wrong.push(
        near === undefined ? [assessWords.unknownAnswer, holes] : [assessWords.unknownAnswerNear, { ...holes, near }],
      );
    }
  }
  for (const id of Object.keys(notes)) if (!questions.includes(id)) unknown(id, places.note(id));
  const [first, ...more] = wrong.map(([says, holes]) => sentence(says, holes));
  if (first) throw new Refusal(first, ...more);
  return { answers, notes: new Map(Object.entries(notes).filter(([id]) => answers.has(id))) };
}

/** A place as `file:line:column`. */
export function shown({ span: { file, start } }: Place): string {
  const { line, column } = file.position(start);
  return `${file.path}:${line}:${column}`;
}
