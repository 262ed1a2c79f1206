import { describe, expect, test } from '@jest/globals';
import { LOCALES, compareDiagnostics, message, type Diagnostic } from '../../src/diagnostics/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import type { PackFolder } from '../../src/model/index.ts';
import { memoryFolder, miniFiles } from './folders.ts';

const findings = (folder: PackFolder): Diagnostic[] => {
  const { value, diagnostics } = openPacks([folder]).methodology('mini');
  // A pack with an error is no pack; one with warnings is.
  expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  return [...diagnostics].sort(compareDiagnostics);
};

/** `file:line:column rule`, then the message with what helps. */
function shown(diagnostic: Diagnostic): string {
  const { file, start } = diagnostic.place.span;
  const { line, column } = file.position(start);
  const path = file.path.replace(/^packs\/(methodologies\/mini\/)?/, '');
  return `${path}:${line}:${column} ${diagnostic.rule}: ${message(diagnostic, 'en')} ${diagnostic.help?.en ?? ''}`.trim();
}

const NOISY = new Set(['questions that cannot be asked', 'ids that stand twice, or name a phase and a task']);

type Change = readonly [from: string, to: string];

/** Every replacement has to be there; the structure file where no other is named. */
function folder(changes: readonly Change[], file = 'methodology.yaml'): PackFolder {
  const path = `methodologies/mini/${file}`;
  const text = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return text.replace(from, to);
  }, miniFiles[path] ?? '');
  return memoryFolder('packs', { ...miniFiles, [path]: text });
}

function check(found: readonly Diagnostic[], expected: readonly string[]): void {
  expect(found.map(shown)).toEqual(expected);
  for (const one of found)
    for (const locale of LOCALES)
      expect(message(one, locale)).not.toMatch(/\{(?!option\}|region\})\w+\}|undefined|\[object/);
}
describe('what is wrong with a pack', () => {
  test.each<[string, string, readonly Change[], readonly string[]]>([
    [
      'words missing in one language',
      'zh-CN.yaml',
      [['  pilot: { name: 试点 }\n', '']],
      [
        'zh-CN.yaml:24:1 correctness/pack-words-missing: “tasks.pilot.name” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'a field in one language only',
      'en.yaml',
      [['    how: Ask, write down, ask again.\n', '']],
      [
        'en.yaml:27:3 correctness/pack-words-missing: “tasks.collect-needs.how” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'an empty text',
      'en.yaml',
      [['name: Go live', 'name: " "']],
      [
        'en.yaml:37:14 correctness/pack-words-missing: “tasks.go-live.name” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'words without structure',
      'en.yaml',
      [['  go-live: {', '  golive: {']],
      [
        'en.yaml:25:1 correctness/pack-words-missing: “tasks.go-live.name” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
        'en.yaml:37:3 correctness/pack-words-unused: en.yaml has words for “tasks.golive”, but the structure of the pack has no such entry. Correct the id, or remove the words. Did you mean “go-live”?',
      ],
    ],
    [
      'an option without a label, and a label without an option',
      'en.yaml',
      [['pilot: With a pilot', 'pilots: With a pilot']],
      [
        'en.yaml:18:5 correctness/pack-words-missing: “questions.strategy.options.pilot” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
        'en.yaml:18:42 correctness/pack-words-unused: en.yaml has words for “questions.strategy.options.pilots”, but the structure of the pack has no such entry. Correct the id, or remove the words. Did you mean “pilot”?',
        'zh-CN.yaml:18:5 correctness/pack-words-missing: “questions.strategy.options.pilots” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'words in the wrong file',
      'en.yaml',
      [['locale: en', 'locale: zh-CN']],
      [
        'en.yaml:2:9 correctness/pack-locale: en.yaml says that it is written in zh-CN. Write `locale: en`, or put the words into the file of that language.',
      ],
    ],
    [
      'lists of different length',
      'en.yaml',
      [['trainer: { name: Trainer }', 'trainer: { name: Trainer, does: [Trains., Asks.] }']],
      [
        'zh-CN.yaml:20:3 correctness/pack-words-missing: “roles.trainer.does” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'a hole that is not there',
      'zh-CN.yaml',
      [['访谈{option}部门', '访谈部门']],
      [
        'zh-CN.yaml:30:22 correctness/pack-hole: The task is made once per option of “departments”, but “tasks.interview.name” has no {option} in it. Write {option} where the option belongs.',
      ],
    ],
    [
      'a hole that nothing fills',
      'en.yaml',
      [['{ name: Run a pilot }', "{ name: 'Run a pilot in {region}' }"]],
      [
        'en.yaml:36:18 correctness/pack-hole: “tasks.pilot.name” holds {region}, but nothing fills it here. Take it out; what can be filled: –.',
      ],
    ],
    [
      'a hole of a repeated task in one that is not',
      'en.yaml',
      [['name: Write the needs list', "name: 'Write the needs list of {option}'"]],
      [
        'en.yaml:32:24 correctness/pack-hole: “tasks.write-needs.name” holds {option}, but nothing fills it here. Take it out; what can be filled: –.',
      ],
    ],
    [
      'rows of a week table: unknown, and twice',
      'methodology.yaml',
      [['finishRange:', 'weekTable: { rows: [{ id: prepare, with: [trian] }, { id: prepare }] }\nfinishRange:']],
      [
        'methodology.yaml:5:43 correctness/pack-unknown-id: “trian” is no phase or task of this pack or of the catalogue. Correct the id, or add the phase or task to the pack. Did you mean “train”?',
        'methodology.yaml:5:59 correctness/pack-duplicate-id: The id “prepare” stands here a second time. Give this one another id.',
      ],
    ],
    [
      'unknown role, deliverable, kind, goal, phase, workstream',
      'methodology.yaml',
      [
        ['owner: sponsor\n        milestone', 'owner: sponser\n        milestone'],
        ['[needs-list]', '[needslist]'],
        ['kind: training', 'kind: traning'],
        ['goals: [adoption]', 'goals: [adoptions]'],
        ['to: prepare', 'to: prepair'],
        ['  - id: introduce\n', '  - id: introduce\n    workstream: core\n'],
      ],
      [
        'methodology.yaml:52:16 correctness/pack-unknown-id: “sponser” is no role of this pack or of the catalogue. Correct the id, or add the role to the pack. Did you mean “sponsor”?',
        'methodology.yaml:58:24 correctness/pack-unknown-id: “needslist” is no deliverable of this pack or of the catalogue. Correct the id, or add the deliverable to the pack. Did you mean “needs-list”?',
        'methodology.yaml:81:41 correctness/pack-unknown-id: “adoptions” is no goal of this pack or of the catalogue. Correct the id, or add the goal to the pack. Did you mean “adoption”?',
        'methodology.yaml:89:33 correctness/pack-unknown-id: “prepair” is no phase of this pack or of the catalogue. Correct the id, or add the phase to the pack. Did you mean “prepare”?',
        'methodology.yaml:91:17 correctness/pack-unknown-id: “core” is no workstream of this pack or of the catalogue. Correct the id, or add the workstream to the pack.',
        'methodology.yaml:101:15 correctness/pack-unknown-id: “traning” is no kind of work of this pack or of the catalogue. Correct the id, or add the kind of work to the pack. Did you mean “training”?',
      ],
    ],
    [
      'a predecessor that is not there',
      'methodology.yaml',
      [['dependsOn: [train, pilot]', 'dependsOn: [train, pilots]']],
      [
        'methodology.yaml:116:28 correctness/pack-unknown-task: “go-live” waits for “pilots”, but no task or phase of the pack has that id. Did you mean “pilot”?',
      ],
    ],
    [
      'a circle',
      'methodology.yaml',
      [['dependsOn: [interview]', 'dependsOn: [interview, daily-data]']],
      [
        'methodology.yaml:91:17 correctness/pack-cycle: These wait for each other, so none of them can start: prepare → introduce → daily-data → write-needs → collect-needs → prepare. Take one of the links out.',
      ],
    ],
    [
      'a circle through a recurrence and a phase',
      'methodology.yaml',
      [
        ['      - id: migrate-data\n        owner: pm\n', '      - id: migrate-data\n        owner: pm\n'],
        [
          '- id: kick-off\n        owner: sponsor\n',
          '- id: kick-off\n        owner: sponsor\n        dependsOn: [introduce]\n',
        ],
      ],
      [
        'methodology.yaml:92:17 correctness/pack-cycle: These wait for each other, so none of them can start: prepare → introduce → kick-off → prepare. Take one of the links out.',
      ],
    ],
    [
      'a task that waits for its own phase',
      'methodology.yaml',
      [['dependsOn: [kick-off]', 'dependsOn: [prepare]']],
      [
        'methodology.yaml:57:21 correctness/pack-cycle: These wait for each other, so none of them can start: prepare → collect-needs → prepare. Take one of the links out.',
      ],
    ],
    [
      'a link to the cycle before where nothing turns',
      'methodology.yaml',
      [['{ task: train, type: SS, lag: 2d }', '{ task: train, cycle: previous }']],
      [
        'methodology.yaml:110:21 correctness/pack-cycle-link: “pilot” waits for “train” of the cycle before, but “train” is not turned in cycles. Leave out `cycle: previous`.',
      ],
    ],
    [
      'a condition on no question, no option, and of the wrong form',
      'methodology.yaml',
      [
        [
          'criteria:\n        - { id: needs-agreed }',
          'criteria:\n        - { id: needs-agreed, when: { hostings: own } }',
        ],
        ['when: { hosting: own } }\n    loops', 'when: { hosting: owns } }\n    loops'],
        ['when: { migrate: true }', 'when: { migrate: "yes" }'],
        [
          'count: 5, scale: [{ add: 5, when: { strategy: pilot } }]',
          'count: 5, scale: [{ add: 5, when: { departments: sales } }]',
        ],
        ['        when: { strategy: pilot }', '        when: { any: [strategy] }'],
      ],
      [
        'methodology.yaml:86:49 correctness/pack-unknown-question: “hostings” is no question of the pack. Questions: departments, users, hosting, servers, migrate, strategy. Did you mean “hosting”?',
        'methodology.yaml:87:47 correctness/pack-unknown-option: “owns” is no option of the question “hosting”. Options: saas, own. Did you mean “own”?',
        'methodology.yaml:98:26 correctness/pack-condition: The question “migrate” is of type `boolean`, so a condition on it is written as `true` or `false`.',
        'methodology.yaml:112:22 correctness/pack-condition: “any” groups conditions: `any` and `all` take a list of conditions, `not` takes one.',
        'methodology.yaml:120:78 correctness/pack-condition: The question “departments” is of type `choices`, so a condition on it is written as `{ includes: option }`, or by how many were chosen: `{ atLeast: 2 }`, `{ atMost: 1 }`.',
      ],
    ],
    [
      'a condition on a later question',
      'methodology.yaml',
      [['- id: hosting\n    type: choice', '- id: hosting\n    when: { migrate: true }\n    type: choice']],
      [
        'methodology.yaml:17:22 correctness/pack-question-order: Whether “hosting” is asked depends on “migrate”, which is asked no earlier. Move “migrate” before it.',
      ],
    ],
    [
      'scale and repetition by the wrong type',
      'methodology.yaml',
      [
        ['by: users,', 'by: hosting,'],
        ['forEach: departments', 'forEach: users'],
      ],
      [
        'methodology.yaml:7:9 pack/unused-question: The answer to “departments” changes nothing: no condition, scale or repetition names it. Use it, or leave it out.',
        'methodology.yaml:61:22 correctness/pack-question-type: `forEach` names the question “users” of type `number`; it needs one of type choices.',
        'methodology.yaml:104:19 correctness/pack-question-type: `by` names the question “hosting” of type `choice`; it needs one of type number, choices.',
      ],
    ],
    [
      'defaults that do not answer',
      'methodology.yaml',
      [
        ['default: [sales, service]', 'default: [sales, sales]'],
        ['default: 40\n    min: 1', 'default: 0\n    min: 1'],
        ['default: saas', 'default: cloud'],
        ['default: true', 'default: "yes"'],
      ],
      [
        'methodology.yaml:10:14 correctness/pack-default: The default of “departments” does not answer it: it has to be a list of different options.',
        'methodology.yaml:13:14 correctness/pack-default: The default of “users” does not answer it: it has to be a number within `min` and `max`.',
        'methodology.yaml:19:14 correctness/pack-default: The default of “hosting” does not answer it: it has to be one of the options.',
        'methodology.yaml:28:14 correctness/pack-default: The default of “migrate” does not answer it: it has to be `true` or `false`.',
      ],
    ],
    [
      'questions that cannot be asked',
      'methodology.yaml',
      [
        ['options: [saas, own]\n    default: saas', 'default: saas'],
        ['type: boolean\n    default: true', 'type: boolean\n    default: true\n    options: [a]\n    max: 3'],
        ['options: [at-once, pilot]\n    default: at-once', 'options: [at-once, pilot, slowly]\n    default: at-once'],
        ['default: 2\n    min: 1\n    max: 20', 'default: 2\n    min: 20\n    max: 1'],
      ],
      [
        'methodology.yaml:16:5 correctness/pack-question: The question “hosting” is of type `choice`: give it `options`.',
        'methodology.yaml:21:14 correctness/pack-default: The default of “servers” does not answer it: it has to be a number within `min` and `max`.',
        'methodology.yaml:22:10 correctness/pack-question: The question “servers” is of type `number`: its `min` has to be at most its `max`.',
        'methodology.yaml:28:14 correctness/pack-question: The question “migrate” is of type `boolean`: it takes no `options`.',
        'methodology.yaml:29:10 correctness/pack-question: The question “migrate” is of type `boolean`: only a number has `min` and `max`, and `choices` a `min`.',
        'methodology.yaml:34:11 correctness/pack-question: The question “strategy” is of type `choice`: to set `cutover.strategy` it has to be a choice among at-once, phased, parallel and pilot.',
      ],
    ],
    [
      'a question that changes nothing, a role that does nothing',
      'methodology.yaml',
      [
        ['  - id: migrate\n', '  - id: spare\n    type: boolean\n    default: false\n  - id: migrate\n'],
        ['  - id: trainer\n', '  - id: trainer\n  - id: helper\n'],
      ],
      [
        'en.yaml:6:1 correctness/pack-words-missing: “questions.spare.ask” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
        'en.yaml:19:1 correctness/pack-words-missing: “roles.helper.name” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
        'methodology.yaml:26:9 pack/unused-question: The answer to “spare” changes nothing: no condition, scale or repetition names it. Use it, or leave it out.',
        'methodology.yaml:43:9 pack/unused-role: Nothing names the role “helper”, so no plan will have it. Give it work, or leave it out.',
        'zh-CN.yaml:6:1 correctness/pack-words-missing: “questions.spare.ask” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
        'zh-CN.yaml:19:1 correctness/pack-words-missing: “roles.helper.name” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'ids that stand twice, or name a phase and a task',
      'methodology.yaml',
      [
        ['- { id: begin-small }', '- { id: backed }'],
        ['- id: daily-data', '- id: train'],
        ['- id: pilot\n        owner', '- id: introduce\n        owner'],
      ],
      [
        'methodology.yaml:49:15 correctness/pack-duplicate-id: The id “backed” stands here a second time. Give this one another id.',
        'methodology.yaml:107:13 correctness/pack-id-clash: “introduce” is a phase and a task. Give one of them another id.',
        'methodology.yaml:116:28 correctness/pack-unknown-task: “go-live” waits for “pilot”, but no task or phase of the pack has that id.',
        'methodology.yaml:117:13 correctness/pack-duplicate-id: The id “train” stands here a second time. Give this one another id.',
      ],
    ],
    [
      'no length, and lengths that are never used',
      'methodology.yaml',
      [
        ['responsible: [pm, vendor]\n            duration: 3d\n', 'responsible: [pm, vendor]\n'],
        ['deliverables: [needs-list]\n', 'deliverables: [needs-list]\n        duration: 9d\n'],
        ['effort: 8d', 'effort: 8d\n        duration: 4d'],
        ['- id: go-live\n        owner: sponsor\n', '- id: go-live\n        owner: sponsor\n        duration: 1d\n'],
      ],
      [
        'methodology.yaml:59:19 correctness/pack-amount-unused: The task “collect-needs” has `duration`, which is never used: its sub-tasks decide its dates. Take it out.',
        'methodology.yaml:61:13 correctness/pack-no-duration: The task “interview” has neither `duration` nor `effort` nor `milestone: true` nor sub-tasks. Say how long it takes.',
        'methodology.yaml:97:19 correctness/pack-amount-unused: The task “migrate-data” has `duration`, which is never used: its `effort` decides. Take it out.',
        'methodology.yaml:116:19 correctness/pack-amount-unused: The task “go-live” has `duration`, which is never used: it is a milestone. Take it out.',
      ],
    ],
    [
      'an empty range',
      'methodology.yaml',
      [['least: 4w, most: 6w', 'least: 7w, most: 6w']],
      [
        'methodology.yaml:5:14 correctness/pack-finish-range: 7 to 6 weeks with the default answers and 2 to 20 with any answers cannot both be: `least` is at most `most`, and the second range holds the first.',
      ],
    ],
    [
      'another name than its folder',
      'methodology.yaml',
      [['id: mini\n', 'id: maxi\n']],
      [
        'methodology.yaml:2:5 correctness/pack-id: The pack calls itself “maxi”, but its folder is called “mini”. Give both the same name.',
      ],
    ],
    [
      'control characters and terminal sequences',
      'en.yaml',
      [
        ['backed: The sponsor backs the project.', 'backed: "The sponsor \\e[31mbacks\\u0007 the project."'],
        ['{ name: Introduce }', '{ name: "Intro\\u202educe" }'],
      ],
      [
        'en.yaml:24:22 correctness/pack-control-characters: “phases.introduce.name” holds a control character (U+202E). Take it out.',
        'en.yaml:40:11 correctness/pack-control-characters: “items.backed” holds a control character (U+001B). Take it out.',
      ],
    ],
    [
      'HTML in a name',
      'en.yaml',
      [
        ['{ name: Introduce }', "{ name: 'Introduce <script>alert(1)</script>' }"],
        ['name: Mini method', 'name: Mini <b>method</b>'],
      ],
      [
        'en.yaml:3:7 correctness/pack-markup: “name” holds HTML (<b>). Write the name as plain text.',
        'en.yaml:24:22 correctness/pack-markup: “phases.introduce.name” holds HTML (<script>). Write the name as plain text.',
      ],
    ],
    [
      'a comment that would switch checks off',
      'en.yaml',
      [['begin-small: Begin small.', 'begin-small: "Begin small. crm-plan-disable-next-line schedule/open-end -- no"']],
      [
        'en.yaml:41:16 correctness/pack-directive: “items.begin-small” holds “crm-plan-disable-next-line”, which programs obey in a comment. Take it out.',
      ],
    ],
    [
      'Chinese with the spaces of a folded text',
      'zh-CN.yaml',
      [['backed: 发起人支持项目。', 'backed: >-\n    发起人支持项目，\n    并投入时间。']],
      [
        'zh-CN.yaml:39:11 pack/broken-chinese: “items.backed” has a space between Chinese characters (“， 并”), as a folded text leaves it. Write the text on one line.',
      ],
    ],
    [
      'a key that the format does not have',
      'methodology.yaml',
      [['effort: 8d', 'efort: 8d']],
      ['methodology.yaml:96:9 correctness/unknown-key: A task has no key “efort”. Did you mean “effort”?'],
    ],
  ])('%s', (name, file, changes, expected) => {
    const found = findings(folder(changes, file));
    // Where a fault of the structure makes words superfluous as well, the structure is looked at.
    const words = NOISY.has(name);
    check(
      found.filter(({ place }) => !words || place.span.file.path.endsWith('methodology.yaml')),
      expected,
    );
  });
});

describe('what is wrong with a questionnaire', () => {
  const faults = (file: string, from: string, to: string): string[] => {
    const path = `assessments/ripe/${file}`;
    const text = miniFiles[path] ?? '';
    expect(text).toContain(from);
    const { value, diagnostics } = openPacks([
      memoryFolder('packs', { ...miniFiles, [path]: text.replace(from, to) }),
    ]).assessment('ripe');
    expect(value).toBeUndefined();
    return diagnostics.map(shown);
  };
  test.each<[string, string, string, string, string]>([
    [
      'a question without words',
      'zh-CN.yaml',
      ', team: 是否有团队？',
      '',
      'assessments/ripe/zh-CN.yaml:6:1 correctness/pack-words-missing: “questions.team” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
    ],
    [
      'a section without words',
      'en.yaml',
      'bands: { green: Unripe. }\n',
      '',
      'assessments/ripe/en.yaml:1:1 correctness/pack-words-missing: “bands.green” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
    ],
    [
      'words of an answer that there is not',
      'en.yaml',
      'there: there',
      'there: there, thare: there',
      'assessments/ripe/en.yaml:4:40 correctness/pack-words-unused: en.yaml has words for “scale.thare”, but the structure of the pack has no such entry. Correct the id, or remove the words. Did you mean “there”?',
    ],
    [
      'a cap on a dimension that there is not',
      'assessment.yaml',
      'dimensions: [people]',
      'dimensions: [peeple]',
      'assessments/ripe/assessment.yaml:11:25 correctness/pack-unknown-id: “peeple” is no dimension of this pack or of the catalogue. Correct the id, or add the dimension to the pack. Did you mean “people”?',
    ],
    [
      'advice on a question that there is not',
      'assessment.yaml',
      'question: sponsor',
      'question: spnsor',
      'assessments/ripe/assessment.yaml:15:26 correctness/pack-unknown-id: “spnsor” is no question of this pack or of the catalogue. Correct the id, or add the question to the pack. Did you mean “sponsor”?',
    ],
    [
      'a question that stands twice',
      'assessment.yaml',
      '{ id: team }',
      '{ id: team }, { id: sponsor }',
      'assessments/ripe/assessment.yaml:8:54 correctness/pack-duplicate-id: The id “sponsor” stands here a second time. Give this one another id.',
    ],
  ])('%s', (_name, file, from, to, expected) => {
    expect(faults(file, from, to)).toEqual([expected]);
  });
});

test('a topic of a kind of work that no catalogue has', () => {
  const path = 'catalogue/catalogue.yaml';
  const files = { ...miniFiles, [path]: (miniFiles[path] ?? '').replace('kinds: [training]', 'kinds: [trianing]') };
  check(openPacks([memoryFolder('packs', files)]).sharedFindings(), [
    'catalogue/catalogue.yaml:15:29 correctness/pack-unknown-id: “trianing” is no kind of work of this pack or of the catalogue. Correct the id, or add the kind of work to the pack. Did you mean “training”?',
  ]);
});
