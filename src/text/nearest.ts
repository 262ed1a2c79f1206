import { distance } from 'fastest-levenshtein';

/** Beyond this a word is no slip of the pen any more, and comparing many of them would cost time. */
const LONGEST = 100;

/**
 * What somebody who wrote `word` most likely meant: the candidate with the fewest letters changed, at most a third of
 * them; the first of several; undefined where none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  if (wanted.length < 4) least = 2;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST || Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = distance(wanted, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
