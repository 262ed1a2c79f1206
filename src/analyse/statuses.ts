import type { Schedule, Task, TaskState, TaskStatus, TaskTiming, Writable } from '../model/index.ts';
import {
  MINUTES_PER_DAY,
  finishDay,
  workBetween,
  workingDays,
  type Calendar,
  type Day,
  type Minute,
} from '../time/index.ts';
import type { Planned } from './planned.ts';

export const WHOLE = 10_000;

/** The end of the data date: work of that day is done. */
export const closeOf = (day: Day): Minute => (day + 1) * MINUTES_PER_DAY;

interface Observed {
  readonly state: TaskState;
  readonly progress?: number;
}

/** How every scheduled task stands, in document order. */
export function statusesOf(schedule: Schedule, planned: Planned, weights: Float64Array): readonly TaskStatus[] {
  const { asOf, calendar } = schedule.resolved;
  const observed = observeAll(schedule, weights);
  const end = asOf === undefined ? Number.NEGATIVE_INFINITY : closeOf(asOf);
  const found: TaskStatus[] = [];
  for (const timing of schedule.timings) {
    const { task } = timing;
    const plan = planned.of(task);
    const { state, progress } = observed[task.index] ?? NOT_STARTED;
    const variance =
      plan && calendar.works ? workingDays(workLate(task, plan.finish, timing.finish, calendar), calendar) : undefined;
    const overdue = plan !== undefined && plan.finish <= end && state !== 'finished';
    const status: Writable<TaskStatus> = { task, timing, state, promised: plan?.promised ?? false, overdue };
    if (progress !== undefined) status.progress = progress;
    if (plan) {
      status.plannedStart = plan.start;
      status.plannedFinish = plan.finish;
    }
    if (variance !== undefined) status.varianceDays = variance;
    found.push(status);
  }
  return found;
}

/**
 * Working minutes from planned to actual or forecast finish. Whoever notes a day without an hour says that it was done on
 * that day: where it is the planned one, nothing is late.
 */
export function workLate(task: Task, planned: Minute, finish: Minute, calendar: Calendar): number {
  const { finish: actual } = task.actual;
  const onTheDay =
    actual?.minuteOfDay === undefined && actual?.day === finishDay(planned) && finishDay(finish) === actual.day;
  return onTheDay ? 0 : workBetween(planned, finish, calendar);
}

const NOT_STARTED: Observed = { state: 'not-started' };
const NOTHING_OBSERVED: readonly Observed[] = [];

/** By index, empty where nothing can have been observed; parents after their children, so that they can be summed up. */
function observeAll(schedule: Schedule, weights: Float64Array): readonly Observed[] {
  const { asOf, tasks } = schedule.resolved;
  if (asOf === undefined) return NOTHING_OBSERVED;
  const observed: Observed[] = Array.from({ length: tasks.length }, () => NOT_STARTED);
  for (let index = tasks.length - 1; index >= 0; index--) {
    const task = tasks[index];
    if (!task) continue;
    if (task.type === 'parent') observed[index] = observeParent(task, observed, weights);
    else if (task.type === 'recurring') observed[index] = observeSeries(schedule.timing(task), asOf);
    else observed[index] = observe(task, schedule.timing(task), asOf);
  }
  return observed;
}

function observe(task: Task, timing: TaskTiming | undefined, asOf: Day): Observed {
  const { start, finish } = task.actual;
  if (finish && finish.day <= asOf) return { state: 'finished', progress: WHOLE };
  if (!start || start.day > asOf) return task.progress === 0 ? { state: 'not-started', progress: 0 } : NOT_STARTED;
  // Recorded progress that belongs to a day after the data date says nothing about the data date.
  if (finish) return { state: 'in-progress' };
  if (task.progress !== undefined) return { state: 'in-progress', progress: task.progress };
  if (task.remaining === undefined || !timing || timing.duration === 0) return { state: 'in-progress' };
  const left = Math.min(timing.remaining, timing.duration);
  return { state: 'in-progress', progress: Math.round(((timing.duration - left) * WHOLE) / timing.duration) };
}

function observeSeries(timing: TaskTiming | undefined, asOf: Day): Observed {
  const occurrences = timing?.occurrences ?? [];
  const end = closeOf(asOf);
  const done = occurrences.filter((occurrence) => occurrence.done && occurrence.start < end).length;
  if (done === 0 || occurrences.length === 0) return NOT_STARTED;
  const progress = Math.floor((done * WHOLE) / occurrences.length);
  return { state: done === occurrences.length ? 'finished' : 'in-progress', progress };
}

/** By planned working minutes; children without any (milestones) count as much as one minute. */
function observeParent(parent: Task, observed: readonly Observed[], weights: Float64Array): Observed {
  let earned = 0;
  let all = 0;
  let finished = 0;
  let begun = false;
  let known = true;
  for (const child of parent.children) {
    const { state, progress } = observed[child.index] ?? NOT_STARTED;
    const weight = Math.max(1, weights[child.index] ?? 0);
    if (state === 'finished') finished++;
    if (state !== 'not-started') begun = true;
    if (state === 'in-progress' && progress === undefined) known = false;
    earned += weight * (progress ?? 0);
    all += weight;
  }
  const state = finished === parent.children.length ? 'finished' : begun ? 'in-progress' : 'not-started';
  if (state === 'not-started' || !known) return { state };
  return { state, progress: state === 'finished' ? WHOLE : Math.min(WHOLE - 1, Math.floor(earned / all)) };
}
