import type { Session } from './command.ts';
import { dateText } from './plans.ts';

/** The values that were given, with `today` as a date; what was not given is left out. */
export function givenOf<Key extends string>(
  session: Session,
  values: Readonly<Record<Key, string | undefined>>,
): { readonly [K in Key]?: string } {
  const result: { [K in Key]?: string } = {};
  for (const [key, value] of Object.entries(values) as [Key, string | undefined][]) {
    if (value !== undefined) result[key] = DATES.has(key) ? dateText(session, value) : value;
  }
  return result;
}

/** Options that take a day: only there does `today` mean one. */
const DATES: ReadonlySet<string> = new Set(['start', 'finish', 'on', 'due', 'raised', 'raisedOn', 'neededBy']);
