import { describe, expect, test } from '@jest/globals';
import { message, type Diagnostic } from '../../src/diagnostics/index.ts';
import { fixesOf } from '../../src/cli/linting/fixes.ts';
import { lintPlan, type LintRequest } from '../../src/cli/linting/one-plan.ts';
import { History } from '../../src/cli/linting/history.ts';
import type { Session } from '../../src/cli/command.ts';
import { sayIn } from '../../src/cli/say.ts';
import { Screen } from '../../src/cli/screen.ts';
import { RULES, recommended, type Rule } from '../../src/lint/index.ts';
import { applyEdits } from '../../src/text/index.ts';
import { builtInPacks } from '../support/built-in-packs.ts';
import { lintText } from '../support/lint.ts';
import { testWorld } from '../support/world.ts';

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05 }
include: [logs/risks.yaml]
phases:
  - { id: one, name: One }
  - { id: two, name: Two, tasks: [{ id: a, name: A, duration: 3d, dependsOn: [a1, a1] }, { id: a1, name: A1, duration: 1d }] }
`;

/** A session that writes nowhere but into its world. */
function sessionIn(cwd: string): { session: Session; world: ReturnType<typeof testWorld> } {
  const world = testWorld({ cwd });
  const session: Session = {
    world,
    locale: 'en',
    common: { locale: undefined, packs: [] },
    out: new Screen(world.stdout, undefined),
    err: new Screen(world.stderr, undefined),
    canAsk: false,
    commands: [],
    say: sayIn('en'),
  };
  return { session, world };
}

describe('a rule that fails', () => {
  const broken: Rule = {
    id: 'schedule/of-the-test',
    reads: 'plan',
    severity: 'warning',
    needs: [],
    presets: ['recommended'],
    source: [],
    thresholds: {},
    why: { en: 'w', 'zh-CN': 'w' },
    says: { en: 's', 'zh-CN': 's' },
    run() {
      throw new TypeError('cannot read of undefined');
    },
  };
  const text = PLAN.replace('include: [logs/risks.yaml]\n', '');
  const with_ = lintText(text, [broken, ...RULES]);
  const without = lintText(text, RULES);

  test('is told by name, and all the others run', () => {
    expect(with_.crashes.map(({ rule, error }) => [rule, String(error)])).toEqual([
      ['schedule/of-the-test', 'TypeError: cannot read of undefined'],
    ]);
    expect(with_.diagnostics.map((one) => message(one, 'en'))).toEqual(
      without.diagnostics.map((one) => message(one, 'en')),
    );
    expect(with_.diagnostics.length).toBeGreaterThan(0);
  });
});

describe('a waiver that is for nothing', () => {
  test.each([
    [
      'of a rule that there is not',
      '{ rule: schedule/lagg, reason: r }',
      'The waiver of “schedule/lagg” is for nothing: no rule has that name. Did you mean “schedule/lag”? Remove it, or check its rule and subject.',
      '对“schedule/lagg”的豁免不起作用：没有这条规则。是否想写“schedule/lag”？请删除该豁免，或核对其规则与对象。',
    ],
    [
      'of a finding of reading that is nowhere',
      '{ rule: correctness/unknown-task, reason: r }',
      'The waiver of “correctness/unknown-task” is for nothing: nothing breaks that rule any more. Remove it, or check its rule and subject.',
      '对“correctness/unknown-task”的豁免不起作用：计划已不再违反该规则。请删除该豁免，或核对其规则与对象。',
    ],
    [
      'of one that is elsewhere',
      '{ rule: hygiene/empty-phase, subject: "phase:two", reason: r }',
      'The waiver of “hygiene/empty-phase” is for nothing: phase:two does not break that rule any more. Remove it, or check its rule and subject.',
      '对“hygiene/empty-phase”的豁免不起作用：phase:two 已不再违反该规则。请删除该豁免，或核对其规则与对象。',
    ],
  ])('says why: %s', (_, waiver, en, zh) => {
    const { diagnostics } = lintText(`${PLAN.replace(/include.*\n/, '')}waivers: [${waiver}]\n`, RULES);
    const told = diagnostics.filter(({ rule }) => rule === 'hygiene/unused-waiver');
    expect(told.map((one) => [message(one, 'en'), message(one, 'zh-CN')])).toEqual([[en, zh]]);
  });
});

// A language server has the text of a file that nobody saved, wants the findings of that file at once, and applies fixes
// itself.
describe('as an editor uses it', () => {
  const files = new Map([
    ['/plans/plan.yaml', PLAN],
    ['/plans/logs/risks.yaml', 'risks: [{ id: r-1, title: The vendor is late, owner: nobody }]\n'],
  ]);
  let reads: string[] = [];
  const request = (session: Session): LintRequest => ({
    settings: recommended,
    history: new History(session),
    packs: () => Promise.resolve(builtInPacks()),
    instead: (absolute) => {
      reads.push(absolute);
      const text = files.get(absolute);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
  });
  const inFile = (found: readonly Diagnostic[], path: string): readonly string[] =>
    found.filter(({ place }) => place.span.file.path === path).map(({ rule }) => rule);

  test('findings, places and fixes come as values, nothing is printed, and only files of this plan are read', async () => {
    const { session, world } = sessionIn('/plans');
    reads = [];
    const { result } = await lintPlan(session, 'plan.yaml', request(session));
    expect(world.said).toEqual({ stdout: '', stderr: '' });
    expect(reads[0]).toBe('/plans/plan.yaml');
    expect(reads.every((path) => path.startsWith('/plans/'))).toBe(true);
    const twice = result.diagnostics.find(({ rule }) => rule === 'correctness/link-twice');
    if (!twice?.fix) throw new Error('no fix');
    const { file, start } = twice.place.span;
    expect(file.position(start)).toEqual({ line: 6, column: 83 });
    expect(message(twice, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(twice.fix.safe).toBe(true);
    expect(applyEdits(file.text, twice.fix.edits).text).toBe(PLAN.replace('[a1, a1]', '[a1]'));
  });

  test('a change that is not saved is seen, and the findings of a file can be told apart from those of others', async () => {
    const { session } = sessionIn('/plans');
    const before = await lintPlan(session, 'plan.yaml', request(session));
    files.set('/plans/plan.yaml', PLAN.replace('[a1, a1]', '[a1]').replace('name: One }', 'name: One, owner: x }'));
    const after = await lintPlan(session, 'plan.yaml', request(session));
    files.set('/plans/plan.yaml', PLAN);
    expect(inFile(before.result.diagnostics, 'plan.yaml')).toContain('correctness/link-twice');
    expect(inFile(after.result.diagnostics, 'plan.yaml')).not.toContain('correctness/link-twice');
    expect(inFile(after.result.diagnostics, 'plan.yaml')).toContain('correctness/unknown-person');
    expect(fixesOf(before.result.diagnostics, false).size).toBe(1);
  });
});
