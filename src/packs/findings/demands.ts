import { finding } from '../../diagnostics/index.ts';

// What may be wrong with a demand that a pack makes.

export const oneCheck = finding({
  rule: 'correctness/pack-one-check',
  severity: 'error',
  why: {
    en: 'A demand is one check; two checks are two demands, each with its own reason.',
    'zh-CN': '一项要求对应一个检查；两个检查就是两项要求，各有理由。',
  },
  says: {
    en: 'The demand “{rule}” has {checks} checks under `check:`; it needs exactly one.',
    'zh-CN': '要求“{rule}”的 `check:` 下有 {checks} 个检查，须恰好一个。',
  },
});
