import type { Sentence } from '../../../diagnostics/index.ts';
import type { Task } from '../../../model/index.ts';
import { rule } from '../../rule.ts';

export const duplicateName = rule({
  id: 'hygiene/duplicate-name',
  reads: 'plan',
  severity: 'info',
  source: ['GAO 1'],
  why: {
    en: 'Two pieces of work of the same name are mixed up in every meeting and every report.',
    'zh-CN': '同名的两项工作，在会议和报告里总会被弄混。',
  },
  says: {
    en: '“{name}” is the name of {count} tasks in the phase “{phase}”. Tell them apart by name.',
    'zh-CN': '阶段“{phase}”中有 {count} 项任务都叫“{name}”。请用名称区分。',
  },
  check(plan, report) {
    const seen = new Map<string, Task[]>();
    for (const task of plan.tasks) {
      const key = `${task.phase.id}\0${task.name.trim().toLowerCase()}`;
      const there = seen.get(key);
      if (there) there.push(task);
      else seen.set(key, [task]);
    }
    for (const [first, ...others] of seen.values())
      if (first && others.length > 0)
        report(
          first,
          'name',
          { name: first.name, count: others.length + 1, phase: first.phase.name },
          { labels: others.map((task) => ({ span: task.at('name').span, sentence: ALSO })) },
        );
  },
});

const ALSO: Sentence = { says: { en: 'the same name', 'zh-CN': '名称相同' }, holes: {} };
