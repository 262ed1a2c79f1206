import { isList, type Formats, type Value } from './formats.ts';
import { Field, type Column } from './sheet.ts';
import { TemplateError } from './template-error.ts';

/** What stands in a cell that somebody still has to fill. */
const GAP = '▢';
const ABSENT = '–';

/** A column that the view chose: `id`, `label`, `type`, `format`, `open`. */
export function gridColumn(column: object, formats: Formats, currency: Value): Column {
  const { id, label, type, format, open } = column as Readonly<Record<string, Value>>;
  if (typeof id !== 'string') throw new TemplateError('a column of a grid has no id');
  // A list of texts stands line by line: each of them may hold the separator of lists.
  const show = (value: Value): string | null =>
    type === 'texts' && typeof value === 'object' && value !== null && isList(value)
      ? formats.list(value, '\n')
      : formats.named(value, format, currency);
  return {
    title: formats.show(label) ?? id,
    fields: [new Field(id, show)],
    by: ' ',
    align: type === 'number' || type === 'money' || type === 'percent' ? 'right' : 'left',
    absent: open === true ? GAP : ABSENT,
  };
}
