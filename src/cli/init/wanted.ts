import { fill, type Locale, type Sentence } from '../../diagnostics/index.ts';
import { readBytes } from '../../io/index.ts';
import type { AnswersFile, Deep, Methodology, SourcedDocument } from '../../model/index.ts';
import { decode, readDocument } from '../../read/index.ts';
import { nameProblem, readAnswers, type AnswerFault, type ReadAnswers } from '../../scaffold/index.ts';
import { parseDay, type Day } from '../../time/index.ts';
import type { Session } from '../command.ts';
import { Refusal } from '../exit.ts';
import { init as words, nameProblems } from '../phrases/init.ts';
import { dateText } from '../plans.ts';
import { refuse, sentence } from '../say.ts';
import { showFindings } from '../show-findings.ts';

type Document = SourcedDocument<Deep<AnswersFile>>;

/** What flags and an answers file say of the new plan; the rest is asked for or taken by default. */
export interface Wanted {
  readonly methodology?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly name?: string | undefined;
  readonly client?: string | undefined;
  readonly start?: Day | undefined;
  readonly calendar?: string | undefined;
  readonly currency?: string | undefined;
  /** Answers with the words that name where each was given. */
  readonly answers: readonly { readonly key: string; readonly value: unknown; readonly where: string }[];
}

interface Options {
  readonly methodology: string | undefined;
  readonly name: string | undefined;
  readonly client: string | undefined;
  readonly start: string | undefined;
  readonly calendar: string | undefined;
  readonly currency: string | undefined;
  readonly set: readonly string[];
  readonly answers: string | undefined;
}

/** Reads flags and the answers file; a flag wins. Throws a Refusal for anything that cannot be taken. */
export function wantedOf(session: Session, options: Options): Wanted {
  const file = options.answers === undefined ? undefined : readAnswersFile(session, options.answers);
  const fromFile = file?.data ?? {};
  const { name = fromFile.name, client = fromFile.client, currency = fromFile.currency } = options;
  for (const [option, text] of [
    ['--name', name],
    ['--client', client],
  ] as const) {
    const problem = text === undefined ? undefined : nameProblem(text);
    if (problem) throw refuse(nameProblems[problem], { option });
  }
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) throw refuse(words.wrongCurrency, { value: currency });
  const start = options.start ?? fromFile.start;
  return {
    methodology: options.methodology ?? fromFile.methodology,
    locale: session.common.locale ?? fromFile.locale,
    name,
    client,
    start: start === undefined ? undefined : startOf(session, start),
    calendar: options.calendar ?? fromFile.calendar,
    currency,
    answers: [...answersOf(file), ...options.set.map(setting)],
  };
}

/** A first day as somebody writes it. Throws a Refusal. */
export function startOf(session: Session, text: string): Day {
  const day = parseDay(dateText(session, text.trim()));
  if (day === undefined) throw refuse(words.wrongStart, { value: text });
  return day;
}

function setting(text: string): Wanted['answers'][number] {
  const at = text.indexOf('=');
  if (at < 1) throw refuse(words.setWithoutValue, { value: text });
  return { key: text.slice(0, at).trim(), value: text.slice(at + 1), where: `--set ${text}` };
}

function readAnswersFile(session: Session, path: string): Document {
  const { world } = session;
  const source = decode(path.replaceAll('\\', '/'), readBytes(world, path));
  const read = source.value ? readDocument('answers', source.value) : undefined;
  const found = [...source.diagnostics, ...(read?.diagnostics ?? [])];
  const errors = found.filter(({ severity }) => severity === 'error');
  if (!read?.value || errors.length > 0) {
    showFindings(session, found);
    throw refuse(words.answersUnreadable, { path });
  }
  return read.value;
}

function answersOf(file: Document | undefined): Wanted['answers'] {
  const given = file?.data.answers;
  if (!file || !given) return [];
  return Object.entries(given).map(([key, value]) => {
    const { span } = file.places.keyAt(given, key);
    const { line, column } = span.file.position(span.start);
    return { key, value, where: `${span.file.path}:${line}:${column}` };
  });
}

/** The answers as the methodology understands them. Throws a Refusal that names every one that it cannot take. */
export function answersFor(methodology: Methodology, wanted: Wanted): ReadAnswers {
  const read = readAnswers(
    methodology,
    wanted.answers.map(({ key, value }) => [key, value]),
  );
  const [first, ...others] = read.faults.map((fault) => faultSentence(fault, wanted));
  if (first) throw new Refusal(first, ...others);
  return read;
}

function faultSentence(fault: AnswerFault, wanted: Wanted): Sentence {
  const where = wanted.answers.findLast(({ key }) => key === fault.key)?.where ?? fault.key;
  const inBoth = (said: Sentence) => ({ en: fill(said, 'en'), 'zh-CN': fill(said, 'zh-CN') });
  const what = inBoth(fault.sentence);
  return fault.help
    ? sentence(words.atWithHelp, { where, what, help: inBoth(fault.help) })
    : sentence(words.at, { where, what });
}
