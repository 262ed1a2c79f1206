import type { Text } from '../../diagnostics/index.ts';

export const formWords = {
  about: {
    en: 'Forms are deliverables of a known shape: lists that rules can read, and documents. Their content stands in small files beside the plan.',
    'zh-CN': '表单是结构已知的交付物：可供规则检查的清单，以及各类文档。其内容存放在计划旁的小文件中。',
  },
  unknown: {
    en: 'There is no form “{name}”. Forms: {known}; `crm-plan form list` shows all.',
    'zh-CN': '没有名为“{name}”的表单。现有：{known}；可用 `crm-plan form list` 查看全部。',
  },
  unknownNear: {
    en: 'There is no form “{name}”. Did you mean “{near}”? `crm-plan form list` shows all.',
    'zh-CN': '没有名为“{name}”的表单。是否想用“{near}”？可用 `crm-plan form list` 查看全部。',
  },
  broken: {
    en: 'The form “{name}” has errors: mend what is listed above first.',
    'zh-CN': '表单“{name}”有错误：请先处理上面列出的问题。',
  },
  deliverable: {
    en: 'Which deliverable, where several use the form.',
    'zh-CN': '指定交付物（有多个交付物使用同一表单时）。',
  },
  unknownDeliverable: {
    en: 'The plan has no deliverable “{id}”. It has: {known}.',
    'zh-CN': '计划中没有交付物“{id}”。现有：{known}。',
  },
  unknownDeliverableNear: {
    en: 'The plan has no deliverable “{id}”. Did you mean “{near}”?',
    'zh-CN': '计划中没有交付物“{id}”。是否想写“{near}”？',
  },
  severalDeliverables: {
    en: 'Several deliverables use the form “{form}”: {ids}. Say which with --deliverable.',
    'zh-CN': '有多个交付物使用表单“{form}”：{ids}。请用 --deliverable 指定。',
  },
  unreadable: {
    en: 'The content of “{deliverable}” ({path}) cannot be read: mend what is listed above first.',
    'zh-CN': '“{deliverable}”的内容（{path}）无法读取：请先处理上面列出的问题。',
  },
  otherForm: {
    en: 'The deliverable “{deliverable}” fills the form “{form}”. Render that one, or name another deliverable.',
    'zh-CN': '交付物“{deliverable}”填写的是表单“{form}”。请生成该表单的文档，或指定其他交付物。',
  },
} satisfies Record<string, Text>;
