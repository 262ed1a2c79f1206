import { isPast } from '../../past.ts';
import { rule } from '../../rule.ts';

export const issueOverdue = rule({
  id: 'governance/issue-overdue',
  reads: 'plan',
  severity: 'warning',
  needs: ['data-date'],
  why: {
    en: 'An issue beyond its date without a word is one that everybody has learned to live with.',
    'zh-CN': '逾期又没有说明的问题，多半是大家已经习以为常。',
  },
  says: {
    en: 'The issue “{title}” was due on {due}, is open, and {update}. Close it, or write in `updates:` what happened and set a new date.',
    'zh-CN': '问题“{title}”应于 {due} 解决，至今未闭环，且{update}。请闭环，或在 `updates:` 中写明进展并重定日期。',
  },
  check(plan, report) {
    for (const issue of plan.issues) {
      const { due, status, updates = [], title } = issue.data;
      if (status === 'closed' || due === undefined || !isPast(due, plan.asOf)) continue;
      if (updates.some((update) => update.on > due)) continue;
      const last = updates.at(-1)?.on;
      report(issue, 'due', {
        title,
        due,
        update:
          last === undefined
            ? { en: 'nothing was written about it', 'zh-CN': '没有任何更新记录' }
            : { en: `nothing was written since ${last}`, 'zh-CN': `自 ${last} 以来没有更新` },
      });
    }
  },
});
