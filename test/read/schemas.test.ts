import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

interface Node {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
}

const folder = new URL('../../schemas/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
const load = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Node;

/** Every schema in a schema, with the path that leads to it. */
function* schemasIn(node: unknown, path = ''): Generator<[string, Node]> {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield [path, node as Node];
  for (const [key, value] of Object.entries(node)) yield* schemasIn(value, `${path}/${key}`);
}

describe.each(files)('%s', (file) => {
  const schema = load(file);
  const definitions = (schema['$defs'] ?? {}) as Readonly<Record<string, Node>>;

  test('is a 2020-12 document with a name of its own', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:crm-plan:schema:${file.replace('.schema.json', '')}:1`,
      type: 'object',
    });
    expect(String(schema['title'])).not.toBe('');
  });

  test('describes every key in both languages', () => {
    const bare: string[] = [];
    for (const [path, node] of schemasIn(schema)) {
      for (const [key, property] of Object.entries(node.properties ?? {})) {
        const referred = property.$ref && definitions[property.$ref.replace('#/$defs/', '')];
        const description = property.description ?? (referred || property).description ?? '';
        if (!/^.+\n\n.*\p{Script=Han}/u.test(description)) bare.push(`${path}/properties/${key}`);
      }
    }
    expect(bare).toEqual([]);
  });

  test('refers only to definitions that it has, and names itself nowhere else', () => {
    for (const [path, node] of schemasIn(schema)) {
      if (path !== '' && typeof node['$id'] === 'string') throw new Error(`stray $id at ${path}`);
      if (node.$ref) expect(Object.keys(definitions)).toContain(node.$ref.replace('#/$defs/', ''));
    }
  });
});
