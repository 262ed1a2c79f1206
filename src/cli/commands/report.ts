import { join } from 'node:path';
import { folderOfPacks, packageFolder, writeWhole } from '../../io/index.ts';
import { nearest } from '../../text/index.ts';
import { weekly } from '../../views/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { common } from '../phrases/frame.ts';
import { report as words } from '../phrases/report.ts';
import { hasErrors } from '../planned.ts';
import {
  FORMATS,
  builtInReports,
  datedPlan,
  formatOf,
  reportsOf,
  revisionOf,
  since,
  writeDocument,
  type KnownReport,
} from '../reporting.ts';
import { refuse } from '../say.ts';
import { bold, dim, padEnd, type Styled } from '../screen.ts';

/** A report of one's own begins as a copy of a built-in one: shape and words, in files that `--packs` finds. */
const eject = defineCommand({
  about: words.ejectAbout,
  examples: [{ line: 'report eject weekly my-packs', says: words.ejectExample }],
  arguments: { '<name>': words.name, '[folder]': words.folder },
  options: { '--as <name>': words.asName, '--force': common.force },
  async run(session, given) {
    const builtIn = known(given.arguments.name, builtInReports());
    const id = given.options.as ?? builtIn.id;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) throw refuse(words.notAnId, { name: id });
    const source = folderOfPacks(session.world, join(packageFolder(), 'templates'), 'templates');
    const target = `${(given.arguments.folder ?? 'packs').replace(/[\\/]+$/, '')}/reports/${id}`;
    for (const name of source.list(`reports/${builtIn.id}`)) {
      const file = source.read(`reports/${builtIn.id}/${name}`);
      if (!file || 'refused' in file) continue;
      const text = name === 'report.yaml' ? file.text.replace(/^id: .*$/m, `id: ${id}`) : file.text;
      await writeWhole(session.world, `${target}/${name}`, text, { force: given.options.force });
      session.err.line(session.say(words.written, { path: `${target}/${name}` }));
    }
    return EXIT.done;
  },
});

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
  subcommands: { eject: { summary: words.ejectAbout, command: eject } },
  async run(session, given) {
    const { list, output, to, asOf, since: state, appendix, force } = given.options;
    // The checklist has a command of its own.
    const reports = (await reportsOf(session)).filter(({ view }) => view !== 'checklist');
    if (list) {
      session.out.write(reportList(session, reports));
      return EXIT.done;
    }
    const chosen = known(given.arguments.name, reports);
    const target = { output, to, force };
    // Before the work: a wrong extension should not be told after it.
    formatOf(target);
    const report = await chosen.open();
    if (!report) throw refuse(words.brokenReport, { name: chosen.id });
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
    await writeDocument(session, target, { report, view, locale });
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});

function known(name: string | undefined, reports: readonly KnownReport[]): KnownReport {
  const ids = reports.map(({ id }) => id);
  if (name === undefined) throw refuse(words.needsName, { known: ids });
  const found = reports.find(({ id }) => id === name);
  if (found) return found;
  const near = nearest(name, ids);
  throw near === undefined
    ? refuse(words.unknown, { name, known: ids })
    : refuse(words.unknownNear, { name, near, known: ids });
}

function reportList({ locale }: Session, reports: readonly KnownReport[]): Styled {
  const width = Math.max(...reports.map(({ id }) => id.length));
  return reports.map(({ id, names, abouts }) => [
    padEnd(bold(id), width),
    '  ',
    names[locale],
    dim(`  ${abouts[locale]}`),
    '\n',
  ]);
}
