import { dim, padEnd, widthOf, type Styled } from '../screen.ts';

/** Rows as columns, the first row dim; the last column is not padded. */
export function columns(rows: readonly (readonly Styled[])[]): Styled {
  const widths = (rows[0] ?? []).map((_, at) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), 0),
  );
  return rows.map((row, index): Styled => {
    const cells = row.map((cell, at): Styled => (at === row.length - 1 ? cell : [padEnd(cell, widths[at] ?? 0), '  ']));
    return [index === 0 ? cells.map((cell) => dimmed(cell)) : cells, '\n'];
  });
}

const dimmed = (cell: Styled): Styled =>
  typeof cell === 'string' ? dim(cell) : 'style' in cell ? cell : cell.map(dimmed);
