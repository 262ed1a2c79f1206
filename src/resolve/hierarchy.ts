import type { Sentence } from '../diagnostics/index.ts';
import type { TaskData } from '../model/index.ts';
import type { Calendars } from './calendars.ts';
import type { Draft } from './draft.ts';
import { PHASE_WORD, TASK_WORD, duplicateId, firstUsedHere, phaseTaskClash } from './findings/index.ts';
import { PhaseNode, TaskNode, type Origins } from './nodes.ts';

/** Phases and tasks as a tree, every task in document order; ids are known afterwards. */
export function growTree(
  draft: Draft,
  calendars: Calendars,
  origins: Origins,
): { readonly phases: readonly PhaseNode[]; readonly tasks: readonly TaskNode[] } {
  const { places } = draft;
  const phases = (draft.data.phases ?? []).map((data, index) => new PhaseNode(data, index, places));
  for (const phase of phases) claim(draft, phase);
  const tasks: TaskNode[] = [];
  for (const phase of phases) {
    phase.first = tasks.length;
    const waiting: { readonly data: TaskData; readonly parent: TaskNode | undefined; readonly order: number }[] = [];
    const wait = (list: readonly TaskData[] | undefined, parent: TaskNode | undefined): void => {
      for (let order = (list?.length ?? 0) - 1; order >= 0; order--) {
        const data = list?.[order];
        if (data) waiting.push({ data, parent, order });
      }
    };
    wait(phase.data.tasks, undefined);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { data, parent, order } = next;
      const { calendar, usable } = calendars.chosenBy(data, `task:${data.id}`);
      const task = new TaskNode(data, { phase, parent, order, index: tasks.length }, calendar, places, origins);
      if (!usable && task.type !== 'parent') task.broken = true;
      (parent?.children ?? phase.tasks).push(task);
      claim(draft, task);
      tasks.push(task);
      wait(data.tasks, task);
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
  const labels = [{ span: first.at('id').span, sentence: firstUsedHere satisfies Sentence }];
  const isPhase = node instanceof PhaseNode;
  if (isPhase === first instanceof PhaseNode) {
    draft.report(duplicateId(node.at('id'), node.subject, { id, list: isPhase ? 'phases' : 'tasks' }, { labels }));
  } else {
    const holes = { id, kind: isPhase ? PHASE_WORD : TASK_WORD, other: isPhase ? TASK_WORD : PHASE_WORD };
    draft.report(phaseTaskClash(node.at('id'), node.subject, holes, { labels }));
  }
}
