import type { GateStatus, ResolvedPlan } from '../model/index.ts';
import { parseDay, type Day } from '../time/index.ts';

/** How every gate stands: facts that are dated after the data date are not known yet. */
export function gatesOf({ phases, asOf }: ResolvedPlan): readonly GateStatus[] {
  const known = (text: string | undefined): boolean => {
    const day = text === undefined ? undefined : parseDay(text);
    return day !== undefined && (asOf === undefined || day <= asOf);
  };
  return phases.flatMap((phase) => {
    const { gate } = phase;
    if (!gate) return [];
    const { criteria = [], decision } = gate.data;
    const due: Day | undefined = gate.data.due === undefined ? undefined : parseDay(gate.data.due);
    const decided = decision !== undefined && (decision.on === undefined || known(decision.on));
    return {
      gate,
      phase,
      ...(due !== undefined && { due }),
      met: criteria.filter((criterion) => known(criterion.met)).length,
      total: criteria.length,
      decided,
      open: !decided || decision?.outcome === 'relaunch',
      overdue: due !== undefined && asOf !== undefined && due <= asOf && !decided,
    };
  });
}
