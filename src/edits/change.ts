import type { MapKind } from './key-order.ts';

/** A text that is written as it is, such as a date, an amount or an id: it needs no quotes in YAML. */
export interface Written {
  readonly written: string;
}
export type Value = string | number | boolean | Written | readonly Value[] | Fields;
export interface Fields {
  readonly [key: string]: Value;
}

/** A date, an amount or an id: never quoted where the text around it is not. */
export const written = (text: string): Written => ({ written: text });

/** One change of a document's data. Maps and lists are named by identity, as their places are. */
export type Change =
  /** Gives a key of a map a value, whether it has the key or not. */
  | {
      readonly kind: 'set';
      readonly map: object;
      /** What the map is: that tells where a new key belongs. */
      readonly as: MapKind;
      readonly key: string;
      readonly value: Value;
    }
  /** Adds to the end of a list that exists. */
  | { readonly kind: 'append'; readonly list: readonly unknown[]; readonly value: Value }
  /** Puts another item in the place of one. */
  | { readonly kind: 'replace'; readonly list: readonly unknown[]; readonly index: number; readonly value: Value }
  /** Takes an item out of a list. */
  | { readonly kind: 'remove'; readonly list: readonly unknown[]; readonly index: number }
  /** Takes items out of a list, each with the comments that stand right above it. */
  | { readonly kind: 'takeOut'; readonly list: readonly unknown[]; readonly indexes: readonly number[] }
  /** Puts items behind one of a list. */
  | {
      readonly kind: 'insert';
      readonly list: readonly unknown[];
      readonly after: number;
      readonly values: readonly Value[];
      /** The items with their dashes and comments, from column 0: taken over where the list is written with dashes. */
      readonly text: string;
    };

export const isWritten = (value: Value): value is Written =>
  typeof value === 'object' && !Array.isArray(value) && 'written' in value && typeof value.written === 'string';
export const isListValue = (value: Value): value is readonly Value[] => Array.isArray(value);
export const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && !Array.isArray(value) && !isWritten(value);

/** The value as it will be read back. */
export function plainValue(value: Value): unknown {
  if (typeof value !== 'object') return value;
  if (isWritten(value)) return value.written;
  if (isListValue(value)) return value.map(plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainValue(each)]));
}
