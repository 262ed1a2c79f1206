import type { Text } from '../diagnostics/index.ts';

/** A date as documents show it: `YYYY-MM-DD`. */
export type IsoDay = string;

/** Words as the author wrote them, or a text in every language. */
export type Wording = string | Text;

/**
 * What documents are made from: plain values, every key present, null where a fact is unknown or does not apply.
 * A text in several languages stays whole until it is shown.
 */
export type ViewValue = null | boolean | number | string | readonly ViewValue[] | { readonly [key: string]: ViewValue };

export type View = { readonly [key: string]: ViewValue };
