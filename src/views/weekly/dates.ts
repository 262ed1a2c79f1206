import type { Driver, HealthColour, Task, TaskStatus } from '../../model/index.ts';
import { finishDay } from '../../time/index.ts';
import { figure, finishIso, iso, leaves, ordered, startIso, who, type Week } from '../week.ts';
import { weeks } from './weeks.ts';
import { workstreams } from './workstreams.ts';

/** Later than planned by more than this many working days is red. */
const RED_DAYS = 5;
/** Unfinished work with at most this many working days of float is near-critical. */
const NEAR_CRITICAL_DAYS = 5;
/** A week's report shows the head of a long list and says how many more there are. */
const SHOWN = 12;

/** Promised and expected dates of the milestones, in the order of the plan. The promise is never overwritten. */
export function milestones(week: Week) {
  const causeOf = causes(week);
  const rows = week.analysis.statuses
    .filter(({ task }) => task.type === 'milestone')
    .map((status) => ({
      name: status.task.name,
      phase: status.task.phase.name,
      planned: finishIso(status.plannedFinish),
      date: finishIso(status.timing.finish),
      reached: status.state === 'finished',
      varianceDays: status.varianceDays ?? null,
      ...causeOf(status),
      light: lightOf(status),
    }));
  return { rows, empty: rows.length === 0 };
}

/** Why something is late: its own reason, else that of the nearest late work on the chain that drives it. */
function causes({ analysis }: Week) {
  const known = new Map<Task, Cause>();
  const none: Cause = { cause: null, causedBy: null };
  return (status: TaskStatus): Cause => {
    const trail: Task[] = [];
    const seen = new Set<Task>();
    let at: TaskStatus | undefined = status;
    let found = none;
    while (at !== undefined && (at.varianceDays ?? 0) > 0 && !seen.has(at.task)) {
      const { task } = at;
      const before = known.get(task);
      if (before !== undefined || task.data.late !== undefined) {
        found = before ?? { cause: task.data.late ?? null, causedBy: task === status.task ? null : task.name };
        break;
      }
      seen.add(task);
      trail.push(task);
      const driver: Driver | undefined = at.timing.drivenBy.find(({ kind }) => kind === 'link');
      at = driver?.kind === 'link' ? analysis.status(driver.task) : undefined;
    }
    for (const task of trail) known.set(task, found);
    return found;
  };
}

interface Cause {
  readonly cause: string | null;
  readonly causedBy: string | null;
}

/** Null where nothing was promised. A deadline that cannot be met, or was not, is red whatever the variance. */
function lightOf({ task, timing, varianceDays }: TaskStatus): HealthColour | null {
  if (task.deadline !== undefined && finishDay(timing.finish) > task.deadline.day) return 'red';
  if (varianceDays === undefined) return null;
  return varianceDays <= 0 ? 'green' : varianceDays <= RED_DAYS ? 'amber' : 'red';
}

/** What drives the finish, what nearly does, what slipped, and two indices. */
export function schedule(week: Week) {
  const { analysis, plan } = week;
  const ahead = analysis.schedule.criticalPath.flatMap((task) => {
    const status = analysis.status(task);
    return status === undefined || status.state === 'finished' ? [] : [status];
  });
  const dayMinutes = plan.calendar.dayMinutes;
  const near = ordered(
    leaves(analysis).filter(
      ({ task, timing, state }) =>
        state !== 'finished' &&
        !timing.critical &&
        timing.totalFloat >= 0 &&
        timing.totalFloat <= NEAR_CRITICAL_DAYS * task.calendar.dayMinutes,
    ),
    ({ timing }) => timing.totalFloat,
    ({ timing }) => timing.finish,
  );
  const unmet = ordered(
    leaves(analysis).filter(({ timing, state }) => state !== 'finished' && timing.totalFloat < 0),
    ({ timing }) => timing.totalFloat,
  );
  const slipped =
    week.since?.changes.entries
      .filter(({ kind }) => kind === 'slipped')
      .map(({ name, before, after, days }) => ({
        name,
        before: before ?? null,
        after: after ?? null,
        days: days ?? null,
      })) ?? null;
  const row = ({ task, timing }: TaskStatus) => ({
    name: task.name,
    owner: who(plan, task.owner),
    start: startIso(timing.start),
    finish: finishIso(timing.finish),
    floatDays: rounded(timing.totalFloat / dayMinutes),
  });
  return {
    weekTable: weeks(week),
    workstreams: workstreams(week),
    from: analysis.planned.baseline ?? null,
    critical: ahead.slice(0, SHOWN).map(row),
    moreCritical: Math.max(0, ahead.length - SHOWN),
    recurring: recurringAtTheEnd(analysis),
    near: near.slice(0, SHOWN).map(row),
    moreNear: Math.max(0, near.length - SHOWN),
    unmet: unmet.slice(0, SHOWN).map(row),
    moreUnmet: Math.max(0, unmet.length - SHOWN),
    since:
      week.since === undefined ? null : { label: week.since.changes.from.label, on: iso(week.since.changes.from.asOf) },
    slipped,
    bei: figure(analysis.earnedValue.bei),
    cpli: figure(analysis.earnedValue.cpli),
    empty: analysis.statuses.length === 0,
  };
}

/** The recurring task that sets the finish, which the critical path leaves out. */
function recurringAtTheEnd(analysis: Week['analysis']) {
  const { recurringSetsFinish } = analysis.schedule;
  const found = recurringSetsFinish && analysis.status(recurringSetsFinish);
  return found ? { name: found.task.name, finish: finishIso(found.timing.finish) } : null;
}

const rounded = (days: number): number => Math.round(days * 10) / 10;

/** Money and earned value, or what keeps them from being computed. Effort is shown in working days. */
export function budget(week: Week) {
  const { earnedValue } = week.analysis;
  const { budget: amount, currency } = week.plan.project;
  const { dayMinutes } = week.plan.calendar;
  const unit = earnedValue.unit.known ? earnedValue.unit.value : null;
  const rows = MEASURES.map((measure) => {
    const { value, missing } = figure(earnedValue[measure]);
    const index = INDICES.has(measure);
    return {
      measure,
      index: index ? value : null,
      days: !index && unit === 'effort' && value !== null ? rounded(value / dayMinutes) : null,
      money: !index && unit === 'cost' && value !== null ? wholeUnits(value) : null,
      missing,
    };
  });
  return {
    budget: amount ?? null,
    currency: currency ?? null,
    unit,
    missing: earnedValue.unit.known ? null : earnedValue.unit.missing,
    rows: unit === null ? [] : rows,
    incomplete: rows.some((row) => row.missing !== null),
    empty: amount === undefined && unit === null,
  };
}

/** Large sums are estimates: cents would feign a precision that nobody has. */
const wholeUnits = (amount: number): number => (Math.abs(amount) >= 1000 ? Math.round(amount) : amount);

const MEASURES = ['bac', 'pv', 'ev', 'ac', 'spi', 'spiTime', 'cpi', 'eac'] as const;
const INDICES: ReadonlySet<string> = new Set(['spi', 'spiTime', 'cpi']);
