import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// What commands print for programs follows the schemas that we publish, for every example.

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const ajv = new Ajv2020();

const OUTPUTS: readonly (readonly [words: string, schema: string])[] = [
  ['validate PLAN --json', 'findings'],
  ['lint PLAN --json', 'findings'],
  ['schedule PLAN --json', 'schedule'],
  ['status PLAN --json --as-of today', 'status'],
];

test.each(OUTPUTS.flatMap(([words, schema]) => examples.map(({ name }) => [words, schema, name] as const)))(
  '%s follows %s.schema.json for %s',
  async (words, schema, name) => {
    const world = testWorld({ cwd: root });
    await main(words.replace('PLAN', `examples/${name}`).split(' '), world);
    const document: unknown = JSON.parse(world.said.stdout);
    const path = join(root, 'schemas', `${schema}.schema.json`);
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    ajv.removeSchema();
  },
);
