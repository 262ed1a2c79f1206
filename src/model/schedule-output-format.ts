import type { Static } from 'typebox';
import { CONSTRAINT_TYPES, LINK_TYPES } from './vocabulary.ts';
import { MOMENT_PATTERN, Type, closed, date, flag, list, oneOf, opt, says } from './schema-parts.ts';

// What `schedule --json` prints.

const dated = (en: string, zh: string) =>
  Type.Union([Type.String({ pattern: MOMENT_PATTERN }), Type.Null()], says(en, zh));
const float = (en: string, zh: string) => Type.Union([Type.Integer(), Type.Null()], says(en, zh));
const text = (en: string, zh: string) => Type.String(says(en, zh));

const Driver = Type.Union(
  [
    Type.Object(
      {
        task: text('The predecessor.', '前置任务。'),
        type: oneOf(LINK_TYPES, 'Type of the link.', '依赖类型。'),
        lag: text(
          'Time between the two, as a plan writes it: `0`, `2d`, `-4h`, `3ed`, `50%`.',
          '间隔，写法与计划一致：`0`、`2d`、`-4h`、`3ed`、`50%`。',
        ),
        through: opt(
          text('The phase or parent task that the link names, where it names one.', '依赖所指的阶段或父任务（如有）。'),
        ),
      },
      closed,
    ),
    Type.Object(
      {
        constraint: oneOf(CONSTRAINT_TYPES, 'Type of the constraint.', '约束类型。'),
        date: dated('Its date.', '约束日期。'),
      },
      closed,
    ),
    Type.Object({ person: text('Who was not free earlier.', '此前没有空闲的人员。') }, closed),
    Type.Object({ dataDate: date('Unfinished work cannot lie before it.', '未完成的工作不能早于数据日期。') }, closed),
    Type.Object({ projectStart: dated('Nothing starts earlier.', '项目开始日期。') }, closed),
    Type.Object({ actual: dated('The date that was recorded.', '已记录的实际日期。') }, closed),
  ],
  says('One reason for the early dates.', '决定最早日期的一个原因。'),
);

const Task = Type.Object(
  {
    id: text('Id of the task.', '任务标识。'),
    phase: text('Id of its phase.', '所属阶段。'),
    wbs: text('Code by position, as in 2.3.1.', '按位置的编号，如 2.3.1。'),
    type: oneOf(['task', 'parent', 'milestone', 'recurring'], 'What kind of task it is.', '任务类型。'),
    start: dated(
      'Forecast or actual start; null where it could not be scheduled.',
      '预计或实际开始；无法排期时为 null。',
    ),
    finish: dated('Forecast or actual finish.', '预计或实际完成。'),
    earlyStart: dated('Earliest start.', '最早开始。'),
    earlyFinish: dated('Earliest finish.', '最早完成。'),
    lateStart: dated('Latest start that delays nobody.', '最迟开始。'),
    lateFinish: dated('Latest finish that delays nobody.', '最迟完成。'),
    totalFloat: float('Late minus early, in working minutes.', '总浮动时间，工作分钟。'),
    freeFloat: float('Slip that moves no successor, in working minutes.', '自由浮动时间，工作分钟。'),
    critical: flag('On a driving chain to the finish of the project.', '是否在通向项目完成的驱动链上。'),
    drivenBy: list(Driver, 'Why it is not earlier.', '为何不能更早。'),
    occurrences: list(
      Type.Object(
        {
          start: dated('Start.', '开始。'),
          finish: dated('Finish.', '完成。'),
          done: flag('Whether it is recorded as done.', '是否已记录完成。'),
        },
        closed,
      ),
      'Each time of a recurring task.',
      '周期性任务的各次。',
    ),
  },
  { ...closed, ...says('One task.', '一项任务。') },
);

const Levelled = Type.Object(
  {
    moved: list(
      Type.Object(
        {
          task: text('Id of the task.', '任务标识。'),
          from: Type.Object(
            { start: dated('Start before.', '原开始。'), finish: dated('Finish before.', '原完成。') },
            { ...closed, ...says('Without levelling.', '调整前。') },
          ),
          to: Type.Object(
            { start: dated('Start now.', '现开始。'), finish: dated('Finish now.', '现完成。') },
            { ...closed, ...says('With levelling.', '调整后。') },
          ),
          waitsFor: list(
            Type.String(),
            'People that it waits for; empty where it only follows what it depends on.',
            '所等待的人员；为空表示仅随前置任务顺延。',
          ),
        },
        closed,
      ),
      'Tasks that were moved, in the order of the plan.',
      '被调整的任务，按计划顺序。',
    ),
    schedules: Type.Integer(says('How many schedules were tried.', '尝试的排期数。')),
    missedMinutes: Type.Object(
      {
        before: Type.Integer(says('Without levelling.', '调整前。')),
        after: Type.Integer(says('With levelling.', '调整后。')),
      },
      {
        ...closed,
        ...says('Working minutes by which latest dates are missed, summed.', '晚于最迟日期的工作分钟合计。'),
      },
    ),
  },
  { ...closed, ...says('What `--level` did; absent without it.', '`--level` 的调整结果；未使用时省略。') },
);

export const ScheduleOutputFormat = {
  Schedule: Type.Object(
    {
      version: Type.Literal(1, says('Version of this format.', '本格式的版本。')),
      asOf: Type.Union(
        [date('', ''), Type.Null()],
        says('Data date; null where the plan is computed as planned.', '数据日期；按计划计算时为 null。'),
      ),
      start: dated('First start.', '最早开始。'),
      finish: dated('Last finish.', '最晚完成。'),
      phases: list(
        Type.Object(
          {
            id: text('Id of the phase.', '阶段标识。'),
            start: dated('First start of its tasks.', '其任务的最早开始。'),
            finish: dated('Last finish of its tasks.', '其任务的最晚完成。'),
          },
          closed,
        ),
        'Every phase, in the order of the plan.',
        '各阶段，按计划顺序。',
      ),
      tasks: list(Task, 'Every task, in the order of the plan.', '各任务，按计划顺序。'),
      levelled: opt(Levelled),
      criticalPath: list(Type.String(), 'One longest chain from start to finish.', '从开始到完成的一条最长链。'),
      recurringSetsFinish: opt(
        text(
          'The recurring task that sets the finish, where one does: the critical path is then that of all other work.',
          '决定项目完成日期的周期性任务（如有）；此时关键路径按其余工作计算。',
        ),
      ),
    },
    { ...closed, ...says('Dates computed by crm-plan, format 1.', 'crm-plan 计算的日期，格式 1。') },
  ),
};

const share = (en: string, zh: string) => Type.Number({ ...says(en, zh), minimum: 0, maximum: 1 });

/** What `schedule --simulate --json` prints. */
export const SimulationOutputFormat = {
  Simulation: Type.Object(
    {
      version: Type.Literal(1, says('Version of this format.', '本格式的版本。')),
      asOf: Type.Union([date('', ''), Type.Null()], says('Data date; null without one.', '数据日期；没有时为 null。')),
      runs: Type.Integer(says('How often the plan was run.', '模拟次数。')),
      seed: Type.Integer(says('Seed of chance: the same seed, the same result.', '随机种子，种子相同则结果相同。')),
      planned: dated('Finish as computed without chance.', '不含随机因素的计算完工日期。'),
      onTime: share('Share of runs that finish no later than planned.', '不晚于计算完工日期的模拟占比。'),
      finish: Type.Object(
        {
          first: dated('Earliest of all runs.', '各次模拟中最早。'),
          p50: dated('Kept by half of the runs.', '五成模拟不晚于此日。'),
          p80: dated('Kept by four runs in five.', '八成模拟不晚于此日。'),
          p95: dated('Kept by nineteen runs in twenty.', '九成五模拟不晚于此日。'),
          last: dated('Latest of all runs.', '各次模拟中最晚。'),
        },
        { ...closed, ...says('Finish of the project.', '项目完工日期。') },
      ),
      tasks: list(
        Type.Object(
          {
            id: text('Id of the task.', '任务标识。'),
            estimated: flag(
              'Whether it has a three-point estimate: only then it varies.',
              '是否写有三点估算；有则随机变化。',
            ),
            criticality: share('Share of runs in which it drives the finish.', '处于通向完工的驱动链上的模拟占比。'),
            sensitivity: Type.Union(
              [Type.Number({ minimum: -1, maximum: 1 }), Type.Null()],
              says(
                'Pearson correlation of its length with the finish; null where its length does not vary.',
                '其时长与完工日期的皮尔逊相关系数；时长不变时为 null。',
              ),
            ),
            deadlineMet: opt(share('Share of runs that keep its deadline.', '满足其期限的模拟占比。')),
          },
          closed,
        ),
        'Every unfinished task but parents, in the order of the plan.',
        '未完成的任务（不含父任务），按计划顺序。',
      ),
    },
    { ...closed, ...says('How likely the finish is, format 1.', '完工日期的把握程度，格式 1。') },
  ),
};

export type SimulationDocument = Static<typeof SimulationOutputFormat.Simulation>;
export type ScheduleDocument = Static<typeof ScheduleOutputFormat.Schedule>;
