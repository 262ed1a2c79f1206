import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// What we hand to CI systems, as far as it runs without them: the step of the action, the hooks, the jobs of the guide.

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = (path: string): string => readFileSync(join(root, path), 'utf8');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BROKEN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05 }
phases: [{ id: one, name: One, tasks: [{ id: a, name: A, duration: 3 }] }]
`;
function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function lint(words: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const world = testWorld({ cwd: folder });
  const status = await main(words, world);
  return { status, ...world.said };
}

describe('the step of the action', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: {
      readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
    };
  }
  const action = parse(source('action.yml')) as Action;
  const [step] = action.runs.steps;

  /** The words that the program is called with. */
  function called(inputs: Readonly<Record<string, string>>): readonly string[] {
    write('record.cjs', `require('node:fs').writeFileSync('called.json', JSON.stringify(process.argv.slice(2)))`);
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, from]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(from)?.[1] ?? '';
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
      }),
    );
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? ''], {
      cwd: folder,
      env: { PATH: process.env['PATH'], CRM_PLAN_COMMAND: 'node record.cjs', ...env },
    });
    return JSON.parse(readFileSync(join(folder, 'called.json'), 'utf8')) as readonly string[];
  }

  test('passes on what was given, and nothing else', () => {
    expect(called({})).toEqual(['lint', '--format', 'github', '--', '.']);
    expect(
      called({ preset: 'dcma', 'max-warnings': '0', sarif: 'out file.sarif', paths: 'a/plan.yaml\nplans/' }),
    ).toEqual(
      'lint|--format|github|--format|sarif=out file.sarif|--preset|dcma|--max-warnings|0|--|a/plan.yaml|plans/'.split(
        '|',
      ),
    );
  });

  test('runs nothing that stands in an input, and leaves globs to the program', () => {
    const hostile = '$(touch pwned) `touch pwned` ;touch pwned * --fix "';
    expect(called({ paths: hostile, preset: hostile, sarif: hostile, 'max-warnings': hostile })).toEqual(
      [
        'lint',
        '--format',
        'github',
        '--format',
        `sarif=${hostile}`,
        '--preset',
        hostile,
        '--max-warnings',
        hostile,
      ].concat('--', hostile.split(' ')),
    );
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test('its inputs are declared, and its language is one of ours', () => {
    const used = Object.values(step?.env ?? {}).map((from) => /inputs\.([a-z-]+)/.exec(from)?.[1]);
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
    // The texts of inputs never stand in the script itself.
    expect(step?.run).not.toContain('${{');
  });
});

describe('the hooks of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly types_or: readonly string[];
  }
  const hooks = parse(source('.pre-commit-hooks.yaml')) as readonly Hook[];

  /** What pre-commit does: it hands the hook the names of the files of these kinds, and nobody else's. */
  async function commit(hook: Hook, names: readonly string[]): ReturnType<typeof lint> {
    const kinds = hook.types_or.map((kind) => (kind === 'yaml' ? /\.ya?ml$/ : /\.csv$/));
    const taken = names.filter((name) => kinds.some((kind) => kind.test(name)));
    const [program, ...words] = hook.entry.split(' ');
    expect(program).toBe('crm-plan');
    return lint([...words, ...taken]);
  }

  const PLAN = (id: string, more = ''): string =>
    `format: crm-plan/1\nproject: { id: ${id}, name: N, start: 2026-12-01 }\n${more}phases: [{ id: one, name: One }]\n`;

  describe.each(hooks.map((hook) => [hook.id, hook] as const))('%s', (_id, hook) => {
    test('checks the plans that are committed', async () => {
      write('plan.yaml', BROKEN);
      write('plans/north bank.plan.yaml', BROKEN);
      write('plans/south.plan.yaml', BROKEN);
      const { status, stdout } = await commit(hook, ['plan.yaml', 'README.md', 'plans/north bank.plan.yaml']);
      expect(status).toBe(1);
      for (const name of ['plan.yaml', 'plans/north bank.plan.yaml']) expect(stdout).toContain(`${name}:3:`);
      expect(stdout).not.toContain('south');
    });

    test.each([
      ['a file that it includes', 'a/logs/issues.yaml', 'issues: [{ id: i-1, title: No price list, owner: x }]\n'],
      ['a file that it includes and that goes', 'a/logs/issues.yaml', undefined],
      ['the document of a deliverable', 'a/artefacts/needs.yaml', 'form: needs-list\nneeds: [\n'],
      ['its calendar', 'a/own.yaml', 'format: crm-plan-calendar/1\nid: own\n'],
      ['what was measured of its use', 'a/use.csv', 'target,on,value\nactive-user,2026-03-13,64%\n'],
    ])('checks a plan when only %s is committed', async (_what, path, text) => {
      const names =
        'include: [logs/issues.yaml]\ndeliverables: [{ id: needs, name: Needs, form: needs-list, file: artefacts/needs.yaml }]\nadoption: { targets: [{ id: active-users, name: Active users, target: 90, unit: "%" }], log: use.csv }\n';
      write('a/plan.yaml', PLAN('a', names).replace('start:', 'calendar: ./own.yaml, start:'));
      write('a/logs/issues.yaml', 'issues: []\n');
      write('b/plan.yaml', BROKEN);
      write('issues.yaml', 'of: another kind\n');
      if (text === undefined) rmSync(join(folder, path));
      else write(path, text);
      const { status, stdout } = await commit(hook, [path, 'issues.yaml']);
      expect(status).toBe(1);
      expect(stdout).toContain('a/');
      expect(stdout).not.toContain('b/plan.yaml');
    });

    test.each([
      ['the configuration', 'team/crm-plan.config.yaml'],
      ['what the configuration extends', 'team/rules/base.yaml'],
      ['a pack within its reach', 'team/packs/calendars/own.yaml'],
    ])('checks the plans below when only %s is committed', async (_what, path) => {
      write('team/crm-plan.config.yaml', 'extends: ./rules/base.yaml\npacks: [packs]\n');
      write('team/rules/base.yaml', 'rules: {}\n');
      write(
        'team/packs/calendars/own.yaml',
        'format: crm-plan-calendar/1\nid: own\nname: { en: O, zh-CN: 自 }\nextends: weekdays\n',
      );
      write('team/a/plan.yaml', BROKEN);
      write('plan.yaml', BROKEN);
      const { status, stdout } = await commit(hook, [path]);
      expect(status).toBe(1);
      expect(stdout).toContain('team/a/plan.yaml:3:');
      expect(stdout).not.toMatch(/^plan.yaml/m);
    });

    test('says nothing of files that belong to no plan', async () => {
      write('plan.yaml', BROKEN);
      write('docker-compose.yaml', 'services: {}\n');
      expect((await commit(hook, ['docker-compose.yaml', '.github/workflows/ci.yml'])).status).toBe(0);
    });
  });
});

/** The words behind `npx --yes crm-plan` in a job. */
const wordsIn = (command: string): readonly string[] => command.replace(/^npx --yes crm-plan(?:@\S+)? /, '').split(' ');

interface GitLabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

/** Runs a GitLab job and looks at the reports that it promises. */
async function holdGitLab(job: GitLabJob): Promise<void> {
  write('plan.yaml', BROKEN);
  for (const command of job.script) {
    expect(command).toMatch(/^npx --yes crm-plan/);
    expect((await lint(wordsIn(command))).status).toBe(1);
  }
  const { codequality, junit } = job.artifacts.reports;
  const report = JSON.parse(readFileSync(join(folder, codequality ?? ''), 'utf8')) as readonly Record<
    string,
    unknown
  >[];
  expect(report.length).toBeGreaterThan(0);
  for (const entry of report) {
    expect(entry).toMatchObject({
      description: expect.any(String),
      check_name: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
      location: { path: 'plan.yaml', lines: { begin: expect.any(Number) } },
    });
  }
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
  if (junit !== undefined) expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites');
}

const guide = [...source('docs/ci.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text]) => parse(text ?? '') as object,
);

describe('the jobs of the guide', () => {
  test('GitLab: the reports that the job promises are there', async () => {
    const job = guide.find((one) => 'plan' in one) as { readonly plan: GitLabJob };
    await holdGitLab(job.plan);
  });

  test('GitHub: annotations and SARIF', async () => {
    write('plan.yaml', BROKEN);
    const { jobs } = guide.find((one) => 'jobs' in one) as {
      readonly jobs: { readonly lint: { readonly steps: readonly { readonly run?: string }[] } };
    };
    const [command = ''] = jobs.lint.steps.flatMap(({ run }) => run ?? []);
    const { status, stdout } = await lint(wordsIn(command));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=plan\.yaml,line=3,/m);
    expect(JSON.parse(readFileSync(join(folder, 'crm-plan.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('pre-commit: the hook that it names is one of ours', () => {
    const { repos } = guide.find((one) => 'repos' in one) as { repos: { hooks: { id: string }[] }[] };
    expect(source('.pre-commit-hooks.yaml')).toContain(`- id: ${repos[0]?.hooks[0]?.id}\n`);
  });
});

test('init --ci gitlab writes a job that keeps its promises', async () => {
  const { status } = await lint([
    'init',
    '.',
    '--yes',
    '--methodology',
    'eight-step',
    '--ci',
    'gitlab',
    '--locale',
    'en',
  ]);
  expect(status).toBe(0);
  const job = parse(readFileSync(join(folder, '.gitlab/crm-plan.yml'), 'utf8')) as Readonly<Record<string, GitLabJob>>;
  const included = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')) as { include: { local: string }[] };
  expect(included.include[0]?.local).toBe('/.gitlab/crm-plan.yml');
  const own = job['crm-plan'];
  if (!own) throw new Error('no job');
  await holdGitLab(own);
});
