import { afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rule } from '../../src/lint/index.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { testWorld, type TestWorld } from '../support/world.ts';

// A rule that fails is a fault of ours. The others still find what they find, the fault is told below it, and whatever would
// rely on the rule's word is left undone. The rule is put among the others before the program is loaded.

const failing: Rule = {
  ...(RULES[0] as Rule),
  id: 'schedule/of-the-test',
  reads: 'plan',
  needs: [],
  run() {
    throw new TypeError('cannot read \u001b[31m of undefined');
  },
};

let main: (words: readonly string[], world: TestWorld) => Promise<number>;
beforeAll(async () => {
  jest.unstable_mockModule('../../src/lint/rules/index.ts', () => ({ RULES: [failing, ...RULES] }));
  ({ main } = await import('../../src/cli/index.ts'));
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fault-'));
  for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.plan.yaml`), PLAN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05 }
waivers: [{ rule: schedule/of-the-test, reason: Agreed with the client, owner: lin }]
people: [{ id: lin, name: Lin, roles: [sponsor] }]
phases:
  - id: one
    name: One
    tasks: [{ id: a, name: A, duration: 3d, owner: lin, dependsOn: [a1, a1] }, { id: a1, name: A1, owner: lin, duration: 1d }]
`;

async function run(...words: readonly string[]): Promise<TestWorld['said'] & { readonly status: number }> {
  const world = testWorld({ cwd: folder });
  const status = await main(['lint', ...words], world);
  return { ...world.said, status };
}

test.each([
  [
    'en',
    'The rule “schedule/of-the-test” failed on a.plan.yaml, b.plan.yaml: TypeError: cannot read ␛[31m of undefined. That is a fault of crm-plan, not of the plan; all other rules ran.\n' +
      'Please report it with the lines below and, if you may, the plan: npm bugs crm-plan opens the place.\n\ncrm-plan ',
  ],
  [
    'zh-CN',
    '规则“schedule/of-the-test”在检查 a.plan.yaml、b.plan.yaml 时运行失败：TypeError: cannot read ␛[31m of undefined。这是 crm-plan 的缺陷，与计划无关；其他规则均已运行。\n' +
      '请附上以下内容（如方便，也附上计划文件）反馈：运行 npm bugs crm-plan 可打开反馈页面。\n\ncrm-plan ',
  ],
])('in %s the findings of all others come first, then the fault, then its trace', async (locale, told) => {
  const { stdout, stderr, status } = await run('.', '--locale', locale);
  expect(status).toBe(3);
  expect(stdout.match(/correctness\/link-twice/g)?.length).toBeGreaterThanOrEqual(2);
  expect(stdout).not.toMatch(/of-the-test|TypeError|\n\s+at /);
  expect(stderr).toContain(told);
  // The trace is the last thing, told once for both plans.
  expect(stderr.slice(stderr.indexOf(told) + told.length)).toMatch(
    /^[^\n]+ \(lint\)\nTypeError: [^\n]+\n(?:\s+at [^\n]+\n)+$/,
  );
});

test('a document for programs is whole, and says nothing of the fault', async () => {
  const { stdout, status } = await run('a.plan.yaml', '--json');
  expect(status).toBe(3);
  const { files } = JSON.parse(stdout) as { files: { diagnostics: { rule: string }[] }[] };
  const rules = files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
  expect(rules).toContain('correctness/link-twice');
  // Nobody knows whether the waiver would have silenced something.
  expect(rules).not.toContain('hygiene/unused-waiver');
});

test('nothing is mended in a plan that a rule failed on, and it is not kept in the cache', async () => {
  const { stderr, status } = await run('a.plan.yaml', '--fix', '--cache');
  expect(status).toBe(3);
  expect(readFileSync(join(folder, 'a.plan.yaml'), 'utf8')).toBe(PLAN);
  expect(stderr).toContain('Because of it nothing was mended in a.plan.yaml.\n');
  expect((await run('a.plan.yaml', '--cache')).status).toBe(3);
});

test('the list of known findings is neither written nor found out of date', async () => {
  const known = [{ path: 'a.plan.yaml', rule: 'schedule/of-the-test', subject: 'plan', count: 1 }];
  const text = JSON.stringify({ version: 1, findings: known });
  writeFileSync(join(folder, 'known.json'), text);
  const { stderr, status } = await run('.', '--suppressions', 'known.json', '--update-suppressions');
  expect(status).toBe(3);
  expect(stderr).toContain('Because of it known.json was left as it was.\n');
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(text);
  expect((await run('.', '--suppressions', 'known.json')).stderr).not.toContain('is gone');
  expect(readdirSync(folder).sort()).toEqual(['a.plan.yaml', 'b.plan.yaml', 'known.json']);
});
