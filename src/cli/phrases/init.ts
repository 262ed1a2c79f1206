import type { Text } from '../../diagnostics/index.ts';

export const init = {
  about: {
    en: 'Asks in the terminal what is not given, shows the phases with their dates, and writes plan.yaml. Without a terminal everything that has no default must be given: --methodology and --start, or --yes.',
    'zh-CN':
      '在终端中逐项询问未给出的内容，预览各阶段日期，然后写入 plan.yaml。没有终端时须给出没有默认值的内容：--methodology 与 --start，或使用 --yes。',
  },
  asks: { en: 'Asks for everything, in this folder.', 'zh-CN': '在当前文件夹逐项询问。' },
  given: { en: 'Asks nothing.', 'zh-CN': '不提问，直接生成。' },
  fromFile: { en: 'Answers from a file; print, do not write.', 'zh-CN': '从文件读取回答，只打印不写入。' },
  folder: {
    en: 'Folder of the new plan (it becomes plan.yaml there), or the plan file itself; this folder if left out.',
    'zh-CN': '新计划所在文件夹（其中生成 plan.yaml），或计划文件本身；省略时为当前文件夹。',
  },
  methodology: { en: 'Methodology; --list shows them.', 'zh-CN': '方法论；--list 列出全部。' },
  name: { en: 'Name of the project.', 'zh-CN': '项目名称。' },
  client: { en: 'The company that introduces the CRM system.', 'zh-CN': '引入 CRM 系统的企业。' },
  start: {
    en: 'First day: YYYY-MM-DD or today.',
    'zh-CN': '开始日期：YYYY-MM-DD 或 today。',
  },
  calendar: {
    en: 'Working calendar, such as weekdays, six-day or cn.',
    'zh-CN': '工作日历，如 weekdays、six-day、cn。',
  },
  currency: { en: 'Currency of amounts, such as CNY.', 'zh-CN': '金额币种，如 CNY。' },
  set: {
    en: 'Answer to a tailoring question, as KEY=VALUE; several values with commas.',
    'zh-CN': '裁剪问题的回答，格式 KEY=VALUE；多个值用逗号分隔。',
  },
  answers: {
    en: 'Answers from a YAML file; flags win over it.',
    'zh-CN': '从 YAML 文件读取回答；命令行选项优先。',
  },
  list: { en: 'Show the methodologies and write nothing.', 'zh-CN': '列出方法论，不写入任何内容。' },
  ci: { en: 'Add the job that checks plans on every push.', 'zh-CN': '同时添加每次推送时检查计划的 CI 任务。' },

  askMethodology: { en: 'Methodology', 'zh-CN': '实施方法' },
  notSure: { en: 'Not sure? Answer {count} questions', 'zh-CN': '拿不准？回答 {count} 个问题' },
  speaksFor: { en: 'Your answers speak for {methods}.', 'zh-CN': '您的回答指向：{methods}。' },
  speaksForTie: {
    en: 'Your answers speak for {methods} alike. crm-plan methodology compare {one} {other} lays them side by side.',
    'zh-CN': '您的回答同样指向：{methods}。并排比较：crm-plan methodology compare {one} {other}。',
  },
  alsoFor: { en: 'They also speak for {methods}.', 'zh-CN': '此外也指向：{methods}。' },
  speaksForNone: {
    en: 'Your answers speak for none of them in particular: read when each is chosen.',
    'zh-CN': '您的回答没有明显指向其中任何一种：请查看各方法的适用情形。',
  },
  askLocale: { en: 'Language of the plan', 'zh-CN': '计划所用语言' },
  english: { en: 'English', 'zh-CN': 'English（英文）' },
  chinese: { en: '简体中文 (Simplified Chinese)', 'zh-CN': '简体中文' },
  askClient: { en: 'Client', 'zh-CN': '客户企业' },
  clientHelp: {
    en: 'The company that introduces the system. Leave it empty where it does not matter.',
    'zh-CN': '引入系统的企业；不需要时可留空。',
  },
  askName: { en: 'Name of the project', 'zh-CN': '项目名称' },
  askCalendar: { en: 'Working calendar', 'zh-CN': '工作日历' },
  askStart: { en: 'First day', 'zh-CN': '开始日期' },
  askWrite: { en: 'Write {path}?', 'zh-CN': '写入 {path}？' },
  nothingWritten: { en: 'Nothing was written.', 'zh-CN': '未写入任何内容。' },

  nameOfClient: { en: '{client} CRM', 'zh-CN': '{client} CRM 项目' },
  nameOfNobody: { en: 'CRM project', 'zh-CN': 'CRM 项目' },

  needs: {
    en: 'Without a terminal nobody can be asked: give {option}, or --yes to take every default.',
    'zh-CN': '没有终端，无法提问：请给出 {option}，或用 --yes 全部采用默认值。',
  },
  needsMethodology: {
    en: 'Without a terminal nobody can be asked: give {options}, or --yes to take every default. Methodologies: {known}.',
    'zh-CN': '没有终端，无法提问：请给出 {options}，或用 --yes 全部采用默认值。方法论：{known}。',
  },
  unknownMethodology: {
    en: 'There is no methodology “{id}”. There are: {known}.',
    'zh-CN': '没有方法论“{id}”。可用：{known}。',
  },
  unknownMethodologyNear: {
    en: 'There is no methodology “{id}”. Did you mean “{near}”? There are: {known}.',
    'zh-CN': '没有方法论“{id}”。是否想用“{near}”？可用：{known}。',
  },
  brokenMethodology: {
    en: 'The methodology “{id}” has errors, so it cannot be used. Mend them first; crm-plan methodology check finds them all.',
    'zh-CN': '方法论“{id}”有错误，无法使用。请先修正；crm-plan methodology check 可查出全部错误。',
  },
  unknownCalendar: {
    en: 'There is no calendar “{id}”. There are: {known}.',
    'zh-CN': '没有日历“{id}”。可用：{known}。',
  },
  unknownCalendarNear: {
    en: 'There is no calendar “{id}”. Did you mean “{near}”? There are: {known}.',
    'zh-CN': '没有日历“{id}”。是否想用“{near}”？可用：{known}。',
  },
  uselessCalendar: {
    en: 'The calendar “{id}” has no working time, so nothing can be dated. Choose another one.',
    'zh-CN': '日历“{id}”没有任何工作时间，无法推算日期。请换用其他日历。',
  },
  wrongCurrency: {
    en: '--currency takes a code of three capital letters such as CNY or EUR; “{value}” is none.',
    'zh-CN': '--currency 需要三个大写字母的币种代码，如 CNY、EUR；“{value}”不是。',
  },
  wrongStart: {
    en: '“{value}” is no date. Write it as YYYY-MM-DD, or today.',
    'zh-CN': '“{value}”不是日期。请写成 YYYY-MM-DD 或 today。',
  },
  setWithoutValue: {
    en: '--set takes KEY=VALUE, as in --set users=40; “{value}” has no “=”.',
    'zh-CN': '--set 的格式为 KEY=VALUE，如 --set users=40；“{value}”中没有“=”。',
  },
  answersUnreadable: {
    en: 'The answers in “{path}” could not be taken, so nothing was written.',
    'zh-CN': '“{path}”中的回答无法采用，未写入任何内容。',
  },
  at: { en: '{where}: {what}', 'zh-CN': '{where}：{what}' },
  atWithHelp: { en: '{where}: {what} {help}', 'zh-CN': '{where}：{what}{help}' },
  unasked: {
    en: '“{question}” does not arise with the other answers; what was given for it is left out.',
    'zh-CN': '在其他回答之下不需要“{question}”，给出的回答未采用。',
  },
  startInPast: {
    en: 'The project starts on {start}, which is in the past.',
    'zh-CN': '项目开始日期 {start} 已经过去。',
  },
  startDayOff: {
    en: '{start} is a day off in the calendar “{calendar}”; work begins on {first}.',
    'zh-CN': '{start} 在日历“{calendar}”中是休息日，实际从 {first} 开始工作。',
  },
  startTaken: {
    en: 'The project starts on {start}, the next working Monday.',
    'zh-CN': '项目从 {start}（下一个上班的星期一）开始。',
  },
  defaultsTaken: {
    en: 'Taken by default: {answers}. Another answer: --set KEY=VALUE.',
    'zh-CN': '以下采用默认回答：{answers}。如需更改：--set KEY=VALUE。',
  },
  phase: { en: 'Phase', 'zh-CN': '阶段' },
  begins: { en: 'Start', 'zh-CN': '开始' },
  ends: { en: 'Finish', 'zh-CN': '完成' },
  whole: {
    en: '{tasks} {tasks:task|tasks} in {phases} {phases:phase|phases}, {start} to {finish} ({weeks} {weeks:week|weeks})',
    'zh-CN': '共 {phases} 个阶段、{tasks} 项任务，{start} 至 {finish}（{weeks} 周）',
  },
  written: { en: 'Written: {path}', 'zh-CN': '已写入：{path}' },
  next: {
    en: 'Next: name the people in {path}, then crm-plan lint and crm-plan schedule.',
    'zh-CN': '接下来：在 {path} 中填写人员姓名，然后运行 crm-plan lint 与 crm-plan schedule。',
  },
  ciInclude: {
    en: '.gitlab-ci.yml exists already and was left as it is. Add this line to it: {line}',
    'zh-CN': '.gitlab-ci.yml 已存在，未作改动。请在其中加入这一行：{line}',
  },
  ciKept: {
    en: '{path} exists already and was left as it is. --force replaces it.',
    'zh-CN': '{path} 已存在，未作改动。如需覆盖，请加 --force。',
  },
} as const satisfies Record<string, Text>;

/** Why a text is no name of a project or client. */
export const nameProblems = {
  empty: { en: '{option} needs a text.', 'zh-CN': '{option} 需要填写文字。' },
  'too-long': {
    en: '{option} is longer than 500 characters. Shorten it: it stands in every report.',
    'zh-CN': '{option} 超过 500 个字符。请缩短，它会出现在每份报告中。',
  },
  'control-characters': {
    en: '{option} holds a line break or a control character. Write it on one line.',
    'zh-CN': '{option} 含有换行或控制字符。请写成一行纯文字。',
  },
} as const satisfies Record<string, Text>;
