import { finding, type Text } from '../diagnostics/index.ts';

export const beyondLastYear = finding({
  rule: 'correctness/beyond-year-9999',
  severity: 'error',
  why: {
    en: 'A date after the year 9999 cannot be written down; a duration, a lag or the data date is a slip of the keyboard.',
    'zh-CN': '9999 年之后的日期无法书写，多半是某个工期、间隔或数据日期写错了。',
  },
  says: {
    en: '“{task}” would end after the year 9999. Check {cause}.',
    'zh-CN': '“{task}”将在 9999 年之后才结束。请检查{cause}。',
  },
});

export const LENGTHS_AND_LAGS: Text = {
  en: 'the durations and lags of what it waits for',
  'zh-CN': '它及其前置任务的工期和间隔',
};
export const dataDateOf = (day: string): Text => ({
  en: `the data date ${day}: what is not finished is forecast from there on`,
  'zh-CN': `数据日期 ${day}：未完成的工作从该日起预测`,
});
