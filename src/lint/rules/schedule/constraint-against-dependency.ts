import {
  finishOfMoment,
  formatFinish,
  formatStart,
  startOfMoment,
  workBetween,
  workingDays,
} from '../../../time/index.ts';
import { rule } from '../../rule.ts';

export const constraintAgainstDependency = rule({
  id: 'schedule/constraint-against-dependency',
  reads: 'schedule',
  severity: 'error',
  presets: ['gao'],
  source: ['DCMA 5', 'DCMA 7', 'GAO 2'],
  why: {
    en: 'A date that binds and a dependency that does not let it be met contradict each other; one of the two is wrong.',
    'zh-CN': '约束日期与依赖关系互相矛盾，其中必有一个写错。',
  },
  says: {
    en: '“{task}” is bound by {type} {date}, but what it waits for lets it {what} on {computed} at the earliest, {days} working {days:day|days} later. Change the date, or shorten what comes before.',
    'zh-CN':
      '“{task}”受 {type} {date} 约束，但按前置任务最早只能于 {computed} {what}，晚 {days} 个工作日。请调整约束日期，或压缩前面的工作。',
  },
  check(schedule, report) {
    for (const { task, start, finish } of schedule.timings) {
      const { constraint } = task;
      if (!constraint?.date || task.actual.start) continue;
      const { type, date } = constraint;
      const calendar = task.calendar;
      const bindsStart = type === 'SNLT' || type === 'MSO';
      const bindsFinish = type === 'FNLT' || type === 'MFO';
      if (!bindsStart && !bindsFinish) continue;
      const bound = bindsStart ? startOfMoment(date, calendar) : finishOfMoment(date, calendar);
      const computed = bindsStart ? start : finish;
      if (computed > bound)
        report(task, 'constraint', {
          task: task.name,
          type,
          date: task.data.constraint?.date ?? '',
          what: bindsStart ? { en: 'start', 'zh-CN': '开始' } : { en: 'finish', 'zh-CN': '完成' },
          computed: bindsStart ? formatStart(computed, calendar) : formatFinish(computed, calendar),
          days: workingDays(workBetween(bound, computed, calendar), calendar),
        });
    }
  },
});
