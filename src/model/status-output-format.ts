import type { Static } from 'typebox';
import { Workstreams } from './cycles-output-format.ts';
import { HEALTHS, WEEK_MARKS } from './vocabulary.ts';
import { MOMENT_PATTERN, Type, closed, date, flag, list, oneOf, says } from './schema-parts.ts';

// What `status --json` prints.

const text = (en: string, zh: string) => Type.String(says(en, zh));
const dated = (en: string, zh: string) =>
  Type.Union([Type.String({ pattern: MOMENT_PATTERN }), Type.Null()], says(en, zh));
const number = (en: string, zh: string) => Type.Union([Type.Number(), Type.Null()], says(en, zh));
const owner = () =>
  Type.Union([Type.String(), Type.Null()], says('Who is accountable: an id of people.', '责任人：people 中的 id。'));

export const StatusOutputFormat = {
  Status: Type.Object(
    {
      version: Type.Literal(1, says('Version of this format.', '本格式的版本。')),
      asOf: date('Data date.', '数据日期。'),
      project: Type.Object(
        { id: text('Id of the project.', '项目标识。'), name: text('Its name.', '项目名称。') },
        { ...closed, ...says('The project.', '项目。') },
      ),
      health: Type.Union(
        [
          Type.Object(
            {
              colour: oneOf(HEALTHS, 'The computed light.', '计算所得的灯色。'),
              reason: text('Why.', '原因。'),
              override: Type.Union(
                [
                  Type.Object(
                    {
                      colour: oneOf(HEALTHS, 'The light that the journal says instead.', '日志中另行给出的灯色。'),
                      reason: text('Why.', '理由。'),
                    },
                    closed,
                  ),
                  Type.Null(),
                ],
                says('What the journal says instead.', '日志中的替代判断。'),
              ),
            },
            closed,
          ),
          Type.Null(),
        ],
        says('How the project stands; null where it cannot be computed.', '项目状态；无法计算时为 null。'),
      ),
      progress: number('Share of planned work that is done, in percent.', '已完成的计划工作占比，百分数。'),
      start: dated('First start.', '最早开始。'),
      finish: dated('Forecast finish.', '预计完成。'),
      plannedFinish: dated('Planned finish, from the baseline where there is one.', '计划完成，有基线时取基线。'),
      varianceDays: number(
        'Working days from planned to forecast finish; positive is late.',
        '计划与预计完成相差的工作日数，正数为晚。',
      ),
      phases: list(
        Type.Object(
          {
            id: text('Id of the phase.', '阶段标识。'),
            name: text('Its name.', '阶段名称。'),
            progress: number(
              'Share of planned work that is done, in percent; null where unknown.',
              '完成占比，百分数；未知为 null。',
            ),
            start: dated('First start.', '最早开始。'),
            finish: dated('Last finish.', '最晚完成。'),
            late: Type.Integer({ ...says('Tasks that are late.', '延误任务数。'), minimum: 0 }),
          },
          closed,
        ),
        'Every phase.',
        '各阶段。',
      ),
      late: list(
        Type.Object(
          {
            task: text('Id of the task.', '任务标识。'),
            name: text('Its name.', '任务名称。'),
            owner: owner(),
            planned: dated('Planned finish.', '计划完成。'),
            forecast: dated('Forecast finish.', '预计完成。'),
            days: number('Working days late.', '延误工作日数。'),
            overdue: flag('Whether the planned finish has passed.', '计划完成日期是否已过。'),
            reason: Type.Union(
              [Type.String(), Type.Null()],
              says('What the plan says about it.', '计划中注明的原因。'),
            ),
          },
          closed,
        ),
        'Tasks that are late, the latest first.',
        '延误任务，延误最多者在前。',
      ),
      next: list(
        Type.Object(
          {
            task: text('Id of the task.', '任务标识。'),
            name: text('Its name.', '任务名称。'),
            owner: owner(),
            start: dated('Start.', '开始。'),
            finish: dated('Finish.', '完成。'),
          },
          closed,
        ),
        'Tasks that start or finish within two weeks.',
        '两周内开始或完成的任务。',
      ),
      gate: Type.Union(
        [
          Type.Object(
            {
              phase: text('Id of the phase.', '阶段标识。'),
              due: dated('When it is due.', '应决策日期。'),
              met: Type.Integer(says('Criteria that are met.', '已满足的准则数。')),
              total: Type.Integer(says('Criteria in all.', '准则总数。')),
              overdue: flag('Whether it is due and not decided.', '是否已到期而未决策。'),
            },
            closed,
          ),
          Type.Null(),
        ],
        says(
          'The next gate that is not decided, or whose phase begins again.',
          '下一个未决策的关口，或阶段须重新启动的关口。',
        ),
      ),
      checklists: list(
        Type.Object(
          {
            id: text('Id of the checklist.', '检查表标识。'),
            name: text('Its name.', '检查表名称。'),
            phases: list(text('Id of a phase.', '阶段标识。'), 'The phases that it is bound to.', '所属阶段。'),
            done: Type.Integer({ ...says('Items that are ticked.', '已勾选的条目数。'), minimum: 0 }),
            total: Type.Integer({ ...says('Items in all.', '条目总数。'), minimum: 0 }),
          },
          closed,
        ),
        'The checklists that the methodology binds to the phases under way or to that of the next gate.',
        '方法论为当前阶段及下一关口所在阶段指定的检查表。',
      ),
      workstreams: Workstreams(),
      weekTable: Type.Union(
        [
          Type.Object(
            {
              weeks: list(
                Type.Object(
                  {
                    week: Type.Integer(says('Its number.', '周次。')),
                    from: date('Its first day.', '第一天。'),
                    to: date('Its seventh day.', '第七天。'),
                  },
                  closed,
                ),
                'Every week, seven days each from the day on which the project starts.',
                '各周，自项目开始之日起每七天一周。',
              ),
              current: Type.Union(
                [Type.Integer(), Type.Null()],
                says(
                  'The week of the data date; null before the first and after the last.',
                  '数据日期所在周次；早于首周或晚于末周时为 null。',
                ),
              ),
              rows: list(
                Type.Object(
                  {
                    kind: oneOf(['phase', 'task', 'milestone'], 'What it is.', '类别。'),
                    id: text('Its id.', '标识。'),
                    name: text('Its name.', '名称。'),
                    start: date('First start.', '最早开始。'),
                    finish: date('Last finish.', '最晚完成。'),
                    marks: list(
                      Type.Object(
                        {
                          week: Type.Integer(says('Number of the week.', '周次。')),
                          state: oneOf(WEEK_MARKS, 'How its work of that week stands.', '该周工作的状态。'),
                        },
                        closed,
                      ),
                      'The weeks in which it has work.',
                      '有工作的各周。',
                    ),
                  },
                  closed,
                ),
                'What the methodology gives a row.',
                '方法论指定的各行。',
              ),
            },
            closed,
          ),
          Type.Null(),
        ],
        says('The plan in weeks; null where the methodology asks for none.', '周次表；方法论未要求时为 null。'),
      ),
    },
    { ...closed, ...says('A plan at a glance, format 1.', '计划概览，格式 1。') },
  ),
};

export type StatusDocument = Static<typeof StatusOutputFormat.Status>;
