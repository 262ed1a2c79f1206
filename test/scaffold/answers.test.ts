import { describe, expect, test } from '@jest/globals';
import { fill, LOCALES } from '../../src/diagnostics/index.ts';
import { readAnswers } from '../../src/scaffold/index.ts';
import { builtInPacks, methodOf, methodologyOf, miniPacks, scaffoldText } from './stand.ts';

const mini = methodologyOf(miniPacks, 'mini');
const DEFAULTS = { departments: ['sales', 'service'], users: 40, hosting: 'saas', migrate: true, strategy: 'at-once' };

describe('answers', () => {
  test.each<[string, unknown, unknown]>([
    ['departments', 'service,sales', ['sales', 'service']],
    ['departments', ' marketing ， sales、service', ['sales', 'service', 'marketing']],
    ['departments', '', []],
    ['departments', ['marketing'], ['marketing']],
    ['departments', [], []],
    ['users', '90', 90],
    ['users', ' 90 ', 90],
    ['users', 90, 90],
    ['users', '1000', 1000],
    ['hosting', 'own', 'own'],
    ['hosting', ['own'], 'own'],
    ['migrate', 'false', false],
    ['migrate', 'NO', false],
    ['migrate', '否', false],
    ['migrate', '是', true],
    ['migrate', 'y', true],
    ['migrate', false, false],
  ])('%s given as %j is %j', (key, given, value) => {
    const read = readAnswers(mini, [[key, given]]);
    expect(read.faults).toEqual([]);
    expect(read.answers).toEqual({ ...DEFAULTS, [key]: value, ...(value === 'own' && { servers: 2 }) });
  });

  test.each<[string, unknown, string]>([
    [
      'departments',
      'sales,saless',
      '“saless” is no answer to “departments”. Choose from: sales, service, marketing. Did you mean “sales”?',
    ],
    ['departments', 'sales,sales', '“departments” names “sales” twice. Name each choice once.'],
    ['departments', 3, '“3” is no answer to “departments”. Choose from: sales, service, marketing.'],
    ['users', '', '“users” takes a number, but “” was given.'],
    ['users', '1e3', '“users” takes a number, but “1e3” was given.'],
    ['users', '0x10', '“users” takes a number, but “0x10” was given.'],
    ['users', true, '“users” takes a number, but “true” was given.'],
    ['users', '0', '“users” is at least 1, but 0 was given.'],
    ['users', Number.POSITIVE_INFINITY, '“users” takes a number, but “null” was given.'],
    ['users', '1001', '“users” is at most 1000, but 1001 was given.'],
    ['hosting', 'saas,own', '“saas,own” is no answer to “hosting”. Choose from: saas, own.'],
    [
      'hosting',
      ['saas', 'own'],
      '“hosting” takes one choice, but several were given: saas, own. Choose one of: saas, own.',
    ],
    ['hosting', null, '“null” is no answer to “hosting”. Choose from: saas, own.'],
    ['hosting', { a: 1 }, '“{"a":1}” is no answer to “hosting”. Choose from: saas, own.'],
    ['migrate', 'maybe', '“migrate” takes true or false (yes or no), but “maybe” was given.'],
    ['migrate', 1, '“migrate” takes true or false (yes or no), but “1” was given.'],
    [
      'usres',
      '3',
      'The method “Mini method” does not ask “usres”. It asks: departments, users, hosting, servers, migrate, strategy. Did you mean “users”?',
    ],
    [
      '__proto__',
      '3',
      'The method “Mini method” does not ask “__proto__”. It asks: departments, users, hosting, servers, migrate, strategy.',
    ],
    ['hosting', 'x'.repeat(5000), `“${'x'.repeat(79)}…” is no answer to “hosting”. Choose from: saas, own.`],
  ])('%s given as %j is refused', (key, given, told) => {
    const { faults, answers } = readAnswers(mini, [[key, given]]);
    expect(
      faults.map(({ sentence, help }) => [sentence, ...(help ? [help] : [])].map((one) => fill(one, 'en')).join(' ')),
    ).toEqual([told]);
    for (const { sentence } of faults)
      for (const locale of LOCALES) expect(fill(sentence, locale)).not.toMatch(/\{\w+\}|undefined/);
    expect(answers).toEqual(DEFAULTS);
  });

  test('the later of two wins, and what does not arise is told and left out', () => {
    const { answers, unasked } = readAnswers(mini, [
      ['users', '1'],
      ['servers', '5'],
      ['users', '2'],
    ]);
    expect(answers).toEqual({ ...DEFAULTS, users: 2 });
    expect(unasked).toEqual(['servers']);
    expect(
      readAnswers(mini, [
        ['servers', '5'],
        ['hosting', 'own'],
      ]).answers,
    ).toEqual({ ...DEFAULTS, hosting: 'own', servers: 5 });
  });
});

describe('several choices', () => {
  const cycle = methodologyOf(builtInPacks, 'one-plus-five-cycle');

  test('of a long list, typed as one text', () => {
    const options = cycle.question('areas')?.options ?? [];
    expect(options.join(',').length).toBeGreaterThan(80);
    expect(readAnswers(cycle, [['areas', options.join(',')]])).toMatchObject({
      faults: [],
      answers: { areas: options },
    });
  });

  test.each([
    ['areas', ''],
    ['areas', []],
  ])('%s given as %j are too few', (key, given) => {
    const { faults, answers } = readAnswers(cycle, [[key, given]]);
    expect(faults.map(({ sentence }) => fill(sentence, 'en'))).toEqual([
      expect.stringContaining('Choose at least 1 for “areas”: customer-service, sales, '),
    ]);
    expect(answers['areas']).toEqual(cycle.question('areas')?.default);
  });
});

test('an answer takes time away, and leaves some', () => {
  const task = (answers: Record<string, unknown>, scale: string) => {
    const method = methodOf(`questions: [{ id: migrate, type: boolean, default: true }]
roles: [{ id: lead }]
phases:
  - id: one
    tasks: [{ id: train, owner: lead, duration: 5d, scale: [${scale}] }]
`);
    return /duration: (\S+)/.exec(scaffoldText(method, 'en', answers))?.[1];
  };
  const scale = '{ add: -2d, when: { migrate: false } }';
  expect(task({}, scale)).toBe('5d');
  expect(task({ migrate: false }, scale)).toBe('3d');
  expect(task({ migrate: false }, '{ add: -9d, when: { migrate: false } }')).toBe('1d');
});
