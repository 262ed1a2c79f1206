import type { Sentence } from '../../../diagnostics/index.ts';
import type { Phase, Task } from '../../../model/index.ts';
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
    let phase: Phase | undefined;
    // Only names of the same length are looked at letter by letter.
    let byLength = new Map<number, Task | Map<string, Task>>();
    const again = new Map<Task, Task[]>();
    // The tasks of a phase stand together.
    for (const task of plan.tasks) {
      if (task.phase !== phase) {
        ({ phase } = task);
        byLength = new Map();
      }
      const { length } = task.name.trim();
      const alike = byLength.get(length);
      if (!alike) {
        byLength.set(length, task);
        continue;
      }
      const seen = alike instanceof Map ? alike : new Map([[folded(alike), alike]]);
      if (seen !== alike) byLength.set(length, seen);
      const name = folded(task);
      const first = seen.get(name);
      const others = first && again.get(first);
      if (!first) seen.set(name, task);
      else if (others) others.push(task);
      else again.set(first, [task]);
    }
    for (const [first, others] of again)
      report(
        first,
        'name',
        { name: first.name, count: others.length + 1, phase: first.phase.name },
        { labels: others.map((task) => ({ span: task.at('name').span, sentence: ALSO })) },
      );
  },
});

const folded = ({ name }: Task): string => name.trim().toLowerCase();

const ALSO: Sentence = { says: { en: 'the same name', 'zh-CN': '名称相同' }, holes: {} };
