import { rule } from '../../rule.ts';

export const gatePassedWithOpenCriteria = rule({
  id: 'governance/gate-passed-with-open-criteria',
  reads: 'plan',
  severity: 'warning',
  source: ['R-GATE-04'],
  why: {
    en: 'A gate that is passed although its criteria are open teaches everybody that criteria do not matter.',
    'zh-CN': '关口准则未满足就放行，会让所有人觉得准则无关紧要。',
  },
  says: {
    en: 'The gate of “{phase}” was passed with {open} of {total} criteria open: {criteria}. Record when they were met, or decide “adjust”.',
    'zh-CN':
      '阶段“{phase}”的关口已放行，但 {total} 条准则中还有 {open} 条未满足：{criteria}。请记录满足日期，或改为“调整”。',
  },
  check(plan, report) {
    for (const { gate } of plan.phases) {
      if (gate?.data.decision?.outcome !== 'proceed') continue;
      const criteria = gate.data.criteria ?? [];
      const open = criteria.filter((criterion) => criterion.met === undefined);
      if (open.length > 0)
        report(gate, 'decision', {
          phase: gate.phase.name,
          open: open.length,
          total: criteria.length,
          criteria: open.map((criterion) => criterion.text),
        });
    }
  },
});
