import type { Holes, Severity, Text } from '../../diagnostics/index.ts';
import type { CheckDocument, Deep, DemandData, Phase, Schedule } from '../../model/index.ts';
import { severityWhenDue } from '../due.ts';
import type { Extras, Subject, UnfilledForm } from '../rule.ts';
import type { Collection, Entry } from './entries.ts';

/** A demand of a methodology, as data. */
export type Demand = DemandData;
export type Check = Deep<CheckDocument>;

/** What a generic check is given. */
export interface Hearing {
  readonly schedule: Schedule;
  readonly demand: Demand;
  /** Says that `subject` falls short; `phase` is the one whose beginning makes that grave. */
  readonly found: <S extends Text>(
    subject: Subject,
    field: string | undefined,
    says: S,
    holes: Holes<S>,
    phase: Phase | undefined,
    extras?: Extras,
  ) => void;
  /** The entries of a collection, in document order. */
  readonly entries: (of: Collection) => readonly Entry[];
  /** Says that an input is missing without which nothing can be said. */
  readonly notEvaluated: (missing: Text | UnfilledForm) => void;
}

/** The severity of a finding of this demand: a hint until the phase it concerns has begun. */
export function severityOf(demand: Demand, schedule: Schedule, phase: Phase | undefined): Severity {
  const { phases } = schedule.resolved;
  const named =
    demand.due === undefined
      ? undefined
      : phases.find((one) => one.data.from?.endsWith(`/${demand.due}`) || one.id === demand.due);
  const due = named ?? phase ?? phases[0];
  return due ? severityWhenDue(schedule, due, demand.severity) : demand.severity;
}

/** The plan as a subject, for what concerns the whole. */
export function wholePlan(schedule: Schedule): Subject {
  const { project } = schedule.resolved;
  return { subject: 'plan', at: (field) => project.at(field) };
}
