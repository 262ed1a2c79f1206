import type { Text } from '../diagnostics/index.ts';
import type { Day, Minute } from '../time/index.ts';
import type { Gate, Phase, Task } from './resolved-plan.ts';
import type { Schedule, TaskTiming } from './schedule.ts';
import type { HealthColour, HealthDimension } from './vocabulary.ts';

/** A number that could be computed, or the input whose absence kept it from being computed. Never a guess. */
export type Measured<T = number> =
  | { readonly known: true; readonly value: T; readonly from: Text }
  | { readonly known: false; readonly missing: Text };

export type TaskState = 'not-started' | 'in-progress' | 'finished';

/** How one task stands on the data date. */
export interface TaskStatus {
  readonly task: Task;
  readonly timing: TaskTiming;
  readonly state: TaskState;
  /** In ten-thousandths; 0 or 10,000 only where it was recorded or follows from an actual date. Absent: unknown. */
  readonly progress?: number;
  /** From the baseline, else from the plan as computed without progress. */
  readonly plannedStart?: Minute;
  readonly plannedFinish?: Minute;
  /** Forecast or actual finish minus planned finish, in working days of the project's calendar (one decimal); positive is late. */
  readonly varianceDays?: number;
  /** Planned to be finished by the data date, and not finished. */
  readonly overdue: boolean;
}

/** The computed traffic light, and the facts that it was computed from. */
export interface Health {
  readonly overall: HealthColour;
  /** One sentence: why. */
  readonly reason: Text;
  readonly dimensions: Readonly<
    Partial<Record<HealthDimension, { readonly colour: HealthColour; readonly reason: Text; readonly judged: boolean }>>
  >;
  /** What the journal says instead, shown beside the computed one. */
  readonly override?: { readonly colour: HealthColour; readonly reason: string; readonly on: Day };
}

export interface EarnedValue {
  /** `effort` (working minutes) or `cost` (the project's currency). */
  readonly unit: Measured<'effort' | 'cost'>;
  readonly bac: Measured;
  readonly pv: Measured;
  readonly ev: Measured;
  readonly ac: Measured;
  readonly spi: Measured;
  readonly spiTime: Measured;
  readonly cpi: Measured;
  readonly eac: Measured;
  readonly bei: Measured;
  readonly cpli: Measured;
}

/** One check of schedule quality, with everything that an auditor asks for. */
export interface QualityMeasure {
  /** As in `dcma-1`. */
  readonly id: string;
  readonly numerator?: number;
  readonly denominator?: number;
  /** A ratio (0 to 1), an index or a count; absent where it is not evaluated. */
  readonly value?: number;
  readonly threshold?: number;
  readonly passed?: boolean;
  readonly offenders: readonly Task[];
  readonly notEvaluated?: Text;
}

export interface GateStatus {
  readonly gate: Gate;
  readonly phase: Phase;
  readonly met: number;
  readonly total: number;
  readonly decided: boolean;
  readonly overdue: boolean;
}

/** The schedule as it stands on a data date. */
export interface Analysis {
  readonly schedule: Schedule;
  /** The data date. Reports always have one. */
  readonly asOf?: Day;
  /** What "planned" was taken from: a baseline by name, or the plan as computed without progress. */
  readonly planned: { readonly baseline?: string };
  /** In document order, of every scheduled task. */
  readonly statuses: readonly TaskStatus[];
  status(task: Task): TaskStatus | undefined;
  readonly gates: readonly GateStatus[];
  /** Share of planned work that is done, in ten-thousandths, by planned working minutes. */
  readonly progress: Measured;
  readonly earnedValue: EarnedValue;
  readonly health: Measured<Health>;
  readonly quality: readonly QualityMeasure[];
  /** Forecast finish minus planned finish, in working days. */
  readonly finishVarianceDays: Measured;
}

/** What is different between an earlier state of a plan and now; matched by id, so that moving is not removing. */
export interface Changes {
  readonly from: { readonly asOf?: Day; readonly label: string };
  readonly entries: readonly ChangeEntry[];
}

export type ChangeKind =
  | 'done'
  | 'started'
  | 'slipped'
  | 'pulled-in'
  | 'added'
  | 'removed'
  | 're-estimated'
  | 're-assigned'
  | 'renamed'
  | 'gate-decided'
  | 'risk-opened'
  | 'risk-closed'
  | 'issue-opened'
  | 'issue-closed';

export interface ChangeEntry {
  readonly kind: ChangeKind;
  /** Kind and id, as in `task:pilot`. */
  readonly subject: string;
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  /** Working days, for slipped (positive) and pulled in (negative). */
  readonly days?: number;
}
