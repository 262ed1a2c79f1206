import { expect, test } from '@jest/globals';
import type { QualityMeasure } from '../../src/model/index.ts';
import { analysisFrom } from '../support/analysis.ts';

// One plan with something of everything, and every measure of both standards worked out by hand: populations, numerator,
// denominator, threshold, verdict. Eight hours a day, Monday to Friday, no holidays; 2026-03-02 is a Monday.

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-02, asOf: 2026-03-13 }
people: [{ id: lin }, { id: chen }, { id: wang }, { id: zhao }]
phases:
  - id: p1
    name: One
    tasks:
      - { id: kickoff, name: Kick-off, milestone: true, actual: { finish: 2026-03-02 } }
      - { id: a, name: A, duration: 5d, dependsOn: [kickoff], actual: { start: 2026-03-02, finish: 2026-03-06 } }
      - { id: b, name: B, duration: 5d, dependsOn: [a], actual: { start: 2026-03-09, finish: 2026-03-13 } }
      - { id: c, name: C, duration: 4d, dependsOn: [a], actual: { start: 2026-03-09, finish: 2026-03-11 } }
      - { id: d, name: D, duration: 5d, owner: lin, dependsOn: [a], actual: { start: 2026-03-10 }, progress: 40% }
      - { id: e, name: E, duration: 10d, owner: chen, dependsOn: [b, c] }
      - { id: f, name: F, duration: 50d, owner: wang, dependsOn: [d] }
      - { id: g, name: Same, duration: 2d, dependsOn: [{ task: e, lag: 2d }] }
      - { id: h, name: Same, duration: 3d, owner: zhao, dependsOn: [{ task: e, type: SS }, { task: d, lag: -1d }], constraint: { type: SNLT, date: 2026-03-31 } }
      - { id: i, name: I, duration: 1d, owner: lin, dependsOn: [g, { task: h, lag: 1d }], constraint: { type: FNLT, date: 2026-04-30 } }
      - { id: j, name: J, duration: 1d, cost: { planned: 500 }, constraint: { type: SNET, date: 2026-03-10 } }
      - { id: k, name: K, duration: 4h, dependsOn: [{ task: b, type: FF }] }
      - { id: end, name: End, milestone: true, dependsOn: [f, i], deadline: 2026-05-20 }
baselines:
  - name: first
    on: 2026-03-01
    tasks:
      kickoff: { start: 2026-03-02, finish: 2026-03-02 }
      a: { start: 2026-03-02, finish: 2026-03-06 }
      b: { start: 2026-03-09, finish: 2026-03-12 }
      c: { start: 2026-03-09, finish: 2026-03-12 }
      d: { start: 2026-03-09, finish: 2026-03-13 }
      e: { start: 2026-03-16, finish: 2026-03-27 }
      end: { start: 2026-05-22, finish: 2026-05-22 }
`;

// Forecast from Monday 16 March, the first working minute after the data date (Friday 13 March):
//   d  40 % of 5d is done, 3d are left: 16-18 March           f  50d from 19 March: 2 + 9 weeks + 3 = Wednesday 27 May
//   e  16-27 March                                            g  2d after a lag of 2d (30, 31 March): 1-2 April
//   h  with e from 16 March, and a day before the end of d: 18-20 March
//   i  after g: 3 April                                       j, k  16 March        end  27 May, with f
// Total float, in days, backwards from 27 May, the deadline 20 May (5 days before it) and the late dates that bind:
//   end, f, d  -5, by the deadline                            i  from 3 to 30 April: 19            g  as i: 19
//   h  may start by 31 March instead of 18: 9                 e  may start with h by 31 March instead of 16: 11
//   j  from 16 March to 27 May: 52                            k  is half a day: 52.5
// Incomplete: d e f g h i j k, eight. Links into them: 1 2 1 1 2 2 0 1, ten.

/** `numerator/denominator = value verdict [offenders]`, or why it was not evaluated. */
function line({ notEvaluated, numerator, denominator, value, passed, tooFew, offenders }: QualityMeasure): string {
  if (notEvaluated) return `not evaluated: ${notEvaluated.en}`;
  const counts = numerator === undefined ? '' : `${numerator}${denominator === undefined ? '' : `/${denominator}`} `;
  const verdict = passed === undefined ? 'stated' : tooFew ? 'passed, too few' : passed ? 'passed' : 'failed';
  return `${counts}= ${value === undefined ? '' : Math.round(value * 1000) / 1000} ${verdict} [${offenders.map(({ id }) => id).join(' ')}]`;
}

const found = (yaml: string): Readonly<Record<string, string>> =>
  Object.fromEntries(analysisFrom(yaml, { broken: true }).quality.map((measure) => [measure.id, line(measure)]));

test('the fourteen points, by hand', () => {
  const dcma = Object.fromEntries(Object.entries(found(PLAN)).filter(([id]) => id.startsWith('dcma-')));
  expect(dcma).toEqual({
    // j waits for nothing and nothing waits for it; nothing waits for k. The first (kickoff) and the last (end) are excepted.
    'dcma-1': '2/8 = 0.25 failed [j k]',
    // h begins a day before d ends.
    'dcma-2': '1/10 = 1 failed [h]',
    // e → g by two days, h → i by one: 20 % of ten links, 5 % allowed.
    'dcma-3': '2/10 = 0.2 failed [g i]',
    // e → h is SS, b → k is FF: eight of ten are FS, 90 % wanted.
    'dcma-4': '8/10 = 0.8 failed [h k]',
    // SNLT on h, FNLT on i; SNET on j is soft.
    'dcma-5': '2/8 = 0.25 failed [h i]',
    // More than 44 days: j 52, k 52.5.
    'dcma-6': '2/8 = 0.25 failed [j k]',
    // d and f; end is a milestone and no work.
    'dcma-7': '2/8 = 2 failed [d f]',
    // Only f is longer than 44 days: 12.5 %, but a share is told from two on.
    'dcma-8': '1/8 = 0.125 passed, too few [f]',
    // j must not start before 10 March, which is over, and has not started. Deadline and latest dates are ahead.
    'dcma-9': '1 = 1 failed [j]',
    // Of d e f g h i j (k is shorter than a day) nobody is on g and it costs nothing; j has a cost.
    'dcma-10': '1/7 = 0.143 stated [g]',
    // Due by 13 March: a b c d. b was finished a day late, d will be three days late.
    'dcma-11': '2/4 = 0.5 failed [b d]',
    // d is the first critical task that is left; 600 days on it move f and the end by 600 days.
    'dcma-12': '= 1 passed []',
    // 16 March to 27 May are 5 + 45 + 3 = 53 days; the deadline leaves -5, the baseline's finish (22 May) -3. (53 - 5) ÷ 53.
    'dcma-13': '48/53 = 0.906 failed [d f end]',
    // Finished: a b c. Due: a b c d, and six that the baseline does not know. 3 ÷ (4 + 6).
    'dcma-14': '3/10 = 0.3 failed [d f g h i j k]',
  });
});

test('the ten practices, by hand', () => {
  const gao = Object.fromEntries(Object.entries(found(PLAN)).filter(([id]) => id.startsWith('gao-')));
  expect(gao).toEqual({
    'gao-1-duplicate-names': '2 = 2 stated [g h]',
    // Eleven tasks, two milestones.
    'gao-1-detail-ratio': '11/2 = 5.5 stated []',
    'gao-2-no-predecessor': '1/8 = 0.125 stated [j]',
    'gao-2-no-successor': '2/8 = 0.25 stated [j k]',
    // Only the finish of k is driven: FF.
    'gao-2-dangling': '1/8 = 0.125 stated [k]',
    'gao-2-sf-links': '0 = 0 stated []',
    'gao-2-merge-points': '0 = 0 stated []',
    'gao-2-soft-constraints': '1/8 = 0.125 stated [j]',
    'gao-3-over-allocated': '0 = 0 stated []',
    'gao-3-milestones-with-people': '0 = 0 stated []',
    'gao-3-unresourced': '3/8 = 0.375 stated [g j k]',
    // The data date, not 10 March, decides when j starts; latest dates hold nothing.
    'gao-3-holding-constraints': '0 = 0 stated []',
    // k is written in hours, all others in days.
    'gao-4-mixed-units': '1/8 = 0.125 stated [k]',
    'gao-4-day-off': '0 = 0 stated []',
    // More than 22 days: f.
    'gao-4-long': '1/8 = 0.125 stated [f]',
    // (3 + 10 + 50 + 2 + 3 + 1 + 1 + ½) ÷ 8 = 8.8; the lower middle of ½ 1 1 2 | 3 3 10 50 is 2.
    'gao-4-mean-remaining': '= 8.8 stated []',
    'gao-4-median-remaining': '= 2 stated []',
    // Promised: kickoff, on its day, and end, 22 May, now 27 May.
    'gao-5-moved-milestones': '1/2 = 0.5 stated [end]',
    'gao-6-critical-share': '2/8 = 0.25 stated [d f]',
    'gao-6-recurring-drives': '0 = 0 stated []',
    'gao-6-lags-on-path': '0 = 0 stated []',
    'gao-6-constraints-on-path': '0 = 0 stated []',
    // (-5 + 11 - 5 + 19 + 9 + 19 + 52 + 52.5) ÷ 8 = 19.1; the lower middle of -5 -5 9 11 | 19 19 52 52.5 is 11.
    'gao-7-mean-float': '= 19.1 stated []',
    'gao-7-median-float': '= 11 stated []',
    'gao-8-estimates': '0/8 = 0 stated [d e f g h i j k]',
    'gao-8-contingency': '0 = 0 stated []',
    'gao-9-out-of-sequence': '0 = 0 stated []',
    'gao-10-baselined': '5/11 = 0.455 stated [f g h i j k]',
    // Of a b c, which are finished: c a day early, a on its day, b a day late.
    'gao-10-early': '1/3 = 0.333 stated [c]',
    'gao-10-on-time': '1/3 = 0.333 stated [a]',
    'gao-10-late': '1/3 = 0.333 stated [b]',
    // Of all promised work, forecasts too: a 0, b 1, c -1, d 3, e 0 days; the middle of -1 0 0 1 3 is 0.
    'gao-10-mean-variance': '= 0.6 stated []',
    'gao-10-median-variance': '= 0 stated []',
  });
});

test('where an error keeps work from being computed, no point is passed', () => {
  // d waits for nobody there is: d, f, h, i and end stay unscheduled. What fails among the others fails all the same.
  const broken = found(PLAN.replace('owner: lin, dependsOn: [a]', 'owner: lin, dependsOn: [nobody]'));
  const reason = 'not evaluated: errors keep 5 of 13 tasks from being computed';
  expect(Object.values(broken).filter((each) => each.includes('passed') || each.includes('stated'))).toEqual([]);
  expect(broken['dcma-9']).toBe('1 = 1 failed [j]');
  expect(broken['dcma-7']).toBe(reason);
  expect(broken['gao-10-late']).toBe(reason);
});

test('what lacks a baseline or a data date says so, however much is computed', () => {
  const [head = ''] = PLAN.split('baselines:');
  const broken = found(head.replace(', asOf: 2026-03-13', '').replace('dependsOn: [a]', 'dependsOn: [nobody]'));
  expect(broken['dcma-11']).toBe('not evaluated: no baseline');
  expect(broken['dcma-9']).toMatch(/^not evaluated: no data date/);
});

test('the critical path length index names what would have to be shorter', () => {
  // Without the deadline only the baseline's finish (22 May) can be missed: the critical path is what misses it.
  expect(found(PLAN.replace(', deadline: 2026-05-20', ''))['dcma-13']).toBe('50/53 = 0.943 failed [d f end]');
  // A deadline on g is met with room; the critical path misses the baseline.
  const met = PLAN.replace(', deadline: 2026-05-20', '').replace(
    'duration: 2d,',
    'duration: 2d, deadline: 2026-04-10,',
  );
  expect(found(met)['dcma-13']).toBe('50/53 = 0.943 failed [d f end]');
  // On 27 March g is four days late (1 and 2 April, with the lag): e and g drive it, d and f only the baseline's finish.
  const missed = PLAN.replace(', deadline: 2026-05-20', '').replace(
    'duration: 2d,',
    'duration: 2d, deadline: 2026-03-27,',
  );
  expect(found(missed)['dcma-13']).toBe('49/53 = 0.925 failed [e g]');
});

test('points where very many links meet, and recurring work on the critical path', () => {
  const many = Array.from({ length: 9 }, (_, n) => `t${n}`);
  const yaml = `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-02 }
phases:
  - id: p1
    name: One
    tasks:
${many.map((id) => `      - { id: ${id}, name: ${id}, duration: 1d }`).join('\n')}
      - { id: meet, name: Meet, duration: 1d, dependsOn: [${many.join(', ')}] }
      - { id: eight, name: Eight, duration: 1d, dependsOn: [${many.slice(1).join(', ')}] }
      - { id: weekly, name: Weekly, recur: { every: 1w, count: 3 } }
      - { id: after, name: After, duration: 1d, dependsOn: [weekly] }
`;
  const measures = found(yaml);
  // Nine predecessors are more than eight.
  expect(measures['gao-2-merge-points']).toBe('1 = 1 stated [meet]');
  // The third occurrence is on Monday 16 March, and the last task waits for it.
  expect(measures['gao-6-recurring-drives']).toBe('1 = 1 stated [weekly]');
});
