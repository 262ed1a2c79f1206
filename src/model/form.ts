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
