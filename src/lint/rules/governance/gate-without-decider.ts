import { severityWhenDue } from '../../due.ts';
import { rule } from '../../rule.ts';

export const gateWithoutDecider = rule({
  id: 'governance/gate-without-decider',
  reads: 'schedule',
  severity: 'error',
  source: ['R-GATE-03'],
  why: { en: 'A gate at which nobody decides is passed by silence.', 'zh-CN': '没有决策人的关口，等于默认放行。' },
  says: {
    en: 'Nobody decides at the gate of “{phase}”. Add `decider:` with one id of `people`, from the client’s side.',
    'zh-CN': '阶段“{phase}”的关口没有决策人。请补上 `decider:`，填客户方的一名人员。',
  },
  check(schedule, report) {
    for (const { gate } of schedule.resolved.phases)
      if (gate && gate.data.decider === undefined)
        report(
          gate,
          undefined,
          { phase: gate.phase.name },
          { severity: severityWhenDue(schedule, gate.phase, 'error') },
        );
  },
});
