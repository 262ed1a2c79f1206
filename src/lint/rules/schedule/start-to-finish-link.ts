import { write } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const startToFinishLink = rule({
  id: 'schedule/start-to-finish-link',
  reads: 'plan',
  severity: 'warning',
  fixes: 'unsafe',
  presets: ['dcma', 'gao'],
  source: ['DCMA 4', 'GAO 2'],
  why: {
    en: 'A start-to-finish link is nearly always a predecessor and a successor that were swapped.',
    'zh-CN': '“开始-完成”关系十有八九是前置与后续写反了。',
  },
  says: {
    en: '“{task}” finishes when “{predecessor}” starts (SF). If that is meant, add `reason:` to the link; else use FS.',
    'zh-CN': '“{task}”在“{predecessor}”开始时完成（SF）。如确有此意，请在依赖上写明 `reason:`；否则请用 FS。',
  },
  check(plan, report) {
    for (const task of plan.tasks)
      task.links.forEach((link, index) => {
        const written = task.data.dependsOn?.[index];
        if (link.type === 'SF' && (typeof written === 'string' || !written?.reason))
          report(
            task,
            'dependsOn',
            { task: task.name, predecessor: link.predecessor.name },
            {
              place: link.place,
              ...(typeof written === 'object' && write(false, plan.plan.places.at(written, 'type'), 'FS')),
            },
          );
      });
  },
});
