import { rule } from '../../rule.ts';

export const danglingFinish = rule({
  id: 'schedule/dangling-finish',
  reads: 'plan',
  severity: 'warning',
  presets: ['gao'],
  source: ['DCMA 1', 'GAO 2'],
  why: {
    en: 'A task whose finish drives nothing can run on for ever without moving a date.',
    'zh-CN': '完成时间不驱动任何任务，拖多久都不会影响其他日期。',
  },
  says: {
    en: 'The finish of “{task}” drives nothing: what depends on it waits for its start only. Add what waits until it is done.',
    'zh-CN': '“{task}”的完成不驱动任何任务：后续只等待它的开始。请补上须等它完成的任务。',
  },
  check(plan, report) {
    const awaited = new Uint8Array(plan.tasks.length);
    for (const task of plan.tasks)
      for (const { predecessor, type } of task.links)
        if ('actual' in predecessor && awaited[predecessor.index] !== FINISH)
          awaited[predecessor.index] = type === 'FS' || type === 'FF' ? FINISH : START;
    for (const task of plan.tasks)
      if (task.type === 'task' && awaited[task.index] === START) report(task, undefined, { task: task.name });
  },
});

/** What is waited for of a task: its start alone, or its finish. */
const START = 1;
const FINISH = 2;
