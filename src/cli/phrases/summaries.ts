import type { Text } from '../../diagnostics/index.ts';

/** One line per command, as the list of commands shows it. */
export const summaries = {
  validate: {
    en: 'Is it a correct plan? Schema, ids, references, cycles, dates.',
    'zh-CN': '计划是否正确：格式、标识、引用、循环、日期。',
  },
} satisfies Record<string, Text>;
