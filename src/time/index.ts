// Days, minutes, durations and working calendars, in whole minutes of a civil time line without zones.
// The only place that knows a weekend; knows no plan and no task.
export {
  FIRST_DAY,
  LAST_DAY,
  MINUTES_PER_DAY,
  addMonths,
  civilDate,
  dayOf,
  daysInMonth,
  finishDay,
  formatDay,
  formatMinute,
  formatMoment,
  formatTime,
  parseDay,
  parseMoment,
  startDay,
  weekday,
  type CivilDate,
  type Day,
  type Minute,
  type Moment,
} from './moment.ts';
export {
  parseDuration,
  parseLag,
  parsePercent,
  type AmountProblem,
  type ParsedLag,
  type WorkingUnits,
} from './duration.ts';
export type { Calendar } from './calendar.ts';
export { compileCalendar, ordinaryHours, type CalendarProblem, type CalendarRules } from './compile-calendar.ts';
export {
  afterWork,
  finishOfActual,
  finishOfMoment,
  formatFinish,
  formatMilestone,
  formatStart,
  startOfActual,
  startOfMoment,
  workBetween,
  workingDays,
} from './civil.ts';
