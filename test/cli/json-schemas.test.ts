import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/index.ts';
import type { AnyCommand } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { testWorld } from '../support/world.ts';

// Every command that answers in JSON: its real output follows a schema that we publish. A command that takes --json and has
// no line here fails, and so does a schema of an output that no line uses.

const root = fileURLToPath(new URL('../..', import.meta.url));

/** By command: what to type, and the schema of what is printed. FUND, PILOT and FIRM are the examples. */
const OUTPUTS: Readonly<Record<string, readonly (readonly [line: string, schema: string])[]>> = {
  init: [['init --list --json', 'methodologies']],
  validate: [['validate FUND PILOT --json', 'findings']],
  lint: [
    ['lint FUND --json', 'findings'],
    ['lint FIRM --print-config', 'settings'],
    ['lint --print-config --preset dcma', 'settings'],
  ],
  explain: [
    ['explain --json', 'explained-rules'],
    ['explain schedule/high-float --json --locale zh-CN', 'explained-rules'],
    ['explain method/training-before-go-live --json', 'explained-rules'],
    ['explain --methodology nine-stage --json', 'explained-rules'],
  ],
  schedule: [
    ['schedule FUND --json', 'schedule'],
    ['schedule PILOT --level --json', 'schedule'],
    ['schedule baselined.yaml --simulate --json', 'simulation'],
  ],
  'schedule baseline list': [['schedule baseline list baselined.yaml --json', 'baselines']],
  'schedule baseline show': [['schedule baseline show first baselined.yaml --json', 'baseline']],
  'schedule baseline diff': [['schedule baseline diff first baselined.yaml --json', 'baseline-differences']],
  status: [['status PILOT --json --as-of today', 'status']],
  assess: [
    ['assess --list --json', 'questionnaires'],
    ['assess --list --json --locale zh-CN', 'questionnaires'],
    ['assess people-readiness PILOT --answers people.yaml --dry-run --json', 'assessment-result'],
    ['assess which-method --answers which.yaml --json --locale zh-CN', 'assessment-result'],
    ['assess vendor-scorecard vendors.yaml --json', 'vendor-comparison'],
  ],
  gate: [['gate one baselined.yaml --json', 'gate']],
  'cycle show': [['cycle show cyclic/plan.yaml --as-of today --json', 'cycles']],
  report: [
    ['report --list --json', 'documents'],
    ['report weekly FUND --json --as-of 2026-12-18', 'weekly'],
    ['report weekly PILOT --to json --appendix', 'weekly'],
    ['report needs-list FUND --json', 'form-document'],
    ['report needs-list baselined.yaml --json', 'form-document'],
  ],
  'form list': [['form list --json', 'forms']],
  'form show': [['form show needs-list --json', 'form-sheet']],
  'form check': [['form check filled.yaml baselined.yaml --json', 'findings']],
  checklist: [
    ['checklist --list FUND --json', 'checklists'],
    ['checklist cutover-readiness FUND --json', 'checklist-page'],
    ['checklist one baselined.yaml --format json', 'checklist-page'],
    ['checklist a baselined.yaml --json', 'checklist-page'],
  ],
  'methodology list': [['methodology list --json', 'methodologies']],
  'methodology show': [['methodology show one-plus-five-cycle --json', 'methodology-sheet']],
  'methodology check': [['methodology check FIRMPACKS --quick --json', 'findings']],
  'methodology compare': [['methodology compare eight-step nine-stage --json', 'comparison']],
  'calendar list': [['calendar list --json', 'calendars']],
  'calendar show': [['calendar show cn --year 2026 --json', 'calendar-days']],
};

const BASELINED = `format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01 }
people: [{ id: lin, name: Lin }]
phases:
  - id: one
    name: One
    tasks:
      - { id: a, name: A, estimate: { optimistic: 3d, likely: 5d, pessimistic: 10d }, checklist: [{ id: x, text: X, done: 2026-12-02, by: lin }] }
      - { id: b, name: B, milestone: true, dependsOn: [a] }
    gate:
      criteria: [{ id: x, text: X, met: 2026-12-01 }, { id: y, text: Y }]
      decider: lin
      decision: { outcome: adjust, by: lin, on: 2026-12-08, note: 下周补齐 }
baselines:
  - { name: first, on: 2026-12-01, tasks: { a: { start: 2026-12-01, finish: 2026-12-04 }, gone: { finish: 2026-12-02 } } }
`;

/** The commands that take --json, by the words that lead to them. */
async function answering(): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = (name: string, command: AnyCommand): void => {
    if (command.run && '--json' in command.options) found.push(name);
    for (const [word, sub] of Object.entries(command.subcommands)) walk(`${name} ${word}`, sub);
  };
  for (const { name, load } of COMMANDS) walk(name, await load());
  return found;
}

test('every command that takes --json has a line here', async () => {
  expect([...(await answering())].sort()).toEqual(Object.keys(OUTPUTS).sort());
});

test('every schema of an output is used by a line', async () => {
  const path: string = '../../scripts/generate/formats.mjs';
  const { FORMATS } = (await import(path)) as {
    FORMATS: readonly { name: string; source: string; publishedOnly?: boolean }[];
  };
  const outputs = FORMATS.filter(({ source }) => /(?:-output|findings)-format$/.test(source)).map(({ name }) => name);
  const used = new Set(Object.values(OUTPUTS).flatMap((lines) => lines.map(([, schema]) => schema)));
  expect(outputs.filter((name) => !used.has(name) && name !== 'known-findings')).toEqual([]);
});

describe('follows its schema', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'crm-plan-json-'));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  beforeAll(async () => {
    cpSync(join(root, 'examples'), join(cwd, 'examples'), { recursive: true });
    writeFileSync(join(cwd, 'baselined.yaml'), BASELINED);
    writeFileSync(
      join(cwd, 'vendors.yaml'),
      `${BASELINED}vendors:
  criteria: [{ id: price, name: Price, weight: 3 }, { id: support, name: Support, weight: 1 }]
  candidates:
    - { id: one, name: One, scores: { price: 4, support: 1 }, evidence: { price: offer.pdf } }
    - { id: two, name: 二, scores: { price: 1 } }
`,
    );
    writeFileSync(join(cwd, 'filled.yaml'), 'format: crm-plan-artefact/1\nform: needs-list\n');
    const answers = (pack: string): string => {
      const text = readFileSync(join(root, `templates/assessments/${pack}/assessment.yaml`), 'utf8');
      const scale = /scale:[^]*id: '?([\w-]+)'? \}\ndimensions/.exec(text)?.[1] ?? '';
      const questions = [...text.matchAll(/^ {6}- (?:\{ )?id: ([\w-]+)/gm)].map(([, id]) => id);
      return `answers: { ${questions.map((id) => `${id ?? ''}: "${scale}"`).join(', ')} }\n`;
    };
    writeFileSync(join(cwd, 'people.yaml'), answers('people-readiness'));
    writeFileSync(join(cwd, 'which.yaml'), answers('which-method'));
    const world = testWorld({ cwd });
    expect(await main(['init', 'cyclic', '--methodology', 'one-plus-five-cycle', '--yes'], world)).toBe(0);
  });

  const examples: Readonly<Record<string, string>> = {
    FUND: 'examples/fund-crm',
    PILOT: 'examples/insurer-pilot',
    FIRMPACKS: 'examples/firm-method/packs',
    FIRM: 'examples/firm-method',
  };
  const placed = (word: string): string => (Object.hasOwn(examples, word) ? (examples[word] ?? word) : word);

  test.each(Object.values(OUTPUTS).flat())(
    '%s: %s',
    async (line, schema) => {
      const world = testWorld({ cwd });
      const status = await main(line.split(' ').map(placed), world);
      expect([status <= 1, world.said.stderr.includes('crm-plan:')]).toEqual([true, false]);
      const path = join(root, 'schemas', `${schema}.schema.json`);
      const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
        JSON.parse(readFileSync(path, 'utf8')) as object,
      );
      const document: unknown = JSON.parse(world.said.stdout);
      expect([validate(document), validate.errors]).toEqual([true, null]);
      expect(document).toMatchObject({ version: 1 });
    },
    30_000,
  );
});
