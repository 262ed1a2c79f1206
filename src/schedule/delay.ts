import type { ResolvedPlan, Task } from '../model/index.ts';
import type { Minute } from '../time/index.ts';
import { newEarlyDates, passForward } from './forward.ts';
import { networkOf } from './network.ts';
import { projectFinish } from './schedule.ts';
import { measureWork } from './work.ts';

/**
 * When a task, and the project, would finish if the task took so many working minutes longer; undefined where the task is
 * not scheduled. Costs a forward pass.
 */
export function finishIfLonger(
  resolved: ResolvedPlan,
  task: Task,
  minutes: number,
): { readonly task: Minute; readonly project: Minute } | undefined {
  const network = networkOf(resolved);
  if (network.alive[task.index] !== 1) return undefined;
  const work = measureWork(network);
  work.amount[task.index] = (work.amount[task.index] ?? 0) + minutes * (work.perMinute[task.index] ?? 1);
  const early = newEarlyDates(network);
  passForward(network, work, early);
  return { task: early.finish[task.index] as Minute, project: projectFinish(network, early.finish) };
}
