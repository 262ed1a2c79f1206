import type { Place } from '../diagnostics/index.ts';
import type { SourceFile } from '../text/index.ts';

/**
 * Where the values of a document stand. Maps and lists of the data are named by identity, what they hold by key or
 * index. Where a key is absent the answer is the map that lacks it.
 */
export interface Places {
  /** The value under `key`, or the map or list itself. */
  at(node: object, key?: string | number): Place;
  /** The key itself. */
  keyAt(node: object, key: string): Place;
}

/**
 * Maps of a document that lost something to an error: what did not fit its schema is left out of the data, and every map
 * on the way to it names the key under which it is missing. A list stands here where it lost whole entries. Empty for a
 * document without errors.
 */
export type LeftOut = ReadonlyMap<object, ReadonlySet<string>>;

/**
 * Ids of entries that did not fit and were left out, as written, by the key of the list that they stood in, which may occur
 * at several places; `unnamed` where one of them has no id that could be read. A list that was lost without any entry stands
 * here with no ids.
 */
export type LostEntries = ReadonlyMap<string, LostIds>;
export interface LostIds {
  readonly ids: ReadonlySet<string>;
  readonly unnamed: boolean;
}

/** A document whose data fit its schema, with the place of everything in it. */
export interface SourcedDocument<Data> {
  readonly data: Data;
  readonly places: Places;
  /** The main file first, then what it includes. */
  readonly files: readonly SourceFile[];
  /** Comments that speak to the program, such as suppressions, in the order of the file. */
  readonly comments: readonly Comment[];
  /** Where the data say less than their author wrote: who reads a map here has to know that it is not whole. */
  readonly leftOut: LeftOut;
}

export interface Comment {
  readonly file: SourceFile;
  /** Offset of the `#`. */
  readonly start: number;
  readonly end: number;
}
