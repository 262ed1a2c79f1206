import type { Overbooking, Person } from '../../../model/index.ts';
import { formatDay, workingDays } from '../../../time/index.ts';
import { rule } from '../../rule.ts';

/** Over-booking within so many days is a matter for today, later on a hint. */
const NEAR_DAYS = 28;

export const overBookedPerson = rule({
  id: 'governance/over-booked-person',
  reads: 'analysis',
  severity: 'warning',
  needs: ['people'],
  presets: ['gao'],
  source: ['GAO 3', 'R-ACC-01'],
  why: {
    en: 'Somebody who is needed in two places at once is late in one of them, and the plan does not say in which. Within four weeks of the data date it is a warning, later on a hint.',
    'zh-CN': '同一个人同时排在两处，总有一处要延误，而计划没有说明是哪一处。数据日期起四周内为警告，更远的为提示。',
  },
  says: {
    en: '“{person}” is booked for {days} working {days:day|days} more than there {days:is|are} in the week of {week}{more}. Hand work over, move a task, or try `crm-plan schedule --level`.',
    'zh-CN':
      '“{person}”在 {week} 起的一周超负荷 {days} 个工作日{more}。请转交工作、调整任务时间，或试用 `crm-plan schedule --level`。',
  },
  check({ overbookings, schedule, asOf }, report) {
    const weeks = new Map<Person, Overbooking[]>();
    for (const one of overbookings) weeks.set(one.person, [...(weeks.get(one.person) ?? []), one]);
    for (const [person, [first, ...later]] of weeks) {
      if (!first) continue;
      const near = asOf !== undefined && first.week <= asOf + NEAR_DAYS;
      report(
        person,
        undefined,
        {
          person: person.label,
          days: workingDays(first.excessMinutes, schedule.resolved.calendar),
          week: formatDay(first.week),
          more: later.length === 0 ? '' : { en: `, and in ${later.length} more`, 'zh-CN': `，另有 ${later.length} 周` },
        },
        {
          severity: near ? 'warning' : 'info',
          labels: first.tasks.map((task) => ({
            span: task.at('responsible').span,
            sentence: { says: { en: '“{task}”', 'zh-CN': '“{task}”' }, holes: { task: task.name } },
          })),
        },
      );
    }
  },
});
