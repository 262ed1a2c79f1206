import type { Text } from '../diagnostics/index.ts';

// Why a fact cannot be recorded: most often because a part of it would have to be guessed.

export const needs = {
  start: {
    en: '“{task}” has no actual start yet, and progress without one is no fact. Add --start with the day on which work began.',
    'zh-CN': '任务“{task}”还没有实际开始日期，没有它进度就不成立。请用 --start 给出实际开始的日期。',
  },
  finish: {
    en: '100% means finished, and “{task}” has no actual finish yet. Add --finish with the day on which it was done.',
    'zh-CN': '100% 表示已完成，而任务“{task}”还没有实际完成日期。请用 --finish 给出完成的日期。',
  },
  doneFinish: {
    en: 'On which day was “{task}” done? Add --finish YYYY-MM-DD, or --finish today.',
    'zh-CN': '任务“{task}”是哪一天完成的？请加 --finish YYYY-MM-DD 或 --finish today。',
  },
  something: {
    en: 'Nothing to record for “{task}”. Give at least one of {flags}.',
    'zh-CN': '没有要为任务“{task}”记录的内容。请至少给出以下之一：{flags}。',
  },
  closedOn: {
    en: 'On which day was issue “{issue}” closed? Add --on YYYY-MM-DD, or --on today.',
    'zh-CN': '问题“{issue}”是哪一天闭环的？请加 --on YYYY-MM-DD 或 --on today。',
  },
  closure: {
    en: 'What shows that issue “{issue}” is closed? Add --closure with one sentence.',
    'zh-CN': '如何判定问题“{issue}”已闭环？请用 --closure 写一句闭环依据。',
  },
  itemOn: {
    en: 'On which day was “{item}” found done? Add --on YYYY-MM-DD, or --on today.',
    'zh-CN': '“{item}”是哪一天确认完成的？请加 --on YYYY-MM-DD 或 --on today。',
  },
  entry: {
    en: 'An empty journal entry tells nobody anything. Give at least one of {flags}.',
    'zh-CN': '空的日志条目没有意义。请至少给出以下之一：{flags}。',
  },
  id: {
    en: 'No id can be made of “{name}”. Add --id with a lower-case slug of your own, as in --id sales-lead.',
    'zh-CN': '无法由“{name}”生成标识。请用 --id 给出一个小写短横线标识，例如 --id sales-lead。',
  },
} satisfies Record<string, Text>;

export const conflicts = {
  parent: {
    en: '“{task}” has sub-tasks, and what happens to it is what happens to them. Record it on one of {children}.',
    'zh-CN': '任务“{task}”含有子任务，其进展由子任务得出。请记录在子任务上：{children}。',
  },
  recurring: {
    en: '“{task}” comes again and again: record each time with crm-plan done {task} --finish DATE.',
    'zh-CN': '任务“{task}”是周期性任务：请用 crm-plan done {task} --finish 日期 逐次记录。',
  },
  milestone: {
    en: '“{task}” is a milestone: it has a finish and nothing else. Leave {flag} out.',
    'zh-CN': '“{task}”是里程碑，只有完成日期。请去掉 {flag}。',
  },
  order: {
    en: '“{task}” would finish on {finish}, before it started on {start}. Mend --start or --finish.',
    'zh-CN': '任务“{task}”的完成日期 {finish} 早于开始日期 {start}。请改正 --start 或 --finish。',
  },
  finished: {
    en: '“{task}” was finished on {finish}; {progress} would take that back. If the finish was a mistake, remove it in the plan first.',
    'zh-CN': '任务“{task}”已于 {finish} 完成，记为 {progress} 会与之矛盾。如果完成日期有误，请先在计划中删除。',
  },
  occurrence: {
    en: '“{task}” is recorded as done on {day} already.',
    'zh-CN': '任务“{task}”在 {day} 的完成已经记录过。',
  },
  ticked: {
    en: '“{item}” was ticked on {day} already and was left as it is.',
    'zh-CN': '“{item}”已于 {day} 勾选，未作改动。',
  },
  closed: {
    en: 'Issue “{issue}” was closed on {day} already and was left as it is.',
    'zh-CN': '问题“{issue}”已于 {day} 闭环，未作改动。',
  },
  decided: {
    en: 'This gate was decided already: {outcome}, by {by}, on {day}. --force replaces the decision.',
    'zh-CN': '该关口已有决策：{outcome}，决策人 {by}，日期 {day}。如需替换，请加 --force。',
  },
  mayNotDecide: {
    en: '{who} may not decide this gate. It is for {deciders} to decide.',
    'zh-CN': '{who} 无权对该关口作出决策，应由 {deciders} 决策。',
  },
  outcome: {
    en: 'This gate knows no “{outcome}”. In this methodology it ends in {outcomes}.',
    'zh-CN': '该关口没有“{outcome}”这一结论。按此方法论可选：{outcomes}。',
  },
  sameId: {
    en: 'The id “{id}” is taken. Choose another one with --id.',
    'zh-CN': '标识“{id}”已被使用。请用 --id 另选一个。',
  },
  sameBaseline: {
    en: 'There is a baseline “{name}” already, of {day}. A baseline is a promise: --force replaces it, another name keeps both.',
    'zh-CN': '已有名为“{name}”的基线（{day}）。基线是承诺：加 --force 可替换，换一个名称则两者并存。',
  },
  nothingScheduled: {
    en: 'No task of this plan has dates, so there is nothing to promise.',
    'zh-CN': '计划中没有任务排出日期，无法保存基线。',
  },
} satisfies Record<string, Text>;

/** What a gate may end in. */
export const outcomes = {
  proceed: { en: 'proceed', 'zh-CN': '继续' },
  adjust: { en: 'adjust', 'zh-CN': '调整后继续' },
  relaunch: { en: 'relaunch', 'zh-CN': '重新启动' },
  stop: { en: 'stop', 'zh-CN': '终止' },
} satisfies Record<string, Text>;

export const values = {
  progress: {
    en: '“{value}” is no progress. Write a percentage from 0% to 100%, as in 60%.',
    'zh-CN': '“{value}”不是进度。请写 0% 到 100% 的百分数，例如 60%。',
  },
  amount: {
    en: '“{value}” is no amount of work for {flag}. Write a number and a unit: 4h, 3d or 2w.',
    'zh-CN': '{flag} 的值“{value}”不是工时。请写数字加单位：4h、3d 或 2w。',
  },
  date: {
    en: '“{value}” is no date for {flag}. Write YYYY-MM-DD, or today.',
    'zh-CN': '{flag} 的值“{value}”不是日期。请写 YYYY-MM-DD 或 today。',
  },
  id: {
    en: '“{value}” cannot be an id. Use lower-case letters, digits and single hyphens, beginning with a letter.',
    'zh-CN': '“{value}”不能作为标识。请使用小写字母、数字和单个短横线，以字母开头。',
  },
  name: {
    en: '“{value}” holds a line break or a control character, which a name or a title may not.',
    'zh-CN': '“{value}”含有换行或控制字符，名称或标题中不允许出现。',
  },
  word: {
    en: '{flag} does not take “{value}”, only {known}.',
    'zh-CN': '{flag} 不接受“{value}”，只能是 {known}。',
  },
  wordNear: {
    en: '{flag} does not take “{value}”. Did you mean “{near}”? It takes {known}.',
    'zh-CN': '{flag} 不接受“{value}”。是否想用“{near}”？可用值：{known}。',
  },
  person: {
    en: '{flag} names “{value}”, but nobody in people has that id. There are {known}.',
    'zh-CN': '{flag} 指定的“{value}”不在 people 中。现有人员：{known}。',
  },
  personNear: {
    en: '{flag} names “{value}”, but nobody in people has that id. Did you mean “{near}”? There are {known}.',
    'zh-CN': '{flag} 指定的“{value}”不在 people 中。是否想写“{near}”？现有人员：{known}。',
  },
  nobody: {
    en: '{flag} names “{value}”, but the plan has no people yet. Add the person first: crm-plan add person --id {value} --name NAME.',
    'zh-CN': '{flag} 指定了“{value}”，但计划中还没有人员。请先添加：crm-plan add person --id {value} --name 姓名。',
  },
} satisfies Record<string, Text>;
