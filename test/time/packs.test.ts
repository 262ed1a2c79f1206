import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  compileCalendar,
  formatDay,
  parseDay,
  weekday,
  type Calendar,
  type CalendarRules,
} from '../../src/time/index.ts';

type CalendarFile = CalendarRules & { id: string; extends?: string; covered?: { from: string; to: string } };

const file = (id: string): CalendarFile =>
  parse(readFileSync(new URL(`../../templates/calendars/${id}.yaml`, import.meta.url), 'utf8')) as CalendarFile;
const day = (text: string): number => parseDay(text) ?? Number.NaN;

function calendar(id: string): Calendar {
  const layers: CalendarFile[] = [];
  for (let next: string | undefined = id; next !== undefined; next = layers[0]?.extends) layers.unshift(file(next));
  const { calendar: compiled, problems } = compileCalendar(id, layers);
  expect(problems).toEqual([]);
  return compiled;
}

describe('calendar packs', () => {
  test('weekdays and six-day weeks', () => {
    const [weekdays, sixDay] = [calendar('weekdays'), calendar('six-day')];
    expect([weekdays.dayMinutes, weekdays.weekMinutes]).toEqual([480, 2400]);
    expect([sixDay.dayMinutes, sixDay.weekMinutes]).toEqual([480, 2880]);
  });

  // As published by the General Office of the State Council: days off, then the weekend days that are worked for them.
  test.each([
    [
      2024,
      '01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07',
      '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    ],
    [2025, '01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08', '01-26 02-08 04-27 09-28 10-11'],
    [
      2026,
      '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07',
      '01-04 02-14 02-28 05-09 09-20 10-10',
    ],
  ])('cn in %i is what was published, date by date', (year, published, worked) => {
    const off = published.split(' ').map((range) => range.split('/').map((date) => day(`${year}-${date}`)));
    const made = new Set(worked.split(' ').map((date) => day(`${year}-${date}`)));
    const cn = calendar('cn');
    const wrong: string[] = [];
    for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at++) {
      const holiday = off.some(([from = 0, to = from]) => at >= from && at <= to);
      const works = made.has(at) || (weekday(at) < 5 && !holiday);
      if (cn.minutesOn(at) !== (works ? 480 : 0)) wrong.push(formatDay(at));
    }
    expect(wrong).toEqual([]);
  });

  test('cn covers 2004 to 2026, names each day off, and works only weekend days to make up', () => {
    const { covered, holidays = [], workdays = [] } = file('cn');
    expect(covered).toEqual({ from: '2004-01-01', to: '2026-12-31' });
    const inside = (date = ''): boolean => date >= '2003-12-30' && date <= '2026-12-31';
    for (const holiday of holidays) {
      expect([holiday, inside(holiday.date ?? holiday.from), inside(holiday.date ?? holiday.to)]).toEqual([
        holiday,
        true,
        true,
      ]);
      expect(holiday).toHaveProperty('name', expect.stringMatching(/^[一-鿿0-9、]+ [A-Z0-9]/));
    }
    for (const { date } of workdays) expect([date, weekday(day(date)) > 4]).toEqual([date, true]);
  });
});
