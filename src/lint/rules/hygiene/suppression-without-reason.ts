import { rule } from '../../rule.ts';

export const suppressionWithoutReason = rule({
  id: 'hygiene/suppression-without-reason',
  reads: 'suppressions',
  severity: 'warning',
  why: {
    en: 'Who reads the plan next month has to know why a finding was silenced, or nobody dares to mend it.',
    'zh-CN': '下个月读计划的人需要知道为何屏蔽检查，否则没有人敢去改。',
  },
  says: {
    en: 'This comment silences {rules} without saying why. Add the reason behind two dashes: “-- waiting for the vendor”.',
    'zh-CN': '此注释屏蔽了 {rules}，但没有写明理由。请在两个短横线后补上理由，例如“-- 等待供应商答复”。',
  },
  check({ comments }, report) {
    for (const comment of comments) if (comment.reason === '') report(comment, undefined, { rules: comment.rules });
  },
});
