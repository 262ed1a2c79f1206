import { sideOf } from '../../people.ts';
import { rule } from '../../rule.ts';

export const supervisorDecides = rule({
  id: 'governance/supervisor-decides',
  reads: 'plan',
  severity: 'error',
  source: ['R-SUP-02', 'DR-1', 'DR-2'],
  why: {
    en: 'A supervisor is believed because the decision is not theirs. Who decides can no longer judge neutrally.',
    'zh-CN': '监理之所以可信，在于不作决定。一旦决策，就失去了中立。',
  },
  says: {
    en: '“{person}” supervises the project and also decides “{what}”. Let an executive of the client decide; the supervisor advises.',
    'zh-CN': '“{person}”是项目监理，却又对“{what}”作决策。请改由客户方主管决策，监理只提供意见。',
  },
  check(plan, report) {
    const supervises = (id: string | undefined): boolean => {
      const person = id === undefined ? undefined : plan.person(id);
      return person !== undefined && sideOf(plan, person) === 'supervisor';
    };
    for (const { gate } of plan.phases) {
      if (!gate) continue;
      const what = gate.data.name ?? gate.phase.name;
      const { decider, decision } = gate.data;
      if (supervises(decider)) report(gate, 'decider', { person: plan.personLabel(decider ?? ''), what });
      if (supervises(decision?.by) && decision?.by !== decider)
        report(gate, 'decision', { person: plan.personLabel(decision?.by ?? ''), what });
    }
    for (const decision of plan.decisions)
      if (supervises(decision.data.decider))
        report(decision, 'decider', {
          person: plan.personLabel(decision.data.decider ?? ''),
          what: decision.data.title,
        });
  },
});
