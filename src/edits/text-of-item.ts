import { columnOf, dashBefore, dashOffset, endOfLine, endOfValue, type Editable } from './layout.ts';
import { introduction } from './list-edits.ts';

/** An item of a list as it is written, with the comments above it, from column 0 with a dash. */
export function textOfItem(document: Editable, list: readonly unknown[], index: number): string {
  const { span } = document.places.at(list, index);
  const { file } = span;
  const end = endOfValue(document, list, index);
  if (!dashBefore(span)) {
    const [first = '', ...rest] = file.text.slice(span.start, end).split(/\r?\n/);
    return [`- ${first}`, ...rest.map((line) => `    ${line.trim()}`)].join('\n');
  }
  const column = columnOf(file, dashOffset(span));
  return file.text
    .slice(introduction(span, false), endOfLine(file, end))
    .split(/\r?\n/)
    .map((line) => (line.slice(0, column).trim() === '' ? line.slice(column) : line))
    .join('\n');
}
