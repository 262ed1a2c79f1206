import { nearest } from '../text/index.ts';
import type { Problem } from './check.ts';
import { OTHER_NAMES } from './findings/index.ts';

/** The key that an unknown one most likely stands for: one that is not given yet. */
export function keyMeant({ node, key, shape }: Problem): string | undefined {
  const free = shape.keys.filter((name) => !node || !Object.hasOwn(node, name));
  const word = String(key);
  return nearest(word, free) ?? free.find((name) => OTHER_NAMES.get(name)?.includes(word));
}
