import { describe, expect, test } from '@jest/globals';
import { openPacks } from '../../src/packs/index.ts';
import { memoryFolder, miniFolder } from './folders.ts';

describe('a whole pack', () => {
  const packs = openPacks([miniFolder]);
  const { value: mini, diagnostics } = packs.methodology('mini');

  test('opens without a finding', () => {
    expect(diagnostics).toEqual([]);
    expect(mini).toMatchObject({ id: 'mini', version: '1.2.0', name: { en: 'Mini method', 'zh-CN': '小方法' } });
  });

  test('gives words in both languages, the catalogue’s where it has none', () => {
    expect(mini?.word('items', 'needs-agreed')).toEqual({ en: 'The needs are agreed.', 'zh-CN': '需求已达成一致。' });
    expect(mini?.word('tasks', 'collect-needs', 'how')?.en).toBe('Ask, write down, ask again.');
    expect(mini?.word('tasks', 'go-live', 'how')).toBeUndefined();
    expect(mini?.word('questions', 'hosting', 'options.own')?.['zh-CN']).toBe('自有服务器');
    expect(mini?.word('roles', 'sponsor')?.en).toBe('Sponsor');
    expect(mini?.word('deliverables', 'needs-list')?.['zh-CN']).toBe('需求清单');
    expect(mini?.word('goals', 'adoption')?.en).toBe('The people concerned use the system every day');
    expect(mini?.word('kinds', 'training')?.en).toBe('Training');
    expect(mini?.word('tasks', '__proto__')).toBeUndefined();
    expect(mini?.word('tasks', 'constructor')).toBeUndefined();
    expect(mini?.wordList('roles', 'pm', 'does')).toEqual([{ en: 'Leads the project.', 'zh-CN': '领导项目。' }]);
    expect(mini?.wordList('roles', 'trainer', 'does')).toEqual([]);
    expect(mini?.roleLabel('trainer', 'zh-CN')).toBe('培训师');
    expect(mini?.roleLabel('nobody', 'en')).toBe('nobody');
    expect(mini?.roleLabel('constructor', 'en')).toBe('constructor');
  });

  test('takes from the catalogue what it names without saying more', () => {
    expect(mini?.data.roles.map(({ id, side }) => [id, side])).toEqual([
      ['sponsor', 'client'],
      ['pm', 'client'],
      ['vendor', 'vendor'],
      ['trainer', 'client'],
    ]);
    expect(mini?.data.deliverables).toEqual([
      { id: 'needs-list', owner: 'pm', acceptedBy: 'sponsor', form: 'needs-list' },
    ]);
    expect(mini?.data.goals).toEqual([{ id: 'adoption', kind: 'result' }]);
  });

  test('knows the topics that methodologies are compared by, those of the first folder first', () => {
    const learning = { id: 'learning', name: { en: 'Learning', 'zh-CN': '学习' }, kinds: ['training'] };
    expect(packs.topics()).toEqual([learning]);
    const words = (locale: string, name: string): string => `format: crm-plan-catalogue-words/1
locale: ${locale}
roles: {}
deliverables: {}
goals: {}
kinds: { audit: { name: Audit } }
topics: { proof: { name: ${name} } }
units: {}
`;
    const own = memoryFolder('own', {
      'catalogue/catalogue.yaml': `format: crm-plan-catalogue/1
roles: []
deliverables: []
goals: []
kinds: [{ id: audit }]
topics: [{ id: proof, kinds: [audit, analysis] }]
`,
      'catalogue/en.yaml': words('en', 'Proof'),
      'catalogue/zh-CN.yaml': words('zh-CN', '证明'),
    });
    const both = openPacks([own, miniFolder]);
    // A kind of work of another folder is known as well.
    expect(both.sharedFindings()).toEqual([]);
    expect(both.topics()).toEqual([
      { id: 'proof', name: { en: 'Proof', 'zh-CN': '证明' }, kinds: ['audit', 'analysis'] },
      learning,
    ]);
  });

  test('finds a task by the rest of `from`', () => {
    expect(mini?.task('prepare/interview')?.words.name.en).toBe('Interview {option}');
    expect(mini?.task('prepare/collect-needs')?.data.kind).toBe('analysis');
    expect(mini?.task('introduce/interview')).toBeUndefined();
    expect(mini?.tasks().map(({ data }) => data.id)).toEqual([
      'kick-off',
      'collect-needs',
      'interview',
      'write-needs',
      'set-up-servers',
      'migrate-data',
      'train',
      'pilot',
      'go-live',
      'daily-data',
    ]);
  });

  test('knows where a value stands', () => {
    const task = mini?.task('introduce/train')?.data;
    const place = task && mini?.at(task, 'duration');
    expect(place && [place.span.file.path, place.span.file.position(place.span.start).line]).toEqual([
      'packs/methodologies/mini/methodology.yaml',
      102,
    ]);
    const role = mini?.data.roles[0];
    const shared = role && mini?.at(role, 'side');
    expect(shared?.span.file.path).toBe('packs/catalogue/catalogue.yaml');
  });

  test('lists and opens calendars, checklists, questionnaires and forms, and says nothing of what there is not', () => {
    expect(packs.methodologies().map(({ id, name }) => [id, name.en])).toEqual([['mini', 'Mini method']]);
    expect(packs.calendarIds()).toEqual(['test-week']);
    expect(packs.calendar('test-week').value?.data.holidays).toEqual([{ date: '2026-12-25', name: 'Christmas' }]);
    expect(packs.checklistIds()).toEqual(['ready']);
    expect(packs.checklist('ready').value?.words['zh-CN'].items['trained']).toBe('所有人已培训。');
    expect(packs.assessmentIds()).toEqual(['ripe']);
    expect(packs.assessment('ripe').value?.words['zh-CN'].questions['team']).toBe('是否有团队？');
    expect(packs.formIds()).toEqual(['visit']);
    expect(packs.form('visit').value?.words['zh-CN'].name).toBe('拜访');
    for (const id of ['nothing', '../mini', '__proto__', 'constructor', '']) {
      expect(packs.methodology(id)).toEqual({ diagnostics: [] });
      expect(packs.calendar(id)).toEqual({ diagnostics: [] });
      expect(packs.checklist(id)).toEqual({ diagnostics: [] });
      expect(packs.assessment(id)).toEqual({ diagnostics: [] });
      expect(packs.form(id)).toEqual({ diagnostics: [] });
    }
  });
});

describe('conditions', () => {
  const mini = openPacks([miniFolder]).methodology('mini').value;
  test.each([
    [undefined, {}, true],
    [{ hosting: 'own' }, { hosting: 'own' }, true],
    [{ hosting: ['own', 'saas'] }, { hosting: 'saas' }, true],
    [{ hosting: 'own' }, {}, false],
    [{ not: { hosting: 'own' } }, {}, true],
    [{ departments: { includes: 'sales' } }, { departments: ['sales'] }, true],
    [{ departments: { includes: ['sales', 'service'] } }, { departments: ['marketing'] }, false],
    [{ departments: { atLeast: 2 } }, { departments: ['sales', 'service'] }, true],
    [{ departments: { atLeast: 1, atMost: 1 } }, { departments: ['sales', 'service'] }, false],
    [{ users: 40 }, { users: 40 }, true],
    [{ users: [1, 2] }, { users: 3 }, false],
    [{ users: { atMost: 50 } }, { users: 51 }, false],
    [{ migrate: false }, { migrate: false }, true],
    [{ users: { atLeast: 10 }, migrate: true }, { users: 10, migrate: false }, false],
    [{ any: [{ migrate: true }, { hosting: 'own' }] }, { migrate: false, hosting: 'own' }, true],
    [{ all: [{ migrate: true }, { hosting: 'own' }] }, { migrate: false, hosting: 'own' }, false],
    [{ any: [] }, {}, false],
    [{ nothing: true }, { nothing: true }, false],
  ])('%j under %j: %j', (condition, answers, holds) => {
    expect(mini?.holds(condition, answers)).toBe(holds);
  });
});
