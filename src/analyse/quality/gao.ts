import { MEASURE_NAMES, MISSING, QUALITY_MISSING } from '../findings/index.ts';
import {
  CONTINGENCY,
  MOST_PREDECESSORS,
  SOFT,
  count,
  criticalOf,
  dangling,
  days,
  duplicateNames,
  finishedWith,
  floats,
  lagsOnPath,
  mean,
  median,
  mixedUnits,
  movedMilestones,
  onDayOff,
  outOfSequence,
  recurringDrivers,
  remaining,
  share,
  shareHaving,
  varianceBy,
} from './gao-counts.ts';
import type { MeasureDefinition } from './measure.ts';

// What GAO's ten practices of a reliable schedule ask to count, beyond the DCMA's points. Source: GAO-16-89G. GAO sets no
// thresholds on purpose: how grave one error is counts for more than how many.

const measure = (
  id: string,
  name: MeasureDefinition['name'],
  unit: MeasureDefinition['unit'],
  count: MeasureDefinition['count'],
  more: Partial<MeasureDefinition> = {},
): MeasureDefinition => ({ id, name, unit, count, ...more });

export const GAO: readonly MeasureDefinition[] = [
  measure('gao-1-duplicate-names', MEASURE_NAMES.duplicateNames, 'count', duplicateNames),
  measure('gao-1-detail-ratio', MEASURE_NAMES.detailRatio, 'index', ({ work, milestones }) =>
    milestones.length === 0
      ? { missing: QUALITY_MISSING.milestones }
      : {
          numerator: work.length,
          denominator: milestones.length,
          value: Math.round((work.length * 100) / milestones.length) / 100,
        },
  ),
  measure('gao-2-no-predecessor', MEASURE_NAMES.noPredecessor, 'share', (population) =>
    share(population.incomplete, ({ task }) => !population.hasPredecessor(task)),
  ),
  measure('gao-2-no-successor', MEASURE_NAMES.noSuccessor, 'share', (population) =>
    share(population.incomplete, ({ task }) => !population.hasSuccessor(task)),
  ),
  measure('gao-2-dangling', MEASURE_NAMES.dangling, 'share', dangling),
  measure('gao-2-sf-links', MEASURE_NAMES.sfLinks, 'count', ({ links }) => {
    const found = links.filter(({ link }) => link.type === 'SF');
    return { numerator: found.length, value: found.length, offenders: found.map(({ task }) => task), links: found };
  }),
  measure('gao-2-merge-points', MEASURE_NAMES.mergePoints, 'count', ({ incomplete }) =>
    count(incomplete, ({ task }) => task.links.length > MOST_PREDECESSORS),
  ),
  measure('gao-2-soft-constraints', MEASURE_NAMES.softConstraints, 'share', ({ incomplete }) =>
    share(incomplete, ({ task }) => SOFT.has(task.constraint?.type ?? '')),
  ),
  measure('gao-3-over-allocated', MEASURE_NAMES.overAllocated, 'count', ({ analysis, incomplete }) => {
    const booked = new Set(analysis.overbookings.flatMap(({ tasks }) => tasks));
    return count(incomplete, ({ task }) => booked.has(task));
  }),
  measure('gao-3-milestones-with-people', MEASURE_NAMES.milestonesWithPeople, 'count', ({ milestones }) =>
    count(milestones, ({ task }) => task.responsible.length > 0),
  ),
  measure('gao-3-unresourced', MEASURE_NAMES.nobodyOnIt, 'share', ({ incomplete }) =>
    share(incomplete, ({ task }) => !task.owner && task.responsible.length === 0),
  ),
  measure('gao-3-holding-constraints', MEASURE_NAMES.holdingConstraints, 'count', ({ incomplete }) =>
    count(incomplete, ({ timing }) => timing.drivenBy.some(({ kind }) => kind === 'constraint')),
  ),
  measure('gao-4-mixed-units', MEASURE_NAMES.mixedUnits, 'share', mixedUnits),
  measure('gao-4-day-off', MEASURE_NAMES.dayOff, 'count', onDayOff),
  measure(
    'gao-4-long',
    MEASURE_NAMES.longerThanPeriod,
    'share',
    (population, limit) =>
      share(population.incomplete, ({ task, timing }) => timing.duration > population.inOwnTime(limit, task)),
    { limit: '22d', rule: 'schedule/longer-than-reporting-period' },
  ),
  measure('gao-4-mean-remaining', MEASURE_NAMES.meanRemaining, 'days', (population) =>
    days(remaining(population), mean, population),
  ),
  measure('gao-4-median-remaining', MEASURE_NAMES.medianRemaining, 'days', (population) =>
    days(remaining(population), median, population),
  ),
  measure('gao-5-moved-milestones', MEASURE_NAMES.movedMilestones, 'share', movedMilestones),
  measure('gao-6-critical-share', MEASURE_NAMES.criticalShare, 'share', ({ incomplete }) =>
    share(incomplete, ({ timing }) => timing.critical),
  ),
  measure('gao-6-recurring-drives', MEASURE_NAMES.recurringDrives, 'count', recurringDrivers),
  measure('gao-6-lags-on-path', MEASURE_NAMES.lagsOnPath, 'count', lagsOnPath),
  measure('gao-6-constraints-on-path', MEASURE_NAMES.constraintsOnPath, 'count', (population) =>
    count(criticalOf(population), ({ task }) => task.constraint !== undefined && task.constraint.type !== 'ASAP'),
  ),
  measure('gao-7-mean-float', MEASURE_NAMES.meanFloat, 'days', (population) =>
    days(floats(population), mean, population),
  ),
  measure('gao-7-median-float', MEASURE_NAMES.medianFloat, 'days', (population) =>
    days(floats(population), median, population),
  ),
  measure('gao-8-estimates', MEASURE_NAMES.estimates, 'share', ({ incomplete }) =>
    shareHaving(incomplete, ({ task }) => task.estimate !== undefined),
  ),
  measure('gao-8-contingency', MEASURE_NAMES.contingency, 'count', ({ analysis }) => {
    const found = analysis.statuses.filter(({ task }) => task.tags.some((tag) => CONTINGENCY.has(tag)));
    return { numerator: found.length, value: found.length };
  }),
  measure('gao-9-out-of-sequence', MEASURE_NAMES.outOfSequence, 'count', outOfSequence),
  measure('gao-10-baselined', MEASURE_NAMES.baselined, 'share', ({ analysis, work }) =>
    analysis.planned.baseline === undefined
      ? { missing: MISSING.baseline }
      : shareHaving(work, ({ promised }) => promised),
  ),
  measure(
    'gao-10-early',
    MEASURE_NAMES.early,
    'share',
    finishedWith((variance) => variance < 0),
  ),
  measure(
    'gao-10-on-time',
    MEASURE_NAMES.onTime,
    'share',
    finishedWith((variance) => variance === 0),
  ),
  measure(
    'gao-10-late',
    MEASURE_NAMES.late,
    'share',
    finishedWith((variance) => variance > 0),
  ),
  measure('gao-10-mean-variance', MEASURE_NAMES.meanVariance, 'days', varianceBy(mean)),
  measure('gao-10-median-variance', MEASURE_NAMES.medianVariance, 'days', varianceBy(median)),
];
