import type { Static } from 'typebox';
import {
  LAG_PATTERN,
  SIGNED_DURATION_PATTERN,
  Type,
  closed,
  duration,
  every,
  flag,
  id,
  ids,
  list,
  name,
  oneOf,
  opt,
  prose,
  record,
  says,
} from './schema-parts.ts';
import { GATE_OUTCOMES, LEVELS, LINK_TYPES, ROLE_SIDES } from './vocabulary.ts';

// The methodology pack, declared once. A pack is a folder: `methodology.yaml` (structure, no words), `en.yaml` and
// `zh-CN.yaml` (words, by the ids of the structure), and optionally `rules.yaml` (governance as data).

const sources = () =>
  opt(
    list(
      Type.String({ maxLength: 40 }),
      'Entries of the methodology inventory that this encodes.',
      '所编码的方法论清单条目。',
    ),
  );
const marks = {
  derived: opt(flag('Follows from what a source states, but no source states it.', '由来源推得，来源未直接陈述。')),
  reconstructed: opt(flag('The part of the source is missing; rebuilt from the rest.', '来源缺失，据其余部分重建。')),
};
const when = () => opt(Type.Ref('Condition'));

/** The definitions of the format; an overlay is made of the same ones. */
export const methodologyParts = {
  Condition: record(
    Type.Unknown(),
    says(
      'Holds where every key holds. A key is a question: a value or a list of values it may have, or { includes: option }, { atLeast: n }, { atMost: n }. `any` and `all` take a list of conditions, `not` one.',
      '所有键均成立时成立。键为问题 id，值为其取值或取值列表，或 { includes: 选项 }、{ atLeast: n }、{ atMost: n }；`any` 与 `all` 取条件列表，`not` 取一个条件。',
    ),
  ),

  Question: Type.Object(
    {
      id: id('Id of the question; conditions and scales name it.', '问题标识，供条件与缩放引用。'),
      type: oneOf(
        ['choice', 'choices', 'number', 'boolean'],
        'One of, several of, a number, yes or no.',
        '单选、多选、数字、是否。',
      ),
      options: opt(ids('What can be chosen.', '选项。')),
      default: Type.Unknown(says('The answer that `--yes` takes.', '默认回答。')),
      min: opt(
        Type.Number(says('Least number; for `choices`, how many have to be chosen.', '最小值；多选时为至少选几项。')),
      ),
      max: opt(Type.Number(says('Greatest number.', '最大值。'))),
      sets: opt(
        oneOf(['cutover.strategy'], 'A field of the plan that takes the answer as well.', '同时写入回答的计划字段。'),
      ),
      when: when(),
      source: sources(),
      ...marks,
    },
    { ...closed, ...says('A tailoring question.', '裁剪问题。') },
  ),

  Role: Type.Object(
    {
      id: id('Id of the role; what is left out here comes from the catalogue.', '角色标识；此处未写的取自目录。'),
      side: opt(oneOf(ROLE_SIDES, 'Which party.', '所属一方。')),
      capabilities: opt(ids('What the role brings along.', '具备的能力。')),
      when: when(),
      source: sources(),
      ...marks,
    },
    closed,
  ),

  Scale: Type.Object(
    {
      by: opt(
        id(
          'A question: a number counts as it is, `choices` by how many were chosen.',
          '依据的问题：数字按值，多选按所选个数。',
        ),
      ),
      above: opt(Type.Number(says('Counted from here; 0 if absent.', '从此值起计，默认 0。'))),
      per: opt(
        Type.Number({
          ...says('One step for each whole so many; 1 if absent.', '每满若干计一步，默认 1。'),
          exclusiveMinimum: 0,
        }),
      ),
      add: Type.String({
        ...says(
          'Working time added per step (once, where `by` is absent), such as `2d`; `-2d` is taken away.',
          '每步增加的工作时间（无 `by` 时加一次），如 `2d`；`-2d` 为减少。',
        ),
        pattern: SIGNED_DURATION_PATTERN,
      }),
      most: opt(duration('Added at most.', '最多增加。')),
      when: when(),
    },
    closed,
  ),

  CountScale: Type.Object(
    {
      by: opt(id('A question, as in `Scale`.', '依据的问题，同 `Scale`。')),
      above: opt(Type.Number(says('Counted from here; 0 if absent.', '从此值起计，默认 0。'))),
      per: opt(
        Type.Number({
          ...says('One step for each whole so many; 1 if absent.', '每满若干计一步，默认 1。'),
          exclusiveMinimum: 0,
        }),
      ),
      add: Type.Integer(
        says('Occurrences added per step (once, where `by` is absent).', '每步增加的次数（无 `by` 时加一次）。'),
      ),
      most: opt(Type.Integer(says('Added at most.', '最多增加的次数。'))),
      when: when(),
    },
    {
      ...closed,
      ...says('Like `Scale`, for the occurrences of a recurring task.', '同 `Scale`，用于周期性任务的次数。'),
    },
  ),

  Link: Type.Union([
    Type.String(),
    Type.Object(
      {
        task: Type.String(says('A task or phase of the pack.', '包内的任务或阶段。')),
        type: opt(oneOf(LINK_TYPES, 'Kind of link.', '依赖类型。')),
        lag: opt(
          Type.Union(
            [Type.String({ pattern: LAG_PATTERN }), Type.Literal(0)],
            says('Time between the two, such as `2d`; negative is a lead.', '间隔，如 `2d`；负数为提前量。'),
          ),
        ),
        cycle: opt(
          oneOf(
            ['previous'],
            'In a cyclic methodology: waits for its counterpart of the cycle before; nothing in the first.',
            '循环式方法：等待上一轮的对应任务；首轮无此前置。',
          ),
        ),
        when: when(),
      },
      closed,
    ),
  ]),

  Item: Type.Object(
    {
      id: id('Id of the item; its words stand in the language files.', '条目标识，文字在语言文件中。'),
      when: when(),
      source: sources(),
      ...marks,
    },
    closed,
  ),

  Goal: Type.Object(
    {
      id: id('Id of the goal; what is left out here comes from the catalogue.', '目标标识；此处未写的取自目录。'),
      kind: opt(oneOf(['result', 'process', 'experience'], 'Kind of goal.', '目标类别。')),
      when: when(),
      source: sources(),
      ...marks,
    },
    closed,
  ),

  Metric: Type.Object(
    {
      id: id('Id of the measure.', '指标标识。'),
      goals: opt(list(Type.String(), 'Business goals of the catalogue that it serves.', '所服务的业务目标。')),
      unit: opt(name('Unit: `%`, `count`, `days` or a word of the language files.', '单位。')),
      target: opt(Type.Union([Type.Number(), Type.String()], says('The value to reach.', '目标值。'))),
      when: when(),
      source: sources(),
      ...marks,
    },
    closed,
  ),

  Gate: Type.Object(
    {
      decider: id('The role that decides.', '决策角色。'),
      mayDecide: opt(ids('Other roles whose decision counts as well.', '其决策同样有效的其他角色。')),
      advisers: opt(ids('Roles that advise.', '咨询角色。')),
      outcomes: opt(
        list(
          oneOf(GATE_OUTCOMES, 'An outcome.', '一种结论。'),
          'Outcomes that this gate knows; all, if absent. What each means here stands in the language files.',
          '本关口可用的结论，默认为全部；各结论在此的含义见语言文件。',
        ),
      ),
      criteria: list(Type.Ref('Item'), 'What has to hold.', '评审准则。'),
      when: when(),
      source: sources(),
      ...marks,
    },
    { ...closed, ...says('The decision that closes the phase.', '结束阶段的关口评审。') },
  ),

  Task: Type.Object(
    {
      id: id('Id of the task, unique in the pack.', '任务标识，包内唯一。'),
      kind: opt(id('Kind of work, shared by all methodologies.', '工作类别，各方法共用。')),
      tags: opt(ids('Words to select by.', '标签。')),
      owner: opt(id('The accountable role.', '责任角色。')),
      responsible: opt(ids('Roles that do it.', '执行角色。')),
      consulted: opt(ids('Roles that are asked.', '咨询角色。')),
      informed: opt(ids('Roles that are told.', '知会角色。')),
      duration: opt(duration('Working time with the default answers.', '默认回答下的工期。')),
      durationSource: opt(
        list(
          Type.String({ maxLength: 40 }),
          'Entries of the inventory that give the duration or the weeks; without it they are our own estimate (derived).',
          '给出工期或周次的清单条目；无此键的为推得的估计。',
        ),
      ),
      effort: opt(duration('Work with the default answers.', '默认回答下的工作量。')),
      milestone: opt(flag('An instant.', '里程碑。')),
      scale: opt(list(Type.Ref('Scale'), 'How answers change duration or effort.', '回答如何改变工期或工作量。')),
      dependsOn: opt(
        list(
          Type.Ref('Link'),
          'Tasks or phases of the pack that it waits for. What is switched off is bridged by its own predecessors.',
          '前置任务或阶段；被关闭者由其前置接续。',
        ),
      ),
      deadline: opt(
        Type.String({
          ...says('Working time after the project start, such as `60d`.', '项目开始后的工作时间，如 `60d`。'),
          pattern: '^\\d+(d|w)$',
        }),
      ),
      recur: opt(
        Type.Object(
          {
            every: every(),
            count: Type.Integer({
              ...says('How many times; `scale` adds to it.', '次数；`scale` 在此基础上增加。'),
              minimum: 1,
              maximum: 2000,
            }),
            scale: opt(list(Type.Ref('CountScale'), 'How answers change the count.', '回答如何改变次数。')),
          },
          { ...closed, ...says('The task repeats.', '周期性任务。') },
        ),
      ),
      deliverables: opt(ids('What it brings forth.', '交付物。')),
      entry: opt(
        list(
          Type.Ref('Item'),
          'What has to hold before it begins; written into the plan as a comment.',
          '开始前须满足的条件，写入计划注释。',
        ),
      ),
      checklist: opt(list(Type.Ref('Item'), 'What has to hold before it is done.', '检查项。')),
      cautions: opt(
        list(Type.Ref('Item'), 'What goes wrong here; written into the plan as a comment.', '注意事项，写入计划注释。'),
      ),
      tasks: opt(list(Type.Ref('Task'), 'Sub-tasks.', '子任务。')),
      forEach: opt(
        id(
          'A `choices` question: the task is made once per chosen option, with `-option` behind its id and {option} in its words.',
          '多选问题：每个所选项生成一个任务，id 后加 `-选项`，文字中用 {option}。',
        ),
      ),
      workstream: opt(id('Workstream of a cyclic methodology.', '工作线。')),
      priority: opt(
        Type.Integer({
          ...says(
            '1 to 1000; when people are over-booked the higher one goes first.',
            '1 至 1000；人员超负荷时数值高者优先。',
          ),
          minimum: 1,
          maximum: 1000,
        }),
      ),
      when: when(),
      source: sources(),
      ...marks,
    },
    closed,
  ),

  Phase: Type.Object(
    {
      id: id('Id of the phase.', '阶段标识。'),
      owner: opt(id('The role that answers for it.', '责任角色。')),
      workstream: opt(id('Workstream of a cyclic methodology.', '工作线。')),
      once: opt(
        flag('In a cyclic methodology: done once, not in every cycle.', '循环式方法：只执行一次，不随循环重复。'),
      ),
      dependsOn: opt(list(Type.Ref('Link'), 'What the whole phase waits for.', '整个阶段的前置。')),
      tasks: list(Type.Ref('Task'), 'The work.', '任务。'),
      metrics: opt(list(Type.Ref('Metric'), 'Suggested measures.', '建议指标。')),
      gate: opt(Type.Ref('Gate')),
      entry: opt(list(Type.Ref('Item'), 'What has to hold before it begins.', '进入条件。')),
      guidance: opt(list(Type.Ref('Item'), 'Advice.', '指引。')),
      loopsBack: opt(
        list(
          Type.Object(
            {
              id: id('Id of the loop.', '回路标识。'),
              to: id('The phase gone back to.', '返回的阶段。'),
              when: when(),
              source: sources(),
              ...marks,
            },
            closed,
          ),
          'When one goes back to earlier work.',
          '何时返回先前的工作。',
        ),
      ),
      checklists: opt(ids('Free-standing checklists that belong to the phase.', '阶段所属的检查表。')),
      when: when(),
      source: sources(),
      ...marks,
    },
    closed,
  ),

  Methodology: Type.Object(
    {
      format: Type.Literal('crm-plan-methodology/1', says('Format of this file.', '文件格式。')),
      id: id('Id of the methodology: the name of its folder.', '方法论标识，即文件夹名。'),
      version: Type.String({ ...says('Version of the pack.', '包版本。'), pattern: '^\\d+\\.\\d+\\.\\d+$' }),
      extends: opt(
        id(
          'The pack that this one overlays: entries of the same id change it, new ones are added, `off` switches off.',
          '所扩展的包：同 id 条目为修改，新条目为新增，`off` 为关闭。',
        ),
      ),
      off: opt(
        list(
          Type.String(),
          'Ids of phases, tasks, roles, deliverables or rules of the extended pack that are left out.',
          '从所扩展的包中去掉的 id。',
        ),
      ),
      order: opt(Type.Integer(says('Place in lists.', '列表中的次序。'))),
      cycles: opt(
        Type.Object(
          {
            count: id('The question that says how many cycles.', '决定循环次数的问题。'),
            areas: opt(
              id('The `choices` question whose options are dealt out to the cycles.', '其选项分配到各循环的多选问题。'),
            ),
          },
          {
            ...closed,
            ...says('A cyclic methodology: its phases are turned once per cycle.', '循环式方法：各阶段每轮执行一次。'),
          },
        ),
      ),
      workstreams: opt(
        list(
          Type.Object({ id: id('Id.', '标识。'), core: opt(flag('The hub.', '核心。')), source: sources() }, closed),
          'Workstreams of a cyclic methodology.',
          '工作线。',
        ),
      ),
      weekTable: opt(
        Type.Object(
          {
            weeks: opt(
              Type.Integer({
                ...says(
                  'How many weeks are shown at once, 52 at most; of a longer plan those around the data date.',
                  '一次显示的周数，最多 52 周；更长的计划显示数据日期前后的周。',
                ),
                minimum: 4,
                maximum: 52,
              }),
            ),
            rows: opt(
              list(
                Type.Object(
                  {
                    id: id('A phase or task of the pack.', '包内的阶段或任务。'),
                    with: opt(
                      ids(
                        'Tasks that are drawn in the same row, such as its continuation.',
                        '绘在同一行的其他任务，如其延续。',
                      ),
                    ),
                  },
                  closed,
                ),
                'What has a row, shown in the order of the plan; every phase and its own tasks, if absent. What a plan adds to them has one too.',
                '占一行的阶段与任务，按计划中的次序显示；未写则为各阶段及其直属任务。计划自行增加的同样占一行。',
              ),
            ),
          },
          {
            ...closed,
            ...says(
              'Status and weekly report show the plan in weeks: what is planned, done and late in each.',
              '项目状态与周报以周次表显示计划：各周计划、完成与延误的工作。',
            ),
          },
        ),
      ),
      finishRange: Type.Object(
        {
          least: Type.String({
            ...says('Weeks from start to finish with the default answers, at least.', '默认回答下自始至终的周数下限。'),
            pattern: '^\\d+w$',
          }),
          most: Type.String({
            ...says('With the default answers, at most.', '默认回答下的周数上限。'),
            pattern: '^\\d+w$',
          }),
          anyLeast: Type.String({ ...says('With any answers.', '任何回答下。'), pattern: '^\\d+w$' }),
          anyMost: Type.String({ ...says('With any answers, at most.', '任何回答下的周数上限。'), pattern: '^\\d+w$' }),
        },
        { ...closed, ...says('Weeks that a plan of this method takes.', '按本方法的计划所需周数。') },
      ),
      thresholds: opt(
        record(
          Type.Union([Type.Number(), Type.String()]),
          says('Thresholds of lint rules that suit plans of this method.', '适合本方法的检查阈值。'),
        ),
      ),
      questions: list(Type.Ref('Question'), 'Tailoring questions.', '裁剪问题。'),
      roles: list(Type.Ref('Role'), 'Who takes part.', '参与角色。'),
      goals: opt(list(Type.Ref('Goal'), 'Suggested goals.', '建议目标。')),
      phases: list(Type.Ref('Phase'), 'The phases in order.', '各阶段，按次序。'),
      deliverables: opt(
        list(
          Type.Object(
            {
              id: id('Id of the deliverable.', '交付物标识。'),
              owner: opt(id('The role that makes it.', '编制角色。')),
              acceptedBy: opt(id('The role that accepts it.', '验收角色。')),
              form: opt(id('The form that it follows.', '所用表单。')),
              when: when(),
              source: sources(),
              ...marks,
            },
            closed,
          ),
          'What is handed over.',
          '交付物。',
        ),
      ),
      risks: opt(
        list(
          Type.Object(
            {
              id: id('Id of the risk.', '风险标识。'),
              owner: opt(id('The role that watches it.', '责任角色。')),
              probability: opt(oneOf(LEVELS, 'How likely.', '可能性。')),
              impact: opt(oneOf(LEVELS, 'How bad.', '影响程度。')),
              when: when(),
              source: sources(),
              ...marks,
            },
            closed,
          ),
          'Known dangers of such projects.',
          '此类项目的已知风险。',
        ),
      ),
      principles: opt(list(Type.Ref('Item'), 'What the method rests on.', '方法的原则。')),
      source: sources(),
      ...marks,
    },
    { ...closed, ...says('Structure of a methodology, without words.', '方法论的结构，不含文字。') },
  ),
};

export const MethodologyFormat = Type.Module(methodologyParts);

const words = (en: string, zh: string) => record(prose('The words.', '文字。'), says(en, zh));

/** The words of a pack in one language, by the ids of its structure. */
export const MethodologyWordsFormat = Type.Module({
  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-words/1', says('Format of this file.', '文件格式。')),
      locale: oneOf(['en', 'zh-CN'], 'Language of this file: its name.', '本文件的语言，即文件名。'),
      name: opt(name('Name of the methodology.', '方法论名称。')),
      summary: opt(prose('What it is, in a few sentences.', '简介。')),
      chooseWhen: opt(prose('One sentence on when to choose it.', '一句话说明何时选用。')),
      questions: opt(
        record(
          Type.Object(
            {
              ask: prose('The question.', '问题。'),
              help: opt(prose('What it changes.', '影响什么。')),
              options: opt(words('Labels of the options.', '选项名称。')),
            },
            closed,
          ),
          says('By question.', '按问题。'),
        ),
      ),
      roles: opt(
        record(
          Type.Object(
            {
              name: name('Name of the role.', '角色名称。'),
              does: opt(list(prose('A duty.', '职责。'), 'What it answers for.', '职责。')),
              mayNot: opt(list(prose('A limit.', '限制。'), 'What it must not do.', '不得做的事。')),
            },
            closed,
          ),
          says('By role.', '按角色。'),
        ),
      ),
      workstreams: opt(words('Names, by workstream.', '工作线名称。')),
      goals: opt(words('Statements, by goal.', '目标陈述。')),
      phases: opt(
        record(
          Type.Object(
            {
              name: name('Name of the phase.', '阶段名称。'),
              purpose: opt(prose('What it is for.', '阶段目的。')),
              gate: opt(prose('What is decided at the gate.', '关口决定什么。')),
              onFail: opt(prose('What happens where the gate is not passed.', '未通过时怎么办。')),
              outcomes: opt(words('What each outcome of the gate means here.', '关口各结论在此的含义。')),
            },
            closed,
          ),
          says('By phase.', '按阶段。'),
        ),
      ),
      tasks: opt(
        record(
          Type.Object(
            {
              name: name('What is done.', '做什么。'),
              why: opt(prose('Why.', '为什么。')),
              how: opt(prose('How.', '怎么做。')),
            },
            closed,
          ),
          says('By task.', '按任务。'),
        ),
      ),
      items: opt(
        words(
          'Words of criteria, entry conditions, checklist items, cautions, guidance, loops and principles, by id.',
          '准则、进入条件、检查项、注意事项、指引、回路与原则的文字，按 id。',
        ),
      ),
      metrics: opt(words('Names, by measure.', '指标名称。')),
      units: opt(words('Labels, by unit.', '单位名称。')),
      deliverables: opt(words('Names, by deliverable.', '交付物名称。')),
      risks: opt(
        record(
          Type.Object(
            {
              title: name('What may happen.', '可能发生什么。'),
              response: opt(prose('What to do about it.', '应对措施。')),
              trigger: opt(prose('The sign.', '触发信号。')),
            },
            closed,
          ),
          says('By risk.', '按风险。'),
        ),
      ),
    },
    { ...closed, ...says('Words of a methodology pack.', '方法论包的文字。') },
  ),
});

export type MethodologyDocument = Static<typeof MethodologyFormat.Methodology>;
export type MethodologyWords = Static<typeof MethodologyWordsFormat.Words>;
