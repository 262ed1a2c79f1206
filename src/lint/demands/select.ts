import type { Deep, Phase, ResolvedPlan, SelectorDocument, Task } from '../../model/index.ts';

export type Selector = Deep<SelectorDocument>;

/** The id that the methodology knows something by: the last part of `from`, without which it is the plan's own id. */
export function originId(entity: { readonly id: string; readonly data: { readonly from?: string } }): string {
  return entity.data.from?.split('/').at(-1) ?? entity.id;
}

const any = (wanted: readonly string[] | undefined, test: (value: string) => boolean): boolean =>
  wanted === undefined || wanted.some(test);

/** Whether the phase is one of those named, by its own id or by the methodology's. */
export function isPhase(phase: Phase, wanted: readonly string[] | undefined): boolean {
  return any(wanted, (id) => id === phase.id || id === originId(phase));
}

/** Whether a task is meant: every key of the selector holds. Parents stand for their children and are never meant. */
export function selects(selector: Selector, task: Task): boolean {
  if (task.type === 'parent') return false;
  const roles = (): readonly string[] => [
    ...(task.owner?.roles ?? []),
    ...task.responsible.flatMap(({ person }) => person.roles),
  ];
  return (
    any(selector.kind, (kind) => kind === task.kind) &&
    any(selector.tags, (tag) => task.tags.includes(tag)) &&
    isPhase(task.phase, selector.phase) &&
    any(selector.task, (id) => id === task.id || id === originId(task)) &&
    any(selector.deliverable, (id) =>
      task.deliverables.some((one) => one.id === id || one.data.form === id || originId(one) === id),
    ) &&
    (selector.recurring === undefined || selector.recurring === (task.type === 'recurring')) &&
    (selector.milestone === undefined || selector.milestone === (task.type === 'milestone')) &&
    (selector.role === undefined || any(selector.role, (role) => roles().includes(role)))
  );
}

/** The tasks that are meant, in document order. */
export function select(plan: ResolvedPlan, selector: Selector): readonly Task[] {
  return plan.tasks.filter((task) => selects(selector, task));
}
