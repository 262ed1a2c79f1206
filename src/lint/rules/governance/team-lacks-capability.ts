import { severityWhenDue } from '../../due.ts';
import type { Text } from '../../../diagnostics/index.ts';
import { TEAM_CAPABILITIES, type TeamCapability } from '../../../model/index.ts';
import { rule } from '../../rule.ts';

export const teamLacksCapability = rule({
  id: 'governance/team-lacks-capability',
  reads: 'schedule',
  severity: 'warning',
  source: ['R-TEAM-01', 'CAP-1', 'CAP-2', 'CAP-3', 'CAP-4'],
  why: {
    en: 'A CRM team needs people who can redesign processes, customise the product, run the technology and lead people through change.',
    'zh-CN': 'CRM 团队须具备四种能力：流程重组、客户化、技术、变革管理，缺一不可。',
  },
  says: {
    en: 'Nobody in the team brings {missing}. Add it to somebody’s `capabilities:`, or find somebody who can.',
    'zh-CN': '团队中没有人具备{missing}。请补到相应人员的 `capabilities:`，或另找合适人选。',
  },
  check(schedule, report) {
    const plan = schedule.resolved;
    if (plan.methodology === undefined || plan.people.length === 0) return;
    const there = new Set(plan.people.flatMap((person) => person.data.capabilities ?? []));
    const missing = TEAM_CAPABILITIES.filter((capability) => !there.has(capability)).map(
      (capability) => NAMES[capability],
    );
    const first = plan.phases[0];
    if (missing.length > 0 && first)
      report(
        { subject: 'plan', at: plan.project.at },
        undefined,
        { missing },
        { severity: severityWhenDue(schedule, first, 'warning') },
      );
  },
});

const NAMES: Readonly<Record<TeamCapability, Text>> = {
  'process-redesign': { en: 'process redesign', 'zh-CN': '流程重组' },
  customisation: { en: 'customisation', 'zh-CN': '客户化' },
  technology: { en: 'technology', 'zh-CN': '技术' },
  'change-management': { en: 'change management', 'zh-CN': '变革管理' },
};
