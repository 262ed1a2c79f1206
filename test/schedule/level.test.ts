import { describe, expect, test } from '@jest/globals';
import type { Levelling, LevelOptions } from '../../src/model/index.ts';
import { level } from '../../src/schedule/index.ts';
import { formatFinish, formatStart } from '../../src/time/index.ts';
import { buildPlan, type PlanSpec, type TaskSpec } from '../support/plan-builder.ts';

// 2026-12-07 is a Monday.

function levelled(spec: PlanSpec, options?: LevelOptions): Levelling {
  const { value, diagnostics } = level(buildPlan({ start: '2026-12-07', ...spec }), options);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing levelled');
  return value;
}

/** `start..finish` in December 2026, and who or what a task waits for. */
function show({ schedule }: Levelling): Record<string, string> {
  const { calendar } = schedule.resolved;
  const short = (text: string): string => text.replace('2026-12-', '');
  return Object.fromEntries(
    schedule.timings.map(({ task, start, finish, drivenBy }) => {
      const people = drivenBy.flatMap((by) => (by.kind === 'person' ? [`${by.person} at ${by.task?.id}`] : []));
      const dates = `${short(formatStart(start, calendar))}..${short(formatFinish(finish, calendar))}`;
      return [task.id, [dates, ...people].join(' ')];
    }),
  );
}

const of = (id: string, days: number, ...who: readonly NonNullable<TaskSpec['responsible']>[number][]): TaskSpec => ({
  id,
  duration: `${days}d`,
  responsible: who,
});
const people = [{ id: 'lin' }, { id: 'chen' }, { id: 'half', capacity: '50%' }, { id: 'pool', units: 3 }];

describe('levelling', () => {
  test.each<[string, PlanSpec, Record<string, string>]>([
    [
      'nobody is booked twice: nothing moves',
      { people, tasks: [of('a', 2, 'lin'), of('b', 3, 'chen')] },
      { a: '07..08', b: '07..09' },
    ],
    [
      'one after the other',
      { people, tasks: [of('a', 2, 'lin'), of('b', 3, 'lin')] },
      { a: '07..08', b: '09..11 lin at a' },
    ],
    [
      'who is needed for what follows goes first',
      { people, tasks: [of('a', 2, 'lin'), of('b', 3, 'lin'), { ...of('c', 5, 'chen'), after: ['b'] }] },
      { a: '10..11 lin at b', b: '07..09', c: '10..16' },
    ],
    [
      'the higher priority goes first',
      { people, tasks: [of('a', 2, 'lin'), { ...of('b', 3, 'lin'), priority: 600 }] },
      { a: '10..11 lin at b', b: '07..09' },
    ],
    [
      'into a gap before what has to wait',
      {
        people,
        tasks: [{ ...of('a', 2, 'lin'), after: ['x'] }, of('x', 2, 'chen'), of('b', 2, 'lin'), of('c', 1, 'chen')],
      },
      { a: '09..10', x: '07..08', b: '07..08', c: '09..09 chen at x' },
    ],
    [
      'a pool of three takes three',
      { people, tasks: [of('a', 1, 'pool'), of('b', 1, ['pool', 2]), of('c', 1, 'pool')] },
      { a: '07..07', b: '07..07', c: '08..08 pool at a pool at b' },
    ],
    [
      'two of a pool do not fit beside two',
      { people, tasks: [of('a', 2, ['pool', 2]), of('b', 1, ['pool', 2]), of('c', 1, 'pool')] },
      { a: '07..08', b: '09..09 pool at a', c: '07..07' },
    ],
    [
      'effort at half capacity takes its person whole',
      {
        people,
        tasks: [
          { id: 'a', effort: '1d', owner: 'half' },
          { id: 'b', effort: '1d', responsible: ['half'] },
        ],
      },
      { a: '07..08', b: '09..10 half at a' },
    ],
    [
      'an owner without effort is not booked',
      { people, tasks: [{ id: 'a', duration: '2d', owner: 'lin' }, of('b', 1, 'lin')] },
      { a: '07..08', b: '07..07' },
    ],
    [
      'both have to be free',
      { people, tasks: [of('a', 2, 'lin'), of('b', 1, 'chen'), of('c', 1, 'lin', 'chen')] },
      { a: '07..08', b: '07..07', c: '09..09 lin at a' },
    ],
    [
      'successors follow',
      {
        people,
        tasks: [
          of('a', 2, 'lin'),
          of('b', 2, 'lin'),
          { id: 'm', milestone: true, after: ['b'] },
          { id: 'p', after: ['m'], tasks: [of('c', 1, 'chen')] },
        ],
      },
      { a: '09..10 lin at b', b: '07..08', m: '08T18:00..08', p: '09..09', c: '09..09' },
    ],
    [
      'a deadline goes first',
      {
        people,
        tasks: [
          of('a', 2, 'lin'),
          { ...of('b', 2, 'lin'), deadline: '2026-12-08' },
          { ...of('c', 3, 'chen'), after: ['a'] },
        ],
      },
      { a: '09..10 lin at b', b: '07..08', c: '11..15' },
    ],
    [
      'leave is nobody’s booking',
      {
        people: [{ id: 'lin', leave: [{ from: '2026-12-08', to: '2026-12-09' }] }],
        tasks: [
          { id: 'a', effort: '2d', responsible: ['lin'] },
          { id: 'b', effort: '1d', responsible: ['lin'] },
        ],
      },
      { a: '07..10', b: '11..11 lin at a' },
    ],
    [
      'recurring tasks stay and book nobody',
      { people, tasks: [{ ...of('r', 1, 'lin'), recur: { every: '1d', count: 3 } }, of('a', 2, 'lin')] },
      { r: '07..09', a: '07..08' },
    ],
    [
      'MSO stays',
      { people, tasks: [{ ...of('a', 2, 'lin'), constraint: ['MSO', '2026-12-08'] }, of('b', 2, 'lin')] },
      { a: '08..09', b: '10..11 lin at a' },
    ],
    [
      'priority 1000 stays',
      {
        people,
        tasks: [{ ...of('a', 2, 'lin'), priority: 1000 }, { ...of('b', 2, 'lin'), priority: 1000 }, of('c', 1, 'lin')],
      },
      { a: '07..08', b: '07..08', c: '09..09 lin at a lin at b' },
    ],
    [
      'what has begun stays, what has not waits for its rest',
      {
        asOf: '2026-12-08',
        people,
        tasks: [of('a', 1, 'lin'), { ...of('b', 4, 'lin'), start: '2026-12-07', progress: '50%' }],
      },
      { a: '11..11 lin at b', b: '07..10' },
    ],
    [
      'as late as possible, but not twice at once',
      {
        people,
        tasks: [
          { ...of('a', 2, 'lin'), constraint: ['ALAP'] },
          of('b', 4, 'chen'),
          { ...of('c', 2, 'lin'), constraint: ['ALAP'] },
        ],
      },
      { a: '09..10', b: '07..10', c: '11..14 lin at a' },
    ],
  ])('%s', (_, spec, expected) => expect(show(levelled(spec))).toEqual(expected));

  test('says what moved, by how much dates are missed, and what drives the end now', () => {
    const { before, schedule, moved, missed } = levelled({
      people,
      tasks: [
        of('a', 2, 'lin'),
        { ...of('b', 3, 'lin'), deadline: '2026-12-09' },
        { ...of('c', 2, 'lin'), deadline: '2026-12-08' },
      ],
    });
    expect(moved.map(({ task }) => task.id)).toEqual(['a', 'b']);
    expect(missed).toEqual({ before: 0, after: 2 * 480 });
    expect([before.criticalPath, schedule.criticalPath].map((path) => path.map(({ id }) => id))).toEqual([
      ['b'],
      ['c', 'b', 'a'],
    ]);
  });
});
