import { removeBaseline, saveBaseline } from '../../edits/index.ts';
import type { Baseline, BaselineOutput, BaselinesDocument, DifferencesDocument, Schedule } from '../../model/index.ts';
import {
  formatDay,
  formatFinish,
  formatMilestone,
  parseMoment,
  finishOfMoment,
  workBetween,
  workingDays,
} from '../../time/index.ts';
import { defineCommand, type Session, type Subcommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { baseline as words } from '../phrases/recording.ts';
import { table } from '../phrases/schedule.ts';
import { resolvedPlan, runOnePlan, tellToday } from '../planned.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { bold, dim, green, padEnd, red, toJson, widthOf, type Styled } from '../screen.ts';

const FORMATS = {
  '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
  '--json': common.json,
} as const;

const save = defineCommand({
  examples: [
    { line: 'schedule baseline save kick-off', says: words.save },
    { line: "schedule baseline save re-plan --note 'pilot moved to March'", says: words.save },
  ],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: { '--as-of <date>': common.asOf, '--note <text>': words.note, '--force': common.force, ...RECORDING },
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

const list = defineCommand({
  examples: [{ line: 'schedule baseline list', says: words.list }],
  arguments: { '[plan]': common.plan },
  options: FORMATS,
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

const show = defineCommand({
  examples: [{ line: 'schedule baseline show kick-off', says: words.show }],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: FORMATS,
  async run(session, given) {
    const { plan } = await resolvedPlan(session, given.arguments.plan);
    const { data } = named(plan.baselines, given.arguments.name);
    if (wantsJson(given.options)) {
      const tasks = Object.entries(data.tasks).map(([task, { start = null, finish = null }]) => ({
        task,
        start,
        finish,
      }));
      const { name, on, note } = data;
      print<BaselineOutput>(session, { version: 1, name, on, ...(note !== undefined && { note }), tasks });
      return EXIT.done;
    }
    const rows = Object.entries(data.tasks).map(([id, { start, finish }]) => [
      plan.task(id)?.name ?? id,
      start ?? '',
      finish ?? '',
    ]);
    const { locale, out } = session;
    out.write([bold(data.name), dim(`  ${data.on}`), '\n\n']);
    out.write(columns([[table.task[locale], table.start[locale], table.finish[locale]], ...rows]));
    return EXIT.done;
  },
});

const diff = defineCommand({
  examples: [{ line: 'schedule baseline diff kick-off --as-of today', says: words.diff }],
  arguments: { '<name>': words.name, '[plan]': common.plan },
  options: { '--as-of <date>': common.asOf, ...FORMATS },
  async run(session, given) {
    const { asOf } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'schedule' });
    const { schedule } = run;
    if (!schedule) return EXIT.findings;
    const differences = compare(schedule, named(schedule.resolved.baselines, given.arguments.name));
    if (wantsJson(given.options))
      print<DifferencesDocument>(session, { version: 1, baseline: given.arguments.name, tasks: differences });
    else session.out.write(diffTable(session, differences));
    return EXIT.done;
  },
});

const remove = defineCommand({
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
export const baseline: Subcommand = {
  summary: words.about,
  command: defineCommand({
    about: words.about,
    examples: [
      { line: 'schedule baseline save kick-off', says: words.save },
      { line: 'schedule baseline diff kick-off', says: words.diff },
    ],
    subcommands: {
      save: { summary: words.save, command: save },
      list: { summary: words.list, command: list },
      show: { summary: words.show, command: show },
      diff: { summary: words.diff, command: diff },
      remove: { summary: words.remove, command: remove },
    },
  }),
};

const wantsJson = ({ json, format }: { readonly json: boolean; readonly format: string | undefined }): boolean =>
  json || format === 'json';

const named = (baselines: readonly Baseline[], name: string): Baseline =>
  found(
    'baseline',
    name,
    baselines.map((each) => ({ id: each.data.name, each })),
  ).each;

function print<Document>(session: Session, document: Document): void {
  session.world.stdout.write(`${toJson(document)}\n`);
}

type Difference = DifferencesDocument['tasks'][number];

function compare(schedule: Schedule, { data }: Baseline): Difference[] {
  const { resolved } = schedule;
  const differences: Difference[] = [];
  for (const timing of schedule.timings) {
    const { task, finish } = timing;
    const promised = Object.hasOwn(data.tasks, task.id) ? data.tasks[task.id]?.finish : undefined;
    const moment = promised === undefined ? undefined : parseMoment(promised);
    const then = moment && finishOfMoment(moment, task.calendar);
    differences.push({
      task: task.id,
      name: task.name,
      promised: promised ?? null,
      now: (task.type === 'milestone' ? formatMilestone : formatFinish)(finish, task.calendar),
      days: then === undefined ? null : workingDays(workBetween(then, finish, resolved.calendar), resolved.calendar),
    });
  }
  for (const [id, { finish }] of Object.entries(data.tasks)) {
    if (!resolved.task(id)) differences.push({ task: id, name: id, promised: finish ?? null, now: null, days: null });
  }
  return differences;
}

function diffTable({ locale, say }: Session, differences: readonly Difference[]): Styled {
  const rows = differences.map(({ name, promised, now, days }): Styled[] => {
    const variance =
      days === null
        ? dim(now === null ? words.gone[locale] : words.added[locale])
        : days > 0
          ? red(say(words.later, { days }))
          : days < 0
            ? green(say(words.earlier, { days: -days }))
            : words.onTime[locale];
    return [name, promised ?? '', now ?? '', variance];
  });
  const head = [table.task[locale], words.promised[locale], words.now[locale], words.variance[locale]];
  return [columns([head, ...rows]), '\n', dim(words.days[locale]), '\n'];
}

/** Rows as columns, the first row dim; the last column is not padded. */
function columns(rows: readonly (readonly Styled[])[]): Styled {
  const widths = (rows[0] ?? []).map((_, at) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), 0),
  );
  return rows.map((row, index): Styled => {
    const cells = row.map((cell, at): Styled => (at === row.length - 1 ? cell : [padEnd(cell, widths[at] ?? 0), '  ']));
    return [index === 0 ? cells.map((cell) => dimmed(cell)) : cells, '\n'];
  });
}

const dimmed = (cell: Styled): Styled =>
  typeof cell === 'string' ? dim(cell) : 'style' in cell ? cell : cell.map(dimmed);
