import { expect, test } from '@jest/globals';
import { ordinaryPlan } from '../../bench/plans.mjs';
import type { Schedule } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { builtInPacks } from '../support/built-in-packs.ts';

function scheduled(text: string): Schedule {
  const plan = readPlan(new SourceFile('plan.yaml', text)).value;
  const resolved = plan && resolve(plan, builtInPacks()).value;
  const timed = resolved && schedule(resolved).value;
  if (!timed) throw new Error('the plan is not sound');
  return timed;
}

test('a task that takes longer moves what a plan with the longer task moves', () => {
  let moved = 0;
  for (let seed = 1; seed <= 5; seed++) {
    const text = ordinaryPlan(seed);
    const before = scheduled(text);
    for (const { task } of before.timings) {
      const written = new RegExp(`(- id: ${task.id}\\n(?: .*\\n)*?) {8}duration: (\\d+)d\\n`);
      const days = Number(written.exec(text)?.[2]) + 7;
      if (Number.isNaN(days)) continue;
      const after = scheduled(text.replace(written, `$1        duration: ${days}d\n`));
      const again = after.resolved.task(task.id);
      const expected = { task: again && after.timing(again)?.finish, project: after.finish };
      expect([seed, task.id, before.finishIfLonger(task, 7 * 480)]).toEqual([seed, task.id, expected]);
      if (after.finish !== before.finish) moved++;
    }
  }
  expect(moved).toBeGreaterThan(20);
});
