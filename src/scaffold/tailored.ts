import type { Answers, LinkType, MethodologyData, MethodologyPhaseData, MethodologyTaskData } from '../model/index.ts';

// A methodology after tailoring: only what these answers leave on, each task and phase as it will stand in the plan.

/** Which of several copies of a task or phase this is. */
export interface Copy {
  /** Which turn of the cycle, from 1. */
  readonly cycle?: number;
  /** What the turn takes up: options of the methodology's `areas`. */
  readonly areas?: readonly string[];
  /** The option that each `forEach` around it stands for, by question, outermost first. */
  readonly options: ReadonlyMap<string, string>;
}

export interface TailoredLink {
  readonly to: TailoredNode;
  readonly type: LinkType;
  readonly lag?: string;
}

interface Node {
  /** Id in the plan. */
  readonly id: string;
  readonly copy: Copy;
  readonly answers: Answers;
  readonly links: readonly TailoredLink[];
}

export interface TailoredTask extends Node {
  readonly kind: 'task';
  readonly data: MethodologyTaskData;
  readonly phase: TailoredPhase;
  readonly parent?: TailoredTask;
  readonly tasks: readonly TailoredTask[];
}

export interface TailoredPhase extends Node {
  readonly kind: 'phase';
  readonly data: MethodologyPhaseData;
  readonly tasks: readonly TailoredTask[];
}

export type TailoredNode = TailoredTask | TailoredPhase;

type Entries<Key extends 'roles' | 'goals' | 'deliverables' | 'risks'> = NonNullable<MethodologyData[Key]>;

export interface Tailored {
  readonly phases: readonly TailoredPhase[];
  /** Every task of every level, in document order. */
  readonly tasks: readonly TailoredTask[];
  /** Those that the plan needs, in the order of the methodology. */
  readonly roles: Entries<'roles'>;
  readonly goals: Entries<'goals'>;
  readonly deliverables: Entries<'deliverables'>;
  readonly risks: Entries<'risks'>;
  /** Answers in the order of the questions, those of questions that do not arise left out. */
  readonly answers: Answers;
  /** How many turns a cyclic methodology makes, and how many were asked for. */
  readonly cycles?: { readonly made: number; readonly wanted: number };
}
