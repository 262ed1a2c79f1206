import type { ShownWeeks, WeekRow, WeekTable } from './week-table.ts';

/** At most so many weeks. A phase that is over is one row; where the weeks are cut, the data date stands three quarters in, and the last ones are shown once it has passed them. */
export function shownWeeks(table: WeekTable, room = table.most): ShownWeeks {
  const { weeks, current, passed } = table;
  const count = Math.min(room, table.most, weeks.length);
  const now = passed ? weeks.length : current;
  const wanted = now === undefined ? count : now + 1 + Math.floor(count / 4);
  const end = Math.min(weeks.length, Math.max(count, wanted));
  const begin = end - count;
  const rows: WeekRow[] = [];
  let below = 0;
  for (const row of [...table.rows].reverse()) {
    const marks = row.marks.slice(begin, end);
    const shown = marks.some((mark) => mark !== undefined) && !(row.over && row.level > 0);
    // What holds a row that is shown is shown above it.
    if (!shown && row.level >= below) continue;
    rows.unshift({ ...row, marks });
    below = row.level;
  }
  return {
    weeks: weeks.slice(begin, end),
    ...(current !== undefined && { current: current - begin }),
    rows,
    before: begin,
    after: weeks.length - end,
  };
}
