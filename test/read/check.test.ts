import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, readdirSync } from 'node:fs';
import { ordinaryPlan } from '../../bench/plans.mjs';
import { problemsIn } from '../../src/read/check.ts';
import { Aside } from '../../src/read/ordinary/aside.ts';
import { readOrdinary } from '../../src/read/ordinary/reader.ts';
import type { Schema } from '../../src/read/schema.ts';
import { SchemaBook } from '../../src/read/shape.ts';
import { SourceFile } from '../../src/text/index.ts';
import { dice } from '../support/dice.ts';

// The check by our own schemas says valid or invalid exactly where ajv does by the JSON Schemas that we publish. The
// documents are those that we ship, with values changed, exchanged, taken away and added at random; the seed is fixed,
// and `FUZZ=20` tries twenty times as many.

const root = new URL('../../', import.meta.url);
const ROUNDS = 120 * Number(process.env['FUZZ'] ?? '1');

const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const dataOf = (text: string): unknown => {
  const tree = readOrdinary(new SourceFile('a.yaml', text));
  if (tree instanceof Aside) throw new Error(`${text.slice(0, 60)} is out of the ordinary`);
  return tree.root;
};
const shipped = (pattern: RegExp): string[] =>
  readdirSync(new URL('templates/', root), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => `templates/${path}`);

/** Each format with documents of it. */
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  plan: ['examples/fund-crm/plan.yaml', 'examples/insurer-pilot/plan.yaml'].map(textOf).concat(ordinaryPlan(3)),
  methodology: shipped(/^methodologies\/[^/]+\/methodology\.yaml$/).map(textOf),
  words: shipped(/^methodologies\/[^/]+\/en\.yaml$/).map(textOf),
  rules: shipped(/rules\.yaml$/).map(textOf),
  catalogue: shipped(/^catalogue\/catalogue\.yaml$/).map(textOf),
  checklist: shipped(/^checklists\/[^/]+\/checklist\.yaml$/).map(textOf),
  assessment: shipped(/^assessments\/[^/]+\/assessment\.yaml$/).map(textOf),
  calendar: shipped(/^calendars\/.*\.yaml$/).map(textOf),
};

const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  1e15,
  1e16,
  -0.001,
  100,
  1001,
  '',
  ' ',
  'a',
  'A b',
  'a-b',
  'constructor',
  '5d',
  '0',
  '-2ed',
  '1.5w',
  '40%',
  '100%',
  '101%',
  '2026-02-29',
  '2028-02-29',
  '2026-12-01',
  '2026-12-01T09:00',
  '2026-12-01T24:00',
  '09:00-12:00',
  '13:00-24:00',
  'CNY',
  'cny',
  '客户',
  'line\nbreak',
  'x'.repeat(501),
  '😀'.repeat(300),
  [],
  {},
  [null],
  { id: 'a' },
  { en: 'a' },
  [{ id: 'a', name: 'b' }],
];
type Holder = Record<string | number, unknown>;

/** Every map and list of a document. */
function holdersIn(value: unknown, found: Holder[] = []): Holder[] {
  if (typeof value === 'object' && value !== null) {
    found.push(value as Holder);
    for (const inner of Object.values(value)) holdersIn(inner, found);
  }
  return found;
}

function mutate(document: unknown, roll: (sides: number) => number): void {
  const holders = holdersIn(document);
  const any = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const holder = any(holders);
  const keys = Object.keys(holder);
  const key = keys.length > 0 ? any(keys) : 'x';
  const odd = (): unknown => structuredClone(any(ODD));
  switch (roll(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(roll(holder.length + 1), 1);
      else delete holder[key];
      return;
    case 1:
      if (Array.isArray(holder)) holder.push(odd());
      else
        holder[any([...holders.flatMap((each) => (Array.isArray(each) ? [] : Object.keys(each))), 'x-own', 'nmae'])] =
          odd();
      return;
    case 2: {
      const other = any(holders);
      const [theirs] = Object.keys(other);
      if (theirs !== undefined) holder[key] = structuredClone(other[theirs]);
      return;
    }
    default:
      if (keys.length > 0) holder[key] = odd();
  }
}

describe.each(Object.keys(DOCUMENTS))('%s', (format) => {
  const schema = JSON.parse(textOf(`schemas/${format}.schema.json`)) as object;
  const byAjv = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  test('valid and invalid as ajv says', async () => {
    const generated = (await import(`../../src/read/generated/${format}.ts`)) as { default: () => Schema };
    const book = new SchemaBook(generated.default());
    const documents = (DOCUMENTS[format] ?? []).map(dataOf);
    const roll = dice(20261127);
    const valid = (document: unknown): boolean => problemsIn(book, document).length === 0;
    for (const document of documents) expect([valid(document), byAjv(document)]).toEqual([true, true]);
    let sound = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const document = structuredClone(documents[roll(documents.length)]);
      for (let left = 1 + roll(3); left > 0; left--) mutate(document, roll);
      const ours = valid(document);
      if (ours) sound++;
      if (ours !== byAjv(document))
        expect({ round, ours, errors: byAjv.errors, problems: problemsIn(book, document) }).toBe('the same');
    }
    // Both verdicts are met, or nothing was compared.
    expect(sound).toBeGreaterThan(ROUNDS / 60);
    expect(ROUNDS - sound).toBeGreaterThan(ROUNDS / 60);
  });
});
