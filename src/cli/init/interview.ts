import { assess } from '../../analyse/index.ts';
import { fill, type Locale } from '../../diagnostics/index.ts';
import type { Answers, Methodology, Packs, QuestionData } from '../../model/index.ts';
import { askedAnswers, nameProblem, readAnswer, type Basics } from '../../scaffold/index.ts';
import { formatDay, parseDay } from '../../time/index.ts';
import { pointsOf, questionsOf } from '../assessing/answers.ts';
import { askAll } from '../assessing/ask.ts';
import { openAsking, type Asking } from '../asking.ts';
import type { Session } from '../command.ts';
import { init as words, nameProblems } from '../phrases/init.ts';
import { dateText } from '../plans.ts';
import { refuse } from '../say.ts';
import { defaultCalendar, defaultName, nextWorkingMonday, today, workingTime } from './defaults.ts';
import { startOf, type Wanted } from './wanted.ts';

/** Who answers what was not given: a person, the defaults, or nobody. */
export type Source = { readonly kind: 'asks'; readonly asking: Asking } | { readonly kind: 'yes' | 'nobody' };

/** The prompts where somebody can answer them; `--yes` takes the defaults everywhere. */
export async function sourceOf(session: Session, yes: boolean): Promise<Source> {
  if (yes) return { kind: 'yes' };
  return session.canAsk ? { kind: 'asks', asking: await openAsking(session) } : { kind: 'nobody' };
}

/** The id of the methodology: given, chosen, or the first one. */
export async function methodologyId(session: Session, packs: Packs, wanted: Wanted, source: Source): Promise<string> {
  if (wanted.methodology !== undefined) return wanted.methodology;
  const known = packs.methodologies();
  if (source.kind === 'asks') return chosenMethodology(session, packs, source.asking);
  const [first] = known;
  if (source.kind === 'nobody' || !first) {
    const options = wanted.start === undefined ? ['--methodology', '--start'] : ['--methodology'];
    throw refuse(words.needsMethodology, { options, known: known.map(({ id }) => id) });
  }
  return first.id;
}

/** No id of a methodology is empty. */
const NOT_SURE = '';

/** Chosen from the list, which a few questions can help with. */
async function chosenMethodology(session: Session, packs: Packs, asking: Asking): Promise<string> {
  const { locale, say, err } = session;
  const methods = packs.methodologies().map(({ id, name, chooseWhen }) => ({
    value: id,
    label: name[locale],
    about: chooseWhen[locale],
  }));
  const message = say(words.askMethodology, {});
  const guide = packs.assessment('which-method').value;
  const [first] = methods;
  if (!guide || !first) return asking.one({ message, choices: methods });
  const count = questionsOf(guide.data).length;
  const chosen = await asking.one({
    message,
    choices: [{ value: NOT_SURE, label: say(words.notSure, { count }) }, ...methods],
    default: first.value,
  });
  if (chosen !== NOT_SURE) return chosen;
  const { answers } = await askAll(session, guide, asking);
  const { outcomes } = assess(guide.data, pointsOf(guide.data, answers));
  const fitting = outcomes.flatMap(({ id, first }) => {
    const method = methods.find(({ value }) => value === id);
    return method ? [{ ...method, first }] : [];
  });
  const labels = (first: boolean): string[] => fitting.filter((each) => each.first === first).map(({ label }) => label);
  const [best, second] = fitting;
  if (best && second?.first)
    err.line(say(words.speaksForTie, { methods: labels(true), one: best.value, other: second.value }));
  else if (best) err.line(say(words.speaksFor, { methods: labels(true) }));
  else err.line(say(words.speaksForNone, {}));
  if (labels(false).length > 0) err.line(say(words.alsoFor, { methods: labels(false) }));
  return asking.one({ message, choices: methods, default: (best ?? first).value });
}

/** Language, client, name, calendar and first day, each given, asked for or taken by default. */
export async function basicsOf(
  session: Session,
  packs: Packs,
  wanted: Wanted,
  source: Source,
  folder: string,
): Promise<Basics & { readonly startTaken: boolean }> {
  const asking = source.kind === 'asks' ? source.asking : undefined;
  const locale = wanted.locale ?? (asking ? await askLocale(session, asking) : session.locale);
  const client = wanted.client ?? (asking ? await askClient(session, asking) : undefined);
  const name = wanted.name ?? (await nameOf(session, asking, defaultName(session, locale, client, folder)));
  const calendar = wanted.calendar ?? (await calendarOf(session, packs, asking, defaultCalendar(locale)));
  const time = workingTime(packs, calendar);
  const monday = nextWorkingMonday(today(session), time);
  const asked = wanted.start === undefined && asking ? await askStart(session, asking, formatDay(monday)) : undefined;
  const start = wanted.start ?? (asked === undefined ? undefined : startOf(session, asked));
  if (start === undefined && source.kind === 'nobody') throw refuse(words.needs, { option: '--start' });
  return {
    name,
    ...(client !== undefined && client !== '' && { client }),
    locale,
    start: start ?? monday,
    startTaken: start === undefined,
    calendar,
    workingTime: time,
    ...(wanted.currency !== undefined && { currency: wanted.currency }),
  };
}

const askLocale = async (session: Session, asking: Asking): Promise<Locale> =>
  (await asking.one({
    message: session.say(words.askLocale, {}),
    default: session.locale,
    choices: [
      { value: 'en', label: session.say(words.english, {}) },
      { value: 'zh-CN', label: session.say(words.chinese, {}) },
    ],
  })) === 'zh-CN'
    ? 'zh-CN'
    : 'en';

const nameFault = (session: Session, option: string, text: string): string | undefined => {
  const problem = nameProblem(text);
  return problem && session.say(nameProblems[problem], { option: `“${option}”` });
};

async function askClient(session: Session, asking: Asking): Promise<string> {
  const message = session.say(words.askClient, {});
  const text = await asking.text({
    message,
    help: session.say(words.clientHelp, {}),
    check: (text) => (text.trim() === '' ? undefined : nameFault(session, message, text)),
  });
  return text.trim();
}

async function nameOf(session: Session, asking: Asking | undefined, standard: string): Promise<string> {
  if (!asking) return standard;
  const message = session.say(words.askName, {});
  const text = await asking.text({ message, default: standard, check: (text) => nameFault(session, message, text) });
  return text.trim();
}

async function calendarOf(
  session: Session,
  packs: Packs,
  asking: Asking | undefined,
  standard: string,
): Promise<string> {
  if (!asking) return standard;
  const choices = packs.calendarIds().map((id) => {
    const about = packs.calendar(id).value?.data.name?.[session.locale];
    return { value: id, label: about === undefined ? id : `${id}: ${about}` };
  });
  return asking.one({ message: session.say(words.askCalendar, {}), choices, default: standard });
}

const askStart = (session: Session, asking: Asking, standard: string): Promise<string> =>
  asking.text({
    message: session.say(words.askStart, {}),
    default: standard,
    check: (text) =>
      parseDay(dateText(session, text.trim())) === undefined
        ? session.say(words.wrongStart, { value: text })
        : undefined,
  });

/** Asks the questions of the methodology that arise and were not answered, each with its default. */
export async function askQuestions(
  session: Session,
  asking: Asking,
  methodology: Methodology,
  given: Answers,
  decided: ReadonlySet<string>,
): Promise<Answers> {
  const answers: Record<string, unknown> = { ...given };
  for (const question of methodology.data.questions) {
    // Whether it arises may rest on what was answered a moment ago.
    if (decided.has(question.id) || !Object.hasOwn(askedAnswers(methodology, answers), question.id)) continue;
    answers[question.id] = await askQuestion(session, asking, methodology, question);
  }
  return askedAnswers(methodology, answers);
}

function askQuestion(
  session: Session,
  asking: Asking,
  methodology: Methodology,
  question: QuestionData,
): Promise<unknown> {
  const { locale } = session;
  const word = (field?: string): string | undefined => methodology.word('questions', question.id, field)?.[locale];
  const asked = { message: word() ?? question.id, help: word('help') };
  const choices = (question.options ?? []).map((value) => ({ value, label: word(`options.${value}`) ?? value }));
  const standard = question.default;
  const read = (given: unknown) => readAnswer(question, given);
  const check = (given: unknown): string | undefined => {
    const answer = read(given);
    return 'fault' in answer ? fill(answer.fault.sentence, locale) : undefined;
  };
  switch (question.type) {
    case 'choice':
      return asking.one({ ...asked, choices, default: String(standard) });
    case 'choices':
      return asking.several({ ...asked, choices, default: Array.isArray(standard) ? standard.map(String) : [], check });
    case 'boolean':
      return asking.yes({ ...asked, default: standard === true });
    case 'number':
      break;
  }
  return asking.text({ ...asked, default: String(standard), check }).then((text) => {
    const answer = read(text);
    return 'value' in answer ? answer.value : standard;
  });
}
