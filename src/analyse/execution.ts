import type { Measured, Schedule, Task, TaskStatus } from '../model/index.ts';
import { workBetween, workingDays } from '../time/index.ts';
import { MISSING, QUALITY_MISSING, executed, forecastAgainst, pathAndFloat, plannedBy } from './findings/index.ts';
import type { Planned } from './planned.ts';
import { closeOf, workLate } from './statuses.ts';

/** To the fourth decimal: indices are compared with thresholds of two. */
export const index = (over: number, under: number): number => Math.round((over * 10_000) / under) / 10_000;

/**
 * BEI: tasks finished ÷ (tasks that the baseline has finished by the data date + tasks without a baseline).
 * Source: DCMA 14-point assessment, 14.
 */
export function baselineExecution(schedule: Schedule, planned: Planned, statuses: readonly TaskStatus[]): Measured {
  const { asOf } = schedule.resolved;
  if (!planned.baseline) return { known: false, missing: MISSING.baseline };
  if (asOf === undefined) return { known: false, missing: MISSING.dataDate };
  let done = 0;
  let due = 0;
  let unpromised = 0;
  for (const { task, state, promised, plannedFinish } of statuses) {
    if (task.type !== 'task') continue;
    if (state === 'finished') done++;
    if (!promised) unpromised++;
    else if (plannedFinish !== undefined && plannedFinish <= closeOf(asOf)) due++;
  }
  if (due + unpromised === 0) return { known: false, missing: MISSING.nothingBaselinedYet };
  return {
    known: true,
    value: index(done, due + unpromised),
    from: executed(done, due, unpromised),
    quotient: [done, due + unpromised],
  };
}

/**
 * CPLI: (critical path length + total float) ÷ critical path length, both in working time from the data date on. The float
 * is that of the project: what the forecast finish leaves to the baseline's finish, or what the driving work leaves to a
 * deadline, whichever is less. Source: DCMA 14-point assessment, 13.
 */
export function pathLengthIndex(schedule: Schedule, statuses: readonly TaskStatus[]): Measured {
  const { asOf, calendar } = schedule.resolved;
  if (asOf === undefined) return { known: false, missing: MISSING.dataDate };
  if (!calendar.works) return { known: false, missing: MISSING.calendar };
  const { finish, promisedFinish, bound } = finishAndBounds(schedule, statuses);
  const length = Number.isFinite(finish) ? workBetween(closeOf(asOf), finish, calendar) : 0;
  if (length <= 0) return { known: false, missing: MISSING.nothingLeft };
  const toPromise = promisedFinish === undefined ? undefined : workBetween(finish, promisedFinish, calendar);
  if (toPromise === undefined && bound === undefined) return { known: false, missing: MISSING.target };
  const float = Math.min(toPromise ?? Number.POSITIVE_INFINITY, bound ?? Number.POSITIVE_INFINITY);
  const [path, room] = [workingDays(length, calendar), workingDays(float, calendar)];
  return {
    known: true,
    value: index(length + float, length),
    from: pathAndFloat(path, room),
    quotient: [workingDays(length + float, calendar), path],
  };
}

/**
 * What holds the CPLI down: the chain that leaves a date the least float, where that is less than the baseline's finish leaves;
 * else the critical path. In document order.
 */
export function pathDrivers(schedule: Schedule, statuses: readonly TaskStatus[]): readonly Task[] {
  const { calendar } = schedule.resolved;
  const { finish, promisedFinish, bound } = finishAndBounds(schedule, statuses);
  const toPromise = promisedFinish === undefined ? undefined : workBetween(finish, promisedFinish, calendar);
  const critical = new Set(schedule.criticalPath);
  return statuses
    .filter(
      ({ task, state, timing }) =>
        state !== 'finished' &&
        (task.type === 'task' || task.type === 'milestone') &&
        (bound !== undefined && bound <= (toPromise ?? bound)
          ? floatIn(task, timing.totalFloat, schedule) <= bound
          : critical.has(task)),
    )
    .map(({ task }) => task);
}

/** The forecast finish, that of the baseline, and the least float that a date which binds leaves. Recurring work counts for nothing. */
function finishAndBounds(
  schedule: Schedule,
  statuses: readonly TaskStatus[],
): { readonly finish: number; readonly promisedFinish: number | undefined; readonly bound: number | undefined } {
  let finish = Number.NEGATIVE_INFINITY;
  let promisedFinish: number | undefined;
  let bound: number | undefined;
  for (const { task, state, timing, promised, plannedFinish } of statuses) {
    if (task.type !== 'task' && task.type !== 'milestone') continue;
    if (promised && plannedFinish !== undefined)
      promisedFinish = Math.max(promisedFinish ?? plannedFinish, plannedFinish);
    if (state === 'finished') continue;
    finish = Math.max(finish, timing.finish);
    // Without a date to be met the float of the driving work is 0 by definition and says nothing.
    if (timing.totalFloat < 0 || (timing.critical && binds(task))) {
      const float = floatIn(task, timing.totalFloat, schedule);
      bound = Math.min(bound ?? float, float);
    }
  }
  return { finish, promisedFinish, bound };
}

const binds = ({ deadline, constraint }: TaskStatus['task']): boolean =>
  deadline !== undefined || ['SNLT', 'FNLT', 'MSO', 'MFO'].includes(constraint?.type ?? '');

/** Float counts minutes of the task's own calendar; a day of it is a day of the project. */
function floatIn(task: Task, float: number, { resolved: { calendar } }: Schedule): number {
  const [own, project] = [task.calendar.dayMinutes, calendar.dayMinutes];
  return own === project ? float : Math.round((float * project) / own);
}

/** How much later the project ends than it was planned to, in working days of its calendar. */
export function finishVariance(schedule: Schedule, planned: Planned, plannedFinish: number | undefined): Measured {
  const { asOf, calendar } = schedule.resolved;
  if (!planned.baseline && asOf === undefined) return { known: false, missing: MISSING.dataDate };
  if (schedule.finish === undefined) return { known: false, missing: MISSING.work };
  if (plannedFinish === undefined) return { known: false, missing: QUALITY_MISSING.promised };
  const last = schedule.timings.find(({ task, finish }) => task.type !== 'parent' && finish === schedule.finish);
  const late = last
    ? workLate(last.task, plannedFinish, last.finish, calendar)
    : workBetween(plannedFinish, schedule.finish, calendar);
  const value = workingDays(late, calendar);
  return { known: true, value, from: forecastAgainst(plannedBy(planned.baseline?.data.name)) };
}
