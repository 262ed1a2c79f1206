import type { Answers, ConditionData, Methodology } from '../model/index.ts';
import type { Basics } from './basics.ts';
import type { Copy, Tailored, TailoredLink, TailoredNode } from './tailored.ts';
import { wordsIn, type Words } from './words.ts';

/** What every part of a plan is drawn from: the tailored methodology, its words, and which roles and goals are on. */
export interface Drawing {
  readonly methodology: Methodology;
  readonly basics: Basics;
  readonly tailored: Tailored;
  readonly words: Words;
  /** The person of a role; undefined where the role is off. */
  readonly role: (id: string | undefined) => string | undefined;
  roles(ids: readonly string[] | undefined): readonly string[];
  hasGoal(id: string): boolean;
  /** What a task or phase waits for in the plan. */
  links(node: TailoredNode): readonly TailoredLink[];
  /** The day before which a task must not start, where nothing else says when. */
  notBefore(node: TailoredNode): string | undefined;
  /** The words of a criterion, checklist item, caution and the like. */
  item(id: string, copy: Copy): string;
  on<Entry extends { readonly when?: ConditionData | undefined }>(
    entries: readonly Entry[] | undefined,
    answers: Answers,
  ): readonly Entry[];
}

export function drawingOf(methodology: Methodology, basics: Basics, tailored: Tailored): Drawing {
  const words = wordsIn(methodology, basics.locale);
  const roles = new Set(tailored.roles.map(({ id }) => id));
  const goals = new Set(tailored.goals.map(({ id }) => id));
  const role = (id: string | undefined): string | undefined => (id !== undefined && roles.has(id) ? id : undefined);
  return {
    methodology,
    basics,
    tailored,
    words,
    role,
    roles: (ids) => [...new Set((ids ?? []).filter((id) => roles.has(id)))],
    hasGoal: (id) => goals.has(id),
    links: (node) => node.links,
    notBefore: () => undefined,
    item: (id, copy) => words.of('items', id, undefined, copy) ?? id,
    on: (entries, answers) => (entries ?? []).filter(({ when }) => methodology.holds(when, answers)),
  };
}
