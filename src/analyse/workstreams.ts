import type { ResolvedPlan, Task, TaskStatus, WorkstreamCell, WorkstreamMatrix } from '../model/index.ts';
import { workBetween } from '../time/index.ts';
import { cyclesOf } from './cycles.ts';

/** Undefined for a plan without workstreams. Rows in the order of the methodology, then of the plan. */
export function workstreamMatrix(plan: ResolvedPlan, all: readonly TaskStatus[]): WorkstreamMatrix | undefined {
  const statuses = all.filter(({ task }) => task.type !== 'parent' && workstreamOf(task) !== undefined);
  if (statuses.length === 0) return undefined;
  const found = new Set(statuses.flatMap(({ task }) => workstreamOf(task) ?? []));
  const known = plan.methodology?.data.workstreams?.map(({ id }) => id).filter((id) => found.has(id)) ?? [];
  const ids = [...new Set([...known, ...found])];
  const once = statuses.some(({ task }) => task.phase.cycle === undefined);
  const columns = [...(once ? [undefined] : []), ...cyclesOf(plan).map(({ number }) => number)];
  const rows = ids.map((id) => ({
    id,
    cells: columns.map((column) =>
      cellOf(statuses.filter(({ task }) => workstreamOf(task) === id && task.phase.cycle === column)),
    ),
  }));
  return { columns, rows };
}

/** A task's own, else that of what holds it. */
function workstreamOf(task: Task): string | undefined {
  for (let holder: Task | undefined = task; holder; holder = holder.parent)
    if (holder.data.workstream !== undefined) return holder.data.workstream;
  return task.phase.workstream;
}

function cellOf(statuses: readonly TaskStatus[]): WorkstreamCell | undefined {
  const [first] = statuses;
  if (!first) return undefined;
  const overdue = statuses.filter((status) => status.overdue).length;
  const open = statuses.filter(({ state }) => state !== 'finished');
  const late = open.some(({ varianceDays = 0 }) => varianceDays > 0);
  const begun = statuses.some(({ state }) => state !== 'not-started');
  const colour = overdue > 0 ? 'red' : late ? 'amber' : begun ? 'green' : undefined;
  const progress = progressOf(statuses);
  return {
    tasks: statuses.length,
    done: statuses.length - open.length,
    overdue,
    start: Math.min(...statuses.map(({ timing }) => timing.start)),
    finish: Math.max(...statuses.map(({ timing }) => timing.finish)),
    ...(progress !== undefined && { progress }),
    ...(colour && { colour }),
  };
}

/** By planned working minutes; of milestones alone, by their number. */
export function progressOf(statuses: readonly TaskStatus[]): number | undefined {
  let planned = 0;
  let done = 0;
  for (const {
    task,
    timing,
    progress,
    state,
    plannedStart = timing.start,
    plannedFinish = timing.finish,
  } of statuses) {
    const share = progress ?? (state === 'not-started' ? 0 : undefined);
    if (share === undefined) return undefined;
    const minutes = Math.max(0, workBetween(plannedStart, plannedFinish, task.calendar));
    planned += minutes;
    done += minutes * share;
  }
  if (planned > 0) return Math.round(done / planned);
  const finished = statuses.filter(({ state }) => state === 'finished').length;
  return statuses.length === 0 ? undefined : Math.round((finished / statuses.length) * 10_000);
}
