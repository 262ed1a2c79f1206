import type { Text } from '../../diagnostics/index.ts';

export const lintWords = {
  about: {
    en: 'All of validate, plus: is it a good schedule, is its status honest, does it keep what its methodology demands.',
    'zh-CN': '除 validate 的全部检查外，还检查：排期是否合理、状态是否如实、是否符合方法论要求。',
  },
  nearest: { en: 'The nearest plan.yaml upward.', 'zh-CN': '检查上级目录中最近的 plan.yaml。' },
  ci: {
    en: 'Annotations for the pull request, SARIF for code scanning.',
    'zh-CN': '在合并请求中逐行标注，并输出 SARIF。',
  },
  dcma: { en: 'The 14-point schedule assessment as a table.', 'zh-CN': '以表格输出 14 项进度质量评估。' },
  format: {
    en: 'pretty, json, sarif, junit, github, gitlab or markdown; with =FILE into a file.',
    'zh-CN': 'pretty、json、sarif、junit、github、gitlab 或 markdown；加 =文件 则写入文件。',
  },
  preset: {
    en: 'Which rules: recommended, strict, dcma, gao or none.',
    'zh-CN': '规则预设：recommended、strict、dcma、gao 或 none。',
  },
  rule: {
    en: 'Severity of one rule: ID=off|info|warn|error.',
    'zh-CN': '设定某条规则的严重程度：ID=off|info|warn|error。',
  },
  config: { en: 'Configuration file instead of the nearest one.', 'zh-CN': '指定配置文件，而非最近的一个。' },
  noConfig: { en: 'Read no configuration file.', 'zh-CN': '不读取配置文件。' },
  printConfig: { en: 'Print the settings in force and check nothing.', 'zh-CN': '只打印生效的设置，不做检查。' },
  fix: {
    en: 'Mend what can be mended without changing the meaning of the plan.',
    'zh-CN': '自动修复不改变计划含义的问题。',
  },
  unsafeFixes: { en: 'Mend also what a person should look at afterwards.', 'zh-CN': '连同需人工复核的修复一并执行。' },
  fixDryRun: { en: 'Print what --fix would change as a diff; write nothing.', 'zh-CN': '只打印修复差异，不写入文件。' },
  maxWarnings: { en: 'More warnings than this are a failure.', 'zh-CN': '警告数超过此值即失败。' },
  quiet: { en: 'Show errors only.', 'zh-CN': '只显示错误。' },
  all: {
    en: 'Show every hint in full, also where a rule has many of the same kind.',
    'zh-CN': '完整显示每条提示，同类提示不合并。',
  },
  changedSince: {
    en: 'Only plans that differ from a commit, or that a file that differs belongs to.',
    'zh-CN': '只检查自某次提交以来改动的计划，以及改动文件所属的计划。',
  },
  staged: {
    en: 'Only plans that are about to be committed, or that a file about to be committed belongs to.',
    'zh-CN': '只检查已暂存的计划，以及已暂存文件所属的计划。',
  },
  related: {
    en: 'Paths are files that changed: check the plans that they belong to.',
    'zh-CN': '路径为有改动的文件：检查它们所属的计划。',
  },
  relatedAlone: {
    en: '--related takes the files that changed from the command line, --staged and --changed-since from git: give one of them.',
    'zh-CN': '--related 从命令行取改动的文件，--staged 与 --changed-since 从 git 取：只能用其中之一。',
  },
  suppressions: {
    en: 'File of findings that are known and not told again.',
    'zh-CN': '已知发现的清单文件，其中的发现不再报告。',
  },
  updateSuppressions: { en: 'Write the findings of today into that file.', 'zh-CN': '把当前发现写入该清单。' },
  stdinName: { en: 'What a plan from stdin is called in messages.', 'zh-CN': '标准输入的计划在消息中的文件名。' },
  statistics: { en: 'Count findings by rule.', 'zh-CN': '按规则统计发现数。' },
  watch: { en: 'Check again whenever a file changes.', 'zh-CN': '文件变化时自动重新检查。' },
  cache: { en: 'Check only what changed since the last run.', 'zh-CN': '只检查上次运行后有变化的计划。' },
  cacheLocation: {
    en: 'Where --cache keeps its file, instead of .crm-plan-cache/lint.json.',
    'zh-CN': '缓存文件的位置，默认为 .crm-plan-cache/lint.json。',
  },
  more: {
    en: 'With an example: crm-plan explain {rule}',
    'zh-CN': '示例见：crm-plan explain {rule}',
  },
  cacheNotWritten: {
    en: 'The cache could not be written to {path}; the next run checks everything again.',
    'zh-CN': '缓存无法写入 {path}，下次将重新检查全部计划。',
  },

  badRule: {
    en: '--rule takes ID=SEVERITY, as in schedule/lag=off; “{value}” is something else. Severities: off, info, warn, error.',
    'zh-CN': '--rule 的写法为 ID=严重程度，如 schedule/lag=off；“{value}”不符合。可选：off、info、warn、error。',
  },
  unknownRule: {
    en: 'There is no rule “{rule}”.{hint} `crm-plan explain` lists them.',
    'zh-CN': '没有名为“{rule}”的规则。{hint}`crm-plan explain` 可列出全部规则。',
  },
  badFormat: {
    en: '--format takes {known}, with =FILE into a file; “{value}” is something else.',
    'zh-CN': '--format 可选 {known}，加 =文件 写入文件；“{value}”不符合。',
  },
  twoOnStdout: {
    en: 'Two formats cannot share stdout. Send one of them into a file: --format {format}=FILE.',
    'zh-CN': '标准输出只能容纳一种格式。请将其一写入文件：--format {format}=文件。',
  },
  unknownPreset: {
    en: 'There is no preset “{value}”.{hint} There are {known}.',
    'zh-CN': '没有名为“{value}”的预设。{hint}可选：{known}。',
  },
  notACount: {
    en: '--max-warnings takes a whole number; “{value}” is none.',
    'zh-CN': '--max-warnings 须为整数；“{value}”不是。',
  },
  noSuppressions: {
    en: '--update-suppressions needs --suppressions FILE.',
    'zh-CN': '使用 --update-suppressions 时须给出 --suppressions 文件。',
  },
  missingSuppressions: {
    en: '“{path}” does not exist. Correct the path, or write the file with --update-suppressions.',
    'zh-CN': '“{path}”不存在。请更正路径，或用 --update-suppressions 生成该文件。',
  },
  badSuppressions: {
    en: '“{path}” is no file of known findings, and was left as it is. Name another file, or delete this one and write it anew with --update-suppressions.',
    'zh-CN': '“{path}”不是已知发现清单，未作改动。请另指定文件，或删除它后用 --update-suppressions 重新生成。',
  },
  badConfiguration: { en: 'The configuration has errors; nothing was checked.', 'zh-CN': '配置有误，未做检查。' },
  tooManyWarnings: {
    en: '{count} {count:warning|warnings}, {most} allowed (--max-warnings).',
    'zh-CN': '有 {count} 条警告，上限为 {most} 条（--max-warnings）。',
  },
  stale: {
    en: '{count} known {count:finding is|findings are} gone; take {count:it|them} out of {path} with --update-suppressions: {entries}.',
    'zh-CN': '有 {count} 条已知发现已不存在，请用 --update-suppressions 从 {path} 中去掉：{entries}。',
  },
  suppressionsWritten: {
    en: '{count} {count:finding|findings} written to {path}.',
    'zh-CN': '已将 {count} 条发现写入 {path}。',
  },
  crash: {
    en: 'The rule “{rule}” failed on {plans}: {error}. That is a fault of crm-plan, not of the plan; all other rules ran.',
    'zh-CN': '规则“{rule}”在检查 {plans} 时运行失败：{error}。这是 crm-plan 的缺陷，与计划无关；其他规则均已运行。',
  },
  notMended: {
    en: 'Because of it nothing was mended in {plans}.',
    'zh-CN': '因此未对 {plans} 做任何修复。',
  },
  knownNotWritten: {
    en: 'Because of it {path} was left as it was.',
    'zh-CN': '因此未改动 {path}。',
  },
  notEvaluated: { en: 'Not evaluated ({missing}): {rules}.', 'zh-CN': '未评估（{missing}）：{rules}。' },
  formsNotFilled: {
    en: 'Not evaluated for want of filled forms ({forms}): {rules}.',
    'zh-CN': '未评估（表单尚未填写：{forms}）：{rules}。',
  },
  andMore: { en: '{names} and {more} more', 'zh-CN': '{names} 等，另有 {more} 个' },
  rulesCounted: { en: '{count} rules', 'zh-CN': '{count} 条规则' },
  nothingChanged: { en: 'No plan has changed.', 'zh-CN': '没有改动的计划。' },
  overPlan: {
    en: '“{path}” is a file that this run reads; it was left as it is. Name another file to write to.',
    'zh-CN': '“{path}”是本次检查所读取的文件，未作改动。请另指定要写入的文件。',
  },
  notStaged: {
    en: 'Mended on the disk, not yet in what is about to be committed: git add {files}',
    'zh-CN': '已在磁盘上修复，但尚未暂存：git add {files}',
  },
  partlyStaged: {
    en: 'Not mended, for what lies on the disk differs from what is about to be committed: {files}. Stage it whole (git add) or put the rest aside (git stash --keep-index), and run the command again.',
    'zh-CN':
      '未修复：磁盘上的内容与已暂存的内容不同：{files}。请全部暂存（git add），或先搁置其余改动（git stash --keep-index），再重新运行。',
  },
  fixed: { en: 'Mended {count} {count:place|places} in {files}.', 'zh-CN': '已修复 {count} 处：{files}。' },
  watching: { en: 'Watching for changes; Ctrl-C ends it.', 'zh-CN': '正在监视文件变化，按 Ctrl-C 结束。' },
  statisticsRule: { en: 'Rule', 'zh-CN': '规则' },
  statisticsCount: { en: 'Findings', 'zh-CN': '发现数' },
} satisfies Record<string, Text>;

/** What a rule lacked, as a reader calls it. */
export const missingInputs = {
  'data-date': { en: 'no data date (--as-of)', 'zh-CN': '缺少数据日期（--as-of）' },
  baseline: { en: 'no baseline', 'zh-CN': '缺少基线' },
  people: { en: 'no people', 'zh-CN': '缺少人员' },
  methodology: { en: 'no methodology', 'zh-CN': '缺少方法论' },
  start: { en: 'no start date', 'zh-CN': '缺少开始日期' },
  plan: { en: 'no readable plan', 'zh-CN': '缺少可读取的计划' },
  schedule: { en: 'no schedule', 'zh-CN': '缺少排期' },
  analysis: { en: 'no analysis', 'zh-CN': '缺少分析结果' },
} satisfies Record<string, Text>;

export const tableWords = {
  findings: { en: 'Findings', 'zh-CN': '检查发现' },
  severity: { en: 'Severity', 'zh-CN': '严重程度' },
  place: { en: 'Place', 'zh-CN': '位置' },
  message: { en: 'Finding', 'zh-CN': '说明' },
  rule: { en: 'Rule', 'zh-CN': '规则' },
  none: { en: 'Nothing found.', 'zh-CN': '未发现问题。' },
} satisfies Record<string, Text>;
