import type { Assignment } from '../model/index.ts';
import type { Calendar, Minute } from '../time/index.ts';

/**
 * What a task's work runs on: a count of work that never decreases, and back. For a duration it counts working minutes of
 * a calendar, for effort what a team gets done. Amounts of work are whole numbers of the clock's own unit.
 */
export interface Clock {
  workBefore(at: Minute): number;
  /** The earliest instant before which so much work lies. */
  finishOf(work: number): Minute;
  /** The latest instant before which no more than so much work lies. */
  startOf(work: number): Minute;
}

/** A clock that counts what people get done, and what one minute of effort is on it. */
export interface TeamClock extends Clock {
  readonly perMinute: number;
  /** Whether one minute of time may bring more than one unit, so that not every count of work is reached at some minute. */
  readonly coarse: boolean;
}

/** Capacity is stated in ten-thousandths. */
const WHOLE = 10_000;

/**
 * The clock of people who work together, each at capacity times units on the own calendar; undefined where nobody of them
 * works. Those who share a calendar count as one.
 */
export function teamClock(assignments: readonly Assignment[]): TeamClock | undefined {
  const rates = new Map<Calendar, number>();
  for (const { person, units } of assignments) {
    const rate = person.capacity * units;
    if (person.calendar.works && rate > 0) rates.set(person.calendar, (rates.get(person.calendar) ?? 0) + rate);
  }
  if (rates.size === 0) return undefined;
  const divisor = [...rates.values()].reduce(greatestCommonDivisor, WHOLE);
  const members = [...rates].map(([calendar, rate]) => ({ calendar, rate: rate / divisor }));
  const [only] = members;
  const clock = members.length === 1 && only ? steadyClock(only.calendar, only.rate) : mixedClock(members);
  return { ...clock, perMinute: WHOLE / divisor, coarse: members.length > 1 || (only?.rate ?? 1) > 1 };
}

interface Member {
  readonly calendar: Calendar;
  /** Units of work in one working minute. */
  readonly rate: number;
}

function steadyClock(calendar: Calendar, rate: number): Clock {
  return {
    workBefore: (at) => calendar.workBefore(at) * rate,
    finishOf: (work) => calendar.finishOf(Math.ceil(work / rate)),
    startOf: (work) => calendar.startOf(Math.floor(work / rate)),
  };
}

function mixedClock(members: readonly Member[]): Clock {
  const workBefore = (at: Minute): number => {
    let work = 0;
    for (const { calendar, rate } of members) work += calendar.workBefore(at) * rate;
    return work;
  };
  // Where the last answer was: the next one is mostly near, so that the search begins there. Changes no result.
  let near = 0;
  /** The first instant whose work is at least `work`. */
  const firstWith = (work: number): Minute => {
    let low = near;
    let high = near;
    for (let step = 1440; workBefore(low) >= work; step *= 2) low -= step;
    for (let step = 1440; workBefore(high) < work; step *= 2) high += step;
    let below = workBefore(low);
    let above = workBefore(high);
    for (let round = 0; high - low > 1; round++) {
      // Work grows almost evenly over weeks: a proportional guess comes close, halving makes sure of the end.
      const guess = round % 3 === 2 ? (low + high) / 2 : low + ((work - below) / (above - below)) * (high - low);
      const middle = Math.min(high - 1, Math.max(low + 1, Math.floor(guess)));
      const there = workBefore(middle);
      if (there >= work) {
        high = middle;
        above = there;
      } else {
        low = middle;
        below = there;
      }
    }
    near = high;
    return high;
  };
  return { workBefore, finishOf: firstWith, startOf: (work) => firstWith(work + 1) - 1 };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}
