import { describe, expect, test } from '@jest/globals';
import { github } from '../../src/cli/printers/github.ts';
import { gitlab } from '../../src/cli/printers/gitlab.ts';
import { junit } from '../../src/cli/printers/junit.ts';
import { sarif } from '../../src/cli/printers/sarif.ts';
import type { FindingsDocument } from '../../src/model/index.ts';
import { golden } from '../support/golden.ts';

// Text from a plan is hostile: workflow commands, markup, terminal sequences, line breaks. None of it may act.
const HOSTILE = 'a\n::error::b %0A <script>&"\' ]]> \u001b[31mred\u0007 | `code` 计划：“关口”, \ud800';

const finding = (line: number, rest: Partial<FindingsDocument['files'][number]['diagnostics'][number]> = {}) => ({
  rule: 'schedule/lag',
  severity: 'error' as const,
  message: HOSTILE,
  line,
  column: 3,
  endLine: line,
  endColumn: 9,
  at: '/phases/0',
  subject: 'task:a',
  fixable: false,
  ...rest,
});
const findings: FindingsDocument = {
  version: 1,
  files: [
    {
      path: '计划/plan a,b:c.yaml',
      diagnostics: [
        finding(4),
        finding(9, { severity: 'warning' }),
        finding(12, { severity: 'info', endLine: 14, rule: 'hygiene/empty-phase' }),
      ],
    },
    { path: 'clean/plan.yaml', diagnostics: [] },
  ],
  summary: { files: 2, errors: 1, warnings: 1, infos: 1, fixable: 0 },
};
const rules = [
  {
    id: 'schedule/lag',
    severity: 'warning' as const,
    why: { en: 'A lag is waiting without a name.', 'zh-CN': '滞后是没有名字的等待。' },
  },
];
const sarifOf = (document: FindingsDocument): string =>
  sarif(document, rules, {
    locale: 'en',
    version: '0.0.0',
    more: (rule) => `More: ${rule}`,
    left: (count) => `${count} more`,
  });

describe('hostile text cannot act', () => {
  test.each([
    ['github.txt', () => github(findings)],
    ['gitlab.json', () => gitlab(findings)],
    ['junit.xml', () => junit(findings)],
    ['sarif.json', () => sarifOf(findings)],
  ] as const)('%s', (name, print) => {
    const text = print();
    golden(import.meta.url, `ci-${name}`, text);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });

  test('a workflow command is one line, and no other command begins in it', () => {
    const lines = github(findings).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^:]*?,line=\d+,[^:]*::/);
  });

  test('XML has no markup but its own', () => {
    const text = junit(findings).replace(
      /<\/?(?:\?xml|testsuites|testsuite|testcase|failure|system-out)(?: [a-z]+="[^"<>]*")*\s*[?/]?>/g,
      '',
    );
    expect(text).not.toMatch(/[<>]/);
    expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+);)/);
  });
});

describe('fingerprints', () => {
  const names = (document: FindingsDocument): string[] =>
    (JSON.parse(gitlab(document)) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);

  test('stay when lines move', () => {
    const moved = structuredClone(findings);
    for (const file of moved.files) for (const one of file.diagnostics) one.line += 10;
    expect(names(moved)).toEqual(names(findings));
  });

  test('tell findings of one rule about one subject apart', () => {
    expect(new Set(names(findings)).size).toBe(3);
  });
});
