import { rule } from '../../rule.ts';

export const unknownOrigin = rule({
  id: 'hygiene/unknown-origin',
  reads: 'plan',
  severity: 'info',
  needs: ['methodology'],
  why: {
    en: 'What comes from the methodology inherits its kind of work through `from`; a broken reference loses it without a word.',
    'zh-CN': '任务通过 `from` 继承方法论中的工作类别；引用断了，类别也就悄悄丢了。',
  },
  says: {
    en: '“{from}” is not in the methodology “{methodology}”. Correct `from:`, or remove it from a task of your own.',
    'zh-CN': '方法论“{methodology}”中没有“{from}”。请更正 `from:`；如为自有任务，请删除该字段。',
  },
  check(plan, report) {
    const { methodology } = plan;
    if (!methodology) return;
    for (const task of plan.tasks)
      if (task.data.from !== undefined && task.origin === undefined)
        report(task, 'from', { from: task.data.from, methodology: methodology.id });
  },
});
