import type { Diagnostic, Locale, Place } from '../diagnostics/index.ts';
import type { Calendar, Day, Moment } from '../time/index.ts';
import type { Content } from './form.ts';
import type { Measurement } from './measurement.ts';
import type { Methodology, MethodologyTask } from './methodology.ts';
import type {
  BaselineData,
  ChangeData,
  ChecklistTicksData,
  DecisionData,
  DeliverableData,
  GateData,
  GoalData,
  IssueData,
  JournalEntryData,
  MeetingData,
  PersonData,
  PhaseData,
  Plan,
  RiskData,
  TaskData,
} from './plan.ts';
import type { ConstraintType, LinkType } from './vocabulary.ts';

/** Anything that has an id and stands somewhere. */
export interface Entity {
  readonly id: string;
  /** Kind and id, as in `task:needs-statement`: what findings and waivers name it by. */
  readonly subject: string;
  /**
   * The place of a field, or of the whole where no field is given or the field is absent; for a value taken from the
   * methodology, its place there.
   */
  at(field?: string): Place;
}

/** An entry of one of the plan's lists, as written, with its owner found. */
export interface Item<Data> extends Entity {
  readonly data: Data;
  /** The person that `owner` (or, for a decision, `decider`) names; absent where nobody is named or nobody is found. */
  readonly owner?: Person;
}

export type Goal = Item<GoalData>;
export type Deliverable = Item<DeliverableData>;
export type Risk = Item<RiskData>;
export type Issue = Item<IssueData>;
export type Decision = Item<DecisionData>;
export type Change = Item<ChangeData>;

export interface Person extends Entity {
  readonly data: PersonData;
  /** The name; where there is none, the label of the first role in the plan's language; else the id. */
  readonly label: string;
  readonly roles: readonly string[];
  /** Share of working time, in ten-thousandths: 100 % is 10,000. */
  readonly capacity: number;
  /** How many alike people the pool holds; 1 for a person. */
  readonly units: number;
  /** The person's own calendar with leave taken out; the project's where none is given. */
  readonly calendar: Calendar;
}

export interface Assignment {
  readonly person: Person;
  readonly units: number;
}

/** Time between two tasks. */
export type Lag =
  | { readonly kind: 'working'; readonly minutes: number }
  | { readonly kind: 'elapsed'; readonly minutes: number }
  /** Of the predecessor's duration, in ten-thousandths. */
  | { readonly kind: 'share'; readonly share: number };

/** One link into a task or a phase. */
export interface Link {
  readonly predecessor: Task | Phase;
  readonly type: LinkType;
  readonly lag: Lag;
  /** Where the link is written: the item of `dependsOn`. */
  readonly place: Place;
}

export interface Constraint {
  readonly type: ConstraintType;
  /** Absent for ASAP and ALAP. */
  readonly date?: Moment;
}

export type TaskType = 'task' | 'parent' | 'milestone' | 'recurring';

export interface Recurrence {
  readonly every: { readonly count: number; readonly unit: 'd' | 'w' | 'm' };
  readonly count?: number;
  readonly until?: Day;
  readonly done: readonly Day[];
}

export interface Task extends Entity {
  readonly data: TaskData;
  readonly name: string;
  readonly type: TaskType;
  /** Position in document order over all phases, from 0. */
  readonly index: number;
  /** Work breakdown code by position, as in 2.3.1. */
  readonly wbs: string;
  readonly phase: Phase;
  readonly parent?: Task;
  readonly children: readonly Task[];
  readonly owner?: Person;
  readonly responsible: readonly Assignment[];
  readonly consulted: readonly Person[];
  readonly informed: readonly Person[];
  /** Working minutes of the project calendar's day; absent where effort rules or nothing is said. */
  readonly duration?: number;
  /** Minutes of work. */
  readonly effort?: number;
  readonly estimate?: { readonly optimistic: number; readonly likely: number; readonly pessimistic: number };
  /** Links of the task itself; those of its parents and its phase stand there. */
  readonly links: readonly Link[];
  readonly constraint?: Constraint;
  readonly deadline?: Moment;
  readonly recurrence?: Recurrence;
  readonly goal?: Goal;
  readonly deliverables: readonly Deliverable[];
  /** What is done, in ten-thousandths; absent where nobody said. */
  readonly progress?: number;
  readonly actual: { readonly start?: Moment; readonly finish?: Moment; readonly effort?: number };
  /** Working minutes still needed, as stated. */
  readonly remaining?: number;
  /** The calendar that the duration runs on. */
  readonly calendar: Calendar;
  readonly priority: number;
  /** Own, else inherited from the methodology through `from`; asking for an inherited one opens the pack. */
  readonly kind?: string | undefined;
  readonly tags: readonly string[];
  /** What `from` names, where the pack has it; asking opens the pack. */
  readonly origin?: MethodologyTask | undefined;
  /**
   * True where an error in the plan keeps it from being scheduled: its own (unknown predecessor, cycle, impossible value),
   * or one of something that its dates follow from. Nothing that is not broken has a link to something that is.
   */
  readonly broken: boolean;
}

export interface Phase extends Entity {
  readonly data: PhaseData;
  readonly name: string;
  readonly index: number;
  readonly wbs: string;
  readonly owner?: Person;
  /** Top-level tasks of the phase. */
  readonly tasks: readonly Task[];
  readonly links: readonly Link[];
  readonly gate?: Gate;
  readonly cycle?: number;
  readonly workstream?: string;
}

export interface Gate extends Entity {
  readonly data: GateData;
  readonly phase: Phase;
  readonly decider?: Person;
}

/** A form of which a deliverable names the content. */
export interface FilledForm extends Content {
  readonly deliverable: Deliverable;
  /** `deliverable:` and its id. */
  readonly subject: string;
  /** The place of a field of the content; the `form:` line where it is absent. */
  at(field?: string): Place;
}

export interface Baseline extends Entity {
  readonly data: BaselineData;
  readonly on: Day;
}

/** A plan whose references are found, whose amounts are minutes and whose defaults are filled in. */
export interface ResolvedPlan {
  readonly plan: Plan;
  readonly project: Project;
  /** The data date; absent where the plan is computed as planned. */
  readonly asOf?: Day;
  /** Opened when it is first asked for; absent where the plan names none or none is found. */
  readonly methodology?: Methodology | undefined;
  /** What was found while opening the methodology; asking opens it. */
  readonly methodologyFindings: readonly Diagnostic[];
  readonly calendar: Calendar;
  readonly phases: readonly Phase[];
  /** Every task of every level, in document order. */
  readonly tasks: readonly Task[];
  readonly people: readonly Person[];
  readonly goals: readonly Goal[];
  readonly deliverables: readonly Deliverable[];
  /** The contents that deliverables name and that could be read, in the order of the deliverables. */
  readonly contents: readonly FilledForm[];
  /** What was measured of the use of the system, in the order of the file. */
  readonly measurements: readonly Measurement[];
  readonly risks: readonly Risk[];
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  readonly baselines: readonly Baseline[];
  readonly journal: readonly JournalEntryData[];
  readonly meetings: readonly MeetingData[];
  readonly checklists: readonly ChecklistTicksData[];
  task(id: string): Task | undefined;
  phase(id: string): Phase | undefined;
  person(id: string): Person | undefined;
  /** The label of a person for a reader: see `Person.label`; the id itself where nobody has it. */
  personLabel(id: string): string;
  /** The same plan, to be computed as planned. */
  withoutDataDate(): ResolvedPlan;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly client?: string;
  readonly locale: Locale;
  /** Absent where neither the project nor any task gives a date: then nothing can be dated. */
  readonly start?: Moment;
  readonly currency?: string;
  readonly budget?: number;
  readonly at: (field?: string) => Place;
}
