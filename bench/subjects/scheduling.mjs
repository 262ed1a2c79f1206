import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planText } from '../plans.mjs';
import { comparable, finishesIn, taskjugglerText } from '../taskjuggler.mjs';

const DIFFERENCES_SHOWN = 5;
const END_OF_DAY = 'T18:00';

export function measure({ compare, grow, say, output, crmPlan, find, write, folder, quick }) {
  const tj3 = find('tj3');
  const options = ['--silent', '--output-dir', folder];
  const sizes = quick ? [100, 1000] : [100, 1000, 10_000];

  /** The finish of every task by both, from the same project. */
  const finishes = (name, text, ...how) => {
    output({ command: [tj3, ...options, write(`${name}-report.tjp`, taskjugglerText(text, name))] });
    const { tasks } = JSON.parse(output(crmPlan('schedule', write(`${name}.yaml`, text), '--json', ...how)));
    const theirs = finishesIn(readFileSync(join(folder, `${name}.csv`), 'utf8'));
    if (theirs.size !== tasks.length) throw new Error(`tj3 dated ${theirs.size} of ${tasks.length} tasks`);
    const ours = tasks.map(({ id, finish }) => [id, finish.includes('T') ? finish : `${finish}${END_OF_DAY}`]);
    return ours.map(([id, finish]) => ({ id, finish, theirs: theirs.get(id) }));
  };
  const last = (dates) => dates.reduce((latest, date) => (date > latest ? date : latest), '');

  const walls = { 'crm-plan schedule': {}, tj3: {} };
  // Beyond ten thousand tasks TaskJuggler needs minutes.
  for (const tasks of quick ? sizes : [...sizes, 100_000]) {
    const beside = tj3 && tasks <= 10_000;
    const text = comparable(planText({ tasks, people: Math.min(200, Math.ceil(tasks / 20)) }));
    const found = compare(
      `the schedule of ${tasks} tasks`,
      {
        ...(beside && {
          tj3: { command: [tj3, ...options, '--no-reports', write(`${tasks}.tjp`, taskjugglerText(text))] },
        }),
        'crm-plan schedule': crmPlan('schedule', write(`${tasks}.yaml`, text), '--json'),
      },
      tasks > 5000 ? 1 : 3,
    );
    for (const [name, wallOf] of Object.entries(walls)) if (found[name]) wallOf[tasks] = found[name].wall;
    if (!beside) continue;
    const dated = finishes(`dates-${tasks}`, text);
    const other = dated.filter(({ finish, theirs }) => finish !== theirs);
    say(`finish dates of ${tasks} tasks beside tj3: ${other.length} differ`);
    for (const { id, finish, theirs } of other.slice(0, DIFFERENCES_SHOWN))
      say(`  ${id}: crm-plan ${finish}, tj3 ${theirs}`);
  }
  for (const [name, wallOf] of Object.entries(walls)) grow(name, wallOf);

  const levelled = { 'crm-plan schedule --level': {}, 'tj3, levelling': {} };
  for (const tasks of sizes) {
    const text = comparable(planText({ tasks, effort: true, people: Math.min(200, Math.ceil(tasks / 20)) }));
    const found = compare(
      `${tasks} tasks levelled`,
      {
        ...(tj3 && {
          'tj3, levelling': { command: [tj3, ...options, '--no-reports', write('level.tjp', taskjugglerText(text))] },
        }),
        'crm-plan schedule --level': crmPlan('schedule', write('level.yaml', text), '--level', '--json'),
      },
      tasks > 5000 ? 1 : 3,
    );
    for (const [name, wallOf] of Object.entries(levelled)) if (found[name]) wallOf[tasks] = found[name].wall;
    if (!tj3) continue;
    const dated = finishes(`level-${tasks}`, text, '--level');
    const [ours, theirs] = [last(dated.map(({ finish }) => finish)), last(dated.map((each) => each.theirs))];
    say(`${tasks} tasks levelled end ${ours} by crm-plan, ${theirs} by tj3`);
  }
  for (const [name, wallOf] of Object.entries(levelled)) grow(name, wallOf);
}
