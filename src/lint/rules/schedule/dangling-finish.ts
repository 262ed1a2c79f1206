import type { Task } from '../../../model/index.ts';
import { rule } from '../../rule.ts';

export const danglingFinish = rule({
  id: 'schedule/dangling-finish',
  reads: 'plan',
  severity: 'warning',
  presets: ['gao'],
  source: ['DCMA 1', 'GAO 2'],
  why: {
    en: 'A task whose finish drives nothing can run on for ever without moving a date.',
    'zh-CN': '完成时间不驱动任何任务，拖多久都不会影响其他日期。',
  },
  says: {
    en: 'The finish of “{task}” drives nothing: what depends on it waits for its start only. Add what waits until it is done.',
    'zh-CN': '“{task}”的完成不驱动任何任务：后续只等待它的开始。请补上须等它完成的任务。',
  },
  check(plan, report) {
    const driven = new Map<Task, { finish: boolean }>();
    for (const task of plan.tasks)
      for (const link of task.links)
        if ('actual' in link.predecessor) {
          const there = driven.get(link.predecessor) ?? { finish: false };
          if (link.type === 'FS' || link.type === 'FF') there.finish = true;
          driven.set(link.predecessor, there);
        }
    for (const [task, { finish }] of driven)
      if (task.type === 'task' && !finish) report(task, undefined, { task: task.name });
  },
});
