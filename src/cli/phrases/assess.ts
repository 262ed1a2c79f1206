import type { Text } from '../../diagnostics/index.ts';

export const assessWords = {
  start: {
    en: 'Start a questionnaire of your own: questions, formula and words, explained in comments.',
    'zh-CN': '新建自有问卷：题目、算法与文字，附注释说明。',
  },
  startExample: {
    en: 'Then: crm-plan assess sales-readiness --packs my-packs.',
    'zh-CN': '之后运行 crm-plan assess sales-readiness --packs my-packs。',
  },
  about: {
    en: 'Asks the questions of a questionnaire, scores the answers by a stated formula, says what to do about it and stores the answers in the plan. A question that is not answered stays open: it never counts as zero.',
    'zh-CN': '逐题提问，按公开的算法评分，给出建议，并把回答存入计划。未回答的题保持待答，绝不按零分计。',
  },
  list: { en: 'The questionnaires that there are.', 'zh-CN': '列出全部问卷。' },
  ask: { en: 'Ask in the terminal and store the answers.', 'zh-CN': '在终端提问并存入计划。' },
  file: {
    en: 'Score answers from a file, as a Markdown document.',
    'zh-CN': '为文件中的回答评分，写成 Markdown 文档。',
  },
  vendors: { en: 'Compare the vendors of the plan.', 'zh-CN': '比较计划中的候选供应商。' },
  name: { en: 'The questionnaire; --list shows all.', 'zh-CN': '问卷标识；--list 列出全部。' },
  answers: {
    en: 'A YAML file with `answers:` (question: answer) and, if you like, `notes:`; - is stdin.',
    'zh-CN': '含 `answers:`（题目: 答案）的 YAML 文件，可另附 `notes:`；- 表示标准输入。',
  },
  by: { en: 'Who answers: an id of people.', 'zh-CN': '作答人：people 中的 id。' },
  on: { en: 'The day of the answers: YYYY-MM-DD or today.', 'zh-CN': '作答日期：YYYY-MM-DD 或 today。' },
  stored: {
    en: 'Score the newest answers that the plan holds; ask and write nothing.',
    'zh-CN': '为计划中最近一次的回答评分，不提问也不写入。',
  },
  output: {
    en: 'Write the result, with its chart, into this file; its extension says the format.',
    'zh-CN': '把结果连同图示写入该文件；格式由扩展名决定。',
  },
  to: { en: 'How the result is written.', 'zh-CN': '输出格式。' },

  noName: {
    en: 'Which questionnaire? There are: {known}. crm-plan assess --list tells what each is for.',
    'zh-CN': '要回答哪份问卷？现有：{known}。用途见 crm-plan assess --list。',
  },
  unknown: {
    en: 'There is no questionnaire “{name}”. There are: {known}.',
    'zh-CN': '没有问卷“{name}”。现有：{known}。',
  },
  unknownNear: {
    en: 'There is no questionnaire “{name}”. Did you mean “{near}”? There are: {known}.',
    'zh-CN': '没有问卷“{name}”。是否想写“{near}”？现有：{known}。',
  },
  broken: {
    en: 'The questionnaire “{name}” has errors, shown above, so nobody can be asked.',
    'zh-CN': '问卷“{name}”有错误（见上），无法提问。',
  },
  cannotAsk: {
    en: 'Nobody can be asked here, since this is no terminal. Give the answers in a file: --answers FILE. Questions: {questions}. Answers: {answers}.',
    'zh-CN': '这里不是终端，无法提问。请用 --answers 文件 给出回答。题目：{questions}。答案：{answers}。',
  },
  nothing: {
    en: 'No question was answered, so there is nothing to score. Nothing was stored.',
    'zh-CN': '没有回答任何题目，无从评分，也未存储。',
  },
  unreadable: {
    en: '“{path}” cannot be read as answers; what is wrong with it stands above.',
    'zh-CN': '“{path}”无法作为回答读取，原因见上。',
  },
  otherQuestionnaire: {
    en: '{place}: these are answers to “{other}”, not to “{name}”. Run crm-plan assess {other}.',
    'zh-CN': '{place}：这是问卷“{other}”的回答，不是“{name}”的。请运行 crm-plan assess {other}。',
  },
  unknownQuestion: {
    en: '{place}: “{name}” has no question “{id}”. Questions: {known}.',
    'zh-CN': '{place}：问卷“{name}”没有题目“{id}”。题目：{known}。',
  },
  unknownQuestionNear: {
    en: '{place}: “{name}” has no question “{id}”. Did you mean “{near}”?',
    'zh-CN': '{place}：问卷“{name}”没有题目“{id}”。是否想写“{near}”？',
  },
  unknownAnswer: {
    en: '{place}: “{id}” cannot be answered with “{answer}”. Answers: {known}.',
    'zh-CN': '{place}：题目“{id}”不能答“{answer}”。可选答案：{known}。',
  },
  unknownAnswerNear: {
    en: '{place}: “{id}” cannot be answered with “{answer}”. Did you mean “{near}”? Answers: {known}.',
    'zh-CN': '{place}：题目“{id}”不能答“{answer}”。是否想写“{near}”？可选答案：{known}。',
  },
  notStored: {
    en: 'The plan came from stdin, so the answers were not stored.',
    'zh-CN': '计划来自标准输入，回答未存储。',
  },
  bothStdin: {
    en: 'Plan and answers cannot both come from stdin. Give one of them as a file.',
    'zh-CN': '计划与回答不能都来自标准输入，请将其中之一写成文件。',
  },
  noneStored: {
    en: 'The plan holds no answers to “{name}” yet. Leave --stored out to answer it.',
    'zh-CN': '计划中还没有问卷“{name}”的回答。去掉 --stored 即可作答。',
  },
  skip: { en: 'skip (stays open)', 'zh-CN': '跳过（保持待答）' },
  progress: { en: '{n} of {all}', 'zh-CN': '{n}/{all}' },

  noCandidates: {
    en: 'The plan compares no vendors. Add them under vendors: candidates, each with id, name, scores (criterion: 0 to 4) and evidence. Criteria: {criteria}.',
    'zh-CN':
      '计划中还没有候选供应商。请在 vendors: candidates 下逐个填写 id、name、scores（准则: 0 至 4）和 evidence。准则：{criteria}。',
  },
  noScores: {
    en: 'None of the vendors has a score yet. Give each candidate scores: (criterion: 0 to 4). Criteria: {criteria}.',
    'zh-CN': '各候选供应商都还没有评分。请为其填写 scores:（准则: 0 至 4）。准则：{criteria}。',
  },
  scoreRange: {
    en: '{place}: the score of “{candidate}” for “{criterion}” is {score}, but the scorecard counts from {least} to {most}.',
    'zh-CN': '{place}：“{candidate}”的“{criterion}”得分为 {score}，而评分卡的分值为 {least} 至 {most}。',
  },
  fromThePlan: {
    en: 'Vendors are scored in the plan, under vendors: candidates. Leave {option} out.',
    'zh-CN': '供应商的评分写在计划的 vendors: candidates 中。请去掉 {option}。',
  },
} satisfies Record<string, Text>;

/** Headings and sentences of the result. */
export const assessPage = {
  on: { en: '{day}', 'zh-CN': '{day}' },
  by: { en: 'answered by {who}', 'zh-CN': '作答：{who}' },
  mean: { en: 'Total: {score} of {most}', 'zh-CN': '总分：{score}（满分 {most}）' },
  pair: { en: '{name}: {value}', 'zh-CN': '{name}：{value}' },
  quoted: { en: '“{text}”', 'zh-CN': '“{text}”' },
  comma: { en: ', ', 'zh-CN': '，' },
  sum: { en: '{score} of {most} points', 'zh-CN': '{score} 分（满分 {most}）' },
  lowest: { en: 'Weakest: {score} of {most}', 'zh-CN': '最弱项：{score}（满分 {most}）' },
  stage: { en: 'Stage {score} of {most}', 'zh-CN': '第 {score} 阶段（共 {most}）' },
  rung: { en: 'Rung {score} of {most}', 'zh-CN': '第 {score} 级（共 {most}）' },
  range: { en: '{least} to {most}', 'zh-CN': '{least} 至 {most}' },
  answered: { en: '{n} of {all} questions answered', 'zh-CN': '已答 {n}/{all} 题' },
  undecided: {
    en: 'Open questions can still change which band this is.',
    'zh-CN': '尚有待答题目，等级可能改变。',
  },
  noTotal: { en: 'No score: nothing that counts was answered', 'zh-CN': '无得分：没有可计分的回答' },
  open: { en: 'open', 'zh-CN': '待答' },
  blocks: { en: 'blocks', 'zh-CN': '阻断' },
  capped: {
    en: 'The total is held down, because this is too low: {what}.',
    'zh-CN': '总分受限，因为以下过低：{what}。',
  },
  blockers: { en: 'Blocks, whatever the total: {what}.', 'zh-CN': '阻断项（无论总分）：{what}。' },
  uneven: {
    en: 'Uneven: reached although a level below is missing: {what}.',
    'zh-CN': '不均衡：下级尚缺却已达到：{what}。',
  },
  speaksFor: { en: 'The answers speak for', 'zh-CN': '回答指向' },
  speaksForNone: {
    en: 'The answers speak for none of the methodologies.',
    'zh-CN': '回答不指向任何一种方法论。',
  },
  fits: {
    en: '{says} Further answers in its favour: {points} of {outOf}.',
    'zh-CN': '{says}其余回答对其有利：{points}/{outOf}。',
  },
  against: { en: '{says} Against it: {what}.', 'zh-CN': '{says}对其不利：{what}。' },
  answeredWith: { en: '“{question}” is answered with “{answer}”', 'zh-CN': '“{question}”答“{answer}”' },
  tie: {
    en: 'The first {n} fit equally well: these answers do not separate them. Lay them side by side: crm-plan methodology compare {one} {other}',
    'zh-CN': '前 {n} 种同样适合，现有回答分不出高下。请并排比较：crm-plan methodology compare {one} {other}',
  },
  openMayChange: {
    en: 'Open questions can still change which fits best.',
    'zh-CN': '尚有待答题目，最适合的方法可能改变。',
  },
  start: { en: 'Start with: crm-plan init --methodology {id}', 'zh-CN': '开始：crm-plan init --methodology {id}' },
  advice: { en: 'What to do', 'zh-CN': '建议' },
  openQuestions: { en: 'Open questions, not counted', 'zh-CN': '待答题目（不计分）' },
  benchmarks: { en: 'For comparison', 'zh-CN': '同类水平' },
  formula: { en: 'How it is computed', 'zh-CN': '算法' },
  dimension: { en: 'Dimension', 'zh-CN': '维度' },
  score: { en: 'Score', 'zh-CN': '得分' },
  chart: { en: 'Chart', 'zh-CN': '图示' },
  question: { en: 'Question', 'zh-CN': '题目' },
  answer: { en: 'Answer', 'zh-CN': '回答' },
  evidence: { en: 'Evidence', 'zh-CN': '依据' },
  answersHeading: { en: 'Answers', 'zh-CN': '回答' },
  needsNoPlan: { en: 'needs no plan', 'zh-CN': '无需计划' },
  questions: { en: '{n} questions', 'zh-CN': '{n} 题' },
  onlyFor: { en: 'for {methods}', 'zh-CN': '适用于 {methods}' },
} satisfies Record<string, Text>;

/** The comparison of vendors. */
export const vendorPage = {
  rejected: { en: 'rejected: {what}', 'zh-CN': '淘汰：{what}' },
  best: { en: 'best', 'zh-CN': '最优' },
  chosen: { en: 'chosen', 'zh-CN': '已选定' },
  criterion: { en: 'Criterion', 'zh-CN': '准则' },
  weight: { en: 'Weight', 'zh-CN': '权重' },
  candidate: { en: 'Candidate', 'zh-CN': '候选' },
  remark: { en: 'Remark', 'zh-CN': '备注' },
  evidence: { en: 'What the scores rest on', 'zh-CN': '评分依据' },
  noEvidence: {
    en: '{n} {n:score rests|scores rest} on no evidence: {what}',
    'zh-CN': '{n} 项评分没有依据：{what}',
  },
  unscored: { en: 'not scored: {what}', 'zh-CN': '未评分：{what}' },
  sensitivity: { en: 'What would change the winner', 'zh-CN': '何种权重变化会改变结果' },
  turns: {
    en: '“{criterion}”: with a weight of {turns} instead of {weight}, {winner} would win.',
    'zh-CN': '“{criterion}”：权重由 {weight} 变为 {turns} 时，“{winner}”胜出。',
  },
  turnsNever: {
    en: 'No change of a single weight would change the winner.',
    'zh-CN': '单独改变任何一项权重都不会改变结果。',
  },
  nobodyLeft: { en: 'Every candidate is rejected or unscored.', 'zh-CN': '所有候选均被淘汰或未评分。' },
  advice: { en: 'What to do before “{name}” is signed', 'zh-CN': '与“{name}”签约之前' },
} satisfies Record<string, Text>;
