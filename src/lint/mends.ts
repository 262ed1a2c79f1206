import { mend, writing, type Mending, type Place } from '../diagnostics/index.ts';
import type { SourcedDocument } from '../model/index.ts';
import { withoutEntry } from '../text/index.ts';
import { removeTitle, writeTitle } from './findings.ts';

type Document = Pick<SourcedDocument<object>, 'places' | 'leftOut'>;

/** Writes another text at a place. */
export const write = (safe: boolean, place: Place, text: string): Mending =>
  mend(safe, writeTitle(text), writing(place, text));

/** Takes an entry out of the list under `key` of a map; the key as well, where the list holds nothing else. */
export function withoutItem(
  safe: boolean,
  { places, leftOut }: Document,
  map: object,
  key: string,
  index: number,
): Mending {
  const list = Object.entries(map).find(([name]) => name === key)?.[1] as object;
  const { span } = places.at(list, index);
  const { file, start } = places.keyAt(map, key).span;
  // Where entries were lost to an error nobody knows what would be left.
  const holder = leftOut.size > 0 ? undefined : file.span(start, places.at(map, key).span.end);
  const text = span.file.text.slice(span.start, span.end);
  return mend(safe, removeTitle(text), withoutEntry({ kind: 'item', span }, holder));
}

/** Takes a key and its value out of a map. */
export function withoutKey(safe: boolean, { places }: Document, map: object, key: string): Mending {
  const { file, start } = places.keyAt(map, key).span;
  const span = file.span(start, places.at(map, key).span.end);
  return mend(safe, removeTitle(key), withoutEntry({ kind: 'key', span }));
}
