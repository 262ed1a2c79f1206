import { measureRule } from '../../measure-rule.ts';

export const linkTypes = measureRule({
  id: 'schedule/link-types',
  measure: 'dcma-4',
  severity: 'warning',
  presets: ['dcma', 'gao'],
  source: ['DCMA 4'],
  thresholds: { '': '90%', least: '2' },
  field: () => 'dependsOn',
  why: {
    en: 'Finish-to-start is what people understand at a glance; many other links make a network nobody can check.',
    'zh-CN': '“完成-开始”一目了然；其他关系太多，网络就没人能核对。',
  },
  advice: { en: 'Keep SS and FF for work that really runs side by side.', 'zh-CN': 'SS 与 FF 只用于确实并行的工作。' },
});
