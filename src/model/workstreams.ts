import type { Minute } from '../time/index.ts';
import type { HealthColour } from './vocabulary.ts';

/** The work of one workstream in one cycle; in a plan without cycles, in the whole of it. */
export interface WorkstreamCell {
  /** Without parents, whose sub-tasks are counted. */
  readonly tasks: number;
  readonly done: number;
  readonly overdue: number;
  /** In ten-thousandths, by planned working minutes; absent where a task that has begun says nothing of its progress. */
  readonly progress?: number;
  readonly start: Minute;
  readonly finish: Minute;
  /** Red: a task is overdue. Amber: one is forecast later than planned. Absent: not begun and nothing overdue. */
  readonly colour?: HealthColour;
}

export interface WorkstreamRow {
  readonly id: string;
  /** One per column; absent where the workstream has no work there. */
  readonly cells: readonly (WorkstreamCell | undefined)[];
}

/** Workstream × cycle. */
export interface WorkstreamMatrix {
  /** Numbers of cycles; a column without a number holds what is done once. */
  readonly columns: readonly (number | undefined)[];
  readonly rows: readonly WorkstreamRow[];
}
