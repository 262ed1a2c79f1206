import { dirname } from 'node:path';
import { isFolder, nearestUpward, type World } from '../io/index.ts';
import type { Session } from './command.ts';
import type { Configuration } from './configuration.ts';
import { usage } from './phrases/frame.ts';
import { refuse } from './say.ts';
import { showFindings } from './show-findings.ts';

const FILE = 'crm-plan.config.yaml';

/**
 * Finds the configuration file of plans: the nearest upward from the plan's folder; without a plan, or for one from stdin,
 * from the working folder. Each folder is looked at once.
 */
export class NearestConfiguration {
  private readonly world: World;
  private readonly folders = new Map<string, string | undefined>();

  constructor(world: World) {
    this.world = world;
  }

  pathFor(plan: string | undefined): string | undefined {
    const from = plan === undefined || plan === '-' ? '.' : isFolder(this.world, plan) ? plan : dirname(plan);
    return nearestUpward(this.world, FILE, from, this.folders);
  }
}

interface Known {
  readonly nearest: NearestConfiguration;
  readonly read: Map<string, Promise<Configuration>>;
}
const sessions = new WeakMap<Session, Known>();

/**
 * What the configuration file nearest to a plan says, each file read once; undefined where there is none. The rules, which it
 * is checked against, are loaded only then. Throws a Refusal, with its findings on stderr, for a file that is wrong.
 */
export async function configured(session: Session, plan?: string): Promise<Configuration | undefined> {
  let known = sessions.get(session);
  if (!known) sessions.set(session, (known = { nearest: new NearestConfiguration(session.world), read: new Map() }));
  const path = known.nearest.pathFor(plan);
  if (path === undefined) return undefined;
  let found = known.read.get(path);
  if (!found) known.read.set(path, (found = load(session, path)));
  return found;
}

async function load(session: Session, path: string): Promise<Configuration> {
  // One after the other: module loaders of test runners stumble over two that share what they load.
  const { loadConfiguration } = await import('./configuration.ts');
  const { stageFindings } = await import('./stage-findings.ts');
  const ids = stageFindings().map(({ rule }) => rule);
  const configuration = loadConfiguration(session.world, path, ids);
  if (configuration.diagnostics.length === 0) return configuration;
  showFindings(session, configuration.diagnostics);
  throw refuse(usage.badConfiguration, { path });
}
