import { mend } from '../../../diagnostics/index.ts';
import { filled } from '../../filled.ts';
import { HINT, removeTitle, writeTitle } from '../../findings.ts';
import { rule } from '../../rule.ts';

export const unusedSuppression = rule({
  id: 'hygiene/unused-suppression',
  reads: 'suppressions',
  severity: 'warning',
  fixes: 'both',
  why: {
    en: 'A comment that silences nothing hides the next real finding on that line.',
    'zh-CN': '不起作用的屏蔽注释，会掩盖这一行以后真正的问题。',
  },
  says: {
    en: 'This comment silences {rules}, but the next line has no such finding.{hint} Remove it, or check the name of the rule.',
    'zh-CN': '此注释屏蔽 {rules}，但下一行并没有这类发现。{hint}请删除注释，或核对规则名称。',
  },
  check({ comments, looked, meant }, report) {
    for (const comment of comments) {
      const unused = comment.rules.filter((name) => !comment.used.includes(name) && looked(name));
      if (unused.length === 0) continue;
      const near = unused.flatMap((name) => meant(name) ?? []);
      report(
        comment,
        undefined,
        { rules: unused, hint: near.length > 0 ? filled(HINT, { word: near }) : '' },
        // A name that was mistyped silences nothing, and was meant to.
        mend(
          near.length === 0,
          near.length === 0 ? removeTitle(unused.join(', ')) : writeTitle(near.join(', ')),
          comment.rewrite((name) => (unused.includes(name) ? meant(name) : name)),
        ),
      );
    }
  },
});
