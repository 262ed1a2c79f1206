import { rule } from '../../rule.ts';

export const serialPlan = rule({
  id: 'schedule/serial-plan',
  reads: 'schedule',
  severity: 'info',
  presets: ['gao'],
  source: ['GAO 6'],
  thresholds: { '': '90%', least: '10' },
  why: {
    en: 'Where nearly everything is critical either nothing runs side by side or links are missing.',
    'zh-CN': '几乎所有任务都是关键任务，要么没有并行，要么缺少依赖关系。',
  },
  says: {
    en: '{critical} of {all} tasks are critical ({share}): the plan is a single chain. Check which of them could run side by side.',
    'zh-CN': '{all} 项任务中有 {critical} 项为关键任务（{share}），计划几乎是一条直线。请检查哪些可以并行。',
  },
  check(schedule, report, { threshold }) {
    const work = schedule.timings.filter((timing) => timing.task.type === 'task');
    const critical = work.filter((timing) => timing.critical).length;
    if (work.length < threshold('least').value || critical / work.length < threshold().value) return;
    const { resolved } = schedule;
    report({ subject: 'plan', at: resolved.project.at }, undefined, {
      critical,
      all: work.length,
      share: `${Math.round((100 * critical) / work.length)} %`,
    });
  },
});
