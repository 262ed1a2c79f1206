import type { Text } from '../../diagnostics/index.ts';

export const auditWords = {
  dcma: { en: 'DCMA 14-point schedule assessment: {plan}', 'zh-CN': 'DCMA 14 项进度评估：{plan}' },
  gao: { en: 'GAO schedule assessment, ten practices: {plan}', 'zh-CN': 'GAO 进度评估（十项实践）：{plan}' },
  of: { en: 'As of {day}.', 'zh-CN': '数据日期：{day}。' },
  planned: { en: 'As planned, without a data date.', 'zh-CN': '按计划计算，没有数据日期。' },
  unread: {
    en: 'The plan could not be read; its errors stand below.',
    'zh-CN': '计划无法读取，错误见下。',
  },
  notRead: { en: 'the plan could not be read', 'zh-CN': '计划无法读取' },
  summary: {
    en: 'Of {all} points {passed} passed, {failed} failed, {open} {open:was|were} not evaluated, {stated} {stated:is|are} stated without a threshold.',
    'zh-CN': '共 {all} 项：通过 {passed} 项，未通过 {failed} 项，未评估 {open} 项，仅列数值（无阈值）{stated} 项。',
  },
  check: { en: 'Check', 'zh-CN': '检查项' },
  value: { en: 'Value', 'zh-CN': '值' },
  counts: { en: 'Count', 'zh-CN': '计数' },
  threshold: { en: 'Threshold', 'zh-CN': '阈值' },
  limit: { en: 'each {limit}', 'zh-CN': '单项 {limit}' },
  least: { en: 'from {least} on', 'zh-CN': '{least} 项起计' },
  and: { en: ', ', 'zh-CN': '，' },
  origin: { en: 'Set by', 'zh-CN': '阈值来源' },
  origins: { en: '{threshold}; each: {limit}', 'zh-CN': '{threshold}；单项：{limit}' },
  result: { en: 'Result', 'zh-CN': '结论' },
  passed: { en: '✔ passed', 'zh-CN': '✔ 通过' },
  passedAsFew: {
    en: '✔ passed: {count} {count:is|are} fewer than {least}',
    'zh-CN': '✔ 通过：{count} 项，少于 {least} 项',
  },
  failed: { en: '✘ failed', 'zh-CN': '✘ 未通过' },
  stated: { en: '– no threshold', 'zh-CN': '– 无阈值' },
  notEvaluated: { en: '○ not evaluated: {missing}', 'zh-CN': '○ 未评估：{missing}' },
  offenders: { en: '{check}: {count} to look at', 'zh-CN': '{check}：须关注 {count} 项' },
  task: { en: 'Task', 'zh-CN': '任务' },
  name: { en: 'Name', 'zh-CN': '名称' },
  place: { en: 'Place', 'zh-CN': '位置' },
} satisfies Record<string, Text>;

export const originNames = {
  default: { en: 'default', 'zh-CN': '默认' },
  methodology: { en: 'methodology', 'zh-CN': '方法论' },
  configuration: { en: 'configuration', 'zh-CN': '配置' },
} satisfies Record<string, Text>;

/** The ten practices of GAO-16-89G, by number. */
export const practiceNames: Readonly<Record<string, Text>> = {
  1: { en: 'Capturing all activities', 'zh-CN': '涵盖全部活动' },
  2: { en: 'Sequencing all activities', 'zh-CN': '理清先后顺序' },
  3: { en: 'Assigning resources', 'zh-CN': '分配资源' },
  4: { en: 'Establishing durations', 'zh-CN': '确定工期' },
  5: { en: 'Traceability', 'zh-CN': '可追溯性' },
  6: { en: 'Valid critical path', 'zh-CN': '关键路径有效' },
  7: { en: 'Reasonable float', 'zh-CN': '浮动时间合理' },
  8: { en: 'Schedule risk analysis', 'zh-CN': '进度风险分析' },
  9: { en: 'Updating with progress', 'zh-CN': '按实际进展更新' },
  10: { en: 'Maintaining a baseline', 'zh-CN': '维护基线' },
};
