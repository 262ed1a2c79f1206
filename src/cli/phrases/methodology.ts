import type { Text } from '../../diagnostics/index.ts';

export const methodology = {
  about: {
    en: 'A methodology is a pack of data: phases, tasks, roles, gates and demands, with words in both languages. Packs of your own stand beside the built-in ones (--packs).',
    'zh-CN': '方法论是一个数据包：阶段、任务、角色、关口与要求，文字中英文齐备。自有的包可与内置包并用（--packs）。',
  },
  list: { en: 'The methodologies within reach, and when to choose which.', 'zh-CN': '列出可用的方法论及其适用情形。' },
  show: { en: 'What a methodology contains.', 'zh-CN': '查看方法论的内容。' },
  check: { en: 'Whether packs of your own are right.', 'zh-CN': '检查自有的包是否正确。' },
  start: { en: 'Start a pack of your own.', 'zh-CN': '新建自有的包。' },
  compare: { en: 'Two methodologies side by side.', 'zh-CN': '对照两种方法论。' },
  id: { en: 'Id of a methodology.', 'zh-CN': '方法论标识。' },
  left: { en: 'Id of the first one.', 'zh-CN': '前者的标识。' },
  right: { en: 'Id of the second one.', 'zh-CN': '后者的标识。' },
  checkFolder: {
    en: 'Folder of a pack, or of several (with methodologies/ in it).',
    'zh-CN': '一个包的文件夹，或含 methodologies/ 的多包文件夹。',
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

  weeks: {
    en: '{least} to {most} weeks with the default answers, {anyLeast} to {anyMost} with any',
    'zh-CN': '默认回答下 {least} 至 {most} 周，任何回答下 {anyLeast} 至 {anyMost} 周',
  },
  counts: {
    en: '{phases} {phases:phase|phases}, {tasks} {tasks:task|tasks}, {roles} {roles:role|roles}, {gates} {gates:gate|gates}, {questions} {questions:question|questions}, {demands} {demands:demand|demands}',
    'zh-CN':
      '{phases} 个阶段、{tasks} 项任务、{roles} 个角色、{gates} 个关口、{questions} 个裁剪问题、{demands} 条要求',
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
  metrics: { en: 'Measures', 'zh-CN': '指标' },
  entry: { en: 'Before', 'zh-CN': '进入条件' },
  guidance: { en: 'Advice', 'zh-CN': '建议' },
  cautions: { en: 'Caution', 'zh-CN': '注意' },
  checklist: { en: 'Check', 'zh-CN': '检查' },
  gate: { en: 'Gate', 'zh-CN': '关口' },
  gateDecider: { en: '({decider} decides)', 'zh-CN': '（{decider}决定）' },
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

  aligned: {
    en: 'Phases side by side, by the kinds of work that they share',
    'zh-CN': '按共有的工作类别对照各阶段',
  },
  only: { en: 'Only in {name}: {kinds}', 'zh-CN': '仅{name}有：{kinds}' },
  same: { en: 'Compare two different methodologies.', 'zh-CN': '请选择两种不同的方法论进行对照。' },
  rowVersion: { en: 'Version', 'zh-CN': '版本' },
  rowWeeks: { en: 'Weeks', 'zh-CN': '周数' },
  rowPhases: { en: 'Phases', 'zh-CN': '阶段' },
  rowTasks: { en: 'Tasks', 'zh-CN': '任务' },
  rowRoles: { en: 'Roles', 'zh-CN': '角色' },
  rowGates: { en: 'Gates', 'zh-CN': '关口' },
  rowQuestions: { en: 'Questions', 'zh-CN': '裁剪问题' },
  rowDemands: { en: 'Demands', 'zh-CN': '要求' },
  range: { en: '{least} to {most}', 'zh-CN': '{least} 至 {most}' },

  noPackThere: {
    en: '“{path}” holds no pack: there is neither a methodology.yaml in it nor a folder methodologies/. Start one with crm-plan methodology new.',
    'zh-CN':
      '“{path}”中没有包：既无 methodology.yaml，也无 methodologies/ 文件夹。可用 crm-plan methodology new 新建。',
  },
  whole: {
    en: '{id}: whole. {rows} combinations of answers give plans without a finding, {least} to {most} weeks.',
    'zh-CN': '{id}：完整。{rows} 组回答生成的计划均无问题，{least} 至 {most} 周。',
  },
  wholeQuick: { en: '{id}: whole.', 'zh-CN': '{id}：完整。' },
  wrongId: {
    en: '“{id}” cannot be the id of a pack. Name the folder with small letters, digits and hyphens, as in north-bank.',
    'zh-CN': '“{id}”不能作为包的标识。请用小写字母、数字与连字符命名文件夹，如 north-bank。',
  },
  started: {
    en: 'Next: change the texts, then crm-plan methodology check {path}.',
    'zh-CN': '接下来：修改内容，然后运行 crm-plan methodology check {path}。',
  },
} as const satisfies Record<string, Text>;
