import type { Holes, Sentence, Text } from '../diagnostics/index.ts';
import type { ResolvedPlan } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import { parseDay, parseDuration, parseMoment, parsePercent } from '../time/index.ts';
import { written, type Change, type Value, type Written } from './change.ts';
import { values } from './findings.ts';
import type { MapKind } from './key-order.ts';

/** The changes that record a fact, or why it cannot be recorded. */
export type Recording = { readonly changes: readonly Change[] } | { readonly obstacle: Sentence };

/** Thrown and caught inside this folder only: a fact that cannot be recorded ends the work at once. */
export class Obstacle extends Error {
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(sentence.says.en);
    this.sentence = sentence;
  }
}

export function obstacle<const S extends Text>(says: S, holes: Holes<S>): Obstacle {
  return new Obstacle({ says, holes });
}

/** Runs the work of a fact and turns an obstacle into an answer. */
export function recording(work: () => readonly Change[]): Recording {
  try {
    return { changes: work() };
  } catch (error) {
    if (error instanceof Obstacle) return { obstacle: error.sentence };
    throw error;
  }
}

export const set = (map: object, as: MapKind, key: string, value: Value): Change => ({
  kind: 'set',
  map,
  as,
  key,
  value,
});

/** Adds to a top-level list, which is made where the plan has none. */
export function addTo(plan: ResolvedPlan, key: string, value: Value): Change {
  const { data } = plan.plan;
  const list = (data as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? { kind: 'append', list, value } : set(data, 'Plan', key, [value]);
}

export function aMoment(value: string, flag: string): Written {
  if (!parseMoment(value)) throw obstacle(values.date, { value, flag });
  return written(value);
}

export function aDay(value: string, flag: string): Written {
  if (parseDay(value) === undefined) throw obstacle(values.date, { value, flag });
  return written(value);
}

/** Working time with a unit. What a day is worth is of no matter here. */
export function anAmount(value: string, flag: string): Written {
  const units = { dayMinutes: 480, weekMinutes: 2400 };
  if (typeof parseDuration(value, units) !== 'number') throw obstacle(values.amount, { value, flag });
  return written(value);
}

export function aPercentage(value: string): { readonly share: number; readonly value: Written } {
  const share = parsePercent(value);
  if (typeof share !== 'number') throw obstacle(values.progress, { value });
  return { share, value: written(value) };
}

export function aWord(value: string, flag: string, known: readonly string[]): Written {
  if (known.includes(value)) return written(value);
  const near = nearest(value, known);
  throw near === undefined
    ? obstacle(values.word, { value, flag, known })
    : obstacle(values.wordNear, { value, flag, known, near });
}

/** The id of somebody in `people`. */
export function aPerson(plan: ResolvedPlan, value: string, flag: string): Written {
  if (plan.person(value)) return written(value);
  const known = plan.people.map(({ id }) => id);
  if (known.length === 0) throw obstacle(values.nobody, { value, flag });
  const near = nearest(value, known);
  throw near === undefined
    ? obstacle(values.person, { value, flag, known })
    : obstacle(values.personNear, { value, flag, known, near });
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** A text of one line, as names and titles are. */
export function aName(value: string): string {
  if (CONTROL.test(value)) throw obstacle(values.name, { value });
  return value;
}

const ID = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export function anId(value: string): Written {
  if (!ID.test(value) || value.length > 64) throw obstacle(values.id, { value });
  return written(value);
}
