import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Preset, Settings } from '../../lint/index.ts';
import type { Session } from '../command.ts';
import { NO_CONFIGURATION, loadConfiguration, type Configuration } from '../configuration.ts';
import { lintWords } from '../phrases/lint.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile } from '../printers/report.ts';
import { refuse } from '../say.ts';
import { stageFindings } from '../stage-findings.ts';
import type { Asked } from './asked.ts';
import { presetsOf, settingsOf } from './settings.ts';

/** What the plans of a run are held against, beside the data date: configuration, presets and options. */
export interface JudgedBy {
  readonly configuration: Configuration;
  readonly presets: readonly (Preset | 'none')[];
  readonly settings: Settings;
}

/** Throws a Refusal, with its findings on stderr, for a configuration that is wrong. */
export function judgedBy(session: Session, { config, preset, rule }: Asked): JudgedBy {
  const known = stageFindings().map((one) => one.rule);
  const configuration =
    config === false
      ? NO_CONFIGURATION
      : loadConfiguration(session.world, typeof config === 'string' ? config : undefined, known);
  if (configuration.diagnostics.length > 0) {
    tell(session, configuration.diagnostics);
    throw refuse(lintWords.badConfiguration, {});
  }
  return {
    configuration,
    presets: presetsOf(configuration, { preset, rule }),
    settings: settingsOf(configuration, { preset, rule }, known),
  };
}

function tell(session: Session, diagnostics: readonly Diagnostic[]): void {
  const { err, locale } = session;
  err.write(pretty(byFile([], diagnostics), { locale, ...(err.terminal && { columns: err.columns }) }));
}
