import type { Calendar } from './calendar.ts';
import { MINUTES_PER_DAY, finishDay, formatDay, formatMinute, startDay, type Minute, type Moment } from './moment.ts';

/** The instant of a start that was written down: without an hour the first working minute on or after the day. */
export function startOfMoment(moment: Moment, calendar: Calendar): Minute {
  const midnight = moment.day * MINUTES_PER_DAY;
  return moment.minuteOfDay === undefined
    ? calendar.startOf(calendar.workBefore(midnight))
    : midnight + moment.minuteOfDay;
}

/** The instant of a finish that was written down: without an hour the end of the last working minute on or before the day. */
export function finishOfMoment(moment: Moment, calendar: Calendar): Minute {
  const midnight = moment.day * MINUTES_PER_DAY;
  return moment.minuteOfDay === undefined
    ? calendar.finishOf(calendar.workBefore(midnight + MINUTES_PER_DAY))
    : midnight + moment.minuteOfDay;
}

/**
 * The instant of a start that was observed. It may lie on a day off: without an hour that is then the beginning of the day,
 * so that the recorded date stays what it was.
 */
export function startOfActual(moment: Moment, calendar: Calendar): Minute {
  const off = moment.minuteOfDay === undefined && calendar.minutesOn(moment.day) === 0;
  return off ? moment.day * MINUTES_PER_DAY : startOfMoment(moment, calendar);
}

/** The instant of a finish that was observed: on a day off without an hour, the end of that day. */
export function finishOfActual(moment: Moment, calendar: Calendar): Minute {
  const off = moment.minuteOfDay === undefined && calendar.minutesOn(moment.day) === 0;
  return off ? (moment.day + 1) * MINUTES_PER_DAY : finishOfMoment(moment, calendar);
}

/** A start for a reader: the day, and the hour only where it is not the first working minute of that day (of a day off: midnight). */
export function formatStart(at: Minute, calendar: Calendar): string {
  const day = startDay(at);
  return at === startOfActual({ day }, calendar) ? formatDay(day) : formatMinute(at);
}

/** A finish for a reader: the day, and the hour only where it is not the last working minute of that day (of a day off: midnight). */
export function formatFinish(at: Minute, calendar: Calendar): string {
  const day = finishDay(at);
  return at === finishOfActual({ day }, calendar) ? formatDay(day) : formatMinute(at);
}

/** A milestone for a reader: the day alone where it lies on the first or the last working minute of one. */
export function formatMilestone(at: Minute, calendar: Calendar): string {
  const start = formatStart(at, calendar);
  return start.includes('T') ? formatFinish(at, calendar) : start;
}

/** Working minutes from one instant to another; negative where the second is earlier. */
export function workBetween(from: Minute, to: Minute, calendar: Calendar): number {
  return calendar.workBefore(to) - calendar.workBefore(from);
}

/** The instant so many working minutes after another, as a finish; for zero the instant itself. */
export function afterWork(from: Minute, minutes: number, calendar: Calendar): Minute {
  return minutes === 0 ? from : calendar.finishOf(calendar.workBefore(from) + minutes);
}

/** Working minutes as working days of the calendar, to one decimal, half away from zero. */
export function workingDays(minutes: number, calendar: Calendar): number {
  const tenths = Math.floor((Math.abs(minutes) * 20 + calendar.dayMinutes) / (calendar.dayMinutes * 2));
  return tenths === 0 ? 0 : (Math.sign(minutes) * tenths) / 10;
}
