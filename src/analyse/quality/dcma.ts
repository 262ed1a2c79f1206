import type { Task, TaskStatus } from '../../model/index.ts';
import { MEASURE_NAMES, MISSING, QUALITY_MISSING } from '../findings/index.ts';
import type { Count, MeasureDefinition } from './measure.ts';
import type { Population } from './population.ts';

// The DCMA 14-point assessment. Sources: EA PAM 200.1 (2012); populations and thresholds as in our schedule checks.

const tasksOf = (statuses: readonly TaskStatus[]): readonly Task[] => statuses.map(({ task }) => task);

/** Those of a population that break the check, as a share of it. */
function shareOf(population: readonly TaskStatus[], breaks: (status: TaskStatus) => boolean): Count {
  if (population.length === 0) return { missing: QUALITY_MISSING.incomplete };
  const offenders = tasksOf(population.filter(breaks));
  return { numerator: offenders.length, denominator: population.length, offenders };
}

type LinkCheck = (link: Population['links'][number]) => boolean;

function linksWhere({ links }: Population, breaks: LinkCheck): Population['links'] {
  return links.filter(breaks);
}

function linkShare(population: Population, breaks: LinkCheck): Count {
  if (population.links.length === 0) return { missing: QUALITY_MISSING.links };
  const links = linksWhere(population, breaks);
  return {
    numerator: links.length,
    denominator: population.links.length,
    offenders: links.map(({ task }) => task),
    links,
  };
}

const amountOf = ({ link: { lag } }: Population['links'][number]): number =>
  lag.kind === 'share' ? lag.share : lag.minutes;

/** The first and the last task of the project have nobody before and behind them, and are excepted. */
function missingLogic(population: Population): Count {
  const leaves = population.analysis.statuses.filter(({ task }) => task.type === 'task' || task.type === 'milestone');
  const isMilestone = ({ task }: TaskStatus): number => (task.type === 'milestone' ? 0 : 1);
  const first = best(
    leaves.filter(({ task }) => !population.hasPredecessor(task)),
    (a, b) => a.timing.start - b.timing.start || isMilestone(a) - isMilestone(b) || a.task.index - b.task.index,
  );
  const last = best(
    leaves.filter(({ task }) => !population.hasSuccessor(task)),
    (a, b) => b.timing.finish - a.timing.finish || isMilestone(a) - isMilestone(b) || b.task.index - a.task.index,
  );
  return shareOf(
    population.incomplete,
    (status) =>
      (status !== first && !population.hasPredecessor(status.task)) ||
      (status !== last && !population.hasSuccessor(status.task)),
  );
}

function best(
  statuses: readonly TaskStatus[],
  order: (a: TaskStatus, b: TaskStatus) => number,
): TaskStatus | undefined {
  let found: TaskStatus | undefined;
  for (const status of statuses) if (!found || order(status, found) < 0) found = status;
  return found;
}

const HARD: ReadonlySet<string> = new Set(['MSO', 'MFO', 'SNLT', 'FNLT']);

/** A date that still binds and has gone by, or something observed after the data date. */
function invalidDates(population: Population): Count {
  const { asOf, statuses } = population.analysis;
  if (asOf === undefined) return { missing: MISSING.dataDate };
  const offenders: Task[] = [];
  for (const { task, state } of statuses) {
    const { constraint, deadline, actual } = task;
    const late = (day: number | undefined): boolean => day !== undefined && day > asOf;
    const gone = (day: number | undefined): boolean => day !== undefined && day < asOf;
    const isStart = constraint?.type === 'SNET' || constraint?.type === 'MSO';
    const isFinish = constraint?.type === 'FNET' || constraint?.type === 'MFO';
    // A bound on the start has done its work once the task has started.
    const binds = isStart ? state === 'not-started' : isFinish && state !== 'finished';
    if (
      late(actual.start?.day) ||
      late(actual.finish?.day) ||
      (binds && gone(constraint?.date?.day)) ||
      (state !== 'finished' && gone(deadline?.day))
    )
      offenders.push(task);
  }
  return { numerator: offenders.length, value: offenders.length, offenders };
}

/** Of the work that the baseline has finished by the data date: what was, or will be, finished later. */
function missedTasks({ analysis, work }: Population): Count {
  if (analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
  const { asOf } = analysis;
  if (asOf === undefined) return { missing: MISSING.dataDate };
  const due = work.filter(
    ({ promised, plannedFinish }) => promised && plannedFinish !== undefined && plannedFinish <= (asOf + 1) * 1440,
  );
  if (due.length === 0) return { missing: MISSING.nothingBaselinedYet };
  return shareOf(due, ({ timing, plannedFinish }) => timing.finish > (plannedFinish ?? timing.finish));
}

/** Calendars differ along a path: so much of the delay may be lost on the way to the finish, or gained. */
const DELAY_TOLERANCE = 0.01;

function criticalPathTest(population: Population): Count {
  const test = population.delayTest();
  if (!test) return { missing: QUALITY_MISSING.criticalTask };
  const { task, taskMoved, projectMoved } = test;
  const held = taskMoved > 0 && Math.abs(projectMoved - taskMoved) <= taskMoved * DELAY_TOLERANCE;
  return { value: held ? 1 : 0, offenders: held ? [] : [task] };
}

const ofIndex = (index: Population['analysis']['earnedValue']['bei']): Count =>
  index.known ? { value: index.value } : { missing: index.missing };

export const DCMA: readonly MeasureDefinition[] = [
  {
    id: 'dcma-1',
    name: MEASURE_NAMES.logic,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    rule: 'schedule/missing-logic',
    count: missingLogic,
  },
  {
    id: 'dcma-2',
    name: MEASURE_NAMES.leads,
    unit: 'count',
    good: 'at-most',
    threshold: '0',
    rule: 'schedule/lead',
    count(population) {
      if (population.links.length === 0) return { missing: QUALITY_MISSING.links };
      const links = linksWhere(population, (link) => amountOf(link) < 0);
      return {
        numerator: links.length,
        denominator: population.links.length,
        value: links.length,
        offenders: links.map(({ task }) => task),
        links,
      };
    },
  },
  {
    id: 'dcma-3',
    name: MEASURE_NAMES.lags,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    rule: 'schedule/lag',
    count: (population) => linkShare(population, (link) => amountOf(link) > 0),
  },
  {
    id: 'dcma-4',
    name: MEASURE_NAMES.linkTypes,
    unit: 'share',
    good: 'at-least',
    threshold: '90%',
    rule: 'schedule/link-types',
    count(population) {
      if (population.links.length === 0) return { missing: QUALITY_MISSING.links };
      const others = linksWhere(population, ({ link }) => link.type !== 'FS');
      return {
        numerator: population.links.length - others.length,
        denominator: population.links.length,
        offenders: others.map(({ task }) => task),
        links: others,
      };
    },
  },
  {
    id: 'dcma-5',
    name: MEASURE_NAMES.hardConstraints,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    rule: 'schedule/hard-constraints',
    count: ({ incomplete }) => shareOf(incomplete, ({ task }) => HARD.has(task.constraint?.type ?? '')),
  },
  {
    id: 'dcma-6',
    name: MEASURE_NAMES.highFloat,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    limit: '44d',
    rule: 'schedule/high-float',
    count: (population, limit) =>
      shareOf(population.incomplete, ({ task, timing }) => timing.totalFloat > population.inOwnTime(limit, task)),
  },
  {
    id: 'dcma-7',
    name: MEASURE_NAMES.negativeFloat,
    unit: 'count',
    good: 'at-most',
    threshold: '0',
    rule: 'schedule/negative-float',
    count({ incomplete }) {
      const share = shareOf(incomplete, ({ timing }) => timing.totalFloat < 0);
      return 'missing' in share ? share : { ...share, value: share.numerator ?? 0 };
    },
  },
  {
    id: 'dcma-8',
    name: MEASURE_NAMES.highDuration,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    limit: '44d',
    rule: 'schedule/high-duration',
    count: (population, limit) =>
      shareOf(population.incomplete, ({ task, timing }) => {
        const stated = population.planned.of(task)?.duration ?? task.duration;
        return stated === undefined ? timing.duration > population.inOwnTime(limit, task) : stated > limit;
      }),
  },
  {
    id: 'dcma-9',
    name: MEASURE_NAMES.invalidDates,
    unit: 'count',
    good: 'at-most',
    threshold: '0',
    rule: 'schedule/date-before-data-date',
    count: invalidDates,
  },
  {
    id: 'dcma-10',
    name: MEASURE_NAMES.unresourced,
    unit: 'share',
    good: 'at-most',
    rule: 'schedule/unresourced-work',
    count: ({ incomplete, dayMinutes }) =>
      shareOf(
        incomplete.filter(({ task, timing }) => (task.duration ?? timing.duration) >= dayMinutes),
        ({ task }) => !task.owner && task.responsible.length === 0 && task.data.cost?.planned === undefined,
      ),
  },
  {
    id: 'dcma-11',
    name: MEASURE_NAMES.missed,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    rule: 'progress/missed-tasks',
    count: missedTasks,
  },
  {
    id: 'dcma-12',
    name: MEASURE_NAMES.criticalPathTest,
    unit: 'test',
    rule: 'schedule/critical-path-broken',
    count: criticalPathTest,
  },
  {
    id: 'dcma-13',
    name: MEASURE_NAMES.cpli,
    unit: 'index',
    good: 'at-least',
    threshold: '0.95',
    rule: 'schedule/low-cpli',
    count: ({ analysis }) => ofIndex(analysis.earnedValue.cpli),
  },
  {
    id: 'dcma-14',
    name: MEASURE_NAMES.bei,
    unit: 'index',
    good: 'at-least',
    threshold: '0.95',
    rule: 'progress/low-bei',
    count: ({ analysis }) => ofIndex(analysis.earnedValue.bei),
  },
];
