import { filled } from '../../filled.ts';
import { HINT } from '../../findings.ts';
import { withoutItem, write } from '../../mends.ts';
import { rule } from '../../rule.ts';

const NO_RULE = { en: 'no rule has that name', 'zh-CN': '没有这条规则' } as const;
const NOWHERE = { en: 'nothing breaks that rule any more', 'zh-CN': '计划已不再违反该规则' } as const;
const NOT_THERE = { en: '{subject} does not break that rule any more', 'zh-CN': '{subject} 已不再违反该规则' } as const;

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
    en: 'The waiver of “{rule}” is for nothing: {reason}.{hint} Remove it, or check its rule and subject.',
    'zh-CN': '对“{rule}”的豁免不起作用：{reason}。{hint}请删除该豁免，或核对其规则与对象。',
  },
  check({ waivers, resolved, looked, known, meant }, report) {
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
          reason: !known(name) ? NO_RULE : subject === undefined ? NOWHERE : filled(NOT_THERE, { subject }),
          hint: near === undefined ? '' : filled(HINT, { word: near }),
        },
        near === undefined
          ? withoutItem(true, plan, plan.data, 'waivers', waiver.index)
          : write(false, waiver.at('rule'), near),
      );
    }
  },
});
