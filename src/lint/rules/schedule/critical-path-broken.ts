import { rule } from '../../rule.ts';

export const criticalPathBroken = rule({
  id: 'schedule/critical-path-broken',
  reads: 'analysis',
  severity: 'warning',
  needs: ['start'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 12', 'GAO 5'],
  why: {
    en: 'If a long delay of a critical task does not move the finish, the path is cut by a constraint or a missing link.',
    'zh-CN': '关键任务大幅延误而完工日期不动，说明路径被约束或缺失的关系截断。',
  },
  says: {
    en: 'The critical path test failed: a long delay of “{task}”, which is critical, would not move the finish by as much. Look for constraints, lags and missing links between it and the finish.',
    'zh-CN':
      '关键路径测试未通过：“{task}”是关键任务，但其大幅延误不会使完工日期相应推迟。请检查它与完工之间的约束、滞后量和缺失的关系。',
  },
  check(analysis, report, circumstances) {
    const measure = analysis.measure('dcma-12');
    if (measure?.notEvaluated) circumstances.notEvaluated(measure.notEvaluated);
    else if (measure?.passed === false)
      for (const task of measure.offenders) report(task, undefined, { task: task.name });
  },
});
