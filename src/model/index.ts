// What the stages hand each other, a file per stage, and the formats that we promise to others.
// Declares; computes nothing. The `*-format.ts` files are read by `npm run generate` and by types alone.
export * from './patterns.ts';
export * from './vocabulary.ts';
export type * from './document.ts';
export type * from './plan.ts';
export type { PlanDocument, CalendarDocument } from './plan-format.ts';
export type { MethodologyDocument, MethodologyWords } from './methodology-format.ts';
export type { AnswersFile } from './answers-format.ts';
export type {
  CalendarDaysDocument,
  CalendarListDocument,
  MethodologyListDocument,
  MethodologySheetDocument,
} from './methodology-output-format.ts';
export type { ComparisonDocument } from './comparison-output-format.ts';
export type { OverlayDocument } from './overlay-format.ts';
export type { CatalogueDocument, CatalogueWords } from './catalogue-format.ts';
export type { RulesDocument, RuleDocument, CheckDocument, SelectorDocument } from './rules-format.ts';
export type { KnownFindingsDocument } from './known-findings-format.ts';
export type { ConfigDocument } from './config-format.ts';
export type { GlossaryDocument, GlossaryWords } from './glossary-format.ts';
export type { ChecklistDocument, ChecklistWords } from './checklist-format.ts';
export type { AssessmentAnswers, AssessmentPackDocument, AssessmentWords } from './assessment-format.ts';
export type { CalendarFile } from './calendar-format.ts';
export { chooseBaseline } from './baseline.ts';
export * from './form-lists.ts';
export * from './form-sources.ts';
export type { ContentDocument, FormDocument, FormWords } from './form-format.ts';
export type { FormListDocument, FormSheetDocument } from './form-output-format.ts';
export type * from './form.ts';
export type { ReportDocument, ReportWords, ViewName, VocabularyWords } from './report-format.ts';
export type * from './view.ts';
export type * from './measurement.ts';
export type * from './methodology.ts';
export type * from './packs.ts';
export * from './pack-kinds.ts';
export type * from './resolved-plan.ts';
export type * from './schedule.ts';
export type * from './analysis.ts';
export type * from './workstreams.ts';
export type * from './week-table.ts';
export { shownWeeks } from './shown-weeks.ts';
export { phaseOfMethod } from './phase-of-method.ts';
export type * from './earlier-state.ts';
export type * from './assessment.ts';
export type { ScheduleDocument, SimulationDocument } from './schedule-output-format.ts';
export type { StatusDocument } from './status-output-format.ts';
export type { ChecklistsDocument, DocumentsDocument } from './document-output-format.ts';
export type { CyclesDocument } from './cycles-output-format.ts';
export type {
  BaselineOutput,
  BaselinesDocument,
  DifferencesDocument,
  GateDocument,
} from './recording-output-format.ts';
export type { QuestionnairesDocument } from './assessment-output-format.ts';
export type { ExplainedDocument, SettingsDocument } from './rules-output-format.ts';
export type { FindingsDocument } from './findings-format.ts';
export type { BrokenPack } from './output-parts.ts';
export { type Outcome } from './outcome.ts';
export type { Writable } from './writable.ts';
