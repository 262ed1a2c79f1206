import { measureRule } from '../../measure-rule.ts';

export const highDuration = measureRule({
  id: 'schedule/high-duration',
  measure: 'dcma-8',
  severity: 'warning',
  presets: ['dcma', 'gao'],
  source: ['DCMA 8', 'GAO 4'],
  thresholds: { '': '5%', limit: '44d', least: '2' },
  field: (task) => (task.data.duration === undefined ? 'effort' : 'duration'),
  why: {
    en: 'A task of months cannot be steered: by the time it is seen to be late, it is.',
    'zh-CN': '长达数月的任务无法控制：等看出延误，已经晚了。',
  },
  advice: { en: 'Split them at results that can be shown.', 'zh-CN': '请按可展示的成果拆分。' },
});
