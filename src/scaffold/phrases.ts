import type { Text } from '../diagnostics/index.ts';

// Comments that a new plan begins with: what stands where, and what to do next.

export const phrases = {
  contentHowTo: {
    en: 'Take the `#` away in front of what you fill in; the comment above it says what belongs there. `crm-plan form check` tells what is missing, `crm-plan report {form}` shows the document.',
    'zh-CN':
      '填写时去掉行首的 `#`；上方的注释说明应填什么。用 `crm-plan form check` 查看缺漏，用 `crm-plan report {form}` 生成文档。',
  },
  contentFromPlan: {
    en: 'Filled from the plan, not to be written here: {fields}.',
    'zh-CN': '以下内容由计划填充，不在此填写：{fields}。',
  },
  contentField: { en: '{label}: {hint}', 'zh-CN': '{label}：{hint}' },
  contentRequired: { en: '{label} (required): {hint}', 'zh-CN': '{label}（必填）：{hint}' },
  contentOption: { en: '{option} ({label})', 'zh-CN': '{option}（{label}）' },
  betweenSentences: { en: ' ', 'zh-CN': '' },
  contentRows: { en: 'At least {least} {least:row|rows}.', 'zh-CN': '至少 {least} 行。' },
  typeOptions: { en: 'One of: {options}.', 'zh-CN': '可选：{options}。' },
  typeOptionsMany: { en: 'Any of these, in brackets: {options}.', 'zh-CN': '可多选，写在方括号内：{options}。' },
  typeTexts: { en: 'A list: each entry on a line with a dash.', 'zh-CN': '列表：每条一行，以短横线开头。' },
  typeNumber: { en: 'A number.', 'zh-CN': '数字。' },
  typeMoney: { en: 'An amount, in the currency of the plan.', 'zh-CN': '金额，按计划的币种。' },
  typePercent: { en: 'As in `40%`.', 'zh-CN': '如 `40%`。' },
  typeDuration: { en: 'As in `4h`, `5d` or `2w`.', 'zh-CN': '如 `4h`、`5d`、`2w`。' },
  typeDate: { en: 'As YYYY-MM-DD.', 'zh-CN': '格式 YYYY-MM-DD。' },
  typeFlag: { en: '`true` or `false`.', 'zh-CN': '`true` 或 `false`。' },
  typeId: { en: 'An id of `{list}` in the plan.', 'zh-CN': '填计划 `{list}` 中的 id。' },
  typeIds: { en: 'Ids of `{list}` in the plan, in brackets.', 'zh-CN': '填计划 `{list}` 中的 id，写在方括号内。' },
  typeRole: { en: 'The id of a role of the method.', 'zh-CN': '填方法中角色的 id。' },
  typeRoles: { en: 'Ids of roles of the method, in brackets.', 'zh-CN': '填方法中角色的 id，写在方括号内。' },
  title: { en: '{name}: implementation plan', 'zh-CN': '{name}：实施计划' },
  method: {
    en: 'Method: {method} ({id} {version}).',
    'zh-CN': '实施方法：{method}（{id} {version}）。',
  },
  next: { en: 'What to do next', 'zh-CN': '接下来' },
  nextPeople: {
    en: 'people: give every role a name, and note when somebody is away.',
    'zh-CN': 'people：为每个角色填上姓名，并注明请假日期。',
  },
  nextGoals: {
    en: 'goals: write where each one stands today (baseline) and what is to be reached (target).',
    'zh-CN': 'goals：写明各项目标的现状（baseline）与目标值（target）。',
  },
  nextTasks: {
    en: 'phases: go through the tasks, change what is different with you, delete what you do not need.',
    'zh-CN': 'phases：逐项核对任务，按本企业情况修改，不需要的删去。',
  },
  nextCheck: {
    en: 'crm-plan lint tells what is missing, crm-plan schedule which dates come out.',
    'zh-CN': '用 crm-plan lint 查看缺漏，用 crm-plan schedule 查看排期结果。',
  },
  nextBaseline: {
    en: 'Once the dates are agreed, keep them: crm-plan schedule baseline save.',
    'zh-CN': '日期商定后保存为基线：crm-plan schedule baseline save。',
  },
  dates: {
    en: 'Dates follow from durations and dependencies; none has to be typed. Record progress with crm-plan update and crm-plan done.',
    'zh-CN': '日期由工期与前置任务推算，无需手工填写。进展用 crm-plan update 与 crm-plan done 记录。',
  },
  cyclesLeftOut: {
    en: '{wanted} cycles were asked for; {made} are planned, since there are no more areas to deal out.',
    'zh-CN': '要求 {wanted} 轮循环，因可分配的领域不足，只安排了 {made} 轮。',
  },
  goals: {
    en: 'What the business wants to reach. Keep the ones that matter and give each a measure and an owner.',
    'zh-CN': '业务上要达到什么。保留真正重要的，并为每项写明衡量方式与责任人。',
  },
  people: {
    en: 'Who takes part, by role. Add name, capacity (such as 50%) and leave; one person may have several roles.',
    'zh-CN': '按角色列出参与人员。请补充姓名、投入比例（如 50%）与请假；一人可兼任多个角色。',
  },
  phases: {
    en: 'The work, phase by phase.',
    'zh-CN': '各阶段的工作。',
  },
  phase: { en: '{number}. {name}', 'zh-CN': '{number}. {name}' },
  cyclePhase: { en: 'Cycle {cycle}: {name}', 'zh-CN': '第 {cycle} 轮：{name}' },
  cycleAreas: { en: 'This cycle takes up: {areas}.', 'zh-CN': '本轮涉及：{areas}。' },
  reconstructed: {
    en: 'Reconstructed: the source of this part is lost; it was rebuilt from the rest.',
    'zh-CN': '重建：此部分来源缺失，系根据其余内容重建。',
  },
  reconstructedTask: { en: 'Reconstructed from the rest of the source.', 'zh-CN': '重建：来源缺失，据其余内容推得。' },
  entry: { en: 'Before it begins: {text}', 'zh-CN': '进入条件：{text}' },
  guidance: { en: 'Advice: {text}', 'zh-CN': '建议：{text}' },
  caution: { en: 'Caution: {text}', 'zh-CN': '注意：{text}' },
  loop: { en: 'Back to “{phase}”: {text}', 'zh-CN': '返回“{phase}”：{text}' },
  outcome: { en: '{outcome}: {text}', 'zh-CN': '{outcome}：{text}' },
  checklist: {
    en: 'Checklist of this phase: crm-plan checklist {id}',
    'zh-CN': '本阶段检查表：crm-plan checklist {id}',
  },
  deliverables: {
    en: 'What is handed over. Note location and the day of acceptance as they come.',
    'zh-CN': '交付物。完成后请填写存放位置与验收日期。',
  },
  risks: {
    en: 'Known dangers of such projects. Judge them anew for this one; add what is missing.',
    'zh-CN': '此类项目的常见风险。请结合本项目重新评估并补充。',
  },
} as const satisfies Record<string, Text>;

/** Marks around several areas in a sentence. */
export const AREA_SEPARATOR: Text = { en: ', ', 'zh-CN': '、' };
