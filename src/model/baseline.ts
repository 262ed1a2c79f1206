import type { Day } from '../time/index.ts';
import type { Baseline, ResolvedPlan } from './resolved-plan.ts';

/**
 * The promise that a data date is measured against: the baseline of the given name, else the last one set by then, else
 * the last one of all; where two were set on one day, the later written.
 */
export function chooseBaseline(
  plan: Pick<ResolvedPlan, 'baselines'>,
  asOf: Day | undefined,
  name?: string,
): Baseline | undefined {
  if (name !== undefined) return plan.baselines.find((baseline) => baseline.id === name);
  const inTime = plan.baselines.filter((baseline) => asOf === undefined || baseline.on <= asOf);
  let last: Baseline | undefined;
  for (const baseline of inTime.length > 0 ? inTime : plan.baselines)
    if (!last || baseline.on >= last.on) last = baseline;
  return last;
}
