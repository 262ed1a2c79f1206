// The same project for TaskJuggler: durations or effort with its people, and the dependencies that both can express.

/** The plan without what TaskJuggler has no word for: a lag between two starts becomes an ordinary dependency. */
export const comparable = (text) => text.replaceAll(/\{ task: (task-\d+), type: SS, lag: \w+ \}/g, '$1');

/**
 * The text of a plan, as `planText` writes it and `comparable` leaves it, as a TaskJuggler project. With `report` it writes
 * the dates of all tasks to `REPORT.csv`.
 */
export function taskjugglerText(text, report) {
  const lines = [
    'project bench "Bench" 2026-12-01 +20y {',
    '  dailyworkinghours 8',
    '  workinghours mon - fri 9:00 - 12:00, 13:00 - 18:00',
    '  workinghours sat, sun off',
    '}',
  ];
  for (const [, id, capacity] of text.matchAll(/^ {2}- \{ id: (person-\d+), .*capacity: (\d+)%/gm))
    lines.push(`resource ${named(id)} "${id}" { efficiency ${Number(capacity) / 100} }`);
  let task;
  const close = () => {
    if (task) lines.push(`task ${task.id} "${task.id}" {`, ...task.body, '}');
    task = undefined;
  };
  for (const line of text.split('\n')) {
    const id = /^ {6}- id: (task-\d+)$/.exec(line)?.[1];
    if (id) {
      close();
      task = { id: named(id), body: [] };
      continue;
    }
    if (/^\S/.test(line)) close();
    if (!task) continue;
    const [, kind, days] = /^ {8}(duration|effort): (\d+)d$/.exec(line) ?? [];
    if (days) task.body.push(`  ${kind === 'duration' ? 'length' : 'effort'} ${days}d`);
    const who = /^ {8}responsible: \[(person-\d+)\]$/.exec(line)?.[1];
    if (who) task.body.push(`  allocate ${named(who)}`);
    const links = /^ {8}dependsOn: \[(.*)\]$/.exec(line)?.[1].match(/task-\d+/g) ?? [];
    if (links.length > 0) task.body.push(`  depends ${links.map((other) => `!${named(other)}`).join(', ')}`);
  }
  close();
  if (report)
    lines.push(`taskreport "${report}" { formats csv`, '  columns id, end', '  timeformat "%Y-%m-%dT%H:%M" }');
  return `${lines.join('\n')}\n`;
}

const named = (id) => id.replace('-', '_');

/** The finish of each task as TaskJuggler's report has it, by the ids of the plan. */
export const finishesIn = (csv) =>
  new Map(
    [...csv.matchAll(/^"?(task_\d+)"?;"?(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})"?/gm)].map(([, id, end]) => [
      id.replace('_', '-'),
      end,
    ]),
  );
