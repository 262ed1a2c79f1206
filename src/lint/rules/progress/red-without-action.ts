import { rule } from '../../rule.ts';

export const redWithoutAction = rule({
  id: 'progress/red-without-action',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'A red light without a request for help tells the steering committee nothing that it could do.',
    'zh-CN': '亮红灯却没有求助事项，指导委员会不知道该做什么。',
  },
  says: {
    en: 'The journal of {on} shows red, but asks for nothing and names no blocker. Add `help:` or `blockers:`: who must do what.',
    'zh-CN': '{on} 的日志为红灯，却没有写受阻事项和求助。请补上 `help:` 或 `blockers:`，写明谁须做什么。',
  },
  check(plan, report) {
    const { places } = plan.plan;
    for (const entry of plan.journal)
      if ((entry.override?.health ?? entry.health) === 'red' && !entry.help?.length && !entry.blockers?.length)
        report(
          { subject: `journal:${entry.on}`, at: (field) => places.at(entry, field) },
          entry.health ? 'health' : 'override',
          {
            on: entry.on,
          },
        );
  },
});
