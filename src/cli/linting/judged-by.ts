import { hintFor, unknownDemand, type Preset, type Settings } from '../../lint/index.ts';
import type { Packs } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { NO_CONFIGURATION, loadConfiguration, type Configuration } from '../configuration.ts';
import { NearestConfiguration } from '../configured.ts';
import { openPacksIn } from '../packs.ts';
import { lintWords } from '../phrases/lint.ts';
import type { Standard } from '../printers/audit.ts';
import { refuse } from '../say.ts';
import { stageFindings } from '../stage-findings.ts';
import { showFindings } from '../show-findings.ts';
import type { Asked } from './asked.ts';
import type { Linted } from './linted.ts';
import { presetsOf, settingsOf, type SettingOptions } from './settings.ts';

/** What plans are held against, beside the data date: configuration, presets and options. */
export interface JudgedBy {
  readonly configuration: Configuration;
  readonly presets: readonly (Preset | 'none')[];
  readonly settings: Settings;
  /** Those within reach of the configuration. */
  readonly packs: () => Promise<Packs>;
}

/** The standards whose table is asked for. */
export const auditsOf = ({ presets }: JudgedBy): readonly Standard[] =>
  (['dcma', 'gao'] as const).filter((audit) => presets.includes(audit));

/** A plan, what was said of it, and by what it was judged. */
export interface Judged extends Linted {
  readonly by: JudgedBy;
}

/**
 * Finds for each plan of a run what it is held against: what `--config` says, else the configuration nearest to the plan. Plans
 * of one configuration share one answer.
 */
export function judgesOf(session: Session, asked: Asked): (plan: string | undefined) => JudgedBy {
  const { config } = asked;
  const nearest = new NearestConfiguration(session.world);
  const known = new Map<string | undefined, JudgedBy>();
  return (plan) => {
    const path = config === false ? undefined : typeof config === 'string' ? config : nearest.pathFor(plan);
    let judges = known.get(path);
    if (!judges) known.set(path, (judges = judgedBy(session, path, asked)));
    return judges;
  };
}

/** Throws a Refusal, with its findings on stderr, for a configuration that is wrong. */
function judgedBy(session: Session, path: string | undefined, { preset, rule }: Asked): JudgedBy {
  const configuration =
    path === undefined
      ? NO_CONFIGURATION
      : loadConfiguration(
          session.world,
          path,
          stageFindings().map((one) => one.rule),
        );
  if (configuration.diagnostics.length > 0) {
    showFindings(session, configuration.diagnostics);
    throw refuse(lintWords.badConfiguration, {});
  }
  const judges = new Judges(configuration, { preset, rule }, openPacksIn(session, configuration.packs));
  // What is wrong with an option is told before the first plan.
  if (preset.length > 0 || rule.length > 0) void judges.settings;
  return judges;
}

/** The settings are made once a plan is held against them: the rules need not be loaded where nothing has changed. */
class Judges implements JudgedBy {
  readonly configuration: Configuration;
  readonly presets: JudgedBy['presets'];
  readonly packs: JudgedBy['packs'];
  private readonly options: SettingOptions;
  private made: Settings | undefined;

  constructor(configuration: Configuration, options: SettingOptions, packs: JudgedBy['packs']) {
    this.configuration = configuration;
    this.presets = presetsOf(configuration, options);
    this.options = options;
    this.packs = packs;
  }

  get settings(): Settings {
    return (this.made ??= settingsOf(
      this.configuration,
      this.options,
      stageFindings().map(({ rule }) => rule),
    ));
  }
}

/**
 * Demands of methodologies are known only once the packs are open, which costs nothing where no setting names one. Throws a
 * Refusal for a name that no pack has.
 */
export async function checkDemandNames(
  session: Session,
  { configuration: { demands: written }, packs }: JudgedBy,
  { rule }: Asked,
): Promise<void> {
  const given = rule.map((setting) => setting.split('=')[0] ?? '').filter((name) => name.startsWith('method/'));
  if (given.length === 0 && written.length === 0) return;
  const opened = await packs();
  const known = new Set(
    opened.methodologies().flatMap(({ id }) => (opened.demands(id).value ?? []).map((demand) => `method/${demand.id}`)),
  );
  const unknown = written.flatMap(({ id, place }) => unknownDemand(id, place, known) ?? []);
  if (unknown.length > 0) {
    showFindings(session, unknown);
    throw refuse(lintWords.badConfiguration, {});
  }
  for (const name of given)
    if (!known.has(name)) throw refuse(lintWords.unknownRule, { rule: name, hint: hintFor(name, known) });
}
