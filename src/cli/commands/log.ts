import { logEntry } from '../../edits/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { log } from '../phrases/recording.ts';
import { resolvedPlan, tellToday } from '../planned.ts';
import { record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';

export const command = defineCommand({
  about: log.about,
  examples: [
    { line: "log --health amber --summary 'Interviews are done, the price list is late.'", says: log.week },
    { line: "log --done 'charter signed' --done 'team named' --next 'visit the branches'", says: log.lines },
    { line: "log --kind supervisor --by wang --summary 'The measures are not agreed yet.'", says: log.supervisor },
  ],
  arguments: { '[plan]': common.plan },
  options: {
    '--on <date>': log.on,
    '--by <person>': log.by,
    '--kind <kind>': { says: log.kind, choices: ['status', 'supervisor'] },
    '--phase <phase>': log.phase,
    '--health <colour>': { says: log.health, choices: ['green', 'amber', 'red'] },
    '--summary <text>': log.summary,
    '--done <text>': { says: log.done, repeat: true },
    '--next <text>': { says: log.next, repeat: true },
    '--blockers <text>': { says: log.blockers, repeat: true },
    '--help-needed <text>': { says: log.help, repeat: true },
    ...RECORDING,
  },
  async run(session, given) {
    const { on, by, kind, phase, health, summary, done, next, blockers, helpNeeded, dryRun } = given.options;
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const facts = givenOf(session, { on, by, kind, phase, health, summary });
    const day = facts.on ?? session.world.today();
    const lists = { done, next, blockers, help: helpNeeded };
    await record(session, run, logEntry(plan, { ...facts, ...lists, on: day }), dryRun);
    if (facts.on === undefined) tellToday(session);
    return EXIT.done;
  },
});
