import type { Methodology, Packs } from '../../model/index.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand, defineSubcommand, type Session } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { listMethodologies } from '../init/list.ts';
import { compare } from '../methodology/compare.ts';
import { comparisonText } from '../methodology/compare-text.ts';
import { methodologyOf } from '../methodology/open.ts';
import { sheetOf } from '../methodology/sheet.ts';
import { SheetText } from '../methodology/sheet-text.ts';
import { checkPacks } from '../own-packs/check.ts';
import { meantPacks } from '../own-packs/meant.ts';
import { startPack } from '../own-packs/starter.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { methodology as words } from '../phrases/methodology.ts';
import { ownPacksWords } from '../phrases/own-packs.ts';
import { refuse } from '../say.ts';
import { toJson } from '../screen.ts';

const list = defineSubcommand({
  summary: words.list,
  examples: [{ line: 'methodology list', says: words.list }],
  options: ANSWER_FORMATS,
  async run(session, { options }) {
    return listMethodologies(session, await openPacksOf(session)(), wantsJson(options));
  },
});

const show = defineSubcommand({
  summary: words.show,
  examples: [
    { line: 'methodology show eight-step', says: words.show },
    { line: 'methodology show eight-step --details --locale zh-CN', says: words.details },
  ],
  arguments: { '<id>': words.id },
  options: { ...ANSWER_FORMATS, '--details': words.details },
  async run(session, { arguments: { id }, options }) {
    const packs = await openPacksOf(session)();
    const methodology = methodologyOf(session, packs, id);
    const sheet = sheetOf(methodology, packs);
    if (wantsJson(options)) session.world.stdout.write(`${toJson(sheet)}\n`);
    else session.out.write(new SheetText(session, methodology, options.details).write(sheet));
    return EXIT.done;
  },
});

const check = defineSubcommand({
  summary: words.check,
  examples: [
    { line: 'methodology check packs/', says: words.check },
    { line: 'methodology check packs/methodologies/north-bank --quick', says: words.quick },
  ],
  arguments: { '<dir>': words.checkFolder },
  options: { ...ANSWER_FORMATS, '--quick': words.quick },
  async run(session, { arguments: { dir }, options }) {
    const meant = meantPacks(session.world, dir);
    if (!meant) throw refuse(ownPacksWords.noPackThere, { path: dir });
    return checkPacks(session, meant, { quick: options.quick, json: wantsJson(options) });
  },
});

const start = defineSubcommand({
  summary: words.start,
  examples: [
    { line: 'methodology new packs/methodologies/north-bank', says: words.start },
    { line: 'methodology new packs/methodologies/north-bank --extends eight-step', says: words.extends },
  ],
  arguments: { '<dir>': words.newFolder },
  options: { '--extends <id>': words.extends, '--force': common.force },
  async run(session, { arguments: { dir }, options }) {
    const base =
      options.extends === undefined ? undefined : methodologyOf(session, await openPacksOf(session)(), options.extends);
    await startPack(session, {
      kind: base ? 'overlay' : 'methodology',
      folder: dir,
      force: options.force,
      ...(base && { open: { BASE: base.id, LAST: base.data.phases.at(-1)?.id ?? '' } }),
    });
    session.err.line(session.say(ownPacksWords.started, { path: dir }));
    return EXIT.done;
  },
});

const comparison = defineSubcommand({
  summary: words.compare,
  examples: [{ line: 'methodology compare eight-step nine-stage', says: words.compare }],
  arguments: { '<id>': words.left, '<other>': words.right },
  options: ANSWER_FORMATS,
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

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'methodology list', says: words.list },
    { line: 'methodology show eight-step', says: words.show },
    { line: 'methodology compare eight-step nine-stage', says: words.compare },
  ],
  subcommands: { list, show, check, new: start, compare: comparison },
});
