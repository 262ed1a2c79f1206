import { describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../src/cli/commands/index.ts';

// The built program as a process of its own: what cannot be seen from inside one. `npm test` builds it first.

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/crm-plan.js');
const built = existsSync(join(root, 'dist/start.js'));
if (!built) console.warn('dist/ is not built: the tests of the process are skipped. npm run build makes it.');
const whenBuilt = built ? describe : describe.skip;

const plan =
  'format: crm-plan/1\nproject: { id: p, name: 客户 }\nphases: [{ id: a, name: A, tasks: [{ id: b, name: B, duration: 1d, dependsOn: [c] }] }]\n';

function run(words: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) {
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8' };
  const result = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    ...options,
    env: { ...env, ...options.env },
  });
  return { status: result.status, stdout: String(result.stdout), stderr: String(result.stderr) };
}

whenBuilt('the program', () => {
  test('knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('reads a plan from stdin; nothing on stdin is an empty plan, not an endless wait', () => {
    expect(run(['validate', '-'], { input: plan })).toMatchObject({ status: 1, stderr: '' });
    const empty = run(['validate', '-'], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 10_000 });
    expect(empty).toMatchObject({ status: 1, stderr: '' });
    expect(empty.stdout).toContain('The file is empty');
  });

  test('does not wait for a pipe that a plan names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pipe-'));
    spawnSync('mkfifo', [join(folder, 'issues.yaml')]);
    const text = 'format: crm-plan/1\nproject: { id: p, name: P }\ninclude: [issues.yaml]\n';
    const { status, stdout } = run(['validate', '-'], { cwd: folder, input: text, timeout: 10_000 });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toEqual([1, expect.stringContaining('correctness/include')]);
  });

  test('colours only where it is asked to', () => {
    const escape = '\u001b[';
    expect(run(['validate', '-'], { input: plan }).stdout).not.toContain(escape);
    expect(run(['validate', '-', '--color'], { input: plan }).stdout).toContain(`${escape}31merror`);
    expect(run(['validate', '-'], { input: plan, env: { FORCE_COLOR: '1' } }).stdout).toContain(escape);
    expect(run(['validate', '-', '--no-color'], { input: plan, env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      escape,
    );
  });

  test('takes a reader that goes away for no error', async () => {
    const child = spawn(process.execPath, [program, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  const full = existsSync('/dev/full') ? test : test.skip;
  full('says where it cannot write, as no fault of its own', () => {
    const descriptor = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = run(['--help'], { stdio: ['ignore', descriptor, 'pipe'] });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'crm-plan: “stdout” could not be written: the disk is full. The file is as it was.\n',
      });
    } finally {
      closeSync(descriptor);
    }
  });

  test('ends on Ctrl-C as programs do', async () => {
    const child = spawn(process.execPath, [program, 'validate', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGINT');
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...end) => resolve(end)),
    );
    // A shell shows the signal as 130.
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });

  test('writes what it records, from any folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'process-'));
    try {
      writeFileSync(join(folder, 'plan.yaml'), plan.replace('dependsOn: [c]', 'owner: x'));
      expect(run(['update', 'b', '--note', '等价格表'], { cwd: folder })).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toContain('late: 等价格表 }');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('each of its files loads by itself, and every command says how it is called', () => {
    const parts = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
    const script = `
      const failed = [];
      for (const part of ${JSON.stringify(parts)}) {
        for (const path of Object.keys(require.cache)) delete require.cache[path];
        try { require(${JSON.stringify(join(root, 'dist'))} + '/' + part); } catch (error) { failed.push(part + ': ' + error); }
      }
      process.stdout.write(failed.join());`;
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout).toBe('');
    const commands = COMMANDS.map(({ name }) => name);
    const start = JSON.stringify(join(root, 'dist/start.js'));
    const helps = `
      const { start } = require(${start});
      (async () => {
        for (const name of ${JSON.stringify(commands)}) {
          process.stderr.write(name + ' ' + (await start([name, '--help'])) + ';');
        }
      })();`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', helps], { encoding: 'utf8' });
    expect(stderr).toBe(commands.map((name) => `${name} 0;`).join(''));
    expect(stdout.match(/^Usage: crm-plan /gm)).toHaveLength(commands.length);
  });

  test('the package holds what it needs to run, and nothing of its making', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const [pack] = JSON.parse(stdout) as [{ files: { path: string }[]; unpackedSize: number }];
    const paths = pack.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/crm-plan.js',
        'bin/package.json',
        'dist/start.js',
        'dist/package.json',
        'dist/yaml.js',
        'dist/packs/index.json',
        'schemas/plan.schema.json',
        'templates/calendars/cn.yaml',
        'THIRD-PARTY-LICENSES.txt',
        'LICENSE',
        'README.md',
      ]),
    );
    expect(paths.filter((path) => /^(src|test|scripts|bench|node_modules|\.ci)\//.test(path))).toEqual([]);
    // Places in these are never asked for: the build has read and checked them.
    expect(
      paths.filter((path) => /^templates\/(forms|checklists|assessments|glossary|vocabulary)\//.test(path)),
    ).toEqual([]);
    expect(pack.unpackedSize).toBeLessThan(7_000_000);
  });

  test('the licences of everything in the bundle are told', () => {
    const text = readFileSync(join(root, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'yaml', 'chalk', 'tinyglobby', 'write-file-atomic', 'handlebars']) {
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
  });
});
