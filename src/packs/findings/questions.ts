import { finding, type Text } from '../../diagnostics/index.ts';

// What may be wrong with questions, their answers and the conditions on them.

export const unknownQuestion = finding({
  rule: 'correctness/pack-unknown-question',
  severity: 'error',
  why: {
    en: 'A condition on a question that nobody is asked never holds, and its part of the method silently disappears.',
    'zh-CN': '以不存在的问题为条件则永不成立，方法的这一部分会悄然消失。',
  },
  says: {
    en: '“{question}” is no question of the pack. Questions: {known}.',
    'zh-CN': '“{question}”不是包中的问题。已有问题：{known}。',
  },
});

export const unknownOption = finding({
  rule: 'correctness/pack-unknown-option',
  severity: 'error',
  why: {
    en: 'A condition on an option that nobody can choose never holds.',
    'zh-CN': '以无法选择的选项为条件则永不成立。',
  },
  says: {
    en: '“{option}” is no option of the question “{question}”. Options: {known}.',
    'zh-CN': '“{option}”不是问题“{question}”的选项。可选：{known}。',
  },
});

export const conditionForm = finding({
  rule: 'correctness/pack-condition',
  severity: 'error',
  why: {
    en: 'A condition that does not fit the type of its question can never hold.',
    'zh-CN': '与问题类型不符的条件永不成立。',
  },
  says: {
    en: 'The question “{question}” is of type `{type}`, so a condition on it is written {form}.',
    'zh-CN': '问题“{question}”的类型是 `{type}`，其条件应写为 {form}。',
  },
});

/** How a condition on a question of each type is written. */
export const CONDITION_FORMS = {
  choice: {
    en: 'as one of its options or a list of them, as in `{ hosting: saas }`',
    'zh-CN': '某个选项或选项列表，如 `{ hosting: saas }`',
  },
  choices: {
    en: 'as `{ includes: option }`, or by how many were chosen: `{ atLeast: 2 }`, `{ atMost: 1 }`',
    'zh-CN': '`{ includes: 选项 }`，或按所选个数：`{ atLeast: 2 }`、`{ atMost: 1 }`',
  },
  number: {
    en: 'as a number, a list of numbers, `{ atLeast: n }` or `{ atMost: n }`',
    'zh-CN': '数字、数字列表、`{ atLeast: n }` 或 `{ atMost: n }`',
  },
  boolean: { en: 'as `true` or `false`', 'zh-CN': '`true` 或 `false`' },
} as const satisfies Readonly<Record<string, Text>>;

export const conditionGroup = finding({
  rule: 'correctness/pack-condition',
  severity: 'error',
  why: {
    en: 'A group of another form can never hold.',
    'zh-CN': '其他写法的组合条件永不成立。',
  },
  says: {
    en: '“{group}” groups conditions: `any` and `all` take a list of conditions, `not` takes one.',
    'zh-CN': '“{group}”用于组合条件：`any` 与 `all` 后写条件列表，`not` 后写一个条件。',
  },
});

export const questionOrder = finding({
  rule: 'correctness/pack-question-order',
  severity: 'error',
  why: {
    en: 'Questions are asked in order; whether one is asked can only rest on answers that are already there.',
    'zh-CN': '问题按次序提出，是否提问只能取决于此前的回答。',
  },
  says: {
    en: 'Whether “{question}” is asked depends on “{other}”, which is asked no earlier. Move “{other}” before it.',
    'zh-CN': '“{question}”是否提问取决于“{other}”，而后者并未先问。请把“{other}”移到它之前。',
  },
});

export const questionForm = finding({
  rule: 'correctness/pack-question',
  severity: 'error',
  why: {
    en: 'A question that cannot be answered stops every scaffold.',
    'zh-CN': '无法回答的问题会使计划无法生成。',
  },
  says: {
    en: 'The question “{question}” is of type `{type}`: {form}.',
    'zh-CN': '问题“{question}”的类型是 `{type}`：{form}。',
  },
});

export const QUESTION_FORMS = {
  optionsNeeded: { en: 'give it `options`', 'zh-CN': '请给出 `options`' },
  noOptions: { en: 'it takes no `options`', 'zh-CN': '不使用 `options`' },
  noBounds: {
    en: 'only a number has `min` and `max`, and `choices` a `min`',
    'zh-CN': '只有数字可写 `min` 与 `max`，多选可写 `min`',
  },
  bounds: {
    en: 'its `min` has to be at most its `max`',
    'zh-CN': '`min` 不得大于 `max`',
  },
  strategy: {
    en: 'to set `cutover.strategy` it has to be a choice among at-once, phased, parallel and pilot',
    'zh-CN': '要写入 `cutover.strategy`，须为 at-once、phased、parallel、pilot 之间的单选',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const defaultUnfit = finding({
  rule: 'correctness/pack-default',
  severity: 'error',
  why: {
    en: '`--yes` and tests take the defaults: one that does not answer its question stops every scaffold.',
    'zh-CN': '`--yes` 与测试都采用默认回答；不符合问题的默认值会使计划无法生成。',
  },
  says: {
    en: 'The default of “{question}” does not answer it: {expected}.',
    'zh-CN': '“{question}”的默认值不符合该问题：{expected}。',
  },
});

export const ANSWER_FORMS = {
  choice: { en: 'it has to be one of the options', 'zh-CN': '须为选项之一' },
  choices: {
    en: 'it has to be a list of different options',
    'zh-CN': '须为互不相同的选项列表',
  },
  number: {
    en: 'it has to be a number within `min` and `max`',
    'zh-CN': '须为 `min` 与 `max` 之间的数字',
  },
  boolean: {
    en: 'it has to be `true` or `false`',
    'zh-CN': '须为 `true` 或 `false`',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const wrongQuestionType = finding({
  rule: 'correctness/pack-question-type',
  severity: 'error',
  why: {
    en: 'An amount cannot be scaled by, nor a task repeated for, an answer of another type.',
    'zh-CN': '其他类型的回答无法用于缩放工期或逐项生成任务。',
  },
  says: {
    en: '`{key}` names the question “{question}” of type `{type}`; it needs one of type {needed}.',
    'zh-CN': '`{key}` 所指问题“{question}”的类型是 `{type}`，应为 {needed} 类型。',
  },
});

export const unusedQuestion = finding({
  rule: 'pack/unused-question',
  severity: 'warning',
  why: {
    en: 'A question that changes nothing wastes the time of everybody who is asked.',
    'zh-CN': '不影响任何内容的问题只会浪费被问者的时间。',
  },
  says: {
    en: 'The answer to “{question}” changes nothing: no condition, scale or repetition names it. Use it, or leave it out.',
    'zh-CN': '“{question}”的回答不影响任何内容：没有条件、缩放或逐项生成用到它。请加以使用，或删去。',
  },
});
