import { RULES, thresholdKey } from '../../lint/index.ts';
import type { SettingsDocument } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { toJson } from '../screen.ts';
import { stageFindings } from '../stage-findings.ts';
import type { JudgedBy } from './judged-by.ts';

/** What is in force, as JSON: for one plan where it is named, since overrides may speak of it. Checks nothing. */
export function printSettings(session: Session, { configuration, presets, settings }: JudgedBy, plan = ''): void {
  const kinds = [
    ...RULES.map(({ id, severity, thresholds }) => ({ id, severity, thresholds })),
    ...stageFindings().map(({ rule, severity }) => ({ id: rule, severity, thresholds: {} })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rules = kinds.map(({ id, severity }) => [
    id,
    (settings.runs(id) ? settings.severity(id, { own: severity, notYetDue: false }, plan, '') : undefined) ?? 'off',
  ]);
  const thresholds = kinds.flatMap(({ id, thresholds }) =>
    Object.entries(thresholds).map(([name, ordinary]) => {
      const key = thresholdKey(id, name);
      const set = settings.threshold(key, plan);
      return [key, set ? { value: set.written, origin: set.origin } : { value: ordinary, origin: 'default' }];
    }),
  );
  const document: SettingsDocument = {
    version: 1,
    configuration: configuration.path ?? null,
    ...(plan !== '' && { plan }),
    presets: [...presets],
    packs: [...configuration.packs],
    rules: Object.fromEntries(rules) as SettingsDocument['rules'],
    thresholds: Object.fromEntries(thresholds) as SettingsDocument['thresholds'],
  };
  session.world.stdout.write(`${toJson(document)}\n`);
}
