import { describe, expect, test } from '@jest/globals';
import { parseInstance } from '../../bench/psplib-format.mjs';
import { levelInstance, type Instance } from '../../src/schedule/level/instance.ts';
import { level } from '../../src/schedule/index.ts';
import type { Person, Schedule } from '../../src/model/index.ts';
import { buildPlan } from '../support/plan-builder.ts';
import { Chance, randomPlan } from './random-plans.ts';

// Six jobs between a source and a sink on two resources; written for this test.
const SM = `************************************************************************
jobs (incl. supersource/sink ):  8
RESOURCES
  - renewable                 :  2   R
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          3           2   3   4
   2        1          1           5
   3        1          1           6
   4        1          1           7
   5        1          1           8
   6        1          1           8
   7        1          1           8
   8        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------------------------------------------------
  1      1     0       0    0
  2      1     3       2    0
  3      1     4       2    1
  4      1     2       1    1
  5      1     4       1    2
  6      1     2       2    0
  7      1     5       1    1
  8      1     0       0    0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    2
************************************************************************
`;
const RCP = `8 2
3 2
0 0 0 3 2 3 4
3 2 0 1 5
4 2 1 1 6
2 1 1 1 7
4 1 2 1 8
2 2 0 1 8
5 1 1 1 8
0 0 0 0
`;

/** The shortest makespan, by trying every order in which the jobs could be placed. */
function shortest({ lengths, successors, requests, capacities }: Instance): number {
  const waiting = lengths.map(() => 0);
  for (const next of successors) for (const job of next) waiting[job] = (waiting[job] ?? 0) + 1;
  const starts = lengths.map(() => -1);
  let best = Infinity;
  const fits = (job: number, at: number): boolean => {
    for (let now = at; now < at + (lengths[job] ?? 0); now++)
      for (const [resource, capacity] of capacities.entries()) {
        let taken = requests[job]?.[resource] ?? 0;
        for (const [other, start] of starts.entries())
          if (start >= 0 && start <= now && now < start + (lengths[other] ?? 0))
            taken += requests[other]?.[resource] ?? 0;
        if (taken > capacity) return false;
      }
    return true;
  };
  const visit = (placed: number, end: number): void => {
    if (end >= best) return;
    if (placed === lengths.length) best = end;
    for (const job of lengths.keys()) {
      if (starts[job] !== -1 || waiting[job] !== 0) continue;
      const before = [...lengths.keys()].filter((other) => successors[other]?.includes(job));
      let at = Math.max(0, ...before.map((other) => (starts[other] ?? 0) + (lengths[other] ?? 0)));
      while (!fits(job, at)) at++;
      starts[job] = at;
      for (const next of successors[job] ?? []) waiting[next] = (waiting[next] ?? 0) - 1;
      visit(placed + 1, Math.max(end, at + (lengths[job] ?? 0)));
      for (const next of successors[job] ?? []) waiting[next] = (waiting[next] ?? 0) + 1;
      starts[job] = -1;
    }
  };
  visit(0, 0);
  return best;
}

function randomInstance(chance: Chance, jobs: number): Instance {
  const capacities = [2 + chance.below(3), 2 + chance.below(3)];
  return {
    lengths: Array.from({ length: jobs }, () => chance.below(6)),
    successors: Array.from({ length: jobs }, (_, job) =>
      Array.from({ length: jobs - job - 1 }, (_unused, step) => job + 1 + step).filter(() => chance.in(20)),
    ),
    requests: Array.from({ length: jobs }, () => capacities.map((capacity) => chance.below(capacity + 1))),
    capacities,
  };
}

/** What is wrong with the starts: a link that is not kept, or an instant at which more is taken than there is. */
function faults({ lengths, successors, requests, capacities }: Instance, starts: readonly number[]): string[] {
  const found: string[] = [];
  const end = (job: number): number => (starts[job] ?? 0) + (lengths[job] ?? 0);
  for (const [job, next] of successors.entries())
    for (const other of next) if ((starts[other] ?? 0) < end(job)) found.push(`${other} starts before ${job} ends`);
  for (const instant of starts)
    for (const [resource, capacity] of capacities.entries()) {
      let taken = 0;
      for (const job of starts.keys())
        if ((starts[job] ?? 0) <= instant && instant < end(job)) taken += requests[job]?.[resource] ?? 0;
      if (taken > capacity) found.push(`resource ${resource} at ${instant}`);
    }
  return found;
}

describe('the search', () => {
  test('reads both formats alike, and finds the shortest', () => {
    const instance = parseInstance('own.sm', SM);
    expect(parseInstance('own.rcp', RCP)).toEqual(instance);
    expect(levelInstance(instance, { schedules: 200, seed: 1 }).makespan).toBe(shortest(instance));
    expect(() => parseInstance('cut.rcp', RCP.slice(0, 20))).toThrow('cut.rcp: ends too early');
    expect(() => parseInstance('two.sm', SM.replace('   2        1 ', '   2        2 '))).toThrow('job 2 has 2 modes');
  });

  test('keeps links and capacities, misses the shortest hardly ever, and never ends later than without search', () => {
    const chance = new Chance(11);
    let longer = 0;
    for (let round = 0; round < 60; round++) {
      const instance = randomInstance(chance, 7);
      const rules = levelInstance(instance, { schedules: 0, seed: 1 });
      const found = levelInstance(instance, { schedules: 400, seed: 1 });
      expect([faults(instance, found.starts), faults(instance, rules.starts)]).toEqual([[], []]);
      expect(found.makespan).toBeLessThanOrEqual(rules.makespan);
      if (found.makespan > shortest(instance)) longer++;
    }
    expect(longer).toBeLessThanOrEqual(1);
  });

  test('finds the same again with the same seed, keeps to its number of schedules, and stops when told', () => {
    const instance = randomInstance(new Chance(5), 40);
    const run = (schedules: number): unknown => levelInstance(instance, { schedules, seed: 7 });
    expect(run(600)).toEqual(run(600));
    for (const schedules of [100, 600, 1000]) {
      const { built } = levelInstance(instance, { schedules, seed: 3 });
      expect(built).toBeLessThanOrEqual(schedules);
    }
  });
});

/** Working minutes in which somebody is booked for more than is there. */
function excess(schedule: Schedule): number {
  let minutes = 0;
  const instants = (person: Person): readonly [from: number, to: number, units: number][] =>
    schedule.timings.flatMap(({ task, start, finish }) => {
      const team =
        task.responsible.length > 0
          ? task.responsible
          : task.owner && task.effort !== undefined
            ? [{ person: task.owner, units: 1 }]
            : [];
      return team
        .filter((one) => one.person === person && task.type === 'task')
        .map(({ units }): [number, number, number] => [
          person.calendar.workBefore(start),
          person.calendar.workBefore(finish),
          units,
        ]);
    });
  for (const person of schedule.resolved.people) {
    const bookings = instants(person);
    for (const [at] of bookings) {
      const taken = bookings.filter(([from, to]) => from <= at && at < to).reduce((sum, [, , units]) => sum + units, 0);
      if (taken > person.units) minutes++;
    }
  }
  return minutes;
}

test('random plans with people are levelled: nobody is booked twice, nothing starts earlier, links and dates hold', () => {
  let moved = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const spec = randomPlan(new Chance(seed * 104_729), {
      calendars: seed % 2 === 0,
      people: true,
      progress: false,
      parents: seed % 3 === 0,
    });
    const pools = (spec.people ?? []).map((person) => ({ ...person, units: 2 }));
    const plan = buildPlan({ ...spec, people: pools });
    const fixed = plan.tasks.some(({ constraint }) => constraint?.type === 'MSO' || constraint?.type === 'MFO');
    const { value } = level(plan, { schedules: 60 });
    if (!value) throw new Error(`seed ${seed} is not levelled`);
    if (!fixed) expect({ seed, excess: excess(value.schedule) }).toEqual({ seed, excess: 0 });
    for (const { before, after, task } of value.moved) {
      if (task.type !== 'parent')
        expect({ seed, id: task.id, later: after.earlyStart >= before.earlyStart }).toEqual({
          seed,
          id: task.id,
          later: true,
        });
      moved++;
    }
  }
  expect(moved).toBeGreaterThan(100);
});
