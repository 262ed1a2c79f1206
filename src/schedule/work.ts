import type { Assignment, Person, ResolvedPlan, Task } from '../model/index.ts';
import {
  MINUTES_PER_DAY,
  finishOfActual,
  finishOfMoment,
  startOfActual,
  startOfMoment,
  type Minute,
} from '../time/index.ts';
import { teamClock, type Clock, type TeamClock } from './clock.ts';
import { Columns, bytesFor } from './columns.ts';
import type { Network } from './network.ts';
import { isWorkedOff, teamOf } from './team.ts';

/** How far a task is, as recorded. Without a data date nothing has begun. */
export const NOT_STARTED = 0;
export const IN_PROGRESS = 1;
export const FINISHED = 2;

/** What each task asks of the passes, by task index or beyond; parents and unscheduled tasks keep the defaults. */
export interface Work {
  readonly clocks: readonly (Clock | undefined)[];
  /** What is to be done from the start on, or what is left at the data date, in units of the clock. */
  readonly amount: Float64Array;
  /** What one minute of duration or effort is on the clock. */
  readonly perMinute: Float64Array;
  /** 1 where the clock may count more than one in a minute. */
  readonly coarse: Uint8Array;
  readonly state: Uint8Array;
  readonly actualStart: Float64Array;
  readonly actualFinish: Float64Array;
  /** Bounds of constraints by node (of what goes into it, for a parent), as instants; infinite where there is none. */
  readonly notStartBefore: Float64Array;
  readonly notFinishBefore: Float64Array;
  /** By task, of parents too: bounds of late dates. */
  readonly notStartAfter: Float64Array;
  readonly notFinishAfter: Float64Array;
  /** No task starts earlier; nothing that has not begun starts before the data date. */
  readonly projectStart: Minute;
  /** The close of the data date; minus infinity without one. */
  readonly dataDate: Minute;
  /** 1 where the task is placed as late as nobody minds. */
  readonly late: Uint8Array;
  /** Where levelling lets a task wait until its people are free; minus infinity where it does not. */
  readonly delayedTo: Float64Array;
  /** Whom and what a delayed task waits for. */
  readonly waits: ReadonlyMap<number, readonly Wait[]>;
}

/** Somebody who is free only when another task is finished. */
export interface Wait {
  readonly person: Person;
  readonly task: Task;
}

/** Ten-thousandths of a whole number, rounded half up, exact for any size. */
export function shareOf(amount: number, share: number): number {
  const size = Math.abs(share);
  const tens = Math.floor(amount / 10_000);
  const part = tens * size + Math.floor(((amount - tens * 10_000) * size + 5000) / 10_000);
  return share < 0 ? -part : part;
}

export function measureWork(network: Network): Work {
  const { resolved, alive, size } = network;
  const { tasks, asOf, project } = resolved;
  const count = tasks.length;
  const columns = new Columns(new ArrayBuffer(bytesFor(9 * size, 0, 3 * count)));
  const clocks: (Clock | undefined)[] = [];
  for (let index = 0; index < count; index++) clocks.push(undefined);
  const work = {
    clocks,
    amount: columns.floats(size),
    perMinute: columns.floats(size).fill(1),
    actualStart: columns.floats(size),
    actualFinish: columns.floats(size),
    notStartBefore: columns.floats(size).fill(-Infinity),
    notFinishBefore: columns.floats(size).fill(-Infinity),
    notStartAfter: columns.floats(size).fill(Infinity),
    notFinishAfter: columns.floats(size).fill(Infinity),
    projectStart: project.start ? project.start.day * MINUTES_PER_DAY + (project.start.minuteOfDay ?? 0) : 0,
    dataDate: asOf === undefined ? -Infinity : (asOf + 1) * MINUTES_PER_DAY,
    delayedTo: columns.floats(size).fill(-Infinity),
    coarse: columns.bytes(count),
    state: columns.bytes(count),
    late: columns.bytes(count),
    waits: new Map<number, readonly Wait[]>(),
  };
  for (let node = count; node < size; node++) {
    const summary = network.summaries[node];
    if (summary?.way === 'in' && 'constraint' in summary.of) bindEarly(work, node, summary.of);
  }
  const teams = new Map<string, TeamClock | undefined>();
  for (const task of tasks) {
    if (alive[task.index] === 0) continue;
    bindLate(work, task);
    if (task.type === 'parent') continue;
    bindEarly(work, task.index, task);
    if (task.constraint?.type === 'ALAP') work.late[task.index] = 1;
    measureTask(work, task, resolved, teams);
  }
  return work;
}

function measureTask(
  work: { clocks: (Clock | undefined)[] } & Work,
  task: Task,
  resolved: ResolvedPlan,
  teams: Map<string, TeamClock | undefined>,
): void {
  const { index, actual } = task;
  const team = isWorkedOff(task) ? sharedTeam(teamOf(task), teams) : undefined;
  const clock: Clock = team ?? task.calendar;
  const perMinute = team?.perMinute ?? 1;
  const planned = plannedMinutes(task, resolved);
  work.clocks[index] = clock;
  work.coarse[index] = team?.coarse === true ? 1 : 0;
  work.perMinute[index] = perMinute;
  work.amount[index] = planned * perMinute;
  if (resolved.asOf === undefined) return;
  // Of a series each occurrence has its size, whatever was done of them, and a milestone has none.
  if (task.type === 'task') {
    if (task.remaining !== undefined) work.amount[index] = task.remaining * perMinute;
    else if (task.progress !== undefined) work.amount[index] = shareOf(planned, 10_000 - task.progress) * perMinute;
  }
  if (actual.finish) {
    const finish = finishOfActual(actual.finish, task.calendar);
    work.state[index] = FINISHED;
    work.actualFinish[index] = finish;
    if (actual.start) work.actualStart[index] = startOfActual(actual.start, task.calendar);
    else if (planned === 0) work.actualStart[index] = finish;
    else work.actualStart[index] = clock.startOf(clock.workBefore(finish) - planned * perMinute);
  } else if (actual.start) {
    work.state[index] = IN_PROGRESS;
    work.actualStart[index] = startOfActual(actual.start, task.calendar);
  }
}

/** Minutes of duration or effort as planned; of one occurrence of a series. Where nothing is said, a day. */
function plannedMinutes(task: Task, resolved: ResolvedPlan): number {
  if (task.type === 'milestone') return 0;
  const said = task.type === 'recurring' ? task.duration : (task.duration ?? task.effort ?? task.estimate?.likely);
  return said ?? resolved.calendar.dayMinutes;
}

/** One clock for all tasks of the same team, so that thousands of tasks share a few. */
function sharedTeam(
  assignments: readonly Assignment[],
  teams: Map<string, TeamClock | undefined>,
): TeamClock | undefined {
  const key = assignments.map(({ person, units }) => `${person.id}:${units}`).join(' ');
  if (!teams.has(key)) teams.set(key, teamClock(assignments));
  return teams.get(key);
}

function bindEarly(work: Work, node: number, task: Task): void {
  const date = task.constraint?.date;
  if (!date || !task.calendar.works) return;
  const type = task.constraint?.type;
  if (type === 'SNET' || type === 'MSO') work.notStartBefore[node] = startOfMoment(date, task.calendar);
  if (type === 'FNET' || type === 'MFO') work.notFinishBefore[node] = finishOfMoment(date, task.calendar);
}

function bindLate(work: Work, task: Task): void {
  const { constraint, deadline, index, calendar } = task;
  if (!calendar.works) return;
  if (constraint?.date) {
    const { type, date } = constraint;
    if (type === 'SNLT' || type === 'MSO') work.notStartAfter[index] = startOfMoment(date, calendar);
    if (type === 'FNLT' || type === 'MFO') work.notFinishAfter[index] = finishOfMoment(date, calendar);
  }
  if (deadline)
    work.notFinishAfter[index] = Math.min(work.notFinishAfter[index] as number, finishOfMoment(deadline, calendar));
}
