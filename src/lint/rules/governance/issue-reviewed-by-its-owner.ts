import { rule } from '../../rule.ts';

export const issueReviewedByItsOwner = rule({
  id: 'governance/issue-reviewed-by-its-owner',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'Who solved an issue should not be the one to confirm that it is solved.',
    'zh-CN': '谁解决，就不应由谁来确认已解决。',
  },
  says: {
    en: '“{person}” answers for the issue “{title}” and also reviews it. Name somebody else as `reviewer:`.',
    'zh-CN': '“{person}”既是问题“{title}”的责任人，又是复核人。请另指定 `reviewer:`。',
  },
  check(plan, report) {
    for (const issue of plan.issues)
      if (issue.owner && issue.data.reviewer === issue.owner.id)
        report(issue, 'reviewer', { title: issue.data.title, person: issue.owner.label });
  },
});
