import type { Static } from 'typebox';
import { GATE_OUTCOMES } from './vocabulary.ts';
import { DATE_PATTERN, MOMENT_PATTERN, Type, closed, date, flag, list, oneOf, opt, says } from './schema-parts.ts';

// What `gate --json` and `schedule baseline list|show|diff --json` print.

const text = (en: string, zh: string) => Type.String(says(en, zh));
const day = (en: string, zh: string) => Type.Union([Type.String({ pattern: DATE_PATTERN }), Type.Null()], says(en, zh));
const moment = (en: string, zh: string) =>
  Type.Union([Type.String({ pattern: MOMENT_PATTERN }), Type.Null()], says(en, zh));
const person = (en: string, zh: string) => Type.Union([Type.String(), Type.Null()], says(en, zh));
const count = (en: string, zh: string) => Type.Integer({ ...says(en, zh), minimum: 0 });
const minutes = (en: string, zh: string) => Type.Union([Type.Integer(), Type.Null()], says(en, zh));
const varianceDays = () =>
  Type.Union(
    [Type.Number(), Type.Null()],
    says('Working days of the project calendar; positive is later.', '项目日历的工作日数，正数为晚。'),
  );
const effort = () =>
  Type.Object(
    {
      promised: minutes('In the baseline; null where it states none.', '基线中的工作量；未写明时为 null。'),
      now: minutes('In the plan now.', '当前计划中的工作量。'),
    },
    { ...closed, ...says('Planned effort in working minutes.', '计划工作量，单位为工作分钟。') },
  );
const version = () => Type.Literal(1, says('Version of this format.', '本格式的版本。'));

const Decision = Type.Object(
  {
    outcome: oneOf(GATE_OUTCOMES, 'What was decided.', '决策结论。'),
    by: opt(text('Who decided.', '决策人。')),
    on: opt(date('When.', '决策日期。')),
    note: opt(text('Conditions, or what was said.', '条件或说明。')),
  },
  { ...says('The decision.', '决策。') },
);

export const RecordingOutputFormat = {
  Gate: Type.Object(
    {
      version: version(),
      phase: text('Id of the phase that the gate closes.', '关口所在阶段的标识。'),
      due: day('When the decision is due.', '应决策日期。'),
      passed: flag('Whether it was decided to go on.', '是否已决策通过。'),
      met: count('Criteria that are met.', '已满足的准则数。'),
      total: count('Criteria in all.', '准则总数。'),
      criteria: list(
        Type.Object(
          {
            id: text('Id of the criterion.', '准则标识。'),
            text: text('What has to hold.', '须满足的内容。'),
            met: day('When it was found met.', '确认满足的日期。'),
            by: person('Who found it met.', '确认人。'),
            evidence: person('Where the proof is.', '证据所在。'),
          },
          closed,
        ),
        'Every criterion.',
        '各项准则。',
      ),
      checklists: list(
        Type.Object(
          {
            id: text('Id of the checklist.', '检查表标识。'),
            name: text('Name of the checklist.', '检查表名称。'),
            done: count('Items that are ticked.', '已勾选的条目数。'),
            total: count('Items in all.', '条目总数。'),
          },
          closed,
        ),
        'Where the checklists stand that the methodology binds to the phase.',
        '方法论为该阶段指定的各检查表的完成情况。',
      ),
      deciders: list(Type.String(), 'People who may decide.', '有权决策的人员。'),
      outcomes: list(oneOf(GATE_OUTCOMES, 'An outcome.', '一种结论。'), 'What the gate may end in.', '可选的结论。'),
      decision: Type.Union([Decision, Type.Null()], says('What was decided; null before.', '决策；尚未决策为 null。')),
    },
    { ...closed, ...says('A gate, format 1.', '阶段关口，格式 1。') },
  ),

  Baselines: Type.Object(
    {
      version: version(),
      baselines: list(
        Type.Object(
          {
            name: text('Name of the baseline.', '基线名称。'),
            on: date('Day of the promise.', '承诺日期。'),
            tasks: count('Tasks that it holds.', '所含任务数。'),
          },
          closed,
        ),
        'Every baseline, in the order of the plan.',
        '各基线，按计划顺序。',
      ),
    },
    { ...closed, ...says('The baselines of a plan, format 1.', '计划的基线列表，格式 1。') },
  ),

  Baseline: Type.Object(
    {
      version: version(),
      name: text('Name of the baseline.', '基线名称。'),
      on: date('Day of the promise.', '承诺日期。'),
      note: opt(text('Why it was set.', '设定原因。')),
      tasks: list(
        Type.Object(
          {
            task: text('Id of the task.', '任务标识。'),
            start: moment('Promised start.', '承诺开始。'),
            finish: moment('Promised finish.', '承诺完成。'),
            effort: Type.Union(
              [Type.String(), Type.Null()],
              says(
                'Promised effort as the baseline has it, such as 8d; null where it states none.',
                '承诺的工作量，写法与基线一致，如 8d；未写明时为 null。',
              ),
            ),
          },
          closed,
        ),
        'What was promised, by task.',
        '各任务的承诺。',
      ),
    },
    { ...closed, ...says('A baseline, format 1.', '基线，格式 1。') },
  ),

  Differences: Type.Object(
    {
      version: version(),
      baseline: text('Name of the baseline.', '基线名称。'),
      phases: list(
        Type.Object(
          {
            phase: text('Id of the phase.', '阶段标识。'),
            name: text('Its name.', '阶段名称。'),
            promised: moment(
              'Last promised finish of its tasks; null where none was.',
              '其任务承诺的最晚完成；无则为 null。',
            ),
            now: moment('Finish as computed now.', '当前计算的完成。'),
            days: varianceDays(),
            effort: effort(),
          },
          closed,
        ),
        'Every phase of the plan.',
        '计划中的各阶段。',
      ),
      tasks: list(
        Type.Object(
          {
            task: text('Id of the task.', '任务标识。'),
            name: text('Its name.', '任务名称。'),
            type: opt(
              oneOf(
                ['task', 'parent', 'milestone', 'recurring'],
                'What kind of task it is; absent for one that is gone.',
                '任务类型；已删除的任务无此项。',
              ),
            ),
            promised: moment('Promised finish; null for a task that came later.', '承诺完成；后增任务为 null。'),
            now: moment('Finish as computed now; null for a task that is gone.', '当前计算的完成；已删除任务为 null。'),
            days: varianceDays(),
            effort: effort(),
          },
          closed,
        ),
        'Every task of the plan, then those that are gone.',
        '计划中的各任务，其后为已删除者。',
      ),
    },
    { ...closed, ...says('A plan beside a baseline, format 1.', '计划与基线的对比，格式 1。') },
  ),
};

export type GateDocument = Static<typeof RecordingOutputFormat.Gate>;
export type BaselinesDocument = Static<typeof RecordingOutputFormat.Baselines>;
export type BaselineOutput = Static<typeof RecordingOutputFormat.Baseline>;
export type DifferencesDocument = Static<typeof RecordingOutputFormat.Differences>;
