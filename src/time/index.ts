// Days, minutes, durations and working calendars, in whole minutes of a civil time line without zones.
// The only place that knows a weekend; knows no plan and no task.
export type { Day, Minute, Moment } from './moment.ts';
export type { Calendar } from './calendar.ts';
