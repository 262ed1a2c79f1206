import { daysSince } from '../../past.ts';
import { rule } from '../../rule.ts';

export const issueClosedInTheFuture = rule({
  id: 'progress/issue-closed-in-the-future',
  reads: 'plan',
  severity: 'error',
  needs: ['data-date'],
  why: {
    en: 'A closing date after the data date is a promise, not a fact.',
    'zh-CN': '晚于数据日期的闭环日期是承诺，不是事实。',
  },
  says: {
    en: 'The issue “{title}” is closed on {on}, after the data date. Take the date out until it is.',
    'zh-CN': '问题“{title}”的闭环日期 {on} 晚于数据日期。实际闭环后再填写。',
  },
  check(plan, report) {
    const { asOf } = plan;
    for (const issue of plan.issues) {
      const on = issue.data.closedOn;
      if (asOf !== undefined && on !== undefined && daysSince(on, asOf) < 0)
        report(issue, 'closedOn', { title: issue.data.title, on });
    }
  },
});
