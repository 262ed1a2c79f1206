import { distance } from 'fastest-levenshtein';
import { nearest } from '../text/index.ts';
import type { Problem } from './check.ts';
import { OTHER_NAMES } from './findings/index.ts';

export interface KeyMeant {
  readonly key: string;
  /** The map has that key already. */
  readonly given: boolean;
  /** A slip of one letter, or another word for it: likelier than that the key belongs elsewhere. */
  readonly sure: boolean;
}

/** The key that an unknown one most likely stands for. */
export function keyMeant({ node, key, shape }: Problem): KeyMeant | undefined {
  const word = String(key);
  const given = (name: string): boolean => node !== undefined && Object.hasOwn(node, name);
  const free = shape.keys.filter((name) => !given(name));
  const near = nearest(word, free);
  if (near !== undefined && distance(near.toLowerCase(), word.toLowerCase()) <= 1) {
    return { key: near, given: false, sure: true };
  }
  const isOtherWord = (name: string): boolean => OTHER_NAMES.get(name)?.includes(word) === true;
  const named = free.find(isOtherWord) ?? shape.keys.find(isOtherWord);
  if (named !== undefined) return { key: named, given: given(named), sure: true };
  if (near !== undefined) return { key: near, given: false, sure: false };
  const twice = nearest(word, shape.keys);
  return twice === undefined ? undefined : { key: twice, given: true, sure: false };
}
