import { sideOf } from '../../people.ts';
import { sideName } from './sides.ts';
import { rule } from '../../rule.ts';

export const gateDeciderOutsideClient = rule({
  id: 'governance/gate-decider-outside-client',
  reads: 'plan',
  severity: 'error',
  source: ['R-GATE-03', 'R-VEND-14'],
  why: {
    en: 'Vendor, consultant and supervisor have an interest or must have none; the client decides whether a phase is closed.',
    'zh-CN': '供应商和顾问有利益关系，监理必须没有；阶段能否结束由客户决定。',
  },
  says: {
    en: '“{person}” decides at the gate of “{phase}”, but belongs to the {side}. Let somebody of the client decide.',
    'zh-CN': '阶段“{phase}”的关口由“{person}”决策，但其属于{side}。请改由客户方人员决策。',
  },
  check(plan, report) {
    for (const { gate } of plan.phases) {
      const side = gate?.decider && sideOf(plan, gate.decider);
      if (gate?.decider && side !== undefined && side !== 'client' && side !== 'supervisor')
        report(gate, 'decider', { person: gate.decider.label, phase: gate.phase.name, side: sideName(side) });
    }
  },
});
