import type { Recurrence } from '../model/index.ts';
import { MINUTES_PER_DAY, addMonths, startDay, type Calendar, type Day, type Minute } from '../time/index.ts';

/** The occurrences of one recurring task: each starts and finishes on its calendar. */
export interface Occurrences {
  readonly starts: readonly Minute[];
  readonly finishes: readonly Minute[];
}

/** No plan means more; resolve refuses what would need them. */
const MOST = 5000;

/**
 * All occurrences when the first may start at `bound`. The days of the series are counted from the first: working days for
 * `d`, seven days for `w`, the same date for `m`. One that falls on a day off moves to the next working day, and where
 * another one is there already, to the next after it. There is always a first one, also past `until`.
 */
export function occurrences(recurrence: Recurrence, bound: Minute, minutes: number, calendar: Calendar): Occurrences {
  const { every, until = Infinity } = recurrence;
  const count = Math.min(recurrence.count ?? MOST, MOST);
  const firstStart = calendar.startOf(calendar.workBefore(bound));
  const starts = [firstStart];
  const firstDay = startDay(firstStart);
  let lastDay = firstDay;
  for (let number = 1; number < count; number++) {
    let day: Day;
    if (every.unit === 'd') {
      day = lastDay;
      for (let step = 0; step < every.count; step++) day = workingDayFrom(day + 1, calendar);
      if (day > until) break;
    } else {
      const steps = number * every.count;
      const nominal = every.unit === 'w' ? firstDay + steps * 7 : addMonths(firstDay, steps);
      if (nominal > until) break;
      day = workingDayFrom(Math.max(nominal, lastDay + 1), calendar);
    }
    starts.push(calendar.startOf(calendar.workBefore(day * MINUTES_PER_DAY)));
    lastDay = day;
  }
  const finishes = starts.map((start) =>
    minutes === 0 ? start : calendar.finishOf(calendar.workBefore(start) + minutes),
  );
  return { starts, finishes };
}

const workingDayFrom = (day: Day, calendar: Calendar): Day =>
  startDay(calendar.startOf(calendar.workBefore(day * MINUTES_PER_DAY)));

/** Where the last occurrence finishes. */
export function lastFinish(series: Occurrences): Minute {
  return series.finishes.at(-1) ?? 0;
}
