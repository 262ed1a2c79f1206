import { measureRule } from '../../measure-rule.ts';

export const unresourcedWork = measureRule({
  id: 'schedule/unresourced-work',
  measure: 'dcma-10',
  severity: 'info',
  presets: ['dcma', 'gao'],
  source: ['DCMA 10', 'GAO 3'],
  thresholds: { '': '0%', least: '1' },
  field: () => 'owner',
  why: { en: 'Work without people or money is a wish.', 'zh-CN': '没有人也没有费用的工作只是愿望。' },
  advice: {
    en: 'Say who does it (`responsible:`) or what it costs.',
    'zh-CN': '请写明由谁做（`responsible:`）或费用多少。',
  },
});
