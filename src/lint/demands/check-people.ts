import type { Text } from '../../diagnostics/index.ts';
import type { Person, ResolvedPlan, Task } from '../../model/index.ts';
import { sideOf } from '../people.ts';
import { wholePlan, type Check, type Hearing } from './demand.ts';
import { SAYS } from './findings.ts';
import { isPhase, select } from './select.ts';

type Of<Key extends keyof Check> = NonNullable<Check[Key]>;

/** Somebody of that role, capability and party takes part. */
export function person({ schedule, found }: Hearing, wanted: Of<'person'>): void {
  const plan = schedule.resolved;
  const { least = 1 } = wanted;
  const count = plan.people
    .filter(
      (one) =>
        (wanted.role === undefined || wanted.role.some((role) => one.roles.includes(role))) &&
        (wanted.capability === undefined || wanted.capability.some((can) => one.data.capabilities?.includes(can))) &&
        (wanted.side === undefined || (sideOf(plan, one) ?? wanted.side) === wanted.side),
    )
    .reduce((sum, one) => sum + one.units, 0);
  if (count < least) found(wholePlan(schedule), undefined, SAYS.noPerson, { count, least }, undefined);
}

/** Somebody must not own, do or decide something. */
export function never({ schedule, found }: Hearing, wanted: Of<'never'>): void {
  const plan = schedule.resolved;
  const meant = (one: Person | undefined): one is Person =>
    one !== undefined &&
    ((wanted.role?.some((role) => one.roles.includes(role)) ?? false) ||
      (wanted.side !== undefined && sideOf(plan, one) === wanted.side));
  if (wanted.owns)
    for (const task of select(plan, wanted.owns))
      if (meant(task.owner))
        found(task, 'owner', SAYS.mustNotOwn, { person: task.owner.label, what: task.name }, task.phase);
  if (wanted.does)
    for (const task of select(plan, wanted.does)) {
      const doer = doers(task).find(meant);
      if (doer) found(task, 'responsible', SAYS.mustNotDo, { person: doer.label, what: task.name }, task.phase);
    }
  for (const phase of plan.phases) {
    if (wanted.answers && meant(phase.owner))
      found(phase, 'owner', SAYS.mustNotOwn, { person: phase.owner.label, what: phase.name }, phase);
    const { gate } = phase;
    if (!wanted.decides || !gate) continue;
    const by = gate.data.decision?.by === undefined ? undefined : plan.person(gate.data.decision.by);
    const decides = [gate.decider, by].find(meant);
    if (decides)
      found(
        gate,
        decides === gate.decider ? 'decider' : 'decision',
        SAYS.mustNotDecide,
        { person: decides.label, what: gate.data.name ?? phase.name },
        phase,
      );
  }
  if (wanted.decides)
    for (const decision of plan.decisions)
      if (meant(decision.owner))
        found(
          decision,
          'decider',
          SAYS.mustNotDecide,
          { person: decision.owner.label, what: decision.data.title },
          undefined,
        );
}

const doers = (task: Task): readonly Person[] => task.responsible.map((one) => one.person);

/** Somebody in that role, or of that party, owns, does or is consulted. */
export function takesPart({ schedule, found }: Hearing, wanted: Of<'takesPart'>): void {
  const plan = schedule.resolved;
  const chosen = select(plan, wanted.in);
  const [first] = chosen;
  if (!first) return;
  const meant = (one: Person): boolean =>
    (wanted.role?.some((name) => one.roles.includes(name)) ?? false) ||
    (wanted.side !== undefined && sideOf(plan, one) === wanted.side);
  const part = (task: Task): boolean => participants(task).some(meant);
  if (wanted.per) {
    const there = plan.phases.filter((phase) => chosen.some((task) => task.phase === phase));
    const ends = there.filter((_, index) => index === 0 || index === there.length - 1);
    for (const phase of wanted.per === 'ends' ? ends : there)
      if (!chosen.some((task) => task.phase === phase && part(task)))
        found(phase, undefined, SAYS.takesNoPartIn, { phase: phase.name }, phase);
  } else if (wanted.all) {
    const there = new Set(chosen.flatMap((task) => participants(task).flatMap(({ roles }) => roles)));
    const missing = (wanted.role ?? []).filter((role) => !there.has(role));
    if (missing.length > 0)
      found(first, undefined, SAYS.rolesMissing, { roles: missing.map(labelled(plan)) }, first.phase);
  } else if (wanted.each) {
    for (const task of chosen)
      if (!part(task)) found(task, undefined, SAYS.takesNoPart, { task: task.name }, task.phase);
  } else if (!chosen.some(part))
    found(
      first,
      undefined,
      SAYS.takesPartNowhere,
      { tasks: chosen.slice(0, MOST_NAMED).map((task) => task.name) },
      first.phase,
    );
}

const participants = (task: Task): readonly Person[] => [
  ...(task.owner ? [task.owner] : []),
  ...doers(task),
  ...task.consulted,
];

/** A role as people call it in either language. */
const labelled =
  ({ methodology }: ResolvedPlan) =>
  (role: string): Text => ({
    en: `“${methodology?.roleLabel(role, 'en') ?? role}”`,
    'zh-CN': `“${methodology?.roleLabel(role, 'zh-CN') ?? role}”`,
  });

/** A sentence names so many tasks at most. */
const MOST_NAMED = 5;

/** Each phase closes with a gate whose decider, advisers and criteria are of the right sort. */
export function gates({ schedule, found }: Hearing, wanted: Of<'gates'>): void {
  const plan = schedule.resolved;
  for (const phase of plan.phases) {
    if (!isPhase(phase, wanted.phase)) continue;
    const { gate } = phase;
    if (!gate) {
      found(phase, undefined, SAYS.noGate, { phase: phase.name }, phase);
      continue;
    }
    const { decider } = gate;
    if (decider) {
      const side = sideOf(plan, decider);
      const wrongSide = wanted.deciderSide !== undefined && side !== undefined && side !== wanted.deciderSide;
      const wrongRole =
        wanted.deciderRole !== undefined && !wanted.deciderRole.some((role) => decider.roles.includes(role));
      if (wrongSide || wrongRole)
        found(gate, 'decider', SAYS.wrongDecider, { phase: phase.name, person: decider.label }, phase);
    }
    const advisers = (gate.data.advisers ?? []).flatMap((id) => plan.person(id) ?? []);
    if (wanted.adviserRole && !advisers.some((one) => wanted.adviserRole?.some((role) => one.roles.includes(role))))
      found(gate, 'advisers', SAYS.noAdviser, { phase: phase.name }, phase);
    const count = gate.data.criteria?.length ?? 0;
    if (wanted.criteria !== undefined && count < wanted.criteria)
      found(gate, 'criteria', SAYS.fewCriteria, { phase: phase.name, count, least: wanted.criteria }, phase);
  }
}
