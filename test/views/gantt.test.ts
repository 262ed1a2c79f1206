import { describe, expect, test } from '@jest/globals';
import { gantt } from '../../src/views/index.ts';
import { analysisFrom } from '../support/analysis.ts';
import { HOSTILE } from '../support/hostile.ts';

const plan = (phases: string): string =>
  `format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01, asOf: 2026-12-04 }\nphases:\n${phases}`;
const phase = (id: string, name: string, ...tasks: readonly string[]): string =>
  `  - id: ${id}\n    name: ${JSON.stringify(name)}\n    tasks:\n${tasks.map((task) => `      - ${task}\n`).join('')}`;
const drawn = (yaml: string): readonly string[] => (gantt(analysisFrom(yaml)) ?? '').split('\n');

// The part of Mermaid's grammar that a diagram of ours may use, stricter than Mermaid itself: nothing in a name that its
// lexer takes for a statement, a comment, an entity without end or the end of the name.
const HEAD = [
  'gantt',
  '    dateFormat YYYY-MM-DD',
  '    axisFormat %m-%d',
  '    inclusiveEndDates',
  '    todayMarker off',
];
const NAME = String.raw`(?:[^:;#%<>\`{}"\\\u0000-\u001f]|#\d+;)+`;
const SECTION = new RegExp(`^ {4}section (${NAME})$`);
const TASK = new RegExp(
  String.raw`^ {4}(${NAME}) :((?:(?:crit|done|active|milestone), )*)(t\d+), (\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)$`,
);
const WORDS =
  /^(?:section|title|click|call|href|excludes|includes|dateformat|axisformat|tickinterval|todaymarker|weekday|weekend|inclusiveenddates|topaxis|acctitle|accdescr|gantt|vert|\d)/i;
const shown = (name: string): string =>
  name.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('the Gantt diagram', () => {
  test('marks, absolute days, ids of its own; what is over is one bar', () => {
    expect(
      drawn(
        plan(
          phase(
            'over',
            'Over',
            '{ id: a, name: A, duration: 1d, progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-01 } }',
            '{ id: b, name: B, milestone: true, dependsOn: [a], progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-01 } }',
          ) +
            phase(
              'now',
              'Now',
              '{ id: c, name: C, duration: 5d, progress: 40%, actual: { start: 2026-12-02 }, dependsOn: [b] }',
              '{ id: d, name: D, duration: 1d, dependsOn: [b] }',
              '{ id: e, name: E, milestone: true, dependsOn: [c, d] }',
              '{ id: f, name: F, duration: 1h, recur: { every: 1w, count: 1 } }',
            ),
        ),
      ),
    ).toEqual([
      ...HEAD,
      '    section Over',
      '    Over :done, t1, 2026-12-01, 2026-12-01',
      '    B :done, milestone, t2, 2026-12-01, 2026-12-01',
      '    section Now',
      '    C :crit, active, t3, 2026-12-02, 2026-12-09',
      '    D :t4, 2026-12-07, 2026-12-07',
      '    E :crit, milestone, t5, 2026-12-09, 2026-12-09',
    ]);
  });

  test('no name breaks out of its line, and every name comes back as it was', () => {
    const names = HOSTILE.map((name, i) => `{ id: t${i}, name: ${JSON.stringify(name)}, duration: 1d }`);
    const lines = drawn(plan(HOSTILE.map((name, i) => phase(`p${i}`, name, names[i] ?? '')).join('')));
    expect(lines.slice(0, HEAD.length)).toEqual(HEAD);
    const broken = lines.slice(HEAD.length).filter((line) => !SECTION.test(line) && !TASK.test(line));
    expect(broken).toEqual([]);
    expect(lines.filter((line) => WORDS.test((TASK.exec(line)?.[1] ?? '').trim()))).toEqual([]);
    const harmless = (name: string): string => name.replace(/[\u200e\u200f\s]+/g, ' ').trim();
    expect(lines.flatMap((line) => TASK.exec(line)?.[1] ?? []).map(shown)).toEqual(HOSTILE.map(harmless));
    expect(lines.flatMap((line) => SECTION.exec(line)?.[1] ?? []).map(shown)).toEqual(HOSTILE.map(harmless));
  });

  test('a plan too large for a page is drawn by phases and milestones', () => {
    const many = Array.from({ length: 90 }, (_, i) => `{ id: t${i}, name: T${i}, duration: 1d }`);
    const lines = drawn(plan(phase('p', 'P', ...many, '{ id: m, name: M, milestone: true }')));
    expect(lines.slice(HEAD.length)).toEqual([
      '    section P',
      '    P :t1, 2026-12-07, 2026-12-07',
      '    M :milestone, t2, 2026-12-07, 2026-12-07',
    ]);
  });

  test('nothing to draw is no diagram', () => {
    expect(gantt(analysisFrom(plan('  - { id: a, name: A }\n')))).toBeNull();
  });
});
