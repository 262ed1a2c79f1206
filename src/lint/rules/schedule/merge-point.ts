import { rule } from '../../rule.ts';

export const mergePoint = rule({
  id: 'schedule/merge-point',
  reads: 'plan',
  severity: 'info',
  presets: ['gao'],
  source: ['GAO 2', 'GAO 6'],
  thresholds: { '': '8' },
  why: {
    en: 'A task at which very many others meet is late as soon as one of them is; it deserves a milestone and a buffer.',
    'zh-CN': '众多任务汇聚之处，只要有一个延误就会整体延误；应设里程碑并留出缓冲。',
  },
  says: {
    en: '“{task}” waits for {count} others, more than {limit}. Put a milestone before it and check whether all of them are needed.',
    'zh-CN': '“{task}”有 {count} 个前置任务，超过 {limit} 个。请在其前设里程碑，并核对是否全都必要。',
  },
  check(plan, report, { threshold }) {
    const limit = threshold();
    for (const task of plan.tasks)
      if (task.type === 'task' && task.links.length > limit.value)
        report(task, 'dependsOn', { task: task.name, count: task.links.length, limit: limit.written });
  },
});
