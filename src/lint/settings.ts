import type { Severity } from '../diagnostics/index.ts';
import type { Threshold } from './rule.ts';

/** What a person wants of the rules: made from presets, configuration and options. */
export interface Settings {
  /** The severity in force; undefined where the rule is off for this file and subject. */
  severity(rule: string, asked: Asked, path: string, subject: string): Severity | undefined;
  /** Whether a rule can report anything at all: what is off everywhere is not run. */
  runs(rule: string): boolean;
  /** A threshold that was set, as written; undefined where the default holds. Key: rule id, or `rule.name`. */
  threshold(key: string, path: string): Pick<Threshold, 'written' | 'origin'> | undefined;
}

/** What a finding asks for. A demand that is not yet due stays a hint, whatever severity its rule has. */
export interface Asked {
  readonly own: Severity;
  readonly notYetDue: boolean;
}

/** Every rule of `recommended` at its own severity and with its own thresholds. */
export const recommended: Settings = {
  severity: (_rule, { own }) => own,
  runs: () => true,
  threshold: () => undefined,
};
