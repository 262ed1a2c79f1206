import type { LostEntries, SourcedDocument } from './document.ts';
import type { CalendarDocument, PlanDocument } from './plan-format.ts';

/** All that is read, nobody writes. */
export type Deep<T> = T extends (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T;

/** What `read` hands on: the plan as written, and where everything stands. */
export interface Plan extends SourcedDocument<PlanData> {
  readonly lostEntries: LostEntries;
}
export type PlanData = Deep<PlanDocument>;
export type CalendarData = Deep<CalendarDocument>;

type Items<Key extends keyof PlanData> = NonNullable<PlanData[Key]> extends readonly (infer Item)[] ? Item : never;
export type GoalData = Items<'goals'>;
export type PersonData = Items<'people'>;
export type PhaseData = Items<'phases'>;
export type TaskData = NonNullable<PhaseData['tasks']>[number];
export type LinkData = NonNullable<TaskData['dependsOn']>[number];
export type GateData = NonNullable<PhaseData['gate']>;
export type MetricData = NonNullable<PhaseData['metrics']>[number];
export type ChecklistItemData = NonNullable<TaskData['checklist']>[number];
export type DeliverableData = Items<'deliverables'>;
export type RiskData = Items<'risks'>;
export type IssueData = Items<'issues'>;
export type DecisionData = Items<'decisions'>;
export type ChangeData = Items<'changes'>;
export type AssessmentData = Items<'assessments'>;
export type JournalEntryData = Items<'journal'>;
export type MeetingData = Items<'meetings'>;
export type BaselineData = Items<'baselines'>;
export type ChecklistTicksData = Items<'checklists'>;
export type WaiverData = Items<'waivers'>;
