import { REPORTS, type ReportId } from '../../render/index.ts';
import { nearest } from '../../text/index.ts';
import { weekly } from '../../views/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { common } from '../phrases/frame.ts';
import { report as words } from '../phrases/report.ts';
import { hasErrors } from '../planned.ts';
import { FORMATS, datedPlan, formatOf, revisionOf, since, writeDocument } from '../reporting.ts';
import { refuse } from '../say.ts';
import { bold, dim, padEnd, type Styled } from '../screen.ts';

/** The checklist has a command of its own. */
const IDS = (Object.keys(REPORTS) as ReportId[]).filter((id) => REPORTS[id].view !== 'checklist');

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'report weekly', says: words.weekly },
    { line: 'report weekly --since 2026-12-11 --output weekly.md', says: words.sinceExample },
    { line: 'report --list', says: words.listExample },
  ],
  arguments: { '[name]': words.name, '[plan]': common.plan },
  options: {
    '--list': words.list,
    '-o, --output <file>': words.output,
    '--to <format>': { says: words.to, choices: FORMATS },
    '--as-of <date>': common.asOf,
    '--since <state>': words.since,
    '--appendix': words.appendix,
    '--force': common.force,
  },
  async run(session, given) {
    const { list, output, to, asOf, since: state, appendix, force } = given.options;
    if (list) {
      session.out.write(reportList(session));
      return EXIT.done;
    }
    const id = known(given.arguments.name);
    const target = { output, to, force };
    // Before the work: a wrong extension should not be told after it.
    formatOf(target);
    const run = await datedPlan(session, given.arguments.plan, asOf);
    const { analysis } = run;
    if (!analysis) {
      session.err.line(session.say(words.nothing, { path: run.path }));
      return EXIT.findings;
    }
    const earlier = state === undefined ? undefined : await since(session, run, state);
    const revision = revisionOf(session, run);
    const view = weekly(analysis, {
      appendix,
      ...(earlier && { since: earlier }),
      ...(revision !== undefined && { revision }),
    });
    const locale = session.common.locale ?? analysis.schedule.resolved.project.locale;
    await writeDocument(session, target, { report: await REPORTS[id].open(), view, locale });
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});

function known(name: string | undefined): ReportId {
  if (name === undefined) throw refuse(words.needsName, { known: IDS });
  const id = IDS.find((each) => each === name);
  if (id !== undefined) return id;
  const near = nearest(name, IDS);
  throw near === undefined
    ? refuse(words.unknown, { name, known: IDS })
    : refuse(words.unknownNear, { name, near, known: IDS });
}

function reportList({ locale }: Session): Styled {
  const width = Math.max(...IDS.map((id) => id.length));
  return IDS.map((id) => {
    const { names, abouts } = REPORTS[id];
    return [padEnd(bold(id), width), '  ', names[locale], dim(`  ${abouts[locale]}`), '\n'];
  });
}
