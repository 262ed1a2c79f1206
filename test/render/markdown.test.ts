import { describe, expect, test } from '@jest/globals';
import { cell, inline, table, width } from '../../src/render/markdown.ts';
import { formatAmount, formatNumber, formatPercent, formatSigned } from '../../src/render/numbers.ts';

const check = (fn: (text: string) => unknown, cases: readonly (readonly [string, unknown])[]): void => {
  for (const [given, wanted] of cases) expect([given, fn(given)]).toEqual([given, wanted]);
};

describe('text in Markdown', () => {
  test('a cell is one line without markup', () => {
    check(cell, [
      ['plain words, 中文（全角）', 'plain words, 中文（全角）'],
      ['a | b', 'a \\| b'],
      ['one\ntwo\r\nthree', 'one<br>two<br>three'],
      ['`code` *bold* _it_ ~~gone~~', '\\`code\\` \\*bold\\* \\_it\\_ \\~\\~gone\\~\\~'],
      ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
      ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
      ['back\\slash', 'back\\\\slash'],
      ['&lt;', '&amp;lt;'],
      ['$a$', '\\$a\\$'],
      ['red\u001b[31m alert\u0007', 'red\\[31m alert'],
      ['line\u2028separator', 'line<br>separator'],
      ['tab\there', 'tab here'],
    ]);
  });

  test('running text opens neither a list nor a heading', () => {
    check(inline, [
      ['- not a list', '\\- not a list'],
      ['+ not a list', '\\+ not a list'],
      ['1. not a list', '1\\. not a list'],
      ['# not a heading', '\\# not a heading'],
      ['---', '\\---'],
      ['> not a quotation', '&gt; not a quotation'],
      ['1.5', '1.5'],
      ['-5 °C', '-5 °C'],
      ['#42', '#42'],
      ['first\n\n- second', 'first - second'],
      ['', ''],
    ]);
  });

  test('a table stands in columns in its source too', () => {
    const rows = [
      ['上线切换：一次完成', '2026-12-01'],
      ['a | b `c`', '–'],
      ['emoji 👩‍💻 and ①', '12'],
      ['multi\nline', ''],
    ];
    const text = table(['任务', 'Date'], rows, ['left', 'right']);
    const widths = text.split('\n').map((line) => width(line));
    expect(new Set(widths).size).toBe(1);
    expect(text.split('\n')).toHaveLength(rows.length + 2);
    expect(text).toMatch(/^\| -+ \| -+: \|$/m);
  });

  test('width counts a Chinese character as two columns', () => {
    check(width, [
      ['abc', 3],
      ['中文', 4],
      ['（a）', 5],
      ['한국어', 6],
      ['e\u0301', 1],
      ['👩‍💻', 2],
    ]);
  });
});

describe('numbers', () => {
  test('are grouped and never show a negative nothing', () => {
    expect([
      formatNumber(1234.5, { most: 2 }),
      formatNumber(0.8, { exactly: 2 }),
      formatNumber(-0.001, { most: 2 }),
      formatNumber(1_234_567, { most: 0 }),
      formatSigned(3),
      formatSigned(-2.5),
      formatSigned(0),
      formatPercent(4550),
      formatPercent(10_000),
      formatAmount(1_200_000),
      formatAmount(99.5),
    ]).toEqual(['1,234.5', '0.80', '0', '1,234,567', '+3', '-2.5', '0', '45.5%', '100%', '1,200,000', '99.50']);
  });
});
