import type { TaskStatus } from '../../model/index.ts';
import { finishDay, startDay, type Day, type Minute } from '../../time/index.ts';
import { dayIn, finishIso, iso, isLeaf, leaves, ordered, startIso, who, whoIs, within, type Week } from '../week.ts';
import { statusEntry } from './head.ts';

/** How far ahead the next period looks: two weeks. */
const DAYS_AHEAD = 14;

/** Higher priority first; the plan counts upwards. */
const priority = ({ task }: TaskStatus): number => -task.priority;
const criticalFirst = ({ timing }: TaskStatus): number => (timing.critical ? 0 : 1);

/** What was finished, accepted and closed in the period, with quantities. */
export function done(week: Week) {
  const { plan, period } = week;
  const finished = ordered(
    leaves(week.analysis).filter(
      (status) => status.state === 'finished' && within(status.task.actual.finish?.day, period),
    ),
    (status) => (status.task.type === 'milestone' ? 0 : 1),
    priority,
    (status) => status.task.actual.finish?.day,
  );
  const accepted = ordered(
    plan.deliverables.filter(({ data }) => within(dayIn(data.accepted), period)),
    ({ data }) => dayIn(data.accepted),
  );
  const rows = finished.map(({ task, plannedFinish, varianceDays }) => ({
    name: task.name,
    milestone: task.type === 'milestone',
    phase: task.phase.name,
    owner: who(plan, task.owner),
    deliverables: task.deliverables.map(({ data }) => data.name),
    planned: finishIso(plannedFinish),
    finished: iso(task.actual.finish?.day),
    varianceDays: varianceDays ?? null,
  }));
  const reported = statusEntry(week)?.done ?? [];
  return {
    rows,
    accepted: accepted.map(({ data }) => ({
      name: data.name,
      by: whoIs(plan, data.acceptedBy),
      on: data.accepted ?? null,
    })),
    reported,
    counts: {
      tasks: rows.filter((row) => !row.milestone).length,
      milestones: rows.filter((row) => row.milestone).length,
      accepted: accepted.length,
      closedIssues: plan.issues.filter(({ data }) => within(dayIn(data.closedOn), period)).length,
    },
    empty: rows.length + accepted.length + reported.length === 0,
  };
}

/** Work under way: where it stands and when it is expected to be finished. */
export function inProgress(week: Week) {
  const rows = ordered(
    leaves(week.analysis).filter((status) => status.state === 'in-progress'),
    priority,
    criticalFirst,
    (status) => status.timing.finish,
  ).map(({ task, timing, progress, plannedFinish, varianceDays }) => ({
    name: task.name,
    phase: task.phase.name,
    owner: who(week.plan, task.owner),
    progress: progress ?? null,
    planned: finishIso(plannedFinish),
    expected: finishIso(timing.finish),
    varianceDays: varianceDays ?? null,
    critical: timing.critical,
  }));
  return { rows, empty: rows.length === 0 };
}

interface Missed {
  readonly status: TaskStatus;
  readonly what: 'finish' | 'start';
  readonly planned: Day | undefined;
  readonly expected: Minute;
}

/** What should have been finished, or at least begun, by the data date and was not: reason and new date. */
export function notDone(week: Week) {
  const { asOf } = week;
  const missed = leaves(week.analysis).flatMap((status): readonly Missed[] => {
    const { task, timing, plannedStart, plannedFinish } = status;
    if (status.overdue)
      return [{ status, what: 'finish', planned: finishDayOf(plannedFinish), expected: timing.finish }];
    const shouldRun = status.state === 'not-started' && task.type !== 'milestone' && plannedStart !== undefined;
    if (shouldRun && startDay(plannedStart) <= asOf)
      return [{ status, what: 'start', planned: startDay(plannedStart), expected: timing.start }];
    return [];
  });
  const rows = ordered(
    missed,
    ({ status }) => priority(status),
    ({ status }) => criticalFirst(status),
    ({ planned }) => planned,
  ).map(({ status: { task, timing }, what, planned, expected }) => ({
    name: task.name,
    phase: task.phase.name,
    owner: who(week.plan, task.owner),
    what,
    planned: iso(planned),
    expected: what === 'finish' ? finishIso(expected) : startIso(expected),
    reason: task.data.late ?? null,
    critical: timing.critical,
  }));
  const due = leaves(week.analysis).some(
    ({ plannedStart, plannedFinish }) =>
      (plannedFinish !== undefined && finishDay(plannedFinish) <= asOf) ||
      (plannedStart !== undefined && startDay(plannedStart) <= asOf),
  );
  return { rows, nothingDue: !due, empty: rows.length === 0 };
}

const finishDayOf = (at: number | undefined): Day | undefined => (at === undefined ? undefined : finishDay(at));

/** What starts or is due in the two weeks after the data date, and what the journal announces. */
export function next(week: Week) {
  const { analysis, plan, asOf } = week;
  const ahead = { from: asOf + 1, to: asOf + DAYS_AHEAD };
  const coming = analysis.statuses.flatMap((status) => {
    const { task, state, timing } = status;
    if (state === 'finished') return [];
    if (task.type === 'recurring') {
      const times = (timing.occurrences ?? []).filter(({ start, done }) => !done && within(startDay(start), ahead));
      const [first] = times;
      return first === undefined ? [] : [{ status, first: first.start, times }];
    }
    if (!isLeaf(task)) return [];
    const starts = state === 'not-started' && within(startDay(timing.start), ahead);
    const ends = within(finishDay(timing.finish), ahead);
    return starts || ends ? [{ status, first: starts ? timing.start : timing.finish, times: [] }] : [];
  });
  const rows = ordered(
    coming,
    ({ status }) => priority(status),
    ({ first }) => first,
  ).map(({ status: { task, state, timing }, times }) => {
    const recurring = task.type === 'recurring';
    return {
      name: task.name,
      milestone: task.type === 'milestone',
      times: recurring ? times.length : null,
      phase: task.phase.name,
      owner: who(plan, task.owner),
      underWay: state === 'in-progress' && !recurring,
      starts: task.type === 'milestone' ? null : startIso(times[0]?.start ?? timing.start),
      due: finishIso(times.at(-1)?.finish ?? timing.finish),
      critical: timing.critical,
    };
  });
  const gates = ordered(
    analysis.gates.filter(({ gate, open }) => open && within(dayIn(gate.data.due), ahead)),
    ({ gate }) => dayIn(gate.data.due),
  ).map(({ gate, phase }) => ({
    phase: phase.name,
    name: gate.data.name ?? null,
    due: gate.data.due ?? null,
    decider: who(plan, gate.decider) ?? whoIs(plan, gate.data.decider),
  }));
  const announced = statusEntry(week)?.next ?? [];
  return {
    from: iso(ahead.from),
    to: iso(ahead.to),
    rows,
    gates,
    announced,
    empty: rows.length + gates.length + announced.length === 0,
  };
}
