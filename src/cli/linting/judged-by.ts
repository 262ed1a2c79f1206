import type { Diagnostic } from '../../diagnostics/index.ts';
import { hintFor, type Preset, type Settings } from '../../lint/index.ts';
import type { Packs } from '../../model/index.ts';
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

/**
 * Demands of methodologies are known only once the packs are open, which costs nothing where no setting names one. Throws a
 * Refusal for a name that no pack has.
 */
export async function checkDemandNames(
  { configuration }: JudgedBy,
  { rule }: Asked,
  packs: () => Promise<Packs>,
): Promise<void> {
  const written = configuration.layers.flatMap(({ config }) =>
    [config, ...(config.overrides ?? [])].flatMap((part) => Object.keys(part.rules ?? {})),
  );
  const named = [...rule.map((setting) => setting.split('=')[0] ?? ''), ...written].filter((name) =>
    name.startsWith('method/'),
  );
  if (named.length === 0) return;
  const opened = await packs();
  const known = new Set(
    opened.methodologies().flatMap(({ id }) => (opened.demands(id).value ?? []).map((demand) => `method/${demand.id}`)),
  );
  for (const name of named)
    if (!known.has(name)) throw refuse(lintWords.unknownRule, { rule: name, hint: hintFor(name, known) });
}

function tell(session: Session, diagnostics: readonly Diagnostic[]): void {
  const { err, locale } = session;
  err.write(pretty(byFile([], diagnostics), { locale, ...(err.terminal && { columns: err.columns }) }));
}
