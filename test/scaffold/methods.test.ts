import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import type { Answers, Schedule, Task } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { MINUTES_PER_DAY, finishDay, startDay, type Minute } from '../../src/time/index.ts';
import { builtInPacks, methodologyOf, scaffoldText } from './stand.ts';

/** The schedule of a new plan; its findings, which a plan that nobody touched has none of, are in the message. */
function planned(id: string, answers: Answers): Schedule {
  const plan = readPlan(new SourceFile('plan.yaml', scaffoldText(methodologyOf(builtInPacks, id), 'en', answers)));
  const resolved = plan.value && resolve(plan.value, builtInPacks, {});
  const timed = resolved?.value && schedule(resolved.value);
  const found = [...plan.diagnostics, ...(resolved?.diagnostics ?? []), ...(timed?.diagnostics ?? [])];
  expect(found.map((one) => `${one.rule} ${message(one, 'en')}`)).toEqual([]);
  if (!timed?.value) throw new Error('no schedule');
  return timed.value;
}

/** Tasks that nothing waits for, though they end before the plan does; what recurs need not lead anywhere. */
function orphans({ resolved, timings, finish }: Schedule): string[] {
  const awaited = new Set(
    [...resolved.tasks, ...resolved.phases].flatMap(({ links }) => links.map(({ predecessor }) => predecessor.id)),
  );
  return timings
    .filter(({ task }) => task.type === 'task' || task.type === 'milestone')
    .filter(({ task, finish: end }) => {
      const around = [task.phase.id];
      for (let at: Task | undefined = task; at; at = at.parent) around.push(at.id);
      return end !== finish && !around.some((id) => awaited.has(id));
    })
    .map(({ task }) => task.id);
}

test.each(builtInPacks.methodologies().map(({ id }) => id))('%s: every task but the last leads to something', (id) =>
  expect(orphans(planned(id, {}))).toEqual([]),
);

describe('four-phase-work-plan: the week table', () => {
  const rows: readonly [task: string, A: readonly number[], B: readonly number[], C: readonly number[]][] = [
    ['evaluation', [1, 1], [1, 1], [1, 1]],
    ['contract', [2, 2], [2, 2], [2, 2]],
    ['introduction', [3, 12], [3, 12], [3, 12]],
    ['product-trial', [1, 1], [1, 1], [1, 1]],
    ['set-functions', [3, 4], [3, 4], [3, 4]],
    ['import-base-data', [3, 5], [3, 5], [3, 5]],
    ['prepare-training-material', [4, 5], [4, 5], [4, 5]],
    ['draft-policies', [5, 6], [4, 5], [3, 4]],
    ['define-management-reports', [5, 6], [4, 5], [3, 4]],
    ['set-supervision-mechanism', [6, 6], [5, 5], [4, 4]],
    ['opening-ceremony', [7, 7], [6, 6], [5, 5]],
    ['train-sales', [7, 8], [6, 7], [5, 6]],
    ['all-hands-go-live', [9, 9], [8, 8], [5, 5]],
    ['full-use', [9, 12], [9, 12], [5, 12]],
    ['publish-daily-data', [9, 12], [5, 12], [5, 12]],
    ['sum-up-issues', [10, 12], [6, 12], [6, 12]],
    ['feed-back-on-regulations', [10, 12], [6, 12], [6, 12]],
    ['watch-for-the-dip', [11, 12], [11, 12], [11, 12]],
    ['formal-use-begins', [13, 13], [13, 13], [13, 13]],
    ['initial-optimisation', [13, 16], [13, 16], [13, 16]],
  ];

  test.each([
    ['after-training', 1],
    ['pioneers-first', 2],
    ['early-go-live', 3],
  ] as const)('%s', (timing, column) => {
    const timed = planned('four-phase-work-plan', { 'trial-timing': timing });
    const monday = startDay(timed.start ?? 0);
    const week = (day: number): number => 1 + Math.floor((day - monday) / 7);
    const weeks = ({ start, finish }: { start: Minute; finish: Minute }): number[] => [
      week(startDay(start)),
      week(finishDay(finish)),
    ];
    const found = rows.map(([id]) => {
      const phase = timed.resolved.phase(id);
      const task = timed.resolved.task(id);
      const span = phase ? timed.phase(phase) : task && timed.timing(task);
      return [id, span ? weeks(span) : []];
    });
    expect(found).toEqual(rows.map((row) => [row[0], row[column]]));
  });

  test('daily data are published on forty working days without a gap', () => {
    const timed = planned('four-phase-work-plan', {});
    const days = timed.timings
      .filter(({ task }) => task.kind === 'daily-data')
      .flatMap(({ occurrences = [] }) => occurrences.map(({ start }) => startDay(start)));
    const first = days[0] ?? 0;
    expect(days).toEqual(Array.from({ length: 40 }, (_, n) => first + Math.floor(n / 5) * 7 + (n % 5)));
  });
});

describe('supervised-five-phase: the supervisor', () => {
  test.each([
    ['twelve-months', 12],
    ['eighteen-months', 18],
    ['twenty-four-months', 24],
  ])('%s from the engagement to self-supervision', (length, months) => {
    const timed = planned('supervised-five-phase', { 'supervision-length': length });
    const at = (id: string): Minute => {
      const task = timed.resolved.task(id);
      return (task && timed.timing(task)?.finish) ?? 0;
    };
    const taken = (at('enterprise-supervises-itself') - at('engage-supervisor')) / ((365.25 / 12) * MINUTES_PER_DAY);
    expect(Math.round(taken)).toBe(months);
  });

  test('owns nothing, decides nothing and does ever less', () => {
    const { data } = methodologyOf(builtInPacks, 'supervised-five-phase');
    type TaskData = (typeof data.phases)[number]['tasks'][number];
    const flat = (tasks: readonly TaskData[]): TaskData[] => tasks.flatMap((task) => [task, ...flat(task.tasks ?? [])]);
    const tasks = data.phases.flatMap((phase) => flat(phase.tasks));
    expect(tasks.filter(({ owner }) => owner === 'supervisor' || owner === 'vendor')).toEqual([]);
    for (const { gate } of data.phases) expect([gate?.decider, ...(gate?.mayDecide ?? [])]).not.toContain('supervisor');
    const visits = tasks.filter(({ tags, recur }) => recur && tags?.includes('supervision'));
    const perWeek = visits.map(({ recur, duration }) => {
      const hours = duration?.endsWith('d') ? 8 * parseFloat(duration) : parseFloat(duration ?? '');
      return hours / parseFloat(recur?.every ?? '');
    });
    expect(perWeek).toEqual([...perWeek].sort((a, b) => b - a));
    expect(new Set(visits.map(({ id }) => id)).size).toBe(6);
  });
});
