import { Type, type Static, type TSchema } from 'typebox';

/** A description in both languages: an editor shows it when the pointer rests on a key. */
export const says = (en: string, zh: string): { description: string } => ({ description: `${en}\n\n${zh}` });

/** The pattern of an id: a lower-case slug. */
export const ID_PATTERN = '^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$';
/** `YYYY-MM-DD`, or with `THH:MM` where the hour matters. */
export const MOMENT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}(T([01]\\d|2[0-3]):[0-5]\\d)?$';
export const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
/** Working time: minutes, hours, days, weeks; zero is allowed. */
export const DURATION_PATTERN = '^\\d+(\\.\\d+)?(m|h|d|w)$';
/** A lag: working or elapsed time or a percentage of the predecessor's duration, with a sign. */
export const LAG_PATTERN = '^(0|-?\\d+(\\.\\d+)?(m|h|d|w|em|eh|ed|ew|%))$';
export const PERCENT_PATTERN = '^(100(\\.0+)?|\\d{1,2}(\\.\\d+)?)%$';
export const INTERVAL_PATTERN = '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$';
/** No control character and no line break: a name stands in tables, in one line. */
export const NAME_PATTERN = '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$';

export const id = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: ID_PATTERN, maxLength: 64 });
export const name = (en: string, zh: string) =>
  Type.String({ ...says(en, zh), pattern: NAME_PATTERN, minLength: 1, maxLength: 500 });
export const prose = (en: string, zh: string) => Type.String({ ...says(en, zh), maxLength: 20_000 });
export const date = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: DATE_PATTERN });
export const moment = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: MOMENT_PATTERN });
export const duration = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: DURATION_PATTERN });
export const percent = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: PERCENT_PATTERN });
export const amount = (en: string, zh: string) => Type.Number({ ...says(en, zh), minimum: 0, maximum: 1e15 });
export const flag = (en: string, zh: string) => Type.Boolean(says(en, zh));
export const ids = (en: string, zh: string) =>
  Type.Array(Type.String({ pattern: ID_PATTERN, maxLength: 64 }), says(en, zh));
export const oneOf = <const T extends readonly string[]>(values: T, en: string, zh: string) =>
  Type.Unsafe<T[number]>(Type.Enum([...values], says(en, zh)));
export const list = <T extends TSchema>(item: T, en: string, zh: string) => Type.Array(item, says(en, zh));

/** A map from names that the author chooses, to values of one kind. Names that do not follow `keys` are refused. */
export const record = <T extends TSchema>(value: T, words: { description?: string } = {}, keys?: string) =>
  Type.Unsafe<Record<string, Static<T>>>(
    keys === undefined
      ? { type: 'object', ...words, additionalProperties: value }
      : { type: 'object', ...words, patternProperties: { [keys]: value }, additionalProperties: false },
  );

/** Any other key is refused, except those that begin with `x-`: they are the user's own. */
export const own = { additionalProperties: false, patternProperties: { '^x-': {} } } as const;
/** Refuses every other key: for formats that leave the user no keys of their own. */
export const closed = { additionalProperties: false } as const;
export const opt = Type.Optional;
export { Type };
