import type { Span } from './source-file.ts';

/** Replace the text of `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text after all edits. Edits name offsets of the text as it was and may stand in any order.
 * Two insertions at one place keep their order; where two edits overlap, the later one is left out, so that a second
 * run can take it up: the result names what was left out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): { text: string; skipped: readonly TextEdit[] } {
  const order = edits.map((edit, index) => ({ edit, index }));
  order.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  const skipped: TextEdit[] = [];
  let result = '';
  let done = 0;
  for (const { edit } of order) {
    if (edit.span.start < done) {
      skipped.push(edit);
      continue;
    }
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return { text: result + text.slice(done), skipped };
}
