// A fact to record → changes of the plan's data, and these → edits on ranges of its text; what need not move stays.
// Reads no file and no YAML: whoever applies the edits reads the text again and compares it with `dataAfter`.
export { written, type Change, type Fields, type Value, type Written } from './change.ts';
export { dataAfter, sameData } from './data-after.ts';
export { editsFor } from './edits-for.ts';
export type { Editable } from './layout.ts';
export type { Recording } from './recording.ts';
export { markDone, updateTask, type TaskFacts } from './task-facts.ts';
export { meetCriterion, tickItem, tickPackItem, type Tick } from './checklist-facts.ts';
export {
  ENTRY_KINDS,
  addEntry,
  closeIssue,
  dashed,
  fieldsOf,
  standsInPhase,
  type EntryFacts,
  type EntryKind,
} from './register-facts.ts';
export { storeAssessment, type AssessmentFacts } from './assessment-facts.ts';
export { nameContent, type ContentFacts } from './content-facts.ts';
export { logEntry, type JournalFacts } from './journal-facts.ts';
export { decideGate, decidersOf, gateOfMethod, type GateFacts } from './gate-facts.ts';
export { outcomes } from './findings.ts';
export { removeBaseline, saveBaseline } from './baseline-facts.ts';
export { closeCycle, openCycle, type CycleClosing, type CycleOpening } from './cycle-facts.ts';
export { textOfItem } from './text-of-item.ts';
