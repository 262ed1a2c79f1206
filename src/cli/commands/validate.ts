import type { Diagnostic } from '../../diagnostics/index.ts';
import { runPlan } from '../../pipeline.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand } from '../command.ts';
import { eachPlan } from '../each-plan.ts';
import { EXIT } from '../exit.ts';
import { packsOfEach } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { validate } from '../phrases/validate.ts';
import { plansOf } from '../plans.ts';
import { findingsAsJson } from '../printers/json.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile } from '../printers/report.ts';

export const command = defineCommand({
  about: validate.about,
  examples: [
    { line: 'validate', says: validate.nearest },
    { line: 'validate plans/ --json', says: validate.folder },
    { line: 'validate - --stdin-filename plan.yaml < plan.yaml', says: validate.stdin },
  ],
  arguments: { '[paths...]': common.paths },
  options: {
    ...ANSWER_FORMATS,
    '--stdin-filename <path>': validate.stdinName,
  },
  async run(session, given) {
    const { stdinFilename } = given.options;
    const plans = await plansOf(session, given.arguments.paths);
    const packsOf = packsOfEach(session);
    const found: Diagnostic[] = [];
    const files: string[] = [];
    const { unusable } = await eachPlan(session, plans, async (plan) => {
      const run = await runPlan(session.world, plan, {
        upTo: 'resolve',
        packs: packsOf(plan),
        ...(stdinFilename !== undefined && { stdinName: stdinFilename }),
      });
      found.push(...run.diagnostics.filter(({ severity }) => severity === 'error'));
      files.push(run.path, ...run.origins.keys());
    });
    // Nothing was looked at: an empty list of findings would say that all is well.
    if (unusable === plans.length) return EXIT.cannot;
    const reports = byFile(files, found);
    const { locale, out } = session;
    if (wantsJson(given.options)) session.world.stdout.write(findingsAsJson(reports, locale));
    else
      out.write(
        pretty(reports, { locale, plans: plans.length - unusable, ...(out.terminal && { columns: out.columns }) }),
      );
    if (unusable > 0) return EXIT.cannot;
    return found.length > 0 ? EXIT.findings : EXIT.done;
  },
});
