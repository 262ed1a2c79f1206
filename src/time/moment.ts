/** A day, counted from 1970-01-01 (day 0); negative before. */
export type Day = number;

/** An instant, in minutes from 1970-01-01T00:00 of the project's own civil time. */
export type Minute = number;

/** A date as people write it: a day, and the minute of the day only where the hour was given. */
export interface Moment {
  readonly day: Day;
  readonly minuteOfDay?: number;
}
