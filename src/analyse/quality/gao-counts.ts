import type { Task, TaskStatus } from '../../model/index.ts';
import { finishDay, startDay, workingDays } from '../../time/index.ts';
import { MISSING, QUALITY_MISSING } from '../findings/index.ts';
import type { Count } from './measure.ts';
import type { Population } from './population.ts';

// How GAO's measures are counted. Source: GAO-16-89G, questions and “key documentation” of each practice.

type Statuses = readonly TaskStatus[];
type Test = (status: TaskStatus) => boolean;

const tasksOf = (statuses: Statuses): readonly Task[] => statuses.map(({ task }) => task);

export const share = (statuses: Statuses, holds: Test, missing = QUALITY_MISSING.incomplete): Count => {
  if (statuses.length === 0) return { missing };
  const offenders = tasksOf(statuses.filter(holds));
  return { numerator: offenders.length, denominator: statuses.length, offenders };
};

/** A share whose members are the good ones: who is left out is what an auditor wants to see. */
export const shareHaving = (statuses: Statuses, holds: Test, missing = QUALITY_MISSING.incomplete): Count => {
  if (statuses.length === 0) return { missing };
  const others = statuses.filter((status) => !holds(status));
  return { numerator: statuses.length - others.length, denominator: statuses.length, offenders: tasksOf(others) };
};

export const count = (statuses: Statuses, holds: Test): Count => {
  const offenders = tasksOf(statuses.filter(holds));
  return { numerator: offenders.length, value: offenders.length, offenders };
};

/** Lower of the two middle values where there is no single middle, so that the median is a value that occurs. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const days = (
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
export const MOST_PREDECESSORS = 8;
export const SOFT: ReadonlySet<string> = new Set(['SNET', 'FNET', 'ALAP']);

const onlyThrough = (types: readonly string[], of: readonly string[]): boolean =>
  of.length > 0 && of.every((type) => types.includes(type));

/** A start that nothing drives, or a finish that drives nothing, although there are links. */
export function dangling(population: Population): Count {
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

export function duplicateNames({ analysis }: Population): Count {
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
export function mixedUnits({ incomplete }: Population): Count {
  const unit = ({ task }: TaskStatus): string => (task.data.duration ?? task.data.effort ?? '').slice(-1);
  const stated = incomplete.filter((status) => unit(status) !== '');
  const counts = new Map<string, number>();
  for (const status of stated) counts.set(unit(status), (counts.get(unit(status)) ?? 0) + 1);
  let commonest = '';
  for (const [candidate, times] of counts) if (times > (counts.get(commonest) ?? 0)) commonest = candidate;
  return share(stated, (status) => unit(status) !== commonest);
}

/** A date that a person wrote down for a day on which nobody works. */
export function onDayOff({ analysis }: Population): Count {
  return count(analysis.statuses, ({ task }) => {
    const { calendar, constraint, deadline, actual } = task;
    if (!calendar.works) return false;
    return [constraint?.date, deadline, actual.start, actual.finish].some(
      (moment) => moment !== undefined && calendar.minutesOn(moment.day) === 0,
    );
  });
}

export function movedMilestones({ analysis, milestones }: Population): Count {
  if (analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
  const promised = milestones.filter((status) => status.promised);
  return share(promised, ({ varianceDays }) => varianceDays !== 0, QUALITY_MISSING.milestones);
}

export const criticalOf = ({ incomplete }: Population): Statuses => incomplete.filter(({ timing }) => timing.critical);

export function lagsOnPath(population: Population): Count {
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

/** Recurring work that sets the finish, or that a critical task or milestone waits for. */
export function recurringDrivers({ analysis: { schedule, statuses } }: Population): Count {
  const drivers = new Set(schedule.recurringSetsFinish ? [schedule.recurringSetsFinish] : []);
  for (const { timing } of statuses)
    if (timing.critical)
      for (const driver of timing.drivenBy)
        if (driver.kind === 'link' && driver.task.type === 'recurring') drivers.add(driver.task);
  return { numerator: drivers.size, value: drivers.size, offenders: [...drivers] };
}

/** Work that began although something that it waits for from finish to start was not finished. */
export function outOfSequence({ analysis }: Population): Count {
  if (analysis.asOf === undefined) return { missing: MISSING.dataDate };
  const begun = new Map(analysis.statuses.map((status) => [status.task, status]));
  return count(analysis.statuses, ({ task, state, timing }) => {
    if (state === 'not-started' || task.type === 'parent') return false;
    return task.links.some(({ predecessor, type, lag }) => {
      if (type !== 'FS' || !('children' in predecessor) || (lag.kind !== 'share' && lag.minutes < 0)) return false;
      const before = begun.get(predecessor);
      // Facts are dated by day: what began on the day on which its predecessor was finished is in order.
      return (
        before !== undefined &&
        (before.state !== 'finished' || finishDay(before.timing.finish) > startDay(timing.start))
      );
    });
  });
}

export const CONTINGENCY: ReadonlySet<string> = new Set(['contingency', 'buffer', 'reserve']);

/** Of finished work with a baseline: those whose finish came in this way. */
export const finishedWith =
  (holds: (days: number) => boolean) =>
  ({ analysis, work }: Population): Count => {
    if (analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
    const finished = work.filter(({ state, promised }) => state === 'finished' && promised);
    return share(finished, ({ varianceDays = 0 }) => holds(varianceDays), QUALITY_MISSING.finished);
  };

export const varianceBy =
  (kind: (values: readonly number[]) => number) =>
  (population: Population): Count => {
    if (population.analysis.planned.baseline === undefined) return { missing: MISSING.baseline };
    const known = population.work.flatMap(({ promised, varianceDays }) =>
      promised && varianceDays !== undefined ? [varianceDays * population.dayMinutes] : [],
    );
    return days(known, kind, population, QUALITY_MISSING.promised);
  };

export const remaining = ({ incomplete }: Population): readonly number[] =>
  incomplete.map(({ timing }) => timing.remaining);
export const floats = (population: Population): readonly number[] =>
  population.incomplete.map(({ task, timing }) => inProjectTime(timing.totalFloat, task, population));
