import { expect, test } from '@jest/globals';
import { hasBegun } from '../../src/lint/due.ts';
import { analysisFrom } from '../support/analysis.ts';

/** Phase `two` is planned for 2026-03-09, after five days of phase `one`, which nobody has started either. */
const plan = (rest = ''): string => `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-02 }
phases:
  - { id: one, name: One, tasks: [{ id: a, name: A, duration: 5d }] }
  - { id: two, name: Two, dependsOn: [one], tasks: [{ id: b, name: B, duration: 5d }, { id: c, name: C, duration: 1d }] }
${rest}`;

const begun = (text: string, asOf?: string): readonly string[] => {
  const { schedule } = analysisFrom(text, asOf === undefined ? {} : { asOf });
  return schedule.resolved.phases.filter((phase) => hasBegun(schedule, phase)).map(({ id }) => id);
};

const BASELINE =
  'baselines: [{ name: first, on: 2026-03-01, tasks: { b: { start: 2026-03-16, finish: 2026-03-20 } } }]';

test.each([
  ['nothing without a data date', plan(), undefined, []],
  ['nothing before the start', plan(), '2026-03-01', []],
  ['what was to start, though the data date pushes it on', plan(), '2026-03-06', ['one']],
  ['each on its own day', plan(), '2026-03-09', ['one', 'two']],
  ['a later day where the baseline promises one', plan(BASELINE), '2026-03-13', ['one']],
  ['that day', plan(BASELINE), '2026-03-16', ['one', 'two']],
  [
    'what was started before its time',
    plan().replace('id: c,', 'id: c, actual: { start: 2026-03-03 }, progress: 10%,'),
    '2026-03-03',
    ['one', 'two'],
  ],
])('begun is %s', (_, text, asOf, expected) => expect(begun(text, asOf)).toEqual(expected));
