import { severityWhenDue } from '../../due.ts';
import { leaves } from '../../people.ts';
import { rule } from '../../rule.ts';

export const taskWithoutOwner = rule({
  id: 'governance/task-without-owner',
  reads: 'schedule',
  severity: 'warning',
  source: ['R-ACC-01'],
  why: {
    en: 'Work that belongs to nobody is done by nobody. One person answers for each task; others may do it.',
    'zh-CN': '没有责任人的任务等于没人做。每项任务须有且只有一名责任人，执行者可以另有其人。',
  },
  says: {
    en: 'Nobody answers for “{task}”. Add `owner:` with one id of `people`.',
    'zh-CN': '“{task}”没有责任人。请补上 `owner:`，填 `people` 中的一个 id。',
  },
  check(schedule, report) {
    for (const task of leaves(schedule.resolved))
      if (task.data.owner === undefined && task.parent?.data.owner === undefined)
        report(task, undefined, { task: task.name }, { severity: severityWhenDue(schedule, task.phase, 'warning') });
  },
});
