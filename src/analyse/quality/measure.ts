import type { Text } from '../../diagnostics/index.ts';
import type { Link, MeasureThreshold, MeasureUnit, QualityMeasure, Task, Writable } from '../../model/index.ts';
import { MISSING } from '../findings/index.ts';
import type { Population } from './population.ts';

/** What a measure found; or which input it lacks. */
export type Count =
  | {
      readonly numerator?: number;
      readonly denominator?: number;
      /** A share follows from the two numbers; everything else says its value. */
      readonly value?: number;
      readonly offenders?: readonly Task[];
      readonly links?: readonly { readonly task: Task; readonly link: Link }[];
    }
  | { readonly missing: Text };

/** One measure of schedule quality as its standard defines it. */
export interface MeasureDefinition {
  readonly id: string;
  readonly name: Text;
  readonly unit: MeasureUnit;
  readonly good?: 'at-most' | 'at-least';
  /** As written, where the standard or plain sense sets one: `5%`, `0.95`, `0`. */
  readonly threshold?: string;
  /** What a single task is held against: `44d`. */
  readonly limit?: string;
  /** How many offenders a share needs before it counts as broken. */
  readonly least?: string;
  /** The lint rule by whose name a methodology or a configuration sets the two. */
  readonly rule?: string;
  /** `limit` is in working minutes of the project's calendar. */
  count(population: Population, limit: number): Count;
}

export interface Against {
  readonly limit?: MeasureThreshold;
  readonly threshold?: MeasureThreshold;
  readonly least?: MeasureThreshold;
}

/** Counts, and holds the value against the threshold. What is missing is told; it never passes. */
export function take(definition: MeasureDefinition, population: Population, against: Against): QualityMeasure {
  const { unit, good } = definition;
  const { limit, threshold, least } = against;
  const count = definition.count(population, limit?.value ?? 0);
  const { uncomputed } = population;
  if ('missing' in count) {
    const { missing } = count;
    // What is counted may be missing just because it could not be computed.
    return unmeasured(definition, against, INPUTS.has(missing) ? missing : (uncomputed ?? missing));
  }
  const { numerator, denominator, offenders = [], links } = count;
  const value = count.value ?? (numerator === undefined ? undefined : numerator / (denominator ?? 1));
  const within = value === undefined ? undefined : passes(value, unit, good, threshold);
  const tooFew = within === false && least !== undefined && (links ?? offenders).length < least.value;
  const passed = tooFew || within;
  // What breaks a check breaks it, whatever the rest would be; what holds for a part of the plan says nothing of the whole.
  if (uncomputed && passed !== false) return unmeasured(definition, against, uncomputed);
  const measured = described(definition, against);
  measured.offenders = inOrder(offenders);
  if (numerator !== undefined) measured.numerator = numerator;
  if (denominator !== undefined) measured.denominator = denominator;
  if (value !== undefined) measured.value = value;
  if (passed !== undefined) measured.passed = passed;
  if (tooFew) measured.tooFew = tooFew;
  if (links) measured.links = links;
  return measured;
}

/** The measure without a value, and why. */
export function unmeasured(definition: MeasureDefinition, against: Against, missing: Text): QualityMeasure {
  const measured = described(definition, against);
  measured.notEvaluated = missing;
  return measured;
}

function described(
  { id, name, unit, good }: MeasureDefinition,
  { limit, threshold, least }: Against,
): Writable<QualityMeasure> {
  const measured: Writable<QualityMeasure> = { id, name, unit, offenders: [] };
  if (good) measured.good = good;
  if (limit) measured.limit = limit;
  if (threshold) measured.threshold = threshold;
  if (least) measured.least = least;
  return measured;
}

/** Reasons that hold however much of the plan could be computed. */
const INPUTS: ReadonlySet<Text> = new Set([MISSING.baseline, MISSING.dataDate, MISSING.calendar]);

function passes(
  value: number,
  unit: MeasureUnit,
  good: 'at-most' | 'at-least' | undefined,
  threshold: MeasureThreshold | undefined,
): boolean | undefined {
  if (unit === 'test') return value === 1;
  if (!threshold || !good) return undefined;
  return good === 'at-most' ? value <= threshold.value : value >= threshold.value;
}

function inOrder(tasks: readonly Task[]): readonly Task[] {
  // Most were met in the order of the document, each once.
  if (tasks.every(({ index }, place) => place === 0 || index > (tasks[place - 1]?.index ?? 0))) return tasks;
  return [...new Set(tasks)].sort((a, b) => a.index - b.index);
}
