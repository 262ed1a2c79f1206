import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { finding, type Diagnostic, type Locale } from '../../src/diagnostics/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { findingsAsJson } from '../../src/cli/printers/json.ts';
import { pretty } from '../../src/cli/printers/pretty.ts';
import { byFile } from '../../src/cli/printers/report.ts';
import { sarif } from '../../src/cli/printers/sarif.ts';
import type { FindingsDocument } from '../../src/model/index.ts';
import { golden } from '../support/golden.ts';
import { lettersOf, widthOf } from '../../src/cli/screen.ts';

const plan = new SourceFile(
  'plan.yaml',
  [
    'phases:',
    '  - id: desing',
    '    name: 设计阶段',
    '    tasks:',
    '      - { id: build, name: 构建“客户\t视图”, dependsOn: [desing, 设计] }',
    `      - { id: long, name: ${'很长的名字'.repeat(30)}, dependsOn: [nowhere] }`,
    '',
  ].join('\r\n'),
);
const logs = new SourceFile('logs/issues.yaml', 'issues:\n  - id: one\n');

const unknown = finding({
  rule: 'correctness/unknown-task',
  severity: 'error',
  why: { en: 'w', 'zh-CN': 'w' },
  says: {
    en: '“{task}” waits for “{wanted}”, but no task has that id. Did you mean “{near}”?',
    'zh-CN': '任务“{task}”的前置任务“{wanted}”不存在。是否想写“{near}”？',
  },
});
const twice = finding({
  rule: 'correctness/same-id',
  severity: 'warning',
  why: { en: 'w', 'zh-CN': 'w' },
  says: { en: '“{id}” stands twice.', 'zh-CN': '“{id}”出现了两次。' },
});

const span = (file: SourceFile, text: string, from = 0) => {
  const start = file.text.indexOf(text, from);
  return file.span(start, start + text.length);
};
const found: readonly Diagnostic[] = [
  unknown(
    {
      span: span(plan, '设计]'.slice(0, 2), 60),
      pointer: '/phases/0/tasks/0/dependsOn/1',
    },
    'task:build',
    {
      task: '构建“客户\u001b[31m视图”',
      wanted: '设计',
      near: 'desing',
    },
  ),
  unknown({ span: span(plan, 'nowhere'), pointer: '/phases/0/tasks/1/dependsOn/0' }, 'task:long', {
    task: 'long',
    wanted: 'nowhere',
    near: 'build',
  }),
  twice(
    { span: span(plan, 'desing'), pointer: '/phases/0/id' },
    'phase:desing',
    { id: 'desing' },
    {
      help: { en: 'Rename one.', 'zh-CN': '请改名。' },
      labels: [
        {
          span: span(plan, 'desing', 60),
          sentence: {
            says: { en: 'again here', 'zh-CN': '此处重复' },
            holes: {},
          },
        },
        {
          span: span(logs, 'one'),
          sentence: {
            says: { en: 'and here', 'zh-CN': '还有这里' },
            holes: {},
          },
        },
      ],
      fix: {
        safe: true,
        title: { says: { en: 't', 'zh-CN': 't' }, holes: {} },
        edits: [],
      },
    },
  ),
];
const files = byFile(['plan.yaml', 'logs/issues.yaml'], found);
const printed = (locale: Locale, columns?: number) =>
  lettersOf(
    pretty(files, {
      locale,
      plans: 1,
      ...(columns !== undefined && { columns }),
    }),
  );

describe('pretty', () => {
  test('in English, to a file: a sentence stays on its line', () => {
    golden(import.meta.url, 'pretty.en.txt', printed('en'));
  });

  test('in Chinese, on a terminal of 72 columns', () => {
    golden(import.meta.url, 'pretty.zh-CN.txt', printed('zh-CN', 72));
    for (const line of printed('zh-CN', 72).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(72);
  });

  test('carets stand under the marked text by the columns it takes', () => {
    for (const columns of [50, 60, 80, 100, 200]) {
      const lines = printed('en', columns).split('\n');
      const row = lines.findIndex((line) => line.includes('nowhere]'));
      const before = (lines[row] ?? '').split('nowhere]')[0] ?? '';
      expect(lines[row + 1]).toMatch(/^ +│ +\^{7}$/);
      expect(widthOf((lines[row + 1] ?? '').split('^')[0] ?? '')).toBe(widthOf(before));
    }
  });

  test('nothing found is said, with the number of plans', () => {
    expect(lettersOf(pretty([], { locale: 'en', plans: 3 }))).toBe('3 plans checked, nothing found.\n');
    expect(lettersOf(pretty([], { locale: 'zh-CN', plans: 3 }))).toBe('已检查 3 份计划，未发现问题。\n');
  });
});

describe('json', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'),
  ) as object;

  test.each(['en', 'zh-CN'] as const)('in %s follows its schema, with places in UTF-16 units', (locale) => {
    const document: unknown = JSON.parse(findingsAsJson(files, locale));
    const validate = new Ajv2020().compile(schema);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(document).toMatchObject({
      version: 1,
      files: [
        {
          path: 'plan.yaml',
          diagnostics: [
            {
              rule: 'correctness/same-id',
              line: 2,
              column: 9,
              endLine: 2,
              endColumn: 15,
              fixable: true,
            },
            {
              line: 5,
              column: 59,
              endColumn: 61,
              at: '/phases/0/tasks/0/dependsOn/1',
              subject: 'task:build',
            },
            {
              rule: 'correctness/unknown-task',
              severity: 'error',
              fixable: false,
            },
          ],
        },
        { path: 'logs/issues.yaml', diagnostics: [] },
      ],
      summary: { files: 2, errors: 2, warnings: 1, infos: 0, fixable: 1 },
    });
  });
});

describe('a finding that speaks of thousands of places', () => {
  const big = new SourceFile('big.plan.yaml', Array.from({ length: 2000 }, (_, n) => `- 任务${n}\n`).join(''));
  const [first] = found;
  if (!first) throw new Error('nothing found');
  const labels = Array.from({ length: 1200 }, (_, n) => ({
    span: span(big, `任务${n}\n`),
    sentence: { says: { en: 'task {n}', 'zh-CN': '任务 {n}' }, holes: { n } },
  }));
  const many = byFile([], [{ ...first, place: { span: big.span(0, 1), pointer: '' }, labels }]);

  test.each([
    ['en', '  … and 1190 more places; --format json names them all.\n'],
    ['zh-CN', '  ……另有 1190 处，用 --format json 可列出全部。\n'],
  ] as const)('in %s shows ten of them and says where the others are', (locale, said) => {
    const text = lettersOf(pretty(many, { locale }));
    expect(text.match(/│ +\^+ (?:task|任务) \d+$/gm)).toHaveLength(10);
    expect(text).toContain(said);
    // On a terminal no line is wider than it.
    const narrow = lettersOf(pretty(many, { locale, columns: 72 }));
    for (const line of narrow.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(72);
  });

  test('as JSON all of them, as SARIF as many as GitHub takes', () => {
    const json = findingsAsJson(many, 'en');
    const document = JSON.parse(json) as FindingsDocument;
    const [one] = document.files[0]?.diagnostics ?? [];
    expect(one?.labels).toHaveLength(1200);
    expect(one?.labels?.[1199]).toEqual({
      path: 'big.plan.yaml',
      line: 1200,
      column: 3,
      endLine: 1201,
      endColumn: 1,
      message: 'task 1199',
    });
    const words = { locale: 'en', version: '0', more: () => '', left: (count: number) => `${count} more.` } as const;
    const log = JSON.parse(sarif(document, [], words)) as {
      runs: { results: { message: { text: string }; relatedLocations: { id: number }[] }[] }[];
    };
    const result = log.runs[0]?.results[0];
    expect(result?.relatedLocations).toHaveLength(999);
    expect(result?.relatedLocations[998]).toMatchObject({
      id: 999,
      physicalLocation: { artifactLocation: { uri: 'big.plan.yaml' }, region: { startLine: 999, startColumn: 3 } },
      message: { text: 'task 998' },
    });
    expect(result?.message.text).toMatch(/ 201 more\.$/);
  });
});
