import { nearestUpward } from '../io/index.ts';
import type { Session } from './command.ts';
import type { Configuration } from './configuration.ts';
import { usage } from './phrases/frame.ts';
import { pretty } from './printers/pretty.ts';
import { byFile } from './printers/report.ts';
import { refuse } from './say.ts';

const FILE = 'crm-plan.config.yaml';
const known = new WeakMap<Session, Promise<Configuration | undefined>>();

/**
 * What the nearest configuration file says, read once; undefined where there is none. The rules, which it is checked
 * against, are loaded only then. Throws a Refusal, with its findings on stderr, for a file that is wrong.
 */
export function configured(session: Session): Promise<Configuration | undefined> {
  let found = known.get(session);
  if (!found) known.set(session, (found = load(session)));
  return found;
}

async function load(session: Session): Promise<Configuration | undefined> {
  const path = nearestUpward(session.world, FILE);
  if (path === undefined) return undefined;
  // One after the other: module loaders of test runners stumble over two that share what they load.
  const { loadConfiguration } = await import('./configuration.ts');
  const { stageFindings } = await import('./stage-findings.ts');
  const ids = stageFindings().map(({ rule }) => rule);
  const configuration = loadConfiguration(session.world, path, ids);
  if (configuration.diagnostics.length === 0) return configuration;
  const { err, locale } = session;
  const findings = byFile([], configuration.diagnostics);
  err.write(pretty(findings, { locale, ...(err.terminal && { columns: err.columns }) }));
  throw refuse(usage.badConfiguration, { path });
}
