import { measureRule } from '../../measure-rule.ts';

export const lowCpli = measureRule({
  id: 'schedule/low-cpli',
  measure: 'dcma-13',
  severity: 'warning',
  needs: ['data-date'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 13'],
  thresholds: { '': '0.95' },
  field: ({ deadline, constraint }) => (deadline ? 'deadline' : constraint ? 'constraint' : undefined),
  why: {
    en: 'The critical path length index tells how realistic the promised finish is.',
    'zh-CN': '关键路径长度指数反映承诺完工日期的可行性。',
  },
  advice: {
    en: 'Shorten these tasks, which drive it, or agree another date for them to meet.',
    'zh-CN': '请压缩起决定作用的这些任务，或为其商定新的日期。',
  },
});
