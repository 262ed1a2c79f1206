import { measureRule } from '../../measure-rule.ts';

export const missedTasks = measureRule({
  id: 'progress/missed-tasks',
  measure: 'dcma-11',
  severity: 'warning',
  needs: ['data-date', 'baseline'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 11', 'GAO 10'],
  thresholds: { '': '5%', least: '2' },
  field: () => undefined,
  why: {
    en: 'Tasks that finish after their baseline tell how far promises can be believed.',
    'zh-CN': '晚于基线完成的任务，说明承诺有几分可信。',
  },
  advice: {
    en: 'Look for what these tasks have in common before promising the next date.',
    'zh-CN': '承诺下一个日期之前，请先找出这些任务的共同原因。',
  },
});
