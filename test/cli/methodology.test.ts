import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import type { ComparisonDocument, MethodologySheetDocument } from '../../src/model/index.ts';
import { compare } from '../../src/cli/methodology/compare.ts';
import { builtInPacks } from '../support/built-in-packs.ts';
import { packsOf } from '../support/packs.ts';
import { layOut } from '../support/scenario.ts';
import { testWorld } from '../support/world.ts';

// What `methodology show` and `compare` print of packs of one's own and of the built-in ones; what they refuse stands in
// methodology.scenario. Demands that all methods share come and go with the built-in packs, so no golden holds them.

const cwd = mkdtempSync(join(tmpdir(), 'crm-plan-methodology-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
beforeAll(() => layOut(join(import.meta.dirname, 'methodology.scenario'), cwd));

async function printed(...words: readonly string[]): Promise<string> {
  const world = testWorld({ cwd });
  const status = await main(['methodology', ...words, '--packs', 'packs'], world);
  expect([status, world.said.stderr]).toEqual([0, '']);
  return world.said.stdout;
}

/** The JSON of a command, which has to fit its published schema. */
async function json<Document>(schema: string, ...words: readonly string[]): Promise<Document> {
  const document = JSON.parse(await printed(...words, '--json')) as Document;
  const text = readFileSync(join(import.meta.dirname, `../../schemas/${schema}.schema.json`), 'utf8');
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(text) as object);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document;
}

describe('methodology show', () => {
  test('prints what a pack contains, what it switches off left out', async () => {
    const shown = await printed('show', 'firm');
    expect(shown.slice(0, shown.indexOf('What it demands'))).toBe(`Method of the firm  firm 0.2.0
extends tiny
Tiny.

Choose it to see how init works.

1 to 2 weeks with the default answers, 1 to 9 with any
2 phases, 4 tasks, 0 of them repeated
1 role (client 1)
1 gate, decided by Project lead (1)
4 questions to fit it to a project
${/^\d+ demands, \d+ of them errors once due$/m.exec(shown)?.[0] ?? ''}

Phases

  1. Prepare (W1–2)  prepare
    ◆ Kick-off  kick-off · milestone · Project lead
    • Ask Sales/Service  ask · 2d · Project lead · for each of departments
    • Train  train · 4d · Project lead

  2. Audit (W2)  audit
    • Audit the use  audit-use · 1d · Project lead
    Gate: The lead decides whether it is over. (Project lead decides)
      ☐ The use has been audited.

Questions
  How many users?  users · default: 40
  Where does it run?  hosting · default: saas
    With the vendor  saas
    In the house  own
  How many servers?  servers · default: 2  [hosting = own]
  Who takes part?  departments · default: sales
    Sales  sales
    Service  service

Roles
  Project lead  lead · client

`);
  });

  test('prints it in the other language as well', async () => {
    const shown = await printed('show', 'firm', '--locale', 'zh-CN');
    expect(shown).toContain('扩展自 tiny');
    expect(shown).toContain('    关口：由项目负责人决定是否结束。（项目负责人决定）\n      ☐ 使用情况已审计。');
    expect(shown).toContain('默认回答下 1 至 2 周，任何回答下 1 至 9 周');
  });

  test('prints why, how, cautions and sources with --details', async () => {
    const [brief, long] = [await printed('show', 'eight-step'), await printed('show', 'eight-step', '--details')];
    expect(brief).not.toMatch(/^\s+Why: /m);
    expect(long).toMatch(/^\s+Why: /m);
    expect(long).toMatch(/^\s+How: /m);
    expect(long).toMatch(/^\s+Caution: /m);
    expect(long).toMatch(/8S-1\.A1/);
    for (const line of long.split('\n')) expect(line.length).toBeLessThanOrEqual(200);
  });

  test.each([
    'eight-step',
    'one-plus-five-cycle',
    'nine-stage',
    'supervised-five-phase',
    'four-phase-work-plan',
    'firm',
  ])('says all of %s as JSON of its schema', async (id) => {
    const sheet = await json<MethodologySheetDocument>('methodology-sheet', 'show', id);
    expect(sheet.methodology.id).toBe(id);
    expect(sheet.phases.length).toBeGreaterThan(1);
  });
});

describe('methodology compare', () => {
  let withNine: ComparisonDocument;
  let withFour: ComparisonDocument;
  beforeAll(async () => {
    withNine = await json<ComparisonDocument>('comparison', 'compare', 'eight-step', 'nine-stage');
    withFour = await json<ComparisonDocument>('comparison', 'compare', 'eight-step', 'four-phase-work-plan');
  });

  test('lays phases side by side by the kinds of work that they share', () => {
    const { rows, onlyLeft, onlyRight } = withNine;
    const beside = (id: string): readonly string[] => rows.find(({ right }) => right.includes(id))?.left ?? [];
    expect(beside('project-start')).toEqual(['crm-team']);
    for (const side of ['left', 'right'] as const) {
      const ids = rows.flatMap((row) => row[side]);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(onlyLeft.filter((kind) => onlyRight.includes(kind))).toEqual([]);
    expect(onlyRight).toContain('blueprint');
  });

  test('tells when users begin, who decides, and where the other one does what a phase has alone', async () => {
    expect(withFour.right).toMatchObject({
      inUse: 9,
      cycles: 0,
      deciders: [{ role: 'marketing-manager', count: 2 }, {}, {}],
    });
    expect(withFour.rightWeeks.map(({ from, to }) => `${from}-${to}`)).toEqual(['1-1', '2-2', '3-12', '13-28']);
    const team = withFour.rows.find(({ left }) => left.includes('crm-team'));
    expect(team).toMatchObject({ right: [], elsewhere: [{ phase: 'contract', kinds: ['team-formation'] }] });
    const shown = await printed('compare', 'eight-step', 'four-phase-work-plan');
    expect(shown).toContain('Build the CRM team (W3–5)');
    expect(shown).toContain('The other one in “Contract or delivery”: Team formation');
    expect(shown).toContain('First users work with the system in week 9');
  });

  // Which phase of each method works on a topic, as whoever knows the methods says it.
  test.each<[topic: string, phases: Readonly<Record<string, readonly string[]>>]>([
    ['goals', { eight: ['business-plan'], nine: ['project-preparation'], four: [] }],
    ['team', { eight: ['crm-team'], nine: ['project-start'], four: ['contract'] }],
    ['customer', { eight: ['customer-needs'], nine: ['diagnosis'], four: [] }],
    ['process', { eight: ['process-and-needs'], nine: ['diagnosis', 'blueprint'], four: [] }],
    ['roadmap', { eight: ['step-plan'], nine: [], four: [] }],
    ['selection', { eight: ['solution'], nine: ['blueprint'], four: ['evaluation', 'contract'] }],
    ['build', { eight: ['solution'], nine: ['prototype-test', 'secondary-development'], four: ['introduction'] }],
    ['data', { eight: ['customer-needs'], nine: ['prototype-test', 'cutover'], four: ['introduction'] }],
    ['policy', { nine: ['secondary-development'], four: ['introduction'] }],
    ['training', { eight: ['crm-team', 'training'], nine: ['conference-room-pilot'], four: ['introduction'] }],
    ['pilot', { eight: ['solution'], nine: ['conference-room-pilot'], four: ['evaluation'] }],
    ['go-live', { eight: ['training'], nine: ['cutover'], four: ['introduction'] }],
    ['improvement', { eight: ['use-and-improve'], nine: ['support'], four: ['formal-use'] }],
  ])('tells of %s which phases work on it', (topic, { eight, nine, four }) => {
    const rowOf = ({ topics }: ComparisonDocument) => topics.find((row) => row.topic === topic);
    const [one, other] = [rowOf(withNine), rowOf(withFour)];
    const sides = [
      [one?.left, eight],
      [one?.right, nine],
      [other?.left, eight],
      [other?.right, four],
    ] as const;
    for (const [shown = [], wanted] of sides) {
      const phases = shown.map(({ phase }) => phase);
      if (wanted?.length === 0) expect(phases).toEqual([]);
      else expect(phases).toEqual(expect.arrayContaining([...(wanted ?? [])]));
    }
  });

  test('counts the tasks of a topic, leaves out what neither works on, and puts last what belongs to none', () => {
    const [left, right] = ['eight-step', 'nine-stage'].map((id) => builtInPacks().methodology(id).value);
    if (!left || !right) throw new Error('built-in methodologies have to open');
    const topics = [
      { id: 'plans', name: { en: 'Plans', 'zh-CN': '计划' }, kinds: ['blueprint'] },
      { id: 'nothing', name: { en: 'Nothing', 'zh-CN': '无' }, kinds: ['daily-data'] },
    ];
    const [plans, others, ...more] = compare(left, right, { ...packsOf(), topics: () => topics }).topics;
    expect(plans).toEqual({
      topic: 'plans',
      name: { en: 'Plans', 'zh-CN': '计划' },
      left: [],
      right: [{ phase: 'blueprint', tasks: 2 }],
    });
    expect([others?.topic, others?.left.length, others?.right.length, more]).toEqual([undefined, 9, 9, []]);
  });

  test('puts phases of the same name together where they share no kind, and the others in their order', async () => {
    const { rows } = await json<ComparisonDocument>('comparison', 'compare', 'tiny', 'firm');
    expect(rows.map(({ left, right }) => [left, right])).toEqual([
      [['prepare'], ['prepare']],
      [[], ['audit']],
    ]);
    const back = await json<ComparisonDocument>('comparison', 'compare', 'firm', 'tiny');
    expect(back.rows.map(({ left, right }) => [left, right])).toEqual([
      [['prepare'], ['prepare']],
      [['audit'], []],
    ]);
    expect(back.onlyLeft).toEqual(['training', 'evaluation']);
  });

  test('prints two columns that stay apart under Chinese as well', async () => {
    const shown = await printed('compare', 'tiny', 'firm', '--locale', 'zh-CN');
    expect(shown.split('\n').slice(0, 4)).toEqual([
      '小方法                                                 本公司的方法',
      '用来查看 init 的效果。                                 用来查看 init 的效果。',
      '',
      '版本 1.0.0                                             版本 0.2.0',
    ]);
    expect(shown).toContain('仅“本公司的方法”有：用户培训、评估');
    expect(shown).toContain('\n培训\n–                                                      准备（1）\n');
    expect(shown).not.toMatch(/ $/m);
  });
});

test('methodology list is the list of init', async () => {
  const { methodologies } = await json<{ methodologies: { id: string }[] }>('methodologies', 'list');
  expect(methodologies.map(({ id }) => id)).toEqual(expect.arrayContaining(['eight-step', 'tiny', 'firm']));
});
