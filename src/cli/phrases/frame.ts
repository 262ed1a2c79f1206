import type { Text } from '../../diagnostics/index.ts';

// What the frame itself says: help, usage, files and folders, faults.

export const help = {
  usage: { en: 'Usage:', 'zh-CN': '用法：' },
  examples: { en: 'Examples:', 'zh-CN': '示例：' },
  subcommands: { en: 'More:', 'zh-CN': '子命令：' },
  subcommand: { en: '<subcommand>', 'zh-CN': '<子命令>' },
  optionsHole: { en: '[options]', 'zh-CN': '[选项]' },
  anyCommand: { en: '<command> [paths…] [options]', 'zh-CN': '<命令> [路径…] [选项]' },
  arguments: { en: 'Arguments:', 'zh-CN': '参数：' },
  options: { en: 'Options:', 'zh-CN': '选项：' },
  commands: { en: 'Commands:', 'zh-CN': '命令：' },
  common: { en: 'Options of every command:', 'zh-CN': '各命令通用选项：' },
  about: {
    en: 'Plans for CRM implementations as one YAML file: scaffold, check, schedule, report. In English and Chinese.',
    'zh-CN': '以一个 YAML 文件管理 CRM 实施计划：生成、检查、排期、出报告，中英文双语。',
  },
  more: {
    en: 'crm-plan COMMAND --help shows the examples and options of a command.',
    'zh-CN': '查看某个命令的示例与选项：crm-plan 命令 --help。',
  },
  choices: { en: '({choices})', 'zh-CN': '（{choices}）' },
  repeatable: { en: '(repeatable)', 'zh-CN': '（可重复）' },
  showHelp: { en: 'Show this help.', 'zh-CN': '显示本帮助。' },
  showVersion: { en: 'Show the version.', 'zh-CN': '显示版本号。' },
  start: { en: 'Scaffold a plan from a methodology.', 'zh-CN': '按方法论生成一份计划。' },
  check: { en: 'Check the nearest plan.yaml.', 'zh-CN': '检查最近的 plan.yaml。' },
  report: { en: 'Write the weekly report as Markdown.', 'zh-CN': '生成 Markdown 格式的项目周报。' },
} satisfies Record<string, Text>;

export const common = {
  locale: {
    en: 'Language of messages and documents: en or zh-CN.',
    'zh-CN': '消息与文档的语言：en 或 zh-CN。',
  },
  color: { en: 'Colour even where nobody watches.', 'zh-CN': '始终使用颜色。' },
  noColor: { en: 'No colour.', 'zh-CN': '不使用颜色。' },
  packs: {
    en: 'Folder of your own packs, asked before the built-in ones.',
    'zh-CN': '自有模板包所在文件夹，优先于内置模板包。',
  },
  asOf: {
    en: 'Data date: YYYY-MM-DD or today.',
    'zh-CN': '数据日期：YYYY-MM-DD 或 today。',
  },
  json: { en: 'The same as --format json.', 'zh-CN': '等同于 --format json。' },
  format: { en: 'How the result is written.', 'zh-CN': '输出格式。' },
  force: { en: 'Replace a file that exists.', 'zh-CN': '覆盖已有文件。' },
  dryRun: { en: 'Print what would change as a diff; write nothing.', 'zh-CN': '只打印差异，不写入文件。' },
  yes: { en: 'Take every default, ask nothing.', 'zh-CN': '全部采用默认值，不提问。' },
  plan: {
    en: 'Plan file, or folder with a plan.yaml; the nearest plan.yaml upward where none is given; - is stdin.',
    'zh-CN': '计划文件或含 plan.yaml 的文件夹；省略时取上级目录中最近的 plan.yaml；- 表示标准输入。',
  },
  paths: {
    en: 'Plan files, folders or globs; the nearest plan.yaml upward where none is given; - is stdin.',
    'zh-CN': '计划文件、文件夹或通配路径；省略时取上级目录中最近的 plan.yaml；- 表示标准输入。',
  },
} satisfies Record<string, Text>;

export const usage = {
  unknownCommand: {
    en: 'There is no command “{name}”. Commands: {known}.',
    'zh-CN': '没有名为“{name}”的命令。可用命令：{known}。',
  },
  unknownCommandNear: {
    en: 'There is no command “{name}”. Did you mean “{near}”? Commands: {known}.',
    'zh-CN': '没有名为“{name}”的命令。是否想用“{near}”？可用命令：{known}。',
  },
  unknownOption: {
    en: '“{command}” has no option “{option}”. It takes {known}.',
    'zh-CN': '命令“{command}”没有选项“{option}”。可用选项：{known}。',
  },
  unknownOptionNear: {
    en: '“{command}” has no option “{option}”. Did you mean “{near}”? It takes {known}.',
    'zh-CN': '命令“{command}”没有选项“{option}”。是否想用“{near}”？可用选项：{known}。',
  },
  missingValue: {
    en: '“{option}” needs a value after it.',
    'zh-CN': '选项“{option}”后面需要一个值。',
  },
  unwantedValue: {
    en: '“{option}” takes no value: leave “={value}” out.',
    'zh-CN': '选项“{option}”不带值：请去掉“={value}”。',
  },
  missingArgument: {
    en: '“{command}” needs {argument}: {says}',
    'zh-CN': '命令“{command}”缺少 {argument}：{says}',
  },
  excessArguments: {
    en: '“{command}” does not know what to do with {words}. Put a text with spaces in quotes.',
    'zh-CN': '命令“{command}”无法处理 {words}。含空格的文字请加引号。',
  },
  missingSubcommand: {
    en: '“{command}” needs one of these words: {known}.',
    'zh-CN': '命令“{command}”后面需要以下词之一：{known}。',
  },
  unknownSubcommand: {
    en: '“{command}” knows no “{name}”. There is: {known}.',
    'zh-CN': '命令“{command}”不认识“{name}”。可用：{known}。',
  },
  unknownSubcommandNear: {
    en: '“{command}” knows no “{name}”. Did you mean “{near}”? There is: {known}.',
    'zh-CN': '命令“{command}”不认识“{name}”。是否想用“{near}”？可用：{known}。',
  },
  unknownChoice: {
    en: '“{option}” does not take “{value}”, only {choices}.',
    'zh-CN': '选项“{option}”不接受“{value}”，只能是 {choices}。',
  },
  unknownChoiceNear: {
    en: '“{option}” does not take “{value}”. Did you mean “{near}”? It takes {choices}.',
    'zh-CN': '选项“{option}”不接受“{value}”。是否想用“{near}”？可用值：{choices}。',
  },
  notADate: {
    en: '“{option}” takes a date as YYYY-MM-DD, or today; “{value}” is neither.',
    'zh-CN': '选项“{option}”需要 YYYY-MM-DD 格式的日期或 today，“{value}”都不是。',
  },
  noPlan: {
    en: 'There is no plan.yaml here or in any folder above. Name a plan file, or start one with crm-plan init.',
    'zh-CN': '当前文件夹及其上级都没有 plan.yaml。请指定计划文件，或用 crm-plan init 新建。',
  },
  noPlanIn: {
    en: '“{path}” holds no plan: no plan.yaml and no *.plan.yaml below it.',
    'zh-CN': '“{path}”中没有计划：其下既没有 plan.yaml，也没有 *.plan.yaml。',
  },
  severalPlans: {
    en: '“{path}” holds several plans, this command works on one. Name one of them: {plans}.',
    'zh-CN': '“{path}”中有多份计划，而本命令一次只处理一份。请指定其中之一：{plans}。',
  },
  noPacks: {
    en: '--packs: “{path}” is no folder.',
    'zh-CN': '--packs：“{path}”不是文件夹。',
  },
  badConfiguration: {
    en: '“{path}” has errors, so nothing that depends on it can be done.',
    'zh-CN': '配置文件“{path}”有误，无法继续。',
  },
  helpHint: { en: 'crm-plan {command} --help shows how it is used.', 'zh-CN': '用法说明：crm-plan {command} --help。' },
} satisfies Record<string, Text>;

export const outside = {
  missing: { en: '“{path}” does not exist.', 'zh-CN': '“{path}”不存在。' },
  'no-match': { en: 'No file fits “{path}”.', 'zh-CN': '没有文件与“{path}”匹配。' },
  denied: {
    en: '“{path}” may not be read or written by you: check its permissions.',
    'zh-CN': '没有读写“{path}”的权限：请检查文件权限。',
  },
  'is-folder': { en: '“{path}” is a folder where a file is needed.', 'zh-CN': '“{path}”是文件夹，这里需要文件。' },
  'not-folder': {
    en: '“{path}” cannot be reached: a part of its path is a file, not a folder.',
    'zh-CN': '无法到达“{path}”：路径中有一段是文件而不是文件夹。',
  },
  exists: {
    en: '“{path}” exists already and was left as it is. --force replaces it.',
    'zh-CN': '“{path}”已存在，未作改动。如需覆盖，请加 --force。',
  },
  changed: {
    en: '“{path}” was changed by somebody else in the meantime. Nothing was written; run the command again.',
    'zh-CN': '“{path}”在此期间被他人修改。未写入任何内容，请重新运行该命令。',
  },
  full: {
    en: '“{path}” could not be written: the disk is full. The file is as it was.',
    'zh-CN': '无法写入“{path}”：磁盘已满。原文件未变。',
  },
  outside: {
    en: '“{path}” leads outside the folder of the plan, which is not allowed.',
    'zh-CN': '“{path}”指向计划文件夹之外，不允许访问。',
  },
  'too-big': {
    en: '“{path}” holds {detail}. A plan has at most 256 MB.',
    'zh-CN': '“{path}”大小为 {detail}，计划文件最大 256 MB。',
  },
  'no-git': {
    en: 'This needs git, and the program git was not found on this machine.',
    'zh-CN': '此操作需要 git，但本机未找到 git 程序。',
  },
  'no-repository': {
    en: '“{path}” stands in no git repository, so it has no history.',
    'zh-CN': '“{path}”不在 git 仓库中，没有历史记录。',
  },
  'unknown-revision': {
    en: 'git knows no revision “{path}”. Give a branch, a tag, a commit or a date.',
    'zh-CN': 'git 中没有版本“{path}”。请给出分支、标签、提交或日期。',
  },
  other: { en: '“{path}” could not be used ({detail}).', 'zh-CN': '无法使用“{path}”（{detail}）。' },
} satisfies Record<string, Text>;

export const fault = {
  what: {
    en: 'crm-plan failed because of a fault of its own, not of yours. Your files are as they were.',
    'zh-CN': 'crm-plan 因自身缺陷而失败，与您的操作无关。您的文件未被改动。',
  },
  report: {
    en: 'Please report it with the lines below and, if you may, the plan: npm bugs crm-plan opens the place.',
    'zh-CN': '请附上以下内容（如方便，也附上计划文件）反馈：运行 npm bugs crm-plan 可打开反馈页面。',
  },
  details: {
    en: 'crm-plan {version}, Node {node}, {platform}',
    'zh-CN': 'crm-plan {version}，Node {node}，{platform}',
  },
} satisfies Record<string, Text>;
