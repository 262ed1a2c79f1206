import { measureRule } from '../../measure-rule.ts';

export const lag = measureRule({
  id: 'schedule/lag',
  measure: 'dcma-3',
  severity: 'warning',
  presets: ['dcma', 'gao'],
  source: ['DCMA 3', 'GAO 6'],
  thresholds: { '': '5%', least: '2' },
  field: () => 'dependsOn',
  why: {
    en: 'A lag is waiting without a name: nobody owns it and nobody can shorten it.',
    'zh-CN': '滞后是没有名字的等待：无人负责，也无法压缩。',
  },
  advice: { en: 'Make long waits tasks of their own, with an owner.', 'zh-CN': '请把较长的等待改成有责任人的任务。' },
});
