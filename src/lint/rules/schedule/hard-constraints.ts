import { measureRule } from '../../measure-rule.ts';

export const hardConstraints = measureRule({
  id: 'schedule/hard-constraints',
  measure: 'dcma-5',
  severity: 'warning',
  presets: ['dcma', 'gao'],
  source: ['DCMA 5', 'GAO 6'],
  thresholds: { '': '5%', least: '2' },
  field: () => 'constraint',
  why: {
    en: 'Dates typed into tasks stop the plan from answering “what if”.',
    'zh-CN': '任务上写死的日期，让计划无法回答“如果……会怎样”。',
  },
  advice: {
    en: 'Let dependencies decide; use SNET, FNET or a deadline where a date really matters.',
    'zh-CN': '请由依赖关系决定日期；确需日期时用 SNET、FNET 或截止日期。',
  },
});
