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
      criticalPath: list(Type.String(), 'One longest chain from start to finish.', '从开始到完成的一条最长链。'),
    },
    { ...closed, ...says('Dates computed by crm-plan, format 1.', 'crm-plan 计算的日期，格式 1。') },
  ),
};

export type ScheduleDocument = Static<typeof ScheduleOutputFormat.Schedule>;
