import type { Text } from '../../../diagnostics/index.ts';
import { rule } from '../../rule.ts';

export const dateOnDayOff = rule({
  id: 'schedule/date-on-day-off',
  reads: 'plan',
  severity: 'info',
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
      if (!task.calendar.works) continue;
      const look = (what: Text, field: string, written: string | undefined, day: number | undefined): void => {
        if (written !== undefined && day !== undefined && task.calendar.minutesOn(day) === 0)
          report(task, field, { what, task: task.name, date: written });
      };
      look({ en: 'deadline', 'zh-CN': '截止日期' }, 'deadline', task.data.deadline, task.deadline?.day);
      look(
        { en: 'constraint', 'zh-CN': '约束日期' },
        'constraint',
        task.data.constraint?.date,
        task.constraint?.date?.day,
      );
    }
  },
});
