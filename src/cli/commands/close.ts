import { closeIssue } from '../../edits/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { close } from '../phrases/recording.ts';
import { resolvedPlan } from '../planned.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';

export const command = defineCommand({
  about: close.about,
  examples: [
    { line: "close i-3 --on today --closure 'price list received'", says: close.today },
    { line: "close i-3 --on 2026-12-18 --closure 'signed by finance'", says: close.withDay },
  ],
  arguments: { '<issue>': close.issue, '[plan]': common.plan },
  options: { '--on <date>': close.on, '--closure <text>': close.closure, ...RECORDING },
  async run(session, given) {
    const { on, closure, dryRun } = given.options;
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const issue = found('issue', given.arguments.issue, plan.issues);
    await record(session, run, closeIssue(issue, givenOf(session, { on, closure })), dryRun);
    return EXIT.done;
  },
});
