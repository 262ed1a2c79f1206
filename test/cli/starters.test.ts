import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// What a pack of one's own begins with: right as it is written, and of use at once, in both languages.

const cwd = mkdtempSync(join(tmpdir(), 'crm-plan-starters-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
writeFileSync(
  join(cwd, 'plan.yaml'),
  `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05, asOf: 2026-01-12 }
people: [{ id: lin, name: Lin }]
phases: [{ id: one, name: One, tasks: [{ id: a, name: A, owner: lin, duration: 3d }] }]
`,
);
writeFileSync(
  join(cwd, 'answers.yaml'),
  'answers: { sponsor-asks: in-full, users-trained: partly, records-complete: not-yet }\n',
);

async function run(...words: readonly string[]) {
  const world = testWorld({ cwd });
  const status = await main(words, world);
  return { status, ...world.said };
}

describe.each(['en', 'zh-CN'])('in %s', (locale) => {
  const packs = `packs-${locale}`;
  const own = ['--packs', packs, '--locale', locale];
  const starts = [
    ['checklist', 'new', 'mine', packs],
    ['assess', 'new', 'mine', packs],
    ['form', 'design', 'mine', packs],
    ['report', 'new', 'mine', packs],
    ['methodology', 'new', `${packs}/methodologies/mine`],
  ];
  test.each(starts.map((words) => [words.join(' '), words] as const))('%s', async (_name, words) => {
    const { status, stdout, stderr } = await run(...words, '--locale', locale);
    expect([status, stderr.split('\n').length]).toEqual([0, 2]);
    for (const path of stdout.trimEnd().split('\n')) expect(path).toMatch(new RegExp(`^${packs}/\\w+/mine/`));
    // A second time it writes nothing, unless it is told to.
    expect(await run(...words)).toMatchObject({ status: 2, stdout: '' });
    expect(await run(...words, '--force')).toMatchObject({ status: 0 });
  });

  test('all of them are right as they are', async () => {
    const { status, stdout } = await run('methodology', 'check', packs, '--locale', locale);
    expect(status).toBe(0);
    expect(stdout.match(/^.*mine(: whole|：完整).*$/gm)).toHaveLength(5);
    expect(stdout.trimEnd().split('\n')).toHaveLength(5);
  });

  test('and of use', async () => {
    const rendered = [
      await run('checklist', 'mine', ...own),
      await run('report', 'mine', ...own),
      await run('assess', 'mine', '--answers', 'answers.yaml', '--dry-run', '--to', 'md', ...own),
      await run('form', 'new', 'mine', '--dry-run', ...own),
      await run('report', 'mine', ...own, '--json'),
    ];
    for (const { status, stdout } of rendered) expect([status, stdout.length > 100]).toEqual([0, true]);
    const [checklist, , assessment, form] = rendered.map(({ stdout }) => stdout);
    expect(checklist?.match(/- \[ \]/g)).toHaveLength(3);
    expect(assessment).toContain('37.5');
    expect(form).toContain('form: mine');
  });
});

test.each(readdirSync(new URL('../../templates/methodologies/', import.meta.url)))(
  'an overlay on %s is right as it is, and a plan is made of it',
  async (base) => {
    const name = `my-${base}`;
    expect(await run('methodology', 'new', `packs/methodologies/${name}`, '--extends', base)).toMatchObject({
      status: 0,
    });
    expect(await run('methodology', 'check', `packs/methodologies/${name}`, '--quick')).toMatchObject({
      status: 0,
      stdout: `${name}: whole.\n`,
    });
    const plan = `${base}.yaml`;
    expect(await run('init', plan, '--methodology', name, '--packs', 'packs', '--yes')).toMatchObject({ status: 0 });
    expect(await run('validate', plan, '--packs', 'packs')).toMatchObject({ status: 0 });
  },
  60_000,
);
