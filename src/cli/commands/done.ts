import { markDone } from '../../edits/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { done, update } from '../phrases/recording.ts';
import { resolvedPlan } from '../planned.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';

export const command = defineCommand({
  about: done.about,
  examples: [
    { line: 'done needs-statement --finish today', says: done.today },
    { line: 'done needs-statement --start 2026-12-01 --finish 2026-12-07', says: done.both },
  ],
  arguments: { '<task>': update.task, '[plan]': common.plan },
  options: { '--finish <date>': update.finish, '--start <date>': update.start, ...RECORDING },
  async run(session, given) {
    const { finish, start, dryRun } = given.options;
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const task = found('task', given.arguments.task, plan.tasks);
    await record(session, run, markDone(plan, task, givenOf(session, { finish, start })), dryRun);
    return EXIT.done;
  },
});
