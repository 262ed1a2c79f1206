import type { ResolvedPlan } from '../model/index.ts';
import type { Planned } from './planned.ts';

/**
 * By task: how much work was planned for it, in minutes. What the baseline states, else its effort, else its duration; that
 * of a parent is the sum of its sub-tasks'. Recurring work goes on beside the plan and does not count.
 */
export function plannedMinutes({ tasks }: ResolvedPlan, planned: Planned): Float64Array {
  const minutes = new Float64Array(tasks.length);
  for (let index = tasks.length - 1; index >= 0; index--) {
    const task = tasks[index];
    if (!task) continue;
    if (task.type === 'task') {
      const promise = planned.of(task);
      minutes[index] = promise?.effort ?? task.effort ?? promise?.duration ?? task.duration ?? 0;
    }
    // Sub-tasks come after their parent in the list, so they are summed up by now.
    if (task.parent) minutes[task.parent.index] = (minutes[task.parent.index] ?? 0) + (minutes[index] ?? 0);
  }
  return minutes;
}
