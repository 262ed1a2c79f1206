import { measureRule } from '../../measure-rule.ts';

export const negativeFloat = measureRule({
  id: 'schedule/negative-float',
  measure: 'dcma-7',
  severity: 'error',
  presets: ['dcma', 'gao'],
  source: ['DCMA 7', 'GAO 7'],
  thresholds: { '': '0' },
  field: () => undefined,
  why: {
    en: 'Negative float says that a promised date cannot be met as planned.',
    'zh-CN': '负浮动时间说明按现计划守不住承诺的日期。',
  },
  advice: { en: 'Shorten what drives these tasks, or agree a new date.', 'zh-CN': '请压缩其驱动任务，或商定新日期。' },
});
