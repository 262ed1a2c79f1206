import { rule } from '../../rule.ts';

export const finishedWithOpenChecklist = rule({
  id: 'progress/finished-with-open-checklist',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'A task is finished when what was agreed for it holds; an open item says that it does not, or that nobody ticked it.',
    'zh-CN': '约定的检查项都满足，任务才算完成；未勾选意味着没做到，或没有人确认。',
  },
  says: {
    en: '“{task}” is finished, but {open} of {total} items of its checklist are open: {items}. Tick them, or take the finish back.',
    'zh-CN': '“{task}”已完成，但检查项还有 {open}/{total} 项未勾选：{items}。请勾选，或撤回完成。',
  },
  check(plan, report) {
    for (const task of plan.tasks) {
      const items = task.data.checklist ?? [];
      const open = items.filter((item) => item.done === undefined);
      if (task.actual.finish && open.length > 0)
        report(task, 'checklist', {
          task: task.name,
          open: open.length,
          total: items.length,
          items: open.map((item) => item.text),
        });
    }
  },
});
