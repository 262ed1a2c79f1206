import { rule } from '../../rule.ts';

export const changeWithoutDecider = rule({
  id: 'governance/change-without-decider',
  reads: 'plan',
  severity: 'warning',
  source: ['R-CUT-07'],
  why: { en: 'A change that nobody approved is scope that crept in.', 'zh-CN': '没有人批准的变更，就是范围蔓延。' },
  says: {
    en: 'The change “{title}” is {status}, but nobody decided it. Add `decidedBy:`.',
    'zh-CN': '变更“{title}”的状态为{status}，但没有决策人。请补上 `decidedBy:`。',
  },
  check(plan, report) {
    const status = {
      approved: { en: 'approved', 'zh-CN': '“已批准”' },
      rejected: { en: 'rejected', 'zh-CN': '“已否决”' },
      done: { en: 'done', 'zh-CN': '“已实施”' },
    };
    for (const change of plan.changes) {
      const now = change.data.status;
      if (now !== undefined && now !== 'raised' && change.data.decidedBy === undefined)
        report(change, 'status', { title: change.data.title, status: status[now] });
    }
  },
});
