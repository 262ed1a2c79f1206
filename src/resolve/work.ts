import type { TaskData } from '../model/index.ts';
import { parseDuration, type WorkingUnits } from '../time/index.ts';
import type { Draft } from './draft.ts';
import {
  durationAndEffort,
  estimateOutOfOrder,
  impossibleDuration,
  milestoneWithWork,
  noDuration,
  parentWithWork,
  theOtherValue,
} from './findings/index.ts';
import type { TaskNode } from './nodes.ts';

/** A hundred years of round-the-clock work: beyond it stands a slip of the keyboard. */
export const LONGEST_MINUTES = 100 * 366 * 1440;

/** Reads the amounts of time of a plan, each text once; a day and a week are the project calendar's. */
export class Amounts {
  private readonly draft: Draft;
  private readonly units: WorkingUnits;
  private readonly read = new Map<string, number | undefined>();

  constructor(draft: Draft, units: WorkingUnits) {
    this.draft = draft;
    this.units = units;
  }

  /** Whole working minutes; an impossible amount is told, and keeps its task from being scheduled. */
  of(task: TaskNode, node: object, key: string, text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    let minutes = this.read.get(text);
    if (minutes === undefined && !this.read.has(text)) {
      const parsed = parseDuration(text, this.units);
      if (typeof parsed === 'number') minutes = parsed <= LONGEST_MINUTES ? parsed : undefined;
      this.read.set(text, minutes);
    }
    if (minutes !== undefined) return minutes;
    task.broken = true;
    const holes = { field: key, task: task.name, value: text };
    this.draft.report(impossibleDuration(this.draft.places.at(node, key), task.subject, holes));
    return undefined;
  }
}

/** Where a task can say how long it takes, or that something else does. */
const SIZES = ['duration', 'effort', 'estimate', 'milestone', 'recur', 'tasks'] as const;

/** How long a task takes: exactly one of duration and effort, or none for a milestone and a parent. */
export function measureWork(draft: Draft, amounts: Amounts, task: TaskNode): void {
  const { data } = task;
  const duration = amounts.of(task, data, 'duration', data.duration);
  const effort = amounts.of(task, data, 'effort', data.effort);
  if (effort !== undefined) task.effort = effort;
  estimate(draft, amounts, task);
  if (task.type === 'parent')
    return parentStates(draft, task, ['duration', 'effort', 'estimate', 'milestone', 'recur']);
  if (duration !== undefined) task.duration = duration;
  if (data.milestone === true) return milestoneStates(draft, task, ['duration', 'effort', 'estimate', 'recur']);
  if (data.duration !== undefined && data.effort !== undefined) {
    const holes = { task: task.name, duration: data.duration, effort: data.effort };
    const labels = [{ span: task.at('duration').span, sentence: theOtherValue('duration', data.duration) }];
    draft.report(durationAndEffort(task.at('effort'), task.subject, holes, { labels }));
    task.broken = true;
  } else if (data.duration === undefined && data.effort === undefined && task.type === 'task') {
    // A three-point estimate does say how long the task takes: most likely so long.
    if (task.estimate) task.duration = task.estimate.likely;
    else if (!data.estimate && !SIZES.some((key) => draft.lost(data, key))) {
      draft.report(noDuration(task.at('id'), task.subject, { task: task.name }));
      task.broken = true;
    }
  }
}

function estimate(draft: Draft, amounts: Amounts, task: TaskNode): void {
  const stated = task.data.estimate;
  if (!stated) return;
  const optimistic = amounts.of(task, stated, 'optimistic', stated.optimistic);
  const likely = amounts.of(task, stated, 'likely', stated.likely);
  const pessimistic = amounts.of(task, stated, 'pessimistic', stated.pessimistic);
  if (optimistic === undefined || likely === undefined || pessimistic === undefined) return;
  if (optimistic <= likely && likely <= pessimistic) task.estimate = { optimistic, likely, pessimistic };
  else {
    draft.report(estimateOutOfOrder(task.at('estimate'), task.subject, { task: task.name, ...stated }));
    if (task.data.duration === undefined && task.data.effort === undefined) task.broken = true;
  }
}

/** What is written on a parent does not reach its dates, which are those of its sub-tasks: told, but they stay. */
export function parentStates(draft: Draft, task: TaskNode, fields: readonly (keyof TaskData)[]): void {
  for (const field of fields)
    if (task.data[field] !== undefined && task.data[field] !== false)
      draft.report(parentWithWork(task.at(field), task.subject, { task: task.name, field }));
}

function milestoneStates(
  draft: Draft,
  task: TaskNode,
  fields: readonly ('duration' | 'effort' | 'estimate' | 'recur')[],
): void {
  for (const field of fields) {
    const stated = task.data[field];
    if (stated === undefined) continue;
    const value = typeof stated === 'string' ? stated : '…';
    draft.report(milestoneWithWork(task.at(field), task.subject, { task: task.name, field, value }));
    task.broken = true;
  }
}
