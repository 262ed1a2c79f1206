import type { Static } from 'typebox';
import { broken, count, number, text, version } from './output-parts.ts';
import { Type, closed, flag, list, oneOf, says } from './schema-parts.ts';

// What `assess --list --json` and `assess NAME --json` print. Words stand in the language of the command.

const orNull = <T extends ReturnType<typeof text> | ReturnType<typeof number>>(value: T) =>
  Type.Union([value, Type.Null()], { description: (value as { description?: string }).description ?? '' });
const Named = Type.Object({ id: text('Id.', '标识。'), says: text('Its words.', '文字。') }, closed);
const named = (en: string, zh: string) => list(Named, en, zh);
const scored = {
  id: text('Id.', '标识。'),
  says: text('Its words.', '文字。'),
  outOf: number('The most that is possible.', '满分。'),
  blocks: flag('Too low, whatever the total.', '过低，无论总分多少均为阻断项。'),
};

export const AssessmentOutputFormat = {
  Questionnaires: Type.Object(
    {
      version: version(),
      questionnaires: list(
        Type.Object(
          {
            id: text('Its name on the command line.', '命令行中的名称。'),
            name: text('Its title.', '标题。'),
            about: orNull(text('What it finds out.', '用途。')),
            questions: count('How many questions it asks.', '题数。'),
            methodologies: Type.Union(
              [Type.Array(Type.String()), Type.Null()],
              says('Methodologies that it belongs to; null: all.', '所属方法论；null 为全部。'),
            ),
          },
          closed,
        ),
        'The questionnaires within reach.',
        '可用的问卷。',
      ),
      broken: broken(),
    },
    { ...closed, ...says('The list of questionnaires.', '问卷列表。') },
  ),

  Assessment: Type.Object(
    {
      version: version(),
      questionnaire: text('Id of the questionnaire.', '问卷标识。'),
      name: text('Its title.', '标题。'),
      on: orNull(text('When it was answered.', '回答日期。')),
      by: orNull(text('Who answered.', '回答人。')),
      kind: oneOf(
        ['mean', 'sum', 'lowest', 'stage', 'ladder', 'highest-yes', 'match'],
        'How the score comes about.',
        '得分的算法。',
      ),
      total: orNull(number('The score; null where too little was answered.', '得分；回答过少时为 null。')),
      range: Type.Union(
        [
          Type.Object(
            { least: number('At least.', '下限。'), most: number('At most.', '上限。') },
            { ...closed, ...says('What open questions leave possible.', '未答题目留下的范围。') },
          ),
          Type.Null(),
        ],
        says('Where open questions leave the score undecided.', '未答题目使得分未定时的范围。'),
      ),
      outOf: number('The most that is possible.', '满分。'),
      band: Type.Union([Named, Type.Null()], says('What the score means.', '得分的结论。')),
      dimensions: list(
        Type.Object(
          {
            ...scored,
            score: orNull(number('Its score; null where nothing was answered.', '得分；未回答时为 null。')),
            questions: list(
              Type.Object(
                {
                  ...scored,
                  points: orNull(number('Points of the answer.', '回答的得分。')),
                  weight: number('Weight in the mean.', '均值中的权重。'),
                  answer: orNull(text('The answer in words.', '回答的文字。')),
                  note: orNull(text('What it rests on.', '依据。')),
                },
                closed,
              ),
              'Its questions.',
              '各题。',
            ),
          },
          closed,
        ),
        'Part by part.',
        '各维度。',
      ),
      cappedBy: named('Parts that hold the total down.', '限制总分的维度。'),
      blockers: named('What is too low, whatever the total.', '阻断项。'),
      knockouts: named('What rejects, whatever the total.', '一票否决项。'),
      uneven: named('Reached although something below is not begun.', '下级尚未起步却已达到的级别。'),
      outcomes: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            says: text('Its words.', '文字。'),
            frame: flag('Goes together with any other outcome.', '可与其他结果并用。'),
            first: flag('Fits best.', '最合适。'),
            points: number('Weight of the answers in favour.', '支持该结果的权重。'),
            outOf: number('Weight of all answers.', '全部回答的权重。'),
            against: list(
              Type.Object(
                {
                  id: text('Id.', '标识。'),
                  says: text('The question.', '题目。'),
                  answer: orNull(text('The answer.', '回答。')),
                },
                closed,
              ),
              'Answers that speak against it.',
              '与之相悖的回答。',
            ),
          },
          closed,
        ),
        'Outcomes that are spoken for, best first.',
        '得到支持的结果，最合适者在前。',
      ),
      undecided: named('Outcomes that open questions could still put first.', '未答题目仍可能使其领先的结果。'),
      advice: named('What to do.', '建议。'),
      benchmarks: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            says: text('Its words.', '文字。'),
            value: Type.Union([Type.Number(), Type.String()], says('The figure.', '数值。')),
            unit: text('Its unit.', '单位。'),
          },
          closed,
        ),
        'Figures to compare with.',
        '可对照的数值。',
      ),
      open: named('Questions without an answer.', '未回答的题目。'),
      formula: text('How the score is computed.', '算法说明。'),
    },
    { ...closed, ...says('What came of a questionnaire.', '问卷的结果。') },
  ),

  Vendors: Type.Object(
    {
      version: version(),
      questionnaire: text('Id of the questionnaire.', '问卷标识。'),
      name: text('Its title.', '标题。'),
      outOf: number('The most that is possible.', '满分。'),
      winner: orNull(text('Id of the candidate that is ahead.', '领先候选者的标识。')),
      criteria: list(
        Type.Object(
          { id: text('Id.', '标识。'), says: text('Its words.', '文字。'), weight: number('Weight.', '权重。') },
          closed,
        ),
        'What counts, and how much.',
        '评分标准及权重。',
      ),
      candidates: list(
        Type.Object(
          {
            id: text('Id.', '标识。'),
            name: text('Name.', '名称。'),
            total: orNull(number('Weighted score.', '加权得分。')),
            rejectedFor: named('What rejects it.', '被否决的原因。'),
            chosen: flag('It was chosen.', '已选定。'),
            scores: list(
              Type.Object(
                {
                  id: text('Id of the criterion.', '标准的标识。'),
                  says: text('Its words.', '文字。'),
                  score: orNull(number('Points.', '得分。')),
                  evidence: orNull(text('What the score rests on.', '评分依据。')),
                },
                closed,
              ),
              'Scores by criterion.',
              '各标准的得分。',
            ),
            unscored: named('Criteria without a score.', '尚未评分的标准。'),
            advice: named('What to do.', '建议。'),
          },
          closed,
        ),
        'Candidates, best first.',
        '候选者，得分高者在前。',
      ),
      sensitivity: list(
        Type.Object(
          {
            id: text('Id of the criterion.', '标准的标识。'),
            says: text('Its words.', '文字。'),
            weight: number('Its weight now.', '现有权重。'),
            turnsAt: orNull(number('The weight from which another candidate wins.', '使结果改变的权重。')),
            winner: orNull(text('Who wins then.', '届时的领先者。')),
          },
          closed,
        ),
        'Which change of weight would change the winner.',
        '权重如何变化会改变结果。',
      ),
      formula: text('How the score is computed.', '算法说明。'),
    },
    { ...closed, ...says('The candidates of a choice of vendor, side by side.', '供应商候选者对照。') },
  ),
};

export type QuestionnairesDocument = Static<typeof AssessmentOutputFormat.Questionnaires>;
