import { exists, readBytes, writeWhole } from '../../io/index.ts';
import { scaffold, type Basics } from '../../scaffold/index.ts';
import { SourceFile } from '../../text/index.ts';
import { formatDay } from '../../time/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CI_SYSTEMS, ciFiles, type CiFile } from '../init/ci-job.ts';
import { firstWorkingDay, today } from '../init/defaults.ts';
import { askQuestions, basicsOf, methodologyId, sourceOf } from '../init/interview.ts';
import { listMethodologies } from '../init/list.ts';
import { datesOf, phasesWithDates } from '../init/preview.ts';
import { methodologyOf } from '../methodology/open.ts';
import { schemaPlace, targetOf } from '../init/target.ts';
import { answersFor, wantedOf } from '../init/wanted.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { init as words } from '../phrases/init.ts';
import { unifiedDiff } from '../printers/diff.ts';

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'init', says: words.asks },
    {
      line: 'init north-bank --methodology eight-step --client "North Bank" --start 2026-12-07 --set users=200',
      says: words.given,
    },
    { line: 'init --answers answers.yaml --dry-run', says: words.fromFile },
  ],
  arguments: { '[dir]': words.folder },
  options: {
    '--methodology <id>': words.methodology,
    '--name <text>': words.name,
    '--client <text>': words.client,
    '--start <date>': words.start,
    '--calendar <id>': words.calendar,
    '--currency <code>': words.currency,
    '--set <key=value>': { says: words.set, repeat: true },
    '--answers <file>': words.answers,
    '--ci <system>': { says: words.ci, choices: CI_SYSTEMS },
    '--list': words.list,
    '--json': common.json,
    '--yes': common.yes,
    '--dry-run': common.dryRun,
    '--force': common.force,
  },
  async run(session, { arguments: { dir }, options }) {
    const { world, err, say } = session;
    const packs = await openPacksOf(session)();
    if (options.list) return listMethodologies(session, packs, options.json);
    const wanted = wantedOf(session, options);
    const target = targetOf(world, dir, options.force || options.dryRun);
    const source = await sourceOf(session, options.yes);

    const methodology = methodologyOf(session, packs, await methodologyId(session, packs, wanted, source));
    const given = answersFor(methodology, wanted);
    for (const question of given.unasked) err.line(say(words.unasked, { question }));
    const basics = await basicsOf(session, packs, wanted, source, target.folder);
    tellStart(session, basics, basics.startTaken);
    const decided = new Set(wanted.answers.map(({ key }) => key));
    const answers =
      source.kind === 'asks'
        ? await askQuestions(session, source.asking, methodology, given.answers, decided)
        : given.answers;
    if (source.kind === 'nobody') tellDefaults(session, answers, decided);

    const schema = schemaPlace(world, target.folder);
    const text = scaffold(methodology, basics, answers, { schema: schema.address });
    err.line();
    err.write(phasesWithDates(session, await datesOf(session, packs, target.plan, text)));
    const ci = options.ci === undefined ? [] : ciFiles(world, options.ci, target.folder);
    if (options.dryRun) {
      await printDiffs(session, [{ path: target.plan, text }, ...(schema.copy ? [schema.copy] : []), ...ci]);
      return EXIT.done;
    }
    if (
      source.kind === 'asks' &&
      !(await source.asking.yes({ message: say(words.askWrite, { path: target.plan }), default: true }))
    ) {
      err.line(say(words.nothingWritten, {}));
      return EXIT.done;
    }
    await writeWhole(world, target.plan, text, { force: options.force });
    if (schema.copy) await writeWhole(world, schema.copy.path, schema.copy.text, { force: true });
    const written = [
      target.plan,
      ...(schema.copy ? [schema.copy.path] : []),
      ...(await writeCi(session, ci, options.force)),
    ];
    for (const path of written) session.out.line(path);
    err.line(say(words.next, { path: target.plan }));
    return EXIT.done;
  },
});

function tellStart(session: Session, { start, calendar, workingTime }: Basics, taken: boolean): void {
  const { err, say } = session;
  const shown = formatDay(start);
  if (taken) err.line(say(words.startTaken, { start: shown }));
  if (start < today(session)) err.line(say(words.startInPast, { start: shown }));
  if (workingTime.minutesOn(start) === 0)
    err.line(say(words.startDayOff, { start: shown, calendar, first: formatDay(firstWorkingDay(start, workingTime)) }));
}

function tellDefaults(
  session: Session,
  answers: Readonly<Record<string, unknown>>,
  decided: ReadonlySet<string>,
): void {
  const taken = Object.entries(answers).filter(([key]) => !decided.has(key));
  if (taken.length === 0) return;
  session.err.line(
    session.say(words.defaultsTaken, { answers: taken.map(([key, value]) => `${key}=${String(value)}`).join(' ') }),
  );
}

/** Writes the files of a CI system that are not there yet, and gives their paths. */
async function writeCi({ world, err, say }: Session, files: readonly CiFile[], force: boolean): Promise<string[]> {
  const written: string[] = [];
  for (const { path, text, orAdd } of files) {
    if (!exists(world, path) || (force && orAdd === undefined)) {
      await writeWhole(world, path, text, { force });
      written.push(path);
    } else if (orAdd === undefined) err.line(say(words.ciKept, { path }));
    // What others may have put there is never replaced.
    else err.line(say(words.ciInclude, { line: orAdd }));
  }
  return written;
}

async function printDiffs(session: Session, files: readonly { path: string; text: string }[]): Promise<void> {
  const { world, out } = session;
  for (const { path, text } of files) {
    const before = exists(world, path) ? new TextDecoder().decode(readBytes(world, path)) : '';
    const file = new SourceFile(path, before);
    if (before !== text) out.write(unifiedDiff(file, [{ span: file.span(0, before.length), newText: text }]));
  }
}
