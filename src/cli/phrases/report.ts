import type { Text } from '../../diagnostics/index.ts';

export const report = {
  about: {
    en: 'Renders a document from the plan as it stands on the data date: --as-of, else the plan’s asOf, else today.',
    'zh-CN': '按数据日期生成文档：依次取 --as-of、计划中的 asOf、当天日期。',
  },
  weekly: { en: 'The weekly status report as Markdown.', 'zh-CN': '输出 Markdown 格式的项目周报。' },
  sinceExample: {
    en: 'With what changed since the state of that day in git, into a file.',
    'zh-CN': '与 git 中该日的状态相比较，写入文件。',
  },
  listExample: { en: 'Which reports and forms there are.', 'zh-CN': '列出全部报告与表单。' },
  name: { en: 'Which report or form; --list shows them.', 'zh-CN': '报告或表单的名称；--list 列出全部。' },
  list: { en: 'List the reports and forms.', 'zh-CN': '列出全部报告与表单。' },
  output: {
    en: 'Write into this file; its extension says the format.',
    'zh-CN': '写入该文件；格式由扩展名决定。',
  },
  to: { en: 'Format, where no extension says it.', 'zh-CN': '格式（扩展名未说明时）。' },
  sameAsTo: { en: 'The same as --to.', 'zh-CN': '等同于 --to。' },
  since: {
    en: 'Compare with an earlier state: a git revision, a date (YYYY-MM-DD) or a file.',
    'zh-CN': '与早先的状态比较：git 版本、日期（YYYY-MM-DD）或文件。',
  },
  appendix: {
    en: 'Add full lists and everything that changed.',
    'zh-CN': '附上全部清单与全部变化。',
  },
  needsName: {
    en: 'Say which report or form. Reports: {known}; --list shows the forms, too.',
    'zh-CN': '请指定报告或表单的名称。报告：{known}；--list 同时列出表单。',
  },
  unknown: {
    en: 'There is no report or form “{name}”. Reports: {known}; --list shows the forms, too.',
    'zh-CN': '没有名为“{name}”的报告或表单。报告：{known}；--list 同时列出表单。',
  },
  unknownNear: {
    en: 'There is no report or form “{name}”. Did you mean “{near}”? --list shows all.',
    'zh-CN': '没有名为“{name}”的报告或表单。是否想用“{near}”？--list 列出全部。',
  },
  notOfForms: {
    en: '“{name}” is a form: --since and --appendix are for reports. Leave them out.',
    'zh-CN': '“{name}”是表单：--since 与 --appendix 只用于报告，请去掉。',
  },
  onlyOfForms: {
    en: '“{name}” is a report: --deliverable is for forms. Leave it out.',
    'zh-CN': '“{name}”是报告：--deliverable 只用于表单，请去掉。',
  },
  groupReports: { en: 'Reports', 'zh-CN': '报告' },
  groupData: { en: 'Forms that hold data', 'zh-CN': '数据表单' },
  groupDocuments: { en: 'Documents', 'zh-CN': '文档' },
  formExample: { en: 'A form as a document: the needs list.', 'zh-CN': '把表单输出为文档：需求清单。' },
  unknownExtension: {
    en: '“{path}” ends in no format that reports have. Use .md or .json, or say --to.',
    'zh-CN': '从“{path}”的扩展名看不出报告格式。请用 .md 或 .json，或加 --to 指定。',
  },
  brokenReport: {
    en: 'The report “{name}” has errors: mend what is listed above first.',
    'zh-CN': '报告“{name}”有错误：请先处理上面列出的问题。',
  },
  templateFailed: {
    en: 'The template of “{name}” asks for something that the plan’s view does not have: {detail}',
    'zh-CN': '“{name}”的模板引用了视图中没有的内容：{detail}',
  },
  newAbout: {
    en: 'Start a report of your own: a small template with its words, explained in comments.',
    'zh-CN': '新建自有报告：带注释说明的简短模板及其文字。',
  },
  newName: { en: 'Name of the new report, as in board.', 'zh-CN': '新报告的名称，例如 board。' },
  newExample: {
    en: 'Then: crm-plan report board --packs my-packs.',
    'zh-CN': '之后运行 crm-plan report board --packs my-packs。',
  },
  newNext: {
    en: 'Next: crm-plan report {name} --packs {folder}',
    'zh-CN': '下一步：crm-plan report {name} --packs {folder}',
  },
  isBuiltIn: {
    en: '“{name}” is a built-in report: report eject {name} copies it, or choose another name.',
    'zh-CN': '“{name}”是内置报告：可用 report eject {name} 复制，或另取名称。',
  },
  ejectAbout: {
    en: 'Copy a built-in report, template and words, into a folder of your own to change it.',
    'zh-CN': '把内置报告的模板与文字复制到自有文件夹，以便修改。',
  },
  ejectExample: {
    en: 'Then: crm-plan report weekly --packs my-packs.',
    'zh-CN': '之后运行 crm-plan report weekly --packs my-packs。',
  },
  folder: { en: 'Folder of your own packs; packs, if absent.', 'zh-CN': '自有模板包文件夹；默认为 packs。' },
  asName: { en: 'Another name for the copy.', 'zh-CN': '副本的名称。' },
  notAnId: {
    en: '“{name}” cannot be the name of a report. Use small letters, digits and hyphens, as in board-report.',
    'zh-CN': '“{name}”不能作为报告名称。请用小写字母、数字与连字符，例如 board-report。',
  },
  nothing: {
    en: '“{path}” has too many errors for a report: mend what is listed above first.',
    'zh-CN': '“{path}”的错误太多，无法生成报告：请先处理上面列出的问题。',
  },
  written: { en: 'Written: {path}', 'zh-CN': '已写入：{path}' },
  unknownState: {
    en: '--since “{state}”: neither a file, nor a date, nor a revision that git knows.',
    'zh-CN': '--since“{state}”：既不是文件，也不是日期或 git 版本。',
  },
  noStateBefore: {
    en: '--since {state}: git has no state of this plan from that day or before.',
    'zh-CN': '--since {state}：git 中没有该日或更早的计划。',
  },
  notInState: {
    en: '--since “{state}”: that revision has no “{path}”.',
    'zh-CN': '--since“{state}”：该版本中没有“{path}”。',
  },
  brokenState: {
    en: '--since “{state}”: the plan could not be computed as it was then, so nothing is compared.',
    'zh-CN': '--since“{state}”：当时的计划无法计算，因此未作比较。',
  },
} satisfies Record<string, Text>;

export const checklist = {
  start: {
    en: 'Start a checklist of your own: items and their words, explained in comments.',
    'zh-CN': '新建自有检查表：条目及其文字，附注释说明。',
  },
  startExample: {
    en: 'Then: crm-plan checklist data-loaded --packs my-packs.',
    'zh-CN': '之后运行 crm-plan checklist data-loaded --packs my-packs。',
  },
  broken: {
    en: 'The checklist “{name}” has the errors above; mend its files first.',
    'zh-CN': '检查表“{name}”存在上述错误，请先修正其文件。',
  },
  about: {
    en: 'Renders a checklist as Markdown that ticks on GitHub. NAME is a checklist of the packs, a task with items of its own, or a phase: then the criteria of its gate.',
    'zh-CN':
      '输出可在 GitHub 上勾选的 Markdown 检查表。名称可为模板包中的检查表、自带检查项的任务，或阶段（此时为其关口准则）。',
  },
  show: { en: 'A checklist of the packs, with what the plan ticks.', 'zh-CN': '显示检查表及计划中的勾选情况。' },
  tickExample: { en: 'Tick an item, with who and the proof.', 'zh-CN': '勾选一项，记录确认人与证据。' },
  listExample: { en: 'All checklists that belong to the plan.', 'zh-CN': '列出计划的全部检查表。' },
  name: { en: 'Checklist, task or phase; --list shows them.', 'zh-CN': '检查表、任务或阶段；--list 列出全部。' },
  list: { en: 'List the checklists, with how much of each is done.', 'zh-CN': '列出检查表及完成情况。' },
  tick: { en: 'Record this item as done.', 'zh-CN': '把该条目记为完成。' },
  by: { en: 'Who found it done: an id of people.', 'zh-CN': '确认人：people 中的 id。' },
  on: { en: 'When; today if absent.', 'zh-CN': '确认日期；默认为今天。' },
  evidence: { en: 'Where the proof is.', 'zh-CN': '证据所在。' },
  needsName: { en: 'Say which checklist; --list shows them.', 'zh-CN': '请指定检查表；--list 列出全部。' },
  needsBy: {
    en: '--tick needs --by: who found “{item}” done. People: {people}.',
    'zh-CN': '--tick 需要 --by：由谁确认“{item}”已完成。人员：{people}。',
  },
  unknown: {
    en: 'There is no checklist, task with items or gate called “{name}”. Checklists: {known}; --list shows everything.',
    'zh-CN': '没有名为“{name}”的检查表、带检查项的任务或关口。检查表：{known}；--list 列出全部。',
  },
  unknownNear: {
    en: 'There is no checklist, task with items or gate called “{name}”. Did you mean “{near}”? Checklists: {known}; --list shows everything.',
    'zh-CN': '没有名为“{name}”的检查表、带检查项的任务或关口。是否想用“{near}”？检查表：{known}；--list 列出全部。',
  },
  unknownItem: {
    en: '“{name}” has no item “{item}”. Items: {known}.',
    'zh-CN': '“{name}”中没有条目“{item}”。条目：{known}。',
  },
  unknownItemNear: {
    en: '“{name}” has no item “{item}”. Did you mean “{near}”? Items: {known}.',
    'zh-CN': '“{name}”中没有条目“{item}”。是否想用“{near}”？条目：{known}。',
  },
  headName: { en: 'Name', 'zh-CN': '名称' },
  headDone: { en: 'Done', 'zh-CN': '完成' },
  headTitle: { en: 'Title', 'zh-CN': '标题' },
  headKind: { en: 'Kind', 'zh-CN': '类别' },
  kindPack: { en: 'checklist', 'zh-CN': '检查表' },
  kindTask: { en: 'task', 'zh-CN': '任务' },
  kindGate: { en: 'gate', 'zh-CN': '关口' },
} satisfies Record<string, Text>;
