import type { Diagnostic, Text } from '../diagnostics/index.ts';
import type { SourceFile } from '../text/index.ts';
import type { Questionnaire } from './assessment.ts';
import type { ChecklistDocument, ChecklistWords } from './checklist-format.ts';
import type { SourcedDocument } from './document.ts';
import type { Form } from './form.ts';
import type { Methodology } from './methodology.ts';
import type { Outcome } from './outcome.ts';
import type { ReportDocument, ReportWords } from './report-format.ts';
import type { RuleDocument } from './rules-format.ts';
import type { CalendarFile } from './calendar-format.ts';
import type { Deep } from './plan.ts';

/**
 * A folder of packs, given by whoever may touch a disk: `methodologies/<id>/`, `catalogue/`, `checklists/<id>/`,
 * `assessments/<id>/`, `forms/<id>/`, `calendars/<id>.yaml`; or one methodology alone, with its `methodology.yaml` at the top.
 */
export interface PackFolder {
  /** As the user knows it; what is read carries it in its own path. */
  readonly path: string;
  /** Names of the files and folders directly under a folder of this one (`''`: this one itself), sorted, folders with `/` behind; none where there is no such folder. */
  list(under: string): readonly string[];
  /** A file by its path inside the folder, with forward slashes; undefined where there is none. */
  read(path: string): SourceFile | PackFileRefusal | undefined;
  /** Built-in packs in the form that the build made of them, by the name of the part; undefined where there is none. */
  compiled?(part: string): string | undefined;
}

/** A file that is there and is not taken: a link that leads out of the folder, too large, or not UTF-8. */
export interface PackFileRefusal {
  readonly refused: 'outside' | 'too-large' | 'not-utf-8';
}

/** A calendar file: what an inline calendar says, with where it comes from. */
export type CalendarPack = SourcedDocument<Deep<CalendarFile>>;

/** A checklist with its words in every language. */
export interface Checklist {
  readonly id: string;
  readonly data: Deep<ChecklistDocument>;
  readonly words: Readonly<Record<'en' | 'zh-CN', Deep<ChecklistWords>>>;
}

/** A report with its words in every language, the template as it is written. */
export interface ReportPack {
  readonly id: string;
  readonly data: Deep<ReportDocument>;
  readonly words: Readonly<Record<'en' | 'zh-CN', Deep<ReportWords>>>;
  readonly template: SourceFile;
}

/** What a list of packs shows without opening them. */
export interface PackEntry {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly chooseWhen: Text;
  /** Place in lists; without one a pack comes last. */
  readonly order?: number;
}

/** What methodologies are compared by: kinds of work that belong together. */
export interface Topic {
  readonly id: string;
  readonly name: Text;
  readonly kinds: readonly string[];
}

/**
 * All packs within reach: the user's folders first, then the built-in ones. Each is opened when it is asked for;
 * an id that no pack has gives neither value nor diagnostics.
 */
export interface Packs {
  methodologies(): readonly PackEntry[];
  methodology(id: string): Outcome<Methodology>;
  topics(): readonly Topic[];
  calendarIds(): readonly string[];
  calendar(id: string): Outcome<CalendarPack>;
  checklistIds(): readonly string[];
  checklist(id: string): Outcome<Checklist>;
  assessmentIds(): readonly string[];
  assessment(id: string): Outcome<Questionnaire>;
  formIds(): readonly string[];
  form(id: string): Outcome<Form>;
  /** What a methodology demands of a plan: shared rules, its own, and those of what it extends. */
  demands(methodology: string): Outcome<readonly DemandData[]>;
  /** What is wrong with what no single pack owns: the catalogues, and the demands that several methodologies share. */
  sharedFindings(): readonly Diagnostic[];
}

/** A demand of a methodology, as data. */
export type DemandData = Deep<RuleDocument>;
