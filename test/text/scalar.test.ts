import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { scalar, type ScalarContext } from '../../src/text/index.ts';

const CONTEXTS: readonly ScalarContext[] = ['block', 'flow'];
const read: Readonly<Record<ScalarContext, (written: string) => string>> = {
  block: (written) => `key: ${written}\nnext: 1\n`,
  flow: (written) => `key: { a: ${written}, list: [${written}, ${written}] }\nnext: 1\n`,
};
const found: Readonly<Record<ScalarContext, (text: string) => unknown>> = {
  block: (text) => ({ key: text, next: 1 }),
  flow: (text) => ({ key: { a: text, list: [text, text] }, next: 1 }),
};

function check(text: string): void {
  for (const context of CONTEXTS) {
    const written = read[context](scalar(text, context));
    expect(parse(written)).toEqual(found[context](text));
    expect(parse(written, { version: '1.1' })).toEqual(found[context](text));
    expect(load(written)).toEqual(found[context](text));
    expect(written.split('\n')).toHaveLength(3);
  }
}

describe('a text as one YAML scalar', () => {
  test.each([
    ['North Bank CRM', 'North Bank CRM', 'North Bank CRM'],
    ['华夏基金客户中心', '华夏基金客户中心', '华夏基金客户中心'],
    ['（试点）上线', '（试点）上线', '（试点）上线'],
    ['🚀 go', '🚀 go', '🚀 go'],
    ['a, b', 'a, b', '"a, b"'],
    ['Phase 1: begin', '"Phase 1: begin"', '"Phase 1: begin"'],
    ['say "no"', 'say "no"', 'say "no"'],
    ['"no"', `'"no"'`, `'"no"'`],
    ["it's: so\\", `'it''s: so\\'`, `'it''s: so\\'`],
    ['C# shop', 'C# shop', '"C# shop"'],
    ['shop #1', '"shop #1"', '"shop #1"'],
    ['2026-12-01', '"2026-12-01"', '"2026-12-01"'],
    ['3 months', '3 months', '3 months'],
    ['0x1F', '"0x1F"', '"0x1F"'],
    ['No', '"No"', '"No"'],
    ['', '""', '""'],
    ['a\nb', '"a\\nb"', '"a\\nb"'],
    ['bell\u0007\u001b[31m', '"bell\\u0007\\u001b[31m"', '"bell\\u0007\\u001b[31m"'],
  ])('%j', (text, block, flow) => {
    expect([scalar(text), scalar(text, 'flow')]).toEqual([block, flow]);
    check(text);
  });

  test.each(
    `- a|? a|: a|a:|a :b|---|...|%a|@a|\`a|&a|*a|!a|!!str a|>|~|{|[|null|.5|+1|-1|1e3|1_000|12:30|0o7|.inf|<<|=|a\tb| a|a |\u00a0a|a\u00a0|\u0085|\u2028|\ufeffa|{{x}}|[x|x]|'|"|''|\\|a'b"c|${'长'.repeat(200)}|\ud83d\ude00|y|off|1,000|2026-1-1`.split(
      '|',
    ),
  )('keeps %j', check);

  test('keeps any text', () => {
    const awkward = constantFrom(
      ...': #,[]{}\'"\\\n\t-?&*!|>%@`~=<.0123456789abyn'.split(''),
      '长',
      '😀',
      '\u0000',
      '\u0085',
    );
    assert(
      property(oneof(string({ unit: 'binary' }), string({ unit: awkward })), (text) => check(text)),
      { numRuns: 400 },
    );
  });
});
