import type { Text } from '../../../diagnostics/index.ts';

const SIDES: Readonly<Record<string, Text>> = {
  client: { en: 'client', 'zh-CN': '客户方' },
  vendor: { en: 'vendor', 'zh-CN': '供应商' },
  supervisor: { en: 'supervisor', 'zh-CN': '监理方' },
  consultant: { en: 'consultants', 'zh-CN': '顾问方' },
};

/** What a party is called in a sentence. */
export const sideName = (side: string): Text => SIDES[side] ?? { en: side, 'zh-CN': side };
