import { rule } from '../../rule.ts';

export const waiverWithoutReason = rule({
  id: 'hygiene/waiver-without-reason',
  reads: 'suppressions',
  severity: 'warning',
  why: {
    en: 'A waiver without a reason cannot be judged by anybody else, so it does not hold.',
    'zh-CN': '没有理由的豁免无法由他人判断，因此不生效。',
  },
  says: {
    en: 'The waiver of “{rule}” gives no reason and is not applied. Add `reason:`, and `until:` with its last day.',
    'zh-CN': '“{rule}”的豁免没有写理由，因此不生效。请补上 `reason:`，并用 `until:` 写明截止日。',
  },
  check({ waivers }, report) {
    for (const waiver of waivers) if (!waiver.data.reason) report(waiver, undefined, { rule: waiver.data.rule });
  },
});
