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
  list: { en: 'The forms that there are.', 'zh-CN': '列出全部表单。' },
  show: { en: 'What a form asks for, field by field.', 'zh-CN': '查看表单的各个字段。' },
  start: {
    en: 'Start the content file of a form and name it in the plan.',
    'zh-CN': '起草表单的内容文件，并写入计划。',
  },
  startAbout: {
    en: 'Writes a content file with a comment for everything that belongs in it, and names it under `file` of the deliverable that uses the form; a plan without such a deliverable gets one.',
    'zh-CN': '生成带填写说明的内容文件，并在使用该表单的交付物下写入 `file`；计划中没有此类交付物时新增一项。',
  },
  check: {
    en: 'Does a content file fit its form and the plan? What is still missing?',
    'zh-CN': '检查内容文件是否符合表单与计划，还缺什么。',
  },
  design: {
    en: 'Start a form of your own: its fields and their words, explained in comments.',
    'zh-CN': '新建自有表单：字段及其文字，附注释说明。',
  },
  designExample: {
    en: 'Then: crm-plan form new visit-report --packs my-packs.',
    'zh-CN': '之后运行 crm-plan form new visit-report --packs my-packs。',
  },
  schema: {
    en: 'The JSON Schema of a form’s content files, for editors.',
    'zh-CN': '输出表单内容文件的 JSON Schema，供编辑器使用。',
  },
  name: { en: 'Which form; `form list` shows them.', 'zh-CN': '表单名称；`form list` 列出全部。' },
  contentFile: {
    en: 'A content file, a folder of them, or a form of your own.',
    'zh-CN': '内容文件、其文件夹，或自有表单。',
  },
  checkFolder: { en: 'Every content file in a folder.', 'zh-CN': '检查文件夹中的全部内容文件。' },
  checkPack: { en: 'Whether a form of your own is right.', 'zh-CN': '检查自有表单是否正确。' },
  noContentThere: {
    en: '“{path}” holds neither content files of forms (format: crm-plan-artefact/1) nor forms of your own. Start one with crm-plan form new.',
    'zh-CN':
      '“{path}”中既没有表单的内容文件（format: crm-plan-artefact/1），也没有自有表单。可用 crm-plan form new 起草。',
  },
  planOfFile: {
    en: 'The plan that names it; the nearest plan.yaml, if absent.',
    'zh-CN': '所属计划；默认为最近的 plan.yaml。',
  },
  file: {
    en: 'Where, from the folder of the plan; artefacts/ID.yaml, if absent.',
    'zh-CN': '写入何处（以计划所在文件夹为起点）；默认为 artefacts/ID.yaml。',
  },
  badFile: {
    en: '--file “{path}”: it has to end in .yaml and to lie inside the folder of the plan, written with forward slashes.',
    'zh-CN': '--file“{path}”：须以 .yaml 结尾、位于计划文件夹之内，并用正斜杠书写。',
  },
  fromStdin: {
    en: 'A plan from stdin has no folder for a content file. Give the path of the plan.',
    'zh-CN': '来自标准输入的计划没有可存放内容文件的文件夹。请给出计划的路径。',
  },
  idTaken: {
    en: 'The plan has a deliverable “{id}” that fills another form. Say which deliverable is meant with --deliverable.',
    'zh-CN': '计划中的交付物“{id}”用的是另一个表单。请用 --deliverable 指定交付物。',
  },
  next: {
    en: 'Fill it in, then: crm-plan form check {path}.',
    'zh-CN': '填写后运行：crm-plan form check {path}。',
  },
  alone: {
    en: 'No plan names “{path}”: the people, tasks and goals that it refers to are not checked.',
    'zh-CN': '没有计划引用“{path}”：其中提到的人员、任务和目标未作检查。',
  },
  complete: { en: '{path}: filled, nothing is missing.', 'zh-CN': '{path}：已填写完整，没有发现问题。' },
  option: { en: '{id} ({label})', 'zh-CN': '{id}（{label}）' },
  colon: { en: ': ', 'zh-CN': '：' },
  betweenSentences: { en: ' ', 'zh-CN': '' },
  headForm: { en: 'Form', 'zh-CN': '表单' },
  headName: { en: 'Name', 'zh-CN': '名称' },
  required: { en: 'required', 'zh-CN': '必填' },
  cadence: { en: 'Made out every {every}.', 'zh-CN': '每 {every} 填写一次。' },
  everyDay: { en: '{count} working {count:day|days}', 'zh-CN': '{count} 个工作日' },
  everyWeek: { en: '{count} {count:week|weeks}', 'zh-CN': '{count} 周' },
  everyMonth: { en: '{count} {count:month|months}', 'zh-CN': '{count} 个月' },
  sources: { en: 'Source: {source}', 'zh-CN': '来源：{source}' },
  oneOf: { en: 'One of: {options}', 'zh-CN': '可选：{options}' },
  leastRows: { en: 'at least {least}', 'zh-CN': '至少 {least} 行' },
} satisfies Record<string, Text>;
