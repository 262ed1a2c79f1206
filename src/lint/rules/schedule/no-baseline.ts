import { rule } from '../../rule.ts';

export const noBaseline = rule({
  id: 'schedule/no-baseline',
  reads: 'plan',
  severity: 'info',
  presets: ['gao'],
  source: ['GAO 10'],
  why: {
    en: 'Without a promise nothing can be late; with progress and no baseline, “planned” is a guess about the past.',
    'zh-CN': '没有承诺就谈不上延误；有进度而没有基线，“计划”只是事后猜测。',
  },
  says: {
    en: 'Work has begun, but the plan has no baseline. Save one with `crm-plan schedule baseline save`, so that variances have something to stand on.',
    'zh-CN': '工作已经开始，但计划没有基线。请用 `crm-plan schedule baseline save` 保存，偏差才有依据。',
  },
  check(plan, report) {
    if (plan.baselines.length === 0 && plan.tasks.some((task) => task.data.actual?.start !== undefined))
      report({ subject: 'plan', at: plan.project.at }, undefined, {});
  },
});
