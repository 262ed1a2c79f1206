import { rule } from '../../rule.ts';

export const decisionWithoutDecider = rule({
  id: 'governance/decision-without-decider',
  reads: 'plan',
  severity: 'warning',
  why: { en: 'An open question without a decider stays open.', 'zh-CN': '没有决策人的事项会一直悬着。' },
  says: {
    en: 'Nobody is asked to decide “{title}”. Add `decider:` and `neededBy:`.',
    'zh-CN': '“{title}”没有指定决策人。请补上 `decider:` 与 `neededBy:`。',
  },
  check(plan, report) {
    for (const decision of plan.decisions)
      if (decision.data.decidedOn === undefined && decision.data.decider === undefined)
        report(decision, undefined, { title: decision.data.title });
  },
});
