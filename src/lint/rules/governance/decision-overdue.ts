import { isPast } from '../../past.ts';
import { rule } from '../../rule.ts';

export const decisionOverdue = rule({
  id: 'governance/decision-overdue',
  reads: 'plan',
  severity: 'warning',
  needs: ['data-date'],
  why: {
    en: 'A late decision is the cheapest delay to avoid and the most common one.',
    'zh-CN': '决策拖延最常见，也最容易避免。',
  },
  says: {
    en: '“{title}” was to be decided by {by} and is still open. {decider} has to decide it; say in `consequence:` what waits for it.',
    'zh-CN': '“{title}”应在 {by} 前决策，至今未决。须由{decider}决策；请在 `consequence:` 中写明受影响的事项。',
  },
  check(plan, report) {
    for (const decision of plan.decisions)
      if (decision.data.decidedOn === undefined && isPast(decision.data.neededBy, plan.asOf))
        report(decision, 'neededBy', {
          title: decision.data.title,
          by: decision.data.neededBy ?? '',
          decider: decision.owner?.label ?? { en: 'Somebody', 'zh-CN': '相关负责人' },
        });
  },
});
