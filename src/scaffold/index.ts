// A methodology, a language and answers → the text of a new plan that reads as if a consultant had typed it.
// Reads no file and asks nobody; what it writes is checked by the pipeline like any other plan.
export { scaffold, type ScaffoldOptions } from './scaffold.ts';
export { scaffoldContent } from './content.ts';
export { scaffoldCycle, type Around, type NextCycle } from './next-cycle.ts';
export { nameProblem, projectId, type Basics } from './basics.ts';
export { askedAnswers, tailor } from './tailor.ts';
export type { TurnOf } from './copies.ts';
export type { Tailored, TailoredPhase, TailoredTask } from './tailored.ts';
export { readAnswer, readAnswers, type AnswerFault, type ReadAnswers } from './answers.ts';
export { pairwise } from './pairwise.ts';
