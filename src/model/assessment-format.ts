import type { Static } from 'typebox';
import { Type, closed, flag, id, ids, list, name, oneOf, opt, prose, record, says } from './schema-parts.ts';

// A questionnaire pack: `assessment.yaml` (structure and formula), `en.yaml` and `zh-CN.yaml` (words by id).

const sources = () =>
  opt(
    list(
      Type.String({ maxLength: 40 }),
      'Entries of the methodology inventory that this encodes.',
      '所编码的方法论清单条目。',
    ),
  );
const derived = opt(flag('Follows from what a source states.', '由来源推得。'));
const score = (en: string, zh: string) => Type.Number({ ...says(en, zh), minimum: 0, maximum: 1000 });

export const AssessmentFormat = Type.Module({
  Question: Type.Object(
    {
      id: id('Id of the question.', '题目标识。'),
      weight: opt(score('Its weight in the mean; 1 if absent.', '在均值中的权重，默认 1。')),
      source: sources(),
      derived,
    },
    closed,
  ),

  Scoring: Type.Object(
    {
      kind: oneOf(
        ['mean', 'sum', 'lowest', 'stage', 'ladder', 'highest-yes', 'match'],
        'mean: share of the possible, 0 to 100, dimension by dimension. sum: points. lowest: the weakest question decides. stage: the highest level that is reached with all below it begun. ladder: the highest question at full with all below at least begun. highest-yes: the last question answered above nothing. match: a question speaks for an outcome, further answers order them.',
        'mean：按维度得分占满分的比例，0 至 100。sum：累计得分。lowest：由最低题决定。stage：达到且其下各级均已起步的最高级。ladder：自身为满分且其下均已起步的最高级。highest-yes：最后一道答“是”的题。match：一题指向一个结果，其余回答用于排序。',
      ),
      reach: opt(score('stage: points of a level from which it is reached.', 'stage：达到该级所需得分。')),
      begun: opt(
        score(
          'stage, ladder: points from which a level below counts as begun.',
          'stage、ladder：下级视为已起步的得分。',
        ),
      ),
      caps: opt(
        list(
          Type.Object(
            {
              dimensions: ids('Where any of these dimensions', '任一维度'),
              below: score('is below this score,', '得分低于此值时，'),
              most: score('the total is at most this.', '总分不超过此值。'),
            },
            closed,
          ),
          'What holds the total down.',
          '总分上限。',
        ),
      ),
      blocker: opt(
        score(
          'A dimension (or question, in points) below this blocks, whatever the total.',
          '维度（或题目得分）低于此值即为阻断项。',
        ),
      ),
      knockout: opt(
        Type.Object(
          {
            questions: ids('Questions of which a zero rejects the candidate.', '得零分即淘汰的题目。'),
          },
          { ...closed, ...says('What rejects a candidate, whatever the total.', '无论总分多少都淘汰候选的条件。') },
        ),
      ),
      source: sources(),
      derived,
    },
    { ...closed, ...says('How the score comes about.', '得分的算法。') },
  ),

  Assessment: Type.Object(
    {
      format: Type.Literal('crm-plan-assessment/1', says('Format of this file.', '文件格式。')),
      id: id('Id of the questionnaire: the name of its folder.', '问卷标识，即文件夹名。'),
      subject: opt(
        oneOf(
          ['plan', 'vendor'],
          'What is judged: the project, or each vendor candidate in turn.',
          '评估对象：项目，或逐个供应商候选。',
        ),
      ),
      methodologies: opt(ids('Methodologies that it belongs to; all, if absent.', '所属方法论；默认为全部。')),
      scale: list(
        Type.Object(
          { value: Type.Number(says('Points.', '分值。')), id: id('Id of the answer.', '答案标识。') },
          closed,
        ),
        'The answers that every question takes, from the least.',
        '每题可选的答案，由低到高。',
      ),
      dimensions: list(
        Type.Object(
          {
            id: id('Id of the dimension (a level, for stage).', '维度标识（stage 中为级别）。'),
            weight: opt(score('Its weight in the total; 1 if absent.', '在总分中的权重，默认 1。')),
            questions: list(Type.Ref('Question'), 'Questions.', '题目。'),
            source: sources(),
            derived,
          },
          closed,
        ),
        'Groups of questions.',
        '题目分组。',
      ),
      scoring: Type.Ref('Scoring'),
      bands: opt(
        list(
          Type.Object(
            {
              id: id('Id of the band.', '等级标识。'),
              least: score('From this score (or level) on.', '得分（或级别）下限。'),
            },
            closed,
          ),
          'What the total means, from the least.',
          '总分的含义，由低到高。',
        ),
      ),
      advice: opt(
        list(
          Type.Object(
            {
              id: id('Id of the advice.', '建议标识。'),
              band: opt(ids('Where the total is in one of these bands,', '总分属于其中任一等级时，')),
              dimension: opt(id('where this dimension', '该维度')),
              question: opt(id('or this question', '或该题目')),
              below: opt(score('is below this score (points, for a question).', '得分低于此值时（题目按分值）。')),
              outcome: opt(id('match: where this outcome is spoken for.', 'match：该结果成立时。')),
              source: sources(),
              derived,
            },
            closed,
          ),
          'What the methodology says to do about it.',
          '方法论给出的建议。',
        ),
      ),
      outcomes: opt(
        list(
          Type.Object(
            {
              id: id('Id of the outcome, as of a methodology.', '结果标识，如方法论 id。'),
              question: id('The question that speaks for it.', '指向它的题目。'),
              frame: opt(
                flag(
                  'Goes together with any other outcome instead of competing with it.',
                  '可与其他任一结果结合，不与之竞争。',
                ),
              ),
              favoured: opt(
                list(
                  Type.Object(
                    {
                      question: id('This question', '该题'),
                      answer: id('answered so favours it', '如此回答时对其有利，'),
                      weight: opt(score('with this weight; 1 if absent.', '权重，默认 1。')),
                    },
                    closed,
                  ),
                  'Further answers that favour it: they order the outcomes that are spoken for.',
                  '对其有利的其他回答：用于给已成立的结果排序。',
                ),
              ),
              source: sources(),
              derived,
            },
            closed,
          ),
          'match: what is spoken for by which question.',
          'match：各题所指向的结果。',
        ),
      ),
      benchmarks: opt(
        list(
          Type.Object(
            {
              id: id('Id of the group compared with.', '对照组标识。'),
              value: Type.Number(says('Its value.', '数值。')),
              unit: opt(Type.String(says('Its unit.', '单位。'))),
              source: sources(),
            },
            closed,
          ),
          'What others reach.',
          '同类水平。',
        ),
      ),
      source: sources(),
      derived,
    },
    { ...closed, ...says('A questionnaire, without words.', '问卷，不含文字。') },
  ),

  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-assessment-words/1', says('Format of this file.', '文件格式。')),
      name: name('Name of the questionnaire.', '问卷名称。'),
      about: opt(prose('What it tells, and when to use it.', '能说明什么，何时使用。')),
      formula: prose('The formula in words.', '算法说明。'),
      scale: record(name('Label of the answer.', '答案名称。'), says('Labels, by answer.', '答案名称，按答案。')),
      dimensions: record(
        name('Name of the dimension.', '维度名称。'),
        says('Names, by dimension.', '维度名称，按维度。'),
      ),
      questions: record(prose('The question.', '题目。'), says('Questions, by id.', '题目，按 id。')),
      bands: opt(record(prose('What the band means.', '等级含义。'), says('Meanings, by band.', '等级含义，按等级。'))),
      advice: opt(record(prose('The advice.', '建议。'), says('Advice, by id.', '建议，按 id。'))),
      outcomes: opt(
        record(prose('What the outcome means.', '结果含义。'), says('Meanings, by outcome.', '结果含义，按结果。')),
      ),
      benchmarks: opt(
        record(name('Name of the group.', '对照组名称。'), says('Names, by group.', '对照组名称，按组。')),
      ),
    },
    { ...closed, ...says('Words of a questionnaire.', '问卷的文字。') },
  ),
});

const answer = () =>
  Type.Union(
    [
      Type.String({ ...says('Id of an answer.', '答案标识。'), maxLength: 64 }),
      Type.Number(says('Its points.', '分值。')),
      Type.Boolean(says('Yes or no.', '是或否。')),
    ],
    says('An answer: its id, its points, or yes or no.', '答案：其标识、分值，或是与否。'),
  );

// Answers to a questionnaire, written down: what `assess` would ask.
export const AssessmentAnswersFormat = Type.Module({
  Answers: Type.Object(
    {
      format: opt(Type.Literal('crm-plan-assessment-answers/1', says('Format of this file.', '文件格式。'))),
      questionnaire: opt(id('The questionnaire that is answered.', '所答问卷。')),
      answers: record(
        answer(),
        says('Answers by question; what is not answered is left out.', '按题目写的回答；未回答的不写。'),
      ),
      notes: opt(record(prose('What the answer rests on.', '依据。'), says('Notes by question.', '按题目写的依据。'))),
    },
    { ...closed, ...says('Answers to a questionnaire.', '问卷的回答。') },
  ),
});

export type AssessmentAnswers = Static<typeof AssessmentAnswersFormat.Answers>;
export type AssessmentPackDocument = Static<typeof AssessmentFormat.Assessment>;
export type AssessmentWords = Static<typeof AssessmentFormat.Words>;
