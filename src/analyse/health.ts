import type { Text } from '../diagnostics/index.ts';
import {
  HEALTHS,
  HEALTH_DIMENSIONS,
  type Analysis,
  type DimensionHealth,
  type Health,
  type HealthColour,
  type HealthDimension,
  type HealthThresholds,
  type JournalEntryData,
  type Measured,
} from '../model/index.ts';
import { parseDay, type Day } from '../time/index.ts';
import { MISSING, judgedOn, tooGoodReason } from './findings/index.ts';
import { costHealth, peopleHealth, riskHealth, scheduleHealth, type Judgement } from './health-dimensions.ts';

/** Green from 0.95 on, amber from 0.85. */
export const DEFAULT_HEALTH: HealthThresholds = { green: 0.95, amber: 0.85, tooGood: 1.1 };
/** Chinese offices: 5 % late is yellow, 10 % red. */
export const CHINESE_OFFICE_HEALTH: HealthThresholds = { green: 0.95, amber: 0.9, tooGood: 1.1 };

/** What a configuration says of the lights, as thresholds; numbers of its own win over those of the preset. */
export function healthThresholds({
  preset,
  ...own
}: {
  readonly preset?: 'default' | 'chinese-office';
  readonly green?: number;
  readonly amber?: number;
}): HealthThresholds {
  return { ...(preset === 'chinese-office' ? CHINESE_OFFICE_HEALTH : DEFAULT_HEALTH), ...own };
}

type Analysed = Pick<Analysis, 'schedule' | 'asOf' | 'planned' | 'statuses' | 'gates' | 'earnedValue' | 'overbookings'>;

/** Traffic lights per dimension and overall: the worst. What cannot be computed shows what the journal judged, or nothing. */
export function healthOf(analysis: Analysed, thresholds: HealthThresholds): Measured<Health> {
  const { asOf } = analysis;
  if (asOf === undefined) return { known: false, missing: MISSING.dataDate };
  const entry = lastStatusEntry(analysis.schedule.resolved.journal, asOf);
  const dimensions: Partial<Record<HealthDimension, DimensionHealth>> = {};
  const computed: Partial<Record<HealthDimension, Judgement | undefined>> = {
    schedule: scheduleHealth(analysis, thresholds),
    cost: costHealth(analysis, thresholds),
    people: peopleHealth(analysis, asOf),
    risk: riskHealth(analysis, asOf),
  };
  for (const dimension of HEALTH_DIMENSIONS) {
    const found = computed[dimension];
    const judged = entry?.dimensions?.[dimension];
    // Somebody who knows more than the numbers may make a light worse, never better: that takes an override with a reason.
    if (judged && (!found || rank(judged) > rank(found.colour)))
      dimensions[dimension] = { colour: judged, reason: judgedOn(entry.on), judged: true };
    else if (found) dimensions[dimension] = { ...found, judged: false };
  }
  let worst: Judgement | undefined;
  for (const dimension of HEALTH_DIMENSIONS) {
    const found = dimensions[dimension];
    if (found && (!worst || rank(found.colour) > rank(worst.colour))) worst = found;
  }
  // Of equal lights the schedule speaks, where it is among them.
  const { schedule } = dimensions;
  const speaks = schedule && worst && schedule.colour === worst.colour ? schedule : worst;
  const { spi } = analysis.earnedValue;
  if (!speaks)
    return { known: false, missing: spi.known || analysis.statuses.length === 0 ? MISSING.work : spi.missing };
  const tooGood = suspicious(analysis, thresholds);
  const override = overrideOf(entry);
  return {
    known: true,
    value: {
      overall: speaks.colour,
      reason: speaks.reason,
      dimensions,
      ...(tooGood && { tooGood }),
      ...(override && { override }),
    },
    from: speaks.reason,
  };
}

const rank = (colour: HealthColour): number => HEALTHS.indexOf(colour);

function suspicious({ earnedValue }: Analysed, { tooGood }: HealthThresholds): Text | undefined {
  const { spi, cpi } = earnedValue;
  if (spi.known && spi.value > tooGood) return tooGoodReason('SPI', spi.value, tooGood);
  if (cpi.known && cpi.value > tooGood) return tooGoodReason('CPI', cpi.value, tooGood);
  return undefined;
}

/** The last entry on the status by the data date; of several on one day the later written. */
function lastStatusEntry(journal: readonly JournalEntryData[], asOf: Day): JournalEntryData | undefined {
  let last: JournalEntryData | undefined;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const entry of journal) {
    const day = parseDay(entry.on);
    if ((entry.kind ?? 'status') !== 'status' || entry.phase !== undefined) continue;
    if (day === undefined || day > asOf || day < lastDay) continue;
    last = entry;
    lastDay = day;
  }
  return last;
}

/** An override holds for the status that it was written with, not for later ones. */
function overrideOf(entry: JournalEntryData | undefined): Health['override'] | undefined {
  const on = entry && parseDay(entry.on);
  if (!entry?.override || on === undefined) return undefined;
  return { colour: entry.override.health, reason: entry.override.reason, on };
}
