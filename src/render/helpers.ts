import type Handlebars from 'handlebars';
import { fill, type HoleValue, type Locale, type Text } from '../diagnostics/index.ts';
import type { ViewValue } from '../model/index.ts';
import { cell, inline, table, type Align } from './markdown.ts';
import { formatAmount, formatNumber, formatPercent, formatSigned } from './numbers.ts';
import type { Words } from './report.ts';
import type { HelperName } from './template-language.ts';

/** What handlebars hands a helper behind its arguments. */
interface HelperOptions {
  readonly hash: Readonly<Record<string, ViewValue | undefined>>;
  readonly data: Frame;
  readonly fn: (context: unknown, runtime?: { data: Frame }) => string;
  readonly inverse: (context: unknown) => string;
}

/** The private data of a block; a table keeps the row that is being filled in it. */
interface Frame {
  readonly [key: string]: unknown;
  readonly sheet?: Sheet;
}

/** A table under construction. */
class Sheet {
  private readonly places = new Map<string, number>();
  private readonly header: string[] = [];
  private readonly align: Align[] = [];
  private readonly rows: string[][] = [];

  begin(): void {
    this.rows.push(Array.from({ length: this.header.length }, () => ''));
  }

  put(key: string, title: () => string, align: Align, text: string): void {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.header.length;
      this.places.set(key, place);
      this.header.push(title());
      this.align.push(align);
    }
    const row = this.rows.at(-1);
    if (row) row[place] = text;
  }

  toString(): string {
    return table(this.header, this.rows, this.align);
  }
}

type Value = ViewValue | undefined;
type Helper = Handlebars.HelperDelegate;

const SYMBOLS: Readonly<Record<string, string>> = { green: '●', amber: '▲', red: '■' };
const UNKNOWN_SYMBOL = '○';
const ABSENT = '–';
const SEPARATOR: Text = { en: ', ', 'zh-CN': '、' };

const isText = (value: object): value is Text => Object.hasOwn(value, 'en') && Object.hasOwn(value, 'zh-CN');

/** The helpers for one document in one language. Every value that reaches the document goes through one of them. */
export function helpersFor(words: Words, labels: Words, locale: Locale): Record<HelperName, Helper> {
  const word = (key: string): string => {
    const found = Object.hasOwn(words, key) ? words[key] : undefined;
    if (found === undefined) throw new TemplateError(`no words for “${key}”`);
    return found;
  };
  const labelOf = (key: string): string => {
    const found = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (found === undefined) throw new TemplateError(`no label “${key}” in the vocabulary`);
    return found;
  };

  /** A value as a reader sees it; null where there is none. Texts in several languages show in the reader's. */
  const show = (value: Value): string | null => {
    if (value === undefined) throw new TemplateError('the view has no such field');
    if (value === null) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return formatNumber(value, { most: 2 });
    if (typeof value === 'boolean') return labelOf(value ? 'yes' : 'no');
    if (isList(value)) {
      if (value.length === 0) return null;
      return value.map((item) => show(item) ?? labelOf('unknown')).join(SEPARATOR[locale]);
    }
    if (isText(value)) return value[locale];
    throw new TemplateError('a group of fields was given where one value belongs');
  };
  const optional = (value: Value, format: (known: number) => string): string | null => {
    if (value === undefined) throw new TemplateError('the view has no such field');
    return typeof value === 'number' ? format(value) : show(value);
  };
  /** What stands where a value is unknown: the words that the template names, else a dash. */
  const absent = (options: HelperOptions): string => {
    const name = options.hash['none'];
    return typeof name === 'string' ? labelOf(name) : ABSENT;
  };

  return {
    /** `{{t "key" hole=value}}`: the report's own words. */
    t(key: string, options: HelperOptions): string {
      const holes: Record<string, HoleValue> = {};
      for (const [name, value] of Object.entries(options.hash))
        holes[name] = value === 1 || value === 0 ? value : inline(show(value) ?? labelOf('unknown'));
      const pattern = word(key);
      return fill({ says: { en: pattern, 'zh-CN': pattern }, holes }, locale);
    },
    /** `{{md value}}`: a value in running text. */
    md: (value: Value, options: HelperOptions): string => inline(show(value) ?? absent(options)),
    /** `{{words "group" keys}}`: the report's own words `group.key`, in a list. */
    words: (group: string, keys: readonly string[]): string | null => {
      if (typeof keys !== 'object' || keys === null || !isList(keys))
        throw new TemplateError('words take a list of keys');
      return show(keys.map((key) => word(`${group}.${key}`)));
    },
    /** `{{label "group" value}}`: the shared label of a word of a closed vocabulary. */
    label: (group: string, value: Value): string | null =>
      typeof value === 'string'
        ? labelOf(`${group}.${value}`)
        : typeof value === 'boolean'
          ? labelOf(`${group}.${value ? 'yes' : 'no'}`)
          : show(value),
    /** A traffic light: symbol and word, never colour alone. */
    light: (colour: Value): string =>
      typeof colour === 'string' && Object.hasOwn(SYMBOLS, colour)
        ? `${SYMBOLS[colour]} ${labelOf(`health.${colour}`)}`
        : `${UNKNOWN_SYMBOL} ${labelOf('unknown')}`,
    list: (...input: unknown[]): string | null => {
      const options = input.at(-1) as HelperOptions;
      const values = (input.slice(0, -1) as Value[]).flatMap((value): readonly Value[] =>
        typeof value === 'object' && value !== null && isList(value) ? value : [value],
      );
      const known = values.map((value) => show(value)).filter((text) => text !== null && text !== '');
      const between = options.hash['by'];
      return known.length === 0 ? null : known.join(typeof between === 'string' ? between : SEPARATOR[locale]);
    },
    number: (value: Value, options: HelperOptions): string | null => {
      const exactly = options.hash['decimals'];
      return optional(value, (known) => formatNumber(known, typeof exactly === 'number' ? { exactly } : { most: 2 }));
    },
    signed: (value: Value): string | null => optional(value, (known) => formatSigned(known)),
    percent: (value: Value): string | null => optional(value, formatPercent),
    money: (value: Value, currency: Value): string | null =>
      optional(value, (known) => {
        const amount = formatAmount(known);
        if (typeof currency !== 'string') return amount;
        const key = `money.${currency}`;
        const pattern = Object.hasOwn(labels, key) ? labelOf(key) : labelOf('money.other');
        return fill({ says: { en: pattern, 'zh-CN': pattern }, holes: { amount, currency } }, locale);
      }),
    eq: (a: Value, b: Value): boolean => a === b,
    /** `{{#table rows}}{{column "key" value}}…{{else}}…{{/table}}`: a row per item, a heading per column. */
    table(rows: readonly unknown[], options: HelperOptions): string {
      if (!Array.isArray(rows)) throw new TemplateError('a table takes a list');
      if (rows.length === 0) return options.inverse(this);
      const sheet = new Sheet();
      const data = { ...options.data, sheet };
      for (const row of rows) {
        sheet.begin();
        options.fn(row, { data });
      }
      return `${sheet.toString()}\n`;
    },
    /** `align="right"` for numbers; `none="unknown"` names the label that stands for a missing value. */
    column(key: string, value: Value, options: HelperOptions): string {
      const align = options.hash['align'] === 'right' ? 'right' : 'left';
      if (options.data.sheet === undefined) throw new TemplateError('a column stands outside of a table');
      options.data.sheet.put(key, () => cell(word(key)), align, cell(show(value) ?? absent(options)));
      return '';
    },
    /** A block of code such as a diagram, which the view has made safe itself. */
    verbatim: (text: string): string => text,
  };
}

const isList = (value: object): value is readonly ViewValue[] => Array.isArray(value);

/** A mistake in a template or in the words of a pack; plans cannot cause it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
