import { daysSince } from '../../past.ts';
import { rule } from '../../rule.ts';

export const stalePlan = rule({
  id: 'progress/stale-plan',
  reads: 'plan',
  severity: 'warning',
  needs: ['data-date'],
  thresholds: { '': '14' },
  why: {
    en: 'A plan that nobody touched for weeks reports the past as the present.',
    'zh-CN': '几周没人更新的计划，是在拿过去当现在汇报。',
  },
  says: {
    en: 'The last journal entry is {days} days old on the data date. Record progress and write an entry before the next report.',
    'zh-CN': '到数据日期为止，最近一条日志已是 {days} 天前。请先更新进度并写日志，再出报告。',
  },
  check(plan, report, { threshold, notEvaluated }) {
    const last = plan.journal
      .map((entry) => entry.on)
      .sort()
      .at(-1);
    if (plan.asOf === undefined) return;
    if (last === undefined) {
      if (plan.tasks.some(({ data }) => data.actual?.start !== undefined))
        notEvaluated({ en: 'no journal entry', 'zh-CN': '没有日志' });
      return;
    }
    const days = daysSince(last, plan.asOf);
    if (days > threshold().value) report({ subject: 'plan', at: plan.project.at }, 'asOf', { days });
  },
});
