import { measureRule } from '../../measure-rule.ts';

export const lead = measureRule({
  id: 'schedule/lead',
  measure: 'dcma-2',
  severity: 'error',
  presets: ['dcma', 'gao'],
  source: ['DCMA 2'],
  thresholds: { '': '0' },
  field: () => 'dependsOn',
  why: {
    en: 'A lead lets work begin on something that is not there yet, and hides it from the critical path.',
    'zh-CN': '负滞后（提前量）让工作建立在尚不存在的成果上，还会扭曲关键路径。',
  },
  advice: {
    en: 'Split the predecessor where its result is really handed over, or use SS with a lag.',
    'zh-CN': '请在真正交接成果处拆分前置任务，或改用带滞后的 SS。',
  },
});
