import type { Text } from '../diagnostics/index.ts';
import type { ChecklistDocument, ChecklistWords } from './checklist-format.ts';
import type { SourcedDocument } from './document.ts';
import type { Methodology } from './methodology.ts';
import type { Outcome } from './outcome.ts';
import type { CalendarData, Deep } from './plan.ts';

/** A calendar file: what an inline calendar says, with where it comes from. */
export type CalendarPack = SourcedDocument<
  CalendarData & {
    readonly id: string;
    /** First and last day for which the exceptional days are known. */
    readonly covered?: { readonly from: string; readonly to: string };
    readonly source?: readonly string[];
  }
>;

/** A checklist with its words in every language. */
export interface Checklist {
  readonly id: string;
  readonly data: Deep<ChecklistDocument>;
  readonly words: Readonly<Record<'en' | 'zh-CN', Deep<ChecklistWords>>>;
}

/** What a list of packs shows without opening them. */
export interface PackEntry {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly chooseWhen: Text;
}

/**
 * All packs within reach: the user's folders first, then the built-in ones. Each is opened when it is asked for;
 * an id that no pack has gives neither value nor diagnostics.
 */
export interface Packs {
  methodologies(): readonly PackEntry[];
  methodology(id: string): Outcome<Methodology>;
  calendarIds(): readonly string[];
  calendar(id: string): Outcome<CalendarPack>;
  checklistIds(): readonly string[];
  checklist(id: string): Outcome<Checklist>;
}
