import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { hasErrors, runOnePlan } from '../planned.ts';
import { common } from '../phrases/frame.ts';
import { schedule as words } from '../phrases/schedule.ts';
import { scheduleAsJson } from '../printers/schedule-json.ts';
import { scheduleTable } from '../printers/schedule-table.ts';
import { whyLines } from '../printers/why.ts';
import { found } from '../record.ts';
import { refuse } from '../say.ts';
import { baseline } from './schedule-baseline.ts';

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'schedule --as-of today', says: words.now },
    { line: 'schedule plan.yaml --json', says: words.machine },
    { line: 'schedule --why go-live', says: words.whyExample },
  ],
  arguments: { '[plan]': common.plan },
  options: {
    '--as-of <date>': common.asOf,
    '--why <task>': words.why,
    '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
    '--json': common.json,
  },
  subcommands: { baseline },
  async run(session, given) {
    const { asOf, why, format, json } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'schedule' });
    const { schedule } = run;
    if (!schedule) return EXIT.findings;
    const { out, locale, world } = session;
    if (why !== undefined) {
      const task = found('task', why, schedule.resolved.tasks);
      if (!schedule.timing(task)) throw refuse(words.notScheduled, { task: task.name });
      out.write(whyLines(schedule, task, locale));
    } else if (json || format === 'json') world.stdout.write(scheduleAsJson(schedule));
    else out.write(scheduleTable(schedule, locale, out.terminal ? out.columns : 120));
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});
