import { closeCycle } from '../../edits/index.ts';
import { parseDay } from '../../time/index.ts';
import type { CyclesDocument } from '../../model/index.ts';
import { comingOf } from '../cycle/areas.ts';
import { gateToDecide, standingOf } from '../cycle/standing.ts';
import { tellTransition } from '../cycle/tell.ts';
import { transitionOf } from '../cycle/transition.ts';
import { openAsking } from '../asking.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand, defineSubcommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { common } from '../phrases/frame.ts';
import { hasErrors, resolvedPlan, runOnePlan, tellToday } from '../planned.ts';
import { cyclePage, cyclesDocument } from '../printers/cycle-page.ts';
import { record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { refuse, sayIn } from '../say.ts';
import { toJson } from '../screen.ts';

const next = defineSubcommand({
  summary: words.next,
  about: words.nextAbout,
  examples: [
    { line: 'cycle next', says: words.decided },
    {
      line: "cycle next --by lin --note 'areas are in use' --lesson 'clean the data before the training'",
      says: words.deciding,
    },
    { line: 'cycle next --areas sales,channels --dry-run', says: words.taking },
  ],
  arguments: { '[plan]': common.plan },
  options: {
    '--areas <list>': words.areas,
    '--set <key=value>': { says: words.set, repeat: true },
    '--by <person>': words.by,
    '--note <text>': words.note,
    '--on <date>': words.on,
    '--lesson <text>': { says: words.lesson, repeat: true },
    '--yes': common.yes,
    ...RECORDING,
  },
  async run(session, given) {
    const { dryRun, areas, set, yes, lesson } = given.options;
    const { by, note, on } = givenOf(session, { by: given.options.by, note: given.options.note, on: given.options.on });
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const standing = await standingOf(session, plan);
    const { present, methodology, cycles } = standing;
    const gate = gateToDecide(standing, { by, note });
    const number = present.number + 1;
    const wanted = plan.plan.data.project.methodology?.answers?.[methodology.data.cycles?.count ?? ''];
    const exists = cycles.some((one) => one.number === number);
    if (!exists && typeof wanted === 'number' && number > wanted && by === undefined)
      throw refuse(words.noneLeft, { wanted });
    const coming = await comingOf(session, plan, standing, { areas, set, yes });
    const day = parseDay(on ?? session.world.today()) ?? 0;
    const asks = session.canAsk && !yes && !dryRun;
    const lessons = [...lesson];
    const asking = asks ? await openAsking(session) : undefined;
    if (asking && lessons.length === 0) {
      const told = await asking.text({ message: session.say(words.askLesson, { cycle: present.number }), default: '' });
      if (told.trim() !== '') lessons.push(told.trim());
    }
    const transition = transitionOf(plan, standing, coming, { day, lessons });
    const say = sayIn(plan.project.locale);
    const holes = { cycle: present.number, next: number };
    const closing = closeCycle(plan, {
      cycle: present.number,
      on: on ?? session.world.today(),
      ...(by !== undefined && { by }),
      summary: note === undefined ? say(words.summary, holes) : say(words.summaryNote, { ...holes, note }),
      lessons,
      issues: transition.issues,
      issueNote: say(words.issueNote, holes),
      ...(gate && { decide: { gate, outcome: 'proceed', ...(note !== undefined && { note }) } }),
    });
    const recording = 'obstacle' in closing ? closing : { changes: [...closing.changes, ...transition.changes] };
    if (!('obstacle' in recording)) tellTransition(session, standing, coming, transition);
    if (asking && !(await asking.yes({ message: session.say(words.askWrite, holes), default: true }))) {
      session.err.line(session.say(words.nothingWritten, {}));
      return EXIT.done;
    }
    await record(session, run, recording, dryRun, [], { unlessErrors: words.wouldBreak });
    if (on === undefined) tellToday(session);
    return EXIT.done;
  },
});

const show = defineSubcommand({
  summary: words.show,
  examples: [{ line: 'cycle show --as-of today', says: words.show }],
  arguments: { '[plan]': common.plan },
  options: {
    '--as-of <date>': common.asOf,
    ...ANSWER_FORMATS,
  },
  async run(session, given) {
    const { asOf } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'analyse', needsDate: true });
    if (!run.analysis) return EXIT.findings;
    const standing = await standingOf(session, run.analysis.schedule.resolved);
    const document = cyclesDocument(run.analysis, standing);
    if (wantsJson(given.options)) session.world.stdout.write(`${toJson(document satisfies CyclesDocument)}\n`);
    else session.out.write(cyclePage(session, document, run.analysis, standing));
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});

export const command = defineCommand({
  about: words.about,
  examples: [...show.examples, ...next.examples.slice(0, 2)],
  subcommands: { next, show },
});
