import { rule } from '../../rule.ts';

export const unusedGoal = rule({
  id: 'hygiene/unused-goal',
  reads: 'plan',
  severity: 'info',
  source: ['R-GOAL-03'],
  why: {
    en: 'A goal that no task and no measure serves is decoration.',
    'zh-CN': '没有任务也没有指标支撑的目标，只是装饰。',
  },
  says: {
    en: 'Nothing in the plan serves the goal “{goal}”. Name it as `goal:` of a task or of a measure.',
    'zh-CN': '计划中没有内容服务于目标“{goal}”。请在任务或指标中用 `goal:` 引用它。',
  },
  check(plan, report) {
    const served = new Set<string | undefined>([
      ...plan.tasks.map((task) => task.data.goal),
      ...plan.phases.flatMap((phase) => (phase.data.metrics ?? []).map((metric) => metric.goal)),
    ]);
    for (const goal of plan.goals) if (!served.has(goal.id)) report(goal, undefined, { goal: goal.data.statement });
  },
});
