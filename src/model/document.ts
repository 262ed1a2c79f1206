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

/** A document that fits its schema, with the place of everything in it. */
export interface SourcedDocument<Data> {
  readonly data: Data;
  readonly places: Places;
  /** The main file first, then what it includes. */
  readonly files: readonly SourceFile[];
  /** Comments that speak to the program, such as suppressions, in the order of the file. */
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly file: SourceFile;
  /** Offset of the `#`. */
  readonly start: number;
  readonly end: number;
}
