import type { Text } from '../../diagnostics/index.ts';

// Reasons that findings of several rooms share.

/** What happens to a plan where two languages of a pack differ. */
export const BOTH_LANGUAGES: Text = {
  en: 'A plan is scaffolded in either language, so every word has to exist in both.',
  'zh-CN': '计划可用任一语言生成，因此每段文字都必须有两种语言。',
};

export const NO_GUESSING: Text = {
  en: 'A reference that leads nowhere would become a hole in every plan made from the pack.',
  'zh-CN': '指向不存在内容的引用，会使由此包生成的每份计划出现缺口。',
};
