import { finishIso, startIso, type Week } from '../week.ts';

/** Workstream × cycle; null for a plan without workstreams. A row has a cell for each column, null where it has no work. */
export function workstreams({ analysis, plan }: Week) {
  const matrix = analysis.workstreams;
  if (matrix === undefined) return null;
  return {
    // A column without a number holds what is done once.
    cycles: matrix.columns.map((cycle) => ({ cycle: cycle ?? null })),
    rows: matrix.rows.map(({ id, cells }) => ({
      id,
      name: plan.methodology?.word('workstreams', id) ?? id,
      cells: cells.map((cell) =>
        cell === undefined
          ? null
          : {
              tasks: cell.tasks,
              done: cell.done,
              overdue: cell.overdue,
              progress: cell.progress ?? null,
              start: startIso(cell.start),
              finish: finishIso(cell.finish),
              light: cell.colour ?? 'not-begun',
            },
      ),
    })),
  };
}
