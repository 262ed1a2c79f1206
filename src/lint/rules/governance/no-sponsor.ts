import { severityWhenDue } from '../../due.ts';
import { withRole } from '../../people.ts';
import { rule } from '../../rule.ts';

export const noSponsor = rule({
  id: 'governance/no-sponsor',
  reads: 'schedule',
  severity: 'error',
  source: ['R-LEAD-01'],
  why: {
    en: 'Without an executive who carries the project nobody settles conflicts between departments, and the resources do not come.',
    'zh-CN': '没有高层发起人，跨部门的冲突无人裁决，资源也不会到位。',
  },
  says: {
    en: 'The plan names no executive sponsor. Add a person of the client with `roles: [sponsor]`.',
    'zh-CN': '计划没有指定高层发起人。请在 `people` 中加入客户方的一名人员，写明 `roles: [sponsor]`。',
  },
  check(schedule, report) {
    const plan = schedule.resolved;
    if (plan.tasks.length === 0 || withRole(plan, 'sponsor').length > 0) return;
    const first = plan.phases[0];
    report(
      { subject: 'plan', at: plan.project.at },
      undefined,
      {},
      first ? { severity: severityWhenDue(schedule, first, 'error') } : {},
    );
  },
});
