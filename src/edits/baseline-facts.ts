import type { Baseline, ResolvedPlan, Schedule, TaskTiming } from '../model/index.ts';
import { formatFinish, formatMilestone, formatStart } from '../time/index.ts';
import { written, type Change, type Fields, type Value } from './change.ts';
import { conflicts } from './findings.ts';
import { aDay, aName, addTo, obstacle, recording, type Recording } from './recording.ts';

/** Saves the computed dates of every task as a promise of that day. `schedule` is the plan as computed. */
export function saveBaseline(
  schedule: Schedule,
  facts: { readonly name: string; readonly on: string; readonly note?: string; readonly force?: boolean },
): Recording {
  const plan = schedule.resolved;
  return recording(() => {
    const tasks: Record<string, Fields> = {};
    for (const timing of schedule.timings) tasks[timing.task.id] = promiseOf(timing);
    if (Object.keys(tasks).length === 0) throw obstacle(conflicts.nothingScheduled, {});
    const baseline: Record<string, Value> = { name: aName(facts.name), on: aDay(facts.on, '--on') };
    if (facts.note !== undefined) baseline['note'] = facts.note;
    baseline['tasks'] = tasks;
    const before = plan.baselines.find(({ data }) => data.name === facts.name);
    if (before && facts.force !== true) {
      throw obstacle(conflicts.sameBaseline, { name: facts.name, day: before.data.on });
    }
    if (!before) return [addTo(plan, 'baselines', baseline)];
    const list = plan.plan.data.baselines ?? [];
    return [{ kind: 'replace', list, index: list.indexOf(before.data), value: baseline }];
  });
}

function promiseOf({ task, start, finish }: TaskTiming): Fields {
  const { duration, effort } = task.data;
  return {
    ...(task.type === 'milestone'
      ? { finish: written(formatMilestone(finish, task.calendar)) }
      : {
          start: written(formatStart(start, task.calendar)),
          finish: written(formatFinish(finish, task.calendar)),
        }),
    // So that a promise of work stays the same when the task is estimated anew.
    ...(duration !== undefined && task.type === 'task' && { duration: written(duration) }),
    ...(effort !== undefined && { effort: written(effort) }),
  };
}

/** Takes a baseline out of the plan. */
export function removeBaseline(plan: ResolvedPlan, baseline: Baseline): Change[] {
  const list = plan.plan.data.baselines ?? [];
  return [{ kind: 'remove', list, index: list.indexOf(baseline.data) }];
}
