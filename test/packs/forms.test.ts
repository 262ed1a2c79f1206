import { describe, expect, test } from '@jest/globals';
import { LOCALES, compareDiagnostics, message, type Diagnostic } from '../../src/diagnostics/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { memoryFolder, miniFiles } from './folders.ts';

// What is wrong with a form pack, told with file, line and column.

type Change = readonly [file: 'form' | 'en' | 'zh-CN', from: string, to: string];

function findings(changes: readonly Change[], without?: string): Diagnostic[] {
  const files = { ...miniFiles };
  for (const [file, from, to] of changes) {
    const path = `forms/visit/${file}.yaml`;
    const before = files[path] ?? '';
    if (!before.includes(from)) throw new Error(`${path} has no ${from}`);
    files[path] = before.replace(from, to);
  }
  if (without !== undefined) delete files[without];
  const packs = openPacks([memoryFolder('packs', files)]);
  expect(packs.formIds()).toEqual(['visit']);
  const { value, diagnostics } = packs.form('visit');
  expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  return [...diagnostics].sort(compareDiagnostics);
}

function shown(diagnostic: Diagnostic): string {
  const { file, start } = diagnostic.place.span;
  const { line, column } = file.position(start);
  for (const locale of LOCALES) expect(message(diagnostic, locale)).not.toMatch(/\{\w+\}|undefined|\[object/);
  const help = diagnostic.help ? ` ${diagnostic.help.en}` : '';
  return `${file.path.replace('packs/forms/visit/', '')}:${line}:${column} ${diagnostic.rule}: ${message(diagnostic, 'en')}${help}`;
}

describe('a form pack', () => {
  test('that is whole gives a form', () => {
    expect(findings([]).map(shown)).toEqual([]);
  });

  test.each<[string, readonly [Change, ...Change[]], readonly string[]]>([
    [
      'a field without words in one language',
      [['zh-CN', '  talks.mood: { label: 情绪, hint: 如何。 }\n', '']],
      [
        'zh-CN.yaml:4:1 correctness/pack-words-missing: “fields.talks.mood” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'a field that people fill without a hint',
      [['en', ', hint: Who.', '']],
      [
        'en.yaml:7:3 correctness/pack-words-missing: “fields.talks.with.hint” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'a hint in one language only',
      [['en', '{ label: Team }', '{ label: Team, hint: All. }']],
      [
        'zh-CN.yaml:9:3 correctness/pack-words-missing: “fields.team.hint” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'an option without words, and words for none',
      [['en', 'bad: Bad', 'sad: Sad']],
      [
        'en.yaml:12:3 correctness/pack-words-missing: “options.talks.mood.bad” has no words in en.yaml. Add them: a plan in this language would have a hole there.',
        'en.yaml:12:29 correctness/pack-words-unused: en.yaml has words for “options.talks.mood.sad”, but the structure of the pack has no such entry. Correct the id, or remove the words. Did you mean “bad”?',
      ],
    ],
    [
      'words of a field that is not there',
      [['en', '  aim:', '  aims: { label: X }\n  aim:']],
      [
        'en.yaml:5:3 correctness/pack-words-unused: en.yaml has words for “fields.aims”, but the structure of the pack has no such entry. Correct the id, or remove the words. Did you mean “aim”?',
      ],
    ],
    [
      'words that speak to programs',
      [['en', 'hint: Why.', 'hint: "crm-plan-disable-next-line all"']],
      [
        'en.yaml:5:28 correctness/pack-directive: “fields.aim.hint” holds “crm-plan-disable-next-line”, which programs obey in a comment. Take it out.',
      ],
    ],
    [
      'an unknown source',
      [['form', 'from: people', 'from: poeple']],
      [
        expect.stringMatching(
          /^form\.yaml:14:11 correctness\/unknown-value: “from: poeple” is not known\. Did you mean “people”/,
        ) as unknown as string,
      ],
    ],
    [
      'an unknown column of a source',
      [['form', 'from: name }', 'from: nmae }']],
      [
        'form.yaml:17:39 correctness/form-from: “team.name” is filled from “nmae”, which `people` does not have. It has: id, name, organisation, side, roles, capabilities, capacity, units, email. Did you mean “name”?',
      ],
    ],
    [
      'a filter on what the list does not have',
      [['form', 'where: { roles:', 'where: { role:']],
      [
        'form.yaml:15:14 correctness/form-from: “team” is filled from “role”, which `people` does not have. It has: id, name, organisation, side, roles, capabilities, capacity, units, email. Did you mean “roles”?',
      ],
    ],
    [
      'a type that the source does not give',
      [['form', '{ id: name, type: text, from: name }', '{ id: name, type: date, from: roles }']],
      [
        'form.yaml:17:27 correctness/form-from: “team.name” is of type `date`, but “roles” gives `roles`. Write `type: roles`.',
      ],
    ],
    [
      'a column to be filled in a form of data',
      [['form', '{ id: name, type: text, from: name }', '{ id: name, type: text }']],
      [
        'form.yaml:17:15 correctness/form-from: The rows of “team” come from the plan, but the column “team.name” has no `from`. Give it one; only a form of kind `document` may leave a column for a person to fill.',
      ],
    ],
    [
      'a column filled from the plan in a list that is not',
      [['form', '{ id: with, type: person, required: true }', '{ id: with, type: person, from: owner }']],
      [
        'form.yaml:10:41 correctness/form-from: “talks.with” is filled from “owner”, but its list is not filled from the plan. Give the list a `from` as well.',
      ],
    ],
    [
      'a single field filled from a list',
      [['form', '{ id: aim, type: prose, required: true }', '{ id: aim, type: prose, from: risks }']],
      [
        'form.yaml:5:35 correctness/form-from: “aim” is filled from “risks”, but a single field is filled from a single fact.',
      ],
    ],
    [
      'ids that stand twice',
      [['form', 'id: mood, type: choice, options: [good, bad]', 'id: with, type: text']],
      [
        expect.stringContaining(
          'correctness/pack-duplicate-id: The id “with” stands here a second time.',
        ) as unknown as string,
      ],
    ],
    [
      'a choice without options',
      [
        ['form', ', options: [good, bad]', ''],
        ['en', 'options:\n  talks.mood: { good: Good, bad: Bad }\n', ''],
        ['zh-CN', 'options:\n  talks.mood: { good: 好, bad: 差 }\n', ''],
      ],
      ['form.yaml:11:27 correctness/form-field: “talks.mood” is of type `choice`: give it `options`.'],
    ],
    [
      'rows without columns',
      [['form', '    fields:\n      - { id: name, type: text, from: name }\n', '']],
      ['form.yaml:13:11 correctness/form-field: “team” is of type `rows`: give it `fields`, its columns.'],
    ],
    [
      'rows inside rows',
      [['form', 'id: with, type: person', 'id: with, type: rows']],
      [
        expect.stringMatching(
          /^form\.yaml:10:27 correctness\/unknown-value: “type: rows” is not known/,
        ) as unknown as string,
      ],
    ],
    [
      'a field named as the header is',
      [
        ['form', 'id: aim', 'id: form'],
        ['en', '  aim:', '  form:'],
        ['zh-CN', '  aim:', '  form:'],
      ],
      [
        'form.yaml:5:11 correctness/form-field: No field may be called “form”: every content file begins with that key. Give it another id.',
      ],
    ],
    [
      'another id than the folder',
      [['form', 'id: visit', 'id: trip']],
      [
        'form.yaml:2:5 correctness/pack-id: The pack calls itself “trip”, but its folder is called “visit”. Give both the same name.',
      ],
    ],
  ])('%s', (_name, changes, expected) => {
    const [[changed]] = changes;
    // What the words lack then is told beside it.
    const told = findings(changes).map(shown);
    expect(told.filter((line) => changed !== 'form' || line.startsWith('form.yaml:'))).toEqual(expected);
  });

  test('without one of its languages is told so', () => {
    expect(findings([], 'forms/visit/zh-CN.yaml').map(shown)).toEqual([
      'zh-CN.yaml:1:1 correctness/pack-file-missing: The pack “visit” has no zh-CN.yaml. Add the file. `crm-plan form design` writes one to begin with.',
    ]);
  });
});
