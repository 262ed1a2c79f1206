import type { Analysis, Phase } from '../model/index.ts';
import { leaves } from './week.ts';

/** Phases with work in progress. A weekly meeting that goes on does not keep the phase open in which it began. */
export function phasesUnderWay(analysis: Analysis): readonly Phase[] {
  const underWay = new Set(
    leaves(analysis).flatMap(({ task, state }) => (state === 'in-progress' ? [task.phase] : [])),
  );
  return analysis.schedule.resolved.phases.filter((phase) => underWay.has(phase));
}

/** Those under way, and the one whose gate is next: their checklists are what somebody should look at now. */
export function phasesAtHand(analysis: Analysis): readonly Phase[] {
  const atHand = new Set(phasesUnderWay(analysis));
  const next = analysis.gates.find(({ open }) => open);
  if (next) atHand.add(next.phase);
  return analysis.schedule.resolved.phases.filter((phase) => atHand.has(phase));
}
