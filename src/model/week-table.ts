import type { Day, Minute } from '../time/index.ts';
import type { Phase, Task } from './resolved-plan.ts';
import type { WEEK_MARKS } from './vocabulary.ts';

/**
 * How the work of one row stands in one week. `late`: it was planned for that week and is not done, or it is expected there
 * after its planned finish. `under-way`: some of the week's work is done and some is not.
 */
export type WeekMark = (typeof WEEK_MARKS)[number];

/** Seven days, counted from the day on which the project starts. */
export interface WeekColumn {
  /** From 1; zero and less where work began before the project did. */
  readonly number: number;
  readonly from: Day;
  /** The seventh day, included. */
  readonly to: Day;
}

export interface WeekRow {
  readonly entity: Phase | Task;
  readonly kind: 'phase' | 'task' | 'milestone';
  /** 0 for a phase, 1 for a task of it, 2 for what stands within that. */
  readonly level: 0 | 1 | 2;
  readonly start: Minute;
  readonly finish: Minute;
  /** One per week; absent where the row has no work then. */
  readonly marks: readonly (WeekMark | undefined)[];
  /** Whether its phase is finished: a reader then looks at the row of the phase alone. */
  readonly over: boolean;
}

/** The plan in weeks, as its methodology asks for it. */
export interface WeekTable {
  /** Every week from the first work to the last. */
  readonly weeks: readonly WeekColumn[];
  /** Place in `weeks` of the one that holds the data date. */
  readonly current?: number;
  /** Whether the data date is later than all of them. */
  readonly passed: boolean;
  /** How many weeks a reader is shown at once. */
  readonly most: number;
  readonly rows: readonly WeekRow[];
}

/** What a reader sees of a table that is too long or too wide: whole weeks around the data date, and the rows with work in them. */
export interface ShownWeeks {
  readonly weeks: readonly WeekColumn[];
  readonly current?: number;
  /** `marks` go with the weeks that are shown. */
  readonly rows: readonly WeekRow[];
  /** How many weeks lie before those that are shown, and after. */
  readonly before: number;
  readonly after: number;
}
