import { rule } from '../../rule.ts';

export const unusedDeliverable = rule({
  id: 'hygiene/unused-deliverable',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'A deliverable that no task brings forth will not appear by itself.',
    'zh-CN': '没有任务产出的交付物，不会自己冒出来。',
  },
  says: {
    en: 'No task brings forth “{name}”. Add `{id}` to the `deliverables:` of a task, or remove it.',
    'zh-CN': '没有任务产出“{name}”。请把 `{id}` 写入某项任务的 `deliverables:`，或删除。',
  },
  check(plan, report) {
    const used = new Set(plan.tasks.flatMap((task) => task.deliverables));
    for (const deliverable of plan.deliverables)
      if (!used.has(deliverable)) report(deliverable, undefined, { name: deliverable.data.name, id: deliverable.id });
  },
});
