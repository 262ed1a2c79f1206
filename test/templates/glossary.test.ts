import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { message } from '../../src/diagnostics/index.ts';
import { readDocument } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

// One English term is one Chinese term, in every text of the packs.

const ROOT = join(import.meta.dirname, '../../templates');
const source = (path: string): SourceFile => new SourceFile(path, readFileSync(join(ROOT, path), 'utf8'));

const structure = readDocument('glossary', source('glossary/glossary.yaml'));
const english = readDocument('glossary-words', source('glossary/en.yaml'));
const chinese = readDocument('glossary-words', source('glossary/zh-CN.yaml'));
const terms = structure.value?.data.terms ?? [];
const en = new Map(Object.entries(english.value?.data.terms ?? {}));
const zh = new Map(Object.entries(chinese.value?.data.terms ?? {}));

describe('the glossary', () => {
  test('is read without a finding and says every term in both languages', () => {
    for (const { diagnostics } of [structure, english, chinese])
      expect(diagnostics.map((one) => message(one, 'en'))).toEqual([]);
    const ids = terms.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(146);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...en.keys()]).toEqual(ids);
    expect([...zh.keys()]).toEqual(ids);
  });

  test('has no word for two terms, and explains each in a sentence', () => {
    for (const [words, stop, script] of [
      [en, /[.]$/, /^[^\u4e00-\u9fff]+$/],
      [zh, /。$/, /[\u4e00-\u9fff]/],
    ] as const) {
      const owner = new Map<string, string>();
      for (const [id, { term, means, aliases = [] }] of words) {
        expect(means).toMatch(stop);
        expect(means).toMatch(script);
        for (const name of [term, ...aliases].map(plain)) {
          expect([name, owner.get(name) ?? id]).toEqual([name, id]);
          owner.set(name, id);
        }
      }
    }
  });
});

/** A text in both languages, with the place where it stands. */
interface Pair {
  readonly at: string;
  readonly en: string;
  readonly zh: string;
}

/** Every text of the packs that exists in both languages under the same id. */
function pairs(): readonly Pair[] {
  const found: Pair[] = [];
  for (const entry of readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = entry.replaceAll('\\', '/');
    const text = (name: string): unknown => parse(readFileSync(join(ROOT, name), 'utf8'));
    if (path.endsWith('/en.yaml')) {
      const other = texts(text(path.replace(/en\.yaml$/, 'zh-CN.yaml')));
      for (const [at, value] of texts(text(path))) {
        const paired = other.get(at);
        if (paired !== undefined) found.push({ at: `${path.replace(/\/en\.yaml$/, '')}${at}`, en: value, zh: paired });
      }
    } else if (path.endsWith('/rules.yaml')) {
      const all = texts(text(path));
      for (const [at, value] of all)
        if (at.endsWith('.en'))
          found.push({ at: `${path}${at}`, en: value, zh: all.get(at.replace(/en$/, 'zh-CN')) ?? '' });
    }
  }
  return found.filter(({ at }) => !at.startsWith('glossary'));
}

/** The texts in a document by their paths. */
function texts(node: unknown, at = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof node === 'string') into.set(at, node);
  else if (Array.isArray(node))
    node.forEach((one, index) => {
      const named = typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : String(index);
      texts(one, `${at}.${named}`, into);
    });
  else if (typeof node === 'object' && node !== null)
    for (const [key, one] of Object.entries(node)) texts(one, `${at}.${key}`, into);
  return into;
}

const plain = (text: string): string =>
  text
    .replaceAll('＋', '+')
    .replaceAll(/[\s“”]/g, '')
    .toLowerCase();

/** English words that are also ordinary language, or whose sense another word of the sentence carries. */
const ORDINARY: Readonly<Record<string, readonly string[]>> = {
  // “An open platform” of an operator who serves customers, which Chinese names in full.
  'open platform': ['assessments/vendor-scorecard.advice.hosted'],
  // The Chinese names what is inside, the English what is outside.
  'back office': ['methodologies/nine-stage.items.narrower-than-erp'],
  // A heading of a column of gates, and a key in the format of the plan.
  gate: ['reports/weekly.words.gates.phase', 'rules/common/rules.yaml.rules.every-phase-has-a-gate.advice'],
};

/** What each English name is a name of; only the term itself, no alias, asks for the Chinese term. */
const names = new Map<string, { readonly id: string; readonly own: boolean }>();
for (const [id, { term, aliases = [] }] of en) {
  for (const alias of aliases) names.set(alias.toLowerCase(), { id, own: false });
  names.set(term.toLowerCase(), { id, own: true });
}
/** The longest first, so that what a longer name covers is not looked at again. */
const anyName = new RegExp(
  `\\b(${[...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[^\w ]/g, '\\$&'))
    .join('|')})s?\\b`,
  'gi',
);

/** Terms that the English text uses and the Chinese one says otherwise. */
function strays({ en: text, zh: paired }: Pair): readonly string[] {
  const said = plain(paired);
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(anyName)) {
    const { id, own } = names.get(name.toLowerCase()) ?? { id: '', own: false };
    const words = zh.get(id);
    if (own && words && ![words.term, ...(words.aliases ?? [])].some((one) => said.includes(plain(one))))
      found.add(`${name.toLowerCase()} ≠ ${words.term}`);
  }
  return [...found];
}

test('no term of the glossary is translated in two ways', () => {
  const all = pairs();
  expect(all.length).toBeGreaterThan(4000);
  const used = new Set<string>();
  const stray = all.flatMap((pair) =>
    strays(pair)
      .filter((one) => {
        const tolerated = ORDINARY[one.split(' ≠ ')[0] ?? '']?.find((at) => pair.at.startsWith(at));
        if (tolerated !== undefined) used.add(tolerated);
        return tolerated === undefined;
      })
      .map((one) => `${pair.at}: ${one}: ${pair.zh}`),
  );
  expect(stray).toEqual([]);
  // An exception that nothing needs any more is taken out.
  expect(
    Object.values(ORDINARY)
      .flat()
      .filter((at) => !used.has(at)),
  ).toEqual([]);
});
