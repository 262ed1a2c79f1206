import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  Git,
  WorldProblem,
  findPlans,
  insideFolder,
  nearestUpward,
  readBytes,
  writeWhole,
  type ProblemKind,
} from '../../src/io/index.ts';
import { testWorld } from '../support/world.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'io-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A fresh folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function problemOf(work: () => unknown): Promise<ProblemKind | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof WorldProblem) return error.kind;
    throw error;
  }
}

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_DATE: '2026-12-04T10:00:00Z',
      GIT_COMMITTER_DATE: '2026-12-04T10:00:00Z',
    },
  });

describe('finding plans', () => {
  const files = {
    'plan.yaml': '',
    'a/plan.yaml': '',
    'a/客户.plan.yaml': '',
    'a/other.yaml': '',
    'a/[x].plan.yaml': '',
    'node_modules/p/plan.yaml': '',
    'a/.git/plan.yaml': '',
    'build/plan.yaml': '',
    'keep/tmp/plan.yaml': '',
    'keep/tmp/sub/plan.yaml': '',
    'drafts/x.plan.yaml': '',
    'drafts/good.plan.yaml': '',
    '.gitignore': 'build/\n*.plan.yaml.bak\ndrafts/*.plan.yaml\n!drafts/good.plan.yaml\n',
    'keep/.gitignore': '/tmp\n',
  };
  const rows: readonly [paths: string[], found: string[]][] = [
    [['.'], ['a/[x].plan.yaml', 'a/plan.yaml', 'a/客户.plan.yaml', 'drafts/good.plan.yaml', 'plan.yaml']],
    [['a'], ['a/[x].plan.yaml', 'a/plan.yaml', 'a/客户.plan.yaml']],
    [['build'], []],
    [['build/plan.yaml'], ['build/plan.yaml']],
    [['a/*.plan.yaml'], ['a/[x].plan.yaml', 'a/客户.plan.yaml']],
    [['a/[x].plan.yaml'], ['a/[x].plan.yaml']],
    [
      ['a/other.yaml', '-', 'a/other.yaml'],
      ['a/other.yaml', '-'],
    ],
    [['a/other.yaml', './a/../a/other.yaml'], ['a/other.yaml']],
    [['**/plan.yaml'], ['a/plan.yaml', 'build/plan.yaml', 'keep/tmp/plan.yaml', 'keep/tmp/sub/plan.yaml', 'plan.yaml']],
  ];
  test.each(rows)('%j', async (paths, found) => {
    const folder = folderWith(files);
    git(folder, 'init', '-q');
    expect(await findPlans(testWorld({ cwd: folder }), paths)).toEqual(found);
  });

  test('what git ignores is judged as git judges it', async () => {
    const folder = folderWith(files);
    git(folder, 'init', '-q');
    const seen = git(folder, 'ls-files', '-z', '--others', '--exclude-standard').split('\0');
    const plans = seen.filter((path) => /(^|\/)(plan|.*\.plan)\.yaml$/.test(path) && !path.includes('node_modules'));
    expect(await findPlans(testWorld({ cwd: folder }), ['.'])).toEqual(plans.sort());
  });

  test('a path that names nothing is told', async () => {
    const world = testWorld({ cwd: folderWith({}) });
    expect(await problemOf(() => findPlans(world, ['nowhere.yaml']))).toBe('missing');
    expect(await problemOf(() => findPlans(world, ['*.yaml']))).toBe('no-match');
    expect(await problemOf(() => findPlans(world, ['']))).toBe('missing');
  });

  test('a link to a plan is a plan, also where it is broken; a link to a folder is not followed', async () => {
    const folder = folderWith({ 'real/one.yaml': '', 'real/plan.yaml': '' });
    mkdirSync(join(folder, 'links/x.plan.yaml'), { recursive: true });
    symlinkSync('../real/one.yaml', join(folder, 'links/plan.yaml'));
    symlinkSync('nowhere', join(folder, 'links/broken.plan.yaml'));
    symlinkSync('../real', join(folder, 'links/round'));
    const found = await findPlans(testWorld({ cwd: folder }), ['links']);
    expect(found).toEqual(['links/broken.plan.yaml', 'links/plan.yaml']);
  });

  test('the nearest plan upward', () => {
    const folder = folderWith({ 'plan.yaml': '', 'a/b/c.txt': '', 'a/b/d/plan.yaml': '' });
    const from = (way: string) => nearestUpward(testWorld({ cwd: join(folder, way) }), 'plan.yaml');
    expect([from(''), from('a/b'), from('a/b/d')]).toEqual(['plan.yaml', '../../plan.yaml', 'plan.yaml']);
  });
});

describe('writing', () => {
  test('makes folders and the file, and leaves nothing else behind', async () => {
    const folder = folderWith({});
    await writeWhole(testWorld({ cwd: folder }), 'new/deep/plan.yaml', 'x: 1\n');
    expect(readFileSync(join(folder, 'new/deep/plan.yaml'), 'utf8')).toBe('x: 1\n');
    expect(readdirSync(join(folder, 'new/deep'))).toEqual(['plan.yaml']);
  });

  test('leaves no folder behind where the file cannot be written', async () => {
    const folder = folderWith({ 'there/x.txt': '' });
    const world = testWorld({ cwd: folder });
    const tooLong = `${'x'.repeat(300)}.yaml`;
    await problemOf(() => writeWhole(world, `new/deep/${tooLong}`, 'x'));
    await problemOf(() => writeWhole(world, `there/deep/${tooLong}`, 'x', { force: true }));
    await problemOf(() => writeWhole(world, `there/${tooLong}`, 'x'));
    expect(readdirSync(folder, { recursive: true })).toEqual(['there', join('there', 'x.txt')]);
  });

  test('never over an existing file without force', async () => {
    const folder = folderWith({ 'plan.yaml': 'old' });
    const world = testWorld({ cwd: folder });
    expect(await problemOf(() => writeWhole(world, 'plan.yaml', 'new'))).toBe('exists');
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe('old');
    await writeWhole(world, 'plan.yaml', 'new', { force: true });
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test('not where another hand changed or removed the file since it was read', async () => {
    const folder = folderWith({ 'plan.yaml': 'theirs' });
    const world = testWorld({ cwd: folder });
    const write = () => writeWhole(world, 'plan.yaml', 'mine', { was: 'as read' });
    expect(await problemOf(write)).toBe('changed');
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe('theirs');
    rmSync(join(folder, 'plan.yaml'));
    expect(await problemOf(write)).toBe('changed');
    expect(existsSync(join(folder, 'plan.yaml'))).toBe(false);
  });

  test('keeps the mode, follows a symbolic link, and refuses a file that may not be written', async () => {
    const folder = folderWith({ 'real.yaml': 'old', 'locked.yaml': 'old' });
    chmodSync(join(folder, 'real.yaml'), 0o640);
    chmodSync(join(folder, 'locked.yaml'), 0o444);
    symlinkSync('real.yaml', join(folder, 'plan.yaml'));
    const world = testWorld({ cwd: folder });
    await writeWhole(world, 'plan.yaml', 'new', { was: 'old' });
    expect(lstatSync(join(folder, 'plan.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real.yaml')).mode & 0o777).toBe(0o640);
    expect(await problemOf(() => writeWhole(world, 'locked.yaml', 'new', { was: 'old' }))).toBe('denied');
    expect(readFileSync(join(folder, 'locked.yaml'), 'utf8')).toBe('old');
  });

  test('a pipe or a device takes what is written, and stays what it is', async () => {
    const folder = folderWith({});
    symlinkSync('/dev/null', join(folder, 'null.md'));
    const world = testWorld({ cwd: folder });
    await writeWhole(world, 'null.md', 'text');
    await writeWhole(world, 'null.md', 'text', { force: true });
    expect(statSync(join(folder, 'null.md')).isCharacterDevice()).toBe(true);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a folder in the way is told', async () => {
    const folder = folderWith({ 'plan.yaml/x': '', file: '' });
    const world = testWorld({ cwd: folder });
    expect(await problemOf(() => writeWhole(world, 'plan.yaml', '', { force: true }))).toBe('is-folder');
    expect(['not-folder', 'exists']).toContain(await problemOf(() => writeWhole(world, 'file/plan.yaml', '')));
  });
});

describe('reading', () => {
  test.each<[path: string, kind: ProblemKind]>([
    ['nowhere', 'missing'],
    ['folder', 'is-folder'],
    ['file/x', 'not-folder'],
  ])('%s: %s', async (path, kind) => {
    const world = testWorld({ cwd: folderWith({ 'folder/x': '', file: '' }) });
    expect(await problemOf(() => readBytes(world, path))).toBe(kind);
  });

  test('what never ends is given up', async () => {
    expect(await problemOf(() => readBytes(testWorld({ cwd: root }), '/dev/zero'))).toBe('too-big');
  });

  test('- is stdin, bytes and all', () => {
    const stdin = new Uint8Array([0xef, 0xbb, 0xbf, 0x41]);
    expect(readBytes(testWorld({ cwd: root, stdin }), '-')).toEqual(stdin);
  });

  test('what leaves a folder is seen through links, half-way and at the end', () => {
    const folder = folderWith({ 'plan/a.yaml': '', 'secret/b.yaml': '' });
    const plan = join(folder, 'plan');
    symlinkSync('../secret/b.yaml', join(plan, 'link.yaml'));
    symlinkSync('../secret', join(plan, 'dir'));
    symlinkSync('a.yaml', join(plan, 'inner.yaml'));
    const judge = (path: string) => insideFolder(plan, path) !== undefined;
    expect(['a.yaml', 'inner.yaml', 'sub/new.yaml', '.', '..a.yaml'].map(judge)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['../secret/b.yaml', 'link.yaml', 'dir/b.yaml', 'dir/new.yaml', '/etc/passwd', '..'].map(judge)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});

describe('git', () => {
  test('earlier texts by revision and by day, and what changed since', async () => {
    const folder = folderWith({ 'plans/客户.yaml': 'one\n', 'same.yaml': '' });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    const path = join(folder, 'plans/客户.yaml');
    const history = new Git(testWorld({ cwd: folder }), path);
    const head = history.commit('HEAD');
    expect(head).toMatch(/^[0-9a-f]{40}$/);
    expect(history.revision(path)).toBe(head.slice(0, 7));
    writeFileSync(path, 'two\n');
    writeFileSync(join(folder, 'new.yaml'), '');
    expect(history.revision(path)).toBe(`${head.slice(0, 7)}+`);
    expect(history.textAt(head, path)).toBe('one\n');
    expect(history.textAt(head, join(folder, 'new.yaml'))).toBeUndefined();
    expect(history.commitBefore('2026-12-04')).toBe(head);
    expect(history.commitBefore('2026-12-03')).toBeUndefined();
    expect(history.changedSince('HEAD')).toEqual([join(folder, 'new.yaml'), path]);
    expect(history.staged()).toEqual([]);
    git(folder, 'add', 'new.yaml');
    expect(history.staged()).toEqual([join(folder, 'new.yaml')]);
  });

  test('no repository, unknown revisions and revisions that look like options are told', async () => {
    const folder = folderWith({ 'plan.yaml': '' });
    const world = testWorld({ cwd: folder, env: { GIT_CEILING_DIRECTORIES: root, PATH: process.env['PATH'] ?? '' } });
    const history = new Git(world, 'plan.yaml');
    expect(await problemOf(() => history.commit('HEAD'))).toBe('no-repository');
    expect(history.revision('plan.yaml')).toBeUndefined();
    git(folder, 'init', '-q');
    expect(await problemOf(() => history.commit('main'))).toBe('unknown-revision');
    expect(await problemOf(() => history.commit('--upload-pack=x'))).toBe('unknown-revision');
    expect(await problemOf(() => new Git(testWorld({ cwd: folder, env: { PATH: '/nowhere' } }), 'x').commit('a'))).toBe(
      'no-git',
    );
  });
});
