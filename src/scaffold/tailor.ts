import type { Answers, Methodology } from '../model/index.ts';
import { copiesOf, type DraftPhase, type DraftTask, type TurnOf } from './copies.ts';
import { link } from './links.ts';
import type { Tailored } from './tailored.ts';

/**
 * What a methodology leaves of itself under these answers: conditions decided, copies made, links bridged over what is
 * off, and only those roles, deliverables, goals and risks that are still needed. A cyclic one is turned as its answers
 * say, unless turns are given.
 */
export function tailor(methodology: Methodology, answers: Answers, turns?: readonly TurnOf[]): Tailored {
  const asked = askedAnswers(methodology, answers);
  const copies = copiesOf(methodology, asked, turns);
  link(copies, methodology);
  const phases = copies.phases.filter((phase) => phase.on);
  const tasks = copies.tasks.filter((task) => task.on);
  for (const node of [...phases, ...tasks]) node.tasks = node.tasks.filter((task) => task.on);

  const { data } = methodology;
  const on = <Entry extends { readonly when?: Readonly<Record<string, unknown>> | undefined }>(
    entries: readonly Entry[] | undefined,
  ): readonly Entry[] => (entries ?? []).filter(({ when }) => methodology.holds(when, asked));
  const made = new Set(tasks.flatMap((task) => task.data.deliverables ?? []));
  const anywhere = new Set(methodology.tasks().flatMap((task) => task.data.deliverables ?? []));
  const deliverables = on(data.deliverables).filter(({ id }) => made.has(id) || !anywhere.has(id));
  const risks = on(data.risks);
  const needed = neededRoles(phases, tasks);
  for (const { owner, acceptedBy } of deliverables) for (const id of [owner, acceptedBy]) if (id) needed.add(id);
  for (const { owner } of risks) if (owner !== undefined) needed.add(owner);
  return {
    phases,
    tasks,
    roles: on(data.roles).filter(({ id }) => needed.has(id)),
    goals: on(data.goals),
    deliverables,
    risks,
    answers: asked,
    ...(copies.cycles && { cycles: copies.cycles }),
  };
}

/** The answers of the questions that arise, in the order in which they are asked; the default where one is missing. */
export function askedAnswers(methodology: Methodology, answers: Answers): Answers {
  const asked: Record<string, unknown> = {};
  for (const question of methodology.data.questions)
    if (methodology.holds(question.when, asked))
      asked[question.id] = Object.hasOwn(answers, question.id) ? answers[question.id] : question.default;
  return asked;
}

function neededRoles(phases: readonly DraftPhase[], tasks: readonly DraftTask[]): Set<string> {
  const needed = new Set<string>();
  const add = (...ids: readonly (string | undefined)[]): void => {
    for (const id of ids) if (id !== undefined) needed.add(id);
  };
  for (const { data } of phases) add(data.owner, data.gate?.decider, ...(data.gate?.advisers ?? []));
  for (const { data } of tasks)
    add(data.owner, ...(data.responsible ?? []), ...(data.consulted ?? []), ...(data.informed ?? []));
  return needed;
}
