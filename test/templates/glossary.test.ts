import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { message } from '../../src/diagnostics/index.ts';
import { readDocument } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

// One English term is one Chinese term, in every text of the packs and of the program.

const ROOT = join(import.meta.dirname, '../../templates');
const SRC = join(import.meta.dirname, '../../src');
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

/** The files of a folder at any depth, by paths with forward slashes. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** Every text of the packs that exists in both languages: in two files under the same id, or side by side in one. */
function pairsOfPacks(): readonly Pair[] {
  const found: Pair[] = [];
  for (const path of filesOf(ROOT).filter((each) => each.endsWith('.yaml') && !each.startsWith('glossary'))) {
    const text = (name: string): unknown => parse(readFileSync(join(ROOT, name), 'utf8'));
    if (path.endsWith('/en.yaml')) {
      const other = texts(text(path.replace(/en\.yaml$/, 'zh-CN.yaml')));
      for (const [at, value] of texts(text(path))) {
        const paired = other.get(at);
        if (paired !== undefined) found.push({ at: `${path.replace(/\/en\.yaml$/, '')}${at}`, en: value, zh: paired });
      }
    } else if (!path.endsWith('/zh-CN.yaml')) {
      const all = texts(text(path));
      for (const [at, value] of all)
        if (at.endsWith('.en'))
          found.push({ at: `${path}${at}`, en: value, zh: all.get(at.replace(/en$/, 'zh-CN')) ?? '' });
    }
  }
  return found;
}

const LITERAL = String.raw`('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|${'`'}(?:\\.|[^${'`'}\\])*${'`'})`;
const SIDE_BY_SIDE = new RegExp(String.raw`\ben:\s*${LITERAL},\s*'zh-CN':\s*${LITERAL}`, 'g');

/** Every text of the program: phrases, findings, rules and the descriptions of the formats. */
function pairsOfProgram(): readonly Pair[] {
  return filesOf(SRC)
    .filter((path) => path.endsWith('.ts') && !path.includes('generated/'))
    .flatMap((path) => {
      const text = readFileSync(join(SRC, path), 'utf8');
      return [...text.matchAll(SIDE_BY_SIDE)].map(({ 1: en = '', 2: zh = '', index }) => ({
        at: `src/${path}:${text.slice(0, index).split('\n').length}`,
        en: en.slice(1, -1),
        zh: zh.slice(1, -1),
      }));
    });
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

/** Without code, holes and options, which are the same in both languages. */
const prose = (text: string): string => text.replaceAll(/`[^`]*`|\{\w+\}|--[\w-]+/g, ' ');

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
  // Kinds of entries that are typed as they stand.
  deliverable: ['src/cli/phrases/recording.ts'],
  // A key of a goal, whose value the Chinese names.
  baseline: ['src/scaffold/phrases.ts'],
  // A heading of a column of gates.
  gate: ['reports/weekly.words.gates.phase'],
};

/** Words of project management that are none of the methods' terms, and what the Chinese may call them. */
const TRADE: Readonly<Record<string, readonly string[]>> = {
  milestone: ['里程碑'],
  'critical path': ['关键路径'],
  float: ['浮动'],
  'data date': ['数据日期'],
  deliverable: ['交付物'],
  predecessor: ['前置'],
  waiver: ['豁免'],
  vision: ['远景'],
  'steering committee': ['指导委员会'],
};

/** What each English name is a name of; only the term itself, no alias, asks for the Chinese term. */
const names = new Map<string, { readonly id: string; readonly own: boolean }>();
for (const [id, { term, aliases = [] }] of en) {
  for (const alias of aliases) names.set(alias.toLowerCase(), { id, own: false });
  names.set(term.toLowerCase(), { id, own: true });
}
for (const word of Object.keys(TRADE)) if (!names.has(word)) names.set(word, { id: word, own: true });
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
  for (const [, name = ''] of prose(text).matchAll(anyName)) {
    const { id, own } = names.get(name.toLowerCase()) ?? { id: '', own: false };
    const words = zh.get(id);
    const known = words ? [words.term, ...(words.aliases ?? [])] : (TRADE[id] ?? []);
    if (own && known.length > 0 && !known.some((one) => said.includes(plain(one))))
      found.add(`${name.toLowerCase()} ≠ ${known[0]}`);
  }
  return [...found];
}

test('no term of the glossary is translated in two ways', () => {
  const [packs, program] = [pairsOfPacks(), pairsOfProgram()];
  expect(packs.length).toBeGreaterThan(4000);
  expect(program.length).toBeGreaterThan(900);
  const all = [...packs, ...program];
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
