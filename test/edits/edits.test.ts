import { describe, expect, test } from '@jest/globals';
import { dataAfter, editsFor, sameData, written, type Change } from '../../src/edits/index.ts';
import type { PlanData } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { SourceFile, applyEdits } from '../../src/text/index.ts';

// Changes become edits on ranges: the text around stays, byte for byte, and reads back as what was meant.

function read(text: string) {
  const { value, diagnostics } = readPlan(new SourceFile('plan.yaml', text));
  if (!value) throw new Error(`no plan: ${JSON.stringify(diagnostics.map(({ sentence }) => sentence))}`);
  return value;
}

function edited(text: string, changesOf: (data: PlanData) => readonly Change[]): string {
  const plan = read(text);
  const changes = changesOf(plan.data);
  const after = applyEdits(text, editsFor(plan, changes)).text;
  const expected = dataAfter(plan.data, changes);
  expect({ text: after, same: sameData(read(after).data, expected) }).toEqual({ text: after, same: true });
  return after;
}

/** The lines that were taken out (-) and put in (+), with nothing else changed. */
function difference(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.split('\n'));
  if (!old || !now) return [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

const HEAD = 'format: crm-plan/1\nproject: { id: p, name: P }\n';
const inTask = (lines: string) =>
  `${HEAD}phases:\n  - id: one\n    name: One\n    tasks:\n${lines
    .split('\n')
    .map((line) => (line === '' ? '' : `      ${line}`))
    .join('\n')}`;

const task = (data: PlanData, index = 0) => {
  const found = data.phases?.[0]?.tasks?.[index];
  if (!found) throw new Error('no task');
  return found;
};
const set = (
  map: object | undefined,
  as: Extract<Change, { kind: 'set' }>['as'],
  key: string,
  value: Extract<Change, { kind: 'set' }>['value'],
): Change => {
  if (!map) throw new Error('no map');
  return { kind: 'set', map, as, key, value };
};

interface Row {
  readonly name: string;
  readonly text: string;
  readonly change: (data: PlanData) => readonly Change[];
  readonly lines: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'a value is replaced, its comment stays',
    text: inTask('- id: a\n  name: A\n  progress: 40%   # by eye\n  remaining: 3d\n'),
    change: (data) => [set(task(data), 'Task', 'progress', written('60%'))],
    lines: ['-        progress: 40%   # by eye', '+        progress: 60%   # by eye'],
  },
  {
    name: 'quotes are kept where there were some',
    text: inTask('- id: a\n  name: A\n  progress: "40%"\n'),
    change: (data) => [set(task(data), 'Task', 'progress', written('60%'))],
    lines: ['-        progress: "40%"', '+        progress: "60%"'],
  },
  {
    name: 'a key with a comment and no value gets its value',
    text: inTask('- id: a\n  name: A\n  late:   # why?\n  progress: 10%\n'),
    change: (data) => [set(task(data), 'Task', 'late', 'waiting: for #2')],
    lines: ['-        late:   # why?', '+        late: "waiting: for #2"   # why?'],
  },
  {
    name: 'a new key goes where the format has it, several in its order',
    text: inTask('- id: a\n  name: A\n  duration: 5d # five\n  # about the checklist\n  checklist: []\n'),
    change: (data) => [
      set(task(data), 'Task', 'actual', { start: written('2026-12-01') }),
      set(task(data), 'Task', 'progress', written('10%')),
    ],
    lines: ['+        progress: 10%', '+        actual: { start: 2026-12-01 }'],
  },
  {
    name: 'behind nested blocks and block scalars',
    text: inTask('- id: a\n  name: A\n  how: |\n    one\n    two\n\n  from: x/y/z\n'),
    change: (data) => [set(task(data), 'Task', 'owner', written('chen'))],
    lines: ['+        owner: chen'],
  },
  {
    name: 'a block scalar that keeps its blank lines keeps them',
    text: inTask('- id: a\n  name: A\n  how: |+\n    one\n\n\n  from: x/y/z\n'),
    change: (data) => [set(task(data), 'Task', 'owner', written('chen'))],
    lines: ['+        owner: chen'],
  },
  {
    name: 'a block scalar is replaced as a whole',
    text: inTask('- id: a\n  name: A\n  late: |\n    one\n    two\n  from: x/y/z\n'),
    change: (data) => [set(task(data), 'Task', 'late', 'three')],
    lines: ['-        late: |', '-          one', '-          two', '+        late: three'],
  },
  {
    name: 'in braces',
    text: inTask('- { id: a, name: A, duration: 5d, from: x/y/z } # braces\n'),
    change: (data) => [
      set(task(data), 'Task', 'progress', written('10%')),
      set(task(data), 'Task', 'actual', { start: written('2026-12-01') }),
      set(task(data), 'Task', 'late', 'a, b'),
    ],
    lines: [
      '-      - { id: a, name: A, duration: 5d, from: x/y/z } # braces',
      '+      - { id: a, name: A, duration: 5d, progress: 10%, actual: { start: 2026-12-01 }, late: "a, b", from: x/y/z } # braces',
    ],
  },
  {
    name: 'in braces over several lines',
    text: inTask('- {\n    id: a, # the id\n    name: A, # the name\n  }\n'),
    change: (data) => [set(task(data), 'Task', 'owner', written('chen'))],
    lines: ['-          name: A, # the name', '+          name: A,', '+          owner: chen, # the name'],
  },
  {
    name: 'as JSON',
    text: '{"format": "crm-plan/1", "project": {"id": "p", "name": "P"}, "phases": [{"id": "one", "name": "One", "tasks": [{"id": "a", "name": "A"}]}]}\n',
    change: (data) => [
      set(task(data), 'Task', 'progress', written('10%')),
      set(data, 'Plan', 'journal', [{ on: written('2026-12-01'), summary: 'x' }]),
    ],
    lines: [
      '-{"format": "crm-plan/1", "project": {"id": "p", "name": "P"}, "phases": [{"id": "one", "name": "One", "tasks": [{"id": "a", "name": "A"}]}]}',
      '+{"format": "crm-plan/1", "project": {"id": "p", "name": "P"}, "phases": [{"id": "one", "name": "One", "tasks": [{"id": "a", "name": "A", "progress": "10%"}]}], "journal": [{ "on": "2026-12-01", "summary": "x" }]}',
    ],
  },
  {
    name: 'a nested map that exists',
    text: inTask('- id: a\n  name: A\n  actual: { start: 2026-12-01 }\n'),
    change: (data) => [set(task(data).actual, 'Actual', 'finish', written('2026-12-04'))],
    lines: ['-        actual: { start: 2026-12-01 }', '+        actual: { start: 2026-12-01, finish: 2026-12-04 }'],
  },
  {
    name: 'a nested block map',
    text: inTask('- id: a\n  name: A\n  actual:\n      start: 2026-12-01 # seen\n  late: x\n'),
    change: (data) => [set(task(data).actual, 'Actual', 'finish', written('2026-12-04'))],
    lines: ['+            finish: 2026-12-04'],
  },
  {
    name: 'a list item like its neighbours: blocks',
    text: `${HEAD}risks:\n  - id: r-1\n    title: One\n  # more risks below\n\nissues: []\n`,
    change: (data) => [{ kind: 'append', list: data.risks ?? [], value: { id: written('r-2'), title: 'T: 2' } }],
    lines: ['+  - id: r-2', '+    title: "T: 2"'],
  },
  {
    name: 'a list item like its neighbours: braces behind dashes under the key',
    text: `${HEAD}risks:\n-   { id: r-1, title: One }\n`,
    change: (data) => [{ kind: 'append', list: data.risks ?? [], value: { id: written('r-2'), title: 'Two' } }],
    lines: ['+-   { id: r-2, title: Two }'],
  },
  {
    name: 'a list item in brackets',
    text: `${HEAD}risks: [{ id: r-1, title: One }]\n`,
    change: (data) => [{ kind: 'append', list: data.risks ?? [], value: { id: written('r-2'), title: 'Two' } }],
    lines: ['-risks: [{ id: r-1, title: One }]', '+risks: [{ id: r-1, title: One }, { id: r-2, title: Two }]'],
  },
  {
    name: 'a list item in brackets over several lines, behind a comma',
    text: `${HEAD}risks: [\n  { id: r-1, title: One },\n]\n`,
    change: (data) => [{ kind: 'append', list: data.risks ?? [], value: { id: written('r-2'), title: 'Two' } }],
    lines: ['+  { id: r-2, title: Two },'],
  },
  {
    name: 'an empty list makes place for dashes',
    text: `${HEAD}people:\n  - { id: x, name: X }\nrisks: []   # none yet\n`,
    change: (data) => [{ kind: 'append', list: data.risks ?? [], value: { id: written('r-1'), title: 'One' } }],
    lines: ['-risks: []   # none yet', '+risks:', '+  - id: r-1', '+    title: One   # none yet'],
  },
  {
    name: 'a list of words that is empty',
    text: inTask('- id: a\n  name: A\n  recur: { every: 1w, count: 3, done: [] }\n'),
    change: (data) => [{ kind: 'append', list: task(data).recur?.done ?? [], value: written('2026-12-01') }],
    lines: [
      '-        recur: { every: 1w, count: 3, done: [] }',
      '+        recur: { every: 1w, count: 3, done: [2026-12-01] }',
    ],
  },
  {
    name: 'a new section stands in its place, parted by a blank line where the others are',
    text: `${HEAD}\npeople:\n  - { id: x, name: X }\n\n# what goes wrong\nissues:\n  - { id: i-1, title: One }\n`,
    change: (data) => [
      set(data, 'Plan', 'journal', [
        { on: written('2026-12-04'), summary: '顺利。', done: ['甲: 完成', 'b'], next: [] },
      ]),
    ],
    lines: [
      '+journal:',
      '+  - on: 2026-12-04',
      '+    summary: 顺利。',
      '+    done:',
      '+      - "甲: 完成"',
      '+      - b',
      '+    next: []',
      '+',
    ],
  },
  {
    name: 'at the end of a file without a final line break',
    text: `${HEAD}people:\n- { id: x, name: X }`,
    change: (data) => [set(data, 'Plan', 'risks', [{ id: written('r-1'), title: 'One' }])],
    lines: ['+risks:', '+- id: r-1', '+  title: One'],
  },
  {
    name: 'an item is taken out with its lines',
    text: `${HEAD}baselines:\n  - name: one\n    on: 2026-12-01\n    tasks:\n      a: { start: 2026-12-01 }\n  - name: two\n    on: 2026-12-02\n    tasks: {}\n`,
    change: (data) => [{ kind: 'remove', list: data.baselines ?? [], index: 0 }],
    lines: ['-  - name: one', '-    on: 2026-12-01', '-    tasks:', '-      a: { start: 2026-12-01 }'],
  },
  {
    name: 'the only item leaves an empty list',
    text: `${HEAD}baselines:\n  - name: one\n    on: 2026-12-01\n    tasks: {}\nwaivers: []\n`,
    change: (data) => [{ kind: 'remove', list: data.baselines ?? [], index: 0 }],
    lines: ['-baselines:', '-  - name: one', '-    on: 2026-12-01', '-    tasks: {}', '+baselines: []'],
  },
  {
    name: 'an item in the place of another one',
    text: `${HEAD}baselines:\n  - name: one # first\n    on: 2026-12-01\n    tasks: {}\n  - { name: two, on: 2026-12-02, tasks: {} } # second\nwaivers: []\n`,
    change: (data) => [
      {
        kind: 'replace',
        list: data.baselines ?? [],
        index: 0,
        value: { name: 'one', on: written('2026-12-03'), tasks: {} },
      },
      {
        kind: 'replace',
        list: data.baselines ?? [],
        index: 1,
        value: { name: 'two', on: written('2026-12-04'), tasks: {} },
      },
    ],
    lines: [
      '-  - name: one # first',
      '-    on: 2026-12-01',
      '-    tasks: {}',
      '-  - { name: two, on: 2026-12-02, tasks: {} } # second',
      '+  - name: one',
      '+    on: 2026-12-03',
      '+    tasks: {}',
      '+  - { name: two, on: 2026-12-04, tasks: {} } # second',
    ],
  },
  {
    name: 'an item is taken out of brackets, first and last',
    text: `${HEAD}waivers: [{ rule: a/b }, { rule: c/d }, { rule: e/f }]\n`,
    change: (data) => [
      { kind: 'remove', list: data.waivers ?? [], index: 0 },
      { kind: 'remove', list: data.waivers ?? [], index: 2 },
    ],
    lines: ['-waivers: [{ rule: a/b }, { rule: c/d }, { rule: e/f }]', '+waivers: [{ rule: c/d }]'],
  },
  {
    name: 'a baseline with a map of its tasks',
    text: `${HEAD}baselines: []\n`,
    change: (data) => [
      {
        kind: 'append',
        list: data.baselines ?? [],
        value: {
          name: 'kick-off',
          on: written('2026-12-01'),
          tasks: {
            a: { start: written('2026-12-01'), finish: written('2026-12-07T11:00') },
            b: { finish: written('2026-12-07') },
          },
        },
      },
    ],
    lines: [
      '-baselines: []',
      '+baselines:',
      '+  - name: kick-off',
      '+    on: 2026-12-01',
      '+    tasks:',
      '+      a: { start: 2026-12-01, finish: 2026-12-07T11:00 }',
      '+      b: { finish: 2026-12-07 }',
    ],
  },
];

describe('an edit', () => {
  test.each(rows)('$name', ({ text, change, lines }) => {
    expect(difference(text, edited(text, change))).toEqual(lines);
  });

  test.each(rows)('$name: in a file with CRLF', ({ text, change }) => {
    const windows = text.replaceAll('\n', '\r\n');
    const after = edited(windows, change);
    if (text.includes('\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after.replaceAll('\r\n', '\n')).toBe(edited(text, change));
  });

  test.each(rows)('$name: behind a byte order mark', ({ text, change }) => {
    expect(edited(`\ufeff${text}`, change)).toBe(`\ufeff${edited(text, change)}`);
  });
});
