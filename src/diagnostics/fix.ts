import type { TextEdit } from '../text/index.ts';
import type { Fix, Place } from './diagnostic.ts';
import type { Sentence } from './sentence.ts';

/** What a finding is given where it can be mended: nothing where one of the edits could not be made. */
export interface Mending {
  readonly fix?: Fix;
}

/**
 * A fix of these edits. `safe`: the meaning of the plan stays, or what was evidently meant is restored; everything that a
 * person may have meant otherwise is not.
 */
export function mend(safe: boolean, title: Sentence, ...edits: readonly (TextEdit | undefined)[]): Mending {
  const made = edits.filter((edit) => edit !== undefined);
  return made.length === edits.length && made.length > 0 ? { fix: { safe, title, edits: made } } : {};
}

/** The edit that writes another text at a place. */
export const writing = ({ span }: Place, newText: string): TextEdit => ({ span, newText });
