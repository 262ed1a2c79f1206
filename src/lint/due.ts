import type { Severity } from '../diagnostics/index.ts';
import { chooseBaseline, type Phase, type Schedule } from '../model/index.ts';
import { parseMoment, type Day } from '../time/index.ts';

const MINUTES_OF_A_DAY = 1440;

/** Asked for once a finding, worked out once a phase; of the schedule that was asked about last. */
let known: { readonly schedule: Schedule; readonly begun: Map<Phase, boolean> } | undefined;

/**
 * Whether a phase has begun by the data date: work of it is recorded as started, or it was to start by then, as the baseline
 * promises, else as the plan has it. The forecast alone would never say so of a phase that nobody starts: the data date
 * pushes it on. Without a data date no phase has begun.
 */
export function hasBegun(schedule: Schedule, phase: Phase): boolean {
  const { asOf } = schedule.resolved;
  if (asOf === undefined) return false;
  if (known?.schedule !== schedule) known = { schedule, begun: new Map() };
  const { begun } = known;
  const found = begun.get(phase) ?? beganBy(asOf, schedule, phase);
  begun.set(phase, found);
  return found;
}

function beganBy(asOf: Day, schedule: Schedule, phase: Phase): boolean {
  const forecast = schedule.phase(phase);
  if (!forecast) return false;
  const close = (asOf + 1) * MINUTES_OF_A_DAY;
  if (forecast.start < close) return true;
  const promised = promisedStart(schedule, phase);
  if (promised !== undefined) return promised <= asOf;
  const planned = schedule.asPlanned.phase(phase);
  return planned !== undefined && planned.start < close;
}

/** The first start that the baseline promises to work of a phase. */
function promisedStart({ resolved }: Schedule, phase: Phase): Day | undefined {
  const promises = chooseBaseline(resolved, resolved.asOf)?.data.tasks;
  if (!promises) return undefined;
  let first: Day | undefined;
  for (const task of resolved.tasks) {
    const promise = task.phase === phase && Object.hasOwn(promises, task.id) ? promises[task.id] : undefined;
    const start = promise?.start ?? promise?.finish;
    const day = start === undefined ? undefined : parseMoment(start)?.day;
    if (day !== undefined && (first === undefined || day < first)) first = day;
  }
  return first;
}

/** What a method demands is a hint until the phase that it concerns has begun, and of its full severity from then on. */
export function severityWhenDue(schedule: Schedule, phase: Phase, full: Severity): Severity {
  return hasBegun(schedule, phase) ? full : 'info';
}
