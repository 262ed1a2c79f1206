import type { AssessmentPackDocument, AssessmentWords } from './assessment-format.ts';
import type { Deep } from './plan.ts';

export type AssessmentPackData = Deep<AssessmentPackDocument>;

/** A questionnaire with its words in every language. */
export interface Questionnaire {
  readonly id: string;
  readonly data: AssessmentPackData;
  readonly words: Readonly<Record<'en' | 'zh-CN', Deep<AssessmentWords>>>;
}

/** Points by question; what was not answered is absent, and never a zero. */
export type Points = ReadonlyMap<string, number>;

export interface DimensionScore {
  readonly id: string;
  /** 0 to 100 for a mean, points otherwise; absent where none of its questions was answered. */
  readonly score?: number;
  readonly answered: number;
  readonly questions: number;
}

/** An outcome that is spoken for, and how well the further answers suit it. */
export interface OutcomeFit {
  readonly id: string;
  /** Goes together with any other outcome instead of competing with it. */
  readonly frame: boolean;
  /** Fits best; several are where the answers do not separate them. */
  readonly first: boolean;
  /** Weight of the further answers that favour it, out of the weight of those that were given. */
  readonly points: number;
  readonly outOf: number;
  /** Questions that were answered otherwise than it needs. */
  readonly against: readonly string[];
}

/** What a questionnaire says, computed from stated formulas over the questions that were answered. */
export interface AssessmentResult {
  readonly dimensions: readonly DimensionScore[];
  /** 0 to 100 for a mean, points, a level or a rung otherwise; absent where too little was answered to tell. */
  readonly total?: number;
  /** Where open questions leave a sum, a lowest or a highest answer undecided: what it is at least and at most. */
  readonly range?: { readonly least: number; readonly most: number };
  readonly band?: string;
  /** Levels or rungs that are reached although one below them is not begun. */
  readonly uneven: readonly string[];
  /** Dimensions or questions that block, whatever the total. */
  readonly blockers: readonly string[];
  /** Questions whose zero rejects. */
  readonly knockouts: readonly string[];
  /** match: outcomes spoken for, best first, frames last. */
  readonly outcomes: readonly OutcomeFit[];
  /** match: outcomes that open questions could still put first, or level with what is first. */
  readonly undecided: readonly string[];
  readonly advice: readonly string[];
  /** Questions without an answer. */
  readonly open: readonly string[];
  /** A cap that held the total down. */
  readonly cappedBy?: readonly string[];
}

/** What happens to the order of candidates when the weight of one question changes. */
export interface Sensitivity {
  readonly question: string;
  readonly weight: number;
  /** The nearest whole weight from which another candidate wins; absent where none up to ten times the sum does. */
  readonly turnsAt?: number;
  readonly winner?: string;
}
