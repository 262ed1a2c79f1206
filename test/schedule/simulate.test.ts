import { describe, expect, test } from '@jest/globals';
import type { Simulation } from '../../src/model/index.ts';
import { simulate } from '../../src/schedule/index.ts';
import { EstimatedLength } from '../../src/schedule/risk/estimate.ts';
import { formatMinute, workBetween } from '../../src/time/index.ts';
import { buildPlan, type PlanSpec } from '../support/plan-builder.ts';

function simulated(spec: PlanSpec, runs = 2000, seed = 1): Simulation {
  const { value, diagnostics } = simulate(buildPlan({ start: '2026-12-07', ...spec }), { runs, seed });
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing simulated');
  return value;
}

const uncertain = (id: string, extra: object = {}) => ({ id, estimate: ['2d', '4d', '12d'] as const, ...extra });

describe('estimated lengths', () => {
  test.each([
    [480, 960, 2880],
    [60, 60, 600],
    [60, 600, 600],
    [100, 550, 1000],
  ])('of %i, %i, %i have the mean and the spread of the PERT distribution', (optimistic, likely, pessimistic) => {
    const length = new EstimatedLength({ optimistic, likely, pessimistic });
    const drawn = Array.from({ length: 20_000 }, (_, index) => length.at((index + 0.5) / 20_000));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
    const expected = (optimistic + 4 * likely + pessimistic) / 6;
    expect(Math.abs(mean - expected) / (pessimistic - optimistic)).toBeLessThan(0.002);
    // Of a beta distribution whose shapes sum to six.
    const wanted = ((expected - optimistic) * (pessimistic - expected)) / 7;
    expect(Math.abs(variance - wanted) / wanted).toBeLessThan(0.01);
    expect([length.at(0), length.at(1 - 1e-12)]).toEqual([optimistic, pessimistic]);
  });

  test('without any range are what they are', () => {
    const length = new EstimatedLength({ optimistic: 480, likely: 480, pessimistic: 480 });
    expect([0, 0.3, 0.999].map((chance) => length.at(chance))).toEqual([480, 480, 480]);
  });
});

describe('the simulation', () => {
  test('says which finish half, four in five and nineteen in twenty runs keep', () => {
    const { finish, schedule, onTime, runs, tasks } = simulated({ tasks: [uncertain('a')] }, 4000);
    const days = (at: number): number => workBetween(schedule.start ?? 0, at, schedule.resolved.calendar) / 480;
    const length = new EstimatedLength({ optimistic: 2, likely: 4 * 480, pessimistic: 12 * 480 });
    expect(Math.abs(days(finish.p50) - length.at(0.5) / 480)).toBeLessThan(0.5);
    expect([
      finish.first < finish.p50,
      finish.p50 < finish.p80,
      finish.p80 < finish.p95,
      finish.p95 < finish.last,
    ]).toEqual([true, true, true, true]);
    expect(runs).toBe(4000);
    // As planned means as likely, which is less than half the chance where the bad end is the long one.
    expect(onTime).toBeGreaterThan(0.2);
    expect(onTime).toBeLessThan(0.5);
    expect(tasks.map(({ criticality, sensitivity }) => [criticality, sensitivity > 0.9])).toEqual([[1, true]]);
  });

  test('counts how often each task drives the finish, and whose length moves it', () => {
    const { tasks } = simulated({
      tasks: [
        uncertain('a'),
        { id: 'b', duration: '5d' },
        { id: 'c', duration: '1d' },
        { id: 'p', tasks: [{ id: 'end', milestone: true, after: ['a', 'b', 'c'] }] },
      ],
    });
    const [a, b, c, end] = tasks;
    expect(tasks.map(({ task }) => task.id)).toEqual(['a', 'b', 'c', 'end']);
    expect((a?.criticality ?? 0) + (b?.criticality ?? 0)).toBeGreaterThanOrEqual(1);
    expect(a?.criticality).toBeGreaterThan(0.3);
    expect(b?.criticality).toBeGreaterThan(0.3);
    expect([c?.criticality, end?.criticality]).toEqual([0, 1]);
    expect([(a?.sensitivity ?? 0) > 0.8, b?.sensitivity]).toEqual([true, 0]);
  });

  test('tells how likely a deadline is kept', () => {
    const spec = (deadline: string): PlanSpec => ({ tasks: [uncertain('a', { deadline })] });
    const met = (deadline: string): number => simulated(spec(deadline)).tasks[0]?.deadlineMet ?? -1;
    expect([met('2026-12-07'), met('2026-12-31')]).toEqual([0, 1]);
    expect(met('2026-12-11')).toBeGreaterThan(met('2026-12-10'));
  });

  test('varies what is left of what has begun, and nothing that is finished', () => {
    const { finish, tasks, estimated } = simulated({
      asOf: '2026-12-08',
      tasks: [
        uncertain('a', { start: '2026-12-07', finish: '2026-12-08' }),
        uncertain('b', { start: '2026-12-07', remaining: '1d' }),
      ],
    });
    expect([tasks, estimated].map((list) => list.length)).toEqual([1, 1]);
    // A quarter of two to twelve days.
    expect([
      finish.first >= Date.parse('2026-12-09T13:00Z') / 60_000,
      formatMinute(finish.last) <= '2026-12-11T18:00',
    ]).toEqual([true, true]);
  });

  test('is the same again with the same seed, another with another, and knows a plan without dates', () => {
    const spec: PlanSpec = { tasks: [uncertain('a'), uncertain('b', { after: ['a'] })] };
    const of = (seed: number): unknown => simulated(spec, 500, seed).finish;
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
    expect(simulate(buildPlan({ tasks: [] })).value).toBeUndefined();
  });
});
