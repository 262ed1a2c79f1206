import { filled } from '../../filled.ts';
import { HINT } from '../../findings.ts';
import { withoutItem, write } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const unusedWaiver = rule({
  id: 'hygiene/unused-waiver',
  reads: 'suppressions',
  severity: 'warning',
  fixes: 'both',
  why: {
    en: 'A waiver that matches no finding is a promise about nothing; it would silently cover the next real one.',
    'zh-CN': '没有对应发现的豁免形同虚设，还可能悄悄放过下一个真正的问题。',
  },
  says: {
    en: 'Nothing breaks “{rule}” for {subject} any more, yet it is waived.{hint} Remove the waiver, or check its rule and subject.',
    'zh-CN': '{subject} 已不再违反“{rule}”，但仍写着豁免。{hint}请删除该豁免，或核对其规则与对象。',
  },
  check({ waivers, resolved, looked, meant }, report) {
    const { plan } = resolved;
    for (const waiver of waivers) {
      const { rule: name, subject } = waiver.data;
      if (waiver.used || !looked(name)) continue;
      const near = meant(name);
      report(
        waiver,
        'rule',
        {
          rule: name,
          subject: subject ?? { en: 'anything', 'zh-CN': '任何对象' },
          hint: near === undefined ? '' : filled(HINT, { word: near }),
        },
        near === undefined
          ? withoutItem(true, plan, plan.data, 'waivers', waiver.index)
          : write(false, waiver.at('rule'), near),
      );
    }
  },
});
