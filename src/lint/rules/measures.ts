import type { Text } from '../../diagnostics/index.ts';
import type { Threshold } from '../rule.ts';

const ORIGINS: Readonly<Record<Threshold['origin'], Text>> = {
  default: { en: 'the default', 'zh-CN': '默认值' },
  methodology: { en: 'set by the methodology', 'zh-CN': '由方法论设定' },
  configuration: { en: 'set by the configuration', 'zh-CN': '由配置设定' },
};

/** Who set a threshold, for a sentence that names it. */
export const originName = (origin: Threshold['origin']): Text => ORIGINS[origin];

/** What a rule over a measure says: the numbers first, then what to do. */
export const SAYS_VALUE = {
  en: '{name}: {value}{counts}, allowed {threshold} ({origin}{limit}). {advice}',
  'zh-CN': '{name}：{value}{counts}，允许值 {threshold}（{origin}{limit}）。{advice}',
} as const;

export const SAYS_OFFENDER = { en: '“{task}”', 'zh-CN': '“{task}”' } as const;

export const SAYS_COUNTS = { en: ' ({numerator} of {denominator})', 'zh-CN': '（{numerator}/{denominator}）' } as const;
/** An index is no share: what was divided by what. */
export const SAYS_QUOTIENT = {
  en: ' ({numerator} ÷ {denominator})',
  'zh-CN': '（{numerator} ÷ {denominator}）',
} as const;
export const SAYS_LIMIT = { en: '; limit {limit}, {origin}', 'zh-CN': '；单项上限 {limit}，{origin}' } as const;
