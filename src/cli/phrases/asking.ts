import type { Text } from '../../diagnostics/index.ts';

export const asking = {
  inputEnded: {
    en: 'The input ended before everything was answered. Nothing was written. Give the answers as flags or with --answers FILE; --yes takes every default.',
    'zh-CN': '尚未答完，输入已结束，未写入任何内容。请用各选项或 --answers FILE 给出回答；--yes 全部采用默认值。',
  },
  yes: { en: 'Yes', 'zh-CN': '是' },
  no: { en: 'No', 'zh-CN': '否' },
  separator: { en: ', ', 'zh-CN': '、' },
  navigate: { en: 'move', 'zh-CN': '移动' },
  select: { en: 'select', 'zh-CN': '选择' },
  submit: { en: 'done', 'zh-CN': '确定' },
  all: { en: 'all', 'zh-CN': '全选' },
  invert: { en: 'invert', 'zh-CN': '反选' },
} satisfies Record<string, Text>;
