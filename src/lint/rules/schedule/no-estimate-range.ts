import { rule } from '../../rule.ts';

export const noEstimateRange = rule({
  id: 'schedule/no-estimate-range',
  reads: 'plan',
  severity: 'info',
  presets: ['gao'],
  source: ['GAO 8'],
  why: {
    en: 'Without a range there is no telling how likely the finish is; a few three-point estimates on the long tasks are enough to start.',
    'zh-CN': '没有估算区间，就说不清按期完成的把握有多大；先给几项长任务做三点估算即可。',
  },
  says: {
    en: 'No task has a three-point `estimate:`. Add one to the longest tasks: the range says more than the day.',
    'zh-CN': '没有任务写三点估算 `estimate:`。请先给最长的几项任务补上，区间比单一日期更说明问题。',
  },
  check(plan, report) {
    const work = plan.tasks.filter((task) => task.type === 'task');
    if (work.length >= 10 && work.every((task) => task.estimate === undefined))
      report({ subject: 'plan', at: plan.project.at }, undefined, {});
  },
});
