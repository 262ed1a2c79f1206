import { finishOfMoment, formatFinish, workBetween, workingDays } from '../../../time/index.ts';
import { rule } from '../../rule.ts';

export const deadlineMissed = rule({
  id: 'schedule/deadline-missed',
  reads: 'schedule',
  severity: 'error',
  presets: ['gao'],
  source: ['DCMA 7', 'GAO 7'],
  why: {
    en: 'A promise of a date that the plan itself does not keep should be known before the client finds out.',
    'zh-CN': '计划自己都守不住的日期承诺，应在客户发现之前知道。',
  },
  says: {
    en: '“{task}” is due {deadline}, but it is computed to finish on {finish}, {days} working {days:day|days} later. Free that time before it, or move the date.',
    'zh-CN':
      '“{task}”的截止日期为 {deadline}，但推算完成日为 {finish}，晚 {days} 个工作日。请在其前面腾出时间，或调整截止日期。',
  },
  check(schedule, report) {
    for (const { task, finish } of schedule.timings) {
      if (!task.deadline) continue;
      const due = finishOfMoment(task.deadline, task.calendar);
      if (finish > due)
        report(task, 'deadline', {
          task: task.name,
          deadline: task.data.deadline ?? '',
          finish: formatFinish(finish, task.calendar),
          days: workingDays(workBetween(due, finish, task.calendar), task.calendar),
        });
    }
  },
});
