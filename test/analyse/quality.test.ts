import { describe, expect, test } from '@jest/globals';
import type { Methodology, QualityMeasure } from '../../src/model/index.ts';
import { analysisFrom } from '../support/analysis.ts';
import { packsOf } from '../support/packs.ts';

const HEAD = 'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-03-02 }\npeople: [{ id: lin }]\n';
const plan = (tasks: string, rest = ''): string =>
  `${HEAD}phases:\n  - id: p1\n    name: One\n    tasks:\n${tasks}\n${rest}`;

/** `numerator/denominator value pass offenders`, or why it was not evaluated. */
function line(measure: QualityMeasure | undefined): string {
  if (!measure) return 'no such measure';
  if (measure.notEvaluated) return `not evaluated: ${measure.notEvaluated.en}`;
  const { numerator, denominator, value, passed, offenders } = measure;
  const counts =
    numerator === undefined ? '' : denominator === undefined ? `${numerator} ` : `${numerator}/${denominator} `;
  const verdict = passed === undefined ? '' : passed ? ' passed' : ' failed';
  const shown = value === undefined ? '' : String(Math.round(value * 1000) / 1000);
  return `${counts}= ${shown}${verdict} [${offenders.map(({ id }) => id).join(' ')}]`;
}

/** Small plans show the formulas; how many offenders a share needs is held by a test of its own. */
const ANY = { least: { value: 0, written: '0', origin: 'default' } } as const;

function check(yaml: string, expected: Readonly<Record<string, string>>, asOf?: string): void {
  const analysis = analysisFrom(yaml, { broken: true, ...(asOf !== undefined && { asOf }) });
  const found = Object.fromEntries(Object.keys(expected).map((id) => [id, line(analysis.measure(id, ANY))]));
  expect(found).toEqual(expected);
}

describe('the fourteen points', () => {
  test('1: tasks without predecessor or successor; the first and the last of the project are excepted', () => {
    check(
      plan(`
      - { id: first, name: F, duration: 1d }
      - { id: a, name: A, duration: 2d, dependsOn: [first] }
      - { id: lost, name: L, duration: 1d }
      - { id: open, name: O, duration: 1d, dependsOn: [first] }
      - { id: last, name: Z, duration: 5d, dependsOn: [a] }
`),
      { 'dcma-1': '2/5 = 0.4 failed [lost open]' },
    );
    // A milestone that begins or ends the project is the first or the last; then no task is excepted.
    check(
      plan(`
      - { id: go, name: G, milestone: true }
      - { id: a, name: A, duration: 2d }
      - { id: b, name: B, duration: 2d, dependsOn: [go, a] }
      - { id: end, name: E, milestone: true, dependsOn: [b] }
`),
      { 'dcma-1': '1/2 = 0.5 failed [a]' },
    );
  });

  test('1: what a phase or a parent waits for, or is waited for, counts for all inside', () => {
    check(
      `${HEAD}phases:
  - { id: p1, name: One, tasks: [{ id: a, name: A, duration: 1d }, { id: b, name: B, duration: 1d }] }
  - id: p2
    name: Two
    dependsOn: [p1]
    tasks:
      - { id: group, name: G, tasks: [{ id: c, name: C, duration: 1d }, { id: d, name: D, duration: 1d }] }
      - { id: e, name: E, duration: 1d, dependsOn: [group] }
`,
      // First is a, so b has no predecessor; everything else is linked through its phase or parent; e is last.
      { 'dcma-1': '1/5 = 0.2 failed [b]' },
    );
  });

  test('2, 3, 4: leads, lags and kinds of links count links into unfinished tasks alone', () => {
    check(
      plan(`
      - { id: a, name: A, duration: 5d, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-06 } }
      - { id: b, name: B, duration: 5d, dependsOn: [{ task: a, lag: 1d }] }
      - { id: c, name: C, duration: 5d, dependsOn: [{ task: a, lag: -1d }, { task: b, type: SS }] }
      - { id: d, name: D, duration: 5d, dependsOn: [{ task: b, lag: 50% }, { task: c, type: FF, lag: 0 }] }
      - { id: done, name: E, duration: 5d, dependsOn: [{ task: a, lag: -2d }], progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-06 } }
      - { id: m, name: M, milestone: true, dependsOn: [{ task: d, lag: -2d }] }
      - { id: r, name: R, recur: { every: 1w, count: 2 }, dependsOn: [{ task: a, lag: -1d }] }
`),
      { 'dcma-2': '1/5 = 1 failed [c]', 'dcma-3': '2/5 = 0.4 failed [b d]', 'dcma-4': '3/5 = 0.6 failed [c d]' },
      '2026-03-06',
    );
  });

  test('5, 7, 8, 10: constraints, negative float, long tasks, nobody', () => {
    check(
      plan(`
      - { id: a, name: A, duration: 45d, owner: lin, constraint: { type: SNLT, date: 2026-03-02 } }
      - { id: b, name: B, duration: 44d, constraint: { type: SNET, date: 2026-03-02 } }
      - { id: c, name: C, duration: 1d, cost: { planned: 10 } }
      - { id: d, name: D, duration: 4h }
      - { id: e, name: E, duration: 10d, deadline: 2026-03-06 }
`),
      {
        'dcma-5': '1/5 = 0.2 failed [a]',
        'dcma-7': '1/5 = 1 failed [e]',
        'dcma-8': '1/5 = 0.2 failed [a]',
        'dcma-10': '2/4 = 0.5 [b e]',
      },
    );
  });

  test('6: float above the limit; the limit is the methodology’s or the caller’s where one says so', () => {
    const yaml = plan(`
      - { id: a, name: A, duration: 60d }
      - { id: b, name: B, duration: 10d }
      - { id: c, name: C, duration: 20d }
`);
    check(yaml, { 'dcma-6': '1/3 = 0.333 failed [b]' });
    const day = 480;
    const analysis = analysisFrom(yaml);
    const against = { limit: { value: 30 * day, written: '30d', origin: 'configuration' } } as const;
    expect(line(analysis.measure('dcma-6', against))).toBe('2/3 = 0.667 failed [b c]');
    const methodology = {
      id: 'm',
      data: { thresholds: { 'schedule/high-float': '50%', 'schedule/high-float.limit': '8w' } },
      task: () => undefined,
    } as unknown as Methodology;
    const packs = packsOf({ methodologies: ['m@1.0.0'], open: () => methodology });
    const withMethod = yaml.replace('start: 2026-03-02', 'start: 2026-03-02, methodology: { id: m }');
    const own = analysisFrom(withMethod, { packs });
    expect(own.measure('dcma-6')).toMatchObject({
      threshold: { value: 0.5, written: '50%', origin: 'methodology' },
      limit: { value: 40 * day, written: '8w', origin: 'methodology' },
      passed: true,
    });
    const configured = analysisFrom(withMethod, { packs, thresholds: { 'schedule/high-float': '10%' } });
    expect(configured.measure('dcma-6')?.threshold).toEqual({ value: 0.1, written: '10%', origin: 'configuration' });
  });

  test('9: binding dates gone by on unfinished work, actual dates in the future', () => {
    check(
      plan(`
      - { id: snet, name: A, duration: 5d, constraint: { type: SNET, date: 2026-03-04 } }
      - { id: begun, name: B, duration: 5d, constraint: { type: SNET, date: 2026-03-04 }, actual: { start: 2026-03-04 } }
      - { id: fnet, name: C, duration: 5d, constraint: { type: FNET, date: 2026-03-04 }, actual: { start: 2026-03-04 } }
      - { id: due, name: D, milestone: true, deadline: 2026-03-05 }
      - { id: today, name: E, duration: 5d, deadline: 2026-03-06 }
      - { id: done, name: F, duration: 1d, deadline: 2026-03-03, actual: { start: 2026-03-02, finish: 2026-03-02 } }
      - { id: future, name: G, duration: 1d, actual: { start: 2026-03-09 } }
`),
      { 'dcma-9': '4 = 4 failed [snet fnet due future]' },
      '2026-03-06',
    );
    check(plan('      - { id: a, name: A, duration: 1d }'), {
      'dcma-9': 'not evaluated: no data date: say with `--as-of` or `asOf` on which day progress was measured',
    });
  });

  test('11: of what the baseline has finished by now, what was or will be finished later', () => {
    check(
      plan(
        `
      - { id: onTime, name: A, duration: 5d, actual: { start: 2026-03-02, finish: 2026-03-06 } }
      - { id: late, name: B, duration: 5d, actual: { start: 2026-03-02, finish: 2026-03-09 } }
      - { id: open, name: C, duration: 5d }
      - { id: notYet, name: D, duration: 5d }
`
          .replaceAll('onTime', 'on-time')
          .replaceAll('notYet', 'not-yet'),
        `baselines:
  - name: b
    on: 2026-03-01
    tasks:
      on-time: { start: 2026-03-02, finish: 2026-03-06 }
      late: { start: 2026-03-02, finish: 2026-03-06 }
      open: { start: 2026-03-02, finish: 2026-03-06 }
      not-yet: { start: 2026-03-02, finish: 2026-03-20 }
`,
      ),
      {
        'dcma-11': '2/3 = 0.667 failed [late open]',
        'dcma-14': '2/3 = 0.667 failed [open]',
        'gao-10-baselined': '4/4 = 1 []',
        'gao-10-on-time': '1/2 = 0.5 [on-time]',
        'gao-10-late': '1/2 = 0.5 [late]',
        'gao-10-early': '0/2 = 0 []',
      },
      '2026-03-13',
    );
  });

  test('12: a long delay of a critical task moves the finish by as much, or the path is broken', () => {
    check(
      plan(`
      - { id: a, name: A, duration: 5d }
      - { id: b, name: B, effort: 5d, owner: lin, dependsOn: [a] }
      - { id: c, name: C, duration: 5d, dependsOn: [{ task: b, lag: 10ed }], calendar: six-day }
`),
      { 'dcma-12': '= 1 passed []' },
    );
    // Only the start of b hangs on a: delaying a moves b not at all, and the finish by less.
    check(
      plan(`
      - { id: a, name: A, duration: 5d }
      - { id: b, name: B, duration: 30d, dependsOn: [{ task: a, type: SS }] }
`),
      { 'dcma-12': '= 0 failed [a]' },
    );
    check(plan('      - { id: m, name: M, milestone: true }'), {
      'dcma-12': 'not evaluated: no unfinished work task is critical',
    });
  });

  test('nothing left, nothing linked: not evaluated, never passed', () => {
    const { quality } = analysisFrom(
      plan('      - { id: a, name: A, duration: 1d, actual: { start: 2026-03-02, finish: 2026-03-02 } }'),
      { asOf: '2026-03-06' },
    );
    const dcma = quality.filter(({ id }) => id.startsWith('dcma'));
    expect(dcma).toHaveLength(14);
    expect(dcma.filter(({ notEvaluated }) => !notEvaluated).map(({ id }) => id)).toEqual(['dcma-9']);
    expect(dcma.filter(({ notEvaluated, passed }) => notEvaluated && passed !== undefined)).toEqual([]);
  });
});

test('a share counts as broken from a smallest number of offenders on, and says so', () => {
  const one = plan(`
      - { id: a, name: A, duration: 1d }
      - { id: b, name: B, duration: 1d, dependsOn: [{ task: a, lag: 1d }] }
      - { id: c, name: C, duration: 1d, dependsOn: [b] }`);
  const analysis = analysisFrom(one);
  expect(analysis.measure('dcma-3')).toMatchObject({ numerator: 1, denominator: 2, passed: true, tooFew: true });
  const set = { least: { value: 1, written: '1', origin: 'configuration' } } as const;
  expect(analysis.measure('dcma-3', set)).toMatchObject({ passed: false, least: set.least });
  expect(analysis.measure('dcma-3', set)).not.toHaveProperty('tooFew');
});

test('what a rule and a measure set is one number', () => {
  const { quality } = analysisFrom(plan('      - { id: a, name: A, duration: 30d }'));
  const long = quality.find(({ id }) => id === 'gao-4-long');
  expect(long).toMatchObject({ numerator: 1, limit: { written: '22d', origin: 'default' } });
});

describe('what GAO’s practices ask to count', () => {
  test('names, links, people, constraints', () => {
    check(
      `${HEAD}phases:
  - id: p1
    name: One
    tasks:
      - { id: a, name: Same, duration: 5d, owner: lin, responsible: [lin] }
      - { id: b, name: Same, duration: 40h, responsible: [lin], constraint: { type: SNET, date: 2026-03-04 } }
      - { id: c, name: C, duration: 6d, dependsOn: [{ task: a, type: SF }] }
      - { id: d, name: D, duration: 1d, dependsOn: [{ task: b, type: FF }], constraint: { type: ALAP } }
      - { id: m, name: M, milestone: true, dependsOn: [c], responsible: [lin] }
      - { id: n, name: N, milestone: true, dependsOn: [a, b, d], deadline: 2026-03-21 }
`,
      {
        'gao-1-duplicate-names': '2 = 2 [a b]',
        'gao-1-detail-ratio': '4/2 = 2 []',
        'gao-2-no-predecessor': '2/4 = 0.5 [a b]',
        'gao-2-no-successor': '0/4 = 0 []',
        'gao-2-dangling': '2/4 = 0.5 [c d]',
        'gao-2-sf-links': '1 = 1 [c]',
        'gao-2-soft-constraints': '2/4 = 0.5 [b d]',
        'gao-3-over-allocated': '2 = 2 [a b]',
        'gao-3-milestones-with-people': '1 = 1 [m]',
        'gao-3-unresourced': '2/4 = 0.5 [c d]',
        'gao-3-holding-constraints': '1 = 1 [b]',
        'gao-4-mixed-units': '1/4 = 0.25 [b]',
        'gao-4-day-off': '1 = 1 [n]',
        'gao-4-long': '0/4 = 0 []',
        'gao-8-estimates': '0/4 = 0 [a b c d]',
      },
    );
  });

  test('floats, remaining durations, what drives the finish', () => {
    check(
      plan(`
      - { id: a, name: A, duration: 4d }
      - { id: b, name: B, duration: 10d, estimate: { optimistic: 8d, likely: 10d, pessimistic: 15d } }
      - { id: c, name: C, duration: 6d, dependsOn: [{ task: b, lag: 2d }] }
      - { id: d, name: D, duration: 1d, tags: [contingency] }
`),
      {
        // Float: a 14, b 0, c 0, d 17 days.
        'gao-7-mean-float': '= 7.8 []',
        'gao-7-median-float': '= 0 []',
        'gao-4-mean-remaining': '= 5.3 []',
        'gao-4-median-remaining': '= 4 []',
        'gao-6-critical-share': '2/4 = 0.5 [b c]',
        'gao-6-lags-on-path': '1 = 1 [c]',
        'gao-6-constraints-on-path': '0 = 0 []',
        'gao-8-estimates': '1/4 = 0.25 [a c d]',
        'gao-8-contingency': '1 = 1 []',
      },
    );
  });

  test('work begun before what it waits for was finished', () => {
    check(
      plan(`
      - { id: a, name: A, duration: 5d, actual: { start: 2026-03-02 } }
      - { id: b, name: B, duration: 5d, dependsOn: [a], actual: { start: 2026-03-04 } }
      - { id: c, name: C, duration: 5d, actual: { start: 2026-03-02, finish: 2026-03-03 } }
      - { id: d, name: D, duration: 5d, dependsOn: [c], actual: { start: 2026-03-04 } }
      - { id: e, name: E, duration: 5d, dependsOn: [{ task: a, type: SS }], actual: { start: 2026-03-04 } }
      - { id: f, name: F, duration: 5d, dependsOn: [c], actual: { start: 2026-03-03 } }
      - { id: m, name: M, milestone: true, dependsOn: [c], actual: { finish: 2026-03-03 } }
`),
      { 'gao-9-out-of-sequence': '1 = 1 [b]' },
      '2026-03-06',
    );
  });

  test('all have a name in both languages, and one id each', () => {
    const { quality } = analysisFrom(plan('      - { id: a, name: A, duration: 1d }'));
    expect(quality.every(({ name }) => /[a-z]/i.test(name.en) && /[\u4e00-\u9fff]/.test(name['zh-CN']))).toBe(true);
    expect(new Set(quality.map(({ id }) => id)).size).toBe(quality.length);
  });
});
