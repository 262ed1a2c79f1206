import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fill, LOCALES, message } from '../../src/diagnostics/index.ts';
import { decode, readDocument, readPlan } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

const HEAD = 'format: crm-plan/1\nproject: { id: a, name: A }\n';
const TEN_MB = 10 * 1024 * 1024;
const filledWith = (text: string): string => text.repeat(Math.ceil(TEN_MB / text.length));
const numbered = (text: (i: number) => string, count: number): string =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

// More of them, with their time and memory: node bench/hostile.mjs.
describe('ten megabytes meant to keep the program busy end with a finding', () => {
  test.each<[string, () => string, RegExp]>([
    ['brackets in brackets', () => `${HEAD}x-a: ${filledWith('[')}`, /levels deep/],
    ['lists in lists', () => `${HEAD}x-a:\n  ${filledWith('- ')}`, /levels deep/],
    ['a million keys', () => HEAD + numbered((i) => `k${i}: 1\n`, 1_000_000), /more in this file|no key “k0”/],
    ['one key a million times', () => HEAD + filledWith('a: 1\n'), /more in this file|given twice/],
    ['aliases', () => `${HEAD}x-z: &a [1, 2, 3]\nx-a: [${filledWith('*a, ')}]\n`, /more in this file/],
    ['documents', () => filledWith('---\na: 1\n'), /second document/],
    ['directives', () => filledWith('%a\n'), /more in this file/],
    ['control characters', () => `${HEAD}x-a: ${filledWith('\u0007')}\n`, /U\+0007/],
  ])('%s', (_, text, expected) => {
    const { diagnostics } = readPlan(new SourceFile('plan.yaml', text()));
    expect(diagnostics.map((found) => message(found, 'en')).join('\n')).toMatch(expected);
    expect(diagnostics.length).toBeLessThan(1000);
  });

  test('a short file whose aliases stand for ten to the thirtieth values', () => {
    const bomb = `${HEAD}x-a: &a0 [${'1,'.repeat(10)}]\n${numbered((i) => `x-${i}: &a${i + 1} [${`*a${i},`.repeat(10)}]\n`, 30)}`;
    const { value, diagnostics } = readPlan(new SourceFile('plan.yaml', bomb));
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['correctness/alias-expansion']);
    expect(JSON.stringify(value?.data).length).toBeLessThan(1_000_000);
  });
});

const PLAN = `format: crm-plan/1
project: { id: bank, name: "Bank", start: 2026-12-01, calendar: { week: { mon: ["09:00-12:00"] } } }
# crm-plan-disable-next-line correctness/x -- why
people: [{ id: lin, capacity: 50%, leave: [{ from: 2026-12-01, to: 2026-12-02 }] }]
phases:
  - id: pilot
    name: >-
      Pilot
      phase
    tasks: &tasks
      - id: go-live
        name: 上线
        duration: 5d
        dependsOn: [a, { task: b, lag: 2d }]
        actual: { start: 2026-12-02T09:00 }
    gate: { criteria: [{ id: c, text: 'it''s' }] }
x-copy: *tasks
risks:
  - { id: r, title: R, probability: high }
`;

/** Everything about a reading that could break: spans inside the file, sentences without holes, places of all values. */
function holdsTogether(text: string): void {
  const file = new SourceFile('plan.yaml', text);
  const { value, diagnostics } = readPlan(file);
  for (const found of diagnostics) {
    const { start, end } = found.place.span;
    if (start < 0 || end < start || end > text.length) throw new Error(`span ${start}-${end} of ${text.length}`);
    for (const locale of LOCALES) expect(message(found, locale)).not.toMatch(/\{\w+(:[^}]*)?\}|undefined|\[object/);
    for (const label of found.labels ?? []) fill(label.sentence, 'en');
  }
  if (!value) {
    expect(diagnostics).not.toEqual([]);
    return;
  }
  const open: unknown[] = [value.data];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, child] of Object.entries(node)) {
      const { span } = value.places.at(node, Array.isArray(node) ? Number(key) : key);
      if (span.start < 0 || span.end > text.length) throw new Error('span outside the file');
      open.push(child);
    }
  }
  // What does not fit is left out: what is left has no finding of its own.
  expect(readPlan(new SourceFile('again.yaml', JSON.stringify(value.data))).diagnostics).toEqual([]);
}

describe('any bytes are read without throwing', () => {
  /** `FUZZ=20` runs twenty times as many, as before a release. */
  const more = Number(process.env['FUZZ'] ?? 1);
  const seeded = { seed: 20261201, numRuns: 300 * more };
  const bit = fc.constantFrom(
    '- ',
    ': ',
    '\n',
    '  ',
    '    ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!t ',
    '|\n',
    '>-\n',
    '%',
    '@',
    '---\n',
    '...\n',
    '\t',
    '\r\n',
    '\r',
    '\ufeff',
    '\u0000',
    '<<',
    '? ',
    '\\',
    'id: x',
    'tasks:',
    'null',
    '1e999',
    '项目',
    '\ud83d',
    'format: crm-plan/1\n',
    'project: ',
    'phases: ',
    'name: ',
    'duration: 5',
    '__proto__: ',
    'constructor',
    '2026-02-30',
  );

  test('bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { value, diagnostics } = decode('plan.yaml', bytes);
        if (value) holdsTogether(value.text);
        else expect(diagnostics).toHaveLength(1);
      }),
      seeded,
    );
  });

  test('pieces of YAML in any order', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), fc.boolean(), (bits, head) => {
        holdsTogether((head ? HEAD : '') + bits.join(''));
      }),
      { ...seeded, numRuns: 600 * more },
    );
  });

  test('a plan with pieces taken out, doubled and put in', () => {
    const change = fc.tuple(
      fc.nat(PLAN.length),
      fc.nat(20),
      fc.oneof(fc.constant(''), bit, fc.string({ maxLength: 4 })),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = PLAN;
        for (const [at, length, put] of changes) text = text.slice(0, at) + put + text.slice(at + length);
        holdsTogether(text);
      }),
      { ...seeded, numRuns: 600 * more },
    );
  });

  test('other formats', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        const { value, diagnostics } = readDocument('config', new SourceFile('c.yaml', bits.join('')));
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
      }),
      seeded,
    );
  });
});
