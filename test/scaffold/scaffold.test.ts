import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { parse } from 'yaml';
import { message, type Diagnostic, type Locale } from '../../src/diagnostics/index.ts';
import type { Answers, Methodology, Packs, PlanData } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { nameProblem, projectId, tailor } from '../../src/scaffold/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { golden } from '../support/golden.ts';
import { builtInPacks, methodologyOf, miniPacks, scaffoldText } from './stand.ts';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const everyMethod = builtInPacks.methodologies().map(({ id }) => id);
const mini = methodologyOf(miniPacks, 'mini');
const ALL: Answers = {
  departments: ['sales', 'service', 'marketing'],
  users: 99,
  hosting: 'own',
  servers: 5,
  migrate: true,
  strategy: 'pilot',
};

const shown = (found: readonly Diagnostic[]): string[] =>
  found.map((one) => {
    const { line } = one.place.span.file.position(one.place.span.start);
    return `${line} ${one.rule} ${message(one, 'en')}`;
  });

/** Through the stages, without a finding. */
function computed(text: string, packs: Packs) {
  const plan = readPlan(new SourceFile('plan.yaml', text));
  const resolved = plan.value && resolve(plan.value, packs, {});
  const timed = resolved?.value && schedule(resolved.value);
  expect(shown([...plan.diagnostics, ...(resolved?.diagnostics ?? []), ...(timed?.diagnostics ?? [])])).toEqual([]);
  if (!plan.value || !timed?.value) throw new Error('no schedule');
  return { data: plan.value.data, timed: timed.value };
}

describe('a new plan', () => {
  test.each(LOCALES)('reads as if somebody had typed it (%s)', (locale) => {
    golden(import.meta.url, `mini.${locale}.yaml`, scaffoldText(mini, locale, ALL));
  });

  test.each(LOCALES)('with the default answers (%s)', (locale) => {
    golden(import.meta.url, `mini.default.${locale}.yaml`, scaffoldText(mini, locale, {}, { client: 'North Bank' }));
  });

  test.each(everyMethod.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))(
    'of %s in %s has dates and no finding, and says what the methodology says',
    (id, locale) => {
      const methodology = methodologyOf(builtInPacks, id);
      const text = scaffoldText(methodology, locale, {}, { calendar: locale === 'en' ? 'weekdays' : 'cn' });
      const { data, timed } = computed(text, builtInPacks);
      expect(timed.unscheduled).toEqual([]);
      saysTheSame(methodology, locale, data);
      expect(text).not.toMatch(/\bnull\b|undefined|\[object|\{option\}|\{areas\}|\{cycle\}/);
      expect(text.split('\n').filter((line) => /[ \t]$/.test(line))).toEqual([]);
    },
  );
});

/** Every name, why and how came through folding and quoting as it was. */
function saysTheSame(methodology: Methodology, locale: Locale, data: PlanData): void {
  const { tasks } = tailor(methodology, {});
  type TaskData = NonNullable<NonNullable<PlanData['phases']>[number]['tasks']>[number];
  const flat = (list: readonly TaskData[]): TaskData[] => list.flatMap((task) => [task, ...flat(task.tasks ?? [])]);
  const written = new Map(
    (data.phases ?? []).flatMap((phase) => flat(phase.tasks ?? [])).map((task) => [task.id, task]),
  );
  expect([...written.keys()]).toEqual(tasks.map(({ id }) => id));
  for (const task of tasks) {
    if (task.copy.options.size > 0 || task.copy.cycle !== undefined) continue;
    const word = (field?: string) => methodology.word('tasks', task.data.id, field)?.[locale];
    const { name, why, how } = written.get(task.id) ?? {};
    expect({ name, why, how }).toEqual({ name: word(), why: word('why'), how: word('how') });
  }
}

describe('names of project and client', () => {
  const awkward = [
    'a: b',
    'a #b',
    '- a',
    '"',
    "'",
    '\\',
    '{{x}}',
    '*',
    '&a',
    '!x',
    '%',
    '@',
    '`',
    '|',
    '>',
    '? a',
    '~',
    'null',
    'yes',
    '0x1F',
    '2026-12-01',
    '1_000',
    '=cmd()',
    '<script>alert(1)</script>',
    '🏦 银行',
    '长'.repeat(200),
    'ａ：ｂ',
    ' a',
    'a ',
    '#',
    ':',
    'a:',
    ',',
    '[a]',
    '{a}',
    '\xA0',
    'crm-plan-disable-next-line x -- y',
    '$schema=http://x',
    '‮abc',
  ];

  test.each(awkward)('%j stands in the plan as it is', (name) => {
    const text = scaffoldText(mini, 'en', {}, { name, client: name });
    const { project } = computed(text, miniPacks).data;
    expect([project.name, project.client]).toEqual([name, name]);
  });

  test('no text breaks the YAML, not even one that is no name', () => {
    const unit = oneof(
      string({ unit: 'binary', maxLength: 1 }),
      constantFrom(...'\n\r\t:#-"\'\\ {}[]&*!|>%@`'.split(''), '\u0085', '\u2028', '长'),
    );
    const wanted = parse(scaffoldText(mini)) as { project: object };
    assert(
      property(string({ unit, maxLength: 250 }), (name) => {
        const read = parse(scaffoldText(mini, 'en', {}, { name })) as { project: { id: string } };
        expect(read).toEqual({ ...wanted, project: { ...wanted.project, name, id: read.project.id } });
        expect(read.project.id).toBe(projectId(name));
      }),
      { numRuns: 60 },
    );
  });

  test('what is a name reads back without a finding', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        if (nameProblem(name)) return;
        const { value, diagnostics } = readPlan(new SourceFile('plan.yaml', scaffoldText(mini, 'zh-CN', {}, { name })));
        expect(shown(diagnostics)).toEqual([]);
        expect(value?.data.project.name).toBe(name);
      }),
      { numRuns: 60 },
    );
  });

  test('a comment of the plan obeys no name', () => {
    const name = 'x\n# crm-plan-disable-next-line correctness/unknown-task -- no';
    const text = scaffoldText(mini, 'en', {}, { name });
    expect(text.split('\n').filter((line) => line.startsWith('#') && line.includes('crm-plan-disable'))).toEqual([]);
    expect(readPlan(new SourceFile('plan.yaml', text)).value?.comments ?? []).toEqual([]);
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a\u0007', 'control-characters'],
    ['a\nb', 'control-characters'],
    ['\ud800', 'control-characters'],
    ['a'.repeat(501), 'too-long'],
    ['a'.repeat(500), undefined],
    ['华夏基金', undefined],
    ['👩‍💻', undefined],
  ])('%j is a name, or why not: %s', (text, problem) => expect(nameProblem(text)).toBe(problem));

  test.each([
    [['North Bank CRM'], 'north-bank-crm'],
    [['  3M: Café & Co.  '], 'm-cafe-co'],
    [['华夏基金', 'ChinaAMC'], 'chinaamc'],
    [['华夏基金', undefined], 'crm-project'],
    [['constructor'], 'crm-project'],
    [['x'.repeat(80)], 'x'.repeat(64)],
    [[`${'x'.repeat(63)}-y`], 'x'.repeat(63)],
  ])('the id for %j is %s', (texts, id) => expect(projectId(...texts)).toBe(id));
});
