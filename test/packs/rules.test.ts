import { describe, expect, test } from '@jest/globals';
import { LOCALES, compareDiagnostics, message } from '../../src/diagnostics/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { memoryFolder, miniFiles } from './folders.ts';

const WORDS = "statement: { en: So it is., 'zh-CN': 如此。 }, why: { en: Because., 'zh-CN': 因为。 }";
const rule = (check: string, more = ''): string =>
  `  - { id: first, source: [R-X], severity: warning, ${WORDS}${more},\n      check: ${check} }\n`;

const rules = (text: string, own = true) => {
  const path = own ? 'methodologies/mini/rules.yaml' : 'rules/firm/rules.yaml';
  const files = { ...miniFiles, [path]: `format: crm-plan-rules/1\nrules:\n${text}` };
  const { value = [], diagnostics } = openPacks([memoryFolder('packs', files)]).demands('mini');
  return { ids: value.map(({ id }) => id), diagnostics: [...diagnostics].sort(compareDiagnostics) };
};

/** What is told, as `file:line:column rule: message help`, and which demands hold all the same. */
function check(text: string, told: readonly string[], held: readonly string[], own = true): void {
  const { ids, diagnostics } = rules(text, own);
  const shown = diagnostics.map((one) => {
    const { file, start } = one.place.span;
    const { line, column } = file.position(start);
    return `${file.path.replace(/^packs\/(methodologies\/|rules\/)/, '')}:${line}:${column} ${one.rule}: ${message(one, 'en')} ${one.help?.en ?? ''}`.trim();
  });
  expect(shown).toEqual(told);
  for (const one of diagnostics)
    for (const locale of LOCALES) expect(message(one, locale)).not.toMatch(/\{\w+\}|undefined|\[object/);
  expect(ids).toEqual(held);
}

describe('a demand that holds', () => {
  test.each([
    [
      'kinds, phases, tasks, roles, deliverables',
      '{ required: { tasks: { kind: [training], phase: [introduce], task: [train], role: [trainer], deliverable: [needs-list] } } }',
      '',
    ],
    [
      'a form, its list and what is filled in it',
      '{ form: { form: visit, list: talks, present: [with|mood], field: mood, values: [good], holds: { mood: good } } }',
      '',
    ],
    ['a form without a list', '{ form: { form: visit, present: [aim] } }', ''],
    ['a role of the catalogue', '{ person: { role: [vendor] } }', ''],
    [
      'answers and a due phase',
      '{ answer: { given: { hosting: own }, holds: { users: 40 } } }',
      ', when: { strategy: pilot }, due: introduce',
    ],
  ])('%s', (_, text, more) => check(rule(text, more), [], ['first']));
});

const UNKNOWN = 'correctness/pack-unknown-id';
const unknown = (place: string, id: string, what: string, near?: string): string =>
  `${place} ${UNKNOWN}: “${id}” is no ${what} of this pack or of the catalogue. Correct the id, or add the ${what} to the pack.${near === undefined ? '' : ` Did you mean “${near}”?`}`;

describe('what is wrong with rules.yaml', () => {
  const nothing = (place: string, field: string, known: string, near = ''): string =>
    `${place} correctness/pack-unknown-field: “${field}” is nothing that people fill in the form “visit”. There: ${known}.${near}`;

  test.each([
    [
      'an unknown form',
      rule('{ form: { form: visits, least: 1 } }'),
      [unknown('mini/rules.yaml:4:30', 'visits', 'form', 'visit')],
    ],
    [
      'an unknown list of a form, or one that the plan fills',
      rule('{ form: { form: visit, list: team, least: 1 } }'),
      [nothing('mini/rules.yaml:4:43', 'team', 'talks')],
    ],
    [
      'unknown fields of a list',
      rule('{ form: { form: visit, list: talks, present: [moods], holds: { whom: true } } }'),
      [
        nothing('mini/rules.yaml:4:60', 'moods', 'with, mood', ' Did you mean “mood”?'),
        nothing('mini/rules.yaml:4:83', 'whom', 'with, mood'),
      ],
    ],
    [
      'a field that cannot fall, or that is not there, and an unknown one of which a share is asked',
      rule('{ form: { form: visit, list: talks, falling: mood, share: { where: { modes: good }, least: 0.5 } } }'),
      [
        'mini/rules.yaml:4:59 correctness/pack-cannot-fall: “mood” of the form “visit” is of type `choice`, which cannot fall. Name a field that is a number, a percentage or money.',
        nothing('mini/rules.yaml:4:90', 'modes', 'with, mood'),
      ],
    ],
    [
      'an unknown field that shall fall',
      rule('{ form: { form: visit, list: talks, falling: modd } }'),
      [nothing('mini/rules.yaml:4:59', 'modd', 'with, mood', ' Did you mean “mood”?')],
    ],
    [
      'an unknown kind, near a known one',
      rule('{ required: { tasks: { kind: [trainings] } } }'),
      [unknown('mini/rules.yaml:4:44', 'trainings', 'kind of work', 'training')],
    ],
    [
      'an unknown role',
      rule('{ never: { role: [sponser], decides: true } }'),
      [unknown('mini/rules.yaml:4:32', 'sponser', 'role', 'sponsor')],
    ],
    [
      'unknown phases',
      rule('{ gates: { phase: [prepare, introduction] } }', ', due: prepares'),
      [
        unknown('mini/rules.yaml:3:138', 'prepares', 'phase', 'prepare'),
        unknown('mini/rules.yaml:4:42', 'introduction', 'phase', 'introduce'),
      ],
    ],
    [
      'an unknown task',
      rule('{ order: { before: { task: [kickoff] }, after: { task: [go-live] } } }'),
      [unknown('mini/rules.yaml:4:42', 'kickoff', 'task', 'kick-off')],
    ],
    [
      'an unknown deliverable',
      rule('{ linked: { tasks: { deliverable: [need-list] }, to: {} } }'),
      [unknown('mini/rules.yaml:4:49', 'need-list', 'deliverable', 'needs-list')],
    ],
    [
      'unknown questions',
      rule('{ answer: { given: { host: own }, holds: { users: 40 } } }', ', when: { size: large }'),
      [unknown('mini/rules.yaml:3:147', 'size', 'question'), unknown('mini/rules.yaml:4:41', 'host', 'question')],
    ],
    [
      'an unknown check',
      rule('{ requires: { tasks: {} } }'),
      [
        'mini/rules.yaml:4:14 correctness/pack-one-check: The demand “first” has 0 checks under `check:`; it needs exactly one.',
        'mini/rules.yaml:4:16 correctness/unknown-key: “check” has no key “requires”. Did you mean “required”?',
      ],
    ],
    [
      'an unknown parameter',
      rule('{ required: { tasks: {}, at-least: 2 } }'),
      ['mini/rules.yaml:4:39 correctness/unknown-key: “required” has no key “at-least”. It knows: tasks, least.'],
    ],
    [
      'an unknown key in a selector',
      rule('{ required: { tasks: { kinds: [training] } } }'),
      ['mini/rules.yaml:4:37 correctness/unknown-key: “tasks” has no key “kinds”. Did you mean “kind”?'],
    ],
    [
      'two checks',
      rule('{ required: { tasks: {} }, phases: { all: true } }'),
      [
        'mini/rules.yaml:4:14 correctness/pack-one-check: The demand “first” has 2 checks under `check:`; it needs exactly one.',
      ],
    ],
    [
      'a missing language',
      rule('{ phases: { all: true } }').replace(", 'zh-CN': 因为。", ''),
      ['mini/rules.yaml:3:96 correctness/missing-key: “why” needs “zh-CN”. Add it.'],
    ],
  ])('%s', (_, text, told) => check(text, told, []));

  test('ids that stand twice: the first holds', () =>
    check(
      `${rule('{ phases: { all: true } }')}${rule('{ gates: {} }')}`,
      [
        'mini/rules.yaml:5:11 correctness/pack-duplicate-id: The id “first” stands here a second time. Give this one another id.',
      ],
      ['first'],
    ));

  test('one fault leaves the other demands alone', () =>
    check(
      `${rule('{ person: { role: [nobody] } }')}${rule('{ gates: {} }').replace('id: first', 'id: second')}`,
      [unknown('mini/rules.yaml:4:33', 'nobody', 'role')],
      ['second'],
    ));

  test('a shared file may name what any methodology within reach has, and nothing else', () => {
    check(rule('{ gates: { phase: [introduce] } }'), [], ['first'], false);
    check(
      rule('{ gates: { phase: [introduces] } }'),
      [unknown('firm/rules.yaml:4:33', 'introduces', 'phase', 'introduce')],
      [],
      false,
    );
  });
});
