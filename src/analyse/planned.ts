import type { Baseline, ResolvedPlan, Schedule, Task } from '../model/index.ts';
import { finishOfMoment, parseDuration, parseMoment, startOfMoment, type Minute } from '../time/index.ts';

/** When a task was to be worked on, and how much of it. */
export interface PlannedTask {
  readonly start: Minute;
  readonly finish: Minute;
  /** Whether a baseline says so. */
  readonly promised: boolean;
  /** Duration that the baseline states, in working minutes. */
  readonly duration?: number;
  readonly effort?: number;
  readonly cost?: number;
}

/** What "planned" means in one analysis. */
export interface Planned {
  readonly baseline?: Baseline;
  /** Undefined for a task that neither the baseline nor the plan can date. */
  of(task: Task): PlannedTask | undefined;
}

/**
 * Planned dates by task: from the baseline, and for tasks that it does not date from the plan as computed without progress,
 * which is asked for only where there are such tasks.
 */
export function plan(schedule: Schedule, baseline: Baseline | undefined): Planned {
  const { resolved } = schedule;
  const planned: (PlannedTask | undefined)[] = [];
  for (const task of resolved.tasks) planned.push(baseline && promise(baseline, task, resolved));
  for (const task of resolved.tasks) {
    if (planned[task.index] || task.broken) continue;
    const timing = schedule.asPlanned.timing(task);
    if (timing) planned[task.index] = { start: timing.start, finish: timing.finish, promised: false };
  }
  // A parent without an entry of its own was promised with its sub-tasks, if all of them were.
  if (baseline)
    for (let index = resolved.tasks.length - 1; index >= 0; index--) {
      const parent = resolved.tasks[index];
      if (parent?.type !== 'parent' || planned[index]?.promised) continue;
      const parts = parent.children.map((child) => planned[child.index]);
      const together = spanOf(parts);
      if (together) planned[index] = together;
    }
  return { ...(baseline && { baseline }), of: (task) => planned[task.index] };
}

/** What a baseline says of a task. */
export function promise(baseline: Baseline, task: Task, { calendar }: ResolvedPlan): PlannedTask | undefined {
  const { tasks } = baseline.data;
  const entry = Object.hasOwn(tasks, task.id) ? tasks[task.id] : undefined;
  const finish = entry?.finish === undefined ? undefined : parseMoment(entry.finish);
  if (!entry || !finish || !task.calendar.works) return undefined;
  const start = entry.start === undefined ? undefined : parseMoment(entry.start);
  const end = finishOfMoment(finish, task.calendar);
  const isInstant = task.type === 'milestone' || !start;
  const duration = entry.duration === undefined ? undefined : parseDuration(entry.duration, calendar);
  const effort = entry.effort === undefined ? undefined : parseDuration(entry.effort, calendar);
  return {
    start: isInstant ? end : Math.min(startOfMoment(start, task.calendar), end),
    finish: end,
    promised: true,
    ...(typeof duration === 'number' && { duration }),
    ...(typeof effort === 'number' && { effort }),
    ...(entry.cost !== undefined && { cost: entry.cost }),
  };
}

function spanOf(parts: readonly (PlannedTask | undefined)[]): PlannedTask | undefined {
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  let promised = true;
  for (const part of parts) {
    if (!part) return undefined;
    start = Math.min(start, part.start);
    finish = Math.max(finish, part.finish);
    promised &&= part.promised;
  }
  return parts.length === 0 ? undefined : { start, finish, promised };
}
