import type { Static } from 'typebox';
import { GATE_OUTCOMES, HEALTHS } from './vocabulary.ts';
import { Type, closed, date, list, oneOf, says } from './schema-parts.ts';

// What `cycle show --json` prints.

const text = (en: string, zh: string) => Type.String(says(en, zh));
const whole = (en: string, zh: string) => Type.Integer({ ...says(en, zh), minimum: 0 });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T, en: string, zh: string) =>
  Type.Union([type, Type.Null()], says(en, zh));
const day = (en: string, zh: string) => Type.Union([date(en, zh), Type.Null()], says(en, zh));

/** Workstream × cycle; `status --json` has it too. */
export const Workstreams = () =>
  list(
    Type.Object(
      {
        id: text('Id of the workstream.', '工作线标识。'),
        cells: list(
          Type.Object(
            {
              cycle: orNull(
                whole('Its number.', '轮次。'),
                'The cycle; null for what is done once.',
                '轮次；只做一次的工作为 null。',
              ),
              tasks: whole('How many tasks it has.', '任务数。'),
              done: whole('How many of them are done.', '已完成任务数。'),
              overdue: whole('How many are overdue.', '逾期任务数。'),
              progress: orNull(
                Type.Number(says('Percent.', '百分数。')),
                'Share done; null where unknown.',
                '完成占比；未知为 null。',
              ),
              start: date('First start.', '最早开始。'),
              finish: date('Last finish.', '最晚完成。'),
              colour: orNull(
                oneOf(HEALTHS, 'Light.', '灯色。'),
                'Red: a task is overdue; amber: one is forecast late; null: not begun.',
                '红：有任务逾期；黄：有任务预计延误；null：未开始。',
              ),
            },
            closed,
          ),
          'Where it has work.',
          '有工作的循环。',
        ),
      },
      closed,
    ),
    'Workstream by cycle.',
    '工作线与循环。',
  );

export const CyclesOutputFormat = {
  Cycles: Type.Object(
    {
      version: Type.Literal(1, says('Version of this format.', '本格式的版本。')),
      present: orNull(
        whole('Its number.', '轮次。'),
        'The cycle under way; null where all are closed.',
        '当前循环；均已结束时为 null。',
      ),
      cycles: list(
        Type.Object(
          {
            cycle: whole('Its number.', '轮次。'),
            state: oneOf(
              ['closed', 'present', 'ahead'],
              'Closed, under way, or not begun.',
              '已结束、进行中或未开始。',
            ),
            closedOn: day('The day on which it was closed.', '结束日期。'),
            areas: list(text('An area.', '领域。'), 'What it takes up.', '涉及的领域。'),
            phases: list(text('Id of a phase.', '阶段标识。'), 'Its phases.', '所含阶段。'),
            tasks: whole('How many tasks it has.', '任务数。'),
            done: whole('How many of them are done.', '已完成任务数。'),
            start: day('First start.', '最早开始。'),
            finish: day('Last finish.', '最晚完成。'),
            closingGate: orNull(
              text('Id of a phase.', '阶段标识。'),
              'The phase whose gate ends it.',
              '收尾关口所在阶段。',
            ),
            openGates: list(
              text('Id of a phase.', '阶段标识。'),
              'Phases whose gate nobody has decided.',
              '关口尚无决策的阶段。',
            ),
            decision: orNull(
              oneOf(GATE_OUTCOMES, 'What was decided there.', '决策结果。'),
              'What was decided there.',
              '决策结果。',
            ),
            decidedOn: day('When.', '决策日期。'),
            lessons: list(
              text('A lesson.', '经验。'),
              'What was learned, as noted when it was closed.',
              '结束时记录的经验教训。',
            ),
          },
          closed,
        ),
        'Every cycle.',
        '各轮循环。',
      ),
      workstreams: Workstreams(),
    },
    { ...closed, ...says('What `cycle show --json` prints.', '`cycle show --json` 的输出。') },
  ),
};

export type CyclesDocument = Static<typeof CyclesOutputFormat.Cycles>;
