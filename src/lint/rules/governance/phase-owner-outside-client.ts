import { severityWhenDue } from '../../due.ts';
import { sideOf } from '../../people.ts';
import { sideName } from './sides.ts';
import { rule } from '../../rule.ts';

export const phaseOwnerOutsideClient = rule({
  id: 'governance/phase-owner-outside-client',
  reads: 'schedule',
  severity: 'error',
  source: ['R-ACC-05', 'R-ACC-06'],
  why: {
    en: 'Vendor, consultant and supervisor advise and deliver; the client answers for the result and cannot hand that over.',
    'zh-CN': '供应商、顾问与监理可以建议、可以交付，但结果由客户负责，这份责任无法外包。',
  },
  says: {
    en: '“{person}” answers for the phase “{phase}”, but belongs to the {side}. Name an executive of the client as `owner:`.',
    'zh-CN': '“{person}”是阶段“{phase}”的责任人，却属于{side}。请把客户方的一名主管写为 `owner:`。',
  },
  check(schedule, report) {
    for (const phase of schedule.resolved.phases) {
      const { owner } = phase;
      const side = owner && sideOf(schedule.resolved, owner);
      if (owner && side !== undefined && side !== 'client')
        report(
          phase,
          'owner',
          { phase: phase.name, person: owner.label, side: sideName(side) },
          { severity: severityWhenDue(schedule, phase, 'error') },
        );
    }
  },
});
