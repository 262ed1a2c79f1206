import { fill, type Locale, type Text } from '../../diagnostics/index.ts';
import type { ResolvedPlan, Schedule, TaskTiming } from '../../model/index.ts';
import { formatStart } from '../../time/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import { hasErrors, runOnePlan } from '../planned.ts';
import { common } from '../phrases/frame.ts';
import { schedule as words } from '../phrases/schedule.ts';
import { scheduleAsJson } from '../printers/schedule-json.ts';
import { scheduleTable } from '../printers/schedule-table.ts';
import { whyLines } from '../printers/why.ts';
import { found } from '../record.ts';
import { refuse } from '../say.ts';
import { baseline } from './schedule-baseline.ts';

interface LevelWishes {
  readonly schedules: string | undefined;
  readonly seed: string | undefined;
  readonly budget: string | undefined;
}

/** The plan with nobody booked twice; what moved is told on stderr. */
async function levelled(session: Session, resolved: ResolvedPlan, wishes: LevelWishes): Promise<Schedule> {
  const { level } = await import('../../schedule/index.ts');
  const schedules = countOf('--schedules', wishes.schedules);
  const seed = countOf('--seed', wishes.seed);
  const seconds = countOf('--budget', wishes.budget);
  const { err, locale, say, world } = session;
  const began = world.elapsed();
  const { value } = level(resolved, {
    ...(schedules !== undefined && { schedules }),
    ...(seed !== undefined && { seed }),
    ...(seconds !== undefined && { goOn: () => world.elapsed() - began < seconds * 1000 }),
  });
  if (!value) throw refuse(words.notLevelled, {});
  const { calendar } = resolved;
  if (seconds !== undefined) err.line(say(words.budgetUsed, { count: value.built }));
  err.line(value.moved.length === 0 ? say(words.nothingMoved, {}) : say(words.moved, { count: value.moved.length }));
  for (const { task, before, after } of value.moved.slice(0, MOST_TOLD))
    err.line(
      say(words.movedTask, {
        task: task.name,
        before: formatStart(before.start, calendar),
        after: formatStart(after.start, calendar),
        people: peopleWaitedFor(after, resolved, locale),
      }),
    );
  return value.schedule;
}

const MOST_TOLD = 20;

function peopleWaitedFor({ drivenBy }: TaskTiming, resolved: ResolvedPlan, locale: Locale): string | Text {
  const people = drivenBy.flatMap((driver) => (driver.kind === 'person' ? [resolved.personLabel(driver.person)] : []));
  return people.length === 0 ? words.otherTasks : fill({ says: words.waitsFor, holes: { people } }, locale);
}

function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw refuse(words.notACount, { option, value });
  return Number(value);
}

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'schedule --as-of today', says: words.now },
    { line: 'schedule plan.yaml --json', says: words.machine },
    { line: 'schedule --why go-live', says: words.whyExample },
  ],
  arguments: { '[plan]': common.plan },
  options: {
    '--as-of <date>': common.asOf,
    '--why <task>': words.why,
    '--level': words.level,
    '--schedules <count>': words.schedules,
    '--seed <number>': words.seed,
    '--budget <seconds>': words.budget,
    '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
    '--json': common.json,
  },
  subcommands: { baseline },
  async run(session, given) {
    const { asOf, why, format, json } = given.options;
    const run = await runOnePlan(session, { path: given.arguments.plan, asOf, upTo: 'schedule' });
    const { out, locale, world } = session;
    const computed = run.schedule;
    if (!computed) return EXIT.findings;
    const schedule = given.options.level ? await levelled(session, computed.resolved, given.options) : computed;
    if (why !== undefined) {
      const task = found('task', why, schedule.resolved.tasks);
      if (!schedule.timing(task)) throw refuse(words.notScheduled, { task: task.name });
      out.write(whyLines(schedule, task, locale));
    } else if (json || format === 'json') world.stdout.write(scheduleAsJson(schedule));
    else out.write(scheduleTable(schedule, locale, out.terminal ? out.columns : 120));
    return hasErrors(run) ? EXIT.findings : EXIT.done;
  },
});
