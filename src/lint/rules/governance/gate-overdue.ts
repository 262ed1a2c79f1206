import { isPast } from '../../past.ts';
import { rule } from '../../rule.ts';

export const gateOverdue = rule({
  id: 'governance/gate-overdue',
  reads: 'plan',
  severity: 'error',
  needs: ['data-date'],
  source: ['R-GATE-04'],
  why: {
    en: 'Work goes on while a gate waits, and each day makes “stop” or “adjust” more expensive.',
    'zh-CN': '关口悬而未决，工作却在继续，拖得越久，“停止”或“调整”的代价越高。',
  },
  says: {
    en: 'The gate of “{phase}” was due on {due} and is not decided. Ask “{decider}” for a decision, or agree a new date.',
    'zh-CN': '阶段“{phase}”的关口应于 {due} 决策，至今未决。请提请“{decider}”决策，或商定新日期。',
  },
  check(plan, report) {
    for (const { gate } of plan.phases)
      if (gate && gate.data.decision === undefined && isPast(gate.data.due, plan.asOf))
        report(gate, 'due', {
          phase: gate.phase.name,
          due: gate.data.due ?? '',
          decider: gate.decider?.label ?? { en: 'the decider (nobody is named)', 'zh-CN': '决策人（尚未指定）' },
        });
  },
});
