import { posix } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { folderOfPacks, isFolder } from '../../io/index.ts';
import type { Methodology, Packs } from '../../model/index.ts';
import { defineCommand, type Session, type Subcommand } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { listMethodologies } from '../init/list.ts';
import { walkAnswers } from '../methodology/check-pack.ts';
import { compare } from '../methodology/compare.ts';
import { comparisonText } from '../methodology/compare-text.ts';
import { methodologyOf } from '../methodology/open.ts';
import { sheetOf } from '../methodology/sheet.ts';
import { SheetText } from '../methodology/sheet-text.ts';
import { starterFiles, writeStarter } from '../methodology/starter.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { methodology as words } from '../phrases/methodology.ts';
import { findingsAsJson } from '../printers/json.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile } from '../printers/report.ts';
import { refuse } from '../say.ts';
import { toJson } from '../screen.ts';

const FORMATS = {
  '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
  '--json': common.json,
} as const;
const wantsJson = (options: { readonly format?: string | undefined; readonly json: boolean }): boolean =>
  options.json || options.format === 'json';

const list = defineCommand({
  examples: [{ line: 'methodology list', says: words.list }],
  options: FORMATS,
  async run(session, { options }) {
    return listMethodologies(session, await openPacksOf(session)(), wantsJson(options));
  },
});

const show = defineCommand({
  examples: [
    { line: 'methodology show eight-step', says: words.show },
    { line: 'methodology show eight-step --details --locale zh-CN', says: words.details },
  ],
  arguments: { '<id>': words.id },
  options: { ...FORMATS, '--details': words.details },
  async run(session, { arguments: { id }, options }) {
    const packs = await openPacksOf(session)();
    const methodology = methodologyOf(session, packs, id);
    const sheet = sheetOf(methodology, packs);
    if (wantsJson(options)) session.world.stdout.write(`${toJson(sheet)}\n`);
    else session.out.write(new SheetText(session, methodology, options.details).write(sheet));
    return EXIT.done;
  },
});

const check = defineCommand({
  examples: [
    { line: 'methodology check packs/', says: words.check },
    { line: 'methodology check packs/methodologies/north-bank --quick', says: words.quick },
  ],
  arguments: { '<dir>': words.checkFolder },
  options: { ...FORMATS, '--quick': words.quick },
  async run(session, { arguments: { dir }, options }) {
    const { world, locale, out, err } = session;
    const path = dir.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
    const ids = isFolder(world, path) ? idsIn(session, path) : [];
    if (ids.length === 0) throw refuse(words.noPackThere, { path: dir });
    const packs = await openPacksOf({
      ...session,
      common: { ...session.common, packs: [path, ...session.common.packs] },
    })();
    const found: Diagnostic[] = [];
    const json = wantsJson(options);
    for (const id of ids) {
      const { value, diagnostics } = packs.methodology(id);
      const walked = value && !options.quick ? walkAnswers(value, packs) : undefined;
      const all = [...diagnostics, ...packs.demands(id).diagnostics, ...(walked?.diagnostics ?? [])];
      found.push(...all);
      if (json || all.length > 0) continue;
      out.line(
        walked
          ? session.say(words.whole, { id, rows: walked.rows, least: walked.least, most: walked.most })
          : session.say(words.wholeQuick, { id }),
      );
    }
    const reports = byFile([], found);
    if (json) world.stdout.write(findingsAsJson(reports, locale));
    else out.write(pretty(reports, { locale, ...(err.terminal && { columns: err.columns }) }));
    return found.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
  },
});

/** The packs of a folder: itself, or those under `methodologies/`; broken ones too. */
function idsIn({ world }: Session, path: string): readonly string[] {
  const folder = folderOfPacks(world, path);
  const below = folder.list('methodologies').flatMap((name) => (name.endsWith('/') ? [name.slice(0, -1)] : []));
  if (!folder.list('').includes('methodology.yaml')) return below;
  const structure = folder.read('methodology.yaml');
  const own = structure && 'text' in structure ? /^id:\s*["']?([a-z0-9-]+)/m.exec(structure.text)?.[1] : undefined;
  return [own ?? posix.basename(path), ...below];
}

const start = defineCommand({
  examples: [
    { line: 'methodology new packs/methodologies/north-bank', says: words.start },
    { line: 'methodology new packs/methodologies/north-bank --extends eight-step', says: words.extends },
  ],
  arguments: { '<dir>': words.newFolder },
  options: { '--extends <id>': words.extends, '--force': common.force },
  async run(session, { arguments: { dir }, options }) {
    const { world, out, err } = session;
    const base =
      options.extends === undefined ? undefined : methodologyOf(session, await openPacksOf(session)(), options.extends);
    const files = starterFiles(world, dir, base, options.force);
    await writeStarter(world, files, options.force);
    for (const { path } of files) out.line(path);
    err.line(session.say(words.started, { path: dir }));
    return EXIT.done;
  },
});

const comparison = defineCommand({
  examples: [{ line: 'methodology compare eight-step nine-stage', says: words.compare }],
  arguments: { '<id>': words.left, '<other>': words.right },
  options: FORMATS,
  async run(session, { arguments: { id, other }, options }) {
    const packs = await openPacksOf(session)();
    const [left, right] = [methodologyOf(session, packs, id), methodologyOf(session, packs, other)];
    if (left.id === right.id) throw refuse(words.same, {});
    return printComparison(session, packs, left, right, wantsJson(options));
  },
});

function printComparison(
  session: Session,
  packs: Packs,
  left: Methodology,
  right: Methodology,
  json: boolean,
): ExitStatus {
  const result = compare(left, right, packs);
  if (json) session.world.stdout.write(`${toJson(result)}\n`);
  else session.out.write(comparisonText(session, result, left, right));
  return EXIT.done;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  list: { summary: words.list, command: list },
  show: { summary: words.show, command: show },
  check: { summary: words.check, command: check },
  new: { summary: words.start, command: start },
  compare: { summary: words.compare, command: comparison },
};

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'methodology list', says: words.list },
    { line: 'methodology show eight-step', says: words.show },
    { line: 'methodology compare eight-step nine-stage', says: words.compare },
  ],
  subcommands,
});
