import type { Place, Text } from '../../../diagnostics/index.ts';
import { finishDay, finishOfMoment, formatDay, startDay, startOfMoment, type Moment } from '../../../time/index.ts';
import { write } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const dateOnDayOff = rule({
  id: 'schedule/date-on-day-off',
  reads: 'plan',
  severity: 'info',
  fixes: 'safe',
  presets: ['gao'],
  source: ['GAO 4'],
  why: {
    en: 'A date that falls on a day off is silently read as the working day beside it; say the one you mean.',
    'zh-CN': '落在休息日的日期会按相邻的工作日处理；请直接写明想要的那一天。',
  },
  says: {
    en: 'The {what} of “{task}”, {date}, is a day off in its calendar. Write the working day that is meant.',
    'zh-CN': '“{task}”的{what} {date} 在其日历中是休息日。请改为想要的工作日。',
  },
  check(plan, report) {
    for (const task of plan.tasks) {
      const { calendar, deadline, constraint, data } = task;
      if (!calendar.works) continue;
      const look = (what: Text, field: string, written: string, { day, minuteOfDay }: Moment, place: Place): void => {
        if (calendar.minutesOn(day) > 0) return;
        const isStart = field === 'constraint' && STARTS.has(constraint?.type ?? '');
        const meant = isStart
          ? startDay(startOfMoment({ day }, calendar))
          : finishDay(finishOfMoment({ day }, calendar));
        // What is computed stays the same; but a date that the data date has passed between the two would not.
        const passed = plan.asOf !== undefined && Math.min(day, meant) <= plan.asOf && plan.asOf < Math.max(day, meant);
        const mended = minuteOfDay === undefined && !passed ? write(true, place, formatDay(meant)) : {};
        report(task, field, { what, task: task.name, date: written }, mended);
      };
      if (data.deadline !== undefined && deadline)
        look({ en: 'deadline', 'zh-CN': '截止日期' }, 'deadline', data.deadline, deadline, task.at('deadline'));
      if (data.constraint?.date !== undefined && constraint?.date) {
        const place = plan.plan.places.at(data.constraint, 'date');
        look({ en: 'constraint', 'zh-CN': '约束日期' }, 'constraint', data.constraint.date, constraint.date, place);
      }
    }
  },
});

const STARTS: ReadonlySet<string> = new Set(['SNET', 'SNLT', 'MSO']);
