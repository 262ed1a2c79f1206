import { expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import { analyse, changesBetween } from '../../src/analyse/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { packsOf } from '../support/packs.ts';

// Whatever is done to a plan, every stage answers with a value and findings, and nothing throws.

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-02, asOf: 2026-03-13, calendar: cn, currency: CNY, budget: 1000, methodology: { id: m, version: 1.0.0 } }
goals: [{ id: g, statement: S, owner: lin }]
people:
  - { id: lin, rate: 100, leave: [{ from: 2026-03-09, to: 2026-03-10 }] }
  - { id: chen, capacity: 50%, calendar: six-day }
  - { id: pool, units: 3, roles: [tester] }
phases:
  - id: one
    name: One
    owner: lin
    tasks:
      - { id: a, name: A, duration: 5d, goal: g, progress: 100%, actual: { start: 2026-03-02, finish: 2026-03-06, effort: 4d } }
      - { id: b, name: B, effort: 8d, responsible: [lin, { who: pool, units: 2 }], dependsOn: [{ task: a, lag: 50% }], progress: 40%, actual: { start: 2026-03-09 }, cost: { planned: 10, actual: 5 } }
      - id: c
        name: C
        constraint: { type: FNLT, date: 2026-04-10 }
        tasks:
          - { id: d, name: D, duration: 3d, dependsOn: [b], deliverables: [doc], estimate: { optimistic: 2d, likely: 3d, pessimistic: 6d } }
          - { id: e, name: E, duration: 2w, dependsOn: [{ task: d, type: SS, lag: 1ed }], calendar: { extends: weekdays, week: { fri: ["09:00-12:00"] }, holidays: [{ from: 2026-04-01, to: 2026-04-03 }] } }
    gate: { due: 2026-03-12, decider: lin, criteria: [{ id: k, text: T, met: 2026-03-11 }], decision: { outcome: proceed, by: lin, on: 2026-03-13 } }
  - id: two
    name: Two
    dependsOn: [one]
    tasks:
      - { id: f, name: F, duration: 4h, owner: chen, constraint: { type: MSO, date: "2026-04-20T09:00" }, deadline: 2026-04-30 }
      - { id: r, name: R, recur: { every: 2w, count: 4, done: [2026-03-03] } }
      - { id: m, name: M, milestone: true, dependsOn: [f, { task: e, type: FF, lag: -1d }], constraint: { type: ALAP } }
deliverables: [{ id: doc, name: D, owner: chen }]
risks: [{ id: r1, title: R, probability: high, impact: high, owner: lin, due: 2026-03-20 }]
issues: [{ id: i1, title: I, priority: P1, raisedOn: 2026-03-03, status: in-progress }]
baselines: [{ name: b, on: 2026-03-01, tasks: { a: { start: 2026-03-02, finish: 2026-03-06 }, b: { start: 2026-03-09, finish: 2026-03-13, effort: 8d }, m: { finish: 2026-04-30 } } }]
journal: [{ on: 2026-03-13, health: green, override: { health: amber, reason: R }, dimensions: { scope: green } }]
checklists: [{ id: c, items: [{ id: x, done: 2026-03-03 }] }]
`;

/** A small generator of its own, so that the same mutations are made everywhere. Source: mulberry32, T. Ettinger. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS = [
  '',
  '0d',
  '-1d',
  '1w',
  '999999w',
  '100%',
  'a',
  'b',
  'one',
  'two',
  'm',
  '[]',
  '{}',
  '[a, a]',
  'true',
  '5',
  'null',
  '0001-01-01',
  '9999-12-31',
  '2026-03-13',
  'SF',
  'lin',
  '__proto__',
  '"\\u202e"',
];

function mutate(text: string, random: (below: number) => number): string {
  const lines = text.split('\n');
  const values = [...text.matchAll(/(?<=[:[,] )[^\s,[\]{}]+/g)];
  switch (random(5)) {
    case 0:
    case 1: {
      const value = values[random(values.length)];
      const at = value?.index ?? 0;
      return text.slice(0, at) + WORDS[random(WORDS.length)] + text.slice(at + (value?.[0].length ?? 0));
    }
    case 2:
      lines.splice(random(lines.length), 1 + random(3));
      return lines.join('\n');
    case 3: {
      const from = random(lines.length);
      lines.splice(random(lines.length), 0, ...lines.slice(from, from + 1 + random(2)));
      return lines.join('\n');
    }
    default: {
      const one = values[random(values.length)];
      const other = values[random(values.length)];
      return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
    }
  }
}

/** Everything that the analysis can be asked for. */
function askAll(text: string): { readonly errors: number; readonly dated: number } {
  const read = readPlan(new SourceFile('plan.yaml', text));
  if (!read.value) return { errors: read.diagnostics.length, dated: 0 };
  const packs = packsOf({ methodologies: ['m@1.0.0'], checklists: { c: ['x'] } });
  const { value, diagnostics } = resolve(read.value, packs);
  const timed = value && schedule(value);
  if (!value || !timed?.value) throw new Error('no schedule');
  const analysis = analyse(timed.value);
  for (const finding of [...diagnostics, ...timed.diagnostics, ...analysis.findings])
    for (const locale of ['en', 'zh-CN'] as const)
      expect(message(finding, locale)).not.toMatch(/\{\w+\}|undefined|NaN/);
  const measures = [analysis.progress, analysis.finishVarianceDays, ...Object.values(analysis.earnedValue)];
  for (const measured of measures)
    if (measured.known && typeof measured.value === 'number') expect(Number.isFinite(measured.value)).toBe(true);
  for (const { value } of analysis.quality) expect(value === undefined || Number.isFinite(value)).toBe(true);
  expect([analysis.health.known, analysis.overbookings.length >= 0]).toEqual([analysis.health.known, true]);
  expect(changesBetween(analysis, analysis).entries).toEqual([]);
  // What is not dated says so, and has nothing that is dated waiting for it.
  for (const task of value.tasks) {
    expect(timed.value.timing(task) === undefined).toBe(timed.value.unscheduled.includes(task));
    if (!task.broken)
      for (const { predecessor } of task.links) expect('children' in predecessor && predecessor.broken).toBe(false);
  }
  return { errors: diagnostics.length, dated: timed.value.timings.length };
}

test('the plan as it stands is whole', () => {
  expect(askAll(PLAN)).toEqual({ errors: 0, dated: 8 });
});

test('changed at random, it is still answered', () => {
  const random = randomFrom(20_260_302);
  let withErrors = 0;
  let partly = 0;
  for (let round = 0; round < 120; round++) {
    let text = PLAN;
    for (let change = random(3); change >= 0; change--) text = mutate(text, random);
    const { errors, dated } = askAll(text);
    if (errors > 0) withErrors++;
    if (errors > 0 && dated > 0) partly++;
  }
  // The mutations do reach what this test is about.
  expect(withErrors).toBeGreaterThan(20);
  expect(partly).toBeGreaterThan(10);
});
