import { nearest } from '../../../text/index.ts';
import { filled } from '../../filled.ts';
import { HINT } from '../../findings.ts';
import { write } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const unknownOrigin = rule({
  id: 'hygiene/unknown-origin',
  reads: 'plan',
  severity: 'info',
  fixes: 'unsafe',
  needs: ['methodology'],
  why: {
    en: 'What comes from the methodology inherits its kind of work through `from`; a broken reference loses it without a word.',
    'zh-CN': '任务通过 `from` 继承方法论中的工作类别；引用断了，类别也就悄悄丢了。',
  },
  says: {
    en: '“{from}” is not in the methodology “{methodology}”.{hint} Correct `from:`, or remove it from a task of your own.',
    'zh-CN': '方法论“{methodology}”中没有“{from}”。{hint}请更正 `from:`；如为自有任务，请删除该字段。',
  },
  check(plan, report) {
    const { methodology } = plan;
    if (!methodology) return;
    const known = (): readonly string[] =>
      methodology.tasks().map(({ data, phase }) => `${methodology.id}/${phase}/${data.id}`);
    for (const task of plan.tasks) {
      const { from } = task.data;
      if (from === undefined || task.origin !== undefined) continue;
      const near = nearPath(from, known());
      report(
        task,
        'from',
        { from, methodology: methodology.id, hint: near === undefined ? '' : filled(HINT, { word: near }) },
        near === undefined ? {} : write(false, task.at('from'), near),
      );
    }
  },
});

/** Paths are long: a task is meant only where its own name is near, and so is its phase. */
function nearPath(from: string, known: readonly string[]): string | undefined {
  const parts = from.split('/');
  return known.find((path) => {
    const other = path.split('/');
    return (
      other.length === parts.length && other.every((part, at) => part === parts[at] || nearest(parts[at] ?? '', [part]))
    );
  });
}
