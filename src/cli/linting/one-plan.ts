import { healthThresholds } from '../../analyse/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { RULES, demandRules, lint, stateWanted, thresholdKey, type Rule, type Settings } from '../../lint/index.ts';
import type { DemandData, Packs } from '../../model/index.ts';
import { runPlan } from '../../pipeline.ts';
import type { Day } from '../../time/index.ts';
import type { Session } from '../command.ts';
import type { Configuration } from '../configuration.ts';
import { stageFindings } from '../stage-findings.ts';
import type { History } from './history.ts';
import type { Linted } from './linted.ts';

/** What is the same for every plan of a run. */
export interface LintRequest {
  readonly settings: Settings;
  readonly history: History;
  readonly packs: () => Promise<Packs>;
  readonly asOf?: Day;
  readonly stdinName?: string;
  /** What the configuration says of the lights. */
  readonly health?: Configuration['health'];
  /** Only errors are shown and counted. */
  readonly errorsSuffice?: boolean;
  /** Bytes to take instead of a file's, by its absolute path. */
  readonly instead?: (absolute: string) => Uint8Array | undefined;
}

let stageRules: readonly string[] | undefined;

/** Takes a plan through all stages and holds it against our rules and the demands of its methodology. */
export async function lintPlan(session: Session, path: string, request: LintRequest): Promise<Linted> {
  const run = await runPlan(session.world, path, {
    upTo: 'analyse',
    packs: request.packs,
    analyse: {
      thresholds: thresholdsFor(path, request.settings),
      ...(request.health && { health: healthThresholds(request.health) }),
    },
    ...(request.asOf !== undefined && { asOf: request.asOf }),
    ...(request.stdinName !== undefined && { stdinName: request.stdinName }),
    ...(request.instead && path !== '-' && { instead: request.instead }),
  });
  const diagnostics: Diagnostic[] = [...run.diagnostics];
  const method = run.resolved?.plan.data.project.methodology?.id;
  const demands = method === undefined ? undefined : (await request.packs()).demands(method);
  if (demands) diagnostics.push(...demands.diagnostics);
  const day = run.resolved && stateWanted(run.resolved, request.settings);
  const earlier = day === undefined ? undefined : await request.history.stateBy(day, run);
  const result = lint(
    {
      ...(earlier && { earlier }),
      ...(run.resolved && { resolved: run.resolved }),
      ...(run.schedule && { schedule: run.schedule }),
      ...(run.analysis && { analysis: run.analysis }),
      diagnostics,
      errorsSuffice: request.errorsSuffice === true,
      stageRules: (stageRules ??= stageFindings().map(({ rule }) => rule)),
    },
    demands?.value ? rulesWith(demands.value) : RULES,
    request.settings,
  );
  return { run, result, ...(day !== undefined && { comparedWith: day }) };
}

/** Our rules and the demands of a methodology, which are the same for all of its plans. */
function rulesWith(demands: readonly DemandData[]): readonly Rule[] {
  let rules = rulesByDemands.get(demands);
  if (!rules) rulesByDemands.set(demands, (rules = [...RULES, ...demandRules(demands)]));
  return rules;
}

const rulesByDemands = new WeakMap<readonly DemandData[], readonly Rule[]>();

/** Thresholds that are set for a plan, so that the tables of an audit hold against what the rules do. */
export function thresholdsFor(path: string, settings: Settings): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const key of THRESHOLDS) {
    const set = settings.threshold(key, path);
    if (set) found[key] = set.written;
  }
  return found;
}

const THRESHOLDS = RULES.flatMap(({ id, thresholds }) => Object.keys(thresholds).map((name) => thresholdKey(id, name)));
