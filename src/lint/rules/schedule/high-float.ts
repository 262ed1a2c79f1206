import { measureRule } from '../../measure-rule.ts';

export const highFloat = measureRule({
  id: 'schedule/high-float',
  measure: 'dcma-6',
  severity: 'warning',
  presets: ['dcma', 'gao'],
  source: ['DCMA 6', 'GAO 7'],
  thresholds: { '': '5%', limit: '44d', least: '2' },
  field: () => undefined,
  why: {
    en: 'Very much float mostly means that a successor is missing.',
    'zh-CN': '浮动时间过大，多半是漏了后续关系。',
  },
  advice: { en: 'Check what really waits for these tasks.', 'zh-CN': '请核对这些任务的真正后续。' },
});
