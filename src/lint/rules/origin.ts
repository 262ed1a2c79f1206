import type { Text } from '../../diagnostics/index.ts';
import type { Threshold } from '../rule.ts';

const ORIGINS: Readonly<Record<Threshold['origin'], Text>> = {
  default: { en: 'the default', 'zh-CN': '缺省值' },
  methodology: { en: 'set by the methodology', 'zh-CN': '由方法论设定' },
  configuration: { en: 'set by the configuration', 'zh-CN': '由配置设定' },
};

/** Who set a threshold, for a sentence that names it. */
export const originName = (origin: Threshold['origin']): Text => ORIGINS[origin];
