import { rule } from '../../rule.ts';

export const actionWithoutOwner = rule({
  id: 'governance/action-without-owner',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'An action from a meeting without a name and a day is a wish.',
    'zh-CN': '没有责任人和期限的会议待办，只是愿望。',
  },
  says: {
    en: 'The action “{text}” of the meeting on {on} has no {what}. Add it, so that somebody can be asked.',
    'zh-CN': '{on} 会议的待办“{text}”没有{what}。请补上，以便跟进。',
  },
  check(plan, report) {
    const { places } = plan.plan;
    for (const meeting of plan.meetings)
      for (const action of meeting.actions ?? []) {
        const what = [
          ...(action.owner === undefined ? [{ en: 'owner', 'zh-CN': '责任人' }] : []),
          ...(action.due === undefined ? [{ en: 'due date', 'zh-CN': '完成时间' }] : []),
        ];
        if (what.length > 0)
          report({ subject: `meeting:${meeting.id}`, at: (field) => places.at(action, field) }, undefined, {
            text: action.text,
            on: meeting.on,
            what,
          });
      }
  },
});
