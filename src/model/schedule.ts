import type { Minute } from '../time/index.ts';
import type { ConstraintType, LinkType } from './vocabulary.ts';
import type { Lag, Phase, ResolvedPlan, Task } from './resolved-plan.ts';

/** What decided the early dates of a task. */
export type Driver =
  | {
      readonly kind: 'link';
      /** The task whose date is taken; inside a parent or phase, the one that starts first or finishes last. */
      readonly task: Task;
      readonly type: LinkType;
      readonly lag: Lag;
      /** The parent or phase that the link names, where it names one. */
      readonly through?: Task | Phase;
    }
  | { readonly kind: 'constraint'; readonly type: ConstraintType; readonly date: Minute }
  /** Somebody who was busy: only in a levelled schedule, with the task that kept the person until then. */
  | { readonly kind: 'person'; readonly person: string; readonly task?: Task }
  | { readonly kind: 'dataDate' }
  | { readonly kind: 'projectStart' }
  /** An actual date that was recorded. */
  | { readonly kind: 'actual' };

export interface Occurrence {
  readonly start: Minute;
  readonly finish: Minute;
  readonly done: boolean;
}

/** The computed dates of one task. All instants are minutes of the project's civil time, floats working minutes. */
export interface TaskTiming {
  readonly task: Task;
  /** Forecast or actual dates: what people call the dates of the task. */
  readonly start: Minute;
  readonly finish: Minute;
  readonly earlyStart: Minute;
  readonly earlyFinish: Minute;
  readonly lateStart: Minute;
  readonly lateFinish: Minute;
  /** Late minus early, in working minutes of the task's calendar; negative where a date cannot be met. */
  readonly totalFloat: number;
  readonly freeFloat: number;
  /** On a driving chain to the project's finish; nothing that is finished is. */
  readonly critical: boolean;
  readonly drivenBy: readonly Driver[];
  /** Working minutes from start to finish as computed (for effort: as worked off by its people). */
  readonly duration: number;
  /** Working minutes still to do at the data date; the whole duration without one, 0 when finished. */
  readonly remaining: number;
  readonly occurrences?: readonly Occurrence[];
}

/** The dates of all tasks, from one forward and one backward pass. */
export interface Schedule {
  readonly resolved: ResolvedPlan;
  /** Absent where nothing could be scheduled. */
  readonly start?: Minute;
  readonly finish?: Minute;
  /** In document order; tasks that an error keeps from being scheduled are left out. */
  readonly timings: readonly TaskTiming[];
  timing(task: Task): TaskTiming | undefined;
  /** First start and last finish of the tasks of a phase; undefined where none is scheduled. */
  phase(phase: Phase): { readonly start: Minute; readonly finish: Minute } | undefined;
  /** One longest chain from start to finish; ties keep document order; recurring tasks are left out. */
  readonly criticalPath: readonly Task[];
  /** The recurring task that sets the finish, where one does: the critical path is then that of all other work. */
  readonly recurringSetsFinish?: Task;
  readonly unscheduled: readonly Task[];
  /**
   * When a task, and the project, would finish if the task took so many working minutes longer; undefined where the task is
   * not scheduled. Costs a forward pass.
   */
  finishIfLonger(task: Task, minutes: number): { readonly task: Minute; readonly project: Minute } | undefined;
  /** The same plan computed without a data date, when it is first asked for; itself where there is none. */
  readonly asPlanned: Schedule;
}

/** A task that levelling moved. Why stands in its `drivenBy`: somebody who was busy, or something else that moved. */
export interface Move {
  readonly task: Task;
  readonly before: TaskTiming;
  readonly after: TaskTiming;
}

/** The dates after nobody is booked twice any more, beside those before. */
export interface Levelling {
  readonly before: Schedule;
  /** Dates are those of the levelled plan; floats those of its links, as if everybody were free from there on. */
  readonly schedule: Schedule;
  /** In document order. */
  readonly moved: readonly Move[];
  /** How many schedules were generated on the way. */
  readonly built: number;
  /** Working minutes of the project's calendar by which deadlines and other latest dates are missed, summed: before, after. */
  readonly missed: { readonly before: number; readonly after: number };
}

export interface LevelOptions {
  /** How many schedules the search may generate. Absent or small: the best of the priority rules, improved. */
  readonly schedules?: number;
  /** What chance is seeded with, 1 if absent. */
  readonly seed?: number;
  /** Asked now and then with the number of schedules so far; false ends the search, which makes the result depend on the machine. */
  readonly goOn?: (built: number) => boolean;
}

/** What three-point estimates mean for the finish: the plan, run many times with chance lengths. */
export interface Simulation {
  readonly schedule: Schedule;
  readonly runs: number;
  readonly seed: number;
  /** Tasks that are not finished and have an estimate: only these vary. */
  readonly estimated: readonly Task[];
  /** The finish that half, four in five and nineteen in twenty runs keep. */
  readonly finish: {
    readonly p50: Minute;
    readonly p80: Minute;
    readonly p95: Minute;
    readonly first: Minute;
    readonly last: Minute;
  };
  /** Share of runs that finish no later than the schedule says. */
  readonly onTime: number;
  /** In document order, of every task that is not finished, parents aside. */
  readonly tasks: readonly TaskRisk[];
}

export interface TaskRisk {
  readonly task: Task;
  /** Share of runs in which it lies on a driving chain to the finish. */
  readonly criticality: number;
  /** Correlation of its length with the project's finish, -1 to 1; 0 where its length does not vary. */
  readonly sensitivity: number;
  /** Share of runs that keep its deadline; absent where it has none. */
  readonly deadlineMet?: number;
}
