import { describe, expect, test } from '@jest/globals';
import type { Analysis, EarnedValue } from '../../src/model/index.ts';
import { formatDay, finishDay } from '../../src/time/index.ts';
import { analysisFrom, shown } from '../support/analysis.ts';

// All plans start on Monday 2026-03-02 on the ordinary week, days of 480 minutes: numbers below are worked out by hand.

const HEAD = 'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-03-02 }\n';
const DAY = 480;

const plan = (tasks: string, rest = ''): string =>
  `${HEAD}people: [{ id: lin, rate: 1000 }, { id: chen, rate: 500.5 }, { id: free }]\n${rest}phases:\n  - id: p1\n    name: One\n    tasks:\n${tasks}`;

const figures = (analysis: Analysis, ...names: readonly (keyof EarnedValue)[]): readonly (number | string)[] =>
  names.map((name) => shown(analysis.earnedValue[name]));

/** Three tasks of ten days in a row; four weeks have gone by; the first is done, the second half done. */
const ROW = plan(`
      - { id: a, name: A, effort: 10d, owner: lin, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-13, effort: 12d } }
      - { id: b, name: B, effort: 10d, owner: lin, dependsOn: [a], progress: 50%, actual: { start: 2026-03-16, effort: 6d } }
      - { id: c, name: C, effort: 10d, owner: lin, dependsOn: [b] }
`);

describe('earned value', () => {
  test('in effort: BAC 30, PV 20, EV 15, AC 18 days', () => {
    const free = ROW.replaceAll('lin', 'free').replace('{ id: free, rate: 1000 }, ', '');
    const analysis = analysisFrom(free, { asOf: '2026-03-27' });
    expect(figures(analysis, 'unit', 'bac', 'pv', 'ev', 'ac')).toEqual([
      'effort',
      30 * DAY,
      20 * DAY,
      15 * DAY,
      18 * DAY,
    ]);
    // SPI 15/20, SPI(t): 15 planned days are reached after 15 of 20; CPI 15/18, EAC 30 × 18/15.
    expect(figures(analysis, 'spi', 'spiTime', 'cpi', 'eac')).toEqual([0.75, 0.75, 0.8333, 36 * DAY]);
    expect(shown(analysis.progress)).toBe(5000);
    // Without progress it ends 2026-04-10; half of B is left on 03-27, so the forecast is a week later.
    expect(formatDay(finishDay(analysis.planned.finish as number))).toBe('2026-04-10');
    expect(shown(analysis.finishVarianceDays)).toBe(5);
  });

  test('in cost, where every task says what it costs: exact to the cent', () => {
    const analysis = analysisFrom(ROW, { asOf: '2026-03-27' });
    expect(figures(analysis, 'unit', 'bac', 'pv', 'ev', 'ac', 'cpi', 'eac')).toEqual([
      'cost',
      30_000,
      20_000,
      15_000,
      18_000,
      0.8333,
      36_000,
    ]);
    const shared = analysisFrom(
      plan(`
      - { id: a, name: A, effort: 1d, responsible: [lin, chen], cost: { planned: 0.1, actual: 0.2 }, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-02, effort: 1d } }
      - { id: m, name: M, milestone: true, dependsOn: [a], cost: { planned: 99.99 } }
`),
      { asOf: '2026-03-03' },
    );
    // Half a day at 1,000 and half at 500.50 is 750.25, and 0.10 beside it; the milestone is paid on its date.
    expect(figures(shared, 'bac', 'pv', 'ev', 'ac')).toEqual([850.34, 850.34, 750.35, 750.45]);
  });

  test('by a baseline: its dates, its effort, its cost', () => {
    const analysis = analysisFrom(
      `${ROW}baselines:
  - name: promise
    on: 2026-03-01
    tasks:
      a: { start: 2026-03-02, finish: 2026-03-06, effort: 5d }
      b: { start: 2026-03-09, finish: 2026-03-20, cost: 9000 }
      c: { start: 2026-03-23, finish: 2026-04-03 }
`,
      { asOf: '2026-03-27' },
    );
    expect(analysis.planned.baseline).toBe('promise');
    // a 10,000 (no cost promised) + b 9,000 + half of c.
    expect(figures(analysis, 'bac', 'pv', 'ev')).toEqual([29_000, 24_000, 14_500]);
  });

  test.each<[string, string, Partial<Record<keyof EarnedValue, string>>]>([
    [
      'no actual effort of one of two',
      ROW.replaceAll('lin', 'free').replace('{ id: free, rate: 1000 }, ', '').replace(', effort: 6d', ''),
      {
        ac: '(no `actual.effort` for 1 task that has begun, such as “B”)',
        cpi: '(no `actual.effort` for 1 task that has begun, such as “B”)',
        eac: '(no `actual.effort` for 1 task that has begun, such as “B”)',
      },
    ],
    [
      'no cost of what was done',
      ROW.replace(', effort: 12d', '').replace(', effort: 6d', ''),
      {
        ac: '(no `cost.actual`, nor `actual.effort` of people with a `rate`, for 2 tasks that have begun, such as “A”)',
      },
    ],
    [
      'durations have nothing to hold effort against',
      plan('      - { id: a, name: A, duration: 5d, actual: { start: 2026-03-02, effort: 2d } }\n'),
      {
        ac: '(no planned `effort` for 1 task that has begun, such as “A”: effort spent cannot be held against a duration)',
        ev: '(neither `progress` nor `remaining` for 1 task under way, such as “A”)',
      },
    ],
    ['nothing to do', plan('      - { id: m, name: M, milestone: true }\n'), { bac: '(no scheduled work to measure)' }],
    [
      'nothing due yet',
      plan('      - { id: a, name: A, duration: 5d, constraint: { type: SNET, date: 2026-05-04 } }\n'),
      {
        spi: '(nothing was planned to be done by the data date)',
        spiTime: '(the project had not begun by the data date)',
        bei: '(no baseline)',
      },
    ],
  ])('tells what is missing: %s', (_, yaml, expected) => {
    const analysis = analysisFrom(yaml, { asOf: '2026-03-27' });
    for (const [name, missing] of Object.entries(expected))
      expect([name, String(shown(analysis.earnedValue[name as keyof EarnedValue]))]).toEqual([name, missing]);
  });

  test('needs a data date', () => {
    const analysis = analysisFrom(ROW);
    const missing = '(no data date: say with `--as-of` or `asOf` on which day progress was measured)';
    expect(figures(analysis, 'bac', 'pv', 'ev', 'spi', 'spiTime')).toEqual([
      30_000,
      missing,
      missing,
      missing,
      missing,
    ]);
    expect([shown(analysis.progress), shown(analysis.finishVarianceDays)]).toEqual([missing, missing]);
    expect(analysis.health).toMatchObject({ known: false, missing: { en: missing.slice(1, -1) } });
    expect(analysis.statuses.every(({ state, progress }) => state === 'not-started' && progress === undefined)).toBe(
      true,
    );
  });

  test('is unknown where the progress of work under way is, and so is every sum over it', () => {
    const at = (remaining: string): Analysis =>
      analysisFrom(
        plan(`
      - { id: a, name: A, duration: 20d, actual: { start: 2026-03-02 }${remaining} }
      - { id: b, name: B, duration: 5d, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-06 } }
`),
        { asOf: '2026-03-13' },
      );
    const missing = '(neither `progress` nor `remaining` for 1 task under way, such as “A”)';
    const unstated = at('');
    expect(figures(unstated, 'bac', 'pv')).toEqual([25 * DAY, 15 * DAY]);
    for (const name of ['ev', 'spi', 'spiTime', 'cpi', 'eac'] as const)
      expect(figures(unstated, name)).toEqual([missing]);
    expect(shown(unstated.progress)).toBe(missing);
    // Neither green for want of a number, nor red by one that was made up.
    expect(unstated.health).toMatchObject({ known: false, missing: { en: missing.slice(1, -1) } });
    // What is left says as much as progress does: ten days gone of 10 + 15 are 40 % of the 20 planned.
    expect(figures(at(', remaining: 15d'), 'ev', 'spi')).toEqual([13 * DAY, 0.8667]);
  });

  test('SPI(t) still tells what SPI forgets: late work that is finished', () => {
    const analysis = analysisFrom(
      plan(
        '      - { id: a, name: A, duration: 10d, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-27 } }\n',
      ),
      { asOf: '2026-04-30' },
    );
    // SPI is 1 whatever the delay; ten planned days took twenty, and the clock stands still since.
    expect(figures(analysis, 'spi', 'spiTime')).toEqual([1, 0.5]);
  });

  test('stays exact over very many tasks', () => {
    const tasks = Array.from(
      { length: 3000 },
      (_, index) => `      - { id: t${index}, name: N, effort: 1d, owner: lin, cost: { planned: 0.1 } }\n`,
    ).join('');
    const analysis = analysisFrom(plan(tasks), { asOf: '2026-03-27' });
    expect(shown(analysis.earnedValue.bac)).toBe(3_000_300);
  });
});

describe('CPLI', () => {
  const path = (deadline: string, baseline = ''): string =>
    plan(`      - { id: long, name: L, duration: 250d${deadline} }\n`) + baseline;
  const baseline = (finish: string): string =>
    `baselines: [{ name: b, on: 2026-03-01, tasks: { long: { start: 2026-03-02, finish: ${finish} } } }]\n`;

  // 250 working days from 2026-03-02 end on Friday 2027-02-12. The examples of the DCMA: −10 d gives 0.96, −20 d 0.92.
  test.each([
    ['on its deadline', path(', deadline: 2027-02-12'), 1],
    ['ten days too late for its deadline', path(', deadline: 2027-01-29'), 0.96],
    ['twenty days too late', path(', deadline: 2027-01-15'), 0.92],
    ['ten days later than the baseline', path('', baseline('2027-01-29')), 0.96],
    ['ten days earlier than the baseline', path('', baseline('2027-02-26')), 1.04],
    ['later than a deadline and not than the baseline', path(', deadline: 2027-01-29', baseline('2027-02-12')), 0.96],
    [
      'without a date to be met',
      path(''),
      '(no date to be met: neither a baseline nor a deadline on the work that is left)',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(shown(analysisFrom(yaml, { asOf: '2026-03-01' }).earnedValue.cpli)).toBe(expected);
  });

  test('counts from the data date on, and only work that is left', () => {
    const done = 'progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-13 }';
    const yaml = plan(`
      - { id: a, name: A, duration: 10d, ${done}, deadline: 2026-03-04 }
      - { id: b, name: B, duration: 10d, dependsOn: [a], deadline: 2026-03-20 }
`);
    // Ten days are left after 03-13, five of them too late.
    expect(shown(analysisFrom(yaml, { asOf: '2026-03-13' }).earnedValue.cpli)).toBe(0.5);
    const all = plan(`      - { id: a, name: A, duration: 10d, ${done}, deadline: 2026-03-04 }\n`);
    expect(shown(analysisFrom(all, { asOf: '2026-03-16' }).earnedValue.cpli)).toBe('(no work is left)');
  });
});

describe('BEI', () => {
  const done = 'progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-13 }';
  const tasks = `
      - { id: a, name: A, duration: 5d, ${done} }
      - { id: b, name: B, duration: 5d, ${done} }
      - { id: c, name: C, duration: 5d }
      - { id: d, name: D, duration: 5d }
      - { id: e, name: E, duration: 5d, ${done} }
      - { id: new, name: N, duration: 5d }
      - { id: m, name: M, milestone: true }
`;
  const baseline = `baselines:
  - { name: old, on: 2026-01-05, tasks: {} }
  - name: now
    on: 2026-02-27
    tasks:
      a: { start: 2026-03-02, finish: 2026-03-06 }
      b: { start: 2026-03-02, finish: 2026-03-13 }
      c: { start: 2026-03-02, finish: 2026-03-13 }
      d: { start: 2026-03-09, finish: 2026-03-20 }
      e: { start: 2026-04-06, finish: 2026-04-10 }
      m: { finish: 2026-03-06 }
  - { name: later, on: 2026-05-01, tasks: {} }
`;

  test('is tasks finished ÷ (tasks that the baseline has finished by now + tasks without a baseline)', () => {
    const analysis = analysisFrom(plan(tasks) + baseline, { asOf: '2026-03-13' });
    expect(analysis.planned.baseline).toBe('now');
    // Finished: a, b, e. Due: a, b, c. Without a baseline: new.
    expect(analysis.earnedValue.bei).toMatchObject({
      value: 0.75,
      from: {
        en: '3 tasks finished ÷ (3 that the baseline has finished by the data date + 1 without a baseline)',
        'zh-CN': '已完成 3 项 ÷（基线应在数据日期前完成 3 项 + 无基线 1 项）',
      },
    });
  });

  test('takes the baseline that is named', () => {
    const analysis = analysisFrom(plan(tasks) + baseline, { asOf: '2026-03-13', baseline: 'old' });
    expect([analysis.planned.baseline, shown(analysis.earnedValue.bei)]).toEqual(['old', 0.5]);
    expect(analysisFrom(plan(tasks) + baseline, { asOf: '2025-01-01' }).planned.baseline).toBe('later');
    const again = `${baseline}  - { name: again, on: 2026-02-27, tasks: {} }\n`;
    expect(analysisFrom(plan(tasks) + again, { asOf: '2026-03-13' }).planned.baseline).toBe('again');
  });
});
