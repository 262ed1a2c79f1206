import { measureRule } from '../../measure-rule.ts';

export const missingLogic = measureRule({
  id: 'schedule/missing-logic',
  measure: 'dcma-1',
  severity: 'warning',
  presets: ['dcma', 'gao'],
  source: ['DCMA 1', 'GAO 2'],
  thresholds: { '': '5%', least: '2' },
  field: () => 'dependsOn',
  why: {
    en: 'A task that nothing drives, or that drives nothing, can slip without anybody noticing.',
    'zh-CN': '没有前置或没有后续的任务，拖延了也没人发现。',
  },
  advice: {
    en: 'Link each of these tasks to what it waits for and to what waits for it.',
    'zh-CN': '请为这些任务补上前置和后续。',
  },
});
