import { expect, test } from '@jest/globals';
import { timetable } from '../../src/views/index.ts';
import { analysisFrom } from '../support/analysis.ts';

const plan = (tasks: string): string =>
  `format: crm-plan/1\nproject: { id: p, name: P, start: 2001-01-01 }\nphases:\n  - id: one\n    name: "One: begin"\n    tasks:\n${tasks}`;

test('draws phases as bars beside their milestones, with the weeks of the project behind the names', () => {
  const tasks = `      - { id: a, name: A, duration: 8d }
      - { id: m, name: Agreed; yes, milestone: true, dependsOn: [a] }
      - { id: b, name: B, duration: 1d, dependsOn: [m] }
`;
  expect(timetable(analysisFrom(plan(tasks)))?.split('\n')).toEqual([
    'gantt',
    '    dateFormat YYYY-MM-DD',
    '    axisFormat W%W',
    '    weekday monday',
    '    inclusiveEndDates',
    '    todayMarker off',
    '    section One#58; begin',
    '    One#58; begin · W1–2 :t1, 2001-01-01, 2001-01-11',
    '    Agreed#59; yes · W2 :milestone, t2, 2001-01-10, 2001-01-10',
  ]);
});

test('numbers years and months where the weeks are more than a year has', () => {
  const lines = timetable(analysisFrom(plan('      - { id: a, name: A, duration: 60w }\n')))?.split('\n');
  expect(lines?.slice(0, 3)).toEqual(['gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %y-%m']);
  expect(lines?.at(-1)).toContain('· W1–60 :');
});

test('draws nothing where nothing has a date', () => {
  expect(timetable(analysisFrom('format: crm-plan/1\nproject: { id: p, name: P, start: 2001-01-01 }\n'))).toBeNull();
});
