import type { Cycle } from '../../analyse/index.ts';
import type { Answers, ResolvedPlan } from '../../model/index.ts';
import { readAnswers, type TurnOf } from '../../scaffold/index.ts';
import { fill } from '../../diagnostics/index.ts';
import { openAsking } from '../asking.ts';
import type { Session } from '../command.ts';
import { Refusal } from '../exit.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { refuse, sentence } from '../say.ts';
import { init } from '../phrases/init.ts';
import type { Standing } from './standing.ts';

export interface Wishes {
  readonly areas: string | undefined;
  readonly set: readonly string[];
  readonly yes: boolean;
}

/** The turn that comes: what it takes up, the answers that it is made with, and whether it has to be written. */
export interface Coming {
  readonly before: TurnOf;
  readonly turn: TurnOf;
  readonly answers: Answers;
  /** The turn as it stands in the plan. */
  readonly standing?: Cycle;
  readonly write: boolean;
}

/** Decides what the next turn takes up: as given, as it stands in the plan, as somebody says, or by default. */
export async function comingOf(
  session: Session,
  plan: ResolvedPlan,
  { methodology, cycles, present }: Standing,
  { areas, set, yes }: Wishes,
): Promise<Coming> {
  const number = present.number + 1;
  const standing = cycles.find((one) => one.number === number);
  const question = methodology.data.cycles?.areas;
  if (areas !== undefined && question === undefined) throw refuse(words.noAreas, { method: methodology.name });
  const stored = plan.plan.data.project.methodology?.answers ?? {};
  const given = [
    ...set.map((text): [string, string] => {
      const at = text.indexOf('=');
      if (at < 1) throw refuse(init.setWithoutValue, { value: text });
      return [text.slice(0, at).trim(), text.slice(at + 1)];
    }),
    ...(areas === undefined || question === undefined ? [] : [[question, areas] as [string, string]]),
  ];
  const read = readAnswers(methodology, [...Object.entries(stored), ...given]);
  const typed = new Set(given.map(([key]) => key));
  const faults = read.faults.filter(({ key }) => typed.has(key));
  const [first, ...others] = faults.map(({ key, sentence: said }) =>
    sentence(init.at, {
      where: key === question && areas !== undefined ? '--areas' : `--set ${key}`,
      what: { en: fill(said, 'en'), 'zh-CN': fill(said, 'zh-CN') },
    }),
  );
  if (first) throw new Refusal(first, ...others);
  const wished = question !== undefined && (areas !== undefined || set.some((text) => text.startsWith(`${question}=`)));
  const before = { cycle: present.number, areas: present.areas };
  const answers = read.answers;
  if (standing && given.length > 0 && standing.begun)
    throw refuse(words.hasBegun, { cycle: number, areas: standing.areas });
  const chosen = wished && isList(answers[question]) ? answers[question] : undefined;
  if (chosen?.length === 0)
    throw refuse(words.nothingTaken, { known: methodology.question(question ?? '')?.options ?? [] });
  if (standing) {
    const turn = { cycle: number, areas: chosen ?? standing.areas };
    const other = chosen !== undefined && String(chosen) !== String(standing.areas);
    return { before, turn, answers, standing, write: other || set.length > 0 };
  }
  const taken = chosen ?? (await areasOf(session, { methodology, cycles, present }, answers, yes));
  return { before, turn: { cycle: number, areas: taken }, answers, write: true };
}

/** What no turn has taken up yet; where everything was, what the present turn works on. */
async function areasOf(
  session: Session,
  { methodology, cycles, present }: Standing,
  answers: Answers,
  yes: boolean,
): Promise<readonly string[]> {
  const id = methodology.data.cycles?.areas;
  const question = id === undefined ? undefined : methodology.question(id);
  if (id === undefined || !question) return [];
  const options = question.options ?? [];
  const done = new Set(cycles.flatMap(({ areas }) => areas));
  const wanted = isList(answers[id]) ? answers[id] : options;
  const left = wanted.filter((area) => !done.has(area));
  const standard = left.length > 0 ? left : present.areas;
  if (yes) return standard;
  const number = present.number + 1;
  if (!session.canAsk) throw refuse(words.areasNeeded, { cycle: number, known: options, standard });
  const { locale } = session;
  const label = (option: string): string => methodology.word('questions', id, `options.${option}`)?.[locale] ?? option;
  const asking = await openAsking(session);
  const chosen = await asking.several({
    message: session.say(words.askAreas, { cycle: number }),
    choices: options.map((value) => ({ value, label: label(value) })),
    default: standard,
  });
  if (chosen.length === 0) throw refuse(words.nothingTaken, { known: options });
  return chosen;
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
