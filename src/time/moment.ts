/** A day, counted from 1970-01-01 (day 0); negative before. */
export type Day = number;

/** An instant, in minutes from 1970-01-01T00:00 of the project's own civil time. */
export type Minute = number;

/** A date as people write it: a day, and the minute of the day only where the hour was given. */
export interface Moment {
  readonly day: Day;
  readonly minuteOfDay?: number;
}

export const MINUTES_PER_DAY = 1440;
/** 0001-01-01 and 9999-12-31: the years that can be written down. */
export const FIRST_DAY: Day = -719_162;
export const LAST_DAY: Day = 2_932_896;

/** A day of the proleptic Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

// Years begin in March and eras last 400 years, so that the leap day comes last.
// Source: H. Hinnant, "chrono-compatible low-level date algorithms".
const DAYS_PER_ERA = 146_097;
const MARCH_OF_YEAR_0 = -719_468;

/** The day number of a civil date; the date must exist. */
export function dayOf({ year, month, date }: CivilDate): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra + MARCH_OF_YEAR_0;
}

/** The civil date of a day number. */
export function civilDate(day: Day): CivilDate {
  const shifted = day - MARCH_OF_YEAR_0;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 is Monday, 6 Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The same date so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilDate(day);
  const count = year * 12 + (month - 1) + months;
  const laterYear = Math.floor(count / 12);
  const laterMonth = count - laterYear * 12 + 1;
  return dayOf({ year: laterYear, month: laterMonth, date: Math.min(date, daysInMonth(laterYear, laterMonth)) });
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** `YYYY-MM-DD`, with or without `THH:MM`; undefined for a date that no calendar has (`2025-02-29`, year 0) or an hour past 23:59. */
export function parseMoment(text: string): Moment | undefined {
  const match = MOMENT.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const date = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const day = dayOf({ year, month, date });
  if (match[4] === undefined) return { day };
  const hour = Number(match[4]);
  const minute = Number(match[5]);
  return hour > 23 || minute > 59 ? undefined : { day, minuteOfDay: hour * 60 + minute };
}

/** `YYYY-MM-DD` alone; undefined for anything else. */
export function parseDay(text: string): Day | undefined {
  return text.length === 10 ? parseMoment(text)?.day : undefined;
}

/** `YYYY-MM-DD`. Years past 9999 take the digits they need, those before year 0 a sign. */
export function formatDay(day: Day): string {
  const { year, month, date } = civilDate(day);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** `HH:MM`. */
export function formatTime(minuteOfDay: number): string {
  return `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
}

/** As it was written: with the hour only where one was given. */
export function formatMoment(moment: Moment): string {
  const day = formatDay(moment.day);
  return moment.minuteOfDay === undefined ? day : `${day}T${formatTime(moment.minuteOfDay)}`;
}

/** An instant with its hour, as in `2026-12-01T09:00`. */
export function formatMinute(at: Minute): string {
  const day = startDay(at);
  return formatMoment({ day, minuteOfDay: at - day * MINUTES_PER_DAY });
}

/** The day on which something that starts at this instant starts. */
export function startDay(at: Minute): Day {
  return Math.floor(at / MINUTES_PER_DAY);
}

/** The day on which something that finishes at this instant finishes: midnight still belongs to the day before it. */
export function finishDay(at: Minute): Day {
  return Math.ceil(at / MINUTES_PER_DAY) - 1;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
