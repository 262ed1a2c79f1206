import { join, posix } from 'node:path';
import { exists, folderOfPacks, packageFolder, readText, writeWhole } from '../../io/index.ts';
import { nearest } from '../../text/index.ts';
import type { Text } from '../../diagnostics/index.ts';
import type { DocumentsDocument, Form, Packs } from '../../model/index.ts';
import { weekly } from '../../views/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { writeFormDocument } from '../forms/document.ts';
import { formNamed } from '../forms/open.ts';
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
import { bold, dim, padEnd, toJson, type Styled } from '../screen.ts';

/** A report of one's own begins as a copy of a built-in one: shape and words, in files that `--packs` finds. */
const eject = defineCommand({
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

const STARTER = ['report.yaml', 'report.md.hbs', 'en.yaml', 'zh-CN.yaml'] as const;

/** A report of one's own begins small: files that explain themselves and render at once. */
const start = defineCommand({
  about: words.newAbout,
  examples: [{ line: 'report new board my-packs', says: words.newExample }],
  arguments: { '<name>': words.newName, '[folder]': words.folder },
  options: {},
  async run(session, { arguments: { name, folder } }) {
    const { world, out, err, say } = session;
    if (!isReportId(name)) throw refuse(words.notAnId, { name });
    if (builtInReports().some(({ id }) => id === name)) throw refuse(words.isBuiltIn, { name });
    const packs = (folder ?? 'packs').replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
    const files = STARTER.map((file) => ({
      path: posix.join(packs, 'reports', name, file),
      text: readText(world, join(packageFolder(), 'templates/starter/report', file)).replaceAll('my-report', name),
    }));
    for (const { path } of files) if (exists(world, path)) throw refuse(words.newExists, { path });
    for (const { path, text } of files) {
      await writeWhole(world, path, text);
      out.line(path);
    }
    err.line(say(words.newNext, { name, folder: packs }));
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
  subcommands: {
    new: { summary: words.newAbout, command: start },
    eject: { summary: words.ejectAbout, command: eject },
  },
  async run(session, given) {
    const { list, asOf, since: state, appendix, deliverable, ...target } = given.options;
    const { name, plan } = given.arguments;
    // The checklist has a command of its own, and what renders forms goes by the names of the forms.
    const reports = (await reportsOf(session, plan)).filter(({ view }) => view !== 'checklist' && view !== 'form');
    const packs = openPacksOf(session, plan);
    if (list) {
      if (formatOf({ ...target, output: undefined }) === 'json')
        session.world.stdout.write(`${toJson(documentsOf(reports, await packs()))}\n`);
      else session.out.write(documentList(session, reports, await packs()));
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

function documentsOf(reports: readonly KnownReport[], packs: Packs): DocumentsDocument {
  const forms = packs.formIds().flatMap((id) => packs.form(id).value ?? []);
  const formOf = ({ id, data, words: { en, 'zh-CN': zh } }: Form): DocumentsDocument['documents'][number] => ({
    id,
    kind: data.kind,
    name: { en: en.name, 'zh-CN': zh.name },
  });
  return {
    version: 1,
    documents: [
      ...reports.map(({ id, names }) => ({ id, kind: 'report' as const, name: names })),
      ...forms.filter(({ data }) => data.kind === 'data').map(formOf),
      ...forms.filter(({ data }) => data.kind === 'document').map(formOf),
    ],
  };
}

/** Reports, then the forms: those that hold data and those that are documents. */
function documentList({ locale }: Session, reports: readonly KnownReport[], packs: Packs): Styled {
  const forms = packs.formIds().flatMap((id) => packs.form(id).value ?? []);
  // What each form is for, `form show` tells: eighty such lines would hide the reports.
  const entry = (form: Form): Entry => ({ id: form.id, name: form.words[locale].name, about: '' });
  const groups: readonly (readonly [Text, readonly Entry[]])[] = [
    [words.groupReports, reports.map(({ id, names, abouts }) => ({ id, name: names[locale], about: abouts[locale] }))],
    [words.groupData, forms.filter(({ data }) => data.kind === 'data').map(entry)],
    [words.groupDocuments, forms.filter(({ data }) => data.kind === 'document').map(entry)],
  ];
  const width = Math.max(...groups.flatMap(([, entries]) => entries.map(({ id }) => id.length)));
  return groups
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries], index): Styled => [
      index > 0 ? '\n' : '',
      dim(title[locale]),
      '\n',
      ...entries.map(({ id, name, about }) => [
        padEnd(bold(id), width),
        '  ',
        name,
        dim(about === '' ? '' : `  ${about}`),
        '\n',
      ]),
    ]);
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}
