import type { Driver, Levelling, Schedule, ScheduleDocument, Task, TaskTiming } from '../../model/index.ts';
import { formatDay, formatFinish, formatMilestone, formatStart } from '../../time/index.ts';
import { toJson } from '../screen.ts';
import { lagText } from './lag.ts';

type TaskEntry = ScheduleDocument['tasks'][number];
type DriverEntry = TaskEntry['drivenBy'][number];

/** Computed dates as one JSON document: `schemas/schedule.schema.json`. */
export function scheduleAsJson(schedule: Schedule, levelling?: Levelling): string {
  const { resolved } = schedule;
  const { calendar } = resolved;
  const document: ScheduleDocument = {
    version: 1,
    asOf: resolved.asOf === undefined ? null : formatDay(resolved.asOf),
    start: schedule.start === undefined ? null : formatStart(schedule.start, calendar),
    finish: schedule.finish === undefined ? null : formatFinish(schedule.finish, calendar),
    phases: resolved.phases.map((phase) => {
      const dates = schedule.phase(phase);
      return {
        id: phase.id,
        start: dates ? formatStart(dates.start, calendar) : null,
        finish: dates ? formatFinish(dates.finish, calendar) : null,
      };
    }),
    tasks: resolved.tasks.map((task) => taskEntry(schedule, task)),
    ...(levelling && { levelled: levelledEntry(levelling) }),
    criticalPath: schedule.criticalPath.map(({ id }) => id),
    ...(schedule.recurringSetsFinish && {
      recurringSetsFinish: schedule.recurringSetsFinish.id,
    }),
  };
  return `${toJson(document)}\n`;
}

function levelledEntry({ moved, built, missed }: Levelling): NonNullable<ScheduleDocument['levelled']> {
  return {
    moved: moved.map(({ task, before, after }) => ({
      task: task.id,
      from: spanOf(before),
      to: spanOf(after),
      waitsFor: after.drivenBy.flatMap((driver) => (driver.kind === 'person' ? [driver.person] : [])),
    })),
    schedules: built,
    missedMinutes: missed,
  };
}

/** A milestone is dated with the finish of what drives it: in the evening, not the next morning. */
function spanOf({ task, start, finish }: TaskTiming): {
  readonly start: string;
  readonly finish: string;
} {
  const [first, last] = task.type === 'milestone' ? [formatMilestone, formatMilestone] : [formatStart, formatFinish];
  return {
    start: first(start, task.calendar),
    finish: last(finish, task.calendar),
  };
}

const NO_DATES = {
  start: null,
  finish: null,
  earlyStart: null,
  earlyFinish: null,
  lateStart: null,
  lateFinish: null,
  totalFloat: null,
  freeFloat: null,
  critical: false,
  drivenBy: [],
  occurrences: [],
};

/** One literal with every key: ten thousand of these are made for a large plan. */
function taskEntry(schedule: Schedule, task: Task): TaskEntry {
  const { id, wbs, type, calendar } = task;
  const phase = task.phase.id;
  const timing = schedule.timing(task);
  if (!timing) return { id, phase, wbs, type, ...NO_DATES };
  const [from, to] = type === 'milestone' ? [formatMilestone, formatMilestone] : [formatStart, formatFinish];
  const earlyStart = from(timing.earlyStart, calendar);
  const earlyFinish = to(timing.earlyFinish, calendar);
  return {
    id,
    phase,
    wbs,
    type,
    start: timing.start === timing.earlyStart ? earlyStart : from(timing.start, calendar),
    finish: timing.finish === timing.earlyFinish ? earlyFinish : to(timing.finish, calendar),
    earlyStart,
    earlyFinish,
    lateStart: timing.lateStart === timing.earlyStart ? earlyStart : from(timing.lateStart, calendar),
    lateFinish: timing.lateFinish === timing.earlyFinish ? earlyFinish : to(timing.lateFinish, calendar),
    totalFloat: timing.totalFloat,
    freeFloat: timing.freeFloat,
    critical: timing.critical,
    drivenBy: timing.drivenBy.map((driver) => driverEntry(schedule, timing, driver)),
    occurrences: (timing.occurrences ?? []).map((each) => ({
      start: formatStart(each.start, calendar),
      finish: formatFinish(each.finish, calendar),
      done: each.done,
    })),
  };
}

function driverEntry(schedule: Schedule, { task, start }: TaskTiming, driver: Driver): DriverEntry {
  const { resolved } = schedule;
  switch (driver.kind) {
    case 'link':
      return {
        task: driver.task.id,
        type: driver.type,
        lag: lagText(driver.lag, resolved.calendar),
        ...(driver.through && { through: driver.through.id }),
      };
    case 'constraint': {
      const format = /^(SN|MS)/.test(driver.type) ? formatStart : formatFinish;
      return {
        constraint: driver.type,
        date: format(driver.date, task.calendar),
      };
    }
    case 'person':
      return { person: driver.person };
    case 'dataDate':
      return { dataDate: formatDay(resolved.asOf ?? 0) };
    case 'projectStart':
      return { projectStart: formatStart(start, task.calendar) };
    case 'actual':
      break;
  }
  return { actual: formatStart(start, task.calendar) };
}
