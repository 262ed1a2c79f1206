import { severityWhenDue } from '../../due.ts';
import { rule } from '../../rule.ts';

export const gateWithoutCriteria = rule({
  id: 'governance/gate-without-criteria',
  reads: 'schedule',
  severity: 'warning',
  source: ['R-GATE-01', 'R-VIS-11'],
  why: {
    en: 'Without criteria a gate is an opinion; what has to hold should be known before the work begins.',
    'zh-CN': '没有准则的关口只是表态；须满足什么，应在开工前就说清楚。',
  },
  says: {
    en: 'The gate of “{phase}” states nothing that has to hold. Add `criteria:` that somebody else can check.',
    'zh-CN': '阶段“{phase}”的关口没有评审准则。请在 `criteria:` 中写明他人可以核对的条件。',
  },
  check(schedule, report) {
    for (const { gate } of schedule.resolved.phases)
      if (gate && (gate.data.criteria ?? []).length === 0)
        report(
          gate,
          undefined,
          { phase: gate.phase.name },
          { severity: severityWhenDue(schedule, gate.phase, 'warning') },
        );
  },
});
