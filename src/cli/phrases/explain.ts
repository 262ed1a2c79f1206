import type { Text } from '../../diagnostics/index.ts';

export const explainWords = {
  about: {
    en: 'What a rule checks, why, where it comes from, with a plan that breaks it and one that does not.',
    'zh-CN': '说明规则检查什么、为什么、出自哪里，并附违反与符合的示例。',
  },
  one: { en: 'One rule with its examples.', 'zh-CN': '查看一条规则及示例。' },
  all: { en: 'The table of all rules.', 'zh-CN': '列出全部规则。' },
  method: { en: 'What the eight-step method demands as well.', 'zh-CN': '连同八步法的要求一并列出。' },
  rule: {
    en: 'A rule, as in schedule/lag; all of them where none is given.',
    'zh-CN': '规则 id，如 schedule/lag；省略时列出全部。',
  },
  methodology: { en: 'With the demands of this methodology.', 'zh-CN': '包括该方法论的要求。' },
  unknown: {
    en: 'There is no rule “{rule}”.{hint} `crm-plan explain` lists them.',
    'zh-CN': '没有名为“{rule}”的规则。{hint}`crm-plan explain` 可列出全部规则。',
  },
  unknownMethodology: {
    en: 'There is no methodology “{methodology}”.{hint} There are {known}.',
    'zh-CN': '没有名为“{methodology}”的方法论。{hint}可选：{known}。',
  },
  severity: { en: 'Severity: {severity}', 'zh-CN': '严重程度：{severity}' },
  fixed: { en: 'After lint --fix:', 'zh-CN': '自动修复后：' },
  fixedUnsafely: { en: 'After lint --fix --unsafe-fixes:', 'zh-CN': '执行 lint --fix --unsafe-fixes 后：' },
  source: { en: 'Source: {source}', 'zh-CN': '出处：{source}' },
  thresholds: { en: 'Thresholds: {thresholds}', 'zh-CN': '阈值：{thresholds}' },
  needs: { en: 'Not evaluated where there is {needs}', 'zh-CN': '{needs}时不评估' },
  presets: { en: 'Presets: {presets}', 'zh-CN': '预设：{presets}' },
  says: { en: 'It says:', 'zh-CN': '提示内容：' },
  fails: { en: 'A plan that breaks it:', 'zh-CN': '违反该规则的计划：' },
  passes: { en: 'A plan that does not:', 'zh-CN': '符合该规则的计划：' },
  silence: {
    en: 'Silence it: “# crm-plan-disable-next-line {rule} -- reason” above the line, or an entry of `waivers:` with owner and until.',
    'zh-CN':
      '如需屏蔽：在该行上方写“# crm-plan-disable-next-line {rule} -- 理由”，或在 `waivers:` 中登记并写明责任人与期限。',
  },
} satisfies Record<string, Text>;

export const fixWords = {
  safe: { en: 'Fix: lint --fix mends it', 'zh-CN': '修复：可用 lint --fix 自动修复' },
  unsafe: {
    en: 'Fix: lint --fix --unsafe-fixes mends it; look at the change afterwards',
    'zh-CN': '修复：可用 lint --fix --unsafe-fixes 修复，修复后请人工复核',
  },
  both: {
    en: 'Fix: lint --fix mends it where only one thing can be meant, --unsafe-fixes also where a person should look',
    'zh-CN': '修复：含义唯一时 lint --fix 自动修复，需人工复核的须加 --unsafe-fixes',
  },
} satisfies Record<string, Text>;
