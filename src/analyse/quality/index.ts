import type { Text } from '../../diagnostics/index.ts';
import type { MeasureThreshold, QualityMeasure, Writable } from '../../model/index.ts';
import { parseDuration, type WorkingUnits } from '../../time/index.ts';
import { DCMA } from './dcma.ts';
import { GAO } from './gao.ts';
import { take, unmeasured, type Against, type MeasureDefinition } from './measure.ts';
import type { Population } from './population.ts';

export { Population, type DelayTest } from './population.ts';

const DEFINITIONS: ReadonlyMap<string, MeasureDefinition> = new Map(
  [...DCMA, ...GAO].map((definition) => [definition.id, definition]),
);

/** Thresholds as a methodology or a configuration writes them, by rule, or by `rule.limit`. */
export type WrittenThresholds = Readonly<Record<string, string | number>>;

/** Where thresholds are looked up, the first that says something wins. */
export type ThresholdSources = readonly {
  readonly origin: 'configuration' | 'methodology';
  readonly thresholds: WrittenThresholds;
}[];

/** All measures, in the order of their standards. */
export function measureAll(population: Population, sources: ThresholdSources): readonly QualityMeasure[] {
  return [...DEFINITIONS.values()].map((definition) => measureOne(definition, population, sources, {}));
}

/** All measures of a plan that could not be read, with the thresholds that it would have been held against. */
export function unmeasuredQuality(missing: Text, thresholds: WrittenThresholds = {}): readonly QualityMeasure[] {
  const sources: ThresholdSources = [{ origin: 'configuration', thresholds }];
  return Array.from(DEFINITIONS.values(), (definition) =>
    unmeasured(definition, heldAgainst(definition, ORDINARY_UNITS, sources, {}), missing),
  );
}

/** The eight hours and five days of the ordinary calendar: the plan's own is not known. */
const ORDINARY_UNITS: WorkingUnits = { dayMinutes: 480, weekMinutes: 2400 };

/** One measure, held against what the caller says, where it says something. */
export function measureById(
  id: string,
  population: Population,
  sources: ThresholdSources,
  against: Against,
): QualityMeasure | undefined {
  const definition = DEFINITIONS.get(id);
  return definition && measureOne(definition, population, sources, against);
}

function measureOne(
  definition: MeasureDefinition,
  population: Population,
  sources: ThresholdSources,
  against: Against,
): QualityMeasure {
  const units = population.analysis.schedule.resolved.calendar;
  return take(definition, population, heldAgainst(definition, units, sources, against));
}

function heldAgainst(
  { rule, threshold, limit, least }: MeasureDefinition,
  units: WorkingUnits,
  sources: ThresholdSources,
  against: Against,
): Against {
  const found = (key: string, written: string | undefined): MeasureThreshold | undefined =>
    thresholdFor(key, written, units, sources);
  const held: Writable<Against> = {};
  const chosenThreshold = against.threshold ?? found(rule ?? '', threshold);
  if (chosenThreshold) held.threshold = chosenThreshold;
  // A measure that sets no threshold beside its limit has one number only, which goes by the name of the rule alone.
  const chosenLimit = against.limit ?? found(threshold === undefined ? (rule ?? '') : `${rule}.limit`, limit);
  if (chosenLimit) held.limit = chosenLimit;
  if (least === undefined) return held;
  const chosenLeast = against.least ?? found(`${rule}.least`, least);
  if (chosenLeast) held.least = chosenLeast;
  return held;
}

function thresholdFor(
  key: string,
  ordinary: string | undefined,
  units: WorkingUnits,
  sources: ThresholdSources,
): MeasureThreshold | undefined {
  for (const { origin, thresholds } of sources) {
    const written = Object.hasOwn(thresholds, key) ? String(thresholds[key]) : undefined;
    const value = written === undefined ? undefined : valueOf(written, units);
    if (written !== undefined && value !== undefined) return { value, written, origin };
  }
  const value = ordinary === undefined ? undefined : valueOf(ordinary, units);
  return ordinary === undefined || value === undefined ? undefined : { value, written: ordinary, origin: 'default' };
}

/** `5%` is 0.05, `44d` working minutes, anything else the number itself. */
function valueOf(written: string, units: WorkingUnits): number | undefined {
  if (written.endsWith('%')) return numberOf(written.slice(0, -1), 100);
  const minutes = parseDuration(written, units);
  return typeof minutes === 'number' ? minutes : numberOf(written, 1);
}

function numberOf(text: string, divisor: number): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number / divisor : undefined;
}
