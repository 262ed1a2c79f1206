import { finding, type Sentence } from '../diagnostics/index.ts';

// What can be wrong with the configuration of the linter.

export const unknownRule = finding({
  rule: 'correctness/unknown-rule',
  severity: 'error',
  why: {
    en: 'A setting for a rule that does not exist changes nothing, and nobody notices.',
    'zh-CN': '为不存在的规则所做的设置不起作用，而且没人会发现。',
  },
  says: {
    en: '“{rule}” is no rule.{hint} `crm-plan explain` lists them all.',
    'zh-CN': '没有名为“{rule}”的规则。{hint}`crm-plan explain` 可列出全部规则。',
  },
});

export const unknownThreshold = finding({
  rule: 'correctness/unknown-threshold',
  severity: 'error',
  why: {
    en: 'A threshold that no rule reads changes nothing, and nobody notices.',
    'zh-CN': '没有规则读取的阈值不起作用，而且没人会发现。',
  },
  says: {
    en: 'No rule reads the threshold “{key}”.{hint}',
    'zh-CN': '没有规则读取阈值“{key}”。{hint}',
  },
});

export const unknownPreset = finding({
  rule: 'correctness/unknown-preset',
  severity: 'error',
  why: {
    en: 'Without its preset a configuration checks something else than was meant.',
    'zh-CN': '缺了预设，实际检查的内容就与本意不符。',
  },
  says: {
    en: '“{preset}” is no preset.{hint} There are {presets}; a file begins with “./”.',
    'zh-CN': '没有名为“{preset}”的预设。{hint}可用预设：{presets}；文件须以“./”开头。',
  },
});

export const configurationMissing = finding({
  rule: 'correctness/configuration-missing',
  severity: 'error',
  why: {
    en: 'What a configuration extends is part of it.',
    'zh-CN': '被继承的配置是本配置的一部分。',
  },
  says: {
    en: 'The file “{path}” cannot be read, so the configuration is not whole. Correct the path, from the folder of this file.',
    'zh-CN': '无法读取文件“{path}”，配置不完整。请更正路径（相对本文件所在文件夹）。',
  },
});

export const configurationLoop = finding({
  rule: 'correctness/configuration-loop',
  severity: 'error',
  why: {
    en: 'Configurations that extend each other have no beginning.',
    'zh-CN': '相互继承的配置没有起点。',
  },
  says: {
    en: '“{path}” extends itself, by way of other files. Take one of the links out.',
    'zh-CN': '“{path}”经由其他文件继承了自身。请去掉其中一环。',
  },
});

/** What stands in a hint's place: “Did you mean …?”, or nothing. */
export const HINT = { en: ' Did you mean “{word}”?', 'zh-CN': '是否想写“{word}”？' } as const;

/** What a fix does, for an editor’s menu. */
export const removeTitle = (text: string): Sentence => ({
  says: { en: 'Remove “{text}”', 'zh-CN': '删除“{text}”' },
  holes: { text },
});
export const writeTitle = (text: string): Sentence => ({
  says: { en: 'Write “{text}”', 'zh-CN': '改为“{text}”' },
  holes: { text },
});
