import type { Severity } from '../diagnostics/index.ts';
import type { Phase, Schedule } from '../model/index.ts';

const MINUTES_OF_A_DAY = 1440;

/**
 * Whether a phase has begun by the data date: work of it is recorded as started, or its computed start has come.
 * Without a data date no phase has begun.
 */
export function hasBegun(schedule: Schedule, phase: Phase): boolean {
  const { asOf } = schedule.resolved;
  if (asOf === undefined) return false;
  const span = schedule.phase(phase);
  return span !== undefined && span.start < (asOf + 1) * MINUTES_OF_A_DAY;
}

/** What a method demands is a hint until the phase that it concerns has begun, and of its full severity from then on. */
export function severityWhenDue(schedule: Schedule, phase: Phase, full: Severity): Severity {
  return hasBegun(schedule, phase) ? full : 'info';
}
