import { FORBIDDEN_KEYS, type MapNode } from '../tree.ts';

/** Keys without a number of their own, and those beyond. */
export const UNNUMBERED = -1;
const BITS = 31;

/** The keys that a map has had so far. The first few hundred keys that are met have numbers, and most maps have low ones. */
export class GivenKeys {
  private low = 0;
  private middle = 0;
  /** A key without a number was given, which may be one that has a number in other places: in quotes here, without there. */
  private others = false;

  /** Whether `key` was given before, or means something to JavaScript itself. */
  twice(map: MapNode, key: string, number: number): boolean {
    if (number < 0 || number >= 2 * BITS) {
      this.others = true;
      return map[key] !== undefined || isSpecial(key);
    }
    const bit = 1 << (number % BITS);
    const given = number < BITS ? this.low : this.middle;
    if ((given & bit) !== 0) return true;
    if (number < BITS) this.low |= bit;
    else this.middle |= bit;
    return this.others && map[key] !== undefined;
  }
}

/** Whether every object has such a member by itself, or somebody may mean harm by the key. */
export const isSpecial = (key: string): boolean => FORBIDDEN_KEYS.has(key) || key in Object.prototype;
