import { describe, expect, test } from '@jest/globals';
import { compareDiagnostics, message } from '../../src/diagnostics/index.ts';
import type { Methodology, PackFolder } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { tailor } from '../../src/scaffold/index.ts';
import { memoryFolder, miniFolder } from './folders.ts';

const WORDS = (locale: string, rest = '') => `format: crm-plan-words/1\nlocale: ${locale}\n${rest}`;

/** A firm's folder with one overlay, before the folder with the mini pack. */
function firm(structure: string, en = '', zh = '', id = 'acme', more: Record<string, string> = {}): PackFolder {
  return memoryFolder('firm', {
    [`methodologies/${id}/methodology.yaml`]: `format: crm-plan-methodology/1\nid: ${id}\nversion: 0.1.0\nextends: mini\n${structure}`,
    [`methodologies/${id}/en.yaml`]: WORDS('en', en),
    [`methodologies/${id}/zh-CN.yaml`]: WORDS('zh-CN', zh),
    ...more,
  });
}

const open = (folder: PackFolder, id = 'acme') => openPacks([folder, miniFolder]).methodology(id);

function whole(folder: PackFolder, id = 'acme'): Methodology {
  const { value, diagnostics } = open(folder, id);
  expect(diagnostics.map((one) => message(one, 'en'))).toEqual([]);
  if (!value) throw new Error('no methodology');
  return value;
}

const shown = (folder: PackFolder, id = 'acme'): string[] =>
  [...open(folder, id).diagnostics].sort(compareDiagnostics).map((one) => {
    const { file, start } = one.place.span;
    const { line, column } = file.position(start);
    const path = file.path.replace('firm/methodologies/', '');
    return `${path}:${line}:${column} ${one.rule}: ${message(one, 'en')} ${one.help?.en ?? ''}`.trim();
  });

const places = (methodology: Methodology, node: object | undefined, key?: string): string => {
  if (!node) throw new Error('nothing there');
  const { file, start } = methodology.at(node, key).span;
  return `${file.path.replace(/methodologies\//, '')}:${file.position(start).line}`;
};

describe('a week table', () => {
  test('of a firm: asked for where the base has none, with a row more where it has one', () => {
    const ours = whole(firm('weekTable: { weeks: 8, rows: [{ id: prepare }] }'));
    expect(ours.data.weekTable).toEqual({ weeks: 8, rows: [{ id: 'prepare' }] });
    const folder = memoryFolder('division', {
      'methodologies/north/methodology.yaml':
        'format: crm-plan-methodology/1\nid: north\nversion: 0.1.0\nextends: acme\nweekTable: { rows: [{ id: train }] }\n',
      'methodologies/north/en.yaml': WORDS('en'),
      'methodologies/north/zh-CN.yaml': WORDS('zh-CN'),
    });
    const acme = firm('weekTable: { weeks: 8, rows: [{ id: prepare }] }');
    expect(openPacks([folder, acme, miniFolder]).methodology('north').value?.data.weekTable).toEqual({
      weeks: 8,
      rows: [{ id: 'prepare' }, { id: 'train' }],
    });
  });
});

describe('an overlay', () => {
  const acme = whole(
    firm(
      `off: [set-up-servers, trainer]
questions:
  - { id: audit, type: boolean, default: true, after: users }
phases:
  - id: prepare
    owner: sponsor
    tasks:
      - id: kick-off
        consulted: [vendor]
      - id: risk-review
        after: kick-off
        owner: pm
        duration: 1d
        dependsOn: [kick-off]
      - id: collect-needs
        dependsOn: [risk-review]
        tasks:
          - { id: write-needs, duration: 4d, checklist: [{ id: signed }] }
  - id: audit-phase
    after: prepare
    when: { audit: true }
    tasks:
      - { id: audit-task, owner: auditor, duration: 2d, dependsOn: [prepare] }
  - id: introduce
    tasks:
      - { id: train, owner: pm }
roles:
  - { id: auditor, side: client }
`,
      `name: Acme method
questions: { audit: { ask: Is there an audit? } }
roles: { auditor: { name: Auditor } }
phases: { audit-phase: { name: Audit } }
tasks:
  kick-off: { name: Start together }
  risk-review: { name: Review risks }
  audit-task: { name: Audit }
items: { signed: Signed. }
`,
      `name: 艾克米方法
questions: { audit: { ask: 是否审计？ } }
roles: { auditor: { name: 审计员 } }
phases: { audit-phase: { name: 审计 } }
tasks:
  kick-off: { name: 共同启动 }
  risk-review: { name: 评审风险 }
  audit-task: { name: 审计 }
items: { signed: 已签字。 }
`,
    ),
  );
  const { data } = acme;

  test('changes, adds, places and switches off', () => {
    expect([acme.id, acme.version, acme.base, acme.name.en]).toEqual(['acme', '0.1.0', 'mini', 'Acme method']);
    expect(data.questions.map(({ id }) => id).slice(0, 4)).toEqual(['departments', 'users', 'audit', 'hosting']);
    expect(data.phases.map(({ id }) => id)).toEqual(['prepare', 'audit-phase', 'introduce']);
    expect(data.phases[0]?.owner).toBe('sponsor');
    expect(data.phases[0]?.tasks.map(({ id }) => id)).toEqual([
      'kick-off',
      'risk-review',
      'collect-needs',
      'set-up-servers',
    ]);
    expect(acme.task('prepare/kick-off')?.data).toMatchObject({ milestone: true, consulted: ['vendor'] });
    expect(acme.task('prepare/write-needs')?.data.checklist).toEqual([
      { id: 'each-need-has-an-owner' },
      { id: 'signed' },
    ]);
    expect(data.finishRange.most).toBe('6w');
    const tailored = tailor(acme, { hosting: 'own' });
    expect(tailored.tasks.map(({ id }) => id)).not.toContain('set-up-servers');
    expect(tailored.roles.map(({ id }) => id)).not.toContain('trainer');
    expect(tailored.phases.map(({ id }) => id)).toEqual(['prepare', 'audit-phase', 'introduce']);
    expect(tailor(acme, { audit: false }).phases.map(({ id }) => id)).toEqual(['prepare', 'introduce']);
  });

  test('renames, and keeps the words that it does not change', () => {
    expect(acme.word('tasks', 'kick-off')).toEqual({ en: 'Start together', 'zh-CN': '共同启动' });
    expect(acme.word('tasks', 'go-live')).toEqual({ en: 'Go live', 'zh-CN': '上线' });
    expect(acme.chooseWhen.en).toBe('Choose it for tests.');
  });

  test('leads every value to the file that it stands in', () => {
    const task = acme.task('prepare/write-needs')?.data;
    expect(places(acme, task, 'duration')).toBe('firm/acme/methodology.yaml:22');
    expect(places(acme, task, 'dependsOn')).toBe('packs/mini/methodology.yaml:70');
    expect(places(acme, acme.task('introduce/pilot')?.data, 'owner')).toBe('packs/mini/methodology.yaml:108');
    expect(places(acme, acme.task('prepare/set-up-servers')?.data, 'duration')).toBe('packs/mini/methodology.yaml:75');
    expect(places(acme, data.phases[1], 'when')).toBe('firm/acme/methodology.yaml:25');
  });

  test('may stand on another overlay, and may have the name of what it extends', () => {
    const folder = firm('off: [pilot]', 'name: Ours', 'name: 我们的', 'mini', {
      'methodologies/branch/methodology.yaml':
        'format: crm-plan-methodology/1\nid: branch\nversion: 0.1.0\nextends: mini\nphases: [{ id: introduce, tasks: [{ id: train, duration: 9d }] }]\n',
      'methodologies/branch/en.yaml': WORDS('en'),
      'methodologies/branch/zh-CN.yaml': WORDS('zh-CN', 'name: 分支'),
    });
    expect(whole(folder, 'mini').name).toEqual({ en: 'Ours', 'zh-CN': '我们的' });
    const branch = whole(folder, 'branch');
    expect(branch.name).toEqual({ en: 'Ours', 'zh-CN': '分支' });
    expect(branch.task('introduce/train')?.data.duration).toBe('9d');
    expect(tailor(branch, { strategy: 'pilot' }).tasks.map(({ id }) => id)).not.toContain('pilot');
    expect(
      openPacks([folder, miniFolder])
        .methodologies()
        .map(({ id, name }) => [id, name.en]),
    ).toEqual([
      ['branch', 'Ours'],
      ['mini', 'Ours'],
    ]);
  });
});

describe('what is wrong with an overlay', () => {
  test.each<[string, PackFolder, string[]]>([
    [
      'an unknown base',
      memoryFolder('firm', {
        'methodologies/acme/methodology.yaml':
          'format: crm-plan-methodology/1\nid: acme\nversion: 0.1.0\nextends: minni\n',
        'methodologies/acme/en.yaml': WORDS('en'),
        'methodologies/acme/zh-CN.yaml': WORDS('zh-CN'),
      }),
      [
        'acme/methodology.yaml:4:10 correctness/pack-extends: The pack extends “minni”, but there is no such methodology. There are: mini. Did you mean “mini”?',
      ],
    ],
    [
      'a circle of packs',
      firm('', '', '', 'acme', {
        'methodologies/acme/methodology.yaml':
          'format: crm-plan-methodology/1\nid: acme\nversion: 0.1.0\nextends: other\n',
        'methodologies/other/methodology.yaml':
          'format: crm-plan-methodology/1\nid: other\nversion: 0.1.0\nextends: acme\n',
        'methodologies/other/en.yaml': WORDS('en'),
        'methodologies/other/zh-CN.yaml': WORDS('zh-CN'),
      }),
      [
        'other/methodology.yaml:4:10 correctness/pack-extends: These packs extend each other in a circle: acme → other → acme. One of them has to stand on its own.',
      ],
    ],
    [
      'something off that is not there, a place after nothing',
      firm('off: [set-up-server]\nphases: [{ id: more, tasks: [], after: prepair }]'),
      [
        'acme/methodology.yaml:5:7 correctness/pack-off: `off` names “set-up-server”, but “mini” has nothing of that id. Did you mean “set-up-servers”?',
        'acme/methodology.yaml:6:40 correctness/pack-after: “more” is to stand after “prepair”, but its list has no such entry. Did you mean “prepare”?',
      ],
    ],
    [
      'something new that is not complete',
      firm('phases: [{ id: more }]\nquestions: [{ id: size, type: number }]'),
      [
        'acme/methodology.yaml:5:10 correctness/pack-incomplete: “more” is new, so it needs `tasks` as well; only what changes an entry of “mini” may leave it out.',
        'acme/methodology.yaml:6:13 correctness/pack-incomplete: “size” is new, so it needs `default` as well; only what changes an entry of “mini” may leave it out.',
      ],
    ],
    [
      'new things without words, told in the files of the overlay',
      firm(
        'phases: [{ id: introduce, tasks: [{ id: celebrate, owner: pm, duration: 1d }] }]',
        'tasks: { celebrate: { name: Celebrate } }',
      ),
      [
        'acme/zh-CN.yaml:1:1 correctness/pack-words-missing: “tasks.celebrate.name” has no words in zh-CN.yaml. Add them: a plan in this language would have a hole there.',
      ],
    ],
    [
      'a task of the base under another phase',
      firm('phases: [{ id: introduce, tasks: [{ id: kick-off, owner: pm, duration: 1d }] }]'),
      [
        'acme/methodology.yaml:5:41 correctness/pack-duplicate-id: The id “kick-off” stands here a second time. Give this one another id.',
        'packs/methodologies/mini/methodology.yaml:91:17 correctness/pack-cycle: These wait for each other, so none of them can start: prepare → introduce → kick-off → prepare. Take one of the links out.',
      ],
    ],
    [
      'a circle that it closes',
      firm('phases: [{ id: prepare, tasks: [{ id: kick-off, dependsOn: [go-live] }] }]'),
      [
        'acme/methodology.yaml:5:61 correctness/pack-cycle: These wait for each other, so none of them can start: prepare → introduce → go-live → kick-off → prepare. Take one of the links out.',
      ],
    ],
  ])('%s', (_name, folder, expected) => {
    expect(shown(folder)).toEqual(expected);
    expect(open(folder).value).toBeUndefined();
  });

  test('a base with errors', () => {
    const broken = memoryFolder('base', {
      'methodologies/bad/methodology.yaml': 'format: crm-plan-methodology/1\nid: bad\n',
      'methodologies/bad/en.yaml': WORDS('en'),
      'methodologies/bad/zh-CN.yaml': WORDS('zh-CN'),
      'methodologies/acme/methodology.yaml': 'format: crm-plan-methodology/1\nid: acme\nversion: 0.1.0\nextends: bad\n',
      'methodologies/acme/en.yaml': WORDS('en'),
      'methodologies/acme/zh-CN.yaml': WORDS('zh-CN'),
    });
    expect(
      openPacks([broken])
        .methodology('acme')
        .diagnostics.map((one) => message(one, 'en')),
    ).toEqual([
      'The pack extends “bad”, which has errors of its own. Mend that one first: `crm-plan methodology check`.',
    ]);
  });
});
