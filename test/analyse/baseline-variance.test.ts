import { expect, test } from '@jest/globals';
import { varianceFrom } from '../../src/analyse/index.ts';
import type { Variance } from '../../src/model/index.ts';
import { finishDay, formatDay } from '../../src/time/index.ts';
import { analysisFrom } from '../support/analysis.ts';

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-02 }
people: [{ id: lin }]
phases:
  - id: one
    name: One
    tasks:
      - { id: a, name: A, owner: lin, effort: 7d }
      - { id: go, name: Go, milestone: true, dependsOn: [a] }
  - id: two
    name: Two
    tasks:
      - { id: parent, name: Parent, tasks: [{ id: b, name: B, duration: 5d, dependsOn: [go] }, { id: late, name: Late, owner: lin, effort: 2d }] }
baselines:
  - name: first
    on: 2026-03-01
    tasks:
      a: { start: 2026-03-02, finish: 2026-03-06, effort: 5d }
      go: { finish: 2026-03-06 }
      parent: { start: 2026-03-09, finish: 2026-03-20 }
      b: { start: 2026-03-09, finish: 2026-03-20, duration: 10d }
      dropped: { start: 2026-03-09, finish: 2026-03-10, effort: 2d }
`;

/** `promised → now days, effort → effort` in working days. */
const shown = ({ promised, now, days, effort }: Variance): string => {
  const date = (at: number | undefined): string => (at === undefined ? '–' : formatDay(finishDay(at)).slice(5));
  const work = (minutes: number | undefined): string => (minutes === undefined ? '–' : `${minutes / 480}d`);
  return `${date(promised)} → ${date(now)} ${days ?? '–'}, ${work(effort.promised)} → ${work(effort.now)}`;
};

test('tasks, milestones and phases beside what was promised, in days and in effort', () => {
  const { schedule } = analysisFrom(PLAN);
  const [baseline] = schedule.resolved.baselines;
  if (!baseline) throw new Error('no baseline');
  const variance = varianceFrom(schedule, baseline);
  expect(Object.fromEntries(variance.tasks.map(({ task, ...found }) => [task.id, shown(found)]))).toEqual({
    a: '03-06 → 03-10 2, 5d → 7d',
    go: '03-06 → 03-10 2, – → –',
    // Re-estimated from ten days to five: three working days earlier in spite of the late start.
    parent: '03-20 → 03-17 -3, – → –',
    b: '03-20 → 03-17 -3, – → –',
    late: '– → 03-03 –, – → 2d',
  });
  expect(variance.phases.map(({ phase, ...found }) => [phase.id, shown(found)])).toEqual([
    ['one', '03-06 → 03-10 2, 5d → 7d'],
    ['two', '03-20 → 03-17 -3, – → 2d'],
  ]);
  expect(variance.gone).toEqual([{ id: 'dropped', finish: '2026-03-10', effort: { promised: 960 } }]);
});
