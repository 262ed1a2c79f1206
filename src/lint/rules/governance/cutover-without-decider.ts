import { rule } from '../../rule.ts';

export const cutoverWithoutDecider = rule({
  id: 'governance/cutover-without-decider',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'Go or no-go in the night of the cut-over is a business decision; who takes it must be known before.',
    'zh-CN': '切换当晚的放行是业务决策，由谁决定必须事先明确。',
  },
  says: {
    en: 'Nobody says go or no-go in the cut-over window. Add `window.decider:`, from the business.',
    'zh-CN': '切换窗口没有放行决策人。请补上 `window.decider:`，由业务方担任。',
  },
  check(plan, report) {
    const { places, data } = plan.plan;
    const { cutover } = data;
    if (cutover && (cutover.steps ?? []).length > 0 && cutover.window?.decider === undefined)
      report({ subject: 'plan', at: (field) => places.at(cutover, field) }, cutover.window ? 'window' : undefined, {});
  },
});
