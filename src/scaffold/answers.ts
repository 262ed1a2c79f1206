import type { Holes, Sentence, Text } from '../diagnostics/index.ts';
import type { Answers, Methodology, QuestionData } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import { answerFaults, answerHelp } from './findings.ts';
import { askedAnswers } from './tailor.ts';

/** Why an answer is not taken. */
export interface AnswerFault {
  /** The question as it was named. */
  readonly key: string;
  readonly sentence: Sentence;
  readonly help?: Sentence;
}

export interface ReadAnswers {
  /** Every question that arises, answered. */
  readonly answers: Answers;
  readonly faults: readonly AnswerFault[];
  /** Questions that were answered but do not arise under the other answers. */
  readonly unasked: readonly string[];
}

/**
 * Holds what was given against the questions of a methodology. A text is read as somebody types it (`--set users=40`,
 * `--set departments=sales,service`); what is not given takes its default. Of two answers to one question the later wins.
 */
export function readAnswers(
  methodology: Methodology,
  given: readonly (readonly [key: string, value: unknown])[],
): ReadAnswers {
  const faults: AnswerFault[] = [];
  const taken: Record<string, unknown> = {};
  const known = methodology.data.questions.map(({ id }) => id);
  for (const [key, value] of given) {
    const question = methodology.question(key);
    if (!question) {
      faults.push({
        key,
        sentence: sentence(answerFaults.unknownQuestion, { method: methodology.name, key, known }),
        ...meant(key, known),
      });
      continue;
    }
    const read = readAnswer(question, value);
    if ('fault' in read) faults.push(read.fault);
    else taken[key] = read.value;
  }
  const answers = askedAnswers(methodology, taken);
  return { answers, faults, unasked: Object.keys(taken).filter((key) => !Object.hasOwn(answers, key)) };
}

/** One answer, typed or from a file. */
export function readAnswer(
  question: QuestionData,
  given: unknown,
): { readonly value: unknown } | { readonly fault: AnswerFault } {
  switch (question.type) {
    case 'choice':
      return readChoice(question, given);
    case 'choices':
      return readChoices(question, given);
    case 'number':
      return readNumber(question, given);
    case 'boolean':
      break;
  }
  return readBoolean(question, given);
}

type Read = ReturnType<typeof readAnswer>;

function readChoice(question: QuestionData, given: unknown): Read {
  const options = question.options ?? [];
  const list = Array.isArray(given) ? given.map(show) : [show(given).trim()];
  const [value = '', ...more] = list;
  if (more.length > 0) return fault(question, answerFaults.notOne, { key: question.id, given: list, options });
  return options.includes(value) ? { value } : unknownOption(question, value);
}

function readChoices(question: QuestionData, given: unknown): Read {
  // A list that somebody typed may be long: it is taken apart before anything is cut for quoting.
  const list = Array.isArray(given)
    ? given.map(show)
    : (typeof given === 'string' ? given : show(given))
        .split(/[,\uff0c\u3001]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
  const seen = new Set<string>();
  for (const value of list) {
    if (!(question.options ?? []).includes(value)) return unknownOption(question, show(value));
    if (seen.has(value)) return fault(question, answerFaults.optionTwice, { key: question.id, value });
    seen.add(value);
  }
  if (seen.size < (question.min ?? 0)) {
    const { id: key, min: least = 0, options = [] } = question;
    return fault(question, answerFaults.tooFew, { key, least, options });
  }
  // In the order of the question, so that two ways of saying the same give the same plan.
  return { value: (question.options ?? []).filter((option) => seen.has(option)) };
}

function readNumber(question: QuestionData, given: unknown): Read {
  const text = show(given).trim();
  const value = typeof given === 'number' ? given : /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const key = question.id;
  if (!Number.isFinite(value)) return fault(question, answerFaults.notANumber, { key, value: text });
  if (question.min !== undefined && value < question.min)
    return fault(question, answerFaults.tooSmall, { key, value: text, limit: question.min });
  if (question.max !== undefined && value > question.max)
    return fault(question, answerFaults.tooLarge, { key, value: text, limit: question.max });
  return { value };
}

const YES = new Set(['true', 'yes', 'y', '\u662f']);
const NO = new Set(['false', 'no', 'n', '\u5426']);

function readBoolean(question: QuestionData, given: unknown): Read {
  if (typeof given === 'boolean') return { value: given };
  const text = show(given).trim();
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return fault(question, answerFaults.notYesOrNo, { key: question.id, value: text });
}

function unknownOption(question: QuestionData, value: string): Read {
  const options = question.options ?? [];
  return fault(question, answerFaults.unknownOption, { key: question.id, value, options }, meant(value, options));
}

/** What was given, short enough to be quoted. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const sentence = <const S extends Text>(says: S, holes: Holes<S>): Sentence => ({
  says,
  holes,
});

const meant = (word: string, candidates: readonly string[]): { help?: Sentence } => {
  const near = nearest(word, candidates);
  return near === undefined ? {} : { help: sentence(answerHelp.didYouMean, { near }) };
};

const fault = <const S extends Text>(
  question: QuestionData,
  says: S,
  holes: Holes<S>,
  extras: { help?: Sentence } = {},
): Read => ({ fault: { key: question.id, sentence: sentence(says, holes), ...extras } });
