import { healthThresholds } from '../../analyse/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { RULES, demandRules, lint, stateWanted, type LintResult, type Rule, type Settings } from '../../lint/index.ts';
import type { Packs } from '../../model/index.ts';
import { runPlan, type Run } from '../../pipeline.ts';
import type { Day } from '../../time/index.ts';
import type { Session } from '../command.ts';
import type { Configuration } from '../configuration.ts';
import { stageFindings } from '../stage-findings.ts';
import type { History } from './history.ts';

/** What is the same for every plan of a run. */
export interface LintRequest {
  readonly settings: Settings;
  readonly history: History;
  readonly packs: () => Promise<Packs>;
  readonly asOf?: Day;
  readonly stdinName?: string;
  /** What the configuration says of the lights. */
  readonly health?: Configuration['health'];
  /** Bytes to take instead of a file's, by its absolute path. */
  readonly instead?: (absolute: string) => Uint8Array | undefined;
}

/** A plan and what the rules said of it. */
export interface Linted {
  readonly run: Run;
  readonly result: LintResult;
  /** The day whose state in git the rules compared with, where they did. */
  readonly comparedWith?: Day;
}

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
  const rules: Rule[] = [...RULES];
  const method = run.resolved?.plan.data.project.methodology?.id;
  if (method !== undefined) {
    const demands = (await request.packs()).demands(method);
    diagnostics.push(...demands.diagnostics);
    rules.push(...demandRules(demands.value ?? []));
  }
  const day = run.resolved && stateWanted(run.resolved, request.settings);
  const earlier = day === undefined ? undefined : await request.history.stateBy(day, run);
  const result = lint(
    {
      ...(earlier && { earlier }),
      ...(run.resolved && { resolved: run.resolved }),
      ...(run.schedule && { schedule: run.schedule }),
      ...(run.analysis && { analysis: run.analysis }),
      diagnostics,
      stageRules: stageFindings().map(({ rule }) => rule),
    },
    rules,
    request.settings,
  );
  return { run, result, ...(day !== undefined && { comparedWith: day }) };
}

/** Thresholds that are set for a plan, so that the tables of an audit hold against what the rules do. */
export function thresholdsFor(path: string, settings: Settings): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const key of THRESHOLDS) {
    const set = settings.threshold(key, path);
    if (set) found[key] = set.written;
  }
  return found;
}

const THRESHOLDS = RULES.flatMap(({ id, thresholds }) =>
  Object.keys(thresholds).map((name) => (name === '' ? id : `${id}.${name}`)),
);

/** What is still needed when the next plan is read: of thousands of plans nothing else stays in memory. */
export function withoutPlan({ run, result }: Linted): Omit<Linted, 'comparedWith'> {
  letGo(result.diagnostics);
  const { path, unread } = run;
  const origins = new Map(Array.from(run.origins, ([shown, { path: absolute }]) => [shown, { path: absolute }]));
  return { run: { path, origins, unread, diagnostics: [] }, result };
}

/** Pointers are worked out from the plan when they are first asked for: from now on it is not needed. */
export function letGo(diagnostics: readonly Diagnostic[]): void {
  for (const { place } of diagnostics) void place.pointer;
}
