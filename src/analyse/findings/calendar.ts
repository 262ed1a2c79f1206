import { finding } from '../../diagnostics/index.ts';

export const calendarRunsOut = finding({
  rule: 'schedule/calendar-runs-out',
  severity: 'warning',
  why: {
    en: 'Public holidays are published year by year. Beyond the last one known the ordinary week is used, so dates there are a little too early.',
    'zh-CN': '法定节假日逐年公布；超出已知范围后按普通的一周计算，日期会偏早。',
  },
  says: {
    en: 'The plan runs until {finish}, but the holidays of calendar “{calendar}” are known until {covered} only: beyond it the ordinary week is used. Take up a newer pack, or add the days in a calendar file of your own that extends “{calendar}”.',
    'zh-CN':
      '计划排到 {finish}，而日历“{calendar}”的节假日只覆盖到 {covered}，其后按普通的一周计算。请更新日历包，或用基于“{calendar}”的自有日历文件补充。',
  },
});

export const calendarBeginsLater = finding({
  rule: 'schedule/calendar-runs-out',
  severity: 'warning',
  why: calendarRunsOut.why,
  says: {
    en: 'The plan starts on {start}, but the holidays of calendar “{calendar}” are known from {covered} on only: before it the ordinary week is used. Add the days in a calendar file of your own that extends “{calendar}”.',
    'zh-CN':
      '计划自 {start} 开始，而日历“{calendar}”的节假日自 {covered} 起才有数据，此前按普通的一周计算。请用基于“{calendar}”的自有日历文件补充。',
  },
});
