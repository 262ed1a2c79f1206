import type { TaskData } from '../model/index.ts';
import type { Calendars } from './calendars.ts';
import type { Draft } from './draft.ts';
import { PHASE_WORD, TASK_WORD, duplicateId, firstUsedHere, phaseTaskClash } from './findings/index.ts';
import { PhaseNode, TaskNode, type Origins } from './nodes.ts';

interface Siblings {
  readonly list: readonly TaskData[];
  readonly parent: TaskNode | undefined;
  next: number;
}

/** Phases and tasks as a tree, every task in document order; ids are known afterwards. */
export function growTree(
  draft: Draft,
  calendars: Calendars,
  origins: Origins,
): { readonly phases: readonly PhaseNode[]; readonly tasks: readonly TaskNode[] } {
  const { places } = draft;
  const ordinary = calendars.project;
  const phases: PhaseNode[] = [];
  for (const data of draft.data.phases ?? []) phases.push(new PhaseNode(data, phases.length, places));
  for (const phase of phases) claim(draft, phase);
  const tasks: TaskNode[] = [];
  for (const phase of phases) {
    phase.first = tasks.length;
    // Lists that are not yet at their end, the innermost last: what stands inside a task comes before its next sibling.
    const open: Siblings[] = [{ list: phase.data.tasks ?? [], parent: undefined, next: 0 }];
    for (let siblings = open.at(-1); siblings; siblings = open.at(-1)) {
      const { list, parent } = siblings;
      const order = siblings.next++;
      const data = list[order];
      if (!data) {
        open.pop();
        continue;
      }
      const { calendar, usable } = data.calendar === undefined ? ordinary : calendars.chosenBy(data, `task:${data.id}`);
      const task = new TaskNode(data, { phase, parent, order, index: tasks.length }, calendar, places, origins);
      if (!usable && task.type !== 'parent') task.broken = true;
      (parent?.children ?? phase.tasks).push(task);
      claim(draft, task);
      tasks.push(task);
      if (task.type === 'parent') open.push({ list: data.tasks ?? [], parent: task, next: 0 });
    }
    phase.end = tasks.length;
  }
  // Whatever stands inside a task comes before its end: from the back each task hands its end to its parent.
  for (let index = tasks.length - 1; index >= 0; index--) {
    const task = tasks[index];
    if (task?.parent) task.parent.end = Math.max(task.parent.end, task.end);
  }
  return { phases, tasks };
}

/** The first of two that share an id keeps it; the second one is told. */
function claim(draft: Draft, node: PhaseNode | TaskNode): void {
  const { id } = node;
  const first = draft.phases.get(id) ?? draft.tasks.get(id);
  if (!first) {
    if (node instanceof PhaseNode) draft.phases.set(id, node);
    else draft.tasks.set(id, node);
    return;
  }
  draft.ambiguous.add(id);
  const labels = [{ span: first.at('id').span, sentence: firstUsedHere }];
  const isPhase = node instanceof PhaseNode;
  if (isPhase === first instanceof PhaseNode) {
    draft.report(duplicateId(node.at('id'), node.subject, { id, list: isPhase ? 'phases' : 'tasks' }, { labels }));
  } else {
    const holes = { id, kind: isPhase ? PHASE_WORD : TASK_WORD, other: isPhase ? TASK_WORD : PHASE_WORD };
    draft.report(phaseTaskClash(node.at('id'), node.subject, holes, { labels }));
  }
}
