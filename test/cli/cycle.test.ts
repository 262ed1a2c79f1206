import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// A plan of three cycles worked through: what `cycle next` carries, writes and leaves alone. Its refusals and other ways of
// writing a plan stand in cycle.scenario.

const root = mkdtempSync(join(tmpdir(), 'crm-plan-cycle-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Task {
  readonly id: string;
  readonly dependsOn?: readonly (string | { readonly task: string })[];
  readonly workstream?: string;
  readonly constraint?: { readonly type: string; readonly date: string };
  readonly checklist?: readonly { readonly id: string; readonly text: string }[];
}
interface Phase {
  readonly id: string;
  readonly cycle?: number;
  readonly tasks: readonly Task[];
}
interface Plan {
  readonly project: { readonly methodology: { readonly answers: Readonly<Record<string, unknown>> } };
  readonly phases: readonly Phase[];
  readonly issues?: readonly { readonly updates?: readonly { readonly text: string }[] }[];
  readonly journal?: readonly { readonly closesCycle?: number; readonly lessons?: readonly string[] }[];
}

class Folder {
  readonly path: string;
  constructor(name: string) {
    this.path = mkdtempSync(join(root, `${name}-`));
  }
  get text(): string {
    return readFileSync(join(this.path, 'plan.yaml'), 'utf8');
  }
  set text(text: string) {
    writeFileSync(join(this.path, 'plan.yaml'), text);
  }
  get plan(): Plan {
    return parse(this.text) as Plan;
  }
  async run(...words: string[]): Promise<{ status: number; out: string; err: string }> {
    const world = testWorld({ cwd: this.path, env: { LANG: 'en_US.UTF-8', COLUMNS: '100' }, today: '2026-12-01' });
    const status = await main(words, world);
    return { status, out: world.said.stdout, err: world.said.stderr };
  }
  /** Records every task of a cycle as done, except some. */
  work(cycle: number, except: readonly string[] = []): void {
    const actual = '        actual: { start: 2027-03-08, finish: 2027-03-09 }';
    const isDone = (line: string): boolean => {
      const id = /^ {6}- id: (\S+)$/.exec(line)?.[1];
      return id !== undefined && id.endsWith(`-c${cycle}`) && !except.includes(id);
    };
    this.text = this.text
      .split('\n')
      .flatMap((line, index, lines) => (isDone(line) && lines[index + 1] !== actual ? [line, actual] : [line]))
      .join('\n');
  }
}

async function started(name: string): Promise<Folder> {
  const folder = new Folder(name);
  const { status } = await folder.run(
    'init',
    '.',
    '--methodology',
    'one-plus-five-cycle',
    '--start',
    '2026-12-07',
    '--name',
    'North',
    '--yes',
  );
  expect(status).toBe(0);
  return folder;
}

const tasksOf = (plan: Plan, cycle: number): readonly Task[] =>
  plan.phases.filter((phase) => phase.cycle === cycle).flatMap(({ tasks }) => tasks);
const names = (task: Task): readonly string[] =>
  (task.dependsOn ?? []).map((link) => (typeof link === 'string' ? link : link.task));

/** No error, every id once. */
async function sound(folder: Folder): Promise<void> {
  const { status, out } = await folder.run('validate', '.');
  expect(out).toContain('nothing found');
  expect(status).toBe(0);
  const ids = folder.plan.phases.flatMap(({ id, tasks }) => [id, ...tasks.map((task) => task.id)]);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('a plan of three cycles', () => {
  test('is carried from one to the next, then into one more than it was cut into', async () => {
    const folder = await started('three');
    const unfinished = ['write-user-documents-c1', 'carry-lessons-c1', 'stage-accepted-c1'];
    folder.work(1, unfinished);
    await folder.run('add', 'issue', '--title', 'Branch data come late');
    await folder.run('log', '--on', '2027-12-20', '--summary', 'Nearly done.');
    const before = folder.text;

    const refused = await folder.run('cycle', 'next');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('--by WHO --note WHY');
    expect(folder.text).toBe(before);

    const dry = await folder.run(
      'cycle',
      'next',
      '--by',
      'sponsor',
      '--note',
      'in use',
      '--on',
      '2027-12-30',
      '--dry-run',
    );
    expect(dry.status).toBe(0);
    expect(dry.out).toContain('closesCycle: 1');
    expect(folder.text).toBe(before);

    const next = ['cycle', 'next', '--by', 'sponsor', '--note', 'in use', '--on', '2027-12-30'];
    expect(await folder.run(...next, '--lesson', 'clean the data first')).toMatchObject({ status: 0 });
    await sound(folder);
    const second = folder.plan;
    const carried = second.phases.find(({ cycle }) => cycle === 2);
    expect(carried?.tasks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['carry-lessons-c1', 'stage-accepted-c1']),
    );
    // What took its workstream from its phase keeps it; what waited for the closed cycle waits for the decision's day.
    expect(carried?.tasks.map(({ workstream }) => workstream)).not.toContain(undefined);
    const renew = tasksOf(second, 2).find(({ id }) => id === 'renew-commitment-c2');
    expect(renew && names(renew)).toEqual(['vision-agreed']);
    expect(renew?.checklist?.at(-1)?.text).toBe('Lesson of cycle 1: clean the data first');
    expect(second.issues?.[0]?.updates?.[0]?.text).toBe('Carried over from cycle 1 to cycle 2.');
    expect(second.journal?.at(-1)).toMatchObject({ closesCycle: 1, lessons: ['clean the data first'] });
    // Every line that was there is there, in another place at most; only links to what is carried are shorter.
    const lines = new Set(folder.text.split('\n'));
    expect(before.split('\n').filter((line) => !lines.has(line))).toEqual([
      '        dependsOn: [vision-agreed, stage-accepted-c1]',
      '        dependsOn: [vision-agreed, carry-lessons-c1]',
    ]);

    folder.work(2);
    folder.work(1);
    const other = [
      'cycle',
      'next',
      '--by',
      'sponsor',
      '--note',
      'go',
      '--on',
      '2028-10-30',
      '--areas',
      'loyalty,sales',
    ];
    expect(await folder.run(...other)).toMatchObject({ status: 0 });
    await sound(folder);
    const third = tasksOf(folder.plan, 3).map(({ id }) => id);
    expect(third).toContain('review-processes-loyalty-c3');
    expect(third).not.toContain('review-processes-channels-c3');

    folder.work(3);
    expect(
      await folder.run('gate', 'widening-c3', '--decide', 'proceed', '--by', 'sponsor', '--on', '2029-08-16'),
    ).toMatchObject({ status: 0 });
    expect((await folder.run('cycle', 'next')).err).toContain('was cut into 3 cycles');
    const more = ['cycle', 'next', '--by', 'sponsor', '--note', 'go on', '--on', '2029-08-20'];
    expect((await folder.run(...more)).err).toContain('--areas');
    expect(await folder.run(...more, '--yes')).toMatchObject({ status: 0 });
    await sound(folder);
    const { plan } = folder;
    expect(tasksOf(plan, 4).length).toBeGreaterThan(40);
    expect(plan.project.methodology.answers).toMatchObject({ cycles: 4 });
    const last = plan.phases.flatMap(({ tasks }) => tasks).find(({ id }) => id === 'integrate-in-the-end');
    expect(last && names(last)).toContain('stage-accepted-c4');
    const { out } = await folder.run('lint', '.', '--json', '--as-of', '2029-08-21');
    const { files } = JSON.parse(out) as { files: { diagnostics: { severity: string; subject: string }[] }[] };
    const errors = files.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ subject }) => subject.endsWith('-c4'))).toEqual([]);
  });

  test('a cycle that was stopped, and a method without cycles, are refused with the next step', async () => {
    const folder = await started('stopped');
    folder.work(1);
    await folder.run('gate', 'widening-c1', '--decide', 'stop', '--by', 'sponsor', '--on', '2027-12-30');
    expect((await folder.run('cycle', 'next')).err).toContain('no cycle follows');
    const other = new Folder('eight');
    await other.run('init', '.', '--methodology', 'eight-step', '--start', '2026-12-07', '--yes');
    const { status, err } = await other.run('cycle', 'next');
    expect(status).toBe(2);
    expect(err).toContain('one-plus-five-cycle');
  });

  test('shows each cycle, and workstream by cycle, in both languages', async () => {
    const folder = await started('show');
    const { status, out } = await folder.run('cycle', 'show', '--as-of', '2026-12-01');
    expect(status).toBe(0);
    expect(out).toContain('Takes up: customer service, sales');
    expect(out).toMatch(/Workstream +Once +Cycle 1 +Cycle 2 +Cycle 3/);
    const chinese = await folder.run('cycle', 'show', '--as-of', '2026-12-01', '--locale', 'zh-CN');
    expect(chinese.out).toMatch(/工作线 +单次 +第 1 轮 +第 2 轮 +第 3 轮/);
    const glance = await folder.run('status', '--as-of', '2026-12-01');
    expect(glance.out).toMatch(/Workstream +Once +Cycle 1 +Cycle 2 +Cycle 3/);
    const json = JSON.parse((await folder.run('cycle', 'show', '--as-of', '2026-12-01', '--json')).out) as {
      present: number;
      workstreams: unknown[];
    };
    expect(json.present).toBe(1);
    expect(json.workstreams).toHaveLength(6);
  });
});
