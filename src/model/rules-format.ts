import type { Static } from 'typebox';
import { Type, closed, flag, id, ids, list, oneOf, opt, prose, record, says } from './schema-parts.ts';

// What a methodology demands of a plan, as data: `rules.yaml` in a methodology pack, or a shared rule pack
// (`templates/rules/<id>/rules.yaml`). Each rule is one of a small set of generic checks with its parameters.

const text = (en: string, zh: string) =>
  Type.Object(
    {
      en: prose('English.', '英文。'),
      'zh-CN': prose('Simplified Chinese.', '简体中文。'),
    },
    { ...closed, ...says(en, zh) },
  );
const number = (en: string, zh: string) => Type.Number(says(en, zh));
const span = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: '^\\d+(\\.\\d+)?(h|d|w|m)$' });
const sides = ['client', 'vendor', 'supervisor', 'consultant'] as const;
const collections = [
  'goals',
  'people',
  'phases',
  'tasks',
  'metrics',
  'gates',
  'criteria',
  'items',
  'deliverables',
  'risks',
  'issues',
  'decisions',
  'changes',
  'vendor-criteria',
  'vendor-candidates',
  'cutover-steps',
  'meetings',
  'journal',
] as const;

export const RulesFormat = Type.Module({
  Selector: Type.Object(
    {
      kind: opt(ids('Kinds of work, any of them.', '工作类别，任一即可。')),
      tags: opt(ids('Tags, any of them.', '标签，任一即可。')),
      role: opt(ids('Roles that own or do the task, any of them.', '负责或执行的角色，任一即可。')),
      phase: opt(
        ids('Phases of the methodology (or ids of the plan), any of them.', '方法论的阶段（或计划的 id），任一即可。'),
      ),
      task: opt(
        ids('Tasks of the methodology (or ids of the plan), any of them.', '方法论的任务（或计划的 id），任一即可。'),
      ),
      deliverable: opt(ids('Deliverables that it brings forth, any of them.', '所产出的交付物，任一即可。')),
      recurring: opt(flag('Only tasks that repeat (or only those that do not).', '仅周期性任务（或仅非周期性任务）。')),
      milestone: opt(flag('Only milestones (or only what is none).', '仅里程碑（或仅非里程碑）。')),
    },
    {
      ...closed,
      ...says('Tasks for which every key holds.', '各键均成立的任务。'),
    },
  ),

  Where: record(
    Type.Unknown(),
    says(
      'Fields with the values (or lists of values) that an entry must have to be meant; `true` means present, `false` absent, `{ atLeast: 2 }` or `{ atMost: 3 }` bounds a number or how many a list has.',
      '字段及其取值（或取值列表）；`true` 表示有值，`false` 表示无值，`{ atLeast: 2 }`、`{ atMost: 3 }` 限定数值或列表项数。',
    ),
  ),

  Check: Type.Object(
    {
      required: opt(
        Type.Object(
          {
            tasks: Type.Ref('Selector'),
            least: opt(number('At least so many; 1 if absent.', '至少几个，默认 1。')),
          },
          { ...closed, ...says('Such tasks exist.', '须有此类任务。') },
        ),
      ),
      order: opt(
        Type.Object(
          {
            before: Type.Ref('Selector'),
            after: Type.Ref('Selector'),
            needs: opt(
              oneOf(
                ['every', 'any'],
                'Every earlier task, or any one of them; every if absent.',
                '全部前项或任一前项；默认全部。',
              ),
            ),
            starts: opt(flag('The earlier one must only have started before.', '前项只须先开始。')),
            present: opt(flag('The earlier one has to be there at all.', '前项必须存在。')),
          },
          {
            ...closed,
            ...says('The one is finished before the other starts.', '前者完成后，后者才开始。'),
          },
        ),
      ),
      sequence: opt(
        Type.Object(
          {
            of: list(Type.Ref('Selector'), 'The groups of tasks, first to last.', '各组任务，按先后次序。'),
          },
          {
            ...closed,
            ...says(
              'Each group is finished before the next one starts; a group without tasks is passed over.',
              '前一组完成后，后一组才开始；没有任务的组略过。',
            ),
          },
        ),
      ),
      follows: opt(
        Type.Object(
          { after: Type.Ref('Selector'), next: Type.Ref('Selector') },
          {
            ...closed,
            ...says('After the one comes at least one of the others.', '前者之后至少有一个后者。'),
          },
        ),
      ),
      linked: opt(
        Type.Object(
          { tasks: Type.Ref('Selector'), to: Type.Ref('Selector') },
          {
            ...closed,
            ...says(
              'Each of these waits, directly or not, for at least one of those.',
              '每个此类任务直接或间接依赖至少一个彼类任务。',
            ),
          },
        ),
      ),
      person: opt(
        Type.Object(
          {
            role: opt(ids('Who has any of these roles.', '具有任一角色的人员。')),
            capability: opt(ids('Who has any of these capabilities.', '具备任一能力的人员。')),
            side: opt(oneOf(sides, 'Who belongs to this party.', '属于该方的人员。')),
            least: opt(number('At least so many; 1 if absent.', '至少几人，默认 1。')),
          },
          { ...closed, ...says('Such a person takes part.', '须有此类人员。') },
        ),
      ),
      never: opt(
        Type.Object(
          {
            role: opt(ids('Who has any of these roles', '具有任一角色的人员')),
            side: opt(oneOf(sides, 'or belongs to this party', '或属于该方的人员')),
            owns: opt(Type.Ref('Selector')),
            does: opt(Type.Ref('Selector')),
            decides: opt(flag('decides at no gate and takes no decision.', '不得在关口决策，也不得作出决定。')),
            answers: opt(flag('answers for no phase.', '不得担任阶段责任人。')),
          },
          {
            ...closed,
            ...says('Somebody must not do something.', '某些人不得做某些事。'),
          },
        ),
      ),
      takesPart: opt(
        Type.Object(
          {
            role: opt(ids('Any of these roles', '任一角色')),
            side: opt(oneOf(sides, 'or anybody of this party', '或该方的任何人员')),
            in: Type.Ref('Selector'),
            all: opt(flag('Every one of the roles, not any one of them.', '各角色均须参与，而非任一即可。')),
            each: opt(flag('in each of them; in at least one if absent.', '参与每一项；默认至少一项。')),
            per: opt(
              oneOf(
                ['phase', 'ends'],
                'in each phase that has such tasks, or in the first and in the last one.',
                '有此类任务的每个阶段，或首尾两个阶段。',
              ),
            ),
          },
          {
            ...closed,
            ...says('Somebody takes part (owns, does or is consulted).', '须有人参与（负责、执行或被咨询）。'),
          },
        ),
      ),
      fields: opt(
        Type.Object(
          {
            of: oneOf(collections, 'The entries.', '条目所属列表。'),
            where: opt(Type.Ref('Where')),
            tasks: opt(Type.Ref('Selector')),
            present: list(
              Type.String(),
              'Fields that each of them has; `a|b` where one of two will do.',
              '各条目须有的字段；`a|b` 表示二者之一。',
            ),
          },
          {
            ...closed,
            ...says('Each entry says something.', '各条目须写明的内容。'),
          },
        ),
      ),
      count: opt(
        Type.Object(
          {
            of: oneOf(collections, 'The entries.', '条目所属列表。'),
            where: opt(Type.Ref('Where')),
            per: opt(oneOf(['plan', 'phase'], 'In the whole plan, or in each phase.', '整个计划或每个阶段。')),
            least: opt(number('At least.', '至少。')),
            most: opt(number('At most.', '至多。')),
          },
          { ...closed, ...says('So many entries.', '条目数量。') },
        ),
      ),
      contains: opt(
        Type.Object(
          {
            of: oneOf(collections, 'The entries.', '条目所属列表。'),
            where: opt(Type.Ref('Where')),
            field: Type.String(says('A field whose values are looked at.', '所看的字段。')),
            values: list(Type.String(), 'Values that all occur.', '须全部出现的取值。'),
          },
          {
            ...closed,
            ...says('Between them the entries have all of these values.', '各条目合起来须覆盖这些取值。'),
          },
        ),
      ),
      cadence: opt(
        Type.Object(
          {
            tasks: Type.Ref('Selector'),
            every: span('At least this often.', '至少每隔多久一次。'),
            over: opt(span('For at least so long.', '至少持续多久。')),
            falling: opt(flag('What begins later takes no more time in a week.', '后开始的工作每周用时不得增加。')),
          },
          {
            ...closed,
            ...says('Something happens regularly.', '定期发生的工作。'),
          },
        ),
      ),
      gates: opt(
        Type.Object(
          {
            phase: opt(ids('In these phases; in all if absent.', '适用阶段；默认全部。')),
            deciderSide: opt(oneOf(sides, 'The decider belongs to this party.', '决策人所属一方。')),
            deciderRole: opt(ids('The decider has any of these roles.', '决策人须具有的角色，任一即可。')),
            adviserRole: opt(ids('Among the advisers is any of these roles.', '咨询人中须有的角色，任一即可。')),
            criteria: opt(number('At least so many criteria.', '准则至少几条。')),
          },
          {
            ...closed,
            ...says('Each phase closes with a gate of this sort.', '每个阶段须有此类关口。'),
          },
        ),
      ),
      length: opt(
        Type.Object(
          {
            phase: opt(ids('Phases, from first start to last finish.', '阶段，自首个开始至最后完成。')),
            tasks: opt(Type.Ref('Selector')),
            least: opt(span('At least, in calendar time.', '至少，按日历时间。')),
            most: opt(span('At most, in calendar time.', '至多，按日历时间。')),
          },
          { ...closed, ...says('It takes so long.', '历时多久。') },
        ),
      ),
      share: opt(
        Type.Object(
          {
            of: oneOf(collections, 'The entries.', '条目所属列表。'),
            among: opt(Type.Ref('Where')),
            where: Type.Ref('Where'),
            least: opt(number('At least this share, 0 to 1.', '至少占比，0 至 1。')),
            most: opt(number('At most this share, 0 to 1.', '至多占比，0 至 1。')),
          },
          {
            ...closed,
            ...says('So large a part of the entries.', '条目占比。'),
          },
        ),
      ),
      phases: opt(
        Type.Object(
          {
            all: opt(flag('Every phase of the methodology is there, in its order.', '方法论的各阶段齐全且次序一致。')),
            linked: opt(
              flag('Each phase after the first waits for an earlier one.', '首个阶段之后的各阶段均依赖更早的阶段。'),
            ),
          },
          {
            ...closed,
            ...says('The phases of the method are kept.', '保持方法论的阶段。'),
          },
        ),
      ),
      answer: opt(
        Type.Object(
          {
            given: Type.Ref('Where'),
            holds: Type.Ref('Where'),
          },
          {
            ...closed,
            ...says('Tailoring answers fit each other.', '裁剪回答相互吻合。'),
          },
        ),
      ),
      form: opt(
        Type.Object(
          {
            form: id('The form that is read.', '所读的表单。'),
            list: opt(
              Type.String(
                says(
                  'A list in it; its rows are looked at. Without it the form itself.',
                  '其中的列表；逐行检查。不写则检查表单本身。',
                ),
              ),
            ),
            where: opt(Type.Ref('Where')),
            distinct: opt(
              Type.String(
                says(
                  '`least` and `most` count the different values of this field instead of the rows: days, not rows for each group.',
                  '`least` 与 `most` 改按该字段不同取值的个数计，而不按行数计：例如数天数，而不是数各组的行。',
                ),
              ),
            ),
            least: opt(number('At least so many rows.', '至少几行。')),
            most: opt(number('At most so many rows.', '至多几行。')),
            present: opt(list(Type.String(), 'Fields that each row has.', '每行须有的字段。')),
            field: opt(Type.String(says('A field whose values are looked at.', '所看的字段。'))),
            values: opt(list(Type.String(), 'Values that all occur.', '须全部出现的取值。')),
            holds: opt(Type.Ref('Where')),
            share: opt(
              Type.Object(
                {
                  among: opt(Type.Ref('Where')),
                  where: Type.Ref('Where'),
                  least: opt(number('At least this share, 0 to 1.', '至少占比，0 至 1。')),
                  most: opt(number('At most this share, 0 to 1.', '至多占比，0 至 1。')),
                },
                { ...closed, ...says('So large a part of the rows.', '各行中的占比。') },
              ),
            ),
            falling: opt(
              Type.String(
                says(
                  'A number or percentage that rises from no row to the next and ends lower than it began.',
                  '逐行不得增加、且末行须低于首行的数值或百分比字段。',
                ),
              ),
            ),
          },
          {
            ...closed,
            ...says(
              'What a filled form says. Where the form is not filled the rule is not evaluated.',
              '已填表单的内容；未填时不评估。',
            ),
          },
        ),
      ),
    },
    {
      ...closed,

      ...says('One generic check with its parameters.', '一个通用检查及其参数。'),
    },
  ),

  Rule: Type.Object(
    {
      id: id('Id of the rule; findings show `method/<id>`.', '规则标识，发现中显示为 `method/<id>`。'),
      source: list(
        Type.String({ maxLength: 40 }),
        'Entries of the methodology inventory that this encodes.',
        '所编码的方法论清单条目。',
      ),
      severity: oneOf(['error', 'warning', 'info'], 'Severity once it is due.', '到期后的严重程度。'),
      methodologies: opt(
        ids(
          'Methodologies that demand it (shared rule packs only); all, if absent.',
          '提出此要求的方法论（仅共享规则包）；默认全部。',
        ),
      ),
      when: opt(Type.Ref('Where')),
      due: opt(
        id(
          'The phase whose beginning makes it due; derived from what it speaks of, if absent.',
          '自该阶段开始时生效；不写则由所涉内容推得。',
        ),
      ),
      statement: text('What is demanded, in one sentence.', '一句话说明要求。'),
      why: text('Why.', '理由。'),
      advice: opt(text('The next step.', '下一步怎么做。')),
      check: Type.Ref('Check'),
      derived: opt(flag('Follows from what a source states.', '由来源推得。')),
    },
    { ...closed, ...says('A demand of a methodology.', '方法论的一项要求。') },
  ),

  Rules: Type.Object(
    {
      format: Type.Literal('crm-plan-rules/1', says('Format of this file.', '文件格式。')),
      rules: list(Type.Ref('Rule'), 'The demands.', '各项要求。'),
      off: opt(
        ids(
          'Demands of the extended pack or of shared rules that this methodology does not make.',
          '本方法不采用的、来自所扩展包或共享规则的要求。',
        ),
      ),
    },
    {
      ...closed,
      ...says('What a methodology demands of a plan.', '方法论对计划的要求。'),
    },
  ),
});

export type RulesDocument = Static<typeof RulesFormat.Rules>;
export type RuleDocument = Static<typeof RulesFormat.Rule>;
export type CheckDocument = Static<typeof RulesFormat.Check>;
export type SelectorDocument = Static<typeof RulesFormat.Selector>;
