import { measureRule } from '../../measure-rule.ts';

export const lowCpli = measureRule({
  id: 'schedule/low-cpli',
  measure: 'dcma-13',
  severity: 'warning',
  needs: ['data-date'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 13'],
  thresholds: { '': '0.95' },
  field: () => undefined,
  why: {
    en: 'The critical path length index tells how realistic the promised finish is.',
    'zh-CN': '关键路径长度指数反映承诺完工日期的可行性。',
  },
  advice: {
    en: 'Shorten the critical path, or move the promised finish.',
    'zh-CN': '请压缩关键路径，或调整承诺的完工日期。',
  },
});
