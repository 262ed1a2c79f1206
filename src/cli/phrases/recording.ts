import type { Text } from '../../diagnostics/index.ts';

export const recorded = {
  done: { en: 'Recorded in {files}.', 'zh-CN': '已记录到 {files}。' },
  entry: { en: 'Recorded in {files} as {id}.', 'zh-CN': '已记录到 {files}，标识为 {id}。' },
  today: { en: 'Dated {day}, today.', 'zh-CN': '日期取今天：{day}。' },
  unreadable: {
    en: '“{path}” cannot be read as a plan, so nothing can be recorded in it. crm-plan validate shows why.',
    'zh-CN': '“{path}”无法作为计划读取，因此无法记录。运行 crm-plan validate 查看原因。',
  },
  cannotPlace: {
    en: '“{path}” is written in a way that this cannot be added to safely (anchors or merged maps, most likely). The file is as it was: please write it by hand at {place}.',
    'zh-CN': '“{path}”的写法（多半用了锚点或合并映射）使这项内容无法安全写入。文件未改动，请在 {place} 处手工填写。',
  },
  unknown: { en: 'There is no {kind} “{id}”. There is: {known}.', 'zh-CN': '没有{kind}“{id}”。现有：{known}。' },
  unknownNear: {
    en: 'There is no {kind} “{id}”. Did you mean “{near}”? There is: {known}.',
    'zh-CN': '没有{kind}“{id}”。是否想写“{near}”？现有：{known}。',
  },
  none: { en: 'The plan has no {kind} at all.', 'zh-CN': '计划中还没有任何{kind}。' },
} satisfies Record<string, Text>;

export const kinds = {
  task: { en: 'task', 'zh-CN': '任务' },
  phase: { en: 'phase', 'zh-CN': '阶段' },
  issue: { en: 'issue', 'zh-CN': '问题' },
  baseline: { en: 'baseline', 'zh-CN': '基线' },
} satisfies Record<string, Text>;

export const update = {
  about: {
    en: 'Records what happened to a task, in the plan file itself: comments, order and layout stay. No fact is guessed.',
    'zh-CN': '将任务的进展记录到计划文件中，注释、顺序与排版均不变。任何事实都不猜测。',
  },
  started: { en: 'Work has begun, and most is done.', 'zh-CN': '已开始，完成大半。' },
  remaining: { en: 'What is left, in working time.', 'zh-CN': '剩余工时。' },
  late: { en: 'Why it slipped.', 'zh-CN': '说明延误原因。' },
  task: { en: 'The id of the task.', 'zh-CN': '任务标识。' },
  progress: { en: 'How much is done, as in 60%.', 'zh-CN': '完成百分比，例如 60%。' },
  start: { en: 'The day on which work began: YYYY-MM-DD or today.', 'zh-CN': '实际开始日期：YYYY-MM-DD 或 today。' },
  finish: { en: 'The day on which it was done: YYYY-MM-DD or today.', 'zh-CN': '实际完成日期：YYYY-MM-DD 或 today。' },
  remainingOption: { en: 'Working time that is left, as in 3d.', 'zh-CN': '剩余工时，例如 3d。' },
  owner: { en: 'Who is accountable: an id of people.', 'zh-CN': '责任人：people 中的 id。' },
  note: { en: 'Why it slipped or was not done; reports show it.', 'zh-CN': '延误或未完成的原因，报告中会列出。' },
} satisfies Record<string, Text>;

export const done = {
  about: {
    en: 'Records that a task is done, or one time of a recurring task.',
    'zh-CN': '记录任务完成；对周期性任务，记录其中一次。',
  },
  today: { en: 'Done today.', 'zh-CN': '今天完成。' },
  both: { en: 'With a start that nobody had recorded.', 'zh-CN': '一并补记开始日期。' },
} satisfies Record<string, Text>;

export const add = {
  about: {
    en: 'Adds an entry to a list of the plan: risk, issue, decision, change, person, deliverable, metric or task. The id is found if none is given.',
    'zh-CN':
      '向计划的列表添加条目：risk、issue、decision、change、person、deliverable、metric 或 task。未给出标识时自动编号。',
  },
  risk: { en: 'A risk.', 'zh-CN': '添加一项风险。' },
  issue: { en: 'An issue.', 'zh-CN': '添加一个问题。' },
  decision: { en: 'A decision that is needed.', 'zh-CN': '添加一项待决策事项。' },
  kind: {
    en: 'risk, issue, decision, change, person, deliverable, metric or task.',
    'zh-CN': 'risk、issue、decision、change、person、deliverable、metric 或 task。',
  },
  id: { en: 'Its id; found if left out.', 'zh-CN': '标识；省略时自动生成。' },
  title: { en: 'What it is about, in one line.', 'zh-CN': '一行标题。' },
  name: { en: 'Name of a person, deliverable, metric or task.', 'zh-CN': '人员、交付物、指标或任务的名称。' },
  phase: { en: 'The phase that a task or metric goes into.', 'zh-CN': '任务或指标所属的阶段。' },
  owner: { en: 'Who answers for it: an id of people.', 'zh-CN': '责任人：people 中的 id。' },
  probability: { en: 'Of a risk.', 'zh-CN': '风险发生的可能性。' },
  impact: { en: 'Of a risk: a level; of an issue: in words.', 'zh-CN': '影响：风险填等级，问题填文字说明。' },
  response: { en: 'What is done about a risk.', 'zh-CN': '风险应对措施。' },
  trigger: { en: 'How one sees that a risk occurs.', 'zh-CN': '风险的触发征兆。' },
  raised: { en: 'When a risk was seen.', 'zh-CN': '风险提出日期。' },
  raisedOn: { en: 'When an issue, decision or change was raised.', 'zh-CN': '问题、决策或变更的提出日期。' },
  raisedBy: { en: 'Who raised an issue.', 'zh-CN': '问题提出人。' },
  due: { en: 'When it is due.', 'zh-CN': '计划完成日期。' },
  status: { en: 'Where it stands.', 'zh-CN': '状态。' },
  priority: { en: 'Of an issue: P1 is the most urgent.', 'zh-CN': '问题优先级，P1 最高。' },
  source: { en: 'Where an issue comes from.', 'zh-CN': '问题来源。' },
  area: { en: 'Phase or module of an issue.', 'zh-CN': '问题所属阶段或模块。' },
  action: { en: 'What is done about an issue.', 'zh-CN': '问题的解决措施。' },
  reviewer: { en: 'Who confirms that an issue is closed.', 'zh-CN': '问题闭环的复核人。' },
  decider: { en: 'Who decides.', 'zh-CN': '决策人。' },
  neededBy: { en: 'When the decision is needed.', 'zh-CN': '需要决策的日期。' },
  consequence: { en: 'What happens without the decision.', 'zh-CN': '不决策的后果。' },
  reason: { en: 'Why it changes.', 'zh-CN': '变更原因。' },
  organisation: { en: 'Where a person works.', 'zh-CN': '所在单位。' },
  roles: { en: 'Roles of a person, with commas between.', 'zh-CN': '人员角色，以逗号分隔。' },
  acceptedBy: { en: 'Who accepts a deliverable.', 'zh-CN': '交付物验收人。' },
  location: { en: 'Where a deliverable is kept.', 'zh-CN': '交付物存放位置。' },
  goal: { en: 'The goal that a metric serves.', 'zh-CN': '指标所服务的目标。' },
  target: { en: 'The value that a metric shall reach.', 'zh-CN': '指标目标值。' },
  unit: { en: 'Unit of a metric.', 'zh-CN': '指标单位。' },
  responsible: { en: 'Who does a task, with commas between.', 'zh-CN': '任务执行人，以逗号分隔。' },
  duration: { en: 'Working time of a task, as in 5d.', 'zh-CN': '任务工期，例如 5d。' },
  effort: { en: 'Work of a task, as in 8d.', 'zh-CN': '任务工作量，例如 8d。' },
  dependsOn: { en: 'What a task waits for, with commas between.', 'zh-CN': '前置任务，以逗号分隔。' },
  unknownKind: {
    en: 'There is no list of “{kind}”. There is: {known}.',
    'zh-CN': '没有“{kind}”这类条目。可用：{known}。',
  },
  unknownKindNear: {
    en: 'There is no list of “{kind}”. Did you mean “{near}”? There is: {known}.',
    'zh-CN': '没有“{kind}”这类条目。是否想用“{near}”？可用：{known}。',
  },
  notForKind: {
    en: 'A {kind} has no {flag}. It takes {known}.',
    'zh-CN': '{kind} 没有 {flag}。可用：{known}。',
  },
  needsName: {
    en: 'A {kind} needs {flag} with a few words.',
    'zh-CN': '{kind} 需要用 {flag} 写明内容。',
  },
  needsPhase: {
    en: 'Which phase does the {kind} go into? Add --phase with one of {known}.',
    'zh-CN': '该 {kind} 属于哪个阶段？请用 --phase 指定其中之一：{known}。',
  },
} satisfies Record<string, Text>;

export const close = {
  about: {
    en: 'Closes an issue: its status, the day, and what shows that it is closed.',
    'zh-CN': '闭环一个问题：状态、日期与闭环依据。',
  },
  today: { en: 'Closed today.', 'zh-CN': '今天闭环。' },
  withDay: { en: 'Closed on another day.', 'zh-CN': '在另一天闭环。' },
  issue: { en: 'The id of the issue.', 'zh-CN': '问题标识。' },
  on: { en: 'The day on which it was closed: YYYY-MM-DD or today.', 'zh-CN': '闭环日期：YYYY-MM-DD 或 today。' },
  closure: { en: 'What shows that it is closed.', 'zh-CN': '闭环判定依据。' },
} satisfies Record<string, Text>;

export const log = {
  about: {
    en: 'Adds an entry to the journal of the plan, where the weekly report finds its words.',
    'zh-CN': '向计划日志添加一条记录，项目周报由此取文字。',
  },
  week: { en: 'How the week went.', 'zh-CN': '本周情况。' },
  lines: { en: 'With outcomes and what comes next.', 'zh-CN': '记录成果与下一步。' },
  supervisor: { en: 'The opinion of the supervisor.', 'zh-CN': '监理意见。' },
  on: { en: 'The day it speaks of; today where none is given.', 'zh-CN': '所述日期；省略时取今天。' },
  by: { en: 'Who writes: an id of people.', 'zh-CN': '填写人：people 中的 id。' },
  kind: { en: 'Status of the project, or opinion of the supervisor.', 'zh-CN': '项目状态或监理意见。' },
  phase: { en: 'The phase it speaks of.', 'zh-CN': '所述阶段。' },
  health: { en: 'How the project stands in your eyes.', 'zh-CN': '填写人判断的状态。' },
  summary: { en: 'At most three sentences.', 'zh-CN': '概述，不超过三句。' },
  done: { en: 'What was reached.', 'zh-CN': '已取得的成果。' },
  next: { en: 'What comes next.', 'zh-CN': '下一步计划。' },
  blockers: { en: 'What stands in the way.', 'zh-CN': '受阻事项。' },
  help: { en: 'Who must do what.', 'zh-CN': '需要谁协调什么。' },
} satisfies Record<string, Text>;

export const gate = {
  about: {
    en: 'Shows what a gate asks for and whether it is met; with --decide records the decision of somebody who may decide. Exit 1 while the gate is not passed.',
    'zh-CN': '列出关口准则及其满足情况；加 --decide 则记录决策人的决策。关口未通过时退出码为 1。',
  },
  show: { en: 'What is met and what is missing.', 'zh-CN': '查看哪些准则已满足、哪些还缺。' },
  decide: { en: 'Record the decision.', 'zh-CN': '记录关口决策。' },
  phase: { en: 'The id of the phase that the gate closes.', 'zh-CN': '关口所在阶段的标识。' },
  outcome: { en: 'The decision.', 'zh-CN': '决策结论。' },
  by: { en: 'Who decided: an id of people.', 'zh-CN': '决策人：people 中的 id。' },
  on: { en: 'When; today where none is given.', 'zh-CN': '决策日期；省略时取今天。' },
  force: { en: 'Replace a decision that is recorded already.', 'zh-CN': '替换已记录的决策。' },
  note: { en: 'Conditions, or what was said.', 'zh-CN': '条件或说明。' },
  needsBy: {
    en: 'Who decided? Add --by with an id of people. It is for {deciders} to decide.',
    'zh-CN': '由谁决策？请用 --by 给出 people 中的 id。应由 {deciders} 决策。',
  },
  needsByAnyone: {
    en: 'Who decided? Add --by with an id of people.',
    'zh-CN': '由谁决策？请用 --by 给出 people 中的 id。',
  },
  noGate: { en: 'Phase “{phase}” has no gate.', 'zh-CN': '阶段“{phase}”没有设置关口。' },
  title: { en: 'Gate of phase “{phase}”', 'zh-CN': '阶段“{phase}”的关口' },
  due: { en: ' (due {day})', 'zh-CN': '（应于 {day} 决策）' },
  met: { en: '✔ met {day}', 'zh-CN': '✔ 已满足 {day}' },
  open: { en: '○ open', 'zh-CN': '○ 未满足' },
  count: { en: '{met} of {total} criteria met.', 'zh-CN': '{total} 项准则中已满足 {met} 项。' },
  checklists: { en: 'Checklists of the phase', 'zh-CN': '本阶段检查表' },
  checklistsHint: {
    en: 'Open one with `crm-plan checklist NAME`.',
    'zh-CN': '用 `crm-plan checklist 名称` 查看。',
  },
  noCriteria: { en: 'The gate asks for nothing in particular.', 'zh-CN': '该关口没有设定准则。' },
  evidence: { en: ' (evidence: {text})', 'zh-CN': '（证据：{text}）' },
  deciders: { en: 'To be decided by {deciders}.', 'zh-CN': '由 {deciders} 决策。' },
  nobody: { en: 'Nobody is named to decide.', 'zh-CN': '未指定决策人。' },
  decided: { en: 'Decided {day}: {outcome}, by {by}.', 'zh-CN': '已于 {day} 决策：{outcome}，决策人 {by}。' },
  undecided: { en: 'Not decided yet.', 'zh-CN': '尚未决策。' },
  unmet: {
    en: 'Recorded, although {open} of {total} criteria are open.',
    'zh-CN': '已记录，但 {total} 项准则中还有 {open} 项未满足。',
  },
} satisfies Record<string, Text>;

export const baseline = {
  about: { en: 'Promises of a day: the dates as they were planned then.', 'zh-CN': '基线：某一天承诺的计划日期。' },
  save: { en: 'Save the computed dates under a name.', 'zh-CN': '以某个名称保存当前计算的日期。' },
  list: { en: 'The baselines of the plan.', 'zh-CN': '列出计划中的基线。' },
  show: { en: 'What was promised.', 'zh-CN': '查看承诺的日期。' },
  diff: { en: 'How far the plan is from what was promised.', 'zh-CN': '对比当前计划与基线。' },
  remove: { en: 'Take a baseline out of the plan.', 'zh-CN': '从计划中删除一条基线。' },
  name: { en: 'The name of the baseline.', 'zh-CN': '基线名称。' },
  forceSave: { en: 'Replace the baseline of that name.', 'zh-CN': '替换同名基线。' },
  note: { en: 'Why it is set.', 'zh-CN': '设定原因。' },
  listed: { en: '{name}  {day}  {count} tasks', 'zh-CN': '{name}  {day}  {count} 项任务' },
  none: {
    en: 'The plan has no baseline yet. crm-plan schedule baseline save NAME makes one.',
    'zh-CN': '计划中还没有基线。可用 crm-plan schedule baseline save 名称 保存。',
  },
  promised: { en: 'Promised', 'zh-CN': '承诺' },
  now: { en: 'Now', 'zh-CN': '当前' },
  effort: { en: 'Effort', 'zh-CN': '工作量' },
  variance: { en: 'Variance', 'zh-CN': '偏差' },
  onTime: { en: 'as promised', 'zh-CN': '与基线一致' },
  later: { en: '▲ {days}d later', 'zh-CN': '▲ 晚 {days} 天' },
  earlier: { en: '▼ {days}d earlier', 'zh-CN': '▼ 早 {days} 天' },
  gone: { en: 'no longer in the plan', 'zh-CN': '已不在计划中' },
  added: { en: 'not in the baseline', 'zh-CN': '不在基线中' },
  days: { en: 'Variances are working days of the project calendar.', 'zh-CN': '偏差为项目日历的工作日。' },
} satisfies Record<string, Text>;
