import type Handlebars from 'handlebars';
import { fill, type HoleValue, type Locale } from '../diagnostics/index.ts';
import { formatsFor, type Value } from './formats.ts';
import { inline, paragraphs } from './markdown.ts';
import type { Words } from './report.ts';
import { gridColumn } from './grid.ts';
import { Field, Sheet, cellOf, formatOf } from './sheet.ts';
import { TemplateError } from './template-error.ts';
import type { HelperName } from './template-language.ts';

/** What handlebars hands a helper behind its arguments. */
interface HelperOptions {
  readonly hash: Readonly<Record<string, Value>>;
  readonly data: { readonly sheet?: Sheet };
  readonly fn: (context: unknown, runtime?: { data: object }) => string;
  readonly inverse: (context: unknown) => string;
}

type Helper = Handlebars.HelperDelegate;

const ABSENT = '–';
/** What a column is told beside the holes of its heading. */
const COLUMN_OPTIONS: ReadonlySet<string> = new Set(['by', 'align', 'none']);

/** The arguments that a template gave, and the options behind them. */
const partsOf = (input: readonly unknown[]): [values: readonly unknown[], options: HelperOptions] => [
  input.slice(0, -1),
  input.at(-1) as HelperOptions,
];

/** The helpers for one document in one language. Every value that reaches the document goes through one of them. */
export function helpersFor(words: Words, labels: Words, locale: Locale): Record<HelperName, Helper> {
  const formats = formatsFor(labels, locale);
  const word = (key: string): string => {
    const found = Object.hasOwn(words, key) ? words[key] : undefined;
    if (found === undefined) throw new TemplateError(`no words for “${key}”`);
    return found;
  };
  const filled = (key: string, holes: Record<string, HoleValue>): string => {
    const pattern = word(key);
    return fill({ says: { en: pattern, 'zh-CN': pattern }, holes }, locale);
  };
  /** The words of a column; a table cell makes what fills their holes harmless. */
  const heading = (key: string, hash: HelperOptions['hash']): string => {
    const holes = Object.entries(hash).filter(([name]) => !COLUMN_OPTIONS.has(name));
    if (holes.length === 0) return word(key);
    const shown = ([name, value]: [string, Value]): [string, HoleValue] => [
      name,
      typeof value === 'number' ? value : (formats.show(value) ?? ABSENT),
    ];
    return filled(key, Object.fromEntries(holes.map(shown)));
  };
  /** What stands where a value is unknown: the label that the template names, else a dash. */
  const absent = ({ hash }: HelperOptions): string => {
    const { none } = hash;
    return typeof none === 'string' ? formats.labelOf(none) : ABSENT;
  };

  return {
    /** `{{t "key" hole=value}}`: the report's own words. */
    t(key: string, options: HelperOptions): string {
      const holes: Record<string, HoleValue> = {};
      // One and none stay numbers: they choose between singular and plural.
      for (const [name, value] of Object.entries(options.hash))
        holes[name] = value === 1 || value === 0 ? value : inline(formats.show(value) ?? formats.labelOf('unknown'));
      return filled(key, holes);
    },
    /** `{{md value}}`: a value in running text; `none="unknown"` names the label for one that is missing. */
    md: (value: Value, options: HelperOptions): string => inline(formats.show(value) ?? absent(options)),
    /** `{{words "group" keys}}`: the report's own words `group.key`, in a list. */
    words(group: string, keys: readonly string[]): string | null {
      if (!Array.isArray(keys)) throw new TemplateError('words take a list of keys');
      return formats.list(keys.map((key) => word(`${group}.${key}`)));
    },
    label: (group: string, value: Value): string | null => formats.label(group, value),
    light: (value: Value): string => formats.light(value),
    /** `{{list a b by=" / "}}`: what is known of several values. */
    list(...input: unknown[]): string | null {
      const [values, { hash }] = partsOf(input);
      return formats.list(values as readonly Value[], typeof hash['by'] === 'string' ? hash['by'] : undefined);
    },
    number: (value: Value, { hash }: HelperOptions): string | null =>
      formats.number(value, typeof hash['decimals'] === 'number' ? hash['decimals'] : undefined),
    signed: (value: Value): string | null => formats.signed(value),
    percent: (value: Value): string | null => formats.percent(value),
    money: (value: Value, currency: Value): string | null => formats.money(value, currency),
    eq: (a: Value, b: Value): boolean => a === b,
    /** `{{#table rows}}{{column "key" "field"}}…{{else}}…{{/table}}`: the columns are declared once, for all rows. */
    table(rows: readonly unknown[], options: HelperOptions): string {
      if (!Array.isArray(rows)) throw new TemplateError('a table takes a list');
      if (rows.length === 0) return options.inverse(this);
      const sheet = new Sheet();
      options.fn(this, { data: { ...options.data, sheet } });
      return `${sheet.lay(rows)}\n`;
    },
    /** `{{column "key" "field" …}}`: heading by its words, whose holes are arguments, then fields by name or as `(field …)`. */
    column(key: string, ...input: unknown[]): string {
      const [fields, options] = partsOf(input);
      const { by, align } = options.hash;
      if (options.data.sheet === undefined) throw new TemplateError('a column stands outside of a table');
      options.data.sheet.add({
        title: heading(key, options.hash),
        fields: fields.map((field) => (field instanceof Field ? field : new Field(String(field), formats.show))),
        by: typeof by === 'string' ? by : ' ',
        align: align === 'right' ? 'right' : 'left',
        absent: absent(options),
      });
      return '';
    },
    /**
     * `(field "name" as="percent")`: a field of the rows that is more than shown as it is; `in="cells" at=@index` takes it
     * from a list in the row.
     */
    field: (name: string, { hash }: HelperOptions): Field => new Field(name, formatOf(formats, hash), cellOf(hash)),
    /** `{{md (shown value format currency)}}`: by the name of a format that the view chose. */
    shown: (value: Value, format: Value, currency: Value): string | null => formats.named(value, format, currency),
    /** `{{grid columns rows currency}}`: a table whose columns the view chose. */
    grid(columns: readonly unknown[], rows: readonly unknown[], currency: Value): string {
      if (!Array.isArray(columns) || !Array.isArray(rows)) throw new TemplateError('a grid takes two lists');
      const sheet = new Sheet();
      for (const column of columns) sheet.add(gridColumn(column as object, formats, currency));
      return `${sheet.lay(rows)}\n`;
    },
    /** `{{prose value}}`: a text of several paragraphs, its lines and lists kept. */
    prose: (value: Value, options: HelperOptions): string => paragraphs(formats.show(value) ?? absent(options)),
    /** A block of code such as a diagram, which the view has made safe itself. */
    verbatim: (text: string): string => text,
  };
}
