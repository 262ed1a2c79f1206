import type { Text } from '../../diagnostics/index.ts';

/** One line per command, as the list of commands shows it. */
export const summaries = {
  init: { en: 'Start a plan from a methodology.', 'zh-CN': '按方法论生成一份计划。' },
  validate: {
    en: 'Is it a correct plan? Schema, ids, references, cycles, dates.',
    'zh-CN': '计划是否正确：格式、标识、引用、循环、日期。',
  },
  lint: {
    en: 'Is it a good plan? Schedule, honesty, governance, methodology.',
    'zh-CN': '检查计划质量：排期、状态、治理、方法论要求。',
  },
  explain: { en: 'What a rule checks, why, with examples.', 'zh-CN': '说明规则的内容、理由与示例。' },
  schedule: {
    en: 'Computed dates, float, critical path; baselines.',
    'zh-CN': '计算日期、浮动时间与关键路径；管理基线。',
  },
  status: {
    en: 'The plan at a glance: health, bars, what is late, what is next.',
    'zh-CN': '计划概览：状态、进度条、延误与近期任务。',
  },
  assess: {
    en: 'Answer a questionnaire: score, reasons, advice.',
    'zh-CN': '回答问卷：得分、缘由与建议。',
  },
  gate: {
    en: 'What a gate asks for; records its decision.',
    'zh-CN': '查看关口准则，记录关口决策。',
  },
  cycle: {
    en: 'Where each cycle stands; close one and set up the next.',
    'zh-CN': '查看各轮循环；结束本轮并建立下一轮。',
  },
  report: { en: 'Render a document, such as the weekly status report.', 'zh-CN': '生成文档，例如项目周报。' },
  form: {
    en: 'Deliverables of a known form: list, show, start and check them.',
    'zh-CN': '表单类交付物：列表、查看、起草与检查。',
  },
  checklist: { en: 'Render a checklist; tick an item.', 'zh-CN': '输出检查表；勾选条目。' },
  update: {
    en: 'Record progress, dates or an owner of a task.',
    'zh-CN': '记录任务的进度、日期或责任人。',
  },
  done: { en: 'Record that a task is done.', 'zh-CN': '记录任务完成。' },
  add: {
    en: 'Add a risk, issue, decision, change, person, deliverable, metric or task.',
    'zh-CN': '添加风险、问题、决策、变更、人员、交付物、指标或任务。',
  },
  close: { en: 'Close an issue.', 'zh-CN': '闭环一个问题。' },
  log: { en: 'Add an entry to the journal.', 'zh-CN': '添加一条项目日志。' },
  methodology: {
    en: 'The methodologies: list, show, compare, check and start one.',
    'zh-CN': '方法论：列表、查看、对照、检查与新建。',
  },
  calendar: { en: 'Days off and make-up workdays of a calendar.', 'zh-CN': '查看日历的休息日与调休上班日。' },
  completion: {
    en: 'A completion script for your shell.',
    'zh-CN': '输出 shell 补全脚本。',
  },
} satisfies Record<string, Text>;
