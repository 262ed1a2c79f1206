import { Type, type Static, type TSchema } from 'typebox';
import {
  CURRENCY_PATTERN,
  DATE_PATTERN,
  DURATION_PATTERN,
  EVERY_PATTERN,
  ID_PATTERN,
  MOMENT_PATTERN,
  NAME_PATTERN,
  ORIGIN_PATTERN,
  PERCENT_PATTERN,
} from './patterns.ts';

export * from './patterns.ts';

/** A description in both languages: an editor shows it when the pointer rests on a key. */
export const says = (en: string, zh: string): { description: string } => ({ description: `${en}\n\n${zh}` });

export const id = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: ID_PATTERN, maxLength: 64 });
export const name = (en: string, zh: string) =>
  Type.String({ ...says(en, zh), pattern: NAME_PATTERN, minLength: 1, maxLength: 500 });
export const prose = (en: string, zh: string) => Type.String({ ...says(en, zh), maxLength: 20_000 });
export const date = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: DATE_PATTERN });
export const moment = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: MOMENT_PATTERN });
export const duration = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: DURATION_PATTERN });
export const percent = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: PERCENT_PATTERN });
export const every = () =>
  Type.String({
    ...says('`1d` each working day, `1w` every seven days, `2w`, `1m`.', '`1d` 每个工作日，`1w` 每七天，`2w`，`1m`。'),
    pattern: EVERY_PATTERN,
  });
export const currency = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: CURRENCY_PATTERN });
export const origin = (en: string, zh: string) => Type.String({ ...says(en, zh), pattern: ORIGIN_PATTERN });
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
