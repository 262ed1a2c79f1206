import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import { changesBetween, healthThresholds } from '../../src/analyse/index.ts';
import type { Analysis, Health, HealthDimension } from '../../src/model/index.ts';
import { finishDay, formatDay, startDay, type Minute } from '../../src/time/index.ts';
import { analysisFrom, shown } from '../support/analysis.ts';

const HEAD = 'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-03-02, budget: 20000, currency: CNY }\n';
const PEOPLE = 'people: [{ id: lin }, { id: chen }, { id: pool, units: 2 }]\n';
const plan = (tasks: string, rest = ''): string =>
  `${HEAD}${rest.includes('people:') ? '' : PEOPLE}phases:\n  - id: p1\n    name: One\n    tasks:\n${tasks}\n${rest}`;

const date = (at: Minute | undefined, day: (at: Minute) => number): string =>
  at === undefined ? '–' : formatDay(day(at)).slice(5);

/** `id: state progress planned-start planned-finish variance !overdue`. */
function lines({ statuses }: Analysis): readonly string[] {
  return statuses.map(({ task, state, progress, plannedStart, plannedFinish, promised, varianceDays, overdue }) =>
    [
      `${task.id}:`,
      state,
      progress ?? '?',
      date(plannedStart, startDay),
      date(plannedFinish, finishDay),
      promised ? 'promised' : 'planned',
      varianceDays ?? '–',
      ...(overdue ? ['overdue'] : []),
    ].join(' '),
  );
}

describe('how tasks stand', () => {
  const tasks = `
      - { id: a, name: A, duration: 5d, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-09 } }
      - { id: b, name: B, duration: 10d, dependsOn: [a], progress: 30%, actual: { start: 2026-03-10 } }
      - { id: c, name: C, duration: 4d, dependsOn: [a], remaining: 1d, actual: { start: 2026-03-10 } }
      - { id: d, name: D, duration: 4d, dependsOn: [a], actual: { start: 2026-03-12 } }
      - { id: e, name: E, duration: 3d, dependsOn: [a] }
      - id: g
        name: G
        tasks:
          - { id: g1, name: G1, duration: 1d, actual: { start: 2026-03-02, finish: 2026-03-02 } }
          - { id: g2, name: G2, duration: 3d, progress: 50%, actual: { start: 2026-03-10 } }
      - { id: m, name: M, milestone: true, dependsOn: [e] }
      - { id: r, name: R, recur: { every: 1w, count: 4, done: [2026-03-02] } }
`;

  test('without a baseline: against the plan as computed without progress', () => {
    expect(lines(analysisFrom(plan(tasks), { asOf: '2026-03-13' }))).toEqual([
      'a: finished 10000 03-02 03-06 planned 1',
      'b: in-progress 3000 03-09 03-20 planned 2',
      // One day of work is left after four days of it: how much is done follows from both.
      'c: in-progress 8000 03-09 03-12 planned 2 overdue',
      'd: in-progress ? 03-09 03-12 planned 5 overdue',
      'e: not-started ? 03-09 03-11 planned 5 overdue',
      // (1 day whole + 3 days half) of 4 days.
      'g: in-progress 6250 03-02 03-04 planned 8.5 overdue',
      'g1: finished 10000 03-02 03-02 planned 0',
      'g2: in-progress 5000 03-02 03-04 planned 8.5 overdue',
      'm: not-started ? 03-11 03-11 planned 5 overdue',
      'r: in-progress 2500 03-02 03-23 planned 0',
    ]);
  });

  test('a day without an hour is the whole day: what was done on the planned one is not late', () => {
    const early = `
      - { id: m, name: M, milestone: true, actual: { finish: 2026-03-02 } }
      - { id: a, name: A, duration: 2h, dependsOn: [m], progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-02 } }
      - { id: b, name: B, duration: 2h, dependsOn: [m], progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-03 } }
      - { id: c, name: C, duration: 2h, dependsOn: [m], progress: 100%, actual: { start: 2026-03-02, finish: '2026-03-02T18:00' } }
`;
    const { statuses } = analysisFrom(plan(early), { asOf: '2026-03-13' });
    expect(statuses.map(({ task, varianceDays }) => `${task.id} ${varianceDays}`)).toEqual([
      'm 0',
      'a 0',
      'b 1.8',
      'c 0.8',
    ]);
  });

  test('with a baseline: what it promises, and its own dates for a parent of promised tasks', () => {
    const baseline = `baselines:
  - name: b
    on: 2026-03-01
    tasks:
      a: { start: 2026-03-02, finish: 2026-03-06 }
      g1: { start: 2026-03-02, finish: 2026-03-03 }
      g2: { start: 2026-03-04, finish: 2026-03-14 }
      m: { finish: 2026-03-20 }
      gone: { finish: 2026-12-31 }
`;
    const analysis = analysisFrom(plan(tasks, baseline), { asOf: '2026-03-13' });
    const found = new Map(lines(analysis).map((text) => [text.split(':')[0], text]));
    expect(['a', 'g', 'g1', 'g2', 'm', 'b'].map((id) => found.get(id))).toEqual([
      'a: finished 10000 03-02 03-06 promised 1',
      'g: in-progress 6250 03-02 03-13 promised 1.5 overdue',
      'g1: finished 10000 03-02 03-03 promised -1',
      // A finish promised for a Saturday is promised for the Friday evening.
      'g2: in-progress 5000 03-04 03-13 promised 1.5 overdue',
      'm: not-started ? 03-20 03-20 promised -2',
      'b: in-progress 3000 03-09 03-20 planned 2',
    ]);
    expect(date(analysis.planned.finish, finishDay)).toBe('03-20');
    expect(shown(analysis.finishVarianceDays)).toBe(2);
  });

  test('on an earlier date: what is dated later is not known yet', () => {
    const analysis = analysisFrom(plan(tasks), { asOf: '2026-03-06' });
    const states = analysis.statuses.map(({ task, state, progress }) => `${task.id} ${state} ${progress ?? '?'}`);
    expect(states.slice(0, 3)).toEqual(['a in-progress ?', 'b not-started ?', 'c not-started ?']);
  });
});

describe('gates', () => {
  test('count what was met by the data date, and are overdue from the close of their day', () => {
    const gate = (fields: string): string => `${HEAD}phases: [{ id: p1, name: One, gate: { ${fields} } }]\n`;
    const criteria =
      'criteria: [{ id: a, text: A, met: 2026-03-10 }, { id: b, text: B, met: 2026-03-20 }, { id: c, text: C }]';
    const check = (fields: string, asOf?: string): unknown => {
      const [found] = analysisFrom(gate(fields), asOf === undefined ? {} : { asOf }).gates;
      return found && [found.met, found.total, found.decided, found.overdue];
    };
    expect(check(`due: 2026-03-13, ${criteria}`, '2026-03-12')).toEqual([1, 3, false, false]);
    expect(check(`due: 2026-03-13, ${criteria}`, '2026-03-13')).toEqual([1, 3, false, true]);
    expect(check(`due: 2026-03-13, ${criteria}`)).toEqual([2, 3, false, false]);
    expect(check('due: 2026-03-13, decision: { outcome: proceed, on: 2026-03-16 }', '2026-03-13')).toEqual([
      0,
      0,
      false,
      true,
    ]);
    expect(check('due: 2026-03-13, decision: { outcome: proceed, on: 2026-03-16 }', '2026-03-16')).toEqual([
      0,
      0,
      true,
      false,
    ]);
    expect(check('criteria: []', '2026-03-16')).toEqual([0, 0, false, false]);
  });

  test.each([
    ['nobody decided', '', true],
    ['proceed', 'decision: { outcome: proceed, on: 2026-03-16 }', false],
    ['adjust', 'decision: { outcome: adjust, on: 2026-03-16 }', false],
    ['stop', 'decision: { outcome: stop, on: 2026-03-16 }', false],
    ['relaunch, so that the phase begins again', 'decision: { outcome: relaunch, on: 2026-03-16 }', true],
    ['something on a later day', 'decision: { outcome: proceed, on: 2026-03-17 }', true],
  ])('are to be decided or not: %s', (_, decision, open) => {
    const yaml = `${HEAD}phases: [{ id: p1, name: One, gate: { ${decision} } }]\n`;
    expect(analysisFrom(yaml, { asOf: '2026-03-16' }).gates.map((gate) => gate.open)).toEqual([open]);
  });
});

describe('over-booked people', () => {
  const weeks = (analysis: Analysis): readonly string[] =>
    analysis.overbookings.map(
      ({ person, week, excessMinutes, days, tasks }) =>
        `${person.id} ${formatDay(week)} ${excessMinutes / 480}d on ${days.map((day) => formatDay(day).slice(8)).join(' ')} ${tasks.map(({ id }) => id).join(' ')}`,
    );

  test('are told by week, from the data date on', () => {
    const yaml = plan(`
      - { id: a, name: A, duration: 7d, responsible: [lin] }
      - { id: b, name: B, duration: 1w, responsible: [lin], constraint: { type: SNET, date: 2026-03-06 } }
      - { id: c, name: C, duration: 3d, responsible: [lin], constraint: { type: SNET, date: 2026-03-09 } }
      - { id: own, name: O, duration: 30d, owner: lin }
      - { id: m, name: M, milestone: true, responsible: [lin] }
`);
    expect(weeks(analysisFrom(yaml))).toEqual([
      'lin 2026-03-02 1d on 06 a b',
      // Monday and Tuesday three at once, Wednesday two.
      'lin 2026-03-09 5d on 09 10 11 a b c',
    ]);
    expect(weeks(analysisFrom(yaml, { asOf: '2026-03-01' }))).toHaveLength(2);
  });

  test('are counted against the size of their pool, and an owner only where effort is worked off', () => {
    const yaml = plan(`
      - { id: a, name: A, duration: 2d, responsible: [pool] }
      - { id: b, name: B, duration: 2d, responsible: [pool] }
      - { id: c, name: C, duration: 1d, responsible: [{ who: pool, units: 2 }] }
      - { id: d, name: D, effort: 1d, owner: chen }
      - { id: e, name: E, effort: 1d, owner: chen }
`);
    expect(weeks(analysisFrom(yaml))).toEqual(['chen 2026-03-02 1d on 02 d e', 'pool 2026-03-02 2d on 02 a b c']);
  });

  test('are not: half a day and the other half', () => {
    const yaml = plan(`
      - { id: a, name: A, duration: 4h, responsible: [lin] }
      - { id: b, name: B, duration: 4h, responsible: [lin], dependsOn: [a] }
`);
    expect(weeks(analysisFrom(yaml))).toEqual([]);
  });
});

describe('health', () => {
  const ASOF = '2026-03-13';
  const known = (analysis: Analysis): Health => {
    if (!analysis.health.known) throw new Error(analysis.health.missing.en);
    return analysis.health.value;
  };
  /** Twenty days of work on one task, half of them gone by: `progress` of it is done. */
  const at = (progress: string, rest = '', more = ''): string =>
    plan(
      `      - { id: a, name: A, duration: 20d, progress: ${progress}, actual: { start: 2026-03-02 } }\n${more}`,
      rest,
    );

  test.each([
    ['50%', 'green', 'SPI is 1.00, at least 0.95'],
    ['48%', 'green', 'SPI is 0.96, at least 0.95'],
    ['47%', 'amber', 'SPI is 0.94, below 0.95'],
    ['42.5%', 'amber', 'SPI is 0.85, below 0.95'],
    ['42%', 'red', 'SPI is 0.84, below 0.85'],
  ])('of the schedule by SPI: %s done is %s', (progress, colour, reason) => {
    const health = known(analysisFrom(at(progress), { asOf: ASOF }));
    expect([health.overall, health.reason.en]).toEqual([colour, reason]);
    expect(health.dimensions.schedule).toMatchObject({ colour, judged: false });
  });

  test('turns earlier in a Chinese office, and where the caller says so', () => {
    const colour = (health: object): string => known(analysisFrom(at('44%'), { asOf: ASOF, health })).overall;
    const office = healthThresholds({ preset: 'chinese-office' });
    expect([colour({}), colour(office), colour(healthThresholds({ green: 0.8 }))]).toEqual(['amber', 'red', 'green']);
    expect(office).toEqual({ green: 0.95, amber: 0.9, tooGood: 1.1 });
  });

  test('is told where it is too good', () => {
    const tooGood = (progress: string) => known(analysisFrom(at(progress), { asOf: ASOF })).tooGood?.en;
    expect(tooGood('55%')).toBeUndefined();
    expect(tooGood('60%')).toBe(
      'SPI is 1.20, above 1.10: check whether the plan was made too easy or progress is stated too high',
    );
  });

  test.each<[string, string, string]>([
    [
      'a deadline that will be missed',
      at('50%', '', '      - { id: b, name: B, duration: 30d, deadline: 2026-04-10 }\n'),
      'red “B” is due 2026-04-10 but ends 2026-04-24',
    ],
    [
      'work too late for a deadline behind it',
      at(
        '50%',
        '',
        '      - { id: m, name: M, milestone: true, dependsOn: [a], constraint: { type: FNLT, date: 2026-03-20 } }\n',
      ),
      'red “A” is 5 working days too late for a deadline behind it',
    ],
    [
      'a gate that is not decided',
      at('50%').replace('name: One', 'name: One\n    gate: { due: 2026-03-12 }'),
      'red the gate of “One” was due 2026-03-12 and is not decided',
    ],
    [
      'a critical milestone later than planned',
      plan(`      - { id: a, name: A, duration: 20d, progress: 50%, remaining: 13d, actual: { start: 2026-03-02 } }
      - { id: m, name: Go-live, milestone: true, dependsOn: [a] }`),
      'amber critical milestone “Go-live” is 3 working days later than planned',
    ],
    [
      'a milestone that slips within its float',
      plan(`      - { id: a, name: A, duration: 20d, progress: 50%, actual: { start: 2026-03-02 } }
      - { id: b, name: B, duration: 9d, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-13 } }
      - { id: c, name: C, duration: 2d, dependsOn: [b] }
      - { id: m, name: Demo, milestone: true, dependsOn: [c] }`),
      'amber milestone “Demo” slips by 1 working day, within its float',
    ],
  ])('of the schedule knows %s', (_, yaml, expected) => {
    const { colour, reason } = known(analysisFrom(yaml, { asOf: ASOF })).dimensions.schedule ?? {};
    expect(`${colour} ${reason?.en}`).toBe(expected);
  });

  test.each<[HealthDimension, string, string]>([
    [
      'risk',
      'risks: [{ id: r, title: R, probability: low, impact: high }]',
      'green 1 open risk, none of high exposure',
    ],
    [
      'risk',
      'risks: [{ id: r, title: R, probability: high, impact: high, response: X }]',
      'amber risk “R” has an exposure of 16 of 25',
    ],
    [
      'risk',
      'risks: [{ id: r, title: R, probability: high, impact: high }]',
      'red risk “R” has an exposure of 16 of 25 and no response in time',
    ],
    [
      'risk',
      'risks: [{ id: r, title: R, probability: high, impact: high, response: X, due: 2026-03-13 }]',
      'red risk “R” has an exposure of 16 of 25 and no response in time',
    ],
    ['risk', 'risks: [{ id: r, title: R, probability: high, impact: high, status: closed }]', 'green no risk is open'],
    [
      'risk',
      'risks: [{ id: r, title: R, probability: high, impact: high, raised: 2026-03-16 }]',
      'green no risk is open',
    ],
    ['risk', 'risks: [{ id: r, title: R, status: occurred }]', 'amber risk “R” has occurred'],
    ['risk', 'issues: [{ id: i, title: I, priority: P1 }]', 'amber P1 issue “I” is open'],
    ['risk', 'issues: [{ id: i, title: I, priority: P1, due: 2026-03-12 }]', 'red P1 issue “I” is open and overdue'],
    ['risk', '', 'undefined undefined'],
    ['people', '', 'undefined undefined'],
    ['quality', '', 'undefined undefined'],
    [
      'quality',
      'journal: [{ on: 2026-03-12, dimensions: { quality: red } }]',
      'red as judged in the journal on 2026-03-12',
    ],
    ['quality', 'journal: [{ on: 2026-03-16, dimensions: { quality: red } }]', 'undefined undefined'],
    [
      'schedule',
      'journal: [{ on: 2026-03-12, dimensions: { schedule: amber } }]',
      'amber as judged in the journal on 2026-03-12',
    ],
    ['cost', 'journal: [{ on: 2026-03-12, kind: supervisor, dimensions: { cost: red } }]', 'undefined undefined'],
  ])('of %s: %s', (dimension, rest, expected) => {
    const { colour, reason } = known(analysisFrom(at('50%', rest), { asOf: ASOF })).dimensions[dimension] ?? {};
    expect(`${colour} ${reason?.en}`).toBe(expected);
  });

  test('a judgement never makes a computed light better', () => {
    const health = known(
      analysisFrom(at('30%', 'journal: [{ on: 2026-03-12, dimensions: { schedule: green, scope: amber } }]'), {
        asOf: ASOF,
      }),
    );
    expect([health.overall, health.dimensions.schedule?.colour, health.dimensions.scope]).toEqual([
      'red',
      'red',
      {
        colour: 'amber',
        judged: true,
        reason: { en: 'as judged in the journal on 2026-03-12', 'zh-CN': '2026-03-12 日志中的判断' },
      },
    ]);
  });

  test('a judgement that says the same leaves the numbers as the reason', () => {
    const journal = 'journal: [{ on: 2026-03-12, dimensions: { schedule: red } }]';
    const { schedule } = known(analysisFrom(at('30%', journal), { asOf: ASOF })).dimensions;
    expect(schedule).toMatchObject({ judged: false, reason: { en: 'SPI is 0.60, below 0.85' } });
  });

  test('an override stands beside what was computed, for the entry that it was written in alone', () => {
    const journal = `journal:
  - { on: 2026-03-06, override: { health: red, reason: the vendor went bankrupt } }
  - { on: 2026-03-12, override: { health: amber, reason: the vendor was bought } }`;
    const health = (text: string) => known(analysisFrom(at('50%', text), { asOf: ASOF }));
    expect(health(journal)).toMatchObject({
      overall: 'green',
      override: { colour: 'amber', reason: 'the vendor was bought' },
    });
    expect(health(`${journal}\n  - { on: 2026-03-13, summary: fine }`).override).toBeUndefined();
  });

  test('of cost by CPI, and by what the work will cost beside the budget', () => {
    const cost = (spent: number, budget = 20_000): string => {
      const yaml = plan(
        `      - { id: a, name: A, duration: 20d, progress: 50%, actual: { start: 2026-03-02 }, cost: { planned: 20000, actual: ${spent} } }`,
      ).replace('budget: 20000', `budget: ${budget}`);
      const { colour, reason } = known(analysisFrom(yaml, { asOf: ASOF })).dimensions.cost ?? {};
      return `${colour} ${reason?.en}`;
    };
    expect(cost(10_000)).toBe('green CPI is 1.00, at least 0.95');
    expect(cost(10_200)).toBe('amber the work will cost 20400 CNY, more than the budget of 20000');
    expect(cost(13_000)).toBe('red the work will cost 26000 CNY, more than the budget of 20000');
    expect(cost(13_000, 50_000)).toBe('red CPI is 0.77, below 0.85');
  });

  test('of people: who is booked twice soon, and whether on critical work', () => {
    const people = (tasks: string): string => {
      const { colour, reason } = known(analysisFrom(plan(tasks), { asOf: ASOF })).dimensions.people ?? {};
      return `${colour} ${reason?.en}`;
    };
    const a =
      '      - { id: a, name: A, duration: 20d, responsible: [lin], constraint: { type: SNET, date: 2026-03-16 } }\n';
    const b = (day: string): string =>
      `      - { id: b, name: B, duration: 2d, responsible: [lin], constraint: { type: SNET, date: ${day} } }\n`;
    expect(people(a)).toBe('green nobody is booked twice in the next 4 weeks');
    expect(people(a + b('2026-03-17'))).toBe(
      'red lin is booked twice on 2 days in the week of 2026-03-16, on critical work',
    );
    const long = '      - { id: z, name: Z, duration: 90d, constraint: { type: SNET, date: 2026-03-16 } }\n';
    expect(people(a + b('2026-03-17') + long)).toBe('amber lin is booked twice on 2 days in the week of 2026-03-16');
    const later =
      '      - { id: y, name: Y, duration: 2d, responsible: [lin], constraint: { type: SNET, date: 2026-06-01 } }\n';
    expect(people(later + later.replace('id: y, name: Y', 'id: x, name: X'))).toBe(
      'green nobody is booked twice in the next 4 weeks',
    );
  });

  test('is unknown where nothing is scheduled', () => {
    expect(analysisFrom(HEAD, { asOf: ASOF }).health).toMatchObject({
      known: false,
      missing: { en: 'no scheduled work to measure' },
    });
  });
});

describe('what changed', () => {
  const before = plan(
    `      - { id: a, name: A, duration: 5d }
      - { id: b, name: B, duration: 5d, dependsOn: [a], owner: lin }
      - { id: c, name: C, duration: 5d, dependsOn: [b], responsible: [lin, chen] }
      - { id: d, name: D, duration: 1d }
      - { id: e, name: E, duration: 9d }
      - id: parent
        name: Parent
        tasks: [{ id: f, name: F, duration: 2d }]`,
    `risks: [{ id: r1, title: R1 }, { id: r2, title: R2 }, { id: r4, title: R4, status: closed }]
issues: [{ id: i1, title: I1, status: waiting }]
`,
  ).replace('name: One', 'name: One\n    gate: { criteria: [] }');
  const after = `${HEAD}${PEOPLE}phases:
  - id: p1
    name: First
    gate: { criteria: [], decision: { outcome: adjust, on: 2026-03-10 } }
    tasks:
      - { id: a, name: A, duration: 5d, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-09 } }
      - { id: b, name: Build, duration: 5d, dependsOn: [a], owner: chen, progress: 20%, actual: { start: 2026-03-10 } }
      - { id: e, name: E, duration: 4d }
  - id: p2
    name: Second
    tasks:
      - { id: c, name: C, duration: 8d, dependsOn: [b], responsible: [chen, lin] }
      - { id: new, name: New, duration: 1d }
      - { id: f, name: F, duration: 2d }
risks: [{ id: r1, title: R1, status: closed, closedOn: 2026-03-10 }, { id: r2, title: R2 }, { id: r3, title: R3 }, { id: r4, title: R4 }]
issues: [{ id: i1, title: I1, status: closed }, { id: i2, title: I2, status: closed, closedOn: 2026-03-11 }]
`;

  test('is told by id: what moved or was renamed is not removed and added', () => {
    const earlier = analysisFrom(before, { asOf: '2026-03-01' });
    const now = analysisFrom(after, { asOf: '2026-03-10' });
    const { from, entries } = changesBetween(earlier, now, 'last week');
    expect(from.label).toBe('last week');
    expect(from.asOf === undefined ? '' : formatDay(from.asOf)).toBe('2026-03-01');
    expect(
      entries.map(({ kind, subject, name, before, after, days }) =>
        [kind, subject, name, before ?? '–', after ?? '–', days ?? ''].join(' ').trim(),
      ),
    ).toEqual([
      'done task:a A – 2026-03-09',
      'started task:b Build – –',
      'slipped task:b Build 2026-03-13 2026-03-16 1',
      'slipped task:e E 2026-03-12 2026-03-16 2',
      'slipped task:c C 2026-03-20 2026-03-26 4',
      'slipped task:f F 2026-03-03 2026-03-12 7',
      'added task:new New – –',
      'added phase:p2 Second – –',
      'removed task:d D – –',
      'removed task:parent Parent – –',
      're-estimated task:e E 9d 4d',
      're-estimated task:c C 5d 8d',
      're-assigned task:b Build lin chen',
      'renamed task:b Build B Build',
      'renamed phase:p1 First One First',
      'gate-decided gate:p1 First – adjust',
      'risk-opened risk:r3 R3 – –',
      'risk-opened risk:r4 R4 – –',
      'risk-closed risk:r1 R1 – 2026-03-10',
      'issue-opened issue:i2 I2 – –',
      'issue-closed issue:i1 I1 – –',
    ]);
  });

  test('is nothing between a state and itself', () => {
    const now = analysisFrom(after, { asOf: '2026-03-10' });
    expect(changesBetween(now, now).entries).toEqual([]);
  });

  test('earlier is told as pulled in', () => {
    const state = (duration: string): Analysis =>
      analysisFrom(plan(`      - { id: a, name: A, duration: ${duration} }`), { asOf: '2026-03-01' });
    expect(changesBetween(state('5d'), state('3d')).entries.map(({ kind, days }) => [kind, days])).toEqual([
      ['pulled-in', -2],
      ['re-estimated', undefined],
    ]);
  });
});

describe('a calendar whose holidays end before the work does', () => {
  const findings = (start: string, duration: string): readonly string[] =>
    analysisFrom(
      `format: crm-plan/1\nproject: { id: p, name: P, start: ${start}, calendar: cn }\nphases: [{ id: p1, name: One, tasks: [{ id: a, name: A, duration: ${duration} }] }]\n`,
    ).findings.map((finding) => `${finding.severity} ${finding.place.pointer} ${message(finding, 'en')}`);

  test('is told once, where the calendar is chosen', () => {
    expect(findings('2026-11-02', '5d')).toEqual([]);
    expect(findings('2026-12-21', '20d')).toEqual([
      'warning /project/calendar The plan runs until 2027-01-15, but the holidays of calendar “cn” are known until 2026-12-31 only: beyond it the ordinary week is used. Take up a newer pack, or add the days in a calendar file of your own that extends “cn”.',
    ]);
    expect(findings('2003-12-22', '5d')).toEqual([
      'warning /project/calendar The plan starts on 2003-12-22, but the holidays of calendar “cn” are known from 2004-01-01 on only: before it the ordinary week is used. Add the days in a calendar file of your own that extends “cn”.',
    ]);
  });
});
