import { finding } from '../diagnostics/index.ts';

export const beyondLastYear = finding({
  rule: 'correctness/beyond-year-9999',
  severity: 'error',
  why: {
    en: 'A date after the year 9999 cannot be written down; a duration or a lag before it is a slip of the keyboard.',
    'zh-CN': '9999 年之后的日期无法书写，多半是前面某个工期或间隔写错了。',
  },
  says: {
    en: '“{task}” would end after the year 9999. Check the durations and lags of what it waits for.',
    'zh-CN': '“{task}”将在 9999 年之后才结束。请检查它及其前置任务的工期和间隔。',
  },
});
