import { describe, expect, test } from '@jest/globals';
import { compileReport, problemsOf } from '../../src/render/compile-report.ts';
import { render } from '../../src/render/index.ts';
import type { Locale } from '../../src/diagnostics/index.ts';
import { message } from '../../src/diagnostics/index.ts';
import type { View } from '../../src/model/index.ts';
import { SourceFile } from '../../src/text/index.ts';

const WORDS = {
  en: { who: 'Who', what: '{n} {n:thing|things} of {name}', 'part.a': 'Alpha', 'part.b': 'Beta' },
  'zh-CN': { who: '谁', what: '{name}的 {n} 项', 'part.a': '甲', 'part.b': '乙' },
};
const compile = (template: string) => {
  const words = (locale: Locale) =>
    ({ format: 'crm-plan-report-words/1', locale, name: 'x', words: WORDS[locale] }) as const;
  return compileReport({
    id: 'x',
    data: { format: 'crm-plan-report/1', id: 'x', view: 'weekly' },
    words: { en: words('en'), 'zh-CN': words('zh-CN') },
    template: new SourceFile('x/report.md.hbs', template),
  });
};
const fill = (template: string, view: View, locale: Locale = 'en'): string => {
  const { value, diagnostics } = compile(template);
  if (!value) throw new Error(diagnostics.map((found) => message(found, 'en')).join('\n'));
  return render(value, view, locale);
};
const problems = (template: string) =>
  problemsOf(template, WORDS)
    .map(({ problem }) => problem)
    .filter(({ kind }) => kind !== 'unused-words');

describe('filling a template', () => {
  const view = {
    name: 'A | <b>',
    text: { en: 'text', 'zh-CN': '文字' },
    people: ['Li', { en: 'Sponsor', 'zh-CN': '发起人' }],
    nothing: null,
    count: 1234.5,
    share: 4550,
    rows: [
      { who: 'x|y', n: 1 },
      { who: null, n: null },
    ],
    none: [],
    red: 'red',
  };
  test.each<[string, string, string, string]>([
    ['a value', '{{md name}}', 'A \\| &lt;b&gt;', 'A \\| &lt;b&gt;'],
    ['a text in the reader’s language', '{{md text}}', 'text', '文字'],
    ['a list', '{{md people}}', 'Li, Sponsor', 'Li、发起人'],
    ['what is unknown', '{{md nothing none="unknown"}} {{md nothing}}', 'unknown –', '未知 –'],
    [
      'words with plural and escaped hole',
      '{{t "what" n=1 name=name}}',
      '1 thing of A \\| &lt;b&gt;',
      'A \\| &lt;b&gt;的 1 项',
    ],
    ['numbers', '{{md (number count)}} {{md (percent share)}}', '1,234.5 45.5%', '1,234.5 45.5%'],
    [
      'money',
      '{{md (money count "CNY")}} {{md (money count "USD")}}',
      'CNY 1,234.50 USD 1,234.50',
      '1,234.50 元 USD 1,234.50',
    ],
    ['a light with word and symbol', '{{light red}} {{light nothing}}', '■ red ○ unknown', '■ 红灯 ○ 未知'],
    [
      'words by key',
      '{{#with this}}{{t "what" n=2 name=(words "part" keys)}}{{/with}}',
      '2 things of Alpha, Beta',
      '甲、乙的 2 项',
    ],
    ['an empty table', '{{#table none}}{{column "who" "who"}}{{else}}{{t "who"}}{{/table}}', 'Who', '谁'],
  ])('%s', (_, template, en, zh) => {
    const data = { ...view, keys: ['a', 'b'] };
    expect(fill(template, data)).toBe(`${en}\n`);
    expect(fill(template, data, 'zh-CN')).toBe(`${zh}\n`);
  });

  test('a table, with a value missing', () => {
    expect(
      fill(
        '{{#table rows}}\n{{column "who" "who" none="nobody"}}\n{{column "part.a" (field "n" as="number") align="right"}}\n{{/table}}',
        view,
      ),
    ).toBe('| Who          | Alpha |\n| ------------ | ----: |\n| x\\|y         |     1 |\n| nobody named |     – |\n');
  });

  test('a field that the view lacks is an error, never a gap', () => {
    expect(() => fill('{{md absent}}', view)).toThrow(/absent|no such field/);
    expect(() => fill('{{md constructor}}', view)).toThrow(/constructor|no such field/);
    expect(() => fill('{{md __proto__}}', view)).toThrow(/__proto__|no such field/);
  });

  test('loops of a stranger end', () => {
    const many = Array.from({ length: 2000 }, () => 0);
    const nested = '{{#each @root.a}}{{#each @root.a}}{{#each @root.a}}{{md 1}}{{/each}}{{/each}}{{/each}}';
    expect(() => fill(nested, { a: many })).toThrow(/repeats/);
  });
});

describe('checking a template', () => {
  test.each<[string, object[]]>([
    ['{{name}}', [{ kind: 'bare-value', name: 'name' }]],
    ['{{{name}}}', [{ kind: 'bare-value', name: 'name' }]],
    ['{{percent name}}', [{ kind: 'bare-value', name: 'percent' }]],
    ['{{md (lookup . "x")}}', [{ kind: 'unknown-helper', name: 'lookup' }]],
    ['{{#log}}{{/log}}', [{ kind: 'unknown-helper', name: 'log' }]],
    ['{{> other}}', [{ kind: 'not-allowed', name: 'PartialStatement' }]],
    ['{{#*inline "x"}}{{/inline}}', [{ kind: 'not-allowed', name: 'DecoratorBlock' }]],
    [
      '{{t "nowhere"}}',
      [
        { kind: 'no-words', key: 'nowhere', locale: 'en' },
        { kind: 'no-words', key: 'nowhere', locale: 'zh-CN' },
      ],
    ],
    [
      '{{t "what" n=1}}',
      [
        { kind: 'unfilled-hole', key: 'what', hole: 'name', locale: 'en' },
        { kind: 'unfilled-hole', key: 'what', hole: 'name', locale: 'zh-CN' },
      ],
    ],
    ['Hello', [{ kind: 'words-in-template', text: 'Hello' }]],
    ['完成', [{ kind: 'words-in-template', text: '完成' }]],
    ['{{#if x}}', [{ kind: 'syntax', fault: { kind: 'open-block' } }]],
    ['{{#if x}}{{/each}}', [{ kind: 'syntax', fault: { kind: 'crossed', opened: 'if', closed: 'each' } }]],
    ['{{t "what', [{ kind: 'syntax', fault: { kind: 'unreadable' } }]],
    ['{{md a none="nobdy"}}', [{ kind: 'unknown-label', key: 'nobdy' }]],
    ['{{md a none="nobody"}}', []],
  ])('%s', (template, wanted) => {
    expect(problems(template)).toEqual(wanted);
  });

  test('a template nested without end is a finding, not a crash', () => {
    expect(problems('{{#if a}}'.repeat(100_000))).toEqual([{ kind: 'too-deep', most: 100 }]);
    expect(problems(`{{md ${'(list '.repeat(5_000)}`)).toEqual([{ kind: 'too-deep', most: 100 }]);
    expect(problems('x'.repeat(2_000_000))).toEqual([{ kind: 'too-long', most: 1_000_000 }]);
  });

  test('is told with its place, in both languages', () => {
    const { value, diagnostics } = compile('{{md a}}\n{{#each b}}\n  {{c}}\n{{/each}}');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule, place }) => [rule, place.span.file.position(place.span.start)])).toEqual([
      ['correctness/template-bare-value', { line: 3, column: 3 }],
    ]);
    expect(diagnostics.map((found) => [message(found, 'en'), message(found, 'zh-CN')])).toEqual([
      [
        '“c” would reach the document without being escaped. Write {{md c}}.',
        '“c”会未经转义直接写入文档。请写 {{md c}}。',
      ],
    ]);
  });
});
