import { withoutKey } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const baselineOfAGoneTask = rule({
  id: 'hygiene/baseline-of-a-gone-task',
  reads: 'plan',
  severity: 'info',
  fixes: 'unsafe',
  why: {
    en: 'A baseline entry that matches no task no longer says anything about the plan.',
    'zh-CN': '基线条目对应的任务已不存在，也就不再说明任何问题。',
  },
  says: {
    en: 'The baseline “{baseline}” holds “{task}”, which is no task of the plan any more. If it was renamed, give it its old id back.',
    'zh-CN': '基线“{baseline}”中有“{task}”，但计划已无此任务。如果是改了 id，请改回原来的。',
  },
  check(plan, report) {
    const { places } = plan.plan;
    for (const baseline of plan.baselines)
      for (const id of Object.keys(baseline.data.tasks))
        if (!plan.task(id))
          report(
            baseline,
            undefined,
            { baseline: baseline.data.name, task: id },
            {
              place: places.keyAt(baseline.data.tasks, id),
              ...withoutKey(false, plan.plan, baseline.data.tasks, id),
            },
          );
  },
});
