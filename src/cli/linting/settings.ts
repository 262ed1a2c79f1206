import {
  PRESETS,
  RULES,
  hintFor,
  settingsFrom,
  type ConfigLayer,
  type Preset,
  type Settings,
  type SeverityWord,
} from '../../lint/index.ts';
import type { Configuration } from '../configuration.ts';
import { lintWords } from '../phrases/lint.ts';
import { refuse } from '../say.ts';

const WORDS: readonly string[] = ['off', 'info', 'warn', 'warning', 'error'];

/** Presets and rules as options give them: `--preset dcma`, `--rule schedule/lag=off`. */
export interface SettingOptions {
  readonly preset: readonly string[];
  readonly rule: readonly string[];
}

/** What is in force: options over configuration over the preset; `known` are ids of findings that are no rules of ours. */
export function settingsOf(configuration: Configuration, options: SettingOptions, known: readonly string[]): Settings {
  return settingsFrom(
    presetsOf(configuration, options),
    [...configuration.layers, layerOf(options.rule, known)],
    RULES,
  );
}

/** The presets in force: of the options, else of the configuration, else `recommended`. */
export function presetsOf(configuration: Configuration, options: SettingOptions): readonly (Preset | 'none')[] {
  const names: readonly string[] = [...PRESETS, 'none'];
  const given = options.preset.map((value) => {
    if (!names.includes(value))
      throw refuse(lintWords.unknownPreset, { value, hint: hintFor(value, names), known: names });
    return value as Preset | 'none';
  });
  if (given.length > 0) return given;
  return configuration.presets.length > 0 ? configuration.presets : ['recommended'];
}

function layerOf(rules: readonly string[], known: readonly string[]): ConfigLayer {
  const ids = [...RULES.map(({ id }) => id), ...known];
  const entries = rules.map((value): [string, SeverityWord] => {
    const [rule = '', severity = '', ...rest] = value.split('=');
    if (rest.length > 0 || !WORDS.includes(severity)) throw refuse(lintWords.badRule, { value });
    if (!ids.includes(rule) && !rule.startsWith('method/'))
      throw refuse(lintWords.unknownRule, { rule, hint: hintFor(rule, ids) });
    return [rule, severity as SeverityWord];
  });
  // As an override, for overrides of a configuration would win over plain rules.
  return { config: { overrides: [{ rules: Object.fromEntries(entries) }] }, matches: () => true };
}
