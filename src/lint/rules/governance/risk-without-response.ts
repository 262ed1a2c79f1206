import { rule } from '../../rule.ts';

export const riskWithoutResponse = rule({
  id: 'governance/risk-without-response',
  reads: 'plan',
  severity: 'warning',
  source: ['R-CHG-02'],
  why: {
    en: 'Naming a risk without a response is a worry, not management.',
    'zh-CN': '只列风险不写应对，只是担心，不是管理。',
  },
  says: {
    en: 'The risk “{title}” has no response. Say in `response:` what is done about it, or that it is accepted.',
    'zh-CN': '风险“{title}”没有应对措施。请在 `response:` 中写明如何应对，或说明接受该风险。',
  },
  check(plan, report) {
    for (const risk of plan.risks)
      if (risk.data.status !== 'closed' && !risk.data.response) report(risk, undefined, { title: risk.data.title });
  },
});
