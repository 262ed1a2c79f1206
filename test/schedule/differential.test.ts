import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import type { ResolvedPlan, Schedule, Task, TaskTiming } from '../../src/model/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { formatMinute } from '../../src/time/index.ts';
import { buildPlan } from '../support/plan-builder.ts';
import { Chance, FIRST, randomPlan, type Flavour } from './random-plans.ts';
import { Reference, type Expected } from './reference.ts';

const NETWORKS = Number(process.env.NETWORKS ?? 260);
const FLAVOURS: readonly (readonly [string, Flavour])[] = [
  ['one calendar', { calendars: false, people: false, progress: false, parents: false }],
  ['several calendars', { calendars: true, people: false, progress: false, parents: false }],
  ['parents and phases', { calendars: false, people: false, progress: false, parents: true }],
  ['people', { calendars: false, people: true, progress: false, parents: false }],
  ['progress', { calendars: false, people: false, progress: true, parents: false }],
  ['several calendars and people', { calendars: true, people: true, progress: false, parents: false }],
  ['progress and parents', { calendars: false, people: false, progress: true, parents: true }],
  ['everything', { calendars: true, people: true, progress: true, parents: true }],
];

/** A few weeks are enough for nearly all of them; whoever needs more says so. */
function datesByTrying(plan: ResolvedPlan): ReadonlyMap<Task, Expected> {
  try {
    return new Reference(plan, FIRST - 28, 84).run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Reference(plan, FIRST - 400, 1200).run();
  }
}

const readable = (dates: Expected): Record<string, unknown> => ({
  start: formatMinute(dates.start),
  finish: formatMinute(dates.finish),
  earlyStart: formatMinute(dates.earlyStart),
  earlyFinish: formatMinute(dates.earlyFinish),
  lateStart: formatMinute(dates.lateStart),
  lateFinish: formatMinute(dates.lateFinish),
  totalFloat: dates.totalFloat,
  freeFloat: dates.freeFloat,
  critical: dates.critical,
});

const datesOf = (value: Schedule | undefined): Record<string, unknown> =>
  Object.fromEntries(
    (value?.timings ?? [])
      .filter(({ task }) => task.type !== 'parent')
      .map((timing: TaskTiming) => [timing.task.id, readable(timing)]),
  );

test.each(FLAVOURS)('random networks with %s are scheduled as by trying every minute', (_, flavour) => {
  const different: unknown[] = [];
  for (let seed = 1; seed <= NETWORKS && different.length === 0; seed++) {
    const spec = randomPlan(new Chance(seed * 7919 + 13), flavour);
    const plan = buildPlan(spec);
    const expected = datesByTrying(plan);
    const wanted = Object.fromEntries([...expected].map(([task, dates]) => [task.id, readable(dates)]));
    const found = datesOf(schedule(plan).value);
    if (!isDeepStrictEqual(found, wanted)) different.push({ seed, spec, found, wanted });
  }
  expect(different).toEqual([]);
});
