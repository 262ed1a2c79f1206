import type { Diagnostic, Text } from '../diagnostics/index.ts';
import type { Day, Minute } from '../time/index.ts';
import type { Baseline, Gate, Link, Person, Phase, Task } from './resolved-plan.ts';
import type { Schedule, TaskTiming } from './schedule.ts';
import type { HealthColour, HealthDimension } from './vocabulary.ts';
import type { WeekTable } from './week-table.ts';
import type { WorkstreamMatrix } from './workstreams.ts';

/** A number that could be computed, or the input whose absence kept it from being computed. Never a guess. */
export type Measured<T = number> =
  | {
      readonly known: true;
      readonly value: T;
      readonly from: Text;
      /** What was divided by what, where an auditor asks for both. */
      readonly quotient?: readonly [over: number, under: number];
    }
  | { readonly known: false; readonly missing: Text };

export type TaskState = 'not-started' | 'in-progress' | 'finished';

/** How one task stands on the data date; facts that are dated later count as not known yet. */
export interface TaskStatus {
  readonly task: Task;
  readonly timing: TaskTiming;
  readonly state: TaskState;
  /**
   * In ten-thousandths; 0 or 10,000 only where it was recorded or follows from an actual date. A parent's is that of its
   * sub-tasks by planned working minutes, a recurring task's the share of its occurrences that took place. Absent: unknown.
   */
  readonly progress?: number;
  /** From the baseline, else from the plan as computed without progress. */
  readonly plannedStart?: Minute;
  readonly plannedFinish?: Minute;
  /** Whether the planned dates are a baseline's; a task that came later is planned as the plan computes it. */
  readonly promised: boolean;
  /** Forecast or actual finish minus planned finish, in working days of the project's calendar (one decimal); positive is late. */
  readonly varianceDays?: number;
  /** Planned to be finished by the data date, and not finished. */
  readonly overdue: boolean;
}

/** The light of one dimension. */
export interface DimensionHealth {
  readonly colour: HealthColour;
  readonly reason: Text;
  /** Said in the journal, not computed. */
  readonly judged: boolean;
}

/** The computed traffic light, and the facts that it was computed from. */
export interface Health {
  readonly overall: HealthColour;
  /** One sentence: why. */
  readonly reason: Text;
  readonly dimensions: Readonly<Partial<Record<HealthDimension, DimensionHealth>>>;
  /** More earned than planned by so much that the plan itself is in doubt; what was measured, with the number. */
  readonly tooGood?: Text;
  /** What the journal says instead, shown beside the computed one. */
  readonly override?: { readonly colour: HealthColour; readonly reason: string; readonly on: Day };
}

/** Where green ends and amber ends: as SPI, CPI or share of milestones on forecast. */
export interface HealthThresholds {
  readonly green: number;
  readonly amber: number;
  /** Above this the plan itself is in doubt. */
  readonly tooGood: number;
}

export interface EarnedValue {
  /** `effort` (working minutes) or `cost` (the project's currency). */
  readonly unit: Measured<'effort' | 'cost'>;
  /** Budget at completion. */
  readonly bac: Measured;
  /** Planned value at the data date. */
  readonly pv: Measured;
  readonly ev: Measured;
  readonly ac: Measured;
  readonly spi: Measured;
  /** SPI(t), by earned schedule. */
  readonly spiTime: Measured;
  readonly cpi: Measured;
  readonly eac: Measured;
  readonly bei: Measured;
  readonly cpli: Measured;
}

/** What a quality measure counts: a share (0 to 1), a number of things, an index, working days, or whether a test held. */
export type MeasureUnit = 'share' | 'count' | 'index' | 'days' | 'test';

/** A threshold as it was written, and who set it. */
export interface MeasureThreshold {
  readonly value: number;
  readonly written: string;
  readonly origin: 'default' | 'methodology' | 'configuration';
}

/** One check of schedule quality, with everything that an auditor asks for. */
export interface QualityMeasure {
  /** The entry of the standard, as in `dcma-1` or `gao-6-critical-share`. */
  readonly id: string;
  readonly name: Text;
  readonly unit: MeasureUnit;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Absent where it is not evaluated; of a test 1 where it held, else 0. */
  readonly value?: number;
  /** What a single task is held against, as in 44 working days of float, where the measure has such a limit; in working minutes. */
  readonly limit?: MeasureThreshold;
  /** What the value is held against; absent where the standard sets none. */
  readonly threshold?: MeasureThreshold;
  /** So many offenders are needed before a share counts as broken: of 18 tasks, 5 % is less than one. */
  readonly least?: MeasureThreshold;
  /** Beyond its threshold, and passed only because there are fewer offenders than `least`. */
  readonly tooFew?: true;
  /** Whether the value may be as high as the threshold at most, or has to be that high at least. */
  readonly good?: 'at-most' | 'at-least';
  /** Absent where there is no threshold or no value. */
  readonly passed?: boolean;
  /** In document order, each once. */
  readonly offenders: readonly Task[];
  /** For measures that count links: the links themselves. */
  readonly links?: readonly { readonly task: Task; readonly link: Link }[];
  readonly notEvaluated?: Text;
}

export interface GateStatus {
  readonly gate: Gate;
  readonly phase: Phase;
  readonly due?: Day;
  readonly met: number;
  readonly total: number;
  readonly decided: boolean;
  /** To be decided: for the first time, or once more where the phase was to begin again. */
  readonly open: boolean;
  /** Due by the data date, and not decided. */
  readonly overdue: boolean;
}

/** Somebody who is booked for more than is there, in one week from the data date on. */
export interface Overbooking {
  readonly person: Person;
  /** The Monday. */
  readonly week: Day;
  /** Working minutes of the person in the week that are booked more than once, times how often more. */
  readonly excessMinutes: number;
  /** Days of the week on which it happens. */
  readonly days: readonly Day[];
  /** Of the tasks that overlap, in document order. */
  readonly tasks: readonly Task[];
}

/** The schedule as it stands on a data date. What costs more than a look is computed when it is first asked for. */
export interface Analysis {
  readonly schedule: Schedule;
  /** The data date. Reports always have one. */
  readonly asOf?: Day;
  /** What "planned" was taken from: a baseline by name, or the plan as computed without progress. */
  readonly planned: {
    readonly baseline?: string;
    readonly start?: Minute;
    /** Of the baseline the last finish that it promises for a task of the plan. */
    readonly finish?: Minute;
  };
  /** In document order, of every scheduled task. */
  readonly statuses: readonly TaskStatus[];
  status(task: Task): TaskStatus | undefined;
  readonly gates: readonly GateStatus[];
  /** Share of planned work that is done, in ten-thousandths, by planned working minutes. */
  readonly progress: Measured;
  readonly earnedValue: EarnedValue;
  readonly health: Measured<Health>;
  /** The 14 points of the DCMA, then what GAO's ten practices ask to count; each in the order of its standard. */
  readonly quality: readonly QualityMeasure[];
  /** One of them, held against another limit (working minutes) or threshold where one is given; undefined for an unknown id. */
  measure(
    id: string,
    against?: {
      readonly limit?: MeasureThreshold;
      readonly threshold?: MeasureThreshold;
      readonly least?: MeasureThreshold;
    },
  ): QualityMeasure | undefined;
  /** By week, then in the order of `people`. */
  readonly overbookings: readonly Overbooking[];
  /** Undefined for a plan without workstreams. */
  readonly workstreams: WorkstreamMatrix | undefined;
  /** Undefined where the methodology asks for none, or nothing has a date. */
  readonly weekTable: WeekTable | undefined;
  /** Forecast finish minus planned finish, in working days. */
  readonly finishVarianceDays: Measured;
  /** What can be told only now that the dates are known: a calendar whose holidays end before the work does. */
  readonly findings: readonly Diagnostic[];
}

/** What is different between an earlier state of a plan and now; matched by id, so that moving is not removing. */
export interface Changes {
  readonly from: { readonly asOf?: Day; readonly label: string };
  readonly entries: readonly ChangeEntry[];
}

/** Planned effort in working minutes; absent where nobody stated any. */
export interface EffortVariance {
  readonly promised?: number;
  readonly now?: number;
}

/** How far something is from what a baseline promised. */
export interface Variance {
  /** Promised finish; absent for what came later. */
  readonly promised?: Minute;
  /** Finish as computed now; absent where nothing is scheduled. */
  readonly now?: Minute;
  /** Working days of the project's calendar (one decimal); positive is later. */
  readonly days?: number;
  readonly effort: EffortVariance;
}

export interface BaselineVariance {
  readonly baseline: Baseline;
  readonly phases: readonly (Variance & { readonly phase: Phase })[];
  /** Every scheduled task, in document order. */
  readonly tasks: readonly (Variance & { readonly task: Task })[];
  /** What the baseline promised and the plan no longer holds; its finish as it was written. */
  readonly gone: readonly { readonly id: string; readonly finish?: string; readonly effort: EffortVariance }[];
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
