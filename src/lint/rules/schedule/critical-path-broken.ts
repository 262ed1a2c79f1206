import { measureRule } from '../../measure-rule.ts';

export const criticalPathBroken = measureRule({
  id: 'schedule/critical-path-broken',
  measure: 'dcma-12',
  severity: 'warning',
  needs: ['start'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 12', 'GAO 5'],
  thresholds: {},
  field: () => undefined,
  why: {
    en: 'If a long delay of a critical task does not move the finish, the path is cut by a constraint or a missing link.',
    'zh-CN': '关键任务大幅延误而完工日期不动，说明路径被约束或缺失的关系截断。',
  },
  advice: {
    en: 'Look for constraints and missing links between it and the finish.',
    'zh-CN': '请检查它与完工之间的约束和缺失关系。',
  },
});
