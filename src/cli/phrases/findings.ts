import type { Text } from '../../diagnostics/index.ts';

export const severities = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
} satisfies Record<string, Text>;

export const counts = {
  none: { en: '{files} {files:plan|plans} checked, nothing found.', 'zh-CN': '已检查 {files} 份计划，未发现问题。' },
  errors: { en: '{count} {count:error|errors}', 'zh-CN': '{count} 条错误' },
  warnings: { en: '{count} {count:warning|warnings}', 'zh-CN': '{count} 条警告' },
  infos: { en: '{count} {count:info|infos}', 'zh-CN': '{count} 条提示' },
  some: { en: '{counts} in {files} {files:plan|plans}.', 'zh-CN': '{files} 份计划中有 {counts}。' },
  fixable: {
    en: '[*] {count} can be mended by crm-plan lint --fix.',
    'zh-CN': '[*] 其中 {count} 个可用 crm-plan lint --fix 自动修复。',
  },
  fixableUnsafely: {
    en: '[?] {count} can be mended by crm-plan lint --fix --unsafe-fixes; look at the change afterwards.',
    'zh-CN': '[?] {count} 个可用 crm-plan lint --fix --unsafe-fixes 修复，修复后请人工复核。',
  },
  explain: {
    en: 'Why, with an example: crm-plan explain {rule}',
    'zh-CN': '了解缘由与示例：crm-plan explain {rule}',
  },
} satisfies Record<string, Text>;

/** A finding may speak of thousands of places. */
export const morePlaces = {
  en: '… and {count} more {count:place|places}; --format json names them all.',
  'zh-CN': '……另有 {count} 处，用 --format json 可列出全部。',
} satisfies Text;

/** The places of hints that are like the one before. */
export const alike = {
  all: { en: 'and {count} more of this rule: {places}', 'zh-CN': '同一规则另有 {count} 条：{places}' },
  more: {
    en: 'and {count} more of this rule: {places}, and {left} others (--all shows each)',
    'zh-CN': '同一规则另有 {count} 条：{places}，其余 {left} 条略（--all 逐条显示）',
  },
} satisfies Record<string, Text>;
