import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { status as words } from '../phrases/status.ts';
import { hasErrors, runOnePlan } from '../planned.ts';
import { statusDocument } from '../printers/status-document.ts';
import { statusPage } from '../printers/status-page.ts';
import { toJson } from '../screen.ts';

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'status --as-of today', says: words.now },
    { line: 'status plan.yaml --json', says: words.machine },
  ],
  arguments: { '[plan]': common.plan },
  options: {
    '--as-of <date>': common.asOf,
    ...ANSWER_FORMATS,
  },
  async run(session, given) {
    const { asOf } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'analyse', needsDate: true });
    const { analysis } = run;
    if (!analysis) return EXIT.findings;
    const { locale, out, world } = session;
    const document = statusDocument(
      analysis,
      locale,
      analysis.schedule.resolved.methodology && (await openPacksOf(session)()),
    );
    if (wantsJson(given.options)) world.stdout.write(`${toJson(document)}\n`);
    else out.write(statusPage(document, analysis, locale, out.terminal ? out.columns : 100));
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});
