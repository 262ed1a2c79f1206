import type { Answers, ConditionData, QuestionData } from '../model/index.ts';

/** Keys of a condition that group others instead of naming a question. */
export const GROUPS = ['any', 'all', 'not'] as const;
type Group = (typeof GROUPS)[number];

/** A condition inside a condition deeper than this is a mistake or an attack. */
const DEEPEST = 20;

const isGroup = (key: string): key is Group => GROUPS.some((group) => group === key);
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The condition of what an overlay switches off: no answer makes it hold. */
export const NEVER: ConditionData = { any: [] };
export const isNever = (condition: ConditionData | undefined): boolean =>
  condition !== undefined && Array.isArray(condition['any']) && condition['any'].length === 0;

/** One thing that a condition says of one question, or a group that is not written as one. */
export type Clause =
  | { readonly kind: 'question'; readonly question: string; readonly wanted: unknown; readonly map: ConditionData }
  | { readonly kind: 'malformed'; readonly group: string; readonly map: ConditionData };

/** Every clause of a condition, groups opened, in the order in which they are written. */
export function clausesOf(condition: ConditionData): Clause[] {
  const clauses: Clause[] = [];
  const open: { map: ConditionData; depth: number }[] = [{ map: condition, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { map, depth } = next;
    for (const [key, wanted] of Object.entries(map)) {
      if (!isGroup(key)) clauses.push({ kind: 'question', question: key, wanted, map });
      else {
        const parts = partsOf(key, wanted);
        if (!parts || depth >= DEEPEST) clauses.push({ kind: 'malformed', group: key, map });
        else for (const part of parts) open.push({ map: part, depth: depth + 1 });
      }
    }
  }
  return clauses;
}

function partsOf(group: Group, value: unknown): readonly ConditionData[] | undefined {
  if (group === 'not') return isMap(value) ? [value] : undefined;
  return isList(value) && value.length > 0 && value.every(isMap) ? value : undefined;
}

/**
 * What a clause asks of an answer, where it is written in a form that fits the type of its question: options that have
 * to exist, and a test.
 */
export interface Wanted {
  readonly options: readonly string[];
  holds(answer: unknown): boolean;
}

/** Undefined where the form does not fit the question. */
export function wantedOf(question: QuestionData, wanted: unknown): Wanted | undefined {
  switch (question.type) {
    case 'choice': {
      const options = isList(wanted) ? wanted : [wanted];
      if (!options.every((option) => typeof option === 'string') || options.length === 0) return undefined;
      return { options, holds: (answer) => options.some((option) => option === answer) };
    }
    case 'choices':
      return wantedOfChoices(wanted);
    case 'number': {
      if (isMap(wanted)) return bounds(wanted, (answer) => (typeof answer === 'number' ? answer : undefined));
      const numbers = isList(wanted) ? wanted : [wanted];
      if (!numbers.every((number) => typeof number === 'number') || numbers.length === 0) return undefined;
      return { options: [], holds: (answer) => numbers.some((number) => number === answer) };
    }
    case 'boolean':
      break;
  }
  return typeof wanted === 'boolean' ? { options: [], holds: (answer) => answer === wanted } : undefined;
}

function wantedOfChoices(wanted: unknown): Wanted | undefined {
  if (!isMap(wanted)) return undefined;
  if (!Object.hasOwn(wanted, 'includes'))
    return bounds(wanted, (answer) => (isList(answer) ? answer.length : undefined));
  const { includes, ...rest } = wanted;
  const options = isList(includes) ? includes : [includes];
  if (!options.every((option) => typeof option === 'string') || options.length === 0) return undefined;
  if (Object.keys(rest).length > 0) return undefined;
  return {
    options,
    holds: (answer) => isList(answer) && options.some((option) => answer.includes(option)),
  };
}

function bounds(
  wanted: Readonly<Record<string, unknown>>,
  amount: (answer: unknown) => number | undefined,
): Wanted | undefined {
  const limits = Object.entries(wanted);
  if (limits.length === 0) return undefined;
  let least = -Infinity;
  let most = Infinity;
  for (const [key, limit] of limits) {
    if (typeof limit !== 'number') return undefined;
    if (key === 'atLeast') least = limit;
    else if (key === 'atMost') most = limit;
    else return undefined;
  }
  return {
    options: [],
    holds: (answer) => {
      const found = amount(answer);
      return found !== undefined && found >= least && found <= most;
    },
  };
}

/**
 * Whether a condition holds under these answers; no condition always holds. A question that was not asked has no
 * answer: what is said of it does not hold. The condition has been checked before.
 */
export function holds(
  condition: ConditionData | undefined,
  answers: Answers,
  question: (id: string) => QuestionData | undefined,
): boolean {
  if (condition === undefined) return true;
  return Object.entries(condition).every(([key, wanted]) => {
    if (isGroup(key)) {
      const parts = partsOf(key, wanted) ?? [];
      if (key === 'any') return parts.some((part) => holds(part, answers, question));
      if (key === 'all') return parts.every((part) => holds(part, answers, question));
      return !parts.some((part) => holds(part, answers, question));
    }
    const asked = question(key);
    if (!asked || !Object.hasOwn(answers, key)) return false;
    return wantedOf(asked, wanted)?.holds(answers[key]) ?? false;
  });
}

/** Whether a value answers a question of this form. */
export function answersQuestion(question: QuestionData, value: unknown): boolean {
  switch (question.type) {
    case 'choice':
      return typeof value === 'string' && (question.options ?? []).includes(value);
    case 'choices':
      return (
        isList(value) &&
        value.length >= (question.min ?? 0) &&
        new Set(value).size === value.length &&
        value.every((option) => typeof option === 'string' && (question.options ?? []).includes(option))
      );
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= (question.min ?? -Infinity) &&
        value <= (question.max ?? Infinity)
      );
    case 'boolean':
      break;
  }
  return typeof value === 'boolean';
}
