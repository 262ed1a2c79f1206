// Models become plain rows and totals for documents: what each section holds, in order, with its empty state.
// Writes no sentence and chooses no format; knows no template, no file and no clock.
export { weekly, type WeeklyOptions, type WeeklyView } from './weekly.ts';
export {
  boundChecklists,
  checklist,
  gateCriteria,
  taskChecklist,
  type BoundChecklist,
  type ChecklistView,
} from './checklist.ts';
export { phasesAtHand } from './phases.ts';
export { assessment, type Answered, type AssessmentView } from './assessment.ts';
export { vendors, type VendorsView } from './vendors.ts';
export { formDocument, type FormDocumentView, type FormSource } from './form.ts';
export { formPage } from './form/page.ts';
export { gantt } from './gantt.ts';
export { timetable } from './timetable.ts';
export type { Period, Since } from './week.ts';
