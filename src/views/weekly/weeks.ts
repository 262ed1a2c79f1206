import { shownWeeks } from '../../model/index.ts';
import { formatDay } from '../../time/index.ts';
import { finishIso, type Week } from '../week.ts';

/** The plan in weeks where the methodology asks for it, else null. A row has a cell for each week, null where it has no work. */
export function weeks({ analysis }: Week) {
  const table = analysis.weekTable;
  if (table === undefined) return null;
  const shown = shownWeeks(table);
  return {
    weeks: shown.weeks.map(({ number, from }, index) => ({
      number,
      from: formatDay(from).slice('YYYY-'.length),
      current: index === shown.current,
    })),
    rows: shown.rows.map(({ entity, marks, kind }) => ({
      wbs: entity.wbs,
      name: entity.name,
      cells: marks.map((mark) =>
        mark === undefined ? null : { mark: kind === 'milestone' ? `milestone-${mark}` : mark },
      ),
    })),
    before: shown.before,
    after: shown.after,
    finish: finishIso(analysis.schedule.finish),
  };
}
