import type { SourcedDocument } from './document.ts';
import type { FormColumnDocument, FormDocument, FormFieldDocument, FormWords } from './form-format.ts';
import type { Deep } from './plan.ts';

export type FormData = Deep<FormDocument>;
export type FormField = Deep<FormFieldDocument>;
export type FormColumn = Deep<FormColumnDocument>;

/** A form with its words in every language. */
export interface Form {
  readonly id: string;
  readonly data: FormData;
  readonly words: Readonly<Record<'en' | 'zh-CN', Deep<FormWords>>>;
}

/** A row of a content file, or the whole of it: values by field. */
export type ContentRow = Readonly<Record<string, unknown>>;

/** Something that a form wants and its content file does not say. */
export interface Gap {
  /** A field, or a column as in `needs.askedBy`. */
  readonly field: string;
  /** The map that lacks it, and, for a row, its number counted from 1. */
  readonly node: object;
  readonly row?: number;
  /** How many rows there are and how many have to be, where there are too few. */
  readonly rows?: { readonly there: number; readonly least: number };
}

/** A content file that was read and fits its form. */
export interface Content {
  readonly form: Form;
  readonly document: SourcedDocument<ContentRow>;
  /** In the order of the form, then of the rows. */
  readonly gaps: readonly Gap[];
}
