import { rule } from '../../rule.ts';

export const outOfSequence = rule({
  id: 'progress/out-of-sequence',
  reads: 'schedule',
  severity: 'warning',
  needs: ['data-date'],
  presets: ['gao'],
  source: ['GAO 9'],
  why: {
    en: 'Work that starts before what it waits for is finished either rests on sand or the link is wrong.',
    'zh-CN': '前置任务没完成就开工，要么基础不牢，要么依赖关系写错了。',
  },
  says: {
    en: '“{task}” has started, but “{predecessor}”, which it waits for, is not finished. Finish it, or change the link to what is true (for example SS).',
    'zh-CN': '“{task}”已开工，但其前置任务“{predecessor}”尚未完成。请先完成前置任务，或把依赖改成实际情况（例如 SS）。',
  },
  check(schedule, report) {
    for (const task of schedule.resolved.tasks)
      for (const link of task.links)
        if (
          task.actual.start &&
          link.type === 'FS' &&
          'actual' in link.predecessor &&
          link.predecessor.type !== 'parent' &&
          link.predecessor.actual.finish === undefined
        )
          report(
            task,
            'actual',
            { task: task.name, predecessor: link.predecessor.name },
            {
              labels: [
                { span: link.place.span, sentence: { says: { en: 'waits here', 'zh-CN': '在此等待' }, holes: {} } },
              ],
            },
          );
  },
});
