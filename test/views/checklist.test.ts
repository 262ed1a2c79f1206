import { expect, test } from '@jest/globals';
import type { ResolvedPlan } from '../../src/model/index.ts';
import { checklist, gateCriteria, taskChecklist } from '../../src/views/index.ts';
import { analysisFrom } from '../support/analysis.ts';
import { builtInPacks } from '../support/built-in-packs.ts';

const plan: ResolvedPlan = analysisFrom(
  `format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01, methodology: { id: eight-step } }
people: [{ id: lin, name: Lin Wei }, { id: trainer, roles: [trainer] }]
phases:
  - id: a
    name: A
    tasks:
      - id: t
        name: T
        owner: lin
        duration: 1d
        checklist: [{ id: one, text: One, done: 2026-12-02, by: trainer, evidence: a.md }, { id: two, text: Two }]
    gate: { name: Gate of A, due: 2026-12-05, decider: lin, criteria: [{ id: c, text: C, met: 2026-12-03 }, { id: d, text: D }] }
checklists:
  - id: cutover-readiness
    items: [{ id: processes, done: 2026-12-01, by: lin }, { id: long-gone, done: 2026-12-01 }]
`,
  { packs: builtInPacks(), broken: true },
).schedule.resolved;

test('a checklist of the packs shows what the plan ticks, and what it ticks in vain', () => {
  const pack = builtInPacks().checklist('cutover-readiness').value;
  if (!pack) throw new Error('the pack is missing');
  const view = checklist(pack, plan);
  expect(view).toMatchObject({ kind: 'pack', id: 'cutover-readiness', project: 'P', done: 1, unknown: ['long-gone'] });
  expect(view.groups[0]?.items[0]).toEqual({
    id: 'processes',
    text: { en: 'The processes are ready.', 'zh-CN': '流程已就绪。' },
    done: '2026-12-01',
    by: 'Lin Wei',
    evidence: null,
  });
  expect(view.total).toBe(view.groups.reduce((sum, { total }) => sum + total, 0));
  expect(checklist(pack)).toMatchObject({ project: null, done: 0, total: view.total });
});

test('the items of a task, with who found them done', () => {
  const [task] = plan.tasks;
  if (!task) throw new Error('the task is missing');
  expect(taskChecklist(task, plan)).toMatchObject({
    kind: 'task',
    name: 'T',
    owner: 'Lin Wei',
    done: 1,
    total: 2,
    groups: [
      {
        name: null,
        items: [
          { id: 'one', done: '2026-12-02', by: { en: 'Trainer' }, evidence: 'a.md' },
          { id: 'two', done: null, by: null, evidence: null },
        ],
      },
    ],
  });
});

test('the criteria of a gate', () => {
  const gate = plan.phases[0]?.gate;
  if (!gate) throw new Error('the gate is missing');
  expect(gateCriteria(gate, plan)).toMatchObject({
    kind: 'gate',
    id: 'a',
    name: 'Gate of A',
    owner: 'Lin Wei',
    due: '2026-12-05',
    done: 1,
    total: 2,
  });
});
