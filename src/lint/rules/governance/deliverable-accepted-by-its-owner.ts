import { rule } from '../../rule.ts';

export const deliverableAcceptedByItsOwner = rule({
  id: 'governance/deliverable-accepted-by-its-owner',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'Who made it finds it good; acceptance needs other eyes.',
    'zh-CN': '编制人总觉得自己的成果没问题；验收需要换一双眼睛。',
  },
  says: {
    en: '“{person}” makes “{name}” and also accepts it. Let somebody who will use it accept it.',
    'zh-CN': '“{person}”既编制又验收“{name}”。请由使用方验收。',
  },
  check(plan, report) {
    for (const deliverable of plan.deliverables)
      if (deliverable.owner && deliverable.data.acceptedBy === deliverable.owner.id)
        report(deliverable, 'acceptedBy', { name: deliverable.data.name, person: deliverable.owner.label });
  },
});
