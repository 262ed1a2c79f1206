import { daysSince } from '../../past.ts';
import { rule } from '../../rule.ts';

export const waiverExpired = rule({
  id: 'hygiene/waiver-expired',
  reads: 'suppressions',
  severity: 'warning',
  needs: ['data-date'],
  why: {
    en: 'A waiver is granted for a time; after that its finding counts again.',
    'zh-CN': '豁免有期限；过期后，相应的发现重新计入。',
  },
  says: {
    en: 'The waiver of “{rule}” ran out on {until}. Mend what it waived, or agree a new date with {owner}.',
    'zh-CN': '“{rule}”的豁免已于 {until} 到期。请解决所豁免的问题，或与{owner}商定新的期限。',
  },
  check({ waivers, resolved }, report) {
    for (const waiver of waivers) {
      const { until, rule: name, owner } = waiver.data;
      if (until === undefined || resolved.asOf === undefined) continue;
      if (daysSince(until, resolved.asOf) > 0)
        report(waiver, 'until', {
          rule: name,
          until,
          owner: owner === undefined ? { en: 'its owner', 'zh-CN': '责任人' } : resolved.personLabel(owner),
        });
    }
  },
});
