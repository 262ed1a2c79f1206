import { rule } from '../../rule.ts';

export const goalWithoutMeasure = rule({
  id: 'governance/goal-without-measure',
  reads: 'plan',
  severity: 'info',
  source: ['R-GOAL-04'],
  why: {
    en: 'Whether a goal was reached can only be told where it was said how it is measured and what it was before.',
    'zh-CN': '目标是否达成，取决于事先是否说明如何衡量、起点是多少。',
  },
  says: {
    en: 'The goal “{goal}” has no {what}: nobody will be able to tell whether it was reached. Add it while it can still be measured.',
    'zh-CN': '目标“{goal}”没有{what}，将来无法判断是否达成。请趁现在还能测量时补上。',
  },
  check(plan, report) {
    for (const goal of plan.goals) {
      const what = [
        ...(goal.data.measure === undefined ? [{ en: 'measure', 'zh-CN': '衡量方式' }] : []),
        ...(goal.data.baseline === undefined ? [{ en: 'value before', 'zh-CN': '实施前数值' }] : []),
        ...(goal.data.target === undefined ? [{ en: 'target', 'zh-CN': '目标值' }] : []),
      ];
      if (what.length > 0) report(goal, undefined, { goal: goal.data.statement, what });
    }
  },
});
