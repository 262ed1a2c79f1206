import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RULES } from '../../src/lint/index.ts';
import { filesOf } from '../packs/folders.ts';

// Where the contents of the packs come from: every entry of the inventory is in use, and nothing names an entry that is none.

type Sections = Readonly<Record<string, string>>;
interface Citation {
  readonly where: string;
  readonly ids: readonly string[];
}

const ROOT = join(import.meta.dirname, '../../templates');
const inventory = parse(readFileSync(join(import.meta.dirname, 'inventory-ids.yaml'), 'utf8')) as {
  readonly content: Sections;
  readonly background: Sections;
};
const idsOf = (sections: Sections): readonly string[] => Object.values(sections).flatMap((ids) => ids.split(' '));
const content = idsOf(inventory.content);
const background = idsOf(inventory.background);
const omissions = parse(readFileSync(join(ROOT, 'omissions.yaml'), 'utf8')) as Readonly<Record<string, string>>;

/** Lists of entries in a pack: `source`, and `durationSource` of a task. A calendar names notices of a government instead. */
function citations(value: unknown, where: string): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => citations(item, `${where}/${index}`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    /^source$|Source$/.test(key) && Array.isArray(inner)
      ? [{ where, ids: inner as readonly string[] }]
      : citations(inner, `${where}/${key}`),
  );
}

const cited: readonly Citation[] = [
  ...Object.entries(filesOf(ROOT))
    .filter(([path]) => path.endsWith('.yaml') && !path.startsWith('calendars/'))
    .flatMap(([path, text]) => citations(parse(text), path)),
  // Rules on schedule quality cite the points of an audit guide instead.
  ...RULES.map(({ id, source }) => ({ where: id, ids: source.filter((entry) => !/^(DCMA|GAO) \d/.test(entry)) })),
];
const inUse = new Set(cited.flatMap(({ ids }) => ids));

describe('the contents of the packs', () => {
  test('use every entry of the inventory, or leave it out', () => {
    expect(content.length).toBe(2021);
    expect(content.filter((id) => !inUse.has(id) && !Object.hasOwn(omissions, id))).toEqual([]);
  });

  test('leave out few, each for a reason that is a sentence, and none that is in use', () => {
    const left = Object.entries(omissions);
    expect(left.length / content.length).toBeLessThan(0.05);
    for (const [id, reason] of left) {
      expect(content).toContain(id);
      expect(inUse).not.toContain(id);
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  test('name no entry that there is not, and none twice in one place', () => {
    const known = new Set([...content, ...background]);
    expect(known.size).toBe(content.length + background.length);
    expect(
      cited.flatMap(({ where, ids }) => ids.filter((id) => !known.has(id)).map((id) => `${where}: ${id}`)),
    ).toEqual([]);
    expect(cited.filter(({ ids }) => new Set(ids).size < ids.length)).toEqual([]);
  });

  // A text that names more says less than it names: its entries belong where each of them works.
  test('have no text that names more than eight entries', () => {
    expect(cited.filter(({ ids }) => ids.length > 8)).toEqual([]);
    expect(cited.length).toBeGreaterThan(2000);
  });
});
