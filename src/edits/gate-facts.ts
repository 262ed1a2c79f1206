import { GATE_OUTCOMES, phaseOfMethod, type Gate, type Person, type ResolvedPlan } from '../model/index.ts';
import { written, type Value } from './change.ts';
import { conflicts, outcomes } from './findings.ts';
import { aDay, aPerson, aWord, obstacle, recording, set, type Recording } from './recording.ts';

export interface GateFacts {
  readonly outcome: string;
  readonly by: string;
  readonly on: string;
  readonly note?: string;
  /** Replace a decision that was taken before. */
  readonly force?: boolean;
}

/** Who may decide a gate: the person that it names, and whoever has a role that the methodology lets decide. */
export function decidersOf(
  plan: ResolvedPlan,
  gate: Gate,
): { readonly people: readonly Person[]; readonly named: boolean } {
  const rule = gateOfMethod(plan, gate);
  const roles = rule ? [rule.decider, ...(rule.mayDecide ?? [])] : [];
  const people = plan.people.filter(
    (person) => person === gate.decider || person.roles.some((role) => roles.includes(role)),
  );
  return { people, named: gate.decider !== undefined || roles.length > 0 };
}

/** The gate as the methodology describes it; undefined where the phase is the plan's own. */
export const gateOfMethod = (plan: ResolvedPlan, gate: Gate) => phaseOfMethod(plan, gate.phase)?.gate;

/** Records what was decided at a gate, by somebody who may. */
export function decideGate(plan: ResolvedPlan, gate: Gate, facts: GateFacts): Recording {
  return recording(() => {
    const { decision } = gate.data;
    const known = gateOfMethod(plan, gate)?.outcomes ?? GATE_OUTCOMES;
    aWord(facts.outcome, '--decide', GATE_OUTCOMES);
    if (!known.some((each) => each === facts.outcome)) {
      throw obstacle(conflicts.outcome, { outcome: facts.outcome, outcomes: known });
    }
    const by = aPerson(plan, facts.by, '--by');
    const deciders = decidersOf(plan, gate);
    if (deciders.named && !deciders.people.some(({ id }) => id === facts.by)) {
      const names = deciders.people.map((person) => `${person.label} (${person.id})`);
      const roles = gateOfMethod(plan, gate);
      const labels = roles ? [roles.decider, ...(roles.mayDecide ?? [])] : [];
      const shown = names.length > 0 ? names : labels.map((role) => roleLabel(plan, role));
      throw obstacle(conflicts.mayNotDecide, { who: plan.personLabel(facts.by), deciders: shown });
    }
    if (decision && facts.force !== true) {
      const { outcome, by: decider, on } = decision;
      throw obstacle(conflicts.decided, {
        outcome: outcomes[outcome],
        by: decider === undefined ? '?' : plan.personLabel(decider),
        day: on ?? '?',
      });
    }
    const fields: Record<string, Value> = { outcome: written(facts.outcome), by, on: aDay(facts.on, '--on') };
    if (facts.note !== undefined) fields['note'] = facts.note;
    return [set(gate.data, 'Gate', 'decision', fields)];
  });
}

const roleLabel = (plan: ResolvedPlan, role: string): string =>
  plan.methodology?.roleLabel(role, plan.project.locale) ?? role;
