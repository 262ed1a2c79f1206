/** The value of a field; a dot leads into a map, as in `actual.start`. Undefined where it is absent or empty. */
export function valueOf(data: object, field: string): unknown {
  let value: unknown = data;
  for (const key of field.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return isBlank(value) ? undefined : value;
}

/** Whether nothing is said: absent, an empty list, a text without anything to read in it. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isBlank));

/**
 * Whether an entry is meant: `true` present, `false` absent, a list any of its values, `{ atLeast, atMost }` bounds of a
 * number or of how many a list has, else the value itself.
 */
export function meets(data: object, where: Readonly<Record<string, unknown>> | undefined): boolean {
  return Object.entries(where ?? {}).every(([field, wanted]) => {
    const value = valueOf(data, field);
    if (wanted === true && typeof value !== 'boolean') return value !== undefined;
    if (wanted === false && typeof value !== 'boolean') return value === undefined;
    if (isBounds(wanted)) return within(Array.isArray(value) ? value.length : value, wanted);
    const values = Array.isArray(value) ? value : [value];
    return (Array.isArray(wanted) ? wanted : [wanted]).some((one) => values.includes(one));
  });
}

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

const isBounds = (wanted: unknown): wanted is Bounds =>
  typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);

const within = (amount: unknown, { atLeast = -Infinity, atMost = Infinity }: Bounds): boolean =>
  typeof amount === 'number' && amount >= atLeast && amount <= atMost;
