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
    expect(text).toContain('- **状态：**编制中（尚有 1 处待填，以 ▢ 标出）');
    expect(text).toContain('| ▢    | 差   |\n');
    expect(text).toContain('- **对象：**谁。');
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
      `| #   | text   |  number | percent |     money | duration | date             |
| --- | ------ | ------: | ------: | --------: | -------- | ---------------- |
|   1 | First  | 1,234.5 |     40% | CNY 5,000 | 5 days   | 2026-01-05 09:00 |
|   2 | Second |       – |       – |         – | 1 week   | –                |
|   3 | Third  |       – |       – |         – | –        | –                |
`
        .replace(/\| #   \|/, '|   # |')
        .replace('| --- |', '| --: |'),
    );
    expect(text).toContain(
      '### 1. First\n\n- **prose:** One Two\n- **texts:** a, b, c\n- **flag:** yes\n- **person:** Chen\n- **people:** Ann, Chen\n- **task:** Talk\n',
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
