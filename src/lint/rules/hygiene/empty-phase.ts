import { rule } from '../../rule.ts';

export const emptyPhase = rule({
  id: 'hygiene/empty-phase',
  reads: 'plan',
  severity: 'warning',
  source: ['GAO 1'],
  why: {
    en: 'A phase without work has no dates and disappears from every report.',
    'zh-CN': '没有任务的阶段没有日期，也不会出现在报告里。',
  },
  says: {
    en: 'The phase “{phase}” holds no task. Add its work, or remove it.',
    'zh-CN': '阶段“{phase}”没有任务。请补充工作内容，或删除该阶段。',
  },
  check(plan, report) {
    for (const phase of plan.phases) if (phase.tasks.length === 0) report(phase, undefined, { phase: phase.name });
  },
});
