import { removeBaseline, saveBaseline } from '../../edits/index.ts';
import type { Baseline, BaselineOutput, BaselinesDocument, DifferencesDocument } from '../../model/index.ts';
import { formatDay } from '../../time/index.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineSubcommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { baseline as words } from '../phrases/recording.ts';
import { table } from '../phrases/schedule.ts';
import { resolvedPlan, runOnePlan, tellToday } from '../planned.ts';
import { differencesDocument, differencesTable } from '../printers/baseline-differences.ts';
import { columns } from '../printers/columns.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { bold, dim, toJson } from '../screen.ts';

const save = defineSubcommand({
  summary: words.save,
  examples: [
    { line: 'schedule baseline save kick-off', says: words.save },
    { line: "schedule baseline save re-plan --note 'pilot moved to March'", says: words.save },
  ],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: { '--as-of <date>': common.asOf, '--note <text>': words.note, '--force': words.forceSave, ...RECORDING },
  async run(session, given) {
    const { asOf, force, dryRun } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'schedule' });
    if (!run.schedule) return EXIT.findings;
    const { note } = givenOf(session, { note: given.options.note });
    const { asOf: dataDate } = run.schedule.resolved;
    const on = dataDate === undefined ? session.world.today() : formatDay(dataDate);
    const facts = { name: given.arguments.name, on, force, ...(note !== undefined && { note }) };
    await record(session, run, saveBaseline(run.schedule, facts), dryRun);
    if (dataDate === undefined) tellToday(session);
    return EXIT.done;
  },
});

const list = defineSubcommand({
  summary: words.list,
  examples: [{ line: 'schedule baseline list', says: words.list }],
  arguments: { '[plan]': common.plan },
  options: ANSWER_FORMATS,
  async run(session, given) {
    const { plan } = await resolvedPlan(session, given.arguments.plan);
    const baselines = plan.baselines.map(({ data }) => ({
      name: data.name,
      on: data.on,
      tasks: Object.keys(data.tasks).length,
    }));
    if (wantsJson(given.options)) print<BaselinesDocument>(session, { version: 1, baselines });
    else if (baselines.length === 0) session.err.line(words.none[session.locale]);
    else
      for (const { name, on, tasks } of baselines)
        session.out.line(session.say(words.listed, { name, day: on, count: tasks }));
    return EXIT.done;
  },
});

const show = defineSubcommand({
  summary: words.show,
  examples: [{ line: 'schedule baseline show kick-off', says: words.show }],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: ANSWER_FORMATS,
  async run(session, given) {
    const { plan } = await resolvedPlan(session, given.arguments.plan);
    const { data } = named(plan.baselines, given.arguments.name);
    if (wantsJson(given.options)) {
      const tasks = Object.entries(data.tasks).map(([task, { start = null, finish = null, effort = null }]) => ({
        task,
        start,
        finish,
        effort,
      }));
      const { name, on, note } = data;
      print<BaselineOutput>(session, { version: 1, name, on, ...(note !== undefined && { note }), tasks });
      return EXIT.done;
    }
    const promises = Object.entries(data.tasks);
    const withEffort = promises.some(([, { effort }]) => effort !== undefined);
    const rows = promises.map(([id, { start, finish, effort }]) => [
      plan.task(id)?.name ?? id,
      start ?? '',
      finish ?? '',
      ...(withEffort ? [effort ?? ''] : []),
    ]);
    const { locale, out } = session;
    const head = [table.task, table.start, table.finish, ...(withEffort ? [words.effort] : [])].map(
      (each) => each[locale],
    );
    out.write([bold(data.name), dim(`  ${data.on}`), '\n\n']);
    out.write(columns([head, ...rows]));
    return EXIT.done;
  },
});

const diff = defineSubcommand({
  summary: words.diff,
  examples: [{ line: 'schedule baseline diff kick-off --as-of today', says: words.diff }],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: { '--as-of <date>': common.asOf, ...ANSWER_FORMATS },
  async run(session, given) {
    const { asOf } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'schedule' });
    const { schedule } = run;
    if (!schedule) return EXIT.findings;
    const { varianceFrom } = await import('../../analyse/index.ts');
    const variance = varianceFrom(schedule, named(schedule.resolved.baselines, given.arguments.name));
    if (wantsJson(given.options)) print<DifferencesDocument>(session, differencesDocument(schedule, variance));
    else session.out.write(differencesTable(session, schedule, variance));
    return EXIT.done;
  },
});

const remove = defineSubcommand({
  summary: words.remove,
  examples: [{ line: 'schedule baseline remove kick-off', says: words.remove }],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: RECORDING,
  async run(session, given) {
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const changes = removeBaseline(plan, named(plan.baselines, given.arguments.name));
    await record(session, run, { changes }, given.options.dryRun);
    return EXIT.done;
  },
});

/** `schedule baseline save|list|show|diff|remove`. */
export const baseline = defineSubcommand({
  summary: words.about,
  about: words.about,
  examples: [
    { line: 'schedule baseline save kick-off', says: words.save },
    { line: 'schedule baseline diff kick-off', says: words.diff },
  ],
  subcommands: { save, list, show, diff, remove },
});

const named = (baselines: readonly Baseline[], name: string): Baseline =>
  found(
    'baseline',
    name,
    baselines.map((each) => ({ id: each.data.name, each })),
  ).each;

function print<Document>(session: Session, document: Document): void {
  session.world.stdout.write(`${toJson(document)}\n`);
}
