import type { Static } from 'typebox';
import { both, broken, number, text, texts, version } from './output-parts.ts';
import { Type, closed, date, flag, list, oneOf, opt, record, says } from './schema-parts.ts';
import { GATE_OUTCOMES, ROLE_SIDES, WEEKDAYS } from './vocabulary.ts';

// What `methodology list|show --json` and `calendar show --json` print. Words stand in both languages.

const when = () =>
  opt(record(Type.Unknown(), says('The tailoring condition under which it is there.', '出现的裁剪条件。')));
const source = () => opt(texts('Entries of the methodology inventory that it encodes.', '所编码的方法论清单条目。'));
const marks = {
  derived: opt(flag('Follows from what a source states.', '由来源推得。')),
  reconstructed: opt(flag('Rebuilt where the source is missing.', '来源缺失，经重建。')),
};

const span = {
  from: Type.Integer(says('First week, from 1.', '首周，从 1 起。')),
  to: Type.Integer(says('Last week.', '末周。')),
};
export const PhaseWeeks = Type.Object({ phase: text('Id of the phase.', '阶段标识。'), ...span }, closed);
const weeks = () =>
  opt(
    Type.Object(span, {
      ...closed,
      ...says(
        'When it runs with the default answers, in weeks of the project; of a cyclic methodology in the first cycle.',
        '默认回答下的起止周次；循环式方法为第一轮。',
      ),
    }),
  );

const Item = Type.Object(
  {
    id: text('Id.', '标识。'),
    text: both('What it says.', '内容。'),
    to: opt(text('For a way back: the phase gone back to.', '回路：返回的阶段。')),
    target: opt(both('For a measure: the value to reach, with its unit.', '指标：目标值及单位。')),
    response: opt(both('For a danger: what to do about it.', '风险：应对措施。')),
    owner: opt(text('For a deliverable or a danger: the role that answers for it.', '交付物或风险：责任角色。')),
    acceptedBy: opt(text('For a deliverable: the role that accepts it.', '交付物：验收角色。')),
    form: opt(text('For a deliverable: the form that it follows.', '交付物：所用表单。')),
    when: when(),
    source: source(),
    ...marks,
  },
  closed,
);
const items = (en: string, zh: string) => opt(list(Item, en, zh));

export const Facts = Type.Object(
  {
    id: text('Id of the methodology.', '方法论标识。'),
    version: text('Version of the pack.', '包版本。'),
    name: both('Name.', '名称。'),
    chooseWhen: both('When to choose it.', '何时选用。'),
    weeks: Type.Object(
      {
        least: number('With the default answers, at least.', '默认回答下的周数下限。'),
        most: number('With the default answers, at most.', '默认回答下的周数上限。'),
        anyLeast: number('With any answers, at least.', '任何回答下的周数下限。'),
        anyMost: number('With any answers, at most.', '任何回答下的周数上限。'),
      },
      { ...closed, ...says('Weeks that it takes.', '所需周数。') },
    ),
    inUse: Type.Union(
      [Type.Integer(), Type.Null()],
      says(
        'Week in which the first users work with the system, with the default answers; null where no task says so.',
        '默认回答下首批用户开始使用系统的周次；没有这类任务时为 null。',
      ),
    ),
    cycles: number(
      'Cycles with the default answers; 0 where the methodology is not cyclic.',
      '默认回答下的循环轮数；非循环式为 0。',
    ),
    phases: number('Phases with the default answers.', '默认回答下的阶段数。'),
    tasks: number('Tasks with the default answers.', '默认回答下的任务数。'),
    recurring: number('Of those, tasks that repeat.', '其中的周期性任务数。'),
    roles: number('Roles with the default answers.', '默认回答下的角色数。'),
    sides: list(
      Type.Object({ side: oneOf(ROLE_SIDES, 'Party.', '所属一方。'), count: number('Roles.', '角色数。') }, closed),
      'Roles by party, the most first; without those whose party is left to the project.',
      '各方的角色数，多者在前；不含由项目自定归属的角色。',
    ),
    gates: number('Gates with the default answers.', '默认回答下的关口数。'),
    deciders: list(
      Type.Object({ role: text('Id of the role.', '角色标识。'), count: number('Gates.', '关口数。') }, closed),
      'Who decides at how many gates, the most first.',
      '各角色决策的关口数，多者在前。',
    ),
    questions: number('Tailoring questions.', '裁剪问题数。'),
    demands: number('What it demands of a plan.', '对计划的要求数。'),
    errors: number('Of those, demands that are errors once they are due.', '其中到期后属于错误的要求数。'),
    reconstructed: number('Tasks that were rebuilt where the source is lost.', '来源缺失、经重建的任务数。'),
  },
  { ...closed, ...says('What there is to know of a methodology at a glance.', '方法论概况。') },
);

export const MethodologyListFormat = Type.Module({
  List: Type.Object(
    {
      version: version(),
      methodologies: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            version: text('Version of the pack.', '包版本。'),
            name: both('Name.', '名称。'),
            chooseWhen: both('When to choose it.', '何时选用。'),
          },
          closed,
        ),
        'The methodologies within reach.',
        '可用的方法论。',
      ),
      broken: broken(),
    },
    { ...closed, ...says('The list of methodologies.', '方法论列表。') },
  ),
});

export const MethodologySheetFormat = Type.Module({
  Task: Type.Object(
    {
      id: text('Id.', '标识。'),
      name: both('What is done.', '做什么。'),
      why: opt(both('Why.', '为什么。')),
      how: opt(both('How.', '怎么做。')),
      kind: opt(text('Kind of work.', '工作类别。')),
      owner: opt(text('The accountable role.', '责任角色。')),
      responsible: opt(texts('Roles that do it.', '执行角色。')),
      duration: opt(text('Working time with the default answers.', '默认回答下的工期。')),
      effort: opt(text('Work with the default answers.', '默认回答下的工作量。')),
      milestone: opt(flag('An instant.', '里程碑。')),
      scaledBy: opt(texts('Questions whose answers change its length.', '其回答会改变工期的问题。')),
      recurs: opt(text('How often it repeats, as in `1w × 8`.', '重复方式，如 `1w × 8`。')),
      dependsOn: opt(texts('What it waits for.', '前置任务。')),
      deliverables: opt(texts('What it brings forth.', '交付物。')),
      forEach: opt(text('Made once per chosen option of this question.', '按此问题的所选项逐一生成。')),
      entry: items('What has to hold before it begins.', '开始前须满足的条件。'),
      checklist: items('What has to hold before it is done.', '完成前须满足的条件。'),
      cautions: items('What goes wrong here.', '注意事项。'),
      tasks: opt(list(Type.Ref('Task'), 'Sub-tasks.', '子任务。')),
      when: when(),
      source: source(),
      ...marks,
    },
    closed,
  ),

  Sheet: Type.Object(
    {
      version: version(),
      methodology: Facts,
      extends: opt(text('The pack that it overlays.', '所扩展的包。')),
      summary: both('What it is.', '简介。'),
      source: source(),
      principles: items('What it rests on.', '方法的原则。'),
      questions: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            ask: both('The question.', '问题。'),
            help: opt(both('What it changes.', '影响什么。')),
            type: oneOf(['choice', 'choices', 'number', 'boolean'], 'How it is answered.', '回答方式。'),
            options: opt(
              list(
                Type.Object({ id: text('Id.', '标识。'), label: both('Label.', '名称。') }, closed),
                'What can be chosen.',
                '选项。',
              ),
            ),
            default: Type.Unknown(says('The answer that `--yes` takes.', '默认回答。')),
            when: when(),
            source: source(),
            ...marks,
          },
          closed,
        ),
        'Tailoring questions.',
        '裁剪问题。',
      ),
      roles: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            name: both('Name.', '名称。'),
            side: opt(oneOf(ROLE_SIDES, 'Which party.', '所属一方。')),
            does: opt(list(both('A duty.', '职责。'), 'What it answers for.', '职责。')),
            mayNot: opt(list(both('A limit.', '限制。'), 'What it must not do.', '不得做的事。')),
            when: when(),
            source: source(),
            ...marks,
          },
          closed,
        ),
        'Who takes part.',
        '参与角色。',
      ),
      goals: items('Suggested goals.', '建议目标。'),
      phases: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            name: both('Name.', '名称。'),
            purpose: opt(both('What it is for.', '阶段目的。')),
            owner: opt(text('The role that answers for it.', '责任角色。')),
            workstream: opt(both('Workstream of a cyclic methodology.', '工作线。')),
            weeks: weeks(),
            once: opt(flag('Done once, not in every cycle.', '只执行一次，不随循环重复。')),
            dependsOn: opt(texts('What the whole phase waits for.', '整个阶段的前置。')),
            entry: items('What has to hold before it begins.', '进入条件。'),
            guidance: items('Advice.', '指引。'),
            tasks: list(Type.Ref('Task'), 'The work.', '任务。'),
            metrics: items('Suggested measures.', '建议指标。'),
            gate: opt(
              Type.Object(
                {
                  decides: opt(both('What is decided.', '决定什么。')),
                  decider: text('The role that decides.', '决策角色。'),
                  mayDecide: opt(texts('Other roles whose decision counts as well.', '其决策同样有效的其他角色。')),
                  advisers: opt(texts('Roles that advise.', '咨询角色。')),
                  outcomes: list(
                    Type.Object(
                      {
                        outcome: oneOf(GATE_OUTCOMES, 'The outcome.', '结论。'),
                        means: opt(both('What it means here.', '在此的含义。')),
                      },
                      closed,
                    ),
                    'What can be decided.',
                    '可作出的结论。',
                  ),
                  criteria: list(Item, 'What has to hold.', '评审准则。'),
                  onFail: opt(both('What happens where it is not passed.', '未通过时怎么办。')),
                },
                { ...closed, ...says('The decision that closes the phase.', '结束阶段的关口评审。') },
              ),
            ),
            loopsBack: items('When one goes back to earlier work.', '何时返回先前的工作。'),
            checklists: opt(texts('Free-standing checklists of the phase.', '阶段所属的检查表。')),
            when: when(),
            source: source(),
            ...marks,
          },
          closed,
        ),
        'The phases in order.',
        '各阶段，按次序。',
      ),
      deliverables: items('What is handed over.', '交付物。'),
      risks: items('Known dangers of such projects.', '此类项目的已知风险。'),
      demands: list(
        Type.Object(
          {
            id: text('Id of the lint rule.', '检查规则标识。'),
            severity: oneOf(['error', 'warning', 'info'], 'Severity once it is due.', '到期后的严重程度。'),
            statement: both('What is demanded.', '要求内容。'),
            why: both('Why.', '理由。'),
            source: texts('Entries of the methodology inventory that it encodes.', '所编码的方法论清单条目。'),
          },
          closed,
        ),
        'What it demands of a plan.',
        '对计划的要求。',
      ),
    },
    { ...closed, ...says('What a methodology contains.', '方法论的内容。') },
  ),
});

const covered = () =>
  opt(
    Type.Object(
      { from: date('First day.', '首日。'), to: date('Last day.', '末日。') },
      { ...closed, ...says('The days for which exceptional days are known.', '已知特殊日期的范围。') },
    ),
  );

export const CalendarListFormat = Type.Module({
  List: Type.Object(
    {
      version: version(),
      calendars: list(
        Type.Object(
          { id: text('Id of the calendar.', '日历标识。'), name: opt(both('Name.', '名称。')), covered: covered() },
          closed,
        ),
        'The calendars within reach.',
        '可用的日历。',
      ),
      broken: broken(),
    },
    { ...closed, ...says('The list of calendars.', '日历列表。') },
  ),
});

export const CalendarDaysFormat = Type.Module({
  Calendar: Type.Object(
    {
      version: version(),
      id: text('Id of the calendar.', '日历标识。'),
      name: opt(both('Name.', '名称。')),
      covered: covered(),
      source: opt(texts('Where the days come from.', '日期的依据。')),
      week: Type.Object(
        Object.fromEntries(WEEKDAYS.map((day) => [day, texts('Working hours.', '工作时段。')])) as Record<
          (typeof WEEKDAYS)[number],
          ReturnType<typeof texts>
        >,
        { ...closed, ...says('The ordinary week.', '普通的一周。') },
      ),
      days: list(
        Type.Object(
          {
            date: date('The day.', '日期。'),
            works: flag('A make-up workday, else a day off.', '调休上班日；否则为休息日。'),
            name: opt(text('What it is for.', '名称。')),
          },
          closed,
        ),
        'Exceptional days, in order.',
        '特殊日期，按先后排列。',
      ),
    },
    { ...closed, ...says('A calendar with its exceptional days.', '日历及其特殊日期。') },
  ),
});

export type MethodologyListDocument = Static<typeof MethodologyListFormat.List>;
export type MethodologySheetDocument = Static<typeof MethodologySheetFormat.Sheet>;
export type CalendarListDocument = Static<typeof CalendarListFormat.List>;
export type CalendarDaysDocument = Static<typeof CalendarDaysFormat.Calendar>;
