import { rule } from '../../rule.ts';

export const unusedSuppression = rule({
  id: 'hygiene/unused-suppression',
  reads: 'suppressions',
  severity: 'warning',
  fixable: false,
  why: {
    en: 'A comment that silences nothing hides the next real finding on that line.',
    'zh-CN': '不起作用的屏蔽注释，会掩盖这一行以后真正的问题。',
  },
  says: {
    en: 'This comment silences {rules}, but the next line has no such finding. Remove it, or check the name of the rule.',
    'zh-CN': '此注释屏蔽 {rules}，但下一行并没有这类发现。请删除注释，或核对规则名称。',
  },
  check({ comments }, report) {
    for (const comment of comments) {
      const unused = comment.rules.filter((name) => !comment.used.includes(name));
      if (unused.length > 0) report(comment, undefined, { rules: unused });
    }
  },
});
