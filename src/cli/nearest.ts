import { distance } from 'fastest-levenshtein';

/** The word that was most likely meant, if one is near enough to be told. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const candidate of words) {
    const far = candidate.toLowerCase().startsWith(wanted) ? 1 : distance(wanted, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
