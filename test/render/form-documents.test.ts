import { describe, expect, test } from '@jest/globals';
import { LOCALES, type Locale } from '../../src/diagnostics/index.ts';
import type { Analysis, Content, Form } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { readContent } from '../../src/read/index.ts';
import { REPORTS, render } from '../../src/render/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { formDocument, formPage, type FormSource } from '../../src/views/index.ts';
import { memoryFolder, miniFiles } from '../packs/folders.ts';
import { analysisFrom } from '../support/analysis.ts';
import { wellFormed } from '../support/documents.ts';
import { HOSTILE } from '../support/hostile.ts';

// Documents of forms: blank, half filled, filled; from the plan, from a content file; and whatever stands in them.

const report = await REPORTS.form.open();

function formOf(files: Readonly<Record<string, string>>, id: string): Form {
  const form = openPacks([memoryFolder('packs', files)]).form(id).value;
  if (!form) throw new Error(`the form ${id} has errors`);
  return form;
}
const visit = formOf(miniFiles, 'visit');

const plan = analysisFrom(`format: crm-plan/1
project: { id: p, name: Demo, client: North Bank, start: 2026-01-05, asOf: 2026-01-12, currency: CNY }
people:
  - { id: ann, name: Ann, roles: [sponsor] }
  - { id: chen, name: Chen, roles: [user] }
phases: [{ id: one, name: One, tasks: [{ id: a, name: Talk, duration: 5d }] }]
deliverables: [{ id: v, name: First visit, owner: chen, acceptedBy: ann }]
`);

function content(form: Form, text: string): Content {
  const { value } = readContent(
    form,
    new SourceFile('visit.yaml', `format: crm-plan-artefact/1\nform: ${form.id}\n${text}`),
  );
  if (!value) throw new Error('no content');
  return value;
}

function written(source: FormSource, locale: Locale = 'en'): string {
  const text = render(report, formPage(formDocument(source)), locale);
  wellFormed(text);
  return text;
}

const deliverableOf = (analysis: Analysis) => {
  const [deliverable] = analysis.schedule.resolved.deliverables;
  return deliverable ? { deliverable } : {};
};

describe('a document of a form', () => {
  test('without a plan is blank: every gap says what belongs there, and what the plan would fill is named', () => {
    expect(written({ form: visit })).toBe(`# Visit

A visit.

- **Status:** to be filled in (2 gaps marked ▢)

## Aim

▢ To be written: Why.

## Talks

▢ To be written: One row each.

| With | Mood |
| ---- | ---- |
| ▢    | –    |

- **With:** Who.
- **Mood:** How. (Good, Bad)

## Team

Filled from the plan.
`);
  });

  test('shows who answers for it, references by name and options by label; only the sponsor passes the filter', () => {
    const filled = content(
      visit,
      'aim: |\n  Know them.\n  Be known.\n\n  - by name\n  - by face\ntalks: [{ with: chen, mood: good }]\n',
    );
    expect(written({ form: visit, analysis: plan, ...deliverableOf(plan), content: filled })).toBe(`# Visit

A visit.

- **Project:** Demo
- **Client:** North Bank
- **As of:** 2026-01-12
- **Deliverable:** First visit
- **Owner:** Chen
- **Accepted by:** Ann
- **Status:** complete, not accepted yet

## Aim

Know them.\\
Be known.

- by name
- by face

## Talks

| With | Mood |
| ---- | ---- |
| Chen | Good |

## Team

| Name |
| ---- |
| Ann  |
`);
  });

  test('in the other language', () => {
    const filled = content(visit, 'aim: 相互认识\ntalks: [{ mood: bad }]\n');
    const text = written({ form: visit, analysis: plan, ...deliverableOf(plan), content: filled }, 'zh-CN');
    expect(text).toContain('- **状态**：编制中（尚有 1 处待填，以 ▢ 标出）');
    expect(text).toContain('| ▢    | 差   |\n');
    expect(text).toContain('- **对象**：谁。');
  });

  test('with a row less than it needs says so', () => {
    const form = formOf(
      {
        ...miniFiles,
        'forms/visit/form.yaml': (miniFiles['forms/visit/form.yaml'] ?? '').replace('least: 1', 'least: 3'),
      },
      'visit',
    );
    const text = written({ form, analysis: plan, content: content(form, 'aim: x\ntalks: [{ with: chen }]\n') });
    expect(text).toContain('▢ At least 2 more rows are to be added.');
    expect(text).toContain('in work (1 gap marked ▢)');
  });
});

/** A form whose fields all come from the plan, some of which the plan lacks. */
const fromPlan = formOf(
  {
    'forms/switch/form.yaml': `format: crm-plan-form/1
id: switch
kind: document
fields:
  - { id: method, type: text, from: cutover.strategy }
  - { id: goals, type: rows, from: goals, fields: [{ id: aim, type: text, from: statement }, { id: now, type: text, from: baseline }, { id: target, type: text, from: target }, { id: owner, type: person, from: owner }] }
  - { id: finish, type: date, from: baseline.finish }
  - { id: steps, type: rows, required: true, from: cutover.steps, fields: [{ id: name, type: text, from: name }] }
  - { id: decider, type: person, required: true }
  - { id: on, type: date }
`,
    'forms/switch/en.yaml':
      'format: crm-plan-form-words/1\nname: Switch\nabout: How.\nfields:\n  method: { label: Method }\n  goals: { label: Goals }\n  goals.aim: { label: Aim }\n  goals.now: { label: Now }\n  goals.target: { label: Target }\n  goals.owner: { label: Owner }\n  finish: { label: Promised }\n  steps: { label: Steps }\n  steps.name: { label: Step }\n  decider: { label: Decided by, hint: One., heading: Decision }\n  on: { label: On, hint: The day. }\n',
    'forms/switch/zh-CN.yaml':
      'format: crm-plan-form-words/1\nname: 切换\nabout: 怎样切换。\nfields:\n  method: { label: 方法 }\n  goals: { label: 目标 }\n  goals.aim: { label: 目标 }\n  goals.now: { label: 现状 }\n  goals.target: { label: 目标值 }\n  goals.owner: { label: 责任人 }\n  finish: { label: 承诺完成 }\n  steps: { label: 步骤 }\n  steps.name: { label: 步骤 }\n  decider: { label: 决策人, hint: 一人。, heading: 决策 }\n  on: { label: 日期, hint: 哪天。 }\n',
  },
  'switch',
);

describe('what the plan lacks', () => {
  const sparse = analysisFrom(`format: crm-plan/1
project: { id: p, name: Demo, start: 2026-01-05, asOf: 2026-01-12 }
goals:
  - { id: calls, statement: Calls are answered, baseline: 62, target: 90, unit: '%' }
  - { id: score, statement: 满意度提高, baseline: 78, target: 86, unit: 分 }
phases: [{ id: one, name: One, tasks: [{ id: a, name: Talk, duration: 5d }] }]
`);

  test('is a gap that says where it belongs, counts, and stands under a heading of its own or a shared one', () => {
    expect(written({ form: fromPlan, analysis: sparse })).toBe(`# Switch

How.

- **Project:** Demo
- **As of:** 2026-01-12
- **Status:** to be filled in (5 gaps marked ▢)
- **Method:** ▢ Not in the plan yet. Record it: cutover.strategy.

## Goals

| Aim                | Now   | Target | Owner |
| ------------------ | ----- | ------ | ----- |
| Calls are answered | 62%   | 90%    | ▢     |
| 满意度提高         | 78 分 | 86 分  | ▢     |

In this section ▢ is what the plan does not hold yet. Record it under goals.

## Promised

▢ Not in the plan yet. Record it: crm-plan schedule baseline save.

## Steps

▢ Not in the plan yet. Record it: cutover.steps.

## Decision

- **Decided by:** ▢ To be written: One.
- **On:** ▢ Where it applies: The day.
`);
  });

  test('is told in the other language too', () => {
    const text = written({ form: fromPlan, analysis: sparse }, 'zh-CN');
    expect(text).toContain('- **方法**：▢ 计划中尚无，请补录：cutover.strategy。');
    expect(text).toContain('## 决策\n');
  });

  test('is no gap of a blank form, which the plan will fill', () => {
    expect(written({ form: fromPlan })).toContain('- **Method:** Filled from the plan.');
  });
});

/** A form of every type, with a list of more columns than a table shows. */
const TYPES = [
  'text',
  'prose',
  'texts',
  'number',
  'percent',
  'money',
  'duration',
  'date',
  'flag',
  'person',
  'people',
  'task',
  'goal',
];
const columns = TYPES.map(
  (type) => `      - { id: c${type}, type: ${type}${type === 'person' ? ', required: true' : ''} }\n`,
).join('');
const wordsOf = (name: string): string =>
  `format: crm-plan-form-words/1\nname: ${name}\nabout: ${name}.\nfields:\n  note: { label: ${name}, hint: x }\n  rows: { label: ${name}, hint: x }\n${TYPES.map((type) => `  rows.c${type}: { label: ${type}, hint: x }\n`).join('')}`;
const wide = formOf(
  {
    'forms/wide/form.yaml': `format: crm-plan-form/1\nid: wide\nkind: data\nfields:\n  - { id: note, type: prose }\n  - id: rows\n    type: rows\n    fields:\n${columns}`,
    'forms/wide/en.yaml': wordsOf('Wide'),
    'forms/wide/zh-CN.yaml': wordsOf('宽表'),
  },
  'wide',
);

describe('a list of many columns', () => {
  const text = written({
    form: wide,
    analysis: plan,
    content: content(
      wide,
      `rows:
  - { ctext: First, cprose: "One\\nTwo", ctexts: ["a, b", c], cnumber: 1234.5, cpercent: 40%, cmoney: 5000, cduration: 5d, cdate: 2026-01-05T09:00, cflag: true, cperson: chen, cpeople: [ann, chen], ctask: a }
  - { ctext: Second, cduration: 1w, cperson: nobody }
  - { ctext: Third }
`,
    ),
  });

  test('is an overview and a card for each row, nothing twice', () => {
    expect(text).toContain(
      `| #   | text   |  number | percent |     money | duration | date             | flag |
| --- | ------ | ------: | ------: | --------: | -------- | ---------------- | ---- |
|   1 | First  | 1,234.5 |     40% | CNY 5,000 | 5 days   | 2026-01-05 09:00 | yes  |
|   2 | Second |       – |       – |         – | 1 week   | –                | –    |
|   3 | Third  |       – |       – |         – | –        | –                | –    |
`
        .replace(/\| #   \|/, '|   # |')
        .replace('| --- |', '| --: |'),
    );
    expect(text).toContain(
      '### 1. First\n\n- **prose:** One Two\n- **texts:**\n  - a, b\n  - c\n- **person:** Chen\n- **people:** Ann, Chen\n- **task:** Talk\n',
    );
  });

  test('leaves out what nobody said, and marks what is missing', () => {
    expect(text).toContain('### 2. Second\n\n- **person:** nobody\n\n');
    expect(text).toContain('### 3. Third\n\n- **person:** ▢\n');
  });
});

test.each(LOCALES)('what strangers write stays text, in tables, cards and paragraphs (%s)', (locale) => {
  const quoted = (text: string): string => JSON.stringify(text);
  const rows = HOSTILE.map(
    (text) =>
      `  - { ctext: ${quoted(text)}, cprose: ${quoted(`${text}\n${text}`)}, ctexts: [${quoted(text)}, ${quoted(text)}] }\n`,
  ).join('');
  const note = HOSTILE.map((text) => `${text}\n\n${text}\n- ${text}`).join('\n');
  const hostile = content(wide, `note: ${quoted(note)}\nrows:\n${rows}`);
  const page = written({ form: wide, content: hostile, analysis: plan }, locale);
  const headings = page.split('\n').filter((line) => /^#{1,6} /.test(line));
  expect(headings).toHaveLength(1 + 2 + HOSTILE.length);
  expect(page).not.toMatch(/^(?:---|===|```|>)/m);
});
