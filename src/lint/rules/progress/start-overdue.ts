import { formatDay, startDay } from '../../../time/index.ts';
import { rule } from '../../rule.ts';

export const startOverdue = rule({
  id: 'progress/start-overdue',
  reads: 'analysis',
  severity: 'info',
  needs: ['data-date'],
  why: {
    en: 'A task that should have begun and says nothing about it will surprise somebody.',
    'zh-CN': '本该开工却没有任何说明的任务，迟早会让人措手不及。',
  },
  says: {
    en: '“{task}” should have started on {planned} and has no actual start. Record it, or say in `late:` why not.',
    'zh-CN': '“{task}”应于 {planned} 开工，但没有实际开始。请记录，或在 `late:` 中说明原因。',
  },
  check(analysis, report) {
    const end = ((analysis.asOf ?? 0) + 1) * 1440;
    for (const { task, state, plannedStart, overdue } of analysis.statuses)
      if (
        task.type === 'task' &&
        state === 'not-started' &&
        !overdue &&
        !task.data.late &&
        plannedStart !== undefined &&
        plannedStart < end
      )
        report(task, undefined, { task: task.name, planned: formatDay(startDay(plannedStart)) });
  },
});
