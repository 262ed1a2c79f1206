/** What a day and a week are worth, in working minutes: those of the project's calendar. */
export interface WorkingUnits {
  readonly dayMinutes: number;
  readonly weekMinutes: number;
}

/**
 * Why a text is no amount of time: the number stands without a unit; the sign, the digits or the unit cannot be read; it
 * is longer than all the years that can be written down.
 */
export type AmountProblem = 'no-unit' | 'unreadable' | 'too-long';

/** Time between two tasks, as in the resolved plan. */
export type ParsedLag =
  | { readonly kind: 'working'; readonly minutes: number }
  | { readonly kind: 'elapsed'; readonly minutes: number }
  | { readonly kind: 'share'; readonly share: number };

/** Ten thousand years, in minutes: no amount is larger. */
const LONGEST_MINUTES = 10_000 * 366 * 1440;
/** Ten thousand times the predecessor's duration, in ten-thousandths. */
const LARGEST_SHARE = 100_000_000;

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?(m|h|d|w|em|eh|ed|ew|%)?$/;

/**
 * Number times unit, rounded to a whole (half away from zero) without ever passing through a binary fraction, so that
 * `0.1d` and `1.005h` are what a person would compute.
 */
function exactProduct(whole: string, fraction: string, unit: number): bigint {
  const scale = 10n ** BigInt(fraction.length);
  const product = BigInt(whole + fraction) * BigInt(unit);
  return (product * 2n + scale) / (scale * 2n);
}

/** The product as a number; whole numbers of few digits need no more than that. */
function bounded({ whole, fraction }: Amount, unit: number, largest: number): number | 'too-long' {
  if (fraction === '' && whole.length <= FEW_DIGITS) {
    const product = Number(whole) * unit;
    return product > largest ? 'too-long' : product;
  }
  const product = exactProduct(whole, fraction, unit);
  return product > BigInt(largest) ? 'too-long' : Number(product);
}

/** Times the minutes of any unit, these stay far below where numbers have gaps. */
const FEW_DIGITS = 9;
/** Longer numbers are beyond any bound or finer than any minute; they are not worth a big multiplication. */
const MOST_DIGITS = 40;

interface Amount {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly unit: string | undefined;
}

function readAmount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  const digits = match[2] ?? '';
  const whole = digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
  return { negative: match[1] === '-', whole, fraction: (match[3] ?? '').slice(0, MOST_DIGITS), unit: match[4] };
}

/** Working minutes of one unit; undefined for units that are not working time. */
function minutesOf(unit: string, units: WorkingUnits): number | undefined {
  switch (unit) {
    case 'm':
      return 1;
    case 'h':
      return 60;
    case 'd':
      return units.dayMinutes;
    case 'w':
      return units.weekMinutes;
    default:
      return undefined;
  }
}

const ELAPSED_MINUTES: ReadonlyMap<string, number> = new Map([
  ['em', 1],
  ['eh', 60],
  ['ed', 1440],
  ['ew', 10_080],
]);

/** `4h`, `2.5d`, `1w` in whole working minutes, rounded half up; zero is an amount, a negative or elapsed time is not. */
export function parseDuration(text: string, units: WorkingUnits): number | AmountProblem {
  const amount = readAmount(text);
  if (!amount || amount.negative) return 'unreadable';
  if (amount.unit === undefined) return 'no-unit';
  const minutes = minutesOf(amount.unit, units);
  if (minutes === undefined) return 'unreadable';
  if (amount.whole.length > MOST_DIGITS) return 'too-long';
  return bounded(amount, minutes, LONGEST_MINUTES);
}

/** A lag: `2d`, `-4h` in working time, `3ed` elapsed, `50%` of the predecessor's duration; `0` needs no unit. */
export function parseLag(text: string, units: WorkingUnits): ParsedLag | AmountProblem {
  const amount = readAmount(text);
  if (!amount) return 'unreadable';
  if (amount.unit === undefined)
    return /[1-9]/.test(amount.whole + amount.fraction) ? 'no-unit' : { kind: 'working', minutes: 0 };
  if (amount.whole.length > MOST_DIGITS) return 'too-long';
  const signed = (size: number): number => (amount.negative && size !== 0 ? -size : size);
  if (amount.unit === '%') {
    const share = bounded(amount, 100, LARGEST_SHARE);
    return typeof share === 'string' ? share : { kind: 'share', share: signed(share) };
  }
  const elapsed = ELAPSED_MINUTES.get(amount.unit);
  const unit = elapsed ?? minutesOf(amount.unit, units) ?? 0;
  const minutes = bounded(amount, unit, LONGEST_MINUTES);
  if (typeof minutes === 'string') return minutes;
  return { kind: elapsed === undefined ? 'working' : 'elapsed', minutes: signed(minutes) };
}

/** `40%` in ten-thousandths (4,000), rounded half up; undefined above 100 % or where it cannot be read. */
export function parsePercent(text: string): number | undefined {
  const amount = readAmount(text);
  if (!amount || amount.negative || amount.unit !== '%' || amount.whole.length > MOST_DIGITS) return undefined;
  const share = exactProduct(amount.whole, amount.fraction, 100);
  return share > 10_000n ? undefined : Number(share);
}
