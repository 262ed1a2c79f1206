import { expect, test } from '@jest/globals';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ordinaryPlan } from '../../bench/plans.mjs';
import { analyse } from '../../src/analyse/index.ts';
import { RULES, lint } from '../../src/lint/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { parseDay } from '../../src/time/index.ts';
import { builtInPacks } from '../support/built-in-packs.ts';

// Of thousands of plans, each has to be gone with the next quick collection. What leads to it from long-lived memory (an entry
// of a weak map, a hidden class that holds a getter) keeps it until all of memory is swept, and a run takes half as long again.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

const SMALL = `format: crm-plan/1
project: { id: small, name: Small, start: 2026-03-02 }
phases: [{ id: one, name: One, tasks: [{ id: a, name: A, duration: 1d }] }]
`;

const longLived = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0;

function lintText(text: string): number {
  const asOf = parseDay('2026-12-18');
  const plan = readPlan(new SourceFile('plan.yaml', text)).value;
  const resolved = plan && resolve(plan, builtInPacks(), asOf === undefined ? {} : { asOf }).value;
  const timed = resolved && schedule(resolved).value;
  if (!timed) throw new Error('the plan is not sound');
  return lint({ resolved, schedule: timed, analysis: analyse(timed), diagnostics: [] }, RULES).diagnostics.length;
}

test('a plan that was linted is gone with the next quick collection', () => {
  const lintOne = (round: number): void => {
    lintText(ordinaryPlan(round));
    // What was looked at last may still be known, however small it is.
    lintText(SMALL);
    // What survives two of them becomes long-lived.
    collect({ type: 'minor' });
    collect({ type: 'minor' });
  };
  for (let round = 1; round < 40; round++) lintOne(round);
  const before = longLived();
  for (let round = 40; round < 140; round++) lintOne(round);
  // In kilobytes a plan; its own objects are some two hundred.
  const grown = (longLived() - before) / 100 / 1024;
  expect(grown).toBeLessThan(100);
});
