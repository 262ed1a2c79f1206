import { describe, expect, test } from '@jest/globals';
import {
  FIRST_DAY,
  LAST_DAY,
  addMonths,
  afterWork,
  civilDate,
  compileCalendar,
  dayOf,
  finishDay,
  finishOfMoment,
  formatDay,
  formatFinish,
  formatMinute,
  formatMoment,
  formatStart,
  parseDay,
  parseDuration,
  parseLag,
  parseMoment,
  parsePercent,
  startDay,
  startOfMoment,
  weekday,
  workBetween,
  workingDays,
  type Calendar,
  type CalendarRules,
  type Day,
} from '../../src/time/index.ts';

const day = (text: string): Day => parseDay(text) ?? Number.NaN;
const minute = (text: string): number => {
  const moment = parseMoment(text);
  return moment ? moment.day * 1440 + (moment.minuteOfDay ?? 0) : Number.NaN;
};
const calendarOf = (...layers: CalendarRules[]): Calendar => compileCalendar('test', layers).calendar;

describe('days', () => {
  test('number every day of the years 1 to 9999 without gap, as the JavaScript calendar does', () => {
    expect([formatDay(FIRST_DAY), formatDay(LAST_DAY), formatDay(0)]).toEqual([
      '0001-01-01',
      '9999-12-31',
      '1970-01-01',
    ]);
    let wrong = 0;
    for (let at = FIRST_DAY; at <= LAST_DAY; at += 1 + (at & 3)) {
      const native = new Date(at * 86_400_000);
      const { year, month, date } = civilDate(at);
      const same =
        year === native.getUTCFullYear() && month === native.getUTCMonth() + 1 && date === native.getUTCDate();
      if (!same || dayOf({ year, month, date }) !== at || weekday(at) !== (native.getUTCDay() + 6) % 7) wrong++;
    }
    expect(wrong).toBe(0);
  });

  test.each([
    ['2024-02-29', '2024-02-29'],
    ['2026-12-01T09:05', '2026-12-01T09:05'],
    ['0001-01-01', '0001-01-01'],
    ['2025-02-29', undefined],
    ['1900-02-29', undefined],
    ['2000-02-29', '2000-02-29'],
    ['0000-01-01', undefined],
    ['2026-13-01', undefined],
    ['2026-04-31', undefined],
    ['2026-4-1', undefined],
    ['2026-12-01T24:00', undefined],
    ['2026-12-01T09:60', undefined],
    ['2026-12-01 09:00', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, expected) => {
    const moment = parseMoment(text);
    expect(moment && formatMoment(moment)).toBe(expected);
  });

  test('months later keep the date, or take the last of a shorter month', () => {
    const later = (from: string, months: number): string => formatDay(addMonths(day(from), months));
    expect([later('2026-01-31', 1), later('2024-01-31', 1), later('2026-01-31', 13), later('2026-03-31', -1)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2027-02-28',
      '2026-02-28',
    ]);
  });

  test('midnight finishes the day before and starts the day after', () => {
    const midnight = minute('2026-12-02T00:00');
    expect([formatDay(finishDay(midnight)), formatDay(startDay(midnight))]).toEqual(['2026-12-01', '2026-12-02']);
  });
});

describe('amounts', () => {
  const units = { dayMinutes: 480, weekMinutes: 2400 };
  test.each([
    ['4h', 240],
    ['5d', 2400],
    ['2w', 4800],
    ['30m', 30],
    ['0d', 0],
    ['0.1d', 48],
    ['1.005h', 60],
    ['0.0010416666666d', 0],
    ['0.0010416666667d', 1],
    ['2.5m', 3],
    ['000000000000000000000000000000000000000000000005d', 2400],
    ['5', 'no-unit'],
    ['-5d', 'unreadable'],
    ['5ed', 'unreadable'],
    ['50%', 'unreadable'],
    ['5 d', 'unreadable'],
    ['1e3d', 'unreadable'],
    ['99999999999999999999d', 'too-long'],
    [`${'9'.repeat(500)}d`, 'too-long'],
  ])('a duration of %s is %s', (text, expected) => expect(parseDuration(text, units)).toBe(expected));

  test.each([
    ['0', { kind: 'working', minutes: 0 }],
    ['2d', { kind: 'working', minutes: 960 }],
    ['-0.5d', { kind: 'working', minutes: -240 }],
    ['-0d', { kind: 'working', minutes: 0 }],
    ['3ed', { kind: 'elapsed', minutes: 4320 }],
    ['-1.5eh', { kind: 'elapsed', minutes: -90 }],
    ['50%', { kind: 'share', share: 5000 }],
    ['-12.345%', { kind: 'share', share: -1235 }],
    ['3', 'no-unit'],
    ['two days', 'unreadable'],
    ['999999999999999ew', 'too-long'],
  ])('a lag of %s is %j', (text, expected) => expect(parseLag(text, units)).toEqual(expected));

  test.each([
    ['40%', 4000],
    ['0%', 0],
    ['100%', 10_000],
    ['33.335%', 3334],
    ['101%', undefined],
    ['-1%', undefined],
    ['40', undefined],
  ])('a percentage of %s is %s', (text, expected) => expect(parsePercent(text)).toBe(expected));

  test('working days have one decimal, half away from zero', () => {
    const calendar = calendarOf({});
    expect([0, 480, 24, -24, 23, -1200, 719, 720].map((minutes) => workingDays(minutes, calendar))).toEqual([
      0, 1, 0.1, -0.1, 0, -2.5, 1.5, 1.5,
    ]);
  });
});

describe('calendars', () => {
  const plain = calendarOf({});

  test('without rules: Monday to Friday, eight hours with a break at noon', () => {
    expect([plain.dayMinutes, plain.weekMinutes, plain.works]).toEqual([480, 2400, true]);
    const monday = minute('2026-12-07T09:00');
    expect(formatMinute(afterWork(monday, 480, plain))).toBe('2026-12-07T18:00');
    expect(formatMinute(afterWork(monday, 181, plain))).toBe('2026-12-07T13:01');
    expect(formatMinute(plain.startOf(plain.workBefore(monday) + 180))).toBe('2026-12-07T13:00');
    expect(formatMinute(plain.startOf(plain.workBefore(monday) + 2400))).toBe('2026-12-14T09:00');
    expect(formatMinute(afterWork(monday, -1, plain))).toBe('2026-12-04T17:59');
    expect(workBetween(minute('2026-12-05T00:00'), minute('2026-12-07T10:00'), plain)).toBe(60);
  });

  test('a date without an hour is the first working minute of a start and the last of a finish', () => {
    const of = (text: string): [string, string] => {
      const moment = parseMoment(text) ?? { day: 0 };
      return [formatMinute(startOfMoment(moment, plain)), formatMinute(finishOfMoment(moment, plain))];
    };
    expect(of('2026-12-09')).toEqual(['2026-12-09T09:00', '2026-12-09T18:00']);
    expect(of('2026-12-12')).toEqual(['2026-12-14T09:00', '2026-12-11T18:00']);
    expect(of('2026-12-12T11:30')).toEqual(['2026-12-12T11:30', '2026-12-12T11:30']);
    const shown = (text: string): [string, string] => [
      formatStart(minute(text), plain),
      formatFinish(minute(text), plain),
    ];
    expect(shown('2026-12-09T09:00')).toEqual(['2026-12-09', '2026-12-09T09:00']);
    expect(shown('2026-12-09T18:00')).toEqual(['2026-12-09T18:00', '2026-12-09']);
  });

  test('later layers win day by day, workdays win within a layer', () => {
    const calendar = calendarOf(
      { holidays: [{ from: '2026-10-01', to: '2026-10-07' }], workdays: [{ date: '2026-10-10' }] },
      {
        workdays: [{ date: '2026-10-02', hours: ['10:00-12:00'] }],
        holidays: [{ from: '2026-10-02', to: '2026-10-02' }],
      },
      { week: { fri: ['09:00-13:00'] }, holidays: [{ date: '2026-10-10' }, { from: '2026-10-07', to: '2026-10-08' }] },
    );
    const minutes = (date: string): number => calendar.minutesOn(day(date));
    expect(
      ['2026-09-30', '2026-10-01', '2026-10-02', '2026-10-07', '2026-10-08', '2026-10-09', '2026-10-10'].map(minutes),
    ).toEqual([480, 0, 120, 0, 0, 240, 0]);
  });

  test('a make-up workday is worked as its weekday, else as the first working day of the week', () => {
    const calendar = calendarOf({
      week: { mon: ['08:00-12:00'], sat: ['09:00-10:00'] },
      workdays: [{ date: '2026-10-10' }, { date: '2026-10-11' }],
      holidays: [{ date: '2026-10-10' }],
    });
    expect([calendar.minutesOn(day('2026-10-10')), calendar.minutesOn(day('2026-10-11'))]).toEqual([60, 240]);
  });

  test('the commonest day is what a day means, and overlapping hours count once', () => {
    const calendar = calendarOf({
      week: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], wed: ['09:00-13:00', '12:00-18:00'], thu: [], fri: [] },
    });
    expect([calendar.dayMinutes, calendar.weekMinutes]).toEqual([480, 1500]);
  });

  test('a week without working time says so, whatever single days are worked', () => {
    const never = calendarOf({
      week: { mon: [], tue: [], wed: [], thu: [], fri: [] },
      workdays: [{ date: '2026-10-10', hours: ['09:00-10:00'] }],
    });
    expect([never.works, never.dayMinutes, never.weekMinutes]).toEqual([false, 480, 2400]);
  });

  test('what cannot be read is left out and told with its place', () => {
    const week = { mon: ['18:00-09:00', '09:00-10:00'], tue: ['22:00-25:00'] };
    const holidays = [{ date: '2026-02-30' }, { from: '2026-03-02' }, { from: '2026-03-05', to: '2026-03-04' }, {}];
    const workdays = [{ date: '2026-06-31' }];
    const { calendar, problems } = compileCalendar('test', [{ week, holidays, workdays }]);
    expect(problems.map(({ kind, key, text }) => [kind, key, text])).toEqual([
      ['interval-without-time', 0, '18:00-09:00'],
      ['interval-without-time', 0, '22:00-25:00'],
      ['no-such-date', 'date', '2026-02-30'],
      ['no-date', 'to', ''],
      ['from-after-to', 'to', '2026-03-04'],
      ['no-date', 'from', ''],
      ['no-such-date', 'date', '2026-06-31'],
    ]);
    expect(problems.map((problem) => problem.node)).toEqual([
      week.mon,
      week.tue,
      holidays[0],
      holidays[1],
      holidays[2],
      holidays[3],
      workdays[0],
    ]);
    expect([calendar.minutesOn(day('2026-03-02')), calendar.minutesOn(day('2026-03-03'))]).toEqual([60, 0]);
  });

  test('both directions agree with counting minute by minute', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const clock = (at: number): string =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const hours = (): string[] =>
      Array.from({ length: random(3) }, () => {
        const start = random(1400);
        return `${clock(start)}-${clock(start + 1 + random(1440 - start))}`;
      });
    const first = day('2026-01-01');
    for (let round = 0; round < 60; round++) {
      const layers = Array.from({ length: 1 + random(3) }, (): CalendarRules => ({
        week: { mon: ['09:00-10:00'], wed: hours(), sat: hours(), sun: hours(), ...(random(2) ? { fri: [] } : {}) },
        holidays: Array.from({ length: random(5) }, () => {
          const from = first + random(40);
          return { from: formatDay(from), to: formatDay(from + random(12)) };
        }),
        workdays: Array.from({ length: random(4) }, () => ({
          date: formatDay(first + random(45)),
          ...(random(2) ? { hours: hours() } : {}),
        })),
      }));
      const calendar = calendarOf(...layers);
      // Count day by day from the calendar's own hours of each day, and minute by minute inside a few.
      const origin = calendar.workBefore(first * 1440);
      let counted = origin;
      for (let at = first; at < first + 60; at++) {
        expect(calendar.workBefore(at * 1440)).toBe(counted);
        counted += calendar.minutesOn(at);
      }
      for (let probe = 0; probe < 60; probe++) {
        const at = first * 1440 + random(60 * 1440);
        const work = calendar.workBefore(at);
        const step = calendar.workBefore(at + 1) - work;
        expect(step === 0 || step === 1).toBe(true);
        const finish = calendar.finishOf(work);
        const start = calendar.startOf(work);
        expect(finish <= at && at <= start).toBe(true);
        expect([calendar.workBefore(finish), calendar.workBefore(start)]).toEqual([work, work]);
        expect([calendar.workBefore(finish - 1), calendar.workBefore(start + 1)]).toEqual([work - 1, work + 1]);
      }
    }
  });

  test('answers from year 1 to year 9999, and a leave of ten thousand years, cost no table', () => {
    const calendar = calendarOf({ holidays: [{ from: '0001-01-01', to: '9999-12-31' }] });
    const work = calendar.workBefore(FIRST_DAY * 1440);
    expect(calendar.workBefore((LAST_DAY + 1) * 1440)).toBe(work);
    expect(formatDay(startDay(calendar.startOf(work)))).toBe('10000-01-03');
    expect(formatDay(finishDay(calendar.finishOf(work)))).toBe('0000-12-29');
    expect(formatDay(finishDay(plain.finishOf(plain.workBefore(minute('9999-12-31T18:00')))))).toBe('9999-12-31');
  });
});
