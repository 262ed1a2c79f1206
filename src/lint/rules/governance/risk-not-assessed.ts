import { rule } from '../../rule.ts';

export const riskNotAssessed = rule({
  id: 'governance/risk-not-assessed',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'Without probability and impact nobody can tell which risk comes first.',
    'zh-CN': '没有可能性和影响程度，就无法排出先后。',
  },
  says: {
    en: 'The risk “{title}” has no {what}: it cannot be ranked. Judge it from very-low to very-high.',
    'zh-CN': '风险“{title}”没有{what}，无法排序。请按 very-low 到 very-high 评定。',
  },
  check(plan, report) {
    for (const risk of plan.risks) {
      if (risk.data.status === 'closed') continue;
      const what = [
        ...(risk.data.probability === undefined ? [{ en: 'probability', 'zh-CN': '可能性' }] : []),
        ...(risk.data.impact === undefined ? [{ en: 'impact', 'zh-CN': '影响程度' }] : []),
      ];
      if (what.length > 0) report(risk, undefined, { title: risk.data.title, what });
    }
  },
});
