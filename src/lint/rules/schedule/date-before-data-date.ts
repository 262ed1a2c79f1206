import { measureRule } from '../../measure-rule.ts';

export const dateBeforeDataDate = measureRule({
  id: 'schedule/date-before-data-date',
  measure: 'dcma-9',
  severity: 'error',
  needs: ['data-date'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 9', 'GAO 9'],
  thresholds: { '': '0' },
  field: (task) => (task.data.constraint ? 'constraint' : 'deadline'),
  why: {
    en: 'A date that binds and already lies in the past contradicts the work that is not done.',
    'zh-CN': '约束日期已经过去，而工作还没完成，两者矛盾。',
  },
  advice: {
    en: 'Lift the constraint, agree a new date, or record what happened.',
    'zh-CN': '请解除约束、商定新日期，或补记实际情况。',
  },
});
