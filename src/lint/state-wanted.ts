import type { ResolvedPlan } from '../model/index.ts';
import type { Day } from '../time/index.ts';
import { dayToCompare, standingStill } from './rules/progress/standing-still.ts';
import type { Settings } from './settings.ts';
import { thresholdOf } from './threshold.ts';

/**
 * The day whose state of the plan the rules would compare with; undefined where none would look at it. History costs a
 * look into git, so it is asked for only where work goes on that could have stopped.
 */
export function stateWanted(resolved: ResolvedPlan, settings: Settings): Day | undefined {
  if (!settings.runs(standingStill.id)) return undefined;
  return dayToCompare(resolved, (name) => thresholdOf(standingStill, resolved, settings, name));
}
