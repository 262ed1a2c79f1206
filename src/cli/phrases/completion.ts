import type { Text } from '../../diagnostics/index.ts';

export const completion = {
  about: {
    en: 'Prints a script for your shell. It asks crm-plan itself for the words, so it never goes stale.',
    'zh-CN': '输出 shell 补全脚本。脚本向 crm-plan 查询候选词，因此不会过时。',
  },
  shell: { en: 'bash, zsh, fish or powershell.', 'zh-CN': 'bash、zsh、fish 或 powershell。' },
  words: { en: 'The words typed so far; the last one is being typed.', 'zh-CN': '已输入的词，最后一个正在输入。' },
  suggest: { en: 'What may follow the words so far: the scripts call this.', 'zh-CN': '给出可接续的词，供脚本调用。' },
  bash: {
    en: 'Now, and in every new shell if you add it to ~/.bashrc.',
    'zh-CN': '立即启用；写入 ~/.bashrc 后每次生效。',
  },
  zsh: { en: 'For zsh, anywhere on $fpath.', 'zh-CN': '用于 zsh，放入 $fpath 中任一目录。' },
  fish: { en: 'For fish.', 'zh-CN': '用于 fish。' },
  unknownShell: {
    en: 'There is no completion for “{shell}”. There is: {known}.',
    'zh-CN': '没有“{shell}”的补全脚本。可用：{known}。',
  },
} satisfies Record<string, Text>;
