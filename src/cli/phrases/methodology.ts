import type { Text } from '../../diagnostics/index.ts';
import type { RoleSide } from '../../model/index.ts';

export const methodology = {
  about: {
    en: 'A methodology is a pack of data: phases, tasks, roles, gates and demands, with words in both languages. Packs of your own stand beside the built-in ones (--packs).',
    'zh-CN': '方法论是一个数据包：阶段、任务、角色、关口与要求，文字中英文齐备。自有的包可与内置包并用（--packs）。',
  },
  list: { en: 'The methodologies within reach, and when to choose which.', 'zh-CN': '列出可用的方法论及其适用情形。' },
  show: { en: 'What a methodology contains.', 'zh-CN': '查看方法论的内容。' },
  check: { en: 'Whether packs of your own, of every kind, are right.', 'zh-CN': '检查自有的各类包是否正确。' },
  start: { en: 'Start a pack of your own.', 'zh-CN': '新建自有的包。' },
  compare: { en: 'Two methodologies side by side.', 'zh-CN': '对照两种方法论。' },
  id: { en: 'Id of a methodology.', 'zh-CN': '方法论标识。' },
  left: { en: 'Id of the first one.', 'zh-CN': '前者的标识。' },
  right: { en: 'Id of the second one.', 'zh-CN': '后者的标识。' },
  checkFolder: {
    en: 'Folder of a pack, or of several (with methodologies/, forms/, reports/ … in it).',
    'zh-CN': '一个包的文件夹，或含 methodologies/、forms/、reports/ 等的多包文件夹。',
  },
  newFolder: {
    en: 'Folder of the new pack; its name becomes the id.',
    'zh-CN': '新包的文件夹，文件夹名即为标识。',
  },
  extends: {
    en: 'Make it an overlay that changes this methodology.',
    'zh-CN': '作为扩展包，在此方法论之上修改。',
  },
  quick: {
    en: 'Only the pack itself; do not walk combinations of answers.',
    'zh-CN': '只检查包本身，不遍历回答组合。',
  },
  details: {
    en: 'Also why and how of every task, checklists, cautions and sources.',
    'zh-CN': '同时列出每项任务的理由与做法、检查项、注意事项和来源。',
  },

  extendsLine: { en: 'extends {base}', 'zh-CN': '扩展自 {base}' },
  principles: { en: 'Principles', 'zh-CN': '原则' },
  questions: { en: 'Questions', 'zh-CN': '裁剪问题' },
  roles: { en: 'Roles', 'zh-CN': '角色' },
  goals: { en: 'Goals', 'zh-CN': '目标' },
  phases: { en: 'Phases', 'zh-CN': '阶段' },
  deliverables: { en: 'Deliverables', 'zh-CN': '交付物' },
  risks: { en: 'Risks', 'zh-CN': '风险' },
  demands: { en: 'What it demands of a plan (crm-plan lint)', 'zh-CN': '对计划的要求（crm-plan lint）' },
  checklists: { en: 'Checklists: {ids}', 'zh-CN': '检查表：{ids}' },
  target: { en: '{text}, target {target}', 'zh-CN': '{text}，目标 {target}' },
  metrics: { en: 'Measures', 'zh-CN': '指标' },
  entry: { en: 'Before', 'zh-CN': '进入条件' },
  guidance: { en: 'Advice', 'zh-CN': '建议' },
  cautions: { en: 'Caution', 'zh-CN': '注意' },
  checklist: { en: 'Check', 'zh-CN': '检查' },
  gate: { en: 'Gate', 'zh-CN': '关口' },
  gateDecider: { en: '({decider} decides)', 'zh-CN': '（{decider}决定）' },
  gateAdvised: { en: '({decider} decides, advised by {advisers})', 'zh-CN': '（{decider}决定，{advisers}提供意见）' },
  onFail: { en: 'Otherwise', 'zh-CN': '未通过时' },
  loop: { en: 'Back to {phase}', 'zh-CN': '返回{phase}' },
  why: { en: 'Why', 'zh-CN': '为什么' },
  how: { en: 'How', 'zh-CN': '怎么做' },
  mayNot: { en: 'not: {text}', 'zh-CN': '不得：{text}' },
  default: { en: 'default: {answer}', 'zh-CN': '默认：{answer}' },
  none: { en: 'none', 'zh-CN': '无' },
  milestone: { en: 'milestone', 'zh-CN': '里程碑' },
  once: { en: 'once', 'zh-CN': '只执行一次' },
  derived: { en: 'derived', 'zh-CN': '推得' },
  reconstructed: { en: 'reconstructed', 'zh-CN': '重建' },
  perOption: { en: 'for each of {question}', 'zh-CN': '按 {question} 逐项' },

  topics: {
    en: 'Topic by topic: the phases that work on it, with the number of tasks',
    'zh-CN': '按主题对照：开展该项工作的阶段及任务数',
  },
  otherTopic: { en: 'Other work', 'zh-CN': '其他工作' },
  topicPhase: { en: '{phase} ({tasks})', 'zh-CN': '{phase}（{tasks}）' },
  aligned: {
    en: 'Phases side by side, by the kinds of work that they share',
    'zh-CN': '按共有的工作类别对照各阶段',
  },
  shared: { en: 'Both: {kinds}', 'zh-CN': '双方都有：{kinds}' },
  elsewhere: { en: 'The other one in “{phase}”: {kinds}', 'zh-CN': '另一方法见“{phase}”：{kinds}' },
  span: { en: '{name} (W{from}–{to})', 'zh-CN': '{name}（第 {from}–{to} 周）' },
  oneWeek: { en: '{name} (W{week})', 'zh-CN': '{name}（第 {week} 周）' },
  only: { en: 'Only in “{name}”: {kinds}', 'zh-CN': '仅“{name}”有：{kinds}' },
  same: { en: 'Compare two different methodologies.', 'zh-CN': '请选择两种不同的方法论进行对照。' },
  factVersion: { en: 'Version {version}', 'zh-CN': '版本 {version}' },
  factWeeks: {
    en: '{least} to {most} weeks with the default answers, {anyLeast} to {anyMost} with any',
    'zh-CN': '默认回答下 {least} 至 {most} 周，任何回答下 {anyLeast} 至 {anyMost} 周',
  },
  factInUse: { en: 'First users work with the system in week {week}', 'zh-CN': '首批用户自第 {week} 周起使用系统' },
  factCycles: {
    en: '{count} {count:cycle|cycles}, all of them counted here',
    'zh-CN': '共 {count} 轮循环，以下数量为各轮合计',
  },
  factWork: {
    en: '{phases} {phases:phase|phases}, {tasks} {tasks:task|tasks}, {recurring} of them repeated',
    'zh-CN': '{phases} 个阶段、{tasks} 项任务，其中周期性任务 {recurring} 项',
  },
  factRoles: { en: '{roles} {roles:role|roles} ({parties})', 'zh-CN': '{roles} 个角色（{parties}）' },
  party: { en: '{side} {count}', 'zh-CN': '{side} {count} 个' },
  factRolesAlone: { en: '{roles} {roles:role|roles}', 'zh-CN': '{roles} 个角色' },
  noGates: { en: 'no gate', 'zh-CN': '没有关口' },
  factGates: { en: '{gates} {gates:gate|gates}, decided by {deciders}', 'zh-CN': '{gates} 个关口，决策人：{deciders}' },
  decider: { en: '{role} ({count})', 'zh-CN': '{role}（{count}）' },
  factQuestions: {
    en: '{questions} {questions:question|questions} to fit it to a project',
    'zh-CN': '{questions} 个裁剪问题',
  },
  factDemands: {
    en: '{demands} {demands:demand|demands}, {errors} of them errors once due',
    'zh-CN': '{demands} 条要求，其中 {errors} 条到期后属于错误',
  },
  factReconstructed: {
    en: '{tasks} {tasks:task|tasks} rebuilt, since the source is lost',
    'zh-CN': '{tasks} 项任务因来源缺失而重建',
  },

  whole: {
    en: '{id}: whole. {rows} combinations of answers give plans without a finding, {least} to {most} weeks.',
    'zh-CN': '{id}：完整。{rows} 组回答生成的计划均无问题，{least} 至 {most} 周。',
  },
  wholeQuick: { en: '{id}: whole.', 'zh-CN': '{id}：完整。' },
} as const satisfies Record<string, Text>;

/** The party that a role belongs to. */
export const sides = {
  client: { en: 'client', 'zh-CN': '客户方' },
  vendor: { en: 'vendor', 'zh-CN': '供应商' },
  supervisor: { en: 'supervisor', 'zh-CN': '监理方' },
  consultant: { en: 'consultant', 'zh-CN': '顾问方' },
  external: { en: 'external', 'zh-CN': '外部方' },
} as const satisfies Record<RoleSide, Text>;
