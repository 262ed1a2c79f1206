import type { ShownWeeks, WeekTable } from './week-table.ts';

/** At most so many weeks. A phase that is over is one row; where the weeks are cut, the data date stands three quarters in. */
export function shownWeeks(table: WeekTable, room = table.most): ShownWeeks {
  const { weeks, current } = table;
  const count = Math.min(room, table.most, weeks.length);
  const wanted = current === undefined ? count : current + 1 + Math.floor(count / 4);
  const end = Math.min(weeks.length, Math.max(count, wanted));
  const begin = end - count;
  const rows = table.rows.map((row) => ({ ...row, marks: row.marks.slice(begin, end) }));
  return {
    weeks: weeks.slice(begin, end),
    ...(current !== undefined && { current: current - begin }),
    rows: rows.filter(({ marks, over, level }) => !(over && level > 0) && marks.some((mark) => mark !== undefined)),
    before: begin,
    after: weeks.length - end,
  };
}
