import { sideOf } from '../../people.ts';
import { rule } from '../../rule.ts';

export const supervisorImplements = rule({
  id: 'governance/supervisor-implements',
  reads: 'plan',
  severity: 'error',
  source: ['R-SUP-15'],
  why: { en: 'Who builds the system cannot supervise the building.', 'zh-CN': '自己动手实施的人，无法监督实施。' },
  says: {
    en: '“{person}” supervises the project and also carries out “{task}”. Give the work to the team or the vendor.',
    'zh-CN': '“{person}”是项目监理，却又承担“{task}”。请把这项工作交给项目团队或供应商。',
  },
  check(plan, report) {
    for (const task of plan.tasks) {
      if (task.kind === undefined || !IMPLEMENTATION.has(task.kind)) continue;
      const doer = [...(task.owner ? [task.owner] : []), ...task.responsible.map((one) => one.person)].find(
        (person) => sideOf(plan, person) === 'supervisor',
      );
      if (doer) report(task, doer === task.owner ? 'owner' : 'responsible', { person: doer.label, task: task.name });
    }
  },
});

/** Kinds of work that bring the system forth. */
const IMPLEMENTATION = new Set([
  'configuration',
  'conversion',
  'customisation',
  'cutover',
  'data-import',
  'data-load',
  'deployment',
  'integration',
  'master-file',
  'process-redesign',
  'report-development',
]);
