import { rule } from '../../rule.ts';

export const unusedWaiver = rule({
  id: 'hygiene/unused-waiver',
  reads: 'suppressions',
  severity: 'warning',
  why: {
    en: 'A waiver that matches no finding is a promise about nothing; it would silently cover the next real one.',
    'zh-CN': '没有对应发现的豁免形同虚设，还可能悄悄放过下一个真正的问题。',
  },
  says: {
    en: 'Nothing breaks “{rule}” for {subject} any more, yet it is waived. Remove the waiver, or check its rule and subject.',
    'zh-CN': '{subject} 已不再违反“{rule}”，但仍写着豁免。请删除该豁免，或核对其规则与对象。',
  },
  check({ waivers }, report) {
    for (const waiver of waivers)
      if (!waiver.used)
        report(waiver, 'rule', {
          rule: waiver.data.rule,
          subject: waiver.data.subject ?? { en: 'anything', 'zh-CN': '任何对象' },
        });
  },
});
