import type { Severity } from '../diagnostics/index.ts';
import type { ConfigDocument, Deep } from '../model/index.ts';
import type { Preset, Rule } from './rule.ts';
import type { Settings } from './settings.ts';

/** A severity as configuration and options write it. */
export type SeverityWord = 'off' | 'info' | 'warn' | 'warning' | 'error';

type Config = Deep<ConfigDocument>;

/** One source of settings; later ones win. `match` tells whether a path is meant, by the globs of its file. */
export interface ConfigLayer {
  readonly config: Pick<Config, 'rules' | 'thresholds' | 'overrides'>;
  readonly matches: (glob: string, path: string) => boolean;
}

const SEVERITY: Readonly<Record<SeverityWord, Severity | undefined>> = {
  off: undefined,
  info: 'info',
  warn: 'warning',
  warning: 'warning',
  error: 'error',
};

interface Override {
  readonly files: readonly string[] | undefined;
  readonly subjects: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, SeverityWord>>;
  readonly thresholds: Readonly<Record<string, string | number>>;
  readonly matches: (glob: string, path: string) => boolean;
}

/**
 * Settings from presets and configuration layers, the last word first: overrides, then rules, then what the preset
 * selects. `strict` lifts hints to warnings and warnings to errors, except demands that are not yet due.
 */
export function settingsFrom(
  presets: readonly (Preset | 'none')[],
  layers: readonly ConfigLayer[],
  rules: readonly Pick<Rule, 'id' | 'presets'>[],
): Settings {
  const selected = new Set(
    rules.filter((rule) => rule.presets.some((preset) => presets.includes(preset))).map((rule) => rule.id),
  );
  const known = new Set(rules.map((rule) => rule.id));
  // The demands of a methodology are rules too: a standard for schedules, or no preset at all, does not ask for them.
  const demands = presets.some((preset) => preset === 'recommended' || preset === 'strict');
  const chosen = (rule: string): boolean =>
    rule.startsWith('method/') ? demands : !known.has(rule) || selected.has(rule);
  const strict = presets.includes('strict');
  const written = new Map<string, SeverityWord>();
  const thresholds = new Map<string, string>();
  const overrides: Override[] = [];
  for (const { config, matches } of layers) {
    for (const [id, severity] of Object.entries(config.rules ?? {})) written.set(id, severity);
    for (const [key, value] of Object.entries(config.thresholds ?? {})) thresholds.set(key, String(value));
    for (const { files, subjects, rules: own = {}, thresholds: limits = {} } of config.overrides ?? [])
      overrides.push({ files, subjects, rules: own, thresholds: limits, matches });
  }
  const limiting = overrides.filter((override) => Object.keys(override.thresholds).length > 0);
  const meant = (override: Override, path: string): boolean =>
    override.files === undefined || override.files.some((glob) => override.matches(glob, path));

  const byPreset = (rule: string, own: Severity): Severity | undefined => {
    // What the stages find is no choice of a preset: only configuration silences it.
    if (!chosen(rule)) return undefined;
    if (!strict || own === 'info') return own;
    return 'error';
  };
  return {
    severity(rule, { own, notYetDue }, path, subject) {
      let word = written.get(rule);
      for (const override of overrides)
        if (
          Object.hasOwn(override.rules, rule) &&
          meant(override, path) &&
          (override.subjects === undefined || override.subjects.some((one) => fits(one, subject)))
        )
          word = override.rules[rule];
      if (word === undefined) return byPreset(rule, own);
      const severity = SEVERITY[word];
      return severity !== undefined && notYetDue ? own : severity;
    },
    runs(rule) {
      const word = written.get(rule);
      if (word !== undefined && word !== 'off') return true;
      if (overrides.some((override) => Object.hasOwn(override.rules, rule) && override.rules[rule] !== 'off'))
        return true;
      return word !== 'off' && chosen(rule);
    },
    threshold(key, path) {
      let value = thresholds.get(key);
      for (const override of limiting)
        if (Object.hasOwn(override.thresholds, key) && meant(override, path)) value = String(override.thresholds[key]);
      return value === undefined ? undefined : { written: value, origin: 'configuration' };
    },
  };
}

/** Whether a subject is meant: `*` stands for any run of characters, everything else for itself. Never takes long. */
function fits(pattern: string, subject: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return subject === pattern;
  if (!subject.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = subject.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return subject.length - last.length >= at && subject.endsWith(last);
}
