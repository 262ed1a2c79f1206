import type { Day } from '../time/index.ts';
import type { Plan } from './plan.ts';

/** The plan as it was recorded by the end of a day before the data date. */
export interface EarlierState {
  readonly day: Day;
  readonly plan: Plan;
}
