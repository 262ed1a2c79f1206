import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// What a shell is offered when somebody presses Tab.

const cwd = mkdtempSync(join(tmpdir(), 'crm-plan-completion-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05 }
people: [{ id: lin, name: Lin }, { id: li-na, name: 李娜 }]
phases:
  - id: one
    name: One
    tasks: [{ id: build, name: B, tasks: [{ id: build-inner, name: I, duration: 1d }] }, { id: check, name: C, duration: 1d }]
    gate: { decider: lin }
  - { id: two, name: Two }
issues: [{ id: i-1, title: T }]
`;
writeFileSync(join(cwd, 'plan.yaml'), PLAN);

async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const world = testWorld({ cwd });
  expect(await main(['completion', 'suggest', '--', ...words], world)).toBe(0);
  expect(world.said.stderr).toBe('');
  return world.said.stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

describe('values', () => {
  test.each<[string[], string[]]>([
    [['methodology', 'show', 'n'], ['nine-stage']],
    [['methodology', 'compare', 'eight-step', 'four'], ['four-phase-work-plan']],
    [['methodology', 'compare', 'eight-step', 'nine-stage', ''], []],
    [['init', '--methodology', 'eight'], ['eight-step']],
    [['report', 'week'], ['weekly']],
    [['report', 'needs-l'], ['needs-list']],
    [['report', '--to', 'json', 'week'], ['weekly']],
    [['form', 'new', 'needs-l'], ['needs-list']],
    [['checklist', 'cutover-r'], ['cutover-readiness']],
    [['assess', 'people'], ['people-readiness']],
    [['explain', 'schedule/high-f'], ['schedule/high-float']],
    [['calendar', 'show', 'six'], ['six-day']],
    [['gate', ''], ['one']],
    [['gate', 'one', ''], []],
    [
      ['done', 'b'],
      ['build', 'build-inner'],
    ],
    [
      ['update', 'check', '--owner', 'li'],
      ['lin', 'li-na'],
    ],
    [['schedule', '--why', 'c'], ['check']],
    [['close', ''], ['i-1']],
    [['completion', 'f'], ['fish']],
    [['report', 'weekly', '--locale', 'z'], ['zh-CN']],
    [
      ['report', 'weekly', '--to', ''],
      ['md', 'json'],
    ],
  ])('%j', async (words, wanted) => {
    expect(await offered(...words)).toEqual(wanted);
  });

  test('a plan that cannot be read offers nothing, and says nothing', async () => {
    writeFileSync(join(cwd, 'plan.yaml'), 'phases: [\n');
    expect(await offered('done', '')).toEqual([]);
    writeFileSync(join(cwd, 'plan.yaml'), PLAN);
  });
});
