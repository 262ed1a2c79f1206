import { rule } from '../../rule.ts';

export const phaseBegunBeforeGate = rule({
  id: 'governance/phase-begun-before-gate',
  reads: 'schedule',
  severity: 'error',
  needs: ['data-date'],
  source: ['R-GATE-04', 'R-VIS-09'],
  why: {
    en: 'Work that begins before the gate of the phase before it takes the decision away from its decider.',
    'zh-CN': '前一阶段的关口未过就开工，等于替决策人作了决定。',
  },
  says: {
    en: '“{task}” has begun, but the gate of “{phase}”, which comes before it, is not passed. Get the decision first, or record it.',
    'zh-CN': '“{task}”已经开工，但其前面的阶段“{phase}”关口尚未通过。请先取得决策，或补记决策。',
  },
  check(schedule, report) {
    const plan = schedule.resolved;
    for (const phase of plan.phases)
      for (const task of plan.tasks) {
        if (task.phase === phase || task.data.actual?.start === undefined || phase.gate === undefined) continue;
        const { decision } = phase.gate.data;
        const passed = decision?.outcome === 'proceed' || decision?.outcome === 'adjust';
        if (passed) continue;
        const waits = [...task.links, ...task.phase.links].some(
          ({ predecessor }) => predecessor === phase || ('phase' in predecessor && predecessor.phase === phase),
        );
        if (waits) report(task, 'actual', { task: task.name, phase: phase.name });
      }
  },
});
