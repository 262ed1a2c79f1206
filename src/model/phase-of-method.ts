import type { MethodologyPhaseData } from './methodology.ts';
import type { Phase, ResolvedPlan } from './resolved-plan.ts';

/** The phase as the methodology describes it, with the checklists that belong to it; undefined where it is the plan's own. */
export function phaseOfMethod(plan: ResolvedPlan, phase: Phase): MethodologyPhaseData | undefined {
  const id = phase.data.from?.split('/')[1] ?? phase.id;
  return plan.methodology?.data.phases.find((one) => one.id === id);
}
