import { ID_PATTERN } from '../model/index.ts';
import { FLAGS, UNITS } from './findings/index.ts';

// What somebody most likely meant who wrote an amount, a date or an id in a form of their own.

/** `5 days`, `5D` → `5d`; undefined where number or unit cannot be told. */
export function amountMeant(text: string): string | undefined {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*([\p{Script=Latin}\p{Script=Han}]+)\.?\s*$/u.exec(text);
  const unit = UNITS.get(match?.[2]?.toLowerCase() ?? '');
  return match && unit ? `${match[1]}${unit}` : undefined;
}

/** A number without a unit, as it would be with `unit`. */
export function withUnit(text: string, unit: string): string | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? `${text}${unit}` : undefined;
}

/** A share as people write it, as a percentage: `40`, `40 %`, `0.4`. */
export function percentMeant(text: string): string | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*[%\uff05]?\s*$/.exec(text);
  if (!match?.[1]) return undefined;
  const number = Number(match[1]);
  const share = number > 0 && number < 1 && !/[%\uff05]/.test(text) ? Math.round(number * 1000) / 10 : number;
  return share <= 100 ? `${share}%` : undefined;
}

/** `2026/12/1`, `2026.12.01`, `20261201`, or with the Chinese words between, with or without an hour → ISO. Never where day and month could be exchanged. */
export function dateMeant(text: string, withHour: boolean): string | undefined {
  const match =
    /^\s*(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2})?)?\s*$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year, month = '', day = '', hour, minute] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined || !withHour ? date : `${date}T${hour.padStart(2, '0')}:${minute}`;
}

/** `Needs Statement`, `needs_statement` → `needs-statement`; undefined where no letter of ASCII is left to begin with. */
export function idMeant(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  // A slug of two letters left over from a Chinese name would be a guess.
  return new RegExp(ID_PATTERN, 'u').test(slug) && slug.length * 2 > text.length ? slug : undefined;
}

/** `yes`, `no` and their like, which are texts in YAML 1.2. */
export function flagMeant(text: string): 'true' | 'false' | undefined {
  const flag = FLAGS.get(text.trim().toLowerCase());
  return flag === undefined ? undefined : flag ? 'true' : 'false';
}
