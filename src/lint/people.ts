import type { Person, ResolvedPlan, Task } from '../model/index.ts';

/** Everybody in the plan who has the role. */
export function withRole(plan: ResolvedPlan, role: string): readonly Person[] {
  return plan.people.filter((person) => person.roles.includes(role));
}

/**
 * The party that somebody belongs to: as written, else as the methodology says of the roles. Undefined where neither
 * says anything: then nobody is blamed for being on a side.
 */
export function sideOf(plan: ResolvedPlan, person: Person): string | undefined {
  if (person.data.side !== undefined) return person.data.side;
  for (const role of plan.methodology?.data.roles ?? [])
    if (role.side !== undefined && person.roles.includes(role.id)) return role.side;
  return person.roles.includes('supervisor') ? 'supervisor' : undefined;
}

/** A person who is named: a role that nobody fills yet has no name. */
export function isNamed(person: Person): boolean {
  return person.data.name !== undefined;
}

/** Tasks that are work of their own: no parents. */
export function leaves(plan: ResolvedPlan): readonly Task[] {
  return plan.tasks.filter((task) => task.type !== 'parent');
}
