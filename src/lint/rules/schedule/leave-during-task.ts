import { workBetween, workingDays } from '../../../time/index.ts';
import { rule } from '../../rule.ts';

export const leaveDuringTask = rule({
  id: 'schedule/leave-during-task',
  reads: 'schedule',
  severity: 'warning',
  presets: ['gao'],
  source: ['GAO 3'],
  why: {
    en: 'A duration does not stretch when its people are away: the date is wrong before the work begins.',
    'zh-CN': '工期不会因人员请假而顺延：还没开工，日期就已经不准了。',
  },
  says: {
    en: '“{person}” is on leave for {days} working {days:day|days} of “{task}”, whose duration does not stretch. Use `effort:`, move the task, or name somebody else.',
    'zh-CN': '“{task}”期间“{person}”请假 {days} 个工作日，而工期不会顺延。请改用 `effort:`、调整时间，或另派他人。',
  },
  check(schedule, report) {
    for (const { task, start, finish } of schedule.timings) {
      if (task.duration === undefined || task.type !== 'task' || task.actual.finish) continue;
      for (const { person } of task.responsible) {
        if ((person.data.leave ?? []).length === 0) continue;
        const away =
          workBetween(start, finish, schedule.resolved.calendar) - workBetween(start, finish, person.calendar);
        const days = workingDays(away, schedule.resolved.calendar);
        if (days > 0) report(task, 'responsible', { task: task.name, person: person.label, days });
      }
    }
  },
});
