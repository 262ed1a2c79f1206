import type { Static } from 'typebox';
import { calendarKeys } from './plan-format.ts';
import { Type, closed, date, id, list, name, opt, says } from './schema-parts.ts';

// A calendar file: a pack under `templates/calendars/`, or a file of the user's own beside the plan. What it says of
// working time is what a plan may say inline.

export const CalendarFormat = Type.Module({
  CalendarFile: Type.Object(
    {
      format: Type.Literal('crm-plan-calendar/1', says('Format of this file.', '文件格式。')),
      id: id('Id of the calendar: the name of its file.', '日历标识，即文件名。'),
      name: opt(
        Type.Object(
          {
            en: name('In English.', '英文名称。'),
            'zh-CN': name('In Simplified Chinese.', '简体中文名称。'),
          },
          { ...closed, ...says('Name of the calendar in both languages.', '日历的中英文名称。') },
        ),
      ),
      covered: opt(
        Type.Object(
          {
            from: date('First day for which the exceptional days are known.', '已知特殊日期的首日。'),
            to: date('Last day for which the exceptional days are known.', '已知特殊日期的末日。'),
          },
          {
            ...closed,
            ...says(
              'The days for which holidays and make-up workdays are known; outside it the ordinary week is used, and told.',
              '节假日与调休数据所覆盖的日期范围；范围之外按普通的一周计算，并给出提示。',
            ),
          },
        ),
      ),
      source: opt(
        list(
          Type.String({ ...says('A notice, a law or an address.', '通知、法规或网址。'), maxLength: 500 }),
          'Where the exceptional days come from.',
          '特殊日期的依据。',
        ),
      ),
      ...calendarKeys,
    },
    { ...closed, ...says('A working calendar in a file of its own.', '单独成文件的工作日历。') },
  ),
});

export type CalendarFile = Static<typeof CalendarFormat.CalendarFile>;
