import { formatDay } from '../../../time/index.ts';
import { rule } from '../../rule.ts';

export const actualInTheFuture = rule({
  id: 'progress/actual-in-the-future',
  reads: 'plan',
  severity: 'error',
  needs: ['data-date'],
  presets: ['dcma', 'gao'],
  source: ['DCMA 9', 'GAO 9'],
  why: {
    en: 'What is recorded as done cannot lie after the day it is reported on.',
    'zh-CN': '已发生的事不可能晚于数据日期。',
  },
  says: {
    en: '“{task}” has an actual {what} on {date}, after the data date {asOf}. Correct the date, or move the data date.',
    'zh-CN': '“{task}”的{what}为 {date}，晚于数据日期 {asOf}。请更正日期，或调整数据日期。',
  },
  check(plan, report) {
    const { asOf } = plan;
    if (asOf === undefined) return;
    const words = { start: { en: 'start', 'zh-CN': '实际开始' }, finish: { en: 'finish', 'zh-CN': '实际完成' } };
    for (const task of plan.tasks)
      for (const which of ['start', 'finish'] as const) {
        const moment = task.actual[which];
        const written = task.data.actual?.[which];
        if (moment && written !== undefined && task.data.actual && moment.day > asOf)
          report(
            task,
            'actual',
            { task: task.name, what: words[which], date: written, asOf: formatDay(asOf) },
            {
              place: plan.plan.places.at(task.data.actual, which),
            },
          );
      }
  },
});
