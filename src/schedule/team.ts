import type { Assignment, Task } from '../model/index.ts';

/** Who works off the effort of a task: the responsible, else the owner, else nobody known. */
export function teamOf(task: Task): readonly Assignment[] {
  if (task.responsible.length > 0) return task.responsible;
  return task.owner ? [{ person: task.owner, units: 1 }] : [];
}

/**
 * Whether the task takes as long as its people need for its effort. A stated duration rules where both are given, and
 * effort of nobody is worked off by one at full capacity, on the task's own calendar.
 */
export function isWorkedOff(task: Task): boolean {
  return task.type === 'task' && task.duration === undefined && task.effort !== undefined && teamOf(task).length > 0;
}

/** Whether anybody of the task's people has time. */
export function hasWorkers(task: Task): boolean {
  return teamOf(task).some(({ person, units }) => person.calendar.works && person.capacity * units > 0);
}

/** Who is booked while the task runs: the responsible; an owner alone only for the effort that the owner then works off. */
export function bookedFor(task: Task): readonly Assignment[] {
  if (task.type !== 'task') return [];
  if (task.responsible.length === 0 && task.effort === undefined) return [];
  return teamOf(task).filter(({ person }) => person.calendar.works);
}
