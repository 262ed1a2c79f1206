import { rule } from '../../rule.ts';

export const deliverableWithoutAcceptor = rule({
  id: 'governance/deliverable-without-acceptor',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'A deliverable is done when somebody who needs it has accepted it.',
    'zh-CN': '交付物须由使用方验收，才算完成。',
  },
  says: {
    en: 'Nobody accepts “{name}”. Add `acceptedBy:` with somebody other than its owner.',
    'zh-CN': '“{name}”没有验收人。请补上 `acceptedBy:`，由编制人以外的人验收。',
  },
  check(plan, report) {
    for (const deliverable of plan.deliverables)
      if (deliverable.data.acceptedBy === undefined) report(deliverable, undefined, { name: deliverable.data.name });
  },
});
