import { finding, type Text } from '../diagnostics/index.ts';

// What a pack may get wrong. A pack is written once and used by many: nearly all of it is an error, so that a broken
// pack never becomes a plan.

/** What an id can be an id of. */
export const WHAT = {
  role: { en: 'role', 'zh-CN': '角色' },
  deliverable: { en: 'deliverable', 'zh-CN': '交付物' },
  goal: { en: 'goal', 'zh-CN': '目标' },
  kind: { en: 'kind of work', 'zh-CN': '工作类别' },
  phase: { en: 'phase', 'zh-CN': '阶段' },
  task: { en: 'task', 'zh-CN': '任务' },
  workstream: { en: 'workstream', 'zh-CN': '工作线' },
  question: { en: 'question', 'zh-CN': '问题' },
  dimension: { en: 'dimension', 'zh-CN': '维度' },
  band: { en: 'band', 'zh-CN': '等级' },
  outcome: { en: 'outcome', 'zh-CN': '结果' },
  form: { en: 'form', 'zh-CN': '表单' },
} as const satisfies Readonly<Record<string, Text>>;

/** What happens to a plan where two languages of a pack differ. */
const BOTH_LANGUAGES: Text = {
  en: 'A plan is scaffolded in either language, so every word has to exist in both.',
  'zh-CN': '计划可用任一语言生成，因此每段文字都必须有两种语言。',
};
const NO_GUESSING: Text = {
  en: 'A reference that leads nowhere would become a hole in every plan made from the pack.',
  'zh-CN': '指向不存在内容的引用，会使由此包生成的每份计划出现缺口。',
};

export const didYouMean = (near: string | undefined): { help?: Text } =>
  near === undefined ? {} : { help: { en: `Did you mean “${near}”?`, 'zh-CN': `是否想写“${near}”？` } };

export const missingFile = finding({
  rule: 'correctness/pack-file-missing',
  severity: 'error',
  why: {
    en: 'A pack is a structure and its words in every language; without one of them no plan can be made from it.',
    'zh-CN': '方法论包由结构与两种语言的文字组成，缺一则无法生成计划。',
  },
  says: {
    en: 'The pack “{pack}” has no {file}. Add the file; `crm-plan methodology new` writes one to begin with.',
    'zh-CN': '包“{pack}”缺少 {file}。请补上该文件；可用 `crm-plan methodology new` 生成一份起步。',
  },
});

export const fileOutside = finding({
  rule: 'correctness/pack-outside-folder',
  severity: 'error',
  why: {
    en: 'Packs come from strangers: one that reaches out of its folder could read what it has no business with.',
    'zh-CN': '包可能来自他人：越出自身文件夹的包会读到与它无关的内容。',
  },
  says: {
    en: '{file} of the pack “{pack}” leads out of the folder of the pack, so it is not read. Put a copy of the file inside.',
    'zh-CN': '包“{pack}”的 {file} 指向包文件夹之外，未予读取。请把文件复制到包内。',
  },
});

export const fileTooLarge = finding({
  rule: 'correctness/pack-too-large',
  severity: 'error',
  why: {
    en: 'A methodology of hundreds of tasks is a tenth of this size; a larger file is a mistake or an attack.',
    'zh-CN': '数百个任务的方法论也只有此上限的十分之一，更大的文件多半是误放或攻击。',
  },
  says: {
    en: '{file} of the pack “{pack}” is larger than {megabytes} MB, so it is not read. Shorten its texts.',
    'zh-CN': '包“{pack}”的 {file} 超过 {megabytes} MB，未予读取。请精简其中的文字。',
  },
});

export const fileNotUtf8 = finding({
  rule: 'correctness/pack-encoding',
  severity: 'error',
  why: { en: 'Words in another encoding come out garbled.', 'zh-CN': '其他编码的文字会变成乱码。' },
  says: {
    en: '{file} of the pack “{pack}” is not UTF-8. Save it as UTF-8.',
    'zh-CN': '包“{pack}”的 {file} 不是 UTF-8 编码。请另存为 UTF-8。',
  },
});

export const idIsNotFolder = finding({
  rule: 'correctness/pack-id',
  severity: 'error',
  why: {
    en: 'A plan finds its methodology by id, and the id is the name of the folder.',
    'zh-CN': '计划按 id 查找方法论，而 id 就是文件夹名。',
  },
  says: {
    en: 'The pack calls itself “{id}”, but its folder is called “{folder}”. Give both the same name.',
    'zh-CN': '包的 id 是“{id}”，文件夹名却是“{folder}”。请让两者一致。',
  },
});

export const wrongLocale = finding({
  rule: 'correctness/pack-locale',
  severity: 'error',
  why: BOTH_LANGUAGES,
  says: {
    en: '{file} says that it is written in {found}. Write `locale: {expected}`, or put the words into the file of that language.',
    'zh-CN': '{file} 中声明的语言是 {found}。请写 `locale: {expected}`，或把文字移到对应语言的文件中。',
  },
});

export const wordsMissing = finding({
  rule: 'correctness/pack-words-missing',
  severity: 'error',
  why: BOTH_LANGUAGES,
  says: {
    en: '“{path}” has no words in {file}. Add them: a plan in this language would have a hole there.',
    'zh-CN': '{file} 中没有“{path}”的文字。请补上，否则该语言的计划会缺这一处。',
  },
});

export const wordsUnused = finding({
  rule: 'correctness/pack-words-unused',
  severity: 'error',
  why: {
    en: 'Words for something that the structure does not have are a slip in an id, and their real owner stays without words.',
    'zh-CN': '结构中没有对应内容的文字多半是 id 写错，真正的条目因此没有文字。',
  },
  says: {
    en: '{file} has words for “{path}”, but the structure of the pack has no such entry. Correct the id, or remove the words.',
    'zh-CN': '{file} 中有“{path}”的文字，但包的结构里没有这一条。请更正 id，或删去这段文字。',
  },
});

export const listsDiffer = finding({
  rule: 'correctness/pack-words-missing',
  severity: 'error',
  why: BOTH_LANGUAGES,
  says: {
    en: '“{path}” lists {count} {count:entry|entries} here and {other} in {file}. Give both languages the same entries in the same order.',
    'zh-CN': '“{path}”此处有 {count} 条，而 {file} 中有 {other} 条。请让两种语言的条目与次序一致。',
  },
});

export const holeMissing = finding({
  rule: 'correctness/pack-hole',
  severity: 'error',
  why: {
    en: 'A task that is made once per option needs the option in its name, or the plan has several tasks that look alike.',
    'zh-CN': '按选项逐一生成的任务，名称中须含该选项，否则计划中会出现多个同名任务。',
  },
  says: {
    en: 'The task is made once per option of “{question}”, but “{path}” has no {braces} in it. Write {braces} where the option belongs.',
    'zh-CN': '该任务按“{question}”的选项逐一生成，但“{path}”中没有 {braces}。请在应写选项处写 {braces}。',
  },
});

export const holeUnknown = finding({
  rule: 'correctness/pack-hole',
  severity: 'error',
  why: {
    en: 'A hole that nothing fills would stand in the plan with its braces.',
    'zh-CN': '无内容可填的占位符会连同花括号原样出现在计划中。',
  },
  says: {
    en: '“{path}” holds {braces}, but nothing fills it here. Take it out; what can be filled: {known}.',
    'zh-CN': '“{path}”含有 {braces}，但此处没有内容可填。请删去；可用的占位符：{known}。',
  },
});

export const unknownId = finding({
  rule: 'correctness/pack-unknown-id',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{id}” is no {what} of this pack or of the catalogue. Correct the id, or add the {what} to the pack.',
    'zh-CN': '“{id}”既不是此包也不是目录中的{what}。请更正 id，或在包中加入该{what}。',
  },
});

export const unknownField = finding({
  rule: 'correctness/pack-unknown-field',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{field}” is nothing that people fill in the form “{form}”. There: {known}.',
    'zh-CN': '“{field}”不是表单“{form}”中由人填写的内容。可用：{known}。',
  },
});

export const unknownPredecessor = finding({
  rule: 'correctness/pack-unknown-task',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{task}” waits for “{wanted}”, but no task or phase of the pack has that id.',
    'zh-CN': '“{task}”的前置是“{wanted}”，但包内没有此 id 的任务或阶段。',
  },
});

export const previousWithoutCycles = finding({
  rule: 'correctness/pack-cycle-link',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{task}” waits for “{wanted}” of the cycle before, but “{wanted}” is not turned in cycles. Leave out `cycle: previous`.',
    'zh-CN': '“{task}”等待上一轮的“{wanted}”，但“{wanted}”不随循环重复。请去掉 `cycle: previous`。',
  },
});

export const circle = finding({
  rule: 'correctness/pack-cycle',
  severity: 'error',
  why: {
    en: 'Tasks that wait for each other can never start, in no plan made from the pack.',
    'zh-CN': '互相等待的任务永远无法开始，由此包生成的任何计划都是如此。',
  },
  says: {
    en: 'These wait for each other, so none of them can start: {chain}. Take one of the links out.',
    'zh-CN': '以下各项互相等待，均无法开始：{chain}。请去掉其中一条依赖。',
  },
});

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
  why: { en: 'A group of another form can never hold.', 'zh-CN': '其他写法的组合条件永不成立。' },
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
  noBounds: { en: 'only a number has `min` and `max`', 'zh-CN': '只有数字可写 `min` 与 `max`' },
  bounds: { en: 'its `min` has to be at most its `max`', 'zh-CN': '`min` 不得大于 `max`' },
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
    'zh-CN': '`--yes` 与测试都采用缺省回答；不符合问题的缺省值会使计划无法生成。',
  },
  says: {
    en: 'The default of “{question}” does not answer it: {expected}.',
    'zh-CN': '“{question}”的缺省值不符合该问题：{expected}。',
  },
});

export const ANSWER_FORMS = {
  choice: { en: 'it has to be one of the options', 'zh-CN': '须为选项之一' },
  choices: { en: 'it has to be a list of different options', 'zh-CN': '须为互不相同的选项列表' },
  number: { en: 'it has to be a number within `min` and `max`', 'zh-CN': '须为 `min` 与 `max` 之间的数字' },
  boolean: { en: 'it has to be `true` or `false`', 'zh-CN': '须为 `true` 或 `false`' },
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

export const duplicateId = finding({
  rule: 'correctness/pack-duplicate-id',
  severity: 'error',
  why: {
    en: 'Words, links and overlays find their entry by id: where two share one, only the first would be found.',
    'zh-CN': '文字、依赖与扩展包都按 id 查找；两处同 id 时只会找到前一处。',
  },
  says: {
    en: 'The id “{id}” stands here a second time. Give this one another id.',
    'zh-CN': 'id“{id}”在此重复出现。请为此处另取 id。',
  },
});

export const FIRST_PLACE = { en: 'first here', 'zh-CN': '首次出现于此' } as const;

export const idClash = finding({
  rule: 'correctness/pack-id-clash',
  severity: 'error',
  why: {
    en: 'Phases and tasks share one namespace: a link to the id could mean either.',
    'zh-CN': '阶段与任务共用命名空间，引用该 id 时无法区分。',
  },
  says: {
    en: '“{id}” is a phase and a task. Give one of them another id.',
    'zh-CN': '“{id}”既是阶段又是任务。请为其中之一另取 id。',
  },
});

export const noAmount = finding({
  rule: 'correctness/pack-no-duration',
  severity: 'error',
  why: {
    en: 'Work without a length cannot be scheduled, and every plan made from the pack would guess.',
    'zh-CN': '没有工期的任务无法排期，由此包生成的计划只能猜测。',
  },
  says: {
    en: 'The task “{task}” has neither `duration` nor `effort` nor `milestone: true` nor sub-tasks. Say how long it takes.',
    'zh-CN': '任务“{task}”既无 `duration`、`effort`，也不是里程碑，且没有子任务。请写明所需时间。',
  },
});

export const amountUnused = finding({
  rule: 'correctness/pack-amount-unused',
  severity: 'error',
  why: {
    en: 'An amount that the schedule does not use misleads whoever reads the pack.',
    'zh-CN': '排期不采用的数值会误导读者。',
  },
  says: {
    en: 'The task “{task}” has `{key}`, which is never used: {reason}. Take it out.',
    'zh-CN': '任务“{task}”写有 `{key}`，但不会被采用：{reason}。请删去。',
  },
});

export const AMOUNT_REASONS = {
  milestone: { en: 'it is a milestone', 'zh-CN': '它是里程碑' },
  parent: { en: 'its sub-tasks decide its dates', 'zh-CN': '其日期由子任务决定' },
  effort: { en: 'its `effort` decides', 'zh-CN': '以 `effort` 为准' },
  unscaled: { en: 'there is no duration or effort to scale', 'zh-CN': '没有可缩放的工期或工作量' },
} as const satisfies Readonly<Record<string, Text>>;

export const finishRange = finding({
  rule: 'correctness/pack-finish-range',
  severity: 'error',
  why: {
    en: 'The range is what plans of this method are held against; one that holds nothing fails them all.',
    'zh-CN': '该范围用于核对按此方法生成的计划；空的范围会使所有计划都不符。',
  },
  says: {
    en: '{least} to {most} weeks with the default answers and {anyLeast} to {anyMost} with any answers cannot both be: `least` is at most `most`, and the second range holds the first.',
    'zh-CN':
      '缺省回答下 {least} 至 {most} 周与任何回答下 {anyLeast} 至 {anyMost} 周互相矛盾：`least` 不得大于 `most`，且后一范围须包含前一范围。',
  },
});

export const controlCharacters = finding({
  rule: 'correctness/pack-control-characters',
  severity: 'error',
  why: {
    en: 'A control character in a text can rewrite what a terminal shows.',
    'zh-CN': '文字中的控制字符可能改写终端上的显示。',
  },
  says: {
    en: '“{path}” holds a control character ({code}). Take it out.',
    'zh-CN': '“{path}”含有控制字符（{code}）。请删去。',
  },
});

export const markup = finding({
  rule: 'correctness/pack-markup',
  severity: 'error',
  why: {
    en: 'Packs come from strangers; markup in a name is foreign to a plan and has no good reason to be there.',
    'zh-CN': '包可能来自他人；名称中的标记不属于计划，没有存在的理由。',
  },
  says: {
    en: '“{path}” holds HTML ({found}). Write the name as plain text.',
    'zh-CN': '“{path}”含有 HTML（{found}）。请写成纯文本。',
  },
});

export const directive = finding({
  rule: 'correctness/pack-directive',
  severity: 'error',
  why: {
    en: 'Words of a pack become comments of a plan; one that speaks to a program could switch its checks off.',
    'zh-CN': '包的文字会成为计划的注释；对程序下指令的文字可能关闭检查。',
  },
  says: {
    en: '“{path}” holds “{found}”, which programs obey in a comment. Take it out.',
    'zh-CN': '“{path}”含有“{found}”，程序会把它当作注释中的指令执行。请删去。',
  },
});

export const brokenChinese = finding({
  rule: 'pack/broken-chinese',
  severity: 'warning',
  why: {
    en: 'A folded text (`>-`) puts a space at each line break, which Chinese does not have.',
    'zh-CN': '折叠文本（`>-`）会把换行变成空格，而中文之间没有空格。',
  },
  says: {
    en: '“{path}” has a space between Chinese characters (“{found}”), as a folded text leaves it. Write the text on one line.',
    'zh-CN': '“{path}”的中文之间有空格（“{found}”），多半是折叠换行所致。请把文字写在一行内。',
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

export const unusedRole = finding({
  rule: 'pack/unused-role',
  severity: 'warning',
  why: {
    en: 'A role that no task, gate or risk names never comes into a plan.',
    'zh-CN': '没有任务、关口或风险提到的角色不会进入计划。',
  },
  says: {
    en: 'Nothing names the role “{role}”, so no plan will have it. Give it work, or leave it out.',
    'zh-CN': '没有任何内容提到角色“{role}”，因此不会出现在计划中。请为它安排工作，或删去。',
  },
});

export const unknownBase = finding({
  rule: 'correctness/pack-extends',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: 'The pack extends “{base}”, but there is no such methodology. There are: {known}.',
    'zh-CN': '该包扩展自“{base}”，但没有这个方法论。已有：{known}。',
  },
});

export const brokenBase = finding({
  rule: 'correctness/pack-extends',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: 'The pack extends “{base}”, which has errors of its own. Mend that one first: `crm-plan methodology check`.',
    'zh-CN': '该包扩展自“{base}”，而后者自身有错误。请先用 `crm-plan methodology check` 检查并修正。',
  },
});

export const extendsLoop = finding({
  rule: 'correctness/pack-extends',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: 'These packs extend each other in a circle: {chain}. One of them has to stand on its own.',
    'zh-CN': '以下各包互相扩展成环：{chain}。其中之一必须独立成包。',
  },
});

export const offUnknown = finding({
  rule: 'correctness/pack-off',
  severity: 'error',
  why: {
    en: 'A slip in the id would leave the part in, and nobody would notice.',
    'zh-CN': 'id 写错则该部分仍会保留，且不易察觉。',
  },
  says: {
    en: '`off` names “{id}”, but “{base}” has nothing of that id.',
    'zh-CN': '`off` 中的“{id}”在“{base}”里不存在。',
  },
});

export const afterUnknown = finding({
  rule: 'correctness/pack-after',
  severity: 'error',
  why: {
    en: 'Something new has to be placed where the author of the overlay wants it, not where a slip puts it.',
    'zh-CN': '新增内容应放在作者想要的位置，而不是因笔误落在别处。',
  },
  says: {
    en: '“{id}” is to stand after “{after}”, but its list has no such entry.',
    'zh-CN': '“{id}”应排在“{after}”之后，但所在列表中没有该条目。',
  },
});

export const incomplete = finding({
  rule: 'correctness/pack-incomplete',
  severity: 'error',
  why: {
    en: 'What an overlay adds has no base to take the rest from.',
    'zh-CN': '扩展包新增的内容没有基础可以继承。',
  },
  says: {
    en: '“{id}” is new, so it needs `{key}` as well; only what changes an entry of “{base}” may leave it out.',
    'zh-CN': '“{id}”是新增内容，因此还需要 `{key}`；只有修改“{base}”已有条目时才可省略。',
  },
});

export const moved = finding({
  rule: 'correctness/pack-moved',
  severity: 'error',
  why: {
    en: 'An id names one entry; under another parent the plan would have it twice.',
    'zh-CN': '一个 id 只对应一个条目；放到别处会使计划中出现两次。',
  },
  says: {
    en: '“{id}” stands elsewhere in “{base}”. Change it there, or switch it off and add a new one with another id.',
    'zh-CN': '“{id}”在“{base}”中位于别处。请在原处修改，或将其关闭后以新的 id 添加。',
  },
});

export const oneCheck = finding({
  rule: 'correctness/pack-one-check',
  severity: 'error',
  why: {
    en: 'A demand is one check; two checks are two demands, each with its own reason.',
    'zh-CN': '一项要求对应一个检查；两个检查就是两项要求，各有理由。',
  },
  says: {
    en: 'The demand “{rule}” has {checks} checks under `check:`; it needs exactly one.',
    'zh-CN': '要求“{rule}”的 `check:` 下有 {checks} 个检查，须恰好一个。',
  },
});

export const combinationFails = finding({
  rule: 'correctness/pack-combination',
  severity: 'error',
  why: {
    en: 'A plan is scaffolded from any answers; those that give a broken plan are found here, not by a client.',
    'zh-CN': '任何回答都可能用来生成计划；会生成错误计划的组合应在此发现，而不是由客户发现。',
  },
  says: {
    en: 'With the answers {answers} the plan has {count} {count:error|errors}, the first one {finding} at {subject}.',
    'zh-CN': '以 {answers} 回答时，生成的计划有 {count} 个错误，第一个是 {subject} 处的 {finding}。',
  },
});

export const outsideRange = finding({
  rule: 'pack/outside-range',
  severity: 'warning',
  why: {
    en: 'The range tells people how long a method takes; a plan outside it makes the promise untrue.',
    'zh-CN': '该范围告诉使用者方法需要多久；超出范围的计划会使承诺落空。',
  },
  says: {
    en: 'With the answers {answers} the plan takes {weeks} {weeks:week|weeks}, which is outside {from} to {to}. Widen `finishRange`, or change durations.',
    'zh-CN':
      '以 {answers} 回答时，计划需要 {weeks} 周，超出 {from} 至 {to} 周的范围。请放宽 `finishRange` 或调整工期。',
  },
});
