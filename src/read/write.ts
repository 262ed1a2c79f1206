import type { Fix, Place } from '../diagnostics/index.ts';
import { WRITE } from './findings/index.ts';

/** A fix that puts `word` in the place of what stands there. */
export function write(place: Place, word: string, safe: boolean): Fix {
  return { safe, title: { says: WRITE, holes: { word } }, edits: [{ span: place.span, newText: word }] };
}
