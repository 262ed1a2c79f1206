import { isList, type Formats, type Value } from './formats.ts';
import { table, type Align } from './markdown.ts';
import { TemplateError } from './template-error.ts';

/** One value of a column: the field of a row, or of one of the cells of a row, and how it becomes text. */
export class Field {
  readonly name: string;
  private readonly cell: Cell | undefined;
  private readonly format: (value: Value) => string | null;

  constructor(name: string, format: (value: Value) => string | null, cell?: Cell) {
    this.name = name;
    this.format = format;
    this.cell = cell;
  }

  text(row: Row): string | null {
    if (this.cell === undefined) return this.textOf(row);
    const { list, at } = this.cell;
    const cells = Object.hasOwn(row, list) ? row[list] : undefined;
    const cell = typeof cells === 'object' && cells !== null && isList(cells) ? cells[at] : undefined;
    if (cell === null) return null;
    if (typeof cell !== 'object' || isList(cell))
      throw new TemplateError(`a row of the table has no “${list}” at ${at}`);
    return this.textOf(cell);
  }

  private textOf(row: Row): string | null {
    const value = row[this.name];
    if (value === undefined || !Object.hasOwn(row, this.name))
      throw new TemplateError(`a row of the table has no field “${this.name}”`);
    return this.format(value);
  }
}

/** One group of fields of a list in the row: tables whose columns the view counts, as in workstream × cycle. */
interface Cell {
  readonly list: string;
  readonly at: number;
}

/** The cell that a template names: `in="cells" at=@index`. */
export function cellOf({ in: list, at }: Readonly<Record<string, Value>>): Cell | undefined {
  if (list === undefined) return undefined;
  if (typeof list !== 'string' || typeof at !== 'number')
    throw new TemplateError('a cell has no list or no place in it');
  return { list, at };
}

type Row = Readonly<Record<string, Value>>;

export interface Column {
  readonly title: string;
  readonly fields: readonly Field[];
  /** Between the values of several fields; those that are absent are passed over. */
  readonly by: string;
  readonly align: Align;
  /** What stands where no field has a value. */
  readonly absent: string;
}

/** A table under construction: the template declares its columns once, then every row is laid out by them. */
export class Sheet {
  private readonly columns: Column[] = [];

  add(column: Column): void {
    this.columns.push(column);
  }

  lay(rows: readonly unknown[]): string {
    const { columns } = this;
    if (columns.length === 0) throw new TemplateError('a table has no columns');
    const cells = rows.map((row) => {
      if (typeof row !== 'object' || row === null) throw new TemplateError('the rows of a table are groups of fields');
      return columns.map((column) => textOf(column, row as Row));
    });
    return table(
      columns.map(({ title }) => title),
      cells,
      columns.map(({ align }) => align),
    );
  }
}

function textOf({ fields, by, absent }: Column, row: Row): string {
  const [first] = fields;
  if (fields.length === 1 && first !== undefined) return first.text(row) ?? absent;
  const known = fields.map((field) => field.text(row)).filter((text) => text !== null && text !== '');
  return known.length === 0 ? absent : known.join(by);
}

/** The format that a template names for a field: `as="percent"`, `label="level"`, `before="× "`, `none="unknown"`. */
export function formatOf(formats: Formats, hash: Readonly<Record<string, Value>>): (value: Value) => string | null {
  const known = formatByName(formats, hash);
  const { before, none } = hash;
  const plain =
    typeof none === 'string' ? (value: Value) => (value === null ? formats.labelOf(none) : known(value)) : known;
  if (typeof before !== 'string') return plain;
  return (value) => {
    const text = plain(value);
    return text === null ? null : before + text;
  };
}

function formatByName(formats: Formats, hash: Readonly<Record<string, Value>>): (value: Value) => string | null {
  const { label, as, decimals, currency } = hash;
  if (typeof label === 'string') {
    // A closed vocabulary has few words, and a long table shows each of them often.
    const known = new Map<Value, string | null>();
    return (value) => {
      let text = known.get(value);
      if (text === undefined) known.set(value, (text = formats.label(label, value)));
      return text;
    };
  }
  switch (as) {
    case undefined:
      return formats.show;
    case 'number':
      return (value) => formats.number(value, typeof decimals === 'number' ? decimals : undefined);
    case 'signed':
      return formats.signed;
    case 'percent':
      return formats.percent;
    case 'light':
      return formats.light;
    case 'money':
      return (value) => formats.money(value, currency);
    default:
      throw new TemplateError(`no format is called “${JSON.stringify(as)}”`);
  }
}
