import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { common } from '../phrases/frame.ts';
import { schedule as words } from '../phrases/schedule.ts';
import { hasErrors, runOnePlan } from '../planned.ts';
import { scheduleAsJson } from '../printers/schedule-json.ts';
import { scheduleTable } from '../printers/schedule-table.ts';
import { simulationAsJson } from '../printers/simulation-json.ts';
import { simulationPage } from '../printers/simulation-page.ts';
import { whyLines } from '../printers/why.ts';
import { found } from '../record.ts';
import { refuse } from '../say.ts';
import { levelled } from '../scheduling/levelling.ts';
import { simulated } from '../scheduling/simulating.ts';
import { baseline } from './schedule-baseline.ts';

interface Given {
  readonly level: boolean;
  readonly simulate: boolean;
  readonly why: string | undefined;
  readonly schedules: string | undefined;
  readonly budget: string | undefined;
  readonly runs: string | undefined;
  readonly seed: string | undefined;
}

/** What would be passed over in silence is refused. */
function checkTogether(options: Given): void {
  const { level, simulate, why } = options;
  if (level && simulate) throw refuse(words.notTogether, { option: '--level', other: '--simulate' });
  if (simulate && why !== undefined) throw refuse(words.notTogether, { option: '--simulate', other: '--why' });
  if (!level && options.schedules !== undefined)
    throw refuse(words.needsOther, { option: '--schedules', other: '--level' });
  if (!level && options.budget !== undefined) throw refuse(words.needsOther, { option: '--budget', other: '--level' });
  if (!simulate && options.runs !== undefined)
    throw refuse(words.needsOther, { option: '--runs', other: '--simulate' });
  if (!level && !simulate && options.seed !== undefined)
    throw refuse(words.needsOther, { option: '--seed', other: '--level / --simulate' });
}

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'schedule --as-of today', says: words.now },
    { line: 'schedule --why go-live', says: words.whyExample },
    { line: 'schedule --simulate', says: words.simulateExample },
  ],
  arguments: { '[plan]': common.plan },
  options: {
    '--as-of <date>': common.asOf,
    '--why <task>': words.why,
    '--level': words.level,
    '--schedules <count>': words.schedules,
    '--budget <seconds>': words.budget,
    '--simulate': words.simulate,
    '--runs <count>': words.runs,
    '--seed <number>': words.seed,
    ...ANSWER_FORMATS,
  },
  subcommands: { baseline },
  async run(session, given) {
    const { asOf, why } = given.options;
    checkTogether(given.options);
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'schedule' });
    const { out, locale, world } = session;
    const computed = run.schedule;
    if (!computed) return EXIT.findings;
    const json = wantsJson(given.options);
    const columns = out.terminal ? out.columns : 120;
    const done = hasErrors(run) ? EXIT.findings : EXIT.done;
    if (given.options.simulate) {
      const simulation = await simulated(session, computed.resolved, given.options);
      if (json) world.stdout.write(simulationAsJson(simulation));
      else out.write(simulationPage(simulation, locale, columns));
      return done;
    }
    const levelling = given.options.level ? await levelled(session, computed.resolved, given.options) : undefined;
    const schedule = levelling?.schedule ?? computed;
    if (why !== undefined) {
      const task = found('task', why, schedule.resolved.tasks);
      if (!schedule.timing(task)) throw refuse(words.notScheduled, { task: task.name });
      out.write(whyLines(schedule, task, locale));
    } else if (json) world.stdout.write(scheduleAsJson(schedule, levelling));
    else out.write(scheduleTable(schedule, locale, columns));
    return done;
  },
});
