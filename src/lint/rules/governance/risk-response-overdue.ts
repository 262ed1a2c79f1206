import { isPast } from '../../past.ts';
import { rule } from '../../rule.ts';

export const riskResponseOverdue = rule({
  id: 'governance/risk-response-overdue',
  reads: 'plan',
  severity: 'warning',
  needs: ['data-date'],
  why: { en: 'A response that is late leaves the project unprotected.', 'zh-CN': '应对措施逾期，项目就没有防护。' },
  says: {
    en: 'The response to the risk “{title}” was due on {due}. Do it, close the risk, or set a new date.',
    'zh-CN': '风险“{title}”的应对措施应于 {due} 完成。请落实、关闭风险，或重新定日期。',
  },
  check(plan, report) {
    for (const risk of plan.risks)
      if (risk.data.status !== 'closed' && isPast(risk.data.due, plan.asOf))
        report(risk, 'due', { title: risk.data.title, due: risk.data.due ?? '' });
  },
});
