import { rule } from '../../rule.ts';

export const unusualConstraint = rule({
  id: 'schedule/unusual-constraint',
  reads: 'plan',
  severity: 'info',
  presets: ['gao'],
  source: ['DCMA 5', 'GAO 6'],
  why: {
    en: 'A date typed into a plan stops it from moving when the work does; say why it binds, so that somebody can lift it later.',
    'zh-CN': '写死的日期会让计划不随工作变化；请说明理由，以便日后解除。',
  },
  says: {
    en: '“{task}” is bound by {type} {date} without a reason. Add `reason:`, or let dependencies decide.',
    'zh-CN': '“{task}”受 {type} {date} 约束，但没有写明理由。请补上 `reason:`，或改由依赖关系决定。',
  },
  check(plan, report) {
    for (const task of plan.tasks) {
      const written = task.data.constraint;
      if (written?.date !== undefined && !written.reason && HARD.has(written.type))
        report(task, 'constraint', { task: task.name, type: written.type, date: written.date });
    }
  },
});

const HARD: ReadonlySet<string> = new Set(['MSO', 'MFO', 'SNLT', 'FNLT']);
