import type { ResolvedPlan } from '../model/index.ts';
import type { Rule, Threshold } from './rule.ts';
import type { Settings } from './settings.ts';

/**
 * A threshold as a number: `5%` is 0.05, `44d` working minutes of the project's calendar, anything else the number
 * itself. Undefined where it is none of these.
 */
export function thresholdValue(written: string, dayMinutes: number, weekMinutes: number): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|m|h|d|w)?$/.exec(written.trim());
  if (!match) return undefined;
  const number = Number(match[1]);
  const scale = { '%': 0.01, m: 1, h: 60, d: dayMinutes, w: weekMinutes, '': 1 }[match[2] ?? ''];
  return scale === undefined ? undefined : number * scale;
}

/** Configuration wins over the methodology, the methodology over the rule's own default. */
export function thresholdsOf(
  rule: Rule,
  resolved: ResolvedPlan | undefined,
  settings: Settings,
): (name?: string) => Threshold {
  return (name = '') => {
    const key = name === '' ? rule.id : `${rule.id}.${name}`;
    const path = resolved?.plan.files[0]?.path ?? '';
    const packed = resolved?.methodology?.data.thresholds?.[key];
    const chosen: Pick<Threshold, 'written' | 'origin'> =
      settings.threshold(key, path) ??
      (packed === undefined
        ? { written: rule.thresholds[name] ?? '', origin: 'default' }
        : { written: String(packed), origin: 'methodology' });
    const day = resolved?.calendar.dayMinutes ?? 480;
    const value = thresholdValue(chosen.written, day, resolved?.calendar.weekMinutes ?? 5 * day);
    if (value === undefined) throw new Error(`threshold ${key} is “${chosen.written}”, which is no amount`);
    return { ...chosen, value };
  };
}
