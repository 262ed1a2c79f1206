import { measureRule } from '../../measure-rule.ts';

export const lowBei = measureRule({
  id: 'progress/low-bei',
  measure: 'dcma-14',
  severity: 'warning',
  needs: ['data-date', 'baseline'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 14', 'GAO 10'],
  thresholds: { '': '0.95' },
  field: () => undefined,
  why: {
    en: 'The baseline execution index compares what is finished with what was promised to be.',
    'zh-CN': '基线执行指数比较实际完成与承诺完成的任务数。',
  },
  advice: {
    en: 'Catch up on these tasks; those that no baseline knows count as well: take them into one, with a reason.',
    'zh-CN': '请赶上这些任务的进度；基线中没有的任务同样计入，请说明理由后纳入基线。',
  },
});
