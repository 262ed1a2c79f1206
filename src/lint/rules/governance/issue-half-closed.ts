import { write } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const issueHalfClosed = rule({
  id: 'governance/issue-half-closed',
  reads: 'plan',
  severity: 'warning',
  fixes: 'unsafe',
  why: {
    en: 'An issue is closed by its state and a day together; with one of them a report counts it twice or not at all.',
    'zh-CN': '问题闭环须同时有状态和日期；只有其一，统计时会重复或遗漏。',
  },
  says: {
    en: 'The issue “{title}” has {has}, but not {lacks}. Record both, or neither.',
    'zh-CN': '问题“{title}”有{has}，但没有{lacks}。请两者都写，或都不写。',
  },
  check(plan, report) {
    const state = { en: 'the status “closed”', 'zh-CN': '“已闭环”状态' };
    const day = { en: 'a closing date', 'zh-CN': '闭环日期' };
    for (const issue of plan.issues) {
      const { title, status, closedOn } = issue.data;
      if (status === 'closed' && closedOn === undefined) report(issue, 'status', { title, has: state, lacks: day });
      if (status !== 'closed' && closedOn !== undefined)
        report(
          issue,
          'closedOn',
          { title, has: day, lacks: state },
          status === undefined ? {} : write(false, issue.at('status'), 'closed'),
        );
    }
  },
});
