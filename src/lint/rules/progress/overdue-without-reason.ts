import { finishDay, formatDay } from '../../../time/index.ts';
import { rule } from '../../rule.ts';

export const overdueWithoutReason = rule({
  id: 'progress/overdue-without-reason',
  reads: 'analysis',
  severity: 'warning',
  source: ['R-ACC-07'],
  needs: ['data-date'],
  why: {
    en: 'Who reads the report asks “why?” first; the plan should know.',
    'zh-CN': '看报告的人首先会问“为什么”，计划里应当有答案。',
  },
  says: {
    en: '“{task}” should have been finished by {planned} and is not. Say why in `late:`, and update `remaining:` or progress.',
    'zh-CN': '“{task}”应于 {planned} 完成，至今未完成。请在 `late:` 中写明原因，并更新 `remaining:` 或进度。',
  },
  check(analysis, report) {
    for (const { task, overdue, plannedFinish } of analysis.statuses)
      if (overdue && task.type !== 'parent' && !task.data.late && plannedFinish !== undefined)
        report(task, undefined, { task: task.name, planned: formatDay(finishDay(plannedFinish)) });
  },
});
