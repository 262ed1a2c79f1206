import type { Static } from 'typebox';
import {
  INTERVAL_PATTERN,
  LAG_PATTERN,
  Type,
  amount,
  currency,
  date,
  duration,
  every,
  flag,
  id,
  ids,
  list,
  moment,
  name,
  oneOf,
  opt,
  origin,
  own,
  percent,
  prose,
  record,
  says,
} from './schema-parts.ts';
import {
  CHANGE_STATUSES,
  CONSTRAINT_TYPES,
  CUTOVER_STRATEGIES,
  GATE_OUTCOMES,
  HEALTHS,
  ISSUE_STATUSES,
  JOURNAL_KINDS,
  LEVELS,
  LINK_TYPES,
  PRIORITIES,
  RISK_STATUSES,
  ROLE_SIDES,
} from './vocabulary.ts';

// Plan format 1, declared once: `schemas/plan.schema.json` and the types of `plan.ts` both come from here.

const intervals = () =>
  Type.Array(
    Type.String({ pattern: INTERVAL_PATTERN }),
    says('Working hours of the day, in order.', '当天的工作时段，按先后排列。'),
  );

const day = (en: string, zh: string) => opt(Type.Array(Type.String({ pattern: INTERVAL_PATTERN }), says(en, zh)));

/** What a calendar says, inline in a plan and in a calendar file alike. */
export const calendarKeys = {
  extends: opt(
    Type.String(says('The calendar that this one changes: a pack id.', '本日历所基于的日历：日历包的 id。')),
  ),
  week: opt(
    Type.Object(
      {
        mon: day('Monday.', '星期一。'),
        tue: day('Tuesday.', '星期二。'),
        wed: day('Wednesday.', '星期三。'),
        thu: day('Thursday.', '星期四。'),
        fri: day('Friday.', '星期五。'),
        sat: day('Saturday.', '星期六。'),
        sun: day('Sunday.', '星期日。'),
      },
      {
        additionalProperties: false,
        ...says(
          'The ordinary week: working hours of each weekday, an empty list for a day off.',
          '普通的一周：每天的工作时段，休息日写空列表。',
        ),
      },
    ),
  ),
  holidays: opt(
    Type.Array(
      Type.Object(
        {
          date: opt(date('One day off.', '单个休息日。')),
          from: opt(date('First day off.', '休息首日。')),
          to: opt(date('Last day off.', '休息末日。')),
          name: opt(name('What is celebrated.', '节日名称。')),
        },
        { additionalProperties: false },
      ),
      says('Days off: a `date`, or `from` and `to`.', '休息日：写 `date`，或写 `from` 与 `to`。'),
    ),
  ),
  workdays: opt(
    Type.Array(
      Type.Object(
        {
          date: date('A day that is worked although the ordinary week has it off.', '本应休息但要上班的日子。'),
          name: opt(name('What it makes up for.', '为哪个节日调休。')),
          hours: opt(intervals()),
        },
        { additionalProperties: false },
      ),
      says('Make-up workdays: days worked although the week has them off.', '调休上班日。'),
    ),
  ),
};

/** The lists of a plan: each may also stand, whole or in part, in a file that the plan includes. */
const planLists = {
  goals: opt(list(Type.Ref('Goal'), 'What the business wants to reach.', '业务目标。')),
  people: opt(list(Type.Ref('Person'), 'Who works in the project.', '参与人员。')),
  phases: opt(list(Type.Ref('Phase'), 'The work, in the order in which it is shown.', '各阶段，按显示顺序。')),
  deliverables: opt(list(Type.Ref('Deliverable'), 'What is handed over.', '交付物。')),
  risks: opt(list(Type.Ref('Risk'), 'What may happen.', '风险。')),
  issues: opt(list(Type.Ref('Issue'), 'What stands in the way.', '问题。')),
  decisions: opt(list(Type.Ref('Decision'), 'What has to be decided.', '决策事项。')),
  changes: opt(list(Type.Ref('Change'), 'Changes of scope, date or money.', '变更。')),
  assessments: opt(list(Type.Ref('Assessment'), 'Questionnaires that were answered.', '已作答的问卷。')),
  journal: opt(list(Type.Ref('JournalEntry'), 'What was written down, by day.', '项目日志。')),
  meetings: opt(list(Type.Ref('Meeting'), 'Minutes.', '会议纪要。')),
  baselines: opt(list(Type.Ref('Baseline'), 'Promises of a day.', '基线。')),
  checklists: opt(
    list(Type.Ref('ChecklistTicks'), 'Ticks of the checklists that stand in packs.', '独立检查表的勾选记录。'),
  ),
  waivers: opt(list(Type.Ref('Waiver'), 'Findings that are accepted for a time.', '豁免。')),
};

export const PlanFormat = Type.Module({
  Id: id('A lower-case slug.', '小写短横线标识。'),

  Calendar: Type.Object(calendarKeys, {
    additionalProperties: false,
    ...says('A calendar written in place.', '直接写在此处的日历。'),
  }),

  CalendarChoice: Type.Union(
    [
      Type.String(
        says(
          'A calendar pack (`weekdays`, `six-day`, `cn`) or a file beside the plan (`./cn-2027.yaml`).',
          '日历包（`weekdays`、`six-day`、`cn`）或计划旁的文件（`./cn-2027.yaml`）。',
        ),
      ),
      Type.Ref('Calendar'),
    ],
    says('When work is done.', '工作日历。'),
  ),

  Project: Type.Object(
    {
      id: id('The id of the project.', '项目标识。'),
      name: name('The name of the project, as reports show it.', '项目名称，报告中按此显示。'),
      client: opt(name('The company that introduces the CRM system.', '引入 CRM 系统的企业。')),
      locale: opt(oneOf(['en', 'zh-CN'], 'Language of the document and of its reports.', '文档与报告所用语言。')),
      methodology: opt(
        Type.Object(
          {
            id: Type.String(says('The methodology that the plan follows.', '计划所遵循的方法论。')),
            version: opt(
              Type.String(
                says('Version of the methodology pack the plan was made from.', '生成计划时方法论包的版本。'),
              ),
            ),
            answers: opt(record(Type.Unknown(), says('Answers to the tailoring questions.', '裁剪问题的回答。'))),
          },
          { ...own, ...says('Where the plan comes from.', '计划的方法论来源。') },
        ),
      ),
      start: opt(
        moment(
          'No task starts earlier. Without it the earliest date in the plan is taken.',
          '任何任务不早于此日开始。',
        ),
      ),
      asOf: opt(
        date(
          'Data date: the close of this day. Progress is measured at it and unfinished work is forecast after it.',
          '数据日期：以当天结束为准衡量进度，未完成的工作排在其后。',
        ),
      ),
      calendar: opt(Type.Ref('CalendarChoice')),
      currency: opt(currency('ISO 4217 code of every amount of money.', '金额币种（ISO 4217 代码）。')),
      budget: opt(amount('What may be spent, in the currency.', '预算，按币种计。')),
      author: opt(name('Who writes the reports.', '报告编写人。')),
      recipients: opt(list(name('A recipient.', '收件人。'), 'Who receives the reports.', '报告发送对象。')),
    },
    { ...own, ...says('What the project is and when it runs.', '项目基本信息。') },
  ),

  Goal: Type.Object(
    {
      id: id('Id of the goal.', '目标标识。'),
      statement: prose('What the business wants to reach.', '业务上要达到什么。'),
      kind: opt(
        oneOf(
          ['result', 'process', 'experience'],
          'Kind of goal: business result, better process, customer experience.',
          '目标类别：成果、流程、体验。',
        ),
      ),
      measure: opt(prose('How it is measured.', '如何衡量。')),
      baseline: opt(
        Type.Union([Type.Number(), Type.String()], says('The value before the project.', '实施前的数值。')),
      ),
      target: opt(Type.Union([Type.Number(), Type.String()], says('The value to reach.', '目标值。'))),
      unit: opt(name('Unit of the values.', '单位。')),
      owner: opt(id('Who answers for it: an id of `people`.', '责任人：`people` 中的 id。')),
      due: opt(date('When it is to be reached.', '何时达到。')),
    },
    { ...own, ...says('A business goal of the project.', '项目的业务目标。') },
  ),

  Leave: Type.Object(
    {
      from: date('First day away.', '请假首日。'),
      to: date('Last day away.', '请假末日。'),
      reason: opt(name('Why.', '原因。')),
    },
    own,
  ),

  Person: Type.Object(
    {
      id: id('Id of the person, or of a pool of alike people.', '人员（或同类人员组）的标识。'),
      name: opt(
        name(
          'Name. Absent while nobody is named: reports then show the role.',
          '姓名；尚未确定时不写，报告显示其角色。',
        ),
      ),
      organisation: opt(name('Company or department.', '所属单位或部门。')),
      side: opt(
        oneOf(ROLE_SIDES, 'Which party the person belongs to.', '所属一方：客户、供应商、监理、顾问或外部方。'),
      ),
      roles: opt(ids('Roles in the project, as the methodology names them.', '项目角色，按方法论的名称。')),
      capabilities: opt(
        ids('What the person can do, such as `process-redesign`.', '具备的能力，如 `process-redesign`。'),
      ),
      capacity: opt(
        percent('Share of the working time given to the project; 100% if absent.', '投入项目的时间比例，默认 100%。'),
      ),
      units: opt(
        Type.Integer({ ...says('A pool of this many alike people.', '同类人员的人数。'), minimum: 1, maximum: 1000 }),
      ),
      calendar: opt(Type.Ref('CalendarChoice')),
      leave: opt(list(Type.Ref('Leave'), 'Days away.', '请假。')),
      rate: opt(amount('Cost of one working day, in the currency.', '每个工作日的费用，按币种计。')),
      email: opt(Type.String({ ...says('E-mail address.', '电子邮箱。'), maxLength: 254 })),
    },
    { ...own, ...says('Somebody who works in the project.', '参与项目的人员。') },
  ),

  Link: Type.Union(
    [
      Type.Ref('Id'),
      Type.Object(
        {
          task: id('The task or phase that is waited for.', '所等待的任务或阶段。'),
          type: opt(
            oneOf(
              LINK_TYPES,
              'FS: starts after its finish. SS: starts after its start. FF: finishes after its finish. SF: finishes after its start.',
              'FS 完成-开始，SS 开始-开始，FF 完成-完成，SF 开始-完成。',
            ),
          ),
          lag: opt(
            Type.Union(
              [Type.String({ pattern: LAG_PATTERN }), Type.Literal(0)],
              says(
                'Time between the two: working (`2d`), elapsed (`3ed`) or a share of the predecessor’s duration (`50%`); negative is a lead.',
                '间隔：工作时间（`2d`）、自然时间（`3ed`）或前置任务工期的比例（`50%`）；负数为提前量。',
              ),
            ),
          ),
          reason: opt(prose('Why the link is unusual.', '采用特殊关系的理由。')),
        },
        own,
      ),
    ],
    says('A task or phase that this one waits for.', '前置任务或阶段。'),
  ),

  Responsible: Type.Union([
    Type.Ref('Id'),
    Type.Object(
      {
        who: id('An id of `people`.', '`people` 中的 id。'),
        units: opt(Type.Integer({ ...says('How many of the pool.', '占用人数。'), minimum: 1, maximum: 1000 })),
      },
      own,
    ),
  ]),

  ChecklistItem: Type.Object(
    {
      id: id('Id of the item.', '条目标识。'),
      text: prose('What has to hold.', '须满足的内容。'),
      done: opt(date('The day on which it was found done.', '确认完成的日期。')),
      by: opt(id('Who found it done: an id of `people`.', '确认人：`people` 中的 id。')),
      evidence: opt(prose('Where the proof is.', '证据所在。')),
      source: opt(list(Type.String(), 'Where the item comes from.', '来源。')),
    },
    own,
  ),

  Metric: Type.Object(
    {
      id: id('Id of the measure.', '指标标识。'),
      name: name('What is measured.', '衡量什么。'),
      goal: opt(id('The goal that it serves.', '所服务的目标。')),
      baseline: opt(Type.Union([Type.Number(), Type.String()], says('The value before.', '之前的数值。'))),
      target: opt(Type.Union([Type.Number(), Type.String()], says('The value to reach.', '目标值。'))),
      actual: opt(Type.Union([Type.Number(), Type.String()], says('The value measured.', '实测值。'))),
      unit: opt(name('Unit of the values.', '单位。')),
      method: opt(prose('How it is measured.', '衡量方法。')),
    },
    { ...own, ...says('How the success of a phase is measured.', '阶段成效的衡量指标。') },
  ),

  Criterion: Type.Object(
    {
      id: id('Id of the criterion.', '准则标识。'),
      text: prose('What has to hold before the phase is closed.', '阶段结束前须满足的内容。'),
      met: opt(date('The day on which it was found met.', '确认满足的日期。')),
      by: opt(id('Who found it met.', '确认人。')),
      evidence: opt(prose('Where the proof is.', '证据所在。')),
      source: opt(list(Type.String(), 'Where the criterion comes from.', '来源。')),
    },
    own,
  ),

  Gate: Type.Object(
    {
      name: opt(name('What is decided.', '决定什么。')),
      due: opt(date('When the decision is due.', '应决策日期。')),
      criteria: opt(list(Type.Ref('Criterion'), 'What has to hold.', '评审准则。')),
      decider: opt(id('Who decides: an id of `people`.', '决策人：`people` 中的 id。')),
      advisers: opt(ids('Who gives an opinion before.', '提供意见的人员。')),
      onFail: opt(prose('What happens where it is not passed.', '未通过时怎么办。')),
      decision: opt(
        Type.Object(
          {
            outcome: oneOf(
              GATE_OUTCOMES,
              'Go on, adjust, start the phase again, or stop.',
              '继续、调整、重新启动或停止。',
            ),
            by: opt(id('Who decided.', '决策人。')),
            on: opt(date('When.', '决策日期。')),
            note: opt(prose('With what words or conditions.', '说明或条件。')),
          },
          { ...own, ...says('The decision that was taken.', '已作出的决策。') },
        ),
      ),
    },
    {
      ...own,
      ...says(
        'The decision that closes a phase. It has no duration and moves nothing.',
        '结束阶段的关口评审；不占工期，也不移动任何任务。',
      ),
    },
  ),

  Task: Type.Object(
    {
      id: id('Id of the task; shared namespace with the phases.', '任务标识，与阶段共用命名空间。'),
      name: name('What is done.', '做什么。'),
      why: opt(prose('Why it is done.', '为什么做。')),
      goal: opt(id('The goal that it serves.', '所服务的目标。')),
      how: opt(prose('How it is done.', '怎么做。')),
      owner: opt(id('Who is accountable: exactly one id of `people`.', '唯一责任人：`people` 中的 id。')),
      responsible: opt(list(Type.Ref('Responsible'), 'Who does it.', '执行人。')),
      consulted: opt(ids('Who is asked before.', '须咨询的人员。')),
      informed: opt(ids('Who is told afterwards.', '须知会的人员。')),
      duration: opt(duration('Working time from start to finish, such as `5d`.', '工期（工作时间），如 `5d`。')),
      effort: opt(duration('Work, shared by those responsible, such as `8d`.', '工作量，由执行人分担，如 `8d`。')),
      milestone: opt(flag('An instant without duration.', '里程碑：不占工期的时点。')),
      estimate: opt(
        Type.Object(
          {
            optimistic: duration('If all goes well.', '乐观工期。'),
            likely: duration('Most likely.', '最可能工期。'),
            pessimistic: duration('If much goes wrong.', '悲观工期。'),
          },
          { ...own, ...says('Three-point estimate.', '三点估算。') },
        ),
      ),
      dependsOn: opt(list(Type.Ref('Link'), 'What this waits for.', '前置任务。')),
      constraint: opt(
        Type.Object(
          {
            type: oneOf(
              CONSTRAINT_TYPES,
              'ASAP, ALAP, SNET/SNLT (start no earlier/later than), FNET/FNLT (finish …), MSO/MFO (must start/finish on).',
              'ASAP 越早越好，ALAP 越晚越好，SNET/SNLT 不早于/不晚于开始，FNET/FNLT 不早于/不晚于完成，MSO/MFO 必须开始/完成于。',
            ),
            date: opt(moment('The date that binds.', '约束日期。')),
            reason: opt(prose('Why the date binds.', '约束理由。')),
          },
          { ...own, ...says('A date that binds the task.', '日期约束。') },
        ),
      ),
      deadline: opt(
        moment(
          'The date by which it must be finished. It moves nothing; missing it shows as negative float.',
          '截止日期；不移动任务，超期表现为负浮动时间。',
        ),
      ),
      recur: opt(
        Type.Object(
          {
            every: every(),
            count: opt(Type.Integer({ ...says('How many times.', '次数。'), minimum: 1, maximum: 2000 })),
            until: opt(date('Last day on which it may occur.', '最后可能发生的日期。')),
            done: opt(list(date('A day.', '日期。'), 'Occurrences that took place.', '已发生的各次。')),
          },
          { ...own, ...says('The task repeats.', '周期性任务。') },
        ),
      ),
      deliverables: opt(ids('What it brings forth: ids of `deliverables`.', '交付物：`deliverables` 中的 id。')),
      progress: opt(percent('How much is done.', '完成比例。')),
      actual: opt(
        Type.Object(
          {
            start: opt(moment('When it really started.', '实际开始。')),
            finish: opt(moment('When it was really finished.', '实际完成。')),
            effort: opt(duration('Work really spent.', '实际工作量。')),
          },
          { ...own, ...says('What was observed.', '实际情况。') },
        ),
      ),
      remaining: opt(duration('Working time still needed; rules over progress.', '剩余工期；优先于完成比例。')),
      cost: opt(
        Type.Object(
          {
            planned: opt(amount('Beside what effort and rate give.', '除工作量×费率外的计划费用。')),
            actual: opt(amount('Really spent, likewise.', '除工作量×费率外的实际费用。')),
          },
          { ...own, ...says('Money, in the currency of the project.', '费用，按项目币种计。') },
        ),
      ),
      late: opt(prose('Why it slipped or was not done, for the report.', '滞后或未完成的原因，供报告使用。')),
      calendar: opt(Type.Ref('CalendarChoice')),
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
      kind: opt(id('Kind of work; inherited from the methodology through `from`.', '工作类别；可经 `from` 继承。')),
      tags: opt(ids('Words to select by.', '标签。')),
      workstream: opt(id('Workstream of a cyclic methodology.', '循环式方法中的工作线。')),
      checklist: opt(list(Type.Ref('ChecklistItem'), 'What has to hold before it is done.', '检查项。')),
      tasks: opt(
        list(
          Type.Ref('Task'),
          'Sub-tasks; the dates of a parent are those of its children.',
          '子任务；父任务的日期由子任务决定。',
        ),
      ),
      from: opt(
        origin('Where in the methodology it comes from: `method/phase/task`.', '在方法论中的出处：`方法/阶段/任务`。'),
      ),
    },
    { ...own, ...says('A piece of work.', '一项工作。') },
  ),

  Phase: Type.Object(
    {
      id: id('Id of the phase.', '阶段标识。'),
      name: name('Name of the phase.', '阶段名称。'),
      purpose: opt(prose('What the phase is for.', '阶段目的。')),
      owner: opt(id('Who answers for the phase.', '阶段责任人。')),
      cycle: opt(
        Type.Integer({
          ...says('Which turn of the cycle, from 1.', '第几轮循环，从 1 开始。'),
          minimum: 1,
          maximum: 99,
        }),
      ),
      workstream: opt(id('Workstream of a cyclic methodology.', '循环式方法中的工作线。')),
      from: opt(origin('Where in the methodology it comes from.', '在方法论中的出处。')),
      dependsOn: opt(list(Type.Ref('Link'), 'What every task of the phase waits for.', '整个阶段的前置。')),
      tasks: opt(list(Type.Ref('Task'), 'The work.', '任务。')),
      metrics: opt(list(Type.Ref('Metric'), 'How success is measured.', '成效指标。')),
      gate: opt(Type.Ref('Gate')),
    },
    { ...own, ...says('A part of the project.', '项目的一个阶段。') },
  ),

  Deliverable: Type.Object(
    {
      id: id('Id of the deliverable.', '交付物标识。'),
      name: name('What is handed over.', '交付什么。'),
      owner: opt(id('Who makes it.', '负责编制的人。')),
      acceptedBy: opt(id('Who accepts it.', '验收人。')),
      accepted: opt(date('The day on which it was accepted.', '验收日期。')),
      location: opt(prose('Where it is kept.', '存放位置。')),
      form: opt(id('The form that it follows.', '所用表单。')),
      file: opt(
        Type.String({
          ...says('Its content: a YAML file inside the folder of the plan.', '内容文件：计划文件夹内的 YAML 文件。'),
          maxLength: 500,
        }),
      ),
      from: opt(Type.String(says('Where in the methodology it comes from.', '在方法论中的出处。'))),
    },
    { ...own, ...says('Something that is handed over.', '交付物。') },
  ),

  Risk: Type.Object(
    {
      id: id('Id of the risk.', '风险标识。'),
      title: name('What may happen.', '可能发生什么。'),
      probability: opt(oneOf(LEVELS, 'How likely.', '可能性。')),
      impact: opt(oneOf(LEVELS, 'How bad.', '影响程度。')),
      response: opt(prose('What is done about it.', '应对措施。')),
      owner: opt(id('Who watches it.', '责任人。')),
      raised: opt(date('When it was noticed.', '提出日期。')),
      due: opt(date('When the response is due.', '应对期限。')),
      status: opt(oneOf(RISK_STATUSES, 'Where it stands.', '状态。')),
      trigger: opt(prose('The sign that it is happening.', '触发信号。')),
      closedOn: opt(date('When it was closed.', '关闭日期。')),
      from: opt(Type.String(says('Where in the methodology it comes from.', '在方法论中的出处。'))),
    },
    { ...own, ...says('Something that may happen.', '风险。') },
  ),

  Issue: Type.Object(
    {
      id: id('Id of the issue.', '问题标识。'),
      title: name('What is wrong.', '问题描述。'),
      source: opt(prose('Where it comes from.', '来源。')),
      area: opt(name('Phase or module.', '阶段/模块。')),
      impact: opt(prose('What it does to the project.', '影响。')),
      raisedOn: opt(date('When it was raised.', '提出日期。')),
      raisedBy: opt(Type.String(says('Who raised it.', '提出人。'))),
      priority: opt(oneOf(PRIORITIES, 'P1 is the most urgent.', '优先级，P1 最高。')),
      status: opt(oneOf(ISSUE_STATUSES, 'Where it stands.', '状态：待启动、进行中、暂缓、已闭环。')),
      owner: opt(id('The one person who answers for it.', '唯一责任人。')),
      department: opt(name('The department that answers for it.', '责任单位。')),
      action: opt(prose('What is done about it.', '解决措施。')),
      progress: opt(percent('How much is done.', '进度。')),
      due: opt(date('When it is to be closed.', '计划完成日期。')),
      closedOn: opt(date('When it was closed.', '实际闭环日期。')),
      closure: opt(prose('What shows that it is closed.', '闭环判定标准。')),
      reviewer: opt(id('Who confirms that it is closed.', '复核人。')),
      needs: opt(prose('What must be coordinated.', '需协调资源。')),
      longRunning: opt(flag('Watched over a long time.', '长期跟踪。')),
      attachments: opt(list(Type.String(), 'Files that belong to it.', '附件。')),
      updates: opt(
        list(
          Type.Object({ on: date('When.', '日期。'), text: prose('What is new.', '更新内容。') }, own),
          'What happened, in order.',
          '更新记录。',
        ),
      ),
    },
    { ...own, ...says('Something that stands in the way.', '问题。') },
  ),

  Decision: Type.Object(
    {
      id: id('Id of the decision.', '决策标识。'),
      title: name('What has to be decided.', '需决策事项。'),
      raisedOn: opt(date('When it was asked for.', '提出日期。')),
      neededBy: opt(date('When it is needed.', '需要时间。')),
      decider: opt(id('Who decides.', '决策人。')),
      decidedOn: opt(date('When it was decided.', '决策日期。')),
      outcome: opt(prose('What was decided.', '决策结果。')),
      consequence: opt(prose('What happens without it.', '不决策的后果。')),
    },
    { ...own, ...says('Something to be decided.', '决策事项。') },
  ),

  Change: Type.Object(
    {
      id: id('Id of the change.', '变更标识。'),
      title: name('What changes.', '变更内容。'),
      kind: opt(id('Kind of change.', '变更类别。')),
      raisedOn: opt(date('When it was raised.', '提出日期。')),
      status: opt(oneOf(CHANGE_STATUSES, 'Where it stands.', '状态。')),
      decidedBy: opt(id('Who decided.', '决策人。')),
      decidedOn: opt(date('When it was decided.', '决策日期。')),
      reason: opt(prose('Why.', '变更原因。')),
      effect: opt(
        Type.Object(
          {
            days: opt(Type.Number(says('Working days later (earlier if negative).', '推迟的工作日数（负数为提前）。'))),
            cost: opt(Type.Number(says('More money (less if negative).', '增加的费用（负数为减少）。'))),
          },
          { ...own, ...says('What it does to date and cost.', '对进度与费用的影响。') },
        ),
      ),
    },
    { ...own, ...says('A change of scope, date or money.', '变更。') },
  ),

  Vendors: Type.Object(
    {
      criteria: opt(
        list(
          Type.Object(
            {
              id: id('Id of the criterion.', '准则标识。'),
              name: name('What is judged.', '评什么。'),
              weight: Type.Number({ ...says('Its weight.', '权重。'), minimum: 0 }),
            },
            own,
          ),
          'What the offers are judged by.',
          '评价准则。',
        ),
      ),
      candidates: opt(
        list(
          Type.Object(
            {
              id: id('Id of the candidate.', '候选标识。'),
              name: name('Vendor or product.', '供应商或产品。'),
              scores: opt(record(Type.Number(), says('Score per criterion.', '各准则得分。'))),
              evidence: opt(record(Type.String(), says('What each score rests on.', '评分依据。'))),
            },
            own,
          ),
          'Who is compared.',
          '候选供应商。',
        ),
      ),
      chosen: opt(id('Who was chosen.', '选定者。')),
    },
    { ...own, ...says('Choice of a vendor.', '供应商选型。') },
  ),

  Assessment: Type.Object(
    {
      id: id('Id of the assessment.', '评估标识。'),
      questionnaire: id('The questionnaire that was answered.', '所用问卷。'),
      on: date('When.', '评估日期。'),
      by: opt(id('Who answered.', '评估人。')),
      answers: record(
        Type.Unknown(),
        says('Answers by question; what was not answered is left out.', '按题目记录的回答；未回答的不写。'),
      ),
      notes: opt(record(Type.String(), says('Evidence or remark by question.', '按题目记录的依据或备注。'))),
    },
    { ...own, ...says('A questionnaire that was answered; its score is computed.', '已作答的问卷；得分由程序计算。') },
  ),

  Adoption: Type.Object(
    {
      targets: opt(
        list(
          Type.Object(
            {
              id: id('Id of the target.', '指标标识。'),
              name: name('What is measured.', '衡量什么。'),
              target: opt(Type.Number(says('The value to reach.', '目标值。'))),
              unit: opt(name('Unit.', '单位。')),
            },
            own,
          ),
          'What use is aimed at.',
          '应用目标。',
        ),
      ),
      log: opt(
        Type.String({
          ...says(
            'Measurements: a CSV file inside the folder of the plan that begins with the line `target,on,value`.',
            '测量记录：计划文件夹内的 CSV 文件，首行为 `target,on,value`。',
          ),
          maxLength: 500,
        }),
      ),
    },
    { ...own, ...says('Use after go-live.', '上线后的应用情况。') },
  ),

  CutoverStep: Type.Object(
    {
      id: id('Id of the step.', '步骤标识。'),
      name: name('What is done.', '做什么。'),
      offset: opt(
        Type.String({
          ...says('Time from T, such as `-4h` or `+30m`.', '相对 T 的时间，如 `-4h`、`+30m`。'),
          pattern: '^[+-]?\\d+(m|h|d)$',
        }),
      ),
      planned: opt(
        Type.Object(
          { start: opt(moment('Start.', '开始。')), finish: opt(moment('End.', '结束。')) },
          { ...own, ...says('When it is to be done.', '计划时间。') },
        ),
      ),
      actual: opt(
        Type.Object(
          { start: opt(moment('Start.', '开始。')), finish: opt(moment('End.', '结束。')) },
          { ...own, ...says('When it was really done.', '实际时间。') },
        ),
      ),
      after: opt(ids('Steps that come before.', '前置步骤。')),
      owner: opt(id('Who does it.', '执行人。')),
      backup: opt(id('Who steps in: another person.', '备份人员。')),
      instruction: opt(prose('How.', '操作说明。')),
      verification: opt(prose('What shows that it worked.', '验证方法。')),
      signOff: opt(id('Who signs.', '签字人。')),
      rollback: opt(prose('How to undo it.', '回退步骤。')),
      status: opt(oneOf(['open', 'running', 'done', 'failed', 'skipped'], 'Where it stands.', '状态。')),
    },
    own,
  ),

  Cutover: Type.Object(
    {
      strategy: opt(
        oneOf(
          CUTOVER_STRATEGIES,
          'At once, phased, parallel or pilot.',
          '一次性切换、分阶段切换、并行切换、试点切换。',
        ),
      ),
      window: opt(
        Type.Object(
          {
            start: opt(moment('Begin of the window.', '窗口开始。')),
            finish: opt(moment('End of the window.', '窗口结束。')),
            freeze: opt(moment('From when on nothing else is changed.', '冻结开始。')),
            pointOfNoReturn: opt(moment('From when on there is no way back.', '不可回退点。')),
            decider: opt(id('Who says go or no-go.', '放行决策人。')),
          },
          { ...own, ...says('The hours in which the systems are changed over.', '切换窗口。') },
        ),
      ),
      steps: opt(list(Type.Ref('CutoverStep'), 'The runbook.', '切换步骤。')),
      rehearsals: opt(
        list(
          Type.Object(
            {
              on: date('When.', '日期。'),
              duration: opt(duration('How long it took.', '耗时。')),
              passed: opt(flag('Whether it worked.', '是否通过。')),
              note: opt(prose('What was learned.', '说明。')),
            },
            own,
          ),
          'Rehearsals.',
          '演练。',
        ),
      ),
    },
    { ...own, ...says('The change from the old to the new system.', '系统切换。') },
  ),

  JournalEntry: Type.Object(
    {
      on: date('The day it speaks of.', '日期。'),
      by: opt(id('Who wrote it.', '填写人。')),
      kind: opt(oneOf(JOURNAL_KINDS, 'Status of the project, or opinion of the supervisor.', '项目状态或监理意见。')),
      phase: opt(id('The phase it speaks of.', '所述阶段。')),
      health: opt(oneOf(HEALTHS, 'How the project stands in the eyes of the writer.', '填写人判断的状态。')),
      override: opt(
        Type.Object(
          {
            health: oneOf(
              HEALTHS,
              'The colour shown instead; the computed one is printed beside it.',
              '替代显示的灯色；计算值一并列出。',
            ),
            reason: prose('Why the computed one is wrong.', '理由。'),
          },
          { ...own, ...says('Another colour than the computed one, with its reason.', '人工调整的灯色及理由。') },
        ),
      ),
      dimensions: opt(
        Type.Object(
          {
            scope: opt(oneOf(HEALTHS, 'Scope.', '范围。')),
            schedule: opt(oneOf(HEALTHS, 'Schedule.', '进度。')),
            cost: opt(oneOf(HEALTHS, 'Cost.', '成本。')),
            people: opt(oneOf(HEALTHS, 'People.', '资源。')),
            quality: opt(oneOf(HEALTHS, 'Quality.', '质量。')),
            risk: opt(oneOf(HEALTHS, 'Risk.', '风险。')),
          },
          { ...own, ...says('Judged colour per dimension.', '各维度的判断。') },
        ),
      ),
      summary: opt(prose('The period in at most three sentences.', '本期概述，不超过三句。')),
      done: opt(list(prose('An outcome.', '成果。'), 'What was reached.', '本期完成。')),
      next: opt(list(prose('An intention.', '打算。'), 'What comes next.', '下期计划。')),
      blockers: opt(list(prose('An obstacle.', '障碍。'), 'What stands in the way.', '受阻事项。')),
      help: opt(list(prose('A request.', '请求。'), 'Who must do what.', '需协调事项。')),
      lessons: opt(list(prose('A lesson.', '经验。'), 'What was learned.', '经验教训。')),
      closesCycle: opt(
        Type.Integer({
          ...says('The cycle that was closed with this entry.', '此条目所结束的循环轮次。'),
          minimum: 1,
        }),
      ),
    },
    { ...own, ...says('An entry of the project journal.', '项目日志条目。') },
  ),

  Meeting: Type.Object(
    {
      id: id('Id of the meeting.', '会议标识。'),
      title: opt(name('What it was about.', '会议主题。')),
      on: moment('When.', '时间。'),
      place: opt(name('Where.', '地点。')),
      chair: opt(id('Who chaired.', '主持人。')),
      minutesBy: opt(id('Who wrote the minutes.', '记录人。')),
      present: opt(ids('Who was there.', '出席人员。')),
      absent: opt(ids('Who was not.', '缺席人员。')),
      topics: opt(list(prose('A topic.', '议题。'), 'What was discussed.', '议题与讨论要点。')),
      resolutions: opt(list(prose('A resolution.', '决议。'), 'What was resolved.', '决议事项。')),
      actions: opt(
        list(
          Type.Object(
            {
              text: prose('What.', '事项。'),
              owner: opt(id('Who.', '责任人。')),
              due: opt(date('Until when.', '完成时间。')),
              accepted: opt(prose('What shows that it is done.', '验收标准。')),
            },
            own,
          ),
          'Who does what until when.',
          '待办事项。',
        ),
      ),
      open: opt(list(prose('A question.', '问题。'), 'What stayed open.', '遗留问题。')),
      next: opt(moment('Next meeting.', '下次会议。')),
    },
    { ...own, ...says('Minutes of a meeting.', '会议纪要。') },
  ),

  Baseline: Type.Object(
    {
      name: name('Name of the baseline.', '基线名称。'),
      on: date('When it was promised.', '承诺日期。'),
      note: opt(prose('Why it was set.', '设定原因。')),
      tasks: record(
        Type.Object(
          {
            start: opt(moment('Promised start.', '承诺开始。')),
            finish: opt(moment('Promised finish.', '承诺完成。')),
            duration: opt(duration('Promised duration.', '承诺工期。')),
            effort: opt(duration('Promised work.', '承诺工作量。')),
            cost: opt(amount('Promised cost.', '承诺费用。')),
          },
          own,
        ),
        says('What was promised, by task id.', '各任务的承诺，按任务 id。'),
      ),
    },
    { ...own, ...says('A promise of a day: the dates as they were planned then.', '基线：当时承诺的日期。') },
  ),

  ChecklistTicks: Type.Object(
    {
      id: id('The checklist.', '检查表标识。'),
      items: list(
        Type.Object(
          {
            id: Type.String(says('The item.', '条目标识。')),
            done: date('The day on which it was found done.', '确认完成的日期。'),
            by: opt(id('Who found it done.', '确认人。')),
            evidence: opt(prose('Where the proof is.', '证据所在。')),
          },
          own,
        ),
        'Items that were ticked; the others are left out.',
        '已勾选的条目；未勾选的不写。',
      ),
    },
    own,
  ),

  Waiver: Type.Object(
    {
      rule: Type.String(says('The rule that is waived.', '豁免的规则。')),
      subject: opt(
        Type.String(
          says('What it is waived for, as in `task:needs-statement`.', '豁免对象，如 `task:needs-statement`。'),
        ),
      ),
      reason: opt(prose('Why.', '理由。')),
      owner: opt(id('Who answers for the waiver.', '豁免责任人。')),
      until: opt(date('Last day of the waiver.', '豁免截止日。')),
    },
    { ...own, ...says('A finding that is accepted for a time.', '在一段时间内接受的检查发现。') },
  ),

  PlanPart: Type.Object(planLists, {
    ...own,
    ...says(
      'Some lists of a plan, in a file that its `include` names.',
      '计划的部分列表，存放在 `include` 所列的文件中。',
    ),
  }),

  Plan: Type.Object(
    {
      format: Type.Literal('crm-plan/1', says('Format of this document: `crm-plan/1`.', '文档格式：`crm-plan/1`。')),
      project: Type.Ref('Project'),
      ...planLists,
      vendors: opt(Type.Ref('Vendors')),
      adoption: opt(Type.Ref('Adoption')),
      cutover: opt(Type.Ref('Cutover')),
      include: opt(
        list(
          Type.String({ maxLength: 500 }),
          'Files inside the folder of the plan that hold some of the lists.',
          '计划文件夹内存放部分列表的文件。',
        ),
      ),
    },
    { ...own, ...says('A CRM implementation plan, format 1.', 'CRM 实施计划，格式 1。') },
  ),
});

/** The plan as it is written: every amount and date is still the text of the author. */
export type PlanDocument = Static<typeof PlanFormat.Plan>;
export type CalendarDocument = Static<typeof PlanFormat.Calendar>;
