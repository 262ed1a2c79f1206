import type { Text } from '../../diagnostics/index.ts';

export const cycle = {
  about: {
    en: 'A plan of a cyclic method: where each cycle stands, and the step from one to the next.',
    'zh-CN': '循环式方法的计划：各轮循环的状态，以及转入下一轮。',
  },
  next: { en: 'Close this cycle, carry over, set up the next.', 'zh-CN': '结束本轮，结转未完事项，建立下一轮。' },
  nextAbout: {
    en: 'Closes the present cycle: unfinished tasks, open issues and lessons go over into the next one, whose phases, tasks and gates are written from the methodology, or are there already. Every other byte of the plan stays.',
    'zh-CN':
      '结束本轮循环：未完成的任务、未闭环的问题与经验教训结转到下一轮；下一轮的阶段、任务与关口由方法论写出，或已在计划中。计划的其余内容一字不动。',
  },
  show: { en: 'Where each cycle stands.', 'zh-CN': '查看各轮循环的状态。' },
  decided: {
    en: 'The closing gate has been decided: on to the next cycle.',
    'zh-CN': '收尾关口已有决策，转入下一轮。',
  },
  deciding: {
    en: 'Decide it with the same step, and keep a lesson.',
    'zh-CN': '同时作出决策，并记下一条经验。',
  },
  taking: {
    en: 'See first what the next cycle would be with these areas.',
    'zh-CN': '先预览下一轮涉及这些领域时的内容。',
  },
  areas: { en: 'What the next cycle takes up, by commas.', 'zh-CN': '下一轮涉及的领域，以逗号分隔。' },
  set: {
    en: 'Another answer to a question of the methodology, for the next cycle: KEY=VALUE.',
    'zh-CN': '下一轮对方法论问题的不同回答：KEY=VALUE。',
  },
  by: {
    en: 'Who closes the cycle: an id of people. Needed where its gate has no decision.',
    'zh-CN': '由谁结束本轮：people 中的 id。关口尚无决策时必须给出。',
  },
  note: { en: 'Why it is closed; kept with the decision.', 'zh-CN': '结束的理由，随决策保存。' },
  on: { en: 'The day on which it is closed: YYYY-MM-DD or today.', 'zh-CN': '结束日期：YYYY-MM-DD 或 today。' },
  lesson: { en: 'What this cycle taught.', 'zh-CN': '本轮的经验教训。' },
  notCyclic: {
    en: 'The plan follows “{method}”, which has no cycles. Cyclic methods: {cyclic}.',
    'zh-CN': '计划采用“{method}”，该方法不分循环。循环式方法：{cyclic}。',
  },
  noMethod: {
    en: 'The plan names no methodology, so nobody can tell what a cycle of it is. Write `methodology: {{ id: … }}` under `project`.',
    'zh-CN': '计划未写明方法论，无从得知循环的内容。请在 `project` 下写 `methodology: {{ id: … }}`。',
  },
  noCycles: {
    en: 'No phase of the plan belongs to a cycle. Write `cycle: 1` on those of the first one.',
    'zh-CN': '计划中没有属于某轮循环的阶段。请在第一轮的各阶段写 `cycle: 1`。',
  },
  notBegun: {
    en: 'Cycle {cycle} has not begun: nothing of it is recorded. There is nothing to close yet; crm-plan cycle show tells where the plan stands.',
    'zh-CN': '第 {cycle} 轮尚未开始，没有任何记录，暂无可结束的内容。运行 crm-plan cycle show 查看计划状态。',
  },
  undecided: {
    en: 'Cycle {cycle} cannot be closed: the gate of “{phase}” has no decision. Record it with crm-plan gate {id} --decide OUTCOME --by WHO, or close the cycle on your own word: --by WHO --note WHY.',
    'zh-CN':
      '第 {cycle} 轮不能结束：“{phase}”的关口尚无决策。请用 crm-plan gate {id} --decide 结果 --by 决策人 记录，或由您负责结束：--by 决策人 --note 理由。',
  },
  stopped: {
    en: 'The gate of “{phase}” was decided as “{outcome}”: no cycle follows. Where that has changed, decide again: crm-plan gate {id} --decide proceed --by WHO --force.',
    'zh-CN':
      '“{phase}”的关口决策为“{outcome}”，因此没有下一轮。如决定有变，请重新决策：crm-plan gate {id} --decide proceed --by 决策人 --force。',
  },
  noteNeeded: {
    en: 'Closing a cycle before its gate is decided needs a reason. Add --note WHY.',
    'zh-CN': '关口未决策即结束循环，须说明理由。请加 --note 理由。',
  },
  noneLeft: {
    en: 'The vision was cut into {wanted} {wanted:cycle|cycles}, and all are closed or closing. One more needs somebody who answers for it: --by WHO --note WHY --areas A,B.',
    'zh-CN':
      '远景划分为 {wanted} 轮，均已结束或正在收尾。如需再开一轮，须有人负责：--by 负责人 --note 理由 --areas 领域。',
  },
  areasNeeded: {
    en: 'What does cycle {cycle} take up? Give --areas with some of {known}, or --yes for {standard}.',
    'zh-CN': '第 {cycle} 轮涉及哪些领域？请用 --areas 给出（可选：{known}），或用 --yes 采用 {standard}。',
  },
  nothingTaken: {
    en: 'A cycle that takes up nothing has no work. Give --areas with at least one of {known}.',
    'zh-CN': '不涉及任何领域的循环没有工作可做。请用 --areas 至少给出一个：{known}。',
  },
  noAreas: {
    en: '“{method}” deals out no areas to its cycles. Leave --areas out.',
    'zh-CN': '“{method}”不向各轮分配领域。请去掉 --areas。',
  },
  hasBegun: {
    en: 'Cycle {cycle} has begun with {areas}, so its work is not written anew. Leave --areas and --set out.',
    'zh-CN': '第 {cycle} 轮已按 {areas} 开始，不再重写。请去掉 --areas 与 --set。',
  },
  wouldBreak: {
    en: 'The plan would have errors after this, so nothing was written; the first one: {error}',
    'zh-CN': '这样修改后计划会有错误，因此未写入。第一个错误：{error}',
  },
  askAreas: { en: 'What does cycle {cycle} take up?', 'zh-CN': '第 {cycle} 轮涉及哪些领域？' },
  askLesson: {
    en: 'What did cycle {cycle} teach? (Enter leaves it out)',
    'zh-CN': '第 {cycle} 轮有何经验教训？（直接回车则不写）',
  },
  askWrite: {
    en: 'Close cycle {cycle} and set up cycle {next}?',
    'zh-CN': '结束第 {cycle} 轮并建立第 {next} 轮？',
  },
  nothingWritten: { en: 'Nothing was written.', 'zh-CN': '未写入任何内容。' },
  closed: { en: 'Cycle {cycle} is closed.', 'zh-CN': '第 {cycle} 轮已结束。' },
  carriedTasks: {
    en: '{count} unfinished {count:task|tasks} carried over: {tasks}.',
    'zh-CN': '结转未完成任务 {count} 项：{tasks}。',
  },
  carriedNothing: { en: 'Every task of it is done.', 'zh-CN': '本轮任务全部完成。' },
  postponed: {
    en: 'Not begun, and now of cycle {next}: {phases}.',
    'zh-CN': '尚未开始、转入第 {next} 轮的阶段：{phases}。',
  },
  carriedIssues: {
    en: '{count} open {count:issue|issues} {count:goes|go} on: {issues}.',
    'zh-CN': '继续跟踪的问题 {count} 个：{issues}。',
  },
  lessons: {
    en: '{count} {count:lesson|lessons} on the checklist of “{task}”.',
    'zh-CN': '经验教训 {count} 条，列入“{task}”的检查表。',
  },
  noLessons: {
    en: 'No lesson is recorded. Add --lesson, or write it in the journal: the next cycle lives on it.',
    'zh-CN': '没有记录经验教训。请加 --lesson 或写入日志，下一轮要以此为据。',
  },
  written: { en: 'Cycle {next} is set up: {phases}.', 'zh-CN': '第 {next} 轮已建立：{phases}。' },
  ready: { en: 'Cycle {next} stands in the plan already: {phases}.', 'zh-CN': '第 {next} 轮已在计划中：{phases}。' },
  gatesOpen: {
    en: 'Gates of cycle {cycle} without a decision: {gates}.',
    'zh-CN': '第 {cycle} 轮尚无决策的关口：{gates}。',
  },
  // In the plan, in its language.
  summary: { en: 'Cycle {cycle} was closed; cycle {next} begins.', 'zh-CN': '第 {cycle} 轮结束，转入第 {next} 轮。' },
  summaryNote: {
    en: 'Cycle {cycle} was closed; cycle {next} begins. {note}',
    'zh-CN': '第 {cycle} 轮结束，转入第 {next} 轮。{note}',
  },
  issueNote: {
    en: 'Carried over from cycle {cycle} to cycle {next}.',
    'zh-CN': '由第 {cycle} 轮结转到第 {next} 轮。',
  },
  lessonItem: { en: 'Lesson of cycle {cycle}: {lesson}', 'zh-CN': '第 {cycle} 轮的经验：{lesson}' },
  carriedPhase: {
    en: 'Cycle {next}: carried over from cycle {cycle}',
    'zh-CN': '第 {next} 轮：第 {cycle} 轮结转事项',
  },
  carriedPurpose: {
    en: 'Finish what cycle {cycle} left undone.',
    'zh-CN': '完成第 {cycle} 轮遗留的工作。',
  },
  // What `show` prints.
  title: { en: 'Cycle {cycle}', 'zh-CN': '第 {cycle} 轮' },
  stateClosed: { en: 'closed on {day}', 'zh-CN': '{day} 结束' },
  statePresent: { en: 'under way', 'zh-CN': '进行中' },
  stateAhead: { en: 'not begun', 'zh-CN': '未开始' },
  takes: { en: 'Takes up: {areas}', 'zh-CN': '涉及领域：{areas}' },
  gateOpen: { en: 'Closing gate: {gate}, undecided', 'zh-CN': '收尾关口：{gate}，尚无决策' },
  gateDecided: { en: 'Closing gate: {gate}, {outcome} on {day}', 'zh-CN': '收尾关口：{gate}，{day} {outcome}' },
  dates: { en: '{start} to {finish}', 'zh-CN': '{start} 至 {finish}' },
  tasks: { en: '{done} of {total} tasks done', 'zh-CN': '任务完成 {done}/{total}' },
  once: { en: 'Once', 'zh-CN': '单次' },
  workstream: { en: 'Workstream', 'zh-CN': '工作线' },
  legend: {
    en: 'Share done and last finish. {red} a task is overdue, {amber} one is forecast late, {green} neither, {none} not begun and nothing due.',
    'zh-CN': '完成占比与最晚完成。{red} 有任务逾期，{amber} 有任务预计延误，{green} 均无，{none} 未开始且无到期。',
  },
} satisfies Record<string, Text>;
