import type { Text } from '../../diagnostics/index.ts';

export const severities = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '提示' },
} satisfies Record<string, Text>;

export const counts = {
  none: { en: '{files} {files:plan|plans} checked, nothing found.', 'zh-CN': '已检查 {files} 份计划，未发现问题。' },
  errors: { en: '{count} {count:error|errors}', 'zh-CN': '{count} 个错误' },
  warnings: { en: '{count} {count:warning|warnings}', 'zh-CN': '{count} 个警告' },
  infos: { en: '{count} {count:info|infos}', 'zh-CN': '{count} 条提示' },
  some: { en: '{counts} in {files} {files:plan|plans}.', 'zh-CN': '{files} 份计划中有 {counts}。' },
  fixable: {
    en: '{count} can be mended by crm-plan lint --fix.',
    'zh-CN': '其中 {count} 个可用 crm-plan lint --fix 自动修复。',
  },
} satisfies Record<string, Text>;
