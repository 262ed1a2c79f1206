import { runPlan, type Run, type RunOptions, type Stage } from '../pipeline.ts';
import type { Day } from '../time/index.ts';
import type { ResolvedPlan } from '../model/index.ts';
import type { Session } from './command.ts';
import { configured } from './configured.ts';
import { openPacksOf } from './packs.ts';
import { dayOf, planOf } from './plans.ts';
import { recorded } from './phrases/recording.ts';
import { refuse } from './say.ts';
import { showFindings } from './show-findings.ts';

export interface PlanRequest {
  readonly path: string | undefined;
  readonly asOf?: string | undefined;
  readonly upTo: Stage;
  /** Take today where neither the option nor the plan gives a data date, and say so. */
  readonly needsDate?: boolean;
}

/**
 * Runs the one plan that a command works on. What is wrong with it is told on stderr: the result on stdout covers what
 * does not depend on an error.
 */
export async function runOnePlan(session: Session, { path, asOf, upTo, needsDate }: PlanRequest): Promise<Run> {
  const day: Day | undefined = asOf === undefined ? undefined : dayOf(session, '--as-of', asOf);
  const today = needsDate ? dayOf(session, '--as-of', 'today') : undefined;
  const plan = await planOf(session, path);
  const run = await runPlan(session.world, plan, {
    upTo,
    packs: openPacksOf(session, plan),
    ...(day !== undefined && { asOf: day }),
    ...(today !== undefined && { otherwiseAsOf: today }),
    ...(upTo === 'analyse' && (await lights(session, plan))),
  });
  tellFindings(session, run);
  if (needsDate && day === undefined && run.plan && run.plan.data.project.asOf === undefined) tellToday(session);
  return run;
}

/** What the configuration says of the lights. */
async function lights(session: Session, plan: string): Promise<Pick<RunOptions, 'analyse'>> {
  const health = (await configured(session, plan))?.health;
  if (!health) return {};
  const { healthThresholds } = await import('../analyse/index.ts');
  return { analyse: { health: healthThresholds(health) } };
}

/** The plan for recording a fact in it; what else is wrong with it is not told here. */
export async function resolvedPlan(
  session: Session,
  path: string | undefined,
): Promise<{ run: Run; plan: ResolvedPlan }> {
  const plan = await planOf(session, path);
  const run = await runPlan(session.world, plan, {
    upTo: 'resolve',
    packs: openPacksOf(session, plan),
  });
  if (run.resolved) return { run, plan: run.resolved };
  tellFindings(session, run);
  throw refuse(recorded.unreadable, { path: run.path });
}

/** Nothing reads the clock in silence: the date that was taken is told on stderr. */
export function tellToday(session: Session): void {
  session.err.line(session.say(recorded.today, { day: session.world.today() }));
}

export const hasErrors = (run: Run): boolean => run.diagnostics.some(({ severity }) => severity === 'error');

/** Errors and warnings of the stages, on stderr. */
export function tellFindings(session: Session, { diagnostics }: Run): void {
  const told = diagnostics.filter(({ severity }) => severity !== 'info');
  if (told.length > 0) showFindings(session, told, { counted: true });
}
