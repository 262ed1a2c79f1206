import { fill, type Locale, type Text } from '../diagnostics/index.ts';
import type { ViewValue } from '../model/index.ts';
import { formatAmount, formatNumber, formatPercent, formatSigned } from './numbers.ts';
import type { Words } from './report.ts';
import { TemplateError } from './template-error.ts';

export type Value = ViewValue | undefined;

/** How a value of a view becomes text, by the name that a template calls it with; null where there is no value. */
export interface Formats {
  /** As it is: texts in the reader's language, lists with the language's separator, numbers with at most two decimals. */
  readonly show: (value: Value) => string | null;
  readonly number: (value: Value, decimals?: number) => string | null;
  readonly signed: (value: Value) => string | null;
  readonly percent: (value: Value) => string | null;
  readonly money: (value: Value, currency: Value) => string | null;
  /** The shared label of a word of a closed vocabulary, or of yes and no. */
  readonly label: (group: string, value: Value) => string | null;
  /** A traffic light: symbol and word, never colour alone. */
  readonly light: (value: Value) => string;
  readonly list: (values: readonly Value[], by?: string) => string | null;
  /** By the name of a format that a view chose: `date`, `duration`, `money`, `label:level`; a word without a label as it is. */
  readonly named: (value: Value, format: Value, currency: Value) => string | null;
  /** A label by its whole key. */
  readonly labelOf: (key: string) => string;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['green', '●'],
  ['amber', '▲'],
  ['red', '■'],
  ['not-begun', '○'],
]);
const UNKNOWN_SYMBOL = '○';
const SEPARATOR: Text = { en: ', ', 'zh-CN': '、' };

export const isList = (value: object): value is readonly ViewValue[] => Array.isArray(value);
const isText = (value: object): value is Text => Object.hasOwn(value, 'en') && Object.hasOwn(value, 'zh-CN');

export function formatsFor(labels: Words, locale: Locale): Formats {
  const labelOf = (key: string): string => {
    const found = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (found === undefined) throw new TemplateError(`no label “${key}” in the vocabulary`);
    return found;
  };
  const show = (value: Value): string | null => {
    if (typeof value === 'string') return value;
    if (value === null) return null;
    if (value === undefined) throw new TemplateError('the view has no such field');
    if (typeof value === 'number') return formatNumber(value, { most: 2 });
    if (typeof value === 'boolean') return labelOf(value ? 'yes' : 'no');
    if (isList(value)) return value.length === 0 ? null : list(value);
    if (isText(value)) return value[locale];
    throw new TemplateError('a group of fields was given where one value belongs');
  };
  const numeric = (value: Value, format: (known: number) => string): string | null =>
    typeof value === 'number' ? format(value) : show(value);
  const list = (values: readonly Value[], by = SEPARATOR[locale]): string | null => {
    const known = values
      .flatMap((value): readonly Value[] =>
        typeof value === 'object' && value !== null && isList(value) ? value : [value],
      )
      .map((value) => show(value))
      .filter((text) => text !== null && text !== '');
    return known.length === 0 ? null : known.join(by);
  };
  const money = (value: Value, currency: Value): string | null =>
    numeric(value, (known) => {
      const amount = formatAmount(known);
      if (typeof currency !== 'string') return amount;
      const key = `money.${currency}`;
      const pattern = labelOf(Object.hasOwn(labels, key) ? key : 'money.other');
      return fill({ says: { en: pattern, 'zh-CN': pattern }, holes: { amount, currency } }, locale);
    });
  /** `5d` as people say it. */
  const duration = (text: string): string => {
    const [, count, unit] = /^(\d+(?:\.\d+)?)(m|h|d|w)$/.exec(text) ?? [];
    if (count === undefined || unit === undefined) return text;
    const pattern = labelOf(`duration.${unit}`);
    return fill({ says: { en: pattern, 'zh-CN': pattern }, holes: { count: Number(count) } }, locale);
  };
  const named = (value: Value, format: Value, currency: Value): string | null => {
    if (typeof value === 'object' && value !== null && isList(value))
      return list(value.map((one) => named(one, format, currency)));
    if (format === 'money') return money(value, currency);
    if (typeof value !== 'string' || typeof format !== 'string') return show(value);
    if (format === 'date') return value.replace('T', ' ');
    if (format === 'duration') return duration(value);
    const key = format.startsWith('label:') ? `${format.slice('label:'.length)}.${value}` : undefined;
    return key !== undefined && Object.hasOwn(labels, key) ? labelOf(key) : value;
  };
  return {
    show,
    named,
    list,
    labelOf,
    number: (value, decimals) =>
      numeric(value, (known) => formatNumber(known, decimals === undefined ? { most: 2 } : { exactly: decimals })),
    signed: (value) => numeric(value, formatSigned),
    percent: (value) => numeric(value, formatPercent),
    money,
    label: (group, value) => {
      if (typeof value === 'string') return labelOf(`${group}.${value}`);
      if (typeof value === 'boolean') return labelOf(`${group}.${value ? 'yes' : 'no'}`);
      return show(value);
    },
    light: (value) => {
      const symbol = typeof value === 'string' ? SYMBOLS.get(value) : undefined;
      return symbol === undefined
        ? `${UNKNOWN_SYMBOL} ${labelOf('unknown')}`
        : `${symbol} ${labelOf(`health.${value as string}`)}`;
    },
  };
}
