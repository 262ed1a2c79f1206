import { rule } from '../../rule.ts';

export const cutoverBackupSamePerson = rule({
  id: 'governance/cutover-backup-same-person',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'A backup who is the same person is no backup in the night of the cut-over.',
    'zh-CN': '备份人员与执行人是同一个人，切换当晚就没有备份。',
  },
  says: {
    en: 'The cut-over step “{step}” has “{person}” as owner and as backup. Name another person.',
    'zh-CN': '切换步骤“{step}”的执行人与备份人员都是“{person}”。请另指定一人。',
  },
  check(plan, report) {
    const { places, data } = plan.plan;
    for (const step of data.cutover?.steps ?? [])
      if (step.owner !== undefined && step.owner === step.backup)
        report({ subject: `step:${step.id}`, at: (field) => places.at(step, field) }, 'backup', {
          step: step.name,
          person: plan.personLabel(step.owner),
        });
  },
});
