import { workingDays } from '../../../time/index.ts';
import { originName } from '../measures.ts';
import { rule } from '../../rule.ts';

export const longerThanReportingPeriod = rule({
  id: 'schedule/longer-than-reporting-period',
  reads: 'schedule',
  severity: 'info',
  presets: ['gao'],
  source: ['GAO 4'],
  thresholds: { '': '22d' },
  why: {
    en: 'A task that spans several reports can only be reported as “going on”; cut it where something can be shown.',
    'zh-CN': '跨越多个汇报周期的任务，每次只能报“进行中”；应在能拿出成果的地方拆开。',
  },
  says: {
    en: '“{task}” takes {days} working days, longer than {limit} ({origin}). Split it at results that can be shown.',
    'zh-CN': '“{task}”工期 {days} 个工作日，超过 {limit}（{origin}）。请按可展示的成果拆分。',
  },
  check(schedule, report, { threshold }) {
    const limit = threshold();
    for (const { task, duration } of schedule.timings)
      if (task.type === 'task' && duration > limit.value && task.children.length === 0)
        report(task, task.data.duration === undefined ? 'effort' : 'duration', {
          task: task.name,
          days: workingDays(duration, task.calendar),
          limit: limit.written,
          origin: originName(limit.origin),
        });
  },
});
