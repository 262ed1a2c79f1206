import { join } from 'node:path';
import { folderOfPacks, packageFolder, writeWhole } from '../../io/index.ts';
import { nearest } from '../../text/index.ts';
import { weekly } from '../../views/index.ts';
import { defineCommand, defineSubcommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { writeFormDocument } from '../forms/document.ts';
import { formNamed } from '../forms/open.ts';
import { brokenPacks } from '../own-packs/broken.ts';
import { placeOf, startPack } from '../own-packs/starter.ts';
import { openPacksOf } from '../packs.ts';
import { formWords } from '../phrases/form.ts';
import { common } from '../phrases/frame.ts';
import { report as words } from '../phrases/report.ts';
import { hasErrors } from '../planned.ts';
import {
  DOCUMENT_OPTIONS,
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
import { documentList, documentsOf } from '../reports/list.ts';
import { toJson } from '../screen.ts';

/** A report of one's own begins as a copy of a built-in one: shape and words, in files that `--packs` finds. */
const eject = defineSubcommand({
  summary: words.ejectAbout,
  about: words.ejectAbout,
  examples: [{ line: 'report eject weekly my-packs', says: words.ejectExample }],
  arguments: { '<name>': words.name, '[folder]': words.folder },
  options: { '--as <name>': words.asName, '--force': common.force },
  async run(session, given) {
    const builtIn = known(given.arguments.name, builtInReports(), []);
    const id = given.options.as ?? builtIn.id;
    if (!isReportId(id)) throw refuse(words.notAnId, { name: id });
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

/** A report of one's own begins small: files that explain themselves and render at once. */
const start = defineSubcommand({
  summary: words.newAbout,
  about: words.newAbout,
  examples: [
    { line: 'report new board', says: words.newAbout },
    { line: 'report new board my-packs', says: words.newExample },
  ],
  arguments: { '<name>': words.newName, '[folder]': words.folder },
  options: { '--force': common.force },
  async run(session, { arguments: { name, folder = 'packs' }, options: { force } }) {
    if (!isReportId(name)) throw refuse(words.notAnId, { name });
    if (builtInReports().some(({ id }) => id === name)) throw refuse(words.isBuiltIn, { name });
    await startPack(session, { kind: 'report', folder: placeOf('report', name, folder), force });
    session.err.line(session.say(words.newNext, { name, folder }));
    return EXIT.done;
  },
});

const isReportId = (id: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 64;

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
    ...DOCUMENT_OPTIONS,
    '--deliverable <id>': formWords.deliverable,
    '--as-of <date>': common.asOf,
    '--since <state>': words.since,
    '--appendix': words.appendix,
  },
  subcommands: { new: start, eject },
  async run(session, given) {
    const { list, asOf, since: state, appendix, deliverable, ...target } = given.options;
    const { name } = given.arguments;
    // With --list the only word is the plan.
    const plan = given.arguments.plan ?? (list ? name : undefined);
    // The checklist has a command of its own, and what renders forms goes by the names of the forms.
    const reports = (await reportsOf(session, plan)).filter(({ view }) => view !== 'checklist' && view !== 'form');
    const packs = openPacksOf(session, plan);
    if (list) {
      const opened = await packs();
      const broken = [
        ...(await brokenPacks(session, opened, 'report', plan)),
        ...(await brokenPacks(session, opened, 'form', plan)),
      ];
      const whole = reports.filter(({ id }) => !broken.some((one) => one.id === id));
      if (formatOf({ ...target, output: undefined }) === 'json')
        session.world.stdout.write(`${toJson(documentsOf(whole, opened, broken))}\n`);
      else session.out.write(documentList(session, whole, opened, broken));
      return EXIT.done;
    }
    // Before the work: a wrong extension should not be told after it.
    formatOf(target);
    if (name !== undefined && !reports.some(({ id }) => id === name) && (await packs()).formIds().includes(name)) {
      if (state !== undefined || appendix) throw refuse(words.notOfForms, { name });
      const form = formNamed(session, await packs(), name);
      return writeFormDocument(session, form, { plan, deliverable, asOf, target });
    }
    const chosen = known(name, reports, (await packs()).formIds());
    if (deliverable !== undefined) throw refuse(words.onlyOfForms, { name: chosen.id });
    const report = await chosen.open();
    if (!report) throw refuse(words.brokenReport, { name: chosen.id });
    const run = await datedPlan(session, plan, asOf);
    const { analysis } = run;
    if (!analysis) {
      session.err.line(session.say(words.nothing, { path: run.path }));
      return EXIT.findings;
    }
    const earlier = state === undefined ? undefined : await since(session, run, state);
    const revision = revisionOf(session, run);
    const view = weekly(analysis, {
      appendix,
      ...(analysis.schedule.resolved.methodology && { packs: await packs() }),
      ...(earlier && { since: earlier }),
      ...(revision !== undefined && { revision }),
    });
    const locale = session.common.locale ?? analysis.schedule.resolved.project.locale;
    await writeDocument(session, target, { report, view, locale });
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});

function known(name: string | undefined, reports: readonly KnownReport[], forms: readonly string[]): KnownReport {
  const ids = reports.map(({ id }) => id);
  if (name === undefined) throw refuse(words.needsName, { known: ids });
  const found = reports.find(({ id }) => id === name);
  if (found) return found;
  const near = nearest(name, [...ids, ...forms]);
  throw near === undefined ? refuse(words.unknown, { name, known: ids }) : refuse(words.unknownNear, { name, near });
}
