import type { Task, TaskStatus } from '../../model/index.ts';
import { workingDays } from '../../time/index.ts';
import { MEASURE_NAMES, MISSING, QUALITY_MISSING } from '../findings/index.ts';
import type { Count, MeasureDefinition } from './measure.ts';
import type { Population } from './population.ts';

// What GAO's ten practices of a reliable schedule ask to count, beyond the DCMA's points. Source: GAO-16-89G, questions and
// “key documentation” of each practice. GAO sets no thresholds on purpose: how grave one error is counts for more than how many.

type Statuses = readonly TaskStatus[];
type Test = (status: TaskStatus) => boolean;

const tasksOf = (statuses: Statuses): readonly Task[] => statuses.map(({ task }) => task);

const share = (statuses: Statuses, holds: Test, missing = QUALITY_MISSING.incomplete): Count => {
  if (statuses.length === 0) return { missing };
  const offenders = tasksOf(statuses.filter(holds));
  return { numerator: offenders.length, denominator: statuses.length, offenders };
};

/** A share whose members are the good ones: who is left out is what an auditor wants to see. */
const shareHaving = (statuses: Statuses, holds: Test, missing = QUALITY_MISSING.incomplete): Count => {
  if (statuses.length === 0) return { missing };
  const others = statuses.filter((status) => !holds(status));
  return { numerator: statuses.length - others.length, denominator: statuses.length, offenders: tasksOf(others) };
};

const count = (statuses: Statuses, holds: Test): Count => {
  const offenders = tasksOf(statuses.filter(holds));
  return { numerator: offenders.length, value: offenders.length, offenders };
};

/** Lower of the two middle values where there is no single middle, so that the median is a value that occurs. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const days = (
  values: readonly number[],
  kind: (values: readonly number[]) => number,
  { analysis }: Population,
  missing = QUALITY_MISSING.incomplete,
): Count => {
  if (values.length === 0) return { missing };
  const { calendar } = analysis.schedule.resolved;
  return { value: workingDays(Math.round(kind(values)), calendar), denominator: values.length };
};

const inProjectTime = (minutes: number, { calendar }: Task, { dayMinutes }: Population): number =>
  (minutes * dayMinutes) / calendar.dayMinutes;

/** Predecessors that meet at one task: above this a milestone between them reads better. As the lint rule on merge points. */
const MOST_PREDECESSORS = 8;
const SOFT: ReadonlySet<string> = new Set(['SNET', 'FNET', 'ALAP']);

const onlyThrough = (types: readonly string[], of: readonly string[]): boolean =>
  of.length > 0 && of.every((type) => types.includes(type));

/** A start that nothing drives, or a finish that drives nothing, although there are links. */
function dangling(population: Population): Count {
  const outgoing = new Map<Task, string[]>();
  for (const task of population.analysis.schedule.resolved.tasks)
    for (const { predecessor, type } of task.links) {
      if (!('children' in predecessor)) continue;
      const types = outgoing.get(predecessor);
      if (types) types.push(type);
      else outgoing.set(predecessor, [type]);
    }
  return share(
    population.incomplete,
    ({ task }) =>
      onlyThrough(
        ['FF', 'SF'],
        task.links.map(({ type }) => type),
      ) || onlyThrough(['SS', 'SF'], outgoing.get(task) ?? []),
  );
}

function duplicateNames({ analysis }: Population): Count {
  const first = new Map<string, Task>();
  const offenders: Task[] = [];
  for (const { task } of analysis.statuses) {
    const name = task.name.trim();
    const other = first.get(name);
    if (other) offenders.push(other, task);
    else first.set(name, task);
  }
  const tasks = new Set(offenders);
  return { numerator: tasks.size, value: tasks.size, offenders };
}

/** Durations are read most easily in one unit; the others are told. */
function mixedUnits({ incomplete }: Population): Count {
  const unit = ({ task }: TaskStatus): string => (task.data.duration ?? task.data.effort ?? '').slice(-1);
  const stated = incomplete.filter((status) => unit(status) !== '');
  const counts = new Map<string, number>();
  for (const status of stated) counts.set(unit(status), (counts.get(unit(status)) ?? 0) + 1);
  let commonest = '';
  for (const [candidate, times] of counts) if (times > (counts.get(commonest) ?? 0)) commonest = candidate;
  return share(stated, (status) => unit(status) !== commonest);
}

/** A date that a person wrote down for a day on which nobody works. */
function onDayOff({ analysis }: Population): Count {
  return count(analysis.statuses, ({ task }) => {
    const { calendar, constraint, deadline, actual } = task;
    if (!calendar.works) return false;
    return [constraint?.date, deadline, actual.start, actual.finish].some(
      (moment) => moment !== undefined && calendar.minutesOn(moment.day) === 0,
    );
  });
}

function movedMilestones({ analysis, milestones }: Population): Count {
  if (analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
  const promised = milestones.filter((status) => status.promised);
  return share(promised, ({ varianceDays }) => varianceDays !== 0, QUALITY_MISSING.milestones);
}

const criticalOf = ({ incomplete }: Population): Statuses => incomplete.filter(({ timing }) => timing.critical);

function lagsOnPath(population: Population): Count {
  const links = criticalOf(population).flatMap(({ task, timing }) =>
    task.links
      .filter(({ lag, predecessor }) => {
        const size = lag.kind === 'share' ? lag.share : lag.minutes;
        return size !== 0 && timing.drivenBy.some((driver) => driver.kind === 'link' && driver.task === predecessor);
      })
      .map((link) => ({ task, link })),
  );
  return { numerator: links.length, value: links.length, offenders: links.map(({ task }) => task), links };
}

/** Work that began although something that it waits for from finish to start was not finished. */
function outOfSequence({ analysis }: Population): Count {
  if (analysis.asOf === undefined) return { missing: MISSING.dataDate };
  const begun = new Map(analysis.statuses.map((status) => [status.task, status]));
  return count(analysis.statuses, ({ task, state, timing }) => {
    if (state === 'not-started' || task.type === 'parent') return false;
    return task.links.some(({ predecessor, type, lag }) => {
      if (type !== 'FS' || !('children' in predecessor) || (lag.kind !== 'share' && lag.minutes < 0)) return false;
      const before = begun.get(predecessor);
      return before !== undefined && (before.state !== 'finished' || before.timing.finish > timing.start);
    });
  });
}

const CONTINGENCY: ReadonlySet<string> = new Set(['contingency', 'buffer', 'reserve']);

/** Of finished work with a baseline: those whose finish came in this way. */
const finishedWith =
  (holds: (days: number) => boolean) =>
  ({ analysis, work }: Population): Count => {
    if (analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
    const finished = work.filter(({ state, promised }) => state === 'finished' && promised);
    return share(finished, ({ varianceDays = 0 }) => holds(varianceDays), QUALITY_MISSING.finished);
  };

const varianceBy =
  (kind: (values: readonly number[]) => number) =>
  (population: Population): Count => {
    if (population.analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
    const known = population.work.flatMap(({ promised, varianceDays }) =>
      promised && varianceDays !== undefined ? [varianceDays * population.dayMinutes] : [],
    );
    return days(known, kind, population, QUALITY_MISSING.promised);
  };

const remaining = ({ incomplete }: Population): readonly number[] => incomplete.map(({ timing }) => timing.remaining);
const floats = (population: Population): readonly number[] =>
  population.incomplete.map(({ task, timing }) => inProjectTime(timing.totalFloat, task, population));

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
    { limit: '5d', rule: 'schedule/longer-than-reporting-period' },
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
  measure('gao-6-recurring-drives', MEASURE_NAMES.recurringDrives, 'count', (population) =>
    count(criticalOf(population), ({ timing }) =>
      timing.drivenBy.some((driver) => driver.kind === 'link' && driver.task.type === 'recurring'),
    ),
  ),
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
