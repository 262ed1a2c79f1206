import { schedule as words } from '../phrases/schedule.ts';
import { refuse } from '../say.ts';

/** A whole number that an option was given; undefined where it was not. */
export function countOf(option: string, value: string | undefined, most = 999_999_999): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw refuse(words.notACount, { option, value });
  if (Number(value) > most) throw refuse(words.tooMany, { option, most, value });
  return Number(value);
}
