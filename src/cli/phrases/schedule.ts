import type { Text } from '../../diagnostics/index.ts';

export const schedule = {
  level: { en: 'Move work so that nobody is booked twice.', 'zh-CN': '调整任务，消除人员超负荷。' },
  schedules: { en: 'How many schedules the search may try.', 'zh-CN': '搜索时最多尝试的排期数。' },
  seed: {
    en: 'Seed of the search or the simulation: the same seed, the same result.',
    'zh-CN': '搜索或模拟的随机种子，种子相同则结果相同。',
  },
  budget: {
    en: 'Seconds after which the search ends; the result then depends on the machine.',
    'zh-CN': '搜索的秒数上限；此时结果与机器有关。',
  },
  notLevelled: {
    en: 'The plan cannot be levelled: nothing in it can be scheduled.',
    'zh-CN': '无法调整：计划中没有可排期的任务。',
  },
  budgetUsed: {
    en: 'With --budget the result depends on the machine: {count} schedules were tried.',
    'zh-CN': '使用 --budget 时结果与机器有关：共尝试 {count} 个排期。',
  },
  nothingMoved: { en: 'Nobody is booked twice; nothing was moved.', 'zh-CN': '没有人员超负荷，任务未作调整。' },
  moved: {
    en: '{count} {count:task|tasks} moved so that nobody is booked twice:',
    'zh-CN': '为消除人员超负荷，调整了 {count} 项任务：',
  },
  movedTask: { en: '  “{task}”: {before} → {after}, {people}', 'zh-CN': '  “{task}”：{before} → {after}，{people}' },
  movedMore: { en: '  and {count} more; --json names all', 'zh-CN': '  另有 {count} 项，完整列表见 --json' },
  levelling: { en: 'Levelling', 'zh-CN': '调整中' },
  simulate: {
    en: 'Run the plan many times with lengths drawn from the three-point estimates: how likely which finish is.',
    'zh-CN': '按三点估算随机取值，多次模拟计划，给出各完工日期的把握程度。',
  },
  runs: { en: 'How often the plan is run; 10,000 if absent.', 'zh-CN': '模拟次数，默认 10,000 次。' },
  simulating: { en: 'Simulating', 'zh-CN': '模拟中' },
  noRuns: { en: '--runs takes one or more.', 'zh-CN': '--runs 至少为 1。' },
  notSimulated: {
    en: 'The plan cannot be simulated: nothing in it can be scheduled.',
    'zh-CN': '无法模拟：计划中没有可排期的任务。',
  },
  nothingVaries: {
    en: 'No unfinished task has a three-point estimate, so nothing can be said of how likely a date is. Write one on the long tasks: estimate: { optimistic: 3d, likely: 5d, pessimistic: 10d }.',
    'zh-CN':
      '未完成的任务均无三点估算，无法判断各日期的把握程度。请先为工期较长的任务补充：estimate: { optimistic: 3d, likely: 5d, pessimistic: 10d }。',
  },
  needsOther: { en: '{option} goes with {other}.', 'zh-CN': '{option} 须与 {other} 一起使用。' },
  notTogether: {
    en: '{option} and {other} do not go together: ask one after the other.',
    'zh-CN': '{option} 与 {other} 不能同时使用，请分两次运行。',
  },
  tooMany: {
    en: '{option} takes at most {most}; “{value}” is more.',
    'zh-CN': '{option} 最多为 {most}；“{value}”超出上限。',
  },
  simulateExample: { en: 'How likely the finish is kept.', 'zh-CN': '估计按期完工的把握。' },
  waitsFor: { en: 'waits for {people}', 'zh-CN': '等待人员：{people}' },
  otherTasks: { en: 'follows what it depends on', 'zh-CN': '随前置任务顺延' },
  notACount: { en: '{option} takes a whole number; “{value}” is none.', 'zh-CN': '{option} 须为整数；“{value}”不是。' },
  about: {
    en: 'Computes the dates of every task, its float, and the critical path.',
    'zh-CN': '计算各任务的日期、浮动时间与关键路径。',
  },
  now: { en: 'Dates as of today.', 'zh-CN': '以今天为数据日期计算。' },
  machine: { en: 'For a program.', 'zh-CN': '输出供程序读取。' },
  whyExample: { en: 'What drives the dates of one task.', 'zh-CN': '说明某项任务的日期由什么决定。' },
  why: {
    en: 'Tell what drives the dates of this task, back to the start.',
    'zh-CN': '说明该任务的日期由什么决定，直至起点。',
  },
  unknownTask: {
    en: 'The plan has no task “{task}”. There are {known}.',
    'zh-CN': '计划中没有任务“{task}”。现有任务：{known}。',
  },
  unknownTaskNear: {
    en: 'The plan has no task “{task}”. Did you mean “{near}”?',
    'zh-CN': '计划中没有任务“{task}”。是否想写“{near}”？',
  },
  notScheduled: {
    en: '“{task}” has no dates: an error in the plan keeps it from being scheduled. crm-plan validate shows which.',
    'zh-CN': '任务“{task}”没有日期：计划中的错误使其无法排期。运行 crm-plan validate 查看。',
  },
  andMore: { en: 'and {count} more', 'zh-CN': '等另外 {count} 项' },
} satisfies Record<string, Text>;

export const table = {
  wbs: { en: 'WBS', 'zh-CN': '编号' },
  task: { en: 'Task', 'zh-CN': '任务' },
  start: { en: 'Start', 'zh-CN': '开始' },
  finish: { en: 'Finish', 'zh-CN': '完成' },
  float: { en: 'Float', 'zh-CN': '浮动' },
  days: { en: '{count}d', 'zh-CN': '{count} 天' },
  critical: { en: 'critical', 'zh-CN': '关键' },
  late: { en: '{count}d too late', 'zh-CN': '超期 {count} 天' },
  unscheduled: { en: 'not scheduled', 'zh-CN': '未排期' },
  span: { en: '{name}: {start} to {finish}', 'zh-CN': '{name}：{start} 至 {finish}' },
  dataDate: { en: ' (data date {day})', 'zh-CN': '（数据日期 {day}）' },
  asPlanned: { en: ' (as planned, without a data date)', 'zh-CN': '（按计划计算，无数据日期）' },
  nothing: { en: '{name}: nothing could be scheduled', 'zh-CN': '{name}：没有任务可以排期' },
  path: { en: 'Critical path: {tasks}', 'zh-CN': '关键路径：{tasks}' },
  recurring: {
    en: 'The finish hangs on recurring work: “{task}” goes on until {finish}. It is left out of the critical path.',
    'zh-CN': '项目完成日期取决于周期性任务“{task}”（持续至 {finish}），该任务不计入关键路径。',
  },
  noTasks: {
    en: 'The plan holds no tasks yet. Add one under `tasks:` of a phase, or begin with crm-plan init.',
    'zh-CN': '计划中还没有任务。请在某个阶段的 tasks: 下添加任务，或用 crm-plan init 新建计划。',
  },
  noneScheduled: {
    en: 'No critical path: no task has dates. The findings say why.',
    'zh-CN': '没有关键路径：没有任务排出日期，原因见检查结果。',
  },
  noPath: { en: 'No critical path: nothing is left to do.', 'zh-CN': '没有关键路径：已无剩余工作。' },
} satisfies Record<string, Text>;

/** Each line of `--why` tells one reason. */
export const why = {
  dates: {
    en: '“{task}” starts {start} and finishes {finish}.',
    'zh-CN': '任务“{task}”于 {start} 开始，{finish} 完成。',
  },
  milestone: { en: 'Milestone “{task}” is on {finish}.', 'zh-CN': '里程碑“{task}”在 {finish}。' },
  after: {
    en: 'It waits for the finish of “{task}” on {date}{lag}.',
    'zh-CN': '它要等任务“{task}”于 {date} 完成{lag}。',
  },
  withStart: {
    en: 'It waits for the start of “{task}” on {date}{lag}.',
    'zh-CN': '它要等任务“{task}”于 {date} 开始{lag}。',
  },
  finishAfterFinish: {
    en: 'It cannot finish before “{task}” does, on {date}{lag}.',
    'zh-CN': '它不能早于任务“{task}”完成（{date}{lag}）。',
  },
  finishAfterStart: {
    en: 'It cannot finish before “{task}” starts, on {date}{lag}.',
    'zh-CN': '它不能早于任务“{task}”开始的时间完成（{date}{lag}）。',
  },
  lag: { en: ', plus {lag}', 'zh-CN': '，再加 {lag}' },
  lead: { en: ', less {lag}', 'zh-CN': '，提前 {lag}' },
  constraint: {
    en: 'The plan fixes it by {type} {date}.',
    'zh-CN': '计划中设有约束 {type} {date}。',
  },
  person: {
    en: '“{person}” is not free earlier.',
    'zh-CN': '“{person}”此前没有空闲。',
  },
  dataDate: {
    en: 'What is not done cannot lie before the data date {date}.',
    'zh-CN': '未完成的工作不能早于数据日期 {date}。',
  },
  projectStart: {
    en: 'The project starts {date}; nothing starts earlier.',
    'zh-CN': '项目于 {date} 开始，任何任务不早于此日。',
  },
  actualStart: { en: 'It really started on {date}.', 'zh-CN': '它的实际开始日期是 {date}。' },
  actual: { en: 'It was really done, {start} to {finish}.', 'zh-CN': '它已实际完成：{start} 至 {finish}。' },
  children: {
    en: 'Its dates are those of its sub-tasks; “{task}” decides.',
    'zh-CN': '它的日期由子任务得出，起决定作用的是“{task}”。',
  },
  float: {
    en: 'It may slip {days} working days before the project does.',
    'zh-CN': '它可以推迟 {days} 个工作日而不影响项目完成。',
  },
  critical: {
    en: 'It is critical: each day it slips, the project slips.',
    'zh-CN': '它是关键任务：它每推迟一天，项目就推迟一天。',
  },
  negative: {
    en: 'It is {days} working days too late for a date that binds it or what follows it.',
    'zh-CN': '相对于约束它或其后续任务的日期，它已晚 {days} 个工作日。',
  },
} satisfies Record<string, Text>;

/** What `--simulate` prints. */
export const simulation = {
  title: { en: '{name}: how likely the finish is', 'zh-CN': '{name}：完工日期的把握程度' },
  dataDate: table.dataDate,
  asPlanned: table.asPlanned,
  basis: {
    en: '{runs} {runs:run|runs}, seed {seed}. {estimated} of {open} unfinished {open:task|tasks} {estimated:has|have} a three-point estimate; only these vary, independently of each other, and people are not levelled.',
    'zh-CN':
      '模拟 {runs} 次，种子 {seed}。未完成的 {open} 项任务中有 {estimated} 项写有三点估算，仅这些任务的时长随机变化且彼此独立；未考虑人员超负荷。',
  },
  finish: { en: 'Finish', 'zh-CN': '完工日期' },
  planned: { en: 'as computed', 'zh-CN': '计算值' },
  keptBy: { en: 'kept in {share} of the runs', 'zh-CN': '{share} 的模拟结果不晚于此日' },
  off: { en: '{days} working days', 'zh-CN': '{days} 个工作日' },
  range: { en: 'range', 'zh-CN': '范围' },
  fromTo: { en: '{first} to {last}', 'zh-CN': '{first} 至 {last}' },
  drivers: { en: 'Whose length moves the finish', 'zh-CN': '影响完工日期的任务' },
  noDrivers: {
    en: 'None: the tasks with an estimate have more float than they vary.',
    'zh-CN': '无：写有估算的任务，其浮动时间大于时长的变化幅度。',
  },
  task: table.task,
  sensitivity: { en: 'correlation', 'zh-CN': '相关系数' },
  criticality: { en: 'critical in', 'zh-CN': '关键概率' },
  andMore: { en: 'and {count} more', 'zh-CN': '另有 {count} 项' },
  unestimated: {
    en: '{count} {count:task|tasks} without an estimate {count:is|are} critical in half of the runs or more, among them {tasks}: an estimate there would say more.',
    'zh-CN': '另有 {count} 项没有估算的任务在半数以上的模拟中处于关键路径，如{tasks}；为其补充估算，结果会更可信。',
  },
  deadlines: { en: 'Deadlines', 'zh-CN': '期限' },
  deadline: { en: 'deadline', 'zh-CN': '期限' },
  kept: { en: 'kept in', 'zh-CN': '按期概率' },
} satisfies Record<string, Text>;
