import { rule } from '../../rule.ts';

export const finishedWithUnacceptedDeliverable = rule({
  id: 'progress/finished-with-unaccepted-deliverable',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'Work is finished for the team when it is done, for the client when it is accepted.',
    'zh-CN': '对团队来说做完就是完成，对客户来说验收才是完成。',
  },
  says: {
    en: '“{task}” is finished, but {deliverables} not accepted yet. Record `accepted:` when it is.',
    'zh-CN': '“{task}”已完成，但{deliverables}尚未验收。验收后请记录 `accepted:`。',
  },
  check(plan, report) {
    for (const task of plan.tasks) {
      const open = task.deliverables.filter((one) => one.data.accepted === undefined);
      if (task.actual.finish && open.length > 0)
        report(task, 'deliverables', {
          task: task.name,
          deliverables: open.map((one) => ({ en: `“${one.data.name}”`, 'zh-CN': `“${one.data.name}”` })),
        });
    }
  },
});
