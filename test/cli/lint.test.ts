import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { testWorld, type TestWorld } from '../support/world.ts';

// What takes more than a comparison of texts: the schema, the cache, watching. The rest is in lint.scenario.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01, asOf: 2026-12-18, calendar: { extends: team.yaml } }
include: [issues.yaml]
people: [{ id: lin, name: Lin Wei, roles: [sponsor] }]
phases:
  - id: one
    name: 准备
    tasks:
      - { id: a, name: A, owner: lin, duration: 5 }
      - { id: b, name: “B”, duration: 3d, dependsOn: [a], deadline: 2026-12-02 }
`;
const ISSUES = 'issues:\n  - { id: i-1, title: No price list, due: 2026-12-10 }\n';
const CALENDAR = `format: crm-plan-calendar/1
id: team
name: { en: Team, zh-CN: 团队 }
extends: weekdays
`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function run(...words: readonly string[]): Promise<TestWorld['said'] & { readonly status: number }> {
  const world = testWorld({ cwd: folder });
  const status = await main(words, world);
  return { ...world.said, status };
}

test('a whole run as JSON follows the schema', async () => {
  write({ 'plan.yaml': PLAN, 'issues.yaml': ISSUES });
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const document: unknown = JSON.parse((await run('lint', '--json', '--locale', 'zh-CN')).stdout);
  const validate = new Ajv2020().compile(schema);
  expect([validate(document), validate.errors]).toEqual([true, null]);
  expect(document).toMatchObject({ summary: { files: 2, fixable: 1 } });
});

describe('a plan among others that cannot be read', () => {
  const MOST_BYTES = 256 * 1024 * 1024;
  const BROKEN =
    'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01 }\nphases: [{ id: a, name: A, owner: x }]\n';
  beforeEach(() => {
    write({ 'b/plan.yaml': '', 'c/plan.yaml': BROKEN });
    // Sparse: it takes no room on the disk.
    truncateSync(join(folder, 'b/plan.yaml'), MOST_BYTES + 1);
  });

  test.each(['validate', 'lint'])('%s tells it and checks the others', async (command) => {
    write({ 'a/plan.yaml': BROKEN });
    const { stdout, stderr, status } = await run(command, '.', '--json');
    expect(status).toBe(2);
    expect(stderr).toContain('crm-plan: “b/plan.yaml” holds');
    const { files } = JSON.parse(stdout) as { files: { path: string; diagnostics: { rule: string }[] }[] };
    const wrong = files.filter(({ diagnostics }) =>
      diagnostics.some(({ rule }) => rule === 'correctness/unknown-person'),
    );
    expect(wrong.map(({ path }) => path)).toEqual(['a/plan.yaml', 'c/plan.yaml']);
  });

  test('alone ends the command without a word on stdout', async () => {
    for (const command of ['validate', 'lint']) {
      const { stdout, stderr, status } = await run(command, 'b');
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toContain('“b/plan.yaml” holds');
    }
  });

  test('is not forgotten by the list of known findings', async () => {
    const { stderr, status } = await run('lint', '.', '--suppressions', 'known.json', '--update-suppressions');
    expect(status).toBe(2);
    expect(stderr).not.toContain('known.json');
    expect(() => readFileSync(join(folder, 'known.json'))).toThrow('ENOENT');
  });
});

describe('with --cache', () => {
  const CACHE = '.crm-plan-cache/lint.json';
  const cache = (): string => readFileSync(join(folder, CACHE), 'utf8');

  const checkOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

  /** The run with the cache says what the run without it says, to the byte; answers whether it came from the cache. */
  async function same(...words: readonly string[]): Promise<boolean> {
    const plain = await run('lint', ...words);
    const cached = await run('lint', ...words, '--cache');
    expect(cached).toEqual(plain);
    const before = cache();
    const taken = await probe(words);
    writeFileSync(join(folder, CACHE), before);
    return taken;
  }

  /** Whether a run takes the findings of the cache: those are all taken out of it first. */
  async function probe(words: readonly string[]): Promise<boolean> {
    const [, table = '', texts = ''] = cache().split('\n');
    const { plans, ...rest } = JSON.parse(table) as {
      plans: [string, object][];
    };
    const empty = { errors: false, bytes: '[]'.length, check: checkOf('[]') };
    const emptied = plans.map(([plan, row]) => [plan, { ...row, ...empty }]);
    const checked = `${JSON.stringify({ ...rest, plans: emptied })}\n${texts}\n`;
    const lines = plans.map(() => '[]\n').join('');
    writeFileSync(
      join(folder, CACHE),
      `{"version":4,"check":"${checkOf(checked)}","bytes":${Buffer.byteLength(checked)}}\n${checked}${lines}`,
    );
    return (await run('lint', ...words, '--cache')).stdout.includes('nothing found');
  }

  test('every output is the same, the first time and from the cache', async () => {
    write({ 'plan.yaml': PLAN, 'issues.yaml': ISSUES, 'team.yaml': CALENDAR });
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])
      for (let round = 0; round < 2; round++) await same('plan.yaml', '--format', format);
    expect(await same()).toBe(true);
    expect(await run('lint', '--locale', 'zh-CN', '--cache')).toEqual(await run('lint', '--locale', 'zh-CN'));
    const table = ['--preset', 'dcma', '--format', 'markdown'];
    for (let round = 0; round < 2; round++)
      expect(await run('lint', ...table, '--cache')).toEqual(await run('lint', ...table));
  });

  test('whatever the findings depend on makes it check again', async () => {
    write({ 'plan.yaml': PLAN, 'issues.yaml': ISSUES, 'team.yaml': CALENDAR });
    /** Warm first; then the change, and whether old findings are taken. */
    const after = async (change: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<boolean> => {
      await run('lint', '--cache');
      await probe([]);
      write(change);
      return (await run('lint', ...words, '--cache')).stdout.includes('nothing found');
    };
    expect(await after({})).toBe(true);
    expect(await after({ 'plan.yaml': `${PLAN}\n# more\n` })).toBe(false);
    expect(await after({ 'issues.yaml': `${ISSUES}# more\n` })).toBe(false);
    expect(await after({ 'team.yaml': `${CALENDAR}# more\n` })).toBe(false);
    expect(await after({}, '--as-of', '2026-12-19')).toBe(false);
    expect(await after({}, '--rule', 'schedule/lag=error')).toBe(false);
    expect(await after({}, '--preset', 'strict')).toBe(false);
    expect(await after({ 'packs/calendars/own.yaml': CALENDAR }, '--packs', 'packs')).toBe(false);
    expect(await after({ 'crm-plan.config.yaml': 'extends: strict\n' })).toBe(false);
  });

  test('a file that is not there is looked for again', async () => {
    write({ 'plan.yaml': PLAN, 'team.yaml': CALENDAR });
    expect((await run('lint', '--cache')).stdout).toContain('correctness/include');
    write({ 'issues.yaml': ISSUES });
    expect((await run('lint', '--cache')).stdout).not.toContain('correctness/include');
  });

  test('a cache that is broken is made anew', async () => {
    write({ 'plan.yaml': PLAN, 'issues.yaml': ISSUES });
    const plain = await run('lint');
    await run('lint', '--cache');
    const whole = cache();
    for (const broken of [
      '',
      '{}',
      'null',
      whole.slice(0, 200),
      whole.replace('one', 'two'),
      whole.replace('No price list', 'No price lisp'),
      `${whole}x`,
    ]) {
      write({ [CACHE]: broken });
      expect(await run('lint', '--cache')).toEqual(plain);
      expect(cache()).toBe(whole);
    }
  });

  test('findings that were damaged are neither shown nor kept, though their plan is not looked at', async () => {
    for (const folder of ['', 'other/'])
      write({ [`${folder}plan.yaml`]: PLAN, [`${folder}issues.yaml`]: ISSUES, [`${folder}team.yaml`]: CALENDAR });
    await run('lint', '.', '--cache');
    // After the head, the table and the texts come the plans by their names.
    const lines = cache().split('\n');
    const damaged = lines.map((line, index) => (index === 3 ? line.replace('No price list', 'No price lisp') : line));
    write({ [CACHE]: damaged.join('\n') });
    write({ 'plan.yaml': `${PLAN}# more\n` });
    await run('lint', 'plan.yaml', '--cache');
    expect(JSON.parse(cache().split('\n')[1] ?? '')).toMatchObject({ plans: [['plan.yaml', {}]] });
  });

  test('fixes come from the cache too, and what it is told of is where it is wanted', async () => {
    write({ 'plan.yaml': PLAN, 'issues.yaml': ISSUES, 'team.yaml': CALENDAR });
    await run('lint', '--cache', '--cache-location', 'elsewhere/c.json');
    await run('lint', '--cache', '--cache-location', 'elsewhere/c.json', '--fix');
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(PLAN.replace('duration: 5 ', 'duration: 5d '));
    expect(readFileSync(join(folder, 'elsewhere/c.json'), 'utf8')).toContain('"version":4');
  });
});

test('--watch checks again at each atomic save, and ends with Ctrl-C', async () => {
  write({ 'plan.yaml': PLAN, 'issues.yaml': ISSUES });
  const keys = new AbortController();
  const world = testWorld({ cwd: folder, interrupt: keys.signal });
  const until = async (times: number): Promise<void> => {
    for (let waited = 0; waited < 400; waited++) {
      if (world.said.stderr.split('Watching for changes').length > times) return;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`not watching for the ${times}th time: ${world.said.stderr}`);
  };
  const status = main(['lint', '--watch', '--preset', 'none', '--statistics'], world);
  const save = (text: string): void => {
    writeFileSync(join(folder, '.plan.tmp'), text);
    renameSync(join(folder, '.plan.tmp'), join(folder, 'plan.yaml'));
  };
  await until(1);
  expect(world.said.stdout.match(/correctness\/unit-missing/g)).toHaveLength(1);
  save(PLAN.replace('duration: 5 ', 'duration: 5d '));
  await until(2);
  expect(world.said.stdout.match(/correctness\/unit-missing/g)).toHaveLength(1);
  save(PLAN);
  await until(3);
  expect(world.said.stdout.match(/correctness\/unit-missing/g)).toHaveLength(2);
  keys.abort();
  expect(await status).toBe(130);
});
