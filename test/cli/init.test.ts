import { afterAll, describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { main } from '../../src/cli/index.ts';
import type { ExitStatus } from '../../src/cli/exit.ts';
import { parse } from 'yaml';
import { layOut } from '../support/scenario.ts';
import { testWorld, type TestWorld } from '../support/world.ts';

// The questions of `init`, answered by keys. What it writes and refuses without a terminal stands in init.scenario.

const root = mkdtempSync(join(tmpdir(), 'crm-plan-init-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const DOWN = '\u001b[B';
const ENTER = '\r';
const SPACE = ' ';
const CTRL_C = '\u0003';

let count = 0;
/** A fresh folder with the packs of the scenario. */
function folder(): string {
  const path = join(root, String(++count));
  layOut(join(import.meta.dirname, 'init.scenario'), path);
  return path;
}

interface Talk {
  readonly status: ExitStatus;
  readonly world: TestWorld;
  /** Everything that the prompts drew. */
  readonly drawn: string;
}

type Step = readonly [waitFor: string, keys: string | ((input: PassThrough) => void)];

/** Runs a command line whose prompts are answered: each step waits until its text is drawn, then presses keys. */
async function talk(cwd: string, words: readonly string[], steps: readonly Step[]): Promise<Talk> {
  const input = new PassThrough();
  const output = new PassThrough();
  // A prompt ends its output, which a terminal does not let happen.
  output.end = () => output;
  let drawn = '';
  let fresh = '';
  const waiting = [...steps];
  const press = (): void => {
    const [next] = waiting;
    if (!next || !fresh.includes(next[0])) return;
    waiting.shift();
    fresh = '';
    setImmediate(() => (typeof next[1] === 'string' ? input.write(next[1]) : next[1](input)));
  };
  output.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(String(chunk));
    drawn += text;
    fresh += text;
    press();
  });
  const plain = testWorld({ cwd, terminal: 100, today: '2026-11-22' });
  const world: TestWorld = { ...plain, stdin: { ...plain.stdin, prompts: () => ({ input, output }) } };
  const status = await main(words[0] === 'assess' ? words : ['init', '--packs', 'packs', ...words], world);
  expect(waiting.map(([text]) => text)).toEqual([]);
  return { status, world, drawn };
}

const written = (cwd: string): string[] =>
  readdirSync(cwd).filter((name) => name !== 'packs' && name !== 'node_modules');
const project = (cwd: string): Record<string, unknown> =>
  (parse(readFileSync(join(cwd, 'plan.yaml'), 'utf8')) as { project: Record<string, unknown> }).project;

const EVERYTHING: readonly Step[] = [
  ['Methodology', `${DOWN.repeat(20)}${ENTER}`],
  ['Language of the plan', DOWN + ENTER],
  ['Client', `Ocean Bank${ENTER}`],
  ['Name of the project', ENTER],
  ['Working calendar', ENTER],
  ['First day', ENTER],
  ['How many users?', `90${ENTER}`],
  ['Where does it run?', DOWN + ENTER],
  ['How many servers?', ENTER],
  ['Who takes part?', `${DOWN}${SPACE}${ENTER}`],
  ['Write plan.yaml?', ENTER],
];

describe('a questionnaire asks', () => {
  test('question after question; what is skipped stays open', async () => {
    const cwd = mkdtempSync(join(root, 'assess-'));
    const plan = join(cwd, 'plan.yaml');
    writeFileSync(
      plan,
      'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01 }\nphases: [{ id: a, name: A, tasks: [{ id: t, name: T, milestone: true }] }]\n',
    );
    const before = readFileSync(plan, 'utf8');
    const { status, world, drawn } = await talk(
      cwd,
      ['assess', 'team-capabilities', '--on', '2026-12-02'],
      [
        ['1 of 4', DOWN + DOWN + ENTER],
        ['2 of 4', DOWN.repeat(9) + ENTER],
        ['3 of 4', ENTER],
        ['4 of 4', DOWN.repeat(3) + ENTER],
      ],
    );
    expect(status).toBe(0);
    expect(drawn).toContain('skip (stays open)');
    expect(world.said.stdout).toContain('Weakest: 0 of 3, 3 of 4 questions answered');
    expect(readFileSync(plan, 'utf8')).toBe(
      `${before}assessments:
  - id: team-capabilities-2026-12-02
    questionnaire: team-capabilities
    on: 2026-12-02
    answers: { process-redesign: one-able, technology: none, change-management: two-able }
`,
    );
  });

  test('Ctrl-C stores nothing', async () => {
    const cwd = mkdtempSync(join(root, 'assess-'));
    const { status, world } = await talk(
      cwd,
      ['assess', 'which-method'],
      [
        ['1 of 7', DOWN + ENTER],
        ['2 of 7', CTRL_C],
      ],
    );
    expect(status).toBe(130);
    expect(world.said.stdout).toBe('');
  });
});

describe('init asks', () => {
  test('seven questions of whoever is not sure of the methodology', async () => {
    const cwd = folder();
    const { status, world } = await talk(
      cwd,
      ['--client', 'C'],
      [
        ['Methodology', `\u001b[A${ENTER}`],
        ['1 of 7', ENTER],
        ['2 of 7', ENTER],
        ['3 of 7', DOWN + ENTER],
        ['4 of 7', ENTER],
        ['5 of 7', DOWN + ENTER],
        ['6 of 7', ENTER],
        ['7 of 7', DOWN + ENTER],
        ['Methodology', CTRL_C],
      ],
    );
    expect(status).toBe(130);
    expect(world.said.stderr).toContain('Your answers speak for Nine-stage method.\nThey also speak for 1+5 cycle.\n');
    expect(written(cwd)).toEqual([]);
  });

  test('for everything, with a default for each, and shows the phases before it writes', async () => {
    const cwd = folder();
    const { status, world, drawn } = await talk(cwd, [], EVERYTHING);
    expect(status).toBe(0);
    expect(world.said.stdout).toBe('plan.yaml\n');
    expect(world.said.stderr).toMatch(/1 准备 {2}2026-11-23 {2}2026-12-/);
    expect(drawn).toContain('Choose it to see how init works.');
    expect(drawn).toContain('(2026-11-23)');
    expect(project(cwd)).toEqual({
      id: 'ocean-bank-crm',
      name: 'Ocean Bank CRM 项目',
      client: 'Ocean Bank',
      locale: 'zh-CN',
      start: '2026-11-23',
      calendar: 'cn',
      methodology: {
        id: 'tiny',
        version: '1.0.0',
        answers: { users: 90, hosting: 'own', servers: 2, departments: ['sales', 'service'] },
      },
    });
  });

  test('only for what was not given, and only what arises', async () => {
    const cwd = folder();
    const { status, drawn } = await talk(
      cwd,
      ['--methodology', 'tiny', '--locale', 'en', '--client', 'A', '--calendar', 'weekdays', '--set', 'users=40'],
      [
        ['Name of the project', `\u0015Reef${ENTER}`],
        ['First day', `2026-12-01${ENTER}`],
        ['Where does it run?', ENTER],
        ['Who takes part?', ENTER],
        ['Write plan.yaml?', ENTER],
      ],
    );
    expect(status).toBe(0);
    expect(drawn).not.toMatch(/servers|How many users|Client|calendar/);
    expect(project(cwd)).toMatchObject({ name: 'Reef', start: '2026-12-01' });
  });

  test('again where an answer cannot be taken', async () => {
    const cwd = folder();
    const { status, drawn } = await talk(
      cwd,
      ['--methodology', 'tiny', '--locale', 'en', '--client', '', '--calendar', 'weekdays', '--name', 'R'].filter(
        (word, index, all) => word !== '--client' && all[index - 1] !== '--client',
      ),
      [
        ['Client', ENTER],
        ['First day', `soon${ENTER}`],
        ['“soon” is no date', `\u00152026-12-07${ENTER}`],
        ['How many users?', `many${ENTER}`],
        ['takes a number', `\u0015501${ENTER}`],
        ['is at most 500', `\u001550${ENTER}`],
        ['Where does it run?', ENTER],
        ['Who takes part?', ENTER],
        ['Write plan.yaml?', ENTER],
      ],
    );
    expect(status).toBe(0);
    expect(drawn).toContain('users');
    expect(project(cwd)).toEqual(expect.not.objectContaining({ client: expect.anything() }));
  });

  test('and writes nothing where the last question is answered with no', async () => {
    const cwd = folder();
    const { status, world } = await talk(cwd, [], [...EVERYTHING.slice(0, -1), ['Write plan.yaml?', `n${ENTER}`]]);
    expect([status, world.said.stdout, written(cwd)]).toEqual([0, '', []]);
    expect(world.said.stderr).toContain('Nothing was written.');
  });

  test('nothing of what can be known before: a plan that is there already', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'plan.yaml'), 'mine\n');
    const { status, world, drawn } = await talk(cwd, [], []);
    expect([status, drawn]).toEqual([2, '']);
    expect(world.said.stderr).toBe(
      'crm-plan: “plan.yaml” exists already and was left as it is. --force replaces it.\n',
    );
  });

  const root = process.getuid?.() === 0;
  (root ? test.skip : test)('nothing where the folder cannot be written', async () => {
    const cwd = folder();
    chmodSync(cwd, 0o555);
    const { status, drawn } = await talk(cwd, [], []);
    expect([status, drawn]).toEqual([2, '']);
  });
});

describe.each(EVERYTHING.map(([question], index) => ({ question, index })))('at “$question”', ({ question, index }) => {
  // Listing the methodologies takes longest: only the first question needs it.
  const words = index === 0 ? [] : ['--methodology', 'tiny'];
  const before = EVERYTHING.slice(index === 0 ? 0 : 1, index);

  test('Ctrl-C ends it with 130, and nothing is written', async () => {
    const cwd = folder();
    const { status, world } = await talk(cwd, words, [...before, [question, CTRL_C]]);
    expect([status, world.said.stdout, written(cwd)]).toEqual([130, '', []]);
  });

  test('input that ends is told, and nothing is written', async () => {
    const cwd = folder();
    const { status, world } = await talk(cwd, words, [...before, [question, (input) => void input.end()]]);
    expect([status, world.said.stdout, written(cwd)]).toEqual([2, '', []]);
    expect(world.said.stderr).toContain('The input ended before everything was answered. Nothing was written.');
  });
});

test('without a crm-plan beside the plan the schema is copied, so that editors find it', async () => {
  const cwd = folder();
  rmSync(join(cwd, 'node_modules'), { recursive: true });
  const world = testWorld({ cwd });
  const status = await main(['init', 'a/b', '--packs', 'packs', '--methodology', 'tiny', '--yes'], world);
  expect(status).toBe(0);
  const [modeline] = readFileSync(join(cwd, 'a/b/plan.yaml'), 'utf8').split('\n');
  expect(modeline).toBe('# yaml-language-server: $schema=./.crm-plan/plan.schema.json');
  const schema = JSON.parse(readFileSync(join(cwd, 'a/b/.crm-plan/plan.schema.json'), 'utf8')) as object;
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  expect(existsSync(join(cwd, 'plan.yaml'))).toBe(false);
});

test('the list says when to choose which', async () => {
  const world = testWorld({ cwd: folder() });
  expect(await main(['init', '--list', '--packs', 'packs', '--json'], world)).toBe(0);
  const { version, methodologies } = JSON.parse(world.said.stdout) as {
    version: number;
    methodologies: { id: string }[];
  };
  expect(version).toBe(1);
  expect(methodologies.find(({ id }) => id === 'tiny')).toEqual({
    id: 'tiny',
    version: '1.0.0',
    name: { en: 'Tiny method', 'zh-CN': '小方法' },
    chooseWhen: { en: 'Choose it to see how init works.', 'zh-CN': '用来查看 init 的效果。' },
  });
  expect(methodologies.length).toBeGreaterThan(1);
});
