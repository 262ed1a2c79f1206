// The shapes of ids, dates and amounts. Formats are declared with them, and `read` knows by them what a text was meant to be.

/** The pattern of an id: a lower-case slug. */
export const ID_PATTERN = '^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$';

const YEAR = '(?:19|[2-9]\\d)\\d\\d';
const LEAP_YEAR = '(?:(?:19|[2-9]\\d)(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)';
/** A day that the calendar has, from 1900 on: months have their lengths, and only leap years a 29 February. */
const DAY =
  `(?:${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))` +
  `|${LEAP_YEAR}-02-29)`;
export const DATE_PATTERN = `^${DAY}$`;
/** `YYYY-MM-DD`, or with `THH:MM` where the hour matters. */
export const MOMENT_PATTERN = `^${DAY}(T([01]\\d|2[0-3]):[0-5]\\d)?$`;

/** Working time: minutes, hours, days, weeks; zero is allowed. */
export const DURATION_PATTERN = '^\\d+(\\.\\d+)?(m|h|d|w)$';
/** The same with a sign: what is taken away as well. */
export const SIGNED_DURATION_PATTERN = '^-?\\d+(\\.\\d+)?(m|h|d|w)$';
/** A lag: working or elapsed time or a percentage of the predecessor's duration, with a sign. */
export const LAG_PATTERN = '^(0|-?\\d+(\\.\\d+)?(m|h|d|w|em|eh|ed|ew|%))$';
export const PERCENT_PATTERN = '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)%$';
/** What a rule is held against: a number, a share, an amount of working time. */
export const THRESHOLD_PATTERN = '^-?\\d+(\\.\\d+)?(%|m|h|d|w)?$';
/** A glob of files. With each further `*` finding out that a long path does not fit takes a hundred times longer. */
export const GLOB_PATTERN = '^[^*]*(\\*+[^*]*){0,4}$';
/** How often something recurs: every so many days, weeks or months. */
export const EVERY_PATTERN = '^[1-9]\\d?(d|w|m)$';
export const INTERVAL_PATTERN = '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$';
/** No control character and no line break: a name stands in tables, in one line. */
export const NAME_PATTERN = '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$';
export const CURRENCY_PATTERN = '^[A-Z]{3}$';
/** Where in a methodology something comes from: `method/phase/task`. */
export const ORIGIN_PATTERN = '^[a-z0-9-]+(/[a-z0-9-]+){1,3}$';
