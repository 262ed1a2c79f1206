import { rule } from '../../rule.ts';

export const danglingStart = rule({
  id: 'schedule/dangling-start',
  reads: 'plan',
  severity: 'warning',
  presets: ['gao'],
  source: ['DCMA 1', 'GAO 2'],
  why: {
    en: 'A task whose start nothing drives starts on paper only: its delay reaches nobody.',
    'zh-CN': '没有任何关系驱动开始的任务，其开始只存在于纸面，延误也传不到别处。',
  },
  says: {
    en: 'Nothing drives the start of “{task}”: its only predecessors are linked FF or SF. Add what it waits for before it begins.',
    'zh-CN': '没有任何前置驱动“{task}”的开始：其前置关系只有 FF 或 SF。请补上开工前须等待的任务。',
  },
  check(plan, report) {
    for (const task of plan.tasks)
      if (
        task.type === 'task' &&
        task.links.length > 0 &&
        task.links.every((link) => link.type === 'FF' || link.type === 'SF')
      )
        report(task, 'dependsOn', { task: task.name });
  },
});
