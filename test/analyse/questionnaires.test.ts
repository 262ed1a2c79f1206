import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { assess } from '../../src/analyse/index.ts';
import { message } from '../../src/diagnostics/index.ts';
import type { AssessmentPackData } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { filesOf, memoryFolder } from '../packs/folders.ts';

// The built-in questionnaires, held against what the methodology says their answers mean.

const templates = filesOf(join(import.meta.dirname, '../../templates'));
const only = Object.fromEntries(Object.entries(templates).filter(([path]) => path.startsWith('assessments/')));
const packs = openPacks([memoryFolder('templates', only)]);

function data(id: string): AssessmentPackData {
  const { value } = packs.assessment(id);
  if (!value) throw new Error(`no questionnaire ${id}`);
  return value.data;
}

/** Points in the order of the questions; a dash is one that was not answered. */
function check(id: string, answers: string, expected: object): void {
  const pack = data(id);
  const questions = pack.dimensions.flatMap((dimension) => dimension.questions);
  const values = answers.replaceAll(' ', '');
  expect(values).toHaveLength(questions.length);
  const given = questions.flatMap((question, index): [string, number][] =>
    values[index] === '-' ? [] : [[question.id, Number(values[index])]],
  );
  expect(assess(pack, new Map(given))).toMatchObject(expected);
}

const TEN = '4444 444 4444 4444 444 444 44444 444 4444 444';

describe('what answers mean', () => {
  test.each<[string, string, object]>([
    ['ten-success-factors', TEN, { total: 100, band: 'ready', advice: [] }],
    // Training at 20 of 100 holds down a mean of 92.
    ['ten-success-factors', TEN.replace('44444', '11110'), { total: 69, band: 'partly-ready', cappedBy: ['training'] }],
    ['ten-success-factors', TEN.replace('44444', '22222'), { total: 95, band: 'ready', advice: ['train-and-support'] }],
    ['nolan-maturity', '22 22 21 11 00 00', { total: 3, band: 'controlled', advice: ['integration-plan'] }],
    [
      'nolan-maturity',
      '22 10 22 22 22 22',
      { total: 1, band: 'early', uneven: ['control', 'integration', 'data-management', 'maturity'] },
    ],
    ['it-stage', '11010', { total: 4, band: 'strategic' }],
    ['it-stage', '00000', { total: 0, band: 'none' }],
    ['people-readiness', '4444 1111 4444 4444', { total: 81.3, band: 'ready', blockers: ['team'] }],
    ['planning-readiness', '22222222222', { total: 50, band: 'partly-ready' }],
    ['team-capabilities', '3322', { total: 2, band: 'complete', blockers: [], advice: [] }],
    [
      'team-capabilities',
      '3321',
      { total: 1, band: 'incomplete', blockers: ['change-management'], advice: ['find-change-lead'] },
    ],
    ['integration-maturity', '4142', { total: 1, band: 'high-risk' }],
    ['integration-maturity', '4242', { total: 2, band: 'middle-risk' }],
    ['integration-maturity', '4343', { total: 3, band: 'low-risk', advice: [] }],
    ['effectiveness-ladder', '22110', { total: 2, band: 'users', advice: ['to-teams'] }],
    ['effectiveness-ladder', '12121', { total: 4, band: 'enterprise', uneven: [] }],
    ['industry-complexity', '11100', { total: 3, band: 'low', advice: ['big-bang-or-pilot'] }],
    ['industry-complexity', '22000', { total: 4, band: 'middle', advice: ['pilot-or-parallel'] }],
    ['industry-complexity', '22111', { total: 7, band: 'high', advice: ['phase-it'] }],
    ['adoption-watch', '222111', { total: 37.5, band: 'not-ready' }],
    ['supervision-fade-out', '33332', { total: 70, band: 'halve' }],
    ['supervision-fade-out', '44443', { total: 95, band: 'hand-over', advice: ['confirm'] }],
    ['crm-or-erp', '11110', { total: 4, band: 'erp-thinking' }],
    ['crm-or-erp', '11111', { total: 5, band: 'crm-thinking' }],
    ['vendor-scorecard', '4'.repeat(26), { total: 100, knockouts: [] }],
    ['vendor-scorecard', `${'4'.repeat(6)}0${'4'.repeat(19)}`, { knockouts: ['fit'] }],
  ])('%s: %s', check);
});

describe.each(packs.assessmentIds())('%s', (id) => {
  test('gives every band and every advice to some answers', () => {
    const pack = data(id);
    const questions = pack.dimensions.flatMap((dimension) => dimension.questions);
    const bands = new Set<string>();
    const advice = new Set<string>();
    // From the least answer everywhere to the best, one question more at a time, from either end.
    const climb = (order: typeof questions): void => {
      const points = new Map(order.map((question): [string, number] => [question.id, 0]));
      const note = (): void => {
        const result = assess(pack, points);
        if (result.band !== undefined) bands.add(result.band);
        for (const one of result.advice) advice.add(one);
      };
      note();
      for (const { value } of pack.scale)
        for (const question of order) {
          points.set(question.id, value);
          note();
        }
    };
    climb(questions);
    climb([...questions].reverse());
    expect([...bands].sort()).toEqual((pack.bands ?? []).map((band) => band.id).sort());
    expect([...advice].sort()).toEqual((pack.advice ?? []).map((one) => one.id).sort());
  });
});

/** What comes first, with ties joined, for answers to the seven questions in their order. */
const firstMethod = (answers: string): string => {
  const asked = data('which-method').dimensions.flatMap(({ questions }) => questions);
  expect(answers).toHaveLength(asked.length);
  const given = asked.flatMap(({ id }, index): [string, number][] =>
    answers[index] === '-' ? [] : [[id, Number(answers[index])]],
  );
  const { outcomes } = assess(data('which-method'), new Map(given));
  return outcomes.flatMap(({ id, first }) => (first ? [id] : [])).join(' = ');
};

// Quarter, dispute, old system, business-led, several years; processes clear, all at once.
test.each([
  ['1000011', 'four-phase-work-plan'],
  ['0100000', 'supervised-five-phase'],
  ['0010001', 'nine-stage'],
  ['0001000', 'eight-step'],
  ['0000100', 'one-plus-five-cycle'],
  // Two are spoken for: the further answers decide.
  ['1010011', 'four-phase-work-plan'],
  ['1010001', 'nine-stage'],
  ['1001010', 'four-phase-work-plan'],
  ['1001001', 'eight-step'],
  ['0011001', 'nine-stage'],
  ['0011000', 'eight-step'],
  ['0110001', 'nine-stage'],
  ['0110000', 'supervised-five-phase'],
  // A neutral supervisor and a business-led programme ask for the same: no answer separates them.
  ['0101000', 'supervised-five-phase = eight-step'],
  ['0101011', 'supervised-five-phase = eight-step'],
  // The cycle goes together with any other.
  ['0010101', 'nine-stage'],
  ['0000011', ''],
  ['1------', 'four-phase-work-plan'],
  ['11-----', 'four-phase-work-plan = supervised-five-phase'],
])('which-method: %s is %s', (answers, expected) => {
  expect(firstMethod(answers)).toBe(expected);
});

test('which-method speaks only for methodologies that there are', () => {
  const methods = Object.keys(templates).flatMap((path) => /^methodologies\/([^/]+)\//.exec(path)?.[1] ?? []);
  for (const { id } of data('which-method').outcomes ?? []) expect(methods).toContain(id);
});

test.each([
  ["answer: 'yes', weight: 2", 'answer: yess', '“yess” is no answer'],
  ['{ question: processes-clear,', '{ question: process-clear,', '“process-clear” is no question'],
])('an order by what cannot be answered is refused: %s', (from, to, says) => {
  const path = 'assessments/which-method/assessment.yaml';
  const text = only[path] ?? '';
  expect(text).toContain(from);
  const changed = openPacks([memoryFolder('templates', { ...only, [path]: text.replace(from, to) })]);
  const { value, diagnostics } = changed.assessment('which-method');
  expect(value).toBeUndefined();
  expect(diagnostics.map((each) => message(each, 'en')).join()).toContain(says);
});
