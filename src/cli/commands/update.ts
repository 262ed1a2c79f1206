import { updateTask } from '../../edits/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { update } from '../phrases/recording.ts';
import { resolvedPlan } from '../planned.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';

export const command = defineCommand({
  about: update.about,
  examples: [
    { line: 'update needs-statement --progress 60% --start 2026-12-01', says: update.started },
    { line: 'update needs-statement --remaining 3d', says: update.remaining },
    { line: "update needs-statement --note 'waiting for the price list'", says: update.late },
  ],
  arguments: { '<task>': update.task, '[plan]': common.plan },
  options: {
    '--progress <percent>': update.progress,
    '--start <date>': update.start,
    '--finish <date>': update.finish,
    '--remaining <time>': update.remainingOption,
    '--owner <person>': update.owner,
    '--note <text>': update.note,
    ...RECORDING,
  },
  async run(session, given) {
    const { note, dryRun, progress, start, finish, remaining, owner } = given.options;
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const task = found('task', given.arguments.task, plan.tasks);
    const facts = givenOf(session, { progress, start, finish, remaining, owner, late: note });
    await record(session, run, updateTask(plan, task, facts), dryRun);
    return EXIT.done;
  },
});
