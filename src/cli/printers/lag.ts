import type { Lag } from '../../model/index.ts';
import type { Calendar } from '../../time/index.ts';

/** A lag as a plan writes it: `0`, `2d`, `-4h`, `3ed`, `50%`. `1d` is the day of the project's calendar. */
export function lagText(lag: Lag, calendar: Calendar): string {
  if (lag.kind === 'share') return lag.share === 0 ? '0' : `${lag.share / 100}%`;
  const units: readonly (readonly [minutes: number, unit: string])[] =
    lag.kind === 'working'
      ? [
          [calendar.dayMinutes, 'd'],
          [60, 'h'],
          [1, 'm'],
        ]
      : [
          [1440, 'ed'],
          [60, 'eh'],
          [1, 'em'],
        ];
  const { minutes } = lag;
  if (minutes === 0) return '0';
  for (const [size, unit] of units) if (minutes % size === 0) return `${minutes / size}${unit}`;
  return `${minutes}m`;
}
