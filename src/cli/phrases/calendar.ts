import type { Text } from '../../diagnostics/index.ts';

export const calendar = {
  list: { en: 'The calendars within reach.', 'zh-CN': '列出可用的日历。' },
  listOwn: {
    en: 'With those of a folder of your own, for a program.',
    'zh-CN': '连同自有文件夹中的日历，输出供程序读取。',
  },
  coveredShort: { en: '{from} to {to}', 'zh-CN': '{from} 至 {to}' },
  broken: {
    en: 'The calendar “{id}” has errors: mend what is listed above first.',
    'zh-CN': '日历“{id}”有错误：请先处理上面列出的问题。',
  },
  show: { en: 'The week, the days off and the make-up workdays.', 'zh-CN': '一周的工作时段、休息日与调休上班日。' },
  year: { en: 'Only this year.', 'zh-CN': '只看这一年。' },
  oneYear: { en: 'Of one year, for a program.', 'zh-CN': '某一年，输出供程序读取。' },
  id: { en: 'Id of a calendar, such as weekdays or cn.', 'zh-CN': '日历标识，如 weekdays、cn。' },
  wrongYear: {
    en: '--year takes a year such as 2026; “{value}” is none.',
    'zh-CN': '--year 需要四位年份，如 2026；“{value}”不是。',
  },
  covered: { en: 'Exceptional days are known from {from} to {to}.', 'zh-CN': '已知特殊日期的范围：{from} 至 {to}。' },
  notCovered: {
    en: '{year} is not covered: the ordinary week is used there. A file of your own can add it: calendar: ./{id}-{year}.yaml with extends: {id}.',
    'zh-CN':
      '未覆盖 {year} 年，该年按普通的一周计算。可自备文件补充：calendar: ./{id}-{year}.yaml，并在其中写 extends: {id}。',
  },
  source: { en: 'Source: {source}', 'zh-CN': '依据：{source}' },
  off: { en: 'off', 'zh-CN': '休息' },
  works: { en: 'works', 'zh-CN': '上班' },
  none: { en: 'No exceptional days.', 'zh-CN': '没有特殊日期。' },
  mon: { en: 'Mon', 'zh-CN': '周一' },
  tue: { en: 'Tue', 'zh-CN': '周二' },
  wed: { en: 'Wed', 'zh-CN': '周三' },
  thu: { en: 'Thu', 'zh-CN': '周四' },
  fri: { en: 'Fri', 'zh-CN': '周五' },
  sat: { en: 'Sat', 'zh-CN': '周六' },
  sun: { en: 'Sun', 'zh-CN': '周日' },
} as const satisfies Record<string, Text>;
