import type { Text } from '../../diagnostics/index.ts';

/** One line per command, as the list of commands shows it. */
export const summaries = {
  completion: {
    en: 'A completion script for your shell.',
    'zh-CN': '输出 shell 补全脚本。',
  },
} satisfies Record<string, Text>;
