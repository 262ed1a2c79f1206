import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import type { Answers, Methodology, Phase, ResolvedPlan, Schedule, Task } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { pairwise, readAnswers } from '../../src/scaffold/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';

import { builtInPacks, methodologyOf, scaffoldText } from './stand.ts';

const packs = builtInPacks;

/** What is wrong with the plan that a methodology gives under these answers, and how many weeks it takes. */
function plan(methodology: Methodology, given: Answers, chinese: boolean): { faults: string[]; weeks: number } {
  const { answers, faults } = readAnswers(methodology, Object.entries(given));
  expect(faults).toEqual([]);
  const text = scaffoldText(methodology, chinese ? 'zh-CN' : 'en', answers);
  const read = readPlan(new SourceFile('plan.yaml', text));
  const resolved = read.value && resolve(read.value, packs, {});
  const timed = resolved?.value && schedule(resolved.value);
  const found = [...read.diagnostics, ...(resolved?.diagnostics ?? []), ...(timed?.diagnostics ?? [])];
  if (!timed?.value) return { faults: ['no schedule'], weeks: 0 };
  return {
    faults: [
      ...found.map((one) => `${one.rule} ${message(one, 'en')}`),
      ...timed.value.unscheduled.map((task) => `${task.id} has no dates`),
      ...orphans(timed.value.resolved).map((id) => `${id} hangs on nothing, and nothing on it`),
    ],
    weeks: weeksOf(timed.value),
  };
}

const weeksOf = ({ start = 0, finish = 0 }: Schedule): number => (finish - start) / (7 * 24 * 60);

/** Tasks that wait for nothing, neither do their parents or phase, and that nothing waits for either. */
function orphans({ tasks, phases }: ResolvedPlan): string[] {
  const awaited = new Set<Task | Phase>(
    [...tasks, ...phases].flatMap(({ links }) => links.map((link) => link.predecessor)),
  );
  const tied = (node: Task | Phase): boolean => node.links.length > 0 || awaited.has(node);
  return tasks
    .filter((task) => {
      if (task.children.length > 0) return false;
      for (let node: Task | undefined = task; node; node = node.parent) if (tied(node)) return false;
      return !tied(task.phase);
    })
    .map(({ id }) => id);
}

describe.each(packs.methodologies().map(({ id }) => id))('%s', (id) => {
  const methodology = methodologyOf(packs, id);
  const { least, most, anyLeast, anyMost } = methodology.data.finishRange;

  test('takes as long as it says with the default answers', () => {
    const { faults, weeks } = plan(methodology, {}, false);
    expect(faults).toEqual([]);
    expect(weeks).toBeGreaterThanOrEqual(Number.parseInt(least, 10) - 1);
    expect(weeks).toBeLessThanOrEqual(Number.parseInt(most, 10));
  });

  test('holds together under any two answers', () => {
    const rows = pairwise(methodology.data.questions);
    const broken = rows.flatMap((answers, index) => {
      const { faults, weeks } = plan(methodology, answers, index % 2 === 0);
      const outside = weeks < Number.parseInt(anyLeast, 10) - 1 || weeks > Number.parseInt(anyMost, 10);
      return faults.length > 0 || outside ? [{ answers, faults, weeks }] : [];
    });
    expect(broken).toEqual([]);
  });
});

test('pairs of answers all meet', () => {
  const { questions } = methodologyOf(packs, packs.methodologies()[0]?.id ?? '').data;
  const rows = pairwise(questions);
  const met = (a: string, x: unknown, b: string, y: unknown): boolean =>
    rows.some((row) => JSON.stringify([row[a], row[b]]) === JSON.stringify([x, y]));
  for (const one of questions)
    for (const other of questions)
      if (one.id !== other.id)
        for (const x of one.options ?? [])
          for (const y of other.options ?? [])
            if (one.type === 'choice' && other.type === 'choice') expect(met(one.id, x, other.id, y)).toBe(true);
  expect(rows.length).toBeLessThan(60);
});
