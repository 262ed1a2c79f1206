import { phaseOfMethod } from '../../../model/index.ts';
import { rule } from '../../rule.ts';

export const decisionByOutsider = rule({
  id: 'governance/decision-by-outsider',
  reads: 'plan',
  severity: 'error',
  source: ['R-GATE-03'],
  why: {
    en: 'A decision counts when it was taken by the one who may take it.',
    'zh-CN': '决策只有由有权的人作出才算数。',
  },
  says: {
    en: '“{by}” decided the gate of “{phase}”, but “{decider}” is its decider. Have it confirmed, or name the right decider.',
    'zh-CN': '阶段“{phase}”的关口由“{by}”作了决策，但决策人应为“{decider}”。请由其确认，或更正决策人。',
  },
  check(plan, report) {
    for (const phase of plan.phases) {
      const { gate } = phase;
      const { decider, decision } = gate?.data ?? {};
      if (!gate || decision?.by === undefined || decider === undefined || decision.by === decider) continue;
      // The methodology may let other roles decide as well.
      const gateOfMethod = phaseOfMethod(plan, phase)?.gate;
      const roles = gateOfMethod ? [gateOfMethod.decider, ...(gateOfMethod.mayDecide ?? [])] : [];
      if (!plan.person(decision.by)?.roles.some((role) => roles.includes(role)))
        report(
          gate,
          'decision',
          { by: plan.personLabel(decision.by), decider: plan.personLabel(decider), phase: gate.phase.name },
          { place: plan.plan.places.at(decision, 'by') },
        );
    }
  },
});
