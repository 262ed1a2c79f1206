// Source text and places in it: files, spans, lines and columns, edits as ranges.
// Knows no plan, of YAML only how one scalar is written and how an entry is taken out, of Markdown only what in it would
// act, and never touches a disk.
export { SourceFile, type Position, type Span } from './source-file.ts';
export { applyEdits, type TextEdit } from './text-edit.ts';
export { scalar, type ScalarContext } from './scalar.ts';
export { nearest } from './nearest.ts';
export { columnsOf } from './columns-of.ts';
export { wrap } from './wrap.ts';
export { actingMarkup } from './acting-markup.ts';
export { withoutEntry, type Entry } from './without-entry.ts';
