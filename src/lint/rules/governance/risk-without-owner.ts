import { rule } from '../../rule.ts';

export const riskWithoutOwner = rule({
  id: 'governance/risk-without-owner',
  reads: 'plan',
  severity: 'warning',
  source: ['R-CHG-02'],
  why: {
    en: 'A risk that nobody watches is noticed when it has happened.',
    'zh-CN': '没人盯的风险，发现时往往已经发生。',
  },
  says: {
    en: 'Nobody watches the risk “{title}”. Add `owner:`.',
    'zh-CN': '风险“{title}”没有责任人。请补上 `owner:`。',
  },
  check(plan, report) {
    for (const risk of plan.risks)
      if (risk.data.status !== 'closed' && risk.data.owner === undefined)
        report(risk, undefined, { title: risk.data.title });
  },
});
