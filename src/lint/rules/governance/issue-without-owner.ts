import { rule } from '../../rule.ts';

export const issueWithoutOwner = rule({
  id: 'governance/issue-without-owner',
  reads: 'plan',
  severity: 'warning',
  source: ['R-TRIAL-06'],
  why: {
    en: 'Each issue has exactly one person who answers for it, or it wanders.',
    'zh-CN': '每个问题须有唯一责任人，否则会被推来推去。',
  },
  says: {
    en: 'Nobody answers for the issue “{title}”. Add `owner:` with one id of `people`.',
    'zh-CN': '问题“{title}”没有责任人。请补上 `owner:`，填一个 `people` 中的 id。',
  },
  check(plan, report) {
    for (const issue of plan.issues)
      if (issue.data.status !== 'closed' && issue.data.owner === undefined)
        report(issue, undefined, { title: issue.data.title });
  },
});
