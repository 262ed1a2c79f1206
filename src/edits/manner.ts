import type { SourceFile, TextEdit } from '../text/index.ts';
import { columnOf, dashBefore, type Editable } from './layout.ts';
import type { Manner } from './write-value.ts';

/** An edit, and how deep it stands: of insertions at one place the deeper goes first. */
export interface Placed {
  readonly edit: TextEdit;
  /** Column of what is inserted; the items of a list stand deeper than the key above them, even under it. */
  readonly depth: number;
}

/** How the text around a place is written. */
export function mannerAt(document: Editable, file: SourceFile, offset: number, json = false): Manner {
  return { eol: file.lineEnding(offset), step: 2, dash: dashStep(document), json };
}

/** Whether the lists of this document stand right of their key or under it. */
function dashStep(document: Editable): number {
  for (const [key, value] of Object.entries(document.data) as [string, unknown][]) {
    if (!Array.isArray(value) || value.length === 0) continue;
    const { span } = document.places.at(value, 0);
    const keySpan = document.places.keyAt(document.data, key).span;
    const dash = dashBefore(span);
    if (dash && keySpan.file === span.file) return Math.max(0, dash.column - columnOf(keySpan.file, keySpan.start));
  }
  return 2;
}
