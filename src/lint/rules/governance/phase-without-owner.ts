import { severityWhenDue } from '../../due.ts';
import { rule } from '../../rule.ts';

export const phaseWithoutOwner = rule({
  id: 'governance/phase-without-owner',
  reads: 'schedule',
  severity: 'warning',
  source: ['R-ACC-05'],
  why: {
    en: 'A phase that spans departments needs one person who answers for its result.',
    'zh-CN': '阶段往往横跨多个部门，须有一名对结果负责的人。',
  },
  says: {
    en: 'Nobody answers for the phase “{phase}”. Add `owner:` with one id of `people`, from the client’s side.',
    'zh-CN': '阶段“{phase}”没有责任人。请补上 `owner:`，填客户方的一名人员。',
  },
  check(schedule, report) {
    for (const phase of schedule.resolved.phases)
      if (phase.data.owner === undefined)
        report(phase, undefined, { phase: phase.name }, { severity: severityWhenDue(schedule, phase, 'warning') });
  },
});
