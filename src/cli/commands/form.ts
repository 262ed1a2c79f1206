import { fill, type Diagnostic } from '../../diagnostics/index.ts';
import { isFolder } from '../../io/index.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand, defineSubcommand } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { checkContent, contentFilesIn } from '../forms/check.ts';
import { formNamed } from '../forms/open.ts';
import { publishedSchema } from '../forms/schema.ts';
import { listOf, listText, sheetOf, sheetText } from '../forms/sheet.ts';
import { startContent } from '../forms/start.ts';
import { brokenPacks } from '../own-packs/broken.ts';
import { checkPacks } from '../own-packs/check.ts';
import { meantPacks } from '../own-packs/meant.ts';
import { startCommand } from '../own-packs/start-command.ts';
import { openPacksOf } from '../packs.ts';
import { formWords as words } from '../phrases/form.ts';
import { common } from '../phrases/frame.ts';
import { report as reportWords } from '../phrases/report.ts';
import { findingsAsJson } from '../printers/json.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile } from '../printers/report.ts';
import { RECORDING } from '../recording-options.ts';
import { refuse } from '../say.ts';
import { toJson } from '../screen.ts';

const list = defineSubcommand({
  summary: words.list,
  examples: [{ line: 'form list', says: words.list }],
  options: ANSWER_FORMATS,
  async run(session, { options }) {
    const packs = await openPacksOf(session)();
    const whole = packs.formIds().flatMap((id) => packs.form(id).value ?? []);
    const forms = listOf(whole, await brokenPacks(session, packs, 'form'));
    if (wantsJson(options)) session.world.stdout.write(`${toJson(forms)}\n`);
    else session.out.write(listText(session, forms, [reportWords.groupData, reportWords.groupDocuments]));
    return EXIT.done;
  },
});

const show = defineSubcommand({
  summary: words.show,
  examples: [
    { line: 'form show needs-list', says: words.show },
    { line: 'form show needs-list --locale zh-CN', says: words.show },
  ],
  arguments: { '<name>': words.name },
  options: ANSWER_FORMATS,
  async run(session, { arguments: { name }, options }) {
    const sheet = sheetOf(formNamed(session, await openPacksOf(session)(), name));
    if (wantsJson(options)) session.world.stdout.write(`${toJson(sheet)}\n`);
    else session.out.write(sheetText(session, sheet));
    return EXIT.done;
  },
});

const start = defineSubcommand({
  summary: words.start,
  about: words.startAbout,
  examples: [
    { line: 'form new needs-list', says: words.start },
    { line: 'form new needs-list plan.yaml --file docs/needs.yaml --dry-run', says: common.dryRun },
  ],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: {
    '--deliverable <id>': words.deliverable,
    '--file <path>': words.file,
    '--force': common.force,
    ...RECORDING,
  },
  async run(session, { arguments: { name, plan }, options: { deliverable, file, force, dryRun } }) {
    const form = formNamed(session, await openPacksOf(session, plan)(), name);
    await startContent(session, form, { plan, deliverable, file, force, dryRun });
    return EXIT.done;
  },
});

const check = defineSubcommand({
  summary: words.check,
  examples: [
    { line: 'form check artefacts/needs-list.yaml', says: words.check },
    { line: 'form check artefacts/', says: words.checkFolder },
    { line: 'form check packs/forms/visit-report', says: words.checkPack },
  ],
  arguments: { '<file>': words.contentFile, '[plan]': words.planOfFile },
  options: ANSWER_FORMATS,
  async run(session, { arguments: { file, plan }, options }) {
    const { world } = session;
    const folder = isFolder(world, file);
    const packs = folder ? meantPacks(world, file) : undefined;
    if (packs) return checkPacks(session, packs, { quick: true, json: wantsJson(options) });
    const files = folder ? contentFilesIn(world, file) : [file.replaceAll('\\', '/')];
    if (files.length === 0) throw refuse(words.noContentThere, { path: file });
    const found: Diagnostic[] = [];
    const left: string[] = [];
    for (const each of files)
      try {
        found.push(...(await checkContent(session, each, plan)));
      } catch (error) {
        // Among many, one that cannot be checked is told, and the others are checked all the same.
        if (!(error instanceof Refusal) || !folder) throw error;
        for (const one of error.sentences) session.err.line(`${each}: ${fill(one, session.locale)}`);
        left.push(each);
      }
    const reports = byFile(
      files.filter((each) => !left.includes(each)),
      found,
    );
    const { locale, out } = session;
    if (wantsJson(options)) world.stdout.write(findingsAsJson(reports, locale));
    else {
      for (const { path, diagnostics } of reports)
        if (diagnostics.length === 0) out.line(session.say(words.complete, { path }));
      out.write(pretty(reports, { locale, ...(out.terminal && { columns: out.columns }) }));
    }
    if (left.length > 0) return EXIT.cannot;
    return found.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
  },
});

const schema = defineSubcommand({
  summary: words.schema,
  examples: [{ line: 'form schema needs-list', says: words.schema }],
  arguments: { '<name>': words.name },
  async run(session, { arguments: { name } }) {
    const form = formNamed(session, await openPacksOf(session)(), name);
    session.world.stdout.write(`${toJson(publishedSchema(form, session.locale))}\n`);
    return EXIT.done;
  },
});

const design = startCommand({
  kind: 'form',
  summary: words.design,
  examples: [
    { line: 'form design visit-report', says: words.design },
    { line: 'form design visit-report my-packs', says: words.designExample },
  ],
  names: (packs) => packs.formIds(),
});

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'form show needs-list', says: words.show },
    { line: 'form new needs-list', says: words.start },
    { line: 'form check artefacts/needs-list.yaml', says: words.check },
  ],
  subcommands: { list, show, new: start, check, schema, design },
});
