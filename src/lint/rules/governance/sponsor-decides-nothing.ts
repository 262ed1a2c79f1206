import { withRole } from '../../people.ts';
import { rule } from '../../rule.ts';

export const sponsorDecidesNothing = rule({
  id: 'governance/sponsor-decides-nothing',
  reads: 'plan',
  severity: 'warning',
  source: ['R-LEAD-02'],
  why: {
    en: 'A sponsor who decides at no gate lends a name, not power.',
    'zh-CN': '不在任何关口决策的发起人只是挂名，并没有真正出力。',
  },
  says: {
    en: 'Nobody in the role of sponsor decides at a gate. Make “{person}” the decider of at least the first gate.',
    'zh-CN': '没有一个关口由发起人决策。请至少让“{person}”担任第一个关口的决策人。',
  },
  check(plan, report) {
    const sponsors = withRole(plan, 'sponsor');
    const gates = plan.phases.flatMap((phase) => (phase.gate ? [phase.gate] : []));
    const [first] = sponsors;
    if (!first || gates.length === 0) return;
    if (!gates.some((gate) => gate.decider && sponsors.includes(gate.decider)))
      report(first, undefined, { person: first.label });
  },
});
