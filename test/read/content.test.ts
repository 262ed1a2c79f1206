import { describe, expect, test } from '@jest/globals';
import { LOCALES, message } from '../../src/diagnostics/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { contentSchema, readContent } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { memoryFolder, miniFiles } from '../packs/folders.ts';

// Content files against their form: what a person may get wrong, told in that file, and what is left of the data.

const form = openPacks([memoryFolder('packs', miniFiles)]).form('visit').value;
if (!form) throw new Error('the mini packs have lost their form');

const HEAD = 'format: crm-plan-artefact/1\nform: visit\n';

function read(text: string) {
  if (!form) throw new Error('no form');
  const { value, diagnostics } = readContent(form, new SourceFile('visit.yaml', text));
  const told = diagnostics.map((one) => {
    for (const locale of LOCALES) expect(message(one, locale)).not.toMatch(/\{\w+\}|undefined|\[object/);
    const { file, start } = one.place.span;
    const { line, column } = file.position(start);
    return `${line}:${column} ${one.rule}: ${message(one, 'en')}`;
  });
  const gaps = value?.gaps.map(({ field, row, rows }) => [field, row ?? null, rows ?? null]);
  return { data: value?.document.data, gaps, told };
}

describe('a content file', () => {
  test('that is filled', () => {
    const { data, gaps, told } = read(`${HEAD}aim: Know them.\ntalks:\n  - { with: chen, mood: good, x-note: ours }\n`);
    expect([told, gaps]).toEqual([[], []]);
    expect(data?.['talks']).toEqual([{ with: 'chen', mood: 'good', 'x-note': 'ours' }]);
  });

  test.each([
    [
      'that holds its header alone',
      HEAD,
      [
        ['aim', null, null],
        ['talks', null, { there: 0, least: 1 }],
      ],
    ],
    ['with a text of nothing but blanks', `${HEAD}aim: "  "\ntalks: [{ with: chen }]\n`, [['aim', null, null]]],
    [
      'with a row that lacks something',
      `${HEAD}aim: x\ntalks:\n  - { mood: good }\n  - { with: chen }\n`,
      [['talks.with', 1, null]],
    ],
    ['with no row', `${HEAD}aim: x\ntalks: []\n`, [['talks', null, { there: 0, least: 1 }]]],
  ])('%s has gaps, and no mistakes', (_name, text, expected) => {
    const { gaps, told } = read(text);
    expect([told, gaps]).toEqual([[], expected]);
  });

  test.each([
    [
      'an unknown key',
      'aims: x\n',
      ['3:1 correctness/unknown-key: A filled form has no key “aims”. Did you mean “aim”?'],
    ],
    [
      'an unknown column',
      'talks: [{ wiht: chen }]\n',
      ['3:11 correctness/unknown-key: An entry of “talks” has no key “wiht”. Did you mean “with”?'],
    ],
    [
      'another option',
      'talks: [{ mood: god }]\n',
      ['3:17 correctness/unknown-value: “mood: god” is not known. Did you mean “good”? There are: good, bad.'],
    ],
    ['nothing behind a key', 'aim:\n', [expect.stringMatching(/^3:5 correctness\/empty-value: /) as unknown as string]],
    [
      'a map where a text belongs',
      'aim: { x: y }\n',
      [expect.stringMatching(/^3:6 correctness\/wrong-type: /) as unknown as string],
    ],
    [
      'what the plan fills',
      'team: [{ name: Ann }]\n',
      [
        '3:1 correctness/content-computed: “team” is filled from the plan (`people`), so it is not written here. Take it out, and change it in the plan.',
      ],
    ],
    [
      'a key twice',
      'aim: x\naim: y\n',
      [expect.stringMatching(/^4:1 correctness\/duplicate-key: /) as unknown as string],
    ],
  ])('with %s', (_name, text, expected) => {
    expect(read(HEAD + text).told).toEqual(expected);
  });

  test('does not call a gap what is a mistake already', () => {
    expect(read(`${HEAD}aim: { x: y }\ntalks: [{ with: [chen] }]\n`).gaps).toEqual([]);
  });
});

test('the schema of a form holds what people fill, with words where they are given', () => {
  const schema = contentSchema(form.data, (path) => ({ title: `<${path}>` }));
  expect(Object.keys(schema.properties ?? {})).toEqual(['format', 'form', 'aim', 'talks']);
  expect(schema.properties?.['talks']?.items?.properties?.['with']).toMatchObject({
    title: '<talks.with>',
    type: 'string',
  });
  expect(schema.required).toEqual(['format', 'form']);
});
