import type { ResolvedPlan } from '../model/index.ts';
import type { Rule, Threshold } from './rule.ts';
import type { Settings } from './settings.ts';

/**
 * A threshold as a number: `5%` is 0.05, `44d` working minutes of the project's calendar, anything else the number
 * itself. Undefined where it is none of these.
 */
export function thresholdValue(written: string, dayMinutes: number, weekMinutes: number): number | undefined {
  if (!amounts.has(written)) amounts.set(written, amountOf(written));
  const amount = amounts.get(written);
  if (!amount) return undefined;
  const { number, unit } = amount;
  return number * (unit === 'd' ? dayMinutes : unit === 'w' ? weekMinutes : (SCALES[unit] ?? 1));
}

interface Amount {
  readonly number: number;
  readonly unit: string;
}

/** The few that rules and configurations write: each plan is held against all of them. */
const amounts = new Map<string, Amount | undefined>();
const SCALES: Readonly<Record<string, number>> = { '%': 0.01, m: 1, h: 60 };

function amountOf(written: string): Amount | undefined {
  const match = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|m|h|d|w)?$/.exec(written.trim());
  return match ? { number: Number(match[1]), unit: match[2] ?? '' } : undefined;
}

/** Made once: what is put together anew has to be looked at letter by letter before anything is found by it. */
const keys = new Map<string, Map<string, string>>();

/** What a threshold of a rule goes by in configurations and methodologies: the id of the rule for the main one, else `rule.name`. */
export function thresholdKey(rule: string, name: string): string {
  if (name === '') return rule;
  let named = keys.get(rule);
  if (!named) keys.set(rule, (named = new Map()));
  let key = named.get(name);
  if (key === undefined) named.set(name, (key = `${rule}.${name}`));
  return key;
}

/** Configuration wins over the methodology, the methodology over the rule's own default. */
export function thresholdOf(rule: Rule, resolved: ResolvedPlan | undefined, settings: Settings, name = ''): Threshold {
  const key = thresholdKey(rule.id, name);
  const path = resolved?.plan.files[0]?.path ?? '';
  const packed = resolved?.methodology?.data.thresholds?.[key];
  const chosen: Pick<Threshold, 'written' | 'origin'> =
    settings.threshold(key, path) ??
    (packed === undefined
      ? { written: rule.thresholds[name] ?? '', origin: 'default' }
      : { written: String(packed), origin: 'methodology' });
  const { written, origin } = chosen;
  const day = resolved?.calendar.dayMinutes ?? 480;
  const value = thresholdValue(written, day, resolved?.calendar.weekMinutes ?? 5 * day);
  if (value === undefined) throw new Error(`threshold ${key} is “${written}”, which is no amount`);
  return { written, origin, value };
}
