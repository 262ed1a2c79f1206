import type { Task, TaskStatus } from '../../model/index.ts';
import { pathDrivers } from '../execution.ts';
import { MISSING, QUALITY_MISSING } from '../findings/index.ts';
import type { Count } from './measure.ts';
import type { Population } from './population.ts';

// How the DCMA's points are counted. Source: EA PAM 200.1 (2012); populations as in our schedule checks.

const tasksOf = (statuses: readonly TaskStatus[]): readonly Task[] => statuses.map(({ task }) => task);

/** Those of a population that break the check, as a share of it. */
export function shareOf(population: readonly TaskStatus[], breaks: (status: TaskStatus) => boolean): Count {
  if (population.length === 0) return { missing: QUALITY_MISSING.incomplete };
  const offenders: Task[] = [];
  for (const status of population) if (breaks(status)) offenders.push(status.task);
  return { numerator: offenders.length, denominator: population.length, offenders };
}

type LinkCheck = (link: Population['links'][number]) => boolean;

export function linksWhere({ links }: Population, breaks: LinkCheck): Population['links'] {
  return links.filter(breaks);
}

export function linkShare(population: Population, breaks: LinkCheck): Count {
  if (population.links.length === 0) return { missing: QUALITY_MISSING.links };
  const links = linksWhere(population, breaks);
  return {
    numerator: links.length,
    denominator: population.links.length,
    offenders: links.map(({ task }) => task),
    links,
  };
}

export const amountOf = ({ link: { lag } }: Population['links'][number]): number =>
  lag.kind === 'share' ? lag.share : lag.minutes;

/** The first and the last task of the project have nobody before and behind them, and are excepted. */
export function missingLogic(population: Population): Count {
  let first: TaskStatus | undefined;
  let last: TaskStatus | undefined;
  for (const status of population.analysis.statuses) {
    const { task } = status;
    if (task.type !== 'task' && task.type !== 'milestone') continue;
    if (!population.hasPredecessor(task) && (!first || startsBefore(status, first))) first = status;
    if (!population.hasSuccessor(task) && (!last || finishesAfter(status, last))) last = status;
  }
  return shareOf(
    population.incomplete,
    (status) =>
      (status !== first && !population.hasPredecessor(status.task)) ||
      (status !== last && !population.hasSuccessor(status.task)),
  );
}

// At the same instant a milestone is what begins and ends a project; then the order of the document decides.
const isMilestone = ({ task }: TaskStatus): number => (task.type === 'milestone' ? 0 : 1);

const startsBefore = (a: TaskStatus, b: TaskStatus): boolean =>
  (a.timing.start - b.timing.start || isMilestone(a) - isMilestone(b) || a.task.index - b.task.index) < 0;

const finishesAfter = (a: TaskStatus, b: TaskStatus): boolean =>
  (b.timing.finish - a.timing.finish || isMilestone(a) - isMilestone(b) || b.task.index - a.task.index) < 0;

export const HARD: ReadonlySet<string> = new Set(['MSO', 'MFO', 'SNLT', 'FNLT']);

/** A date that still binds and has gone by, or something observed after the data date. */
export function invalidDates(population: Population): Count {
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
export function missedTasks({ analysis, work }: Population): Count {
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

export function criticalPathTest(population: Population): Count {
  const test = population.delayTest();
  if (!test) return { missing: QUALITY_MISSING.criticalTask };
  const { task, taskMoved, projectMoved } = test;
  const held = taskMoved > 0 && Math.abs(projectMoved - taskMoved) <= taskMoved * DELAY_TOLERANCE;
  return { value: held ? 1 : 0, offenders: held ? [] : [task] };
}

/** An index that the earned value holds already, with what was divided by what. */
function ofIndex(index: Population['analysis']['earnedValue']['bei']): Count {
  if (!index.known) return { missing: index.missing };
  const { value, quotient } = index;
  return { value, ...(quotient && { numerator: quotient[0], denominator: quotient[1] }) };
}

/** CPLI; the work that leaves the least time until the date it has to meet is what would have to be shorter. */
export function criticalPathLength({ analysis }: Population): Count {
  const count = ofIndex(analysis.earnedValue.cpli);
  return 'missing' in count ? count : { ...count, offenders: pathDrivers(analysis.schedule, analysis.statuses) };
}

/** BEI; what the baseline has finished by the data date, or does not know, and is not finished, keeps it below one. */
export function baselineExecution({ analysis, work }: Population): Count {
  const count = ofIndex(analysis.earnedValue.bei);
  const { asOf } = analysis;
  if ('missing' in count || asOf === undefined) return count;
  const open = work.filter(
    ({ promised, plannedFinish, state }) =>
      state !== 'finished' && (!promised || (plannedFinish !== undefined && plannedFinish <= (asOf + 1) * 1440)),
  );
  return { ...count, offenders: tasksOf(open) };
}
