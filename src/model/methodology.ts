import type { Locale, Place, Text } from '../diagnostics/index.ts';
import type { MethodologyDocument } from './methodology-format.ts';
import type { Deep } from './plan.ts';

export type MethodologyData = Deep<MethodologyDocument>;
export type MethodologyPhaseData = MethodologyData['phases'][number];
export type MethodologyTaskData = MethodologyPhaseData['tasks'][number];
export type QuestionData = MethodologyData['questions'][number];
/** A tailoring condition as written; see `Condition` in the pack format. */
export type ConditionData = Readonly<Record<string, unknown>>;
/** Answers to tailoring questions, by question. */
export type Answers = Readonly<Record<string, unknown>>;

/** A task of a pack, with its words. */
export interface MethodologyTask {
  readonly data: MethodologyTaskData;
  readonly phase: string;
  readonly words: { readonly name: Text; readonly why?: Text; readonly how?: Text };
}

/** A pack that was read and found whole: structure, words in every language, catalogue and overlays joined. */
export interface Methodology {
  readonly id: string;
  readonly version: string;
  readonly data: MethodologyData;
  readonly name: Text;
  readonly summary: Text;
  readonly chooseWhen: Text;
  /**
   * Words by section and id, as in `word('items', '8s-1-ex1')`; undefined where there are none. `field` names another
   * one than the name (a task's `why`, a question's `help`); the label of an option is `options.<option>`.
   */
  word(section: WordSection, id: string, field?: string): Text | undefined;
  /** Words that come as a list: what a role `does`, what it `mayNot`; empty where there are none. */
  wordList(section: 'roles', id: string, field: 'does' | 'mayNot'): readonly Text[];
  /** The pack that it overlays; absent for a pack of its own. */
  readonly base?: string;
  /** Every task of every level, in document order. */
  tasks(): readonly MethodologyTask[];
  question(id: string): QuestionData | undefined;
  /** Whether a condition holds under these answers; no condition always does, one on a question without an answer never. */
  holds(condition: ConditionData | undefined, answers: Answers): boolean;
  /** Whether a value answers the question. */
  accepts(question: QuestionData, value: unknown): boolean;
  /** By the rest of a `from` after the method's own id: `phase/task`. */
  task(path: string): MethodologyTask | undefined;
  /** Of a role that only the catalogue knows its label there; the id where nobody knows it. */
  roleLabel(id: string, locale: Locale): string;
  /** Where a value of the structure stands, for messages that speak of a default. */
  at(node: object, key?: string): Place;
}

export type WordSection =
  | 'questions'
  | 'roles'
  | 'workstreams'
  | 'goals'
  | 'phases'
  | 'tasks'
  | 'items'
  | 'metrics'
  | 'units'
  | 'deliverables'
  | 'risks'
  | 'kinds';
