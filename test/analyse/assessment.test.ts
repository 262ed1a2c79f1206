import { describe, expect, test } from '@jest/globals';
import { assess, sensitivity } from '../../src/analyse/assessment.ts';
import type { AssessmentPackData } from '../../src/model/index.ts';

const scale = (...values: number[]): AssessmentPackData['scale'] => values.map((value) => ({ value, id: `v${value}` }));
const pack = (
  rest: Partial<AssessmentPackData> & Pick<AssessmentPackData, 'scoring' | 'dimensions'>,
): AssessmentPackData => ({
  format: 'crm-plan-assessment/1',
  id: 'test',
  scale: scale(0, 1, 2, 3, 4),
  ...rest,
});
const questions = (...ids: string[]): { readonly id: string }[] => ids.map((id) => ({ id }));
const points = (answers: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(answers));

describe('a mean', () => {
  const three = pack({
    scoring: { kind: 'mean', caps: [{ dimensions: ['lead'], below: 40, most: 69 }], blocker: 40 },
    dimensions: [
      { id: 'lead', questions: questions('l1', 'l2') },
      { id: 'team', questions: questions('t1', 't2') },
      { id: 'data', questions: questions('d1') },
    ],
    bands: [
      { id: 'low', least: 0 },
      { id: 'middle', least: 40 },
      { id: 'high', least: 70 },
    ],
    advice: [
      { id: 'gap-plan', band: ['middle'] },
      { id: 'find-sponsor', dimension: 'lead', below: 40 },
    ],
  });

  test('is the mean of the dimensions, not of the questions', () => {
    const result = assess(three, points({ l1: 4, l2: 4, t1: 2, t2: 2, d1: 3 }));
    expect(result.dimensions.map(({ score }) => score)).toEqual([100, 50, 75]);
    expect(result).toMatchObject({ total: 75, band: 'high', advice: [], open: [], blockers: [] });
  });

  test('takes an unanswered question for open, never for a zero', () => {
    const result = assess(three, points({ l1: 3, t1: 3, t2: 3, d1: 3 }));
    expect(result).toMatchObject({ total: 75, open: ['l2'] });
    expect(assess(three, points({ l1: 3 }))).toMatchObject({ total: 75, open: ['l2', 't1', 't2', 'd1'] });
  });

  test('tells nothing where nothing was answered', () => {
    const result = assess(three, points({}));
    expect(result.total).toBeUndefined();
    expect(result.band).toBeUndefined();
  });

  test('is held down by its cap, and says by which dimension', () => {
    const result = assess(three, points({ l1: 1, l2: 1, t1: 4, t2: 4, d1: 4 }));
    expect(result).toMatchObject({
      total: 69,
      band: 'middle',
      cappedBy: ['lead'],
      blockers: ['lead'],
      advice: ['gap-plan', 'find-sponsor'],
    });
  });

  test('rounds to one decimal', () => {
    const one = pack({ scoring: { kind: 'mean' }, dimensions: [{ id: 'a', questions: questions('x', 'y', 'z') }] });
    expect(assess(one, points({ x: 4, y: 3, z: 3 })).total).toBe(83.3);
    expect(assess(one, points({ x: 4, y: 4, z: 3 })).total).toBe(91.7);
  });
});

describe('levels', () => {
  const nolan = pack({
    scale: scale(0, 1, 2),
    scoring: { kind: 'stage', reach: 3, begun: 2 },
    dimensions: [1, 2, 3].map((level) => ({ id: `l${level}`, questions: questions(`a${level}`, `b${level}`) })),
  });

  test.each([
    [{ a1: 2, b1: 2, a2: 2, b2: 1, a3: 0, b3: 0 }, 2, []],
    [{ a1: 2, b1: 1, a2: 1, b2: 0, a3: 2, b3: 2 }, 1, ['l3']],
    [{ a1: 1, b1: 1, a2: 2, b2: 2, a3: 0, b3: 1 }, 2, []],
    [{ a1: 0, b1: 1, a2: 0, b2: 0, a3: 0, b3: 0 }, 0, []],
  ])('%j is stage %i', (answers, total, uneven) => {
    expect(assess(nolan, points(answers))).toMatchObject({ total, uneven });
  });

  test('a rung is reached at full with all below it begun', () => {
    const ladder = pack({
      scale: scale(0, 1, 2),
      scoring: { kind: 'ladder', begun: 1 },
      dimensions: [{ id: 'rungs', questions: questions('r1', 'r2', 'r3') }],
    });
    expect(assess(ladder, points({ r1: 1, r2: 2, r3: 1 }))).toMatchObject({ total: 2, uneven: [] });
    expect(assess(ladder, points({ r1: 0, r2: 2, r3: 0 }))).toMatchObject({ total: 0, uneven: ['r2'] });
    expect(assess(ladder, points({ r2: 2 }))).toMatchObject({ total: 0, uneven: ['r2'], open: ['r1', 'r3'] });
  });
});

describe('the other formulas', () => {
  const five = (
    kind: 'sum' | 'lowest' | 'highest-yes' | 'match',
    more: Partial<AssessmentPackData> = {},
  ): AssessmentPackData =>
    pack({
      scale: scale(0, 1, 2),
      scoring: { kind },
      dimensions: [{ id: 'all', questions: questions('q1', 'q2', 'q3') }],
      ...more,
    });

  test('sum, lowest, highest yes', () => {
    expect(assess(five('sum'), points({ q1: 2, q2: 1, q3: 2 })).total).toBe(5);
    expect(assess(five('lowest'), points({ q1: 2, q2: 1, q3: 2 })).total).toBe(1);
    expect(assess(five('highest-yes'), points({ q1: 1, q2: 1, q3: 0 })).total).toBe(2);
    expect(assess(five('highest-yes'), points({ q1: 0, q2: 0, q3: 0 })).total).toBe(0);
  });

  test.each([
    ['sum', { q1: 2, q2: 2 }, { range: { least: 4, most: 6 }, band: 'high' }],
    ['sum', { q1: 2, q2: 1 }, { range: { least: 3, most: 5 }, band: undefined }],
    ['lowest', { q1: 2, q2: 2 }, { range: { least: 0, most: 2 }, band: undefined }],
    ['lowest', { q1: 0, q2: 2 }, { total: 0, band: 'low' }],
    ['highest-yes', { q1: 1, q2: 0 }, { range: { least: 1, most: 3 }, band: 'low' }],
    ['highest-yes', { q1: 0, q3: 1 }, { total: 3, band: 'low' }],
  ] as const)('%s of %j, with an open question, is %j', (kind, answers, expected) => {
    const bands = [
      { id: 'low', least: 0 },
      { id: 'high', least: kind === 'lowest' ? 1 : 4 },
    ];
    const advice = [{ id: 'act', band: ['low', 'high'] }];
    const { total, range, band, advice: given } = assess(five(kind, { bands, advice }), points(answers));
    expect({ ...(total !== undefined && { total }), ...(range && { range }), band }).toEqual(expected);
    expect(given).toEqual(band === undefined ? [] : ['act']);
  });

  test('weights that are all zero tell nothing', () => {
    const dimensions = [{ id: 'all', questions: [{ id: 'q1', weight: 0 }] }];
    const weightless = pack({ scoring: { kind: 'mean' }, dimensions });
    expect(assess(weightless, points({ q1: 2 })).total).toBeUndefined();
  });

  test('match names what the answers speak for', () => {
    const method = five('match', {
      outcomes: [
        { id: 'eight-step', question: 'q1' },
        { id: 'nine-stage', question: 'q3' },
      ],
    });
    expect(assess(method, points({ q1: 0, q3: 1 }))).toMatchObject({
      outcomes: [{ id: 'nine-stage', first: true, points: 0, outOf: 0, against: [] }],
      undecided: [],
      open: ['q2'],
    });
  });

  describe('match with further answers', () => {
    const method = pack({
      scale: scale(0, 1),
      scoring: { kind: 'match' },
      dimensions: [{ id: 'all', questions: questions('short', 'large', 'years', 'clear') }],
      outcomes: [
        { id: 'quick', question: 'short', favoured: [{ question: 'clear', answer: 'v1', weight: 2 }] },
        {
          id: 'thorough',
          question: 'large',
          favoured: [
            { question: 'clear', answer: 'v0', weight: 2 },
            { question: 'short', answer: 'v0' },
          ],
        },
        { id: 'around', question: 'years', frame: true },
      ],
    });
    const firstOf = (answers: Readonly<Record<string, number>>): readonly string[] =>
      assess(method, points(answers)).outcomes.flatMap(({ id, first }) => (first ? [id] : []));

    test('they order what is spoken for, and those against it are told', () => {
      expect(assess(method, points({ short: 1, large: 1, years: 0, clear: 0 })).outcomes).toEqual([
        { id: 'thorough', frame: false, first: true, points: 2, outOf: 3, against: ['short'] },
        { id: 'quick', frame: false, first: false, points: 0, outOf: 2, against: ['clear'] },
      ]);
      expect(firstOf({ short: 1, large: 1, clear: 1 })).toEqual(['quick']);
    });

    test('alone they speak for nothing', () => {
      expect(firstOf({ short: 0, large: 0, years: 0, clear: 1 })).toEqual([]);
    });

    test('equal ones are a tie, in the order of the pack', () => {
      expect(firstOf({ short: 1, large: 1 })).toEqual(['quick', 'thorough']);
    });

    test('a frame stands behind what it goes together with, and is first alone', () => {
      const both = assess(method, points({ short: 1, years: 1 })).outcomes;
      expect(both.map(({ id, first }) => [id, first])).toEqual([
        ['quick', true],
        ['around', false],
      ]);
      expect(firstOf({ short: 0, large: 0, years: 1 })).toEqual(['around']);
    });

    test.each<[Readonly<Record<string, number>>, readonly string[]]>([
      [{ short: 1 }, ['thorough', 'around']],
      [{ short: 1, clear: 1 }, ['around']],
      [{ short: 1, large: 1, years: 1, clear: 1 }, []],
      [{ short: 1, large: 0, years: 0 }, []],
      [{ short: 1, large: 1, years: 0 }, []],
      [{ clear: 1 }, ['quick', 'thorough', 'around']],
      [{ large: 1, clear: 0, years: 0 }, []],
      [{ large: 1, clear: 1, years: 0 }, ['quick']],
    ])('%j leaves open whether %j comes first', (answers, undecided) => {
      expect(assess(method, points(answers)).undecided).toEqual(undecided);
    });
  });
});

describe('vendors', () => {
  const card = pack({
    scoring: { kind: 'mean', knockout: { questions: ['fit'] } },
    dimensions: [
      {
        id: 'all',
        questions: [
          { id: 'fit', weight: 3 },
          { id: 'price', weight: 1 },
        ],
      },
    ],
  });

  test('a zero on a decisive criterion rejects', () => {
    expect(assess(card, points({ fit: 0, price: 4 })).knockouts).toEqual(['fit']);
  });

  test('weights count', () => {
    expect(assess(card, points({ fit: 4, price: 0 })).total).toBe(75);
  });

  test('says from which weight another candidate would win', () => {
    // big: 3·2 + 4w, small: 3·4 + 1w; equal at w = 2, where the first in the list wins. On fit: 4 + 2v against 1 + 4v, equal at 1.5.
    const turned = sensitivity(
      card,
      new Map([
        ['big', points({ fit: 2, price: 4 })],
        ['small', points({ fit: 4, price: 1 })],
      ]),
    );
    expect(turned).toEqual([
      { question: 'fit', weight: 3, turnsAt: 1, winner: 'big' },
      { question: 'price', weight: 1, turnsAt: 2, winner: 'big' },
    ]);
  });

  test('who is knocked out does not compete', () => {
    const turned = sensitivity(
      card,
      new Map([
        ['big', points({ fit: 0, price: 4 })],
        ['small', points({ fit: 4, price: 1 })],
      ]),
    );
    expect(turned.every(({ turnsAt }) => turnsAt === undefined)).toBe(true);
  });
});
