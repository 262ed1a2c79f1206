import type { EarlierState, ResolvedPlan, Task, TaskData } from '../../../model/index.ts';
import { formatDay, type Day } from '../../../time/index.ts';
import { daysSince } from '../../past.ts';
import { rule, type Circumstances } from '../../rule.ts';

export const standingStill = rule({
  id: 'progress/standing-still',
  reads: 'history',
  severity: 'warning',
  needs: ['data-date'],
  thresholds: { '': '2', period: '7' },
  why: {
    en: 'Work that is reported as going on and shows the same progress period after period has stopped, or nobody looks.',
    'zh-CN': '一直报“进行中”而进度连续几期不变，要么已经停了，要么没人看。',
  },
  says: {
    en: '“{task}” is going on, but nothing has been recorded for it since {day}, for {periods} reporting {periods:period|periods}: {progress}. Record what was done, or say in `late:` what holds it up.',
    'zh-CN':
      '“{task}”在进行中，但自 {day} 以来已连续 {periods} 期没有任何记录：{progress}。请更新进度，或在 `late:` 中写明受阻原因。',
  },
  check({ resolved, earlier }, report, circumstances) {
    const periods = circumstances.threshold().value;
    const going = goingOn(resolved, periods * circumstances.threshold('period').value);
    if (going.length === 0) return;
    if (!earlier) {
      circumstances.notEvaluated({ en: 'no earlier state of the plan in git', 'zh-CN': 'git 中没有计划的早期版本' });
      return;
    }
    const before = tasksOf(earlier);
    for (const task of going) {
      const then = before.get(task.id);
      if (!then || then.actual?.start === undefined || hasMoved(then, task.data)) continue;
      const { progress } = task.data;
      report(task, progress === undefined ? 'actual' : 'progress', {
        task: task.name,
        day: formatDay(earlier.day),
        periods,
        progress: progress ?? { en: 'no progress was ever recorded', 'zh-CN': '从未记录进度' },
      });
    }
  },
});

/** The day whose state the rule compares with; undefined where no task could stand still, so that nobody has to look it up. */
export function dayToCompare(plan: ResolvedPlan, threshold: Circumstances['threshold']): Day | undefined {
  const days = threshold().value * threshold('period').value;
  return plan.asOf === undefined || goingOn(plan, days).length === 0 ? undefined : plan.asOf - days;
}

/** Work that began so many days before the data date, is not finished, and gives no reason for being late. */
function goingOn({ asOf, tasks }: ResolvedPlan, days: number): readonly Task[] {
  if (asOf === undefined) return [];
  return tasks.filter(({ type, data }) => {
    const { start, finish } = data.actual ?? {};
    return (
      type === 'task' && start !== undefined && finish === undefined && !data.late && daysSince(start, asOf) >= days
    );
  });
}

function tasksOf({ plan }: EarlierState): ReadonlyMap<string, TaskData> {
  const found = new Map<string, TaskData>();
  const left = (plan.data.phases ?? []).flatMap(({ tasks }) => tasks ?? []);
  for (let task = left.pop(); task !== undefined; task = left.pop()) {
    found.set(task.id, task);
    left.push(...(task.tasks ?? []));
  }
  return found;
}

/** Whether anything that tells of work was recorded in between. */
function hasMoved(then: TaskData, now: TaskData): boolean {
  const told = ({ progress, remaining, actual, cost, checklist }: TaskData): readonly unknown[] => [
    progress,
    remaining,
    actual?.start,
    actual?.effort,
    cost?.actual,
    checklist?.filter(({ done }) => done !== undefined).length,
  ];
  const before = told(then);
  return told(now).some((value, index) => value !== before[index]);
}
