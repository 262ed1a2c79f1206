import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// What commands print for programs follows the schemas that we publish, for every example; json-schemas.test.ts walks all
// commands.

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

const OUTPUTS: readonly (readonly [words: string, schema: string])[] = [
  ['validate PLAN --json', 'findings'],
  ['lint PLAN --json', 'findings'],
  ['schedule PLAN --json', 'schedule'],
  ['status PLAN --json --as-of today', 'status'],
  ['checklist --list PLAN --json', 'checklists'],
];

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01 }
people: [{ id: lin, name: Lin }]
phases:
  - id: one
    name: One
    tasks: [{ id: a, name: A, duration: 5d }, { id: b, name: B, milestone: true, dependsOn: [a] }]
    gate:
      criteria: [{ id: x, text: X, met: 2026-12-01 }, { id: y, text: Y }]
      decider: lin
      decision: { outcome: adjust, by: lin, on: 2026-12-08, note: 下周补齐 }
baselines:
  - { name: first, on: 2026-12-01, tasks: { a: { start: 2026-12-01, finish: 2026-12-04 }, gone: { finish: 2026-12-02 } } }
`;

function assertFollows(schema: string, text: string): void {
  const path = join(root, 'schemas', `${schema}.schema.json`);
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
}

test.each(['report weekly - --as-of today', 'checklist one -'])(
  '%s: --json, --format json and --to json are one',
  async (words) => {
    const outputs: string[] = [];
    for (const option of ['--json', '--format json', '--to json']) {
      const world = testWorld({ cwd: root, stdin: PLAN });
      await main(`${words} ${option}`.split(' '), world);
      outputs.push(world.said.stdout);
    }
    expect(outputs).toEqual([outputs[0], outputs[0], outputs[0]]);
    expect(JSON.parse(outputs[0] ?? '')).toMatchObject({ version: 1 });
  },
);

test.each(OUTPUTS.flatMap(([words, schema]) => examples.map(({ name }) => [words, schema, name] as const)))(
  '%s follows %s.schema.json for %s',
  async (words, schema, name) => {
    const world = testWorld({ cwd: root });
    await main(words.replace('PLAN', `examples/${name}`).split(' '), world);
    assertFollows(schema, world.said.stdout);
  },
);
