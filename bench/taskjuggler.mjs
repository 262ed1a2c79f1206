// The same project for TaskJuggler: durations, and the dependencies that both can express. What TaskJuggler has no word for
// (a lag between two starts) is left out there.

/** The text of a plan, as `planText` writes it, as a TaskJuggler project. */
export function taskjugglerText(text) {
  const lines = [
    'project bench "Bench" 2026-12-01 +20y {',
    '  dailyworkinghours 8',
    '  workinghours mon - fri 9:00 - 12:00, 13:00 - 18:00',
    '  workinghours sat, sun off',
    '}',
  ];
  let task;
  const close = () => {
    if (task) lines.push(`task ${task.id} "${task.id}" {`, ...task.body, '}');
    task = undefined;
  };
  for (const line of text.split('\n')) {
    const id = /^ {6}- id: (task-\d+)$/.exec(line)?.[1];
    if (id) {
      close();
      task = { id: id.replace('-', '_'), body: [] };
      continue;
    }
    if (/^\S/.test(line)) close();
    if (!task) continue;
    const days = /^ {8}duration: (\d+)d$/.exec(line)?.[1];
    if (days) task.body.push(`  length ${days}d`);
    const links = /^ {8}dependsOn: \[(.*)\]$/.exec(line)?.[1];
    const plain = links?.replaceAll(/\{[^}]*\}/g, '').match(/task-\d+/g) ?? [];
    if (plain.length > 0) task.body.push(`  depends ${plain.map((other) => `!${other.replace('-', '_')}`).join(', ')}`);
  }
  close();
  return `${lines.join('\n')}\n`;
}
