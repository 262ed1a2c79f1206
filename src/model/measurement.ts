import type { Place } from '../diagnostics/index.ts';
import type { Day } from '../time/index.ts';

/** One measurement of use after go-live: a row of the file that `adoption.log` names. */
export interface Measurement {
  /** Id of the target that it measures. */
  readonly target: string;
  readonly on: Day;
  /** In the unit of its target. */
  readonly value: number;
  /** The line. */
  readonly place: Place;
}
