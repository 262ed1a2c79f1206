// The figures of a run, as they are printed: a block for each piece of work, a line for each program.

export function table() {
  const rows = [];
  const growths = [];
  const notes = [];
  return {
    /** A line for each program: its time, how many times that of the first, its peak memory. */
    add(work, found) {
      const [first] = Object.values(found);
      for (const [name, { wall, memory }] of Object.entries(found)) {
        const ratio = `${(wall / first.wall).toFixed(2)}×`;
        rows.push([work, name, `${wall.toFixed(0)} ms`, ratio, memory ? `${memory.toFixed(0)} MiB` : '–']);
      }
    },
    /** How time grows with size: `walls` gives the milliseconds of each size. */
    addGrowth(name, walls) {
      const points = Object.entries(walls).map(([size, wall]) => [Number(size), wall]);
      for (const [index, [to, wall]] of points.slice(1).entries()) {
        const [from, before] = points[index];
        const exponent = Math.log(wall / before) / Math.log(to / from);
        growths.push(`  ${name}, ${from} to ${to}: ${exponent.toFixed(2)}`);
      }
    },
    /** A line of its own, below the figures. */
    say(line) {
      notes.push(line);
    },
    text() {
      const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)));
      const lines = [];
      for (const [index, [work, name, ...figures]] of rows.entries()) {
        if (work !== rows[index - 1]?.[0]) lines.push('', work);
        const cells = figures.map((figure, column) => figure.padStart(widths[column + 2] + 3));
        lines.push(`  ${name.padEnd(widths[1])}${cells.join('')}`);
      }
      if (growths.length > 0) lines.push('', 'growth: exponent of time over size', ...growths);
      if (notes.length > 0) lines.push('', ...notes);
      return lines.join('\n');
    },
  };
}
