import type { Deep, Phase, ResolvedPlan, SelectorDocument, Task } from '../../model/index.ts';

export type Selector = Deep<SelectorDocument>;

/** The id that the methodology knows something by: the last part of `from`, without which it is the plan's own id. */
export function originId(entity: { readonly id: string; readonly data: { readonly from?: string } }): string {
  const { from } = entity.data;
  return from === undefined ? entity.id : from.slice(from.lastIndexOf('/') + 1);
}

type Named = Parameters<typeof originId>[0];
type Wanted = readonly string[] | undefined;

/** Whether an entity goes by one of these names, its own or the methodology's. */
const isNamed = (entity: Named, wanted: readonly string[]): boolean =>
  wanted.includes(entity.id) || wanted.includes(originId(entity));

/** Whether the phase is one of those named, by its own id or by the methodology's. */
export function isPhase(phase: Phase, wanted: Wanted): boolean {
  return wanted === undefined || isNamed(phase, wanted);
}

/** Whether a task is meant: every key of the selector holds. Parents stand for their children and are never meant. */
export function selects(selector: Selector, task: Task): boolean {
  const { kind, tags, phase, task: ids, deliverable, recurring, milestone, role } = selector;
  const { type } = task;
  if (type === 'parent') return false;
  if (recurring !== undefined && recurring !== (type === 'recurring')) return false;
  if (milestone !== undefined && milestone !== (type === 'milestone')) return false;
  if (kind !== undefined && !(task.kind !== undefined && kind.includes(task.kind))) return false;
  if (tags !== undefined && !haveInCommon(tags, task.tags)) return false;
  if (!isPhase(task.phase, phase)) return false;
  if (ids !== undefined && !isNamed(task, ids)) return false;
  if (deliverable !== undefined && !bringsForth(task, deliverable)) return false;
  return role === undefined || isDoneBy(task, role);
}

const haveInCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** Whether one of its deliverables goes by one of these names, or is one of these forms. */
const bringsForth = ({ deliverables }: Task, wanted: readonly string[]): boolean =>
  deliverables.some((one) => isNamed(one, wanted) || (one.data.form !== undefined && wanted.includes(one.data.form)));

const isDoneBy = ({ owner, responsible }: Task, roles: readonly string[]): boolean =>
  (owner !== undefined && haveInCommon(roles, owner.roles)) ||
  responsible.some(({ person }) => haveInCommon(roles, person.roles));

/** The tasks that are meant, in document order. */
export function select(plan: ResolvedPlan, selector: Selector): readonly Task[] {
  return plan.tasks.filter((task) => selects(selector, task));
}
