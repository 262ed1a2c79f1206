import { rule } from '../../rule.ts';

export const decisionWithoutDate = rule({
  id: 'governance/decision-without-date',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'A decision without a name and a day cannot be looked up when it is disputed.',
    'zh-CN': '没有署名和日期的决策，发生争议时无从查证。',
  },
  says: {
    en: 'The gate of “{phase}” is decided, but it is not recorded {what}. Add it to `decision:`.',
    'zh-CN': '阶段“{phase}”的关口已有决策，但没有记录{what}。请补到 `decision:` 中。',
  },
  check(plan, report) {
    for (const { gate } of plan.phases) {
      const decision = gate?.data.decision;
      if (!gate || !decision) continue;
      if (decision.by === undefined)
        report(gate, 'decision', { phase: gate.phase.name, what: { en: 'by whom', 'zh-CN': '决策人' } });
      if (decision.on === undefined)
        report(gate, 'decision', { phase: gate.phase.name, what: { en: 'when', 'zh-CN': '日期' } });
    }
  },
});
