import { describe, expect, test } from '@jest/globals';
import { fill } from '../../src/diagnostics/index.ts';
import type { Driver, Schedule } from '../../src/model/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { formatFinish, formatMinute, formatStart } from '../../src/time/index.ts';
import { buildPlan, type PlanSpec } from '../support/plan-builder.ts';

// 2026-12-07 is a Monday. Days are of eight hours, 09:00-12:00 and 13:00-18:00.

function scheduled(spec: PlanSpec): Schedule {
  const { value, diagnostics } = schedule(buildPlan({ start: '2026-12-07', ...spec }));
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('no schedule');
  return value;
}

const driver = (by: Driver): string => {
  switch (by.kind) {
    case 'link':
      return `${by.task.id} ${by.type}${by.through ? ` of ${by.through.id}` : ''}`;
    case 'constraint':
      return `${by.type} ${formatMinute(by.date)}`;
    case 'person':
      return by.person;
    default:
      return by.kind;
  }
};

/** `start..finish` of December 2026 without year and month, total and free float in hours, `!` where critical. */
function show(plan: Schedule): Record<string, string> {
  const calendar = plan.resolved.calendar;
  const hours = (minutes: number): string => (minutes % 60 === 0 ? String(minutes / 60) : `${minutes}m`);
  const short = (text: string): string => text.replace('2026-12-', '');
  return Object.fromEntries(
    plan.timings.map((timing) => {
      const dates = `${short(formatStart(timing.start, calendar))}..${short(formatFinish(timing.finish, calendar))}`;
      const floats = `${hours(timing.totalFloat)}/${hours(timing.freeFloat)}`;
      return [timing.task.id, `${dates} ${floats}${timing.critical ? '!' : ''}`];
    }),
  );
}

type Row = readonly [what: string, spec: PlanSpec, expected: Record<string, string>];
const check = (_: string, spec: PlanSpec, expected: Record<string, string>): void =>
  expect(show(scheduled(spec))).toEqual(expected);

const A = { id: 'a', duration: '2d' };
const B = { id: 'b', duration: '3d' };

describe('links', () => {
  test.each<Row>([
    ['finish to start', { tasks: [A, { ...B, after: ['a'] }] }, { a: '07..08 0/0!', b: '09..11 0/0!' }],
    [
      'over the weekend',
      { tasks: [A, { id: 'b', duration: '4d', after: ['a'] }] },
      { a: '07..08 0/0!', b: '09..14 0/0!' },
    ],
    ['working lag', { tasks: [A, { ...B, after: ['a FS+1d'] }] }, { a: '07..08 0/0!', b: '10..14 0/0!' }],
    ['a lead', { tasks: [A, { ...B, after: ['a FS-1d'] }] }, { a: '07..08 0/0!', b: '08..10 0/0!' }],
    [
      'a lead before the start of the project',
      { tasks: [A, { ...B, after: ['a FS-9d'] }] },
      { a: '07..08 8/8', b: '07..09 0/0!' },
    ],
    [
      'elapsed lag ends on a Sunday',
      {
        tasks: [
          { id: 'a', duration: '5d' },
          { ...B, after: ['a FS+2ed'] },
        ],
      },
      { a: '07..11 0/0!', b: '14..16 0/0!' },
    ],
    [
      'elapsed lag ends in the evening',
      { tasks: [A, { ...B, after: ['a FS+1ed'] }] },
      { a: '07..08 0/0!', b: '10..14 0/0!' },
    ],
    ['half of the predecessor', { tasks: [A, { ...B, after: ['a FS+50%'] }] }, { a: '07..08 0/0!', b: '10..14 0/0!' }],
    ['start to start', { tasks: [A, { ...B, after: ['a SS+1d'] }] }, { a: '07..08 0/0!', b: '08..10 0/0!' }],
    [
      'finish to finish',
      { tasks: [A, { id: 'b', duration: '1d', after: ['a FF'] }] },
      { a: '07..08 0/0!', b: '08..08 0/0!' },
    ],
    [
      'finish to finish never before the project',
      { tasks: [A, { ...B, after: ['a FF'] }] },
      { a: '07..08 8/8', b: '07..09 0/0!' },
    ],
    [
      'start to finish',
      {
        tasks: [
          { ...A, after: ['c'] },
          { id: 'b', duration: '1d', after: ['a SF'] },
          { id: 'c', duration: '3d' },
        ],
      },
      { a: '10..11 0/0!', b: '09..09 16/16', c: '07..09 0/0!' },
    ],
  ])('%s', check);
});

describe('each kind of link with a lag and with a lead, as worked out on paper', () => {
  // Of five days from Monday 7 to Friday 11, and of two days that hang on it.
  const net = (link: string): PlanSpec => ({
    tasks: [
      { id: 'a', duration: '5d' },
      { id: 'b', duration: '2d', after: [link] },
    ],
  });
  test.each<[string, string]>([
    ['a FS+2d', '16..17'],
    ['a FS-2d', '10..11'],
    ['a SS+2d', '09..10'],
    // Nothing starts before the project, whatever the lead.
    ['a SS-2d', '07..08'],
    ['a FF+2d', '14..15'],
    ['a FF-2d', '08..09'],
    // What finishes two days after the start of Monday worked on Monday and Tuesday.
    ['a SF+2d', '07..08'],
    ['a SF+4d', '09..10'],
    // From Friday 18:00 three elapsed days are Monday 18:00, minus three are Tuesday 18:00.
    ['a FS+3ed', '15..16'],
    ['a FS-3ed', '09..10'],
    ['a FS+50%', '16T14:00..18T14:00'],
    ['a FS-20%', '11..14'],
    ['a SS+40%', '09..10'],
  ])('%s', (link, expected) => {
    const b = scheduled(net(link)).timings[1];
    const at = (text: string): string => text.slice('2026-12-'.length);
    const { calendar } = scheduled(net(link)).resolved;
    expect(b && `${at(formatStart(b.start, calendar))}..${at(formatFinish(b.finish, calendar))}`).toBe(expected);
  });
});

describe('dates that bind', () => {
  const chain = (extra: object): PlanSpec => ({ tasks: [A, { ...B, after: ['a'], ...extra }] });
  test.each<Row>([
    ['SNET later than the links', chain({ constraint: ['SNET', '2026-12-10'] }), { a: '07..08 8/8', b: '10..14 0/0!' }],
    [
      'SNET earlier than the links',
      chain({ constraint: ['SNET', '2026-12-01'] }),
      { a: '07..08 0/0!', b: '09..11 0/0!' },
    ],
    ['SNET on a Saturday', chain({ constraint: ['SNET', '2026-12-12'] }), { a: '07..08 24/24', b: '14..16 0/0!' }],
    [
      'SNET with an hour',
      chain({ constraint: ['SNET', '2026-12-10T14:00'] }),
      { a: '07..08 12/12', b: '10T14:00..15T14:00 0/0!' },
    ],
    ['FNET', chain({ constraint: ['FNET', '2026-12-15'] }), { a: '07..08 16/16', b: '11..15 0/0!' }],
    ['SNLT met', chain({ constraint: ['SNLT', '2026-12-10'] }), { a: '07..08 0/0!', b: '09..11 0/0!' }],
    ['SNLT missed', chain({ constraint: ['SNLT', '2026-12-08'] }), { a: '07..08 -8/-8!', b: '09..11 -8/-8!' }],
    ['FNLT missed', chain({ constraint: ['FNLT', '2026-12-10'] }), { a: '07..08 -8/-8!', b: '09..11 -8/-8!' }],
    ['a deadline missed', chain({ deadline: '2026-12-09' }), { a: '07..08 -16/-16!', b: '09..11 -16/-16!' }],
    [
      'MSO binds both ways',
      { tasks: [A, { ...B, after: ['a'], constraint: ['MSO', '2026-12-10'] }, { id: 'c', duration: '10d' }] },
      { a: '07..08 8/8', b: '10..14 0/0', c: '07..18 0/0!' },
    ],
    [
      'MFO binds both ways',
      { tasks: [A, { ...B, after: ['a'], constraint: ['MFO', '2026-12-15'] }, { id: 'c', duration: '10d' }] },
      { a: '07..08 16/16', b: '11..15 0/0', c: '07..18 0/0!' },
    ],
    [
      'MSO before the links: they hold, the float tells',
      { tasks: [A, { ...B, after: ['a'], constraint: ['MSO', '2026-12-08'] }] },
      { a: '07..08 -8/-8!', b: '09..11 -8/-8!' },
    ],
    [
      'ALAP goes as late as no successor minds',
      {
        tasks: [
          { id: 'a', duration: '1d', constraint: ['ALAP'] },
          { ...B, after: ['a', 'c'] },
          { id: 'c', duration: '4d' },
        ],
      },
      { a: '10..10 24/24', b: '11..15 0/0!', c: '07..10 0/0!' },
    ],
    [
      'a chain of ALAP',
      {
        tasks: [
          { id: 'a', duration: '1d', constraint: ['ALAP'] },
          { id: 'b', duration: '1d', after: ['a'], constraint: ['ALAP'] },
          { id: 'c', duration: '5d' },
        ],
      },
      { a: '10..10 24/0', b: '11..11 24/24', c: '07..11 0/0!' },
    ],
    [
      'ALAP not beyond its deadline',
      {
        tasks: [
          { id: 'a', duration: '1d', constraint: ['ALAP'], deadline: '2026-12-09' },
          { id: 'c', duration: '5d' },
        ],
      },
      { a: '09..09 16/16', c: '07..11 0/0!' },
    ],
  ])('%s', check);
});

describe('milestones', () => {
  test.each<Row>([
    [
      'stand in the evening of what drives them',
      { tasks: [A, { id: 'm', milestone: true, after: ['a'] }, { ...B, after: ['m'] }] },
      { a: '07..08 0/0!', m: '08T18:00..08 0/0!', b: '09..11 0/0!' },
    ],
    [
      'after a lag',
      { tasks: [A, { id: 'm', milestone: true, after: ['a FS+2d'] }] },
      { a: '07..08 0/0!', m: '10T18:00..10 0/0!' },
    ],
    ['alone: the morning of the first day', { tasks: [{ id: 'm', milestone: true }] }, { m: '07..07T09:00 0/0!' }],
    [
      'on a date',
      { tasks: [{ id: 'm', milestone: true, constraint: ['MSO', '2026-12-09'] }] },
      { m: '09..09T09:00 0/0!' },
    ],
    [
      'with a deadline',
      { tasks: [A, { id: 'm', milestone: true, after: ['a'], deadline: '2026-12-10' }, { id: 'c', duration: '9d' }] },
      { a: '07..08 16/0', m: '08T18:00..08 16/16', c: '07..17 0/0!' },
    ],
    [
      'after an elapsed lag into a Sunday',
      {
        tasks: [
          { id: 'a', duration: '5d' },
          { id: 'm', milestone: true, after: ['a FS+2ed'] },
        ],
      },
      { a: '07..11 0/0!', m: '14..14T09:00 0/0!' },
    ],
  ])('%s', check);
});

describe('parents and phases', () => {
  const inner = { id: 'p', tasks: [A, { id: 'b', duration: '4d' }] };
  test.each<Row>([
    [
      'have the dates of their children',
      { tasks: [{ id: 'p', tasks: [A, { ...B, after: ['a'] }] }] },
      { p: '07..11 0/0!', a: '07..08 0/0!', b: '09..11 0/0!' },
    ],
    [
      'wait as a whole',
      {
        tasks: [
          { id: 'x', duration: '1d' },
          { ...inner, after: ['x'] },
        ],
      },
      { x: '07..07 0/0!', p: '08..11 0/0!', a: '08..09 16/16', b: '08..11 0/0!' },
    ],
    [
      'are waited for as a whole',
      { tasks: [inner, { id: 'x', duration: '1d', after: ['p'] }] },
      { p: '07..10 0/0!', a: '07..08 16/16', b: '07..10 0/0!', x: '11..11 0/0!' },
    ],
    [
      'start to start of a parent takes its first child',
      {
        tasks: [
          {
            id: 'p',
            tasks: [
              { ...A, constraint: ['SNET', '2026-12-08'] },
              { id: 'b', duration: '1d', constraint: ['SNET', '2026-12-10'] },
            ],
          },
          { id: 'x', duration: '5d', after: ['p SS+1d'] },
        ],
      },
      { p: '08..10 0/0!', a: '08..09 0/0!', b: '10..10 24/24', x: '09..15 0/0!' },
    ],
    [
      'a link between children of two parents',
      {
        tasks: [
          { id: 'p', tasks: [A] },
          {
            id: 'q',
            after: ['x'],
            tasks: [
              { ...B, after: ['a'] },
              { id: 'c', duration: '1d' },
            ],
          },
          { id: 'x', duration: '1d' },
        ],
      },
      { p: '07..08 0/0!', a: '07..08 0/0!', q: '08..11 0/0!', b: '09..11 0/0!', c: '08..08 24/24', x: '07..07 8/0' },
    ],
    [
      'a constraint on a parent holds for all inside',
      { tasks: [{ ...inner, constraint: ['SNET', '2026-12-09'] }] },
      { p: '09..14 0/0!', a: '09..10 16/16', b: '09..14 0/0!' },
    ],
    [
      'a deadline on a parent holds for all inside',
      { tasks: [{ ...inner, deadline: '2026-12-09' }] },
      { p: '07..10 -8/-8!', a: '07..08 8/8', b: '07..10 -8/-8!' },
    ],
    [
      'SNLT on a parent binds the child that starts it',
      {
        tasks: [
          { id: 'p', constraint: ['SNLT', '2026-12-07'], tasks: [A, { id: 'b', duration: '1d', after: ['a'] }] },
          { id: 'c', duration: '5d' },
        ],
      },
      { p: '07..09 0/0', a: '07..08 0/0', b: '09..09 16/16', c: '07..11 0/0!' },
    ],
    [
      'phases wait for phases and tasks',
      {
        phases: [
          { id: 'one', tasks: [A] },
          { id: 'two', after: ['one'], tasks: [B, { id: 'p', tasks: [{ id: 'c', duration: '1d' }] }] },
          { id: 'three', tasks: [{ id: 'd', duration: '1d', after: ['two'] }] },
        ],
      },
      { a: '07..08 0/0!', b: '09..11 0/0!', p: '09..09 16/16', c: '09..09 16/16', d: '14..14 0/0!' },
    ],
    [
      'finish to finish into a parent holds for each child',
      {
        tasks: [
          { id: 'x', duration: '5d' },
          { ...inner, after: ['x FF'] },
        ],
      },
      { x: '07..11 0/0!', p: '08..11 0/0!', a: '10..11 0/0!', b: '08..11 0/0!' },
    ],
  ])('%s', check);

  test('a phase has the first start and the last finish of its tasks', () => {
    const plan = scheduled({
      phases: [
        { id: 'one', tasks: [A, { ...B, after: ['a'] }] },
        { id: 'none', tasks: [] },
      ],
    });
    const [one, none] = plan.resolved.phases;
    const span = one && plan.phase(one);
    expect([formatMinute(span?.start ?? 0), formatMinute(span?.finish ?? 0)]).toEqual([
      '2026-12-07T09:00',
      '2026-12-11T18:00',
    ]);
    expect(none && plan.phase(none)).toBeUndefined();
  });
});

describe('calendars and people', () => {
  const sixDay = { week: { sat: ['09:00-12:00', '13:00-18:00'] } };
  const night = { week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((key) => [key, ['20:00-24:00']])) };
  const people = [
    { id: 'lin' },
    { id: 'half', capacity: '50%' },
    { id: 'away', leave: [{ from: '2026-12-08', to: '2026-12-09' }] },
    { id: 'sat', calendar: sixDay },
    { id: 'team', units: 4 },
  ];
  test.each<Row>([
    [
      'a duration runs on the calendar of its task',
      { tasks: [{ id: 'a', duration: '6d', calendar: sixDay }] },
      { a: '07..12T18:00 0/0!' },
    ],
    [
      'a lag runs on the calendar of the successor',
      {
        tasks: [
          { id: 'a', duration: '5d' },
          { id: 'b', duration: '1d', after: ['a FS+1d'], calendar: sixDay },
        ],
      },
      { a: '07..11 0/0!', b: '14..14 0/0!' },
    ],
    [
      'a finish to finish over days off goes on until it is later',
      {
        tasks: [
          { id: 'a', duration: '6d', calendar: sixDay },
          { id: 'b', duration: '1d', after: ['a FF'] },
        ],
      },
      { a: '07..12T18:00 1m/1m!', b: '11T09:01..14T09:01 0/0!' },
    ],
    [
      'night work waits for nobody’s morning',
      {
        tasks: [
          { id: 'a', duration: '1d', calendar: night },
          { id: 'b', duration: '1d', after: ['a'] },
        ],
      },
      { a: '07T20:00..09T00:00 0/0!', b: '09..09 0/0!' },
    ],
    ['effort of the owner', { people, tasks: [{ id: 'a', effort: '2d', owner: 'lin' }] }, { a: '07..08 0/0!' }],
    ['effort of nobody', { people, tasks: [{ id: 'a', effort: '2d' }] }, { a: '07..08 0/0!' }],
    [
      'effort at half capacity',
      { people, tasks: [{ id: 'a', effort: '2d', responsible: ['half'] }] },
      { a: '07..10 0/0!' },
    ],
    [
      'eight days of a whole and a half',
      { people, tasks: [{ id: 'a', effort: '8d', owner: 'away', responsible: ['lin', 'half'] }] },
      { a: '07..14T11:40 0/0!' },
    ],
    [
      'leave stretches effort',
      { people, tasks: [{ id: 'a', effort: '2d', responsible: ['away'] }] },
      { a: '07..10 0/0!' },
    ],
    [
      'one away, one there',
      { people, tasks: [{ id: 'a', effort: '4d', responsible: ['away', 'lin'] }] },
      { a: '07..09 0/0!' },
    ],
    [
      'leave stretches no duration',
      { people, tasks: [{ id: 'a', duration: '2d', responsible: ['away'] }] },
      { a: '07..08 0/0!' },
    ],
    [
      'a Saturday of somebody',
      { people, tasks: [{ id: 'a', effort: '6d', responsible: ['sat'] }] },
      { a: '07..12T18:00 0/0!' },
    ],
    ['two of a pool', { people, tasks: [{ id: 'a', effort: '8d', responsible: [['team', 2]] }] }, { a: '07..10 0/0!' }],
    [
      'float over the calendar of the task',
      {
        tasks: [
          { id: 'a', duration: '1d', calendar: sixDay },
          { id: 'b', duration: '6d' },
        ],
      },
      { a: '07..07 48/48', b: '07..14 0/0!' },
    ],
  ])('%s', check);
});

describe('at the data date', () => {
  const at = (asOf: string, ...tasks: NonNullable<PlanSpec['tasks']>): PlanSpec => ({ asOf, tasks });
  const after = { ...B, after: ['a'] };
  test.each<Row>([
    ['nothing is forecast before it', at('2026-12-09', A, after), { a: '10..11 0/0!', b: '14..16 0/0!' }],
    [
      'without one, actuals do not count',
      { tasks: [{ ...A, start: '2026-12-01', finish: '2026-12-02' }, after] },
      { a: '07..08 0/0!', b: '09..11 0/0!' },
    ],
    [
      'what is finished stands',
      at('2026-12-09', { ...A, start: '2026-12-07', finish: '2026-12-09' }, after),
      { a: '07..09 0/0', b: '10..14 0/0!' },
    ],
    [
      'finished before its project began',
      at('2026-12-09', { ...A, start: '2026-12-01', finish: '2026-12-02' }, after),
      { a: '01..02 0/0', b: '10..14 0/0!' },
    ],
    ['a finish alone', at('2026-12-09', { ...A, finish: '2026-12-09' }, after), { a: '08..09 0/0', b: '10..14 0/0!' }],
    [
      'finished on a Saturday',
      at('2026-12-13', { ...A, start: '2026-12-12', finish: '2026-12-12' }, after),
      { a: '12..12 0/0', b: '14..16 0/0!' },
    ],
    [
      'remaining rules',
      at('2026-12-09', { ...A, start: '2026-12-08', progress: '90%', remaining: '3d' }, after),
      { a: '08..14 0/0!', b: '15..17 0/0!' },
    ],
    [
      'else what progress leaves',
      at('2026-12-09', { ...A, start: '2026-12-08', progress: '50%' }, after),
      { a: '08..10 0/0!', b: '11..15 0/0!' },
    ],
    [
      'no word about progress: all is left',
      at('2026-12-09', { ...A, start: '2026-12-08' }, after),
      { a: '08..11 0/0!', b: '14..16 0/0!' },
    ],
    [
      'out of sequence: the rest waits',
      at('2026-12-09', A, { ...after, start: '2026-12-08', progress: '50%' }),
      { a: '10..11 0/0!', b: '08..15T14:00 0/0!' },
    ],
    [
      'remaining of what has not begun is a new estimate',
      at('2026-12-04', { ...A, remaining: '4d' }),
      { a: '07..10 0/0!' },
    ],
    [
      'a milestone that was not reached',
      at('2026-12-08', { ...A, start: '2026-12-07', finish: '2026-12-08' }, { id: 'm', milestone: true, after: ['a'] }),
      { a: '07..08 0/0', m: '09..09T09:00 0/0!' },
    ],
    [
      'a start that was bound binds no rest',
      at('2026-12-08', { ...A, start: '2026-12-07', constraint: ['SNET', '2026-12-14'], progress: '50%' }),
      { a: '07..09 0/0!' },
    ],
    [
      'a finish that is bound binds the rest',
      at('2026-12-08', { ...A, start: '2026-12-07', constraint: ['FNET', '2026-12-11'], progress: '50%' }),
      { a: '07..11 0/0!' },
    ],
    [
      'a parent with a part done',
      at(
        '2026-12-08',
        {
          id: 'p',
          tasks: [
            { ...A, start: '2026-12-07', finish: '2026-12-08' },
            { ...B, deadline: '2026-12-15' },
          ],
        },
        { id: 'c', duration: '9d' },
      ),
      { p: '07..11 16/16', a: '07..08 0/0', b: '09..11 16/16', c: '09..21 0/0!' },
    ],
    [
      'remaining effort is shared',
      {
        asOf: '2026-12-08',
        people: [{ id: 'x' }, { id: 'y' }],
        tasks: [{ id: 'a', effort: '8d', responsible: ['x', 'y'], start: '2026-12-07', remaining: '4d' }],
      },
      { a: '07..10 0/0!' },
    ],
  ])('%s', check);

  test('remaining and duration are what is left and what it takes in all', () => {
    const plan = scheduled(
      at('2026-12-08', { ...A, start: '2026-12-07', remaining: '1d' }, after, {
        id: 'c',
        duration: '1d',
        finish: '2026-12-07',
      }),
    );
    expect(plan.timings.map(({ duration, remaining }) => [duration / 480, remaining / 480])).toEqual([
      [3, 1],
      [3, 3],
      [1, 0],
    ]);
  });
});

const series = (recur: object, extra: object = {}) =>
  ({ id: 'r', duration: '2h', recur, ...extra }) as NonNullable<PlanSpec['tasks']>[number];

describe('recurring tasks', () => {
  const days = (spec: PlanSpec): string =>
    (scheduled(spec).timings[0]?.occurrences ?? [])
      .map(({ start, done }) => formatStart(start, scheduled(spec).resolved.calendar).slice(5) + (done ? '*' : ''))
      .join(' ');
  test.each([
    ['each working day', { tasks: [series({ every: '1d', count: 6 })] }, '12-07 12-08 12-09 12-10 12-11 12-14'],
    ['every second working day', { tasks: [series({ every: '2d', count: 4 })] }, '12-07 12-09 12-11 12-15'],
    ['every week', { tasks: [series({ every: '1w', count: 3 })] }, '12-07 12-14 12-21'],
    ['every second week until', { tasks: [series({ every: '2w', until: '2027-01-04' })] }, '12-07 12-21 01-04'],
    [
      'every month, on a last day',
      { start: '2026-12-31', tasks: [series({ every: '1m', count: 3 })] },
      '12-31 02-01 03-01',
    ],
    [
      'off days move on',
      {
        calendar: { holidays: [{ date: '2026-12-14' }, { date: '2026-12-15' }] },
        tasks: [series({ every: '1w', count: 3 })],
      },
      '12-07 12-16 12-21',
    ],
    [
      'never two to one day',
      {
        calendar: { holidays: [{ from: '2026-12-14', to: '2026-12-25' }] },
        tasks: [series({ every: '1w', count: 4 })],
      },
      '12-07 12-28 12-29 12-30',
    ],
    ['behind something', { tasks: [series({ every: '1w', count: 2 }, { after: ['a'] }), A] }, '12-09 12-16'],
    [
      'done ones are marked, also a day late',
      { asOf: '2026-12-16', tasks: [series({ every: '1w', count: 3, done: ['2026-12-07', '2026-12-15'] })] },
      '12-07* 12-14* 12-21',
    ],
    [
      'a series that has begun keeps its days',
      { asOf: '2026-12-16', tasks: [series({ every: '1w', count: 3 }, { start: '2026-12-08' })] },
      '12-08 12-15 12-22',
    ],
    [
      'one that has not begun does not begin in the past',
      { asOf: '2026-12-16', tasks: [series({ every: '1w', count: 2 })] },
      '12-17 12-24',
    ],
  ] satisfies readonly (readonly [string, PlanSpec, string])[])('%s', (_, spec, expected) =>
    expect(days(spec)).toBe(expected),
  );

  test('successors wait for the last; the critical path leaves it out', () => {
    const plan = scheduled({ tasks: [A, series({ every: '1w', count: 3 }, { after: ['a'] }), { ...B, after: ['r'] }] });
    expect(show(plan)).toEqual({ a: '07..08 0/0!', r: '09..23T11:00 0/0!', b: '23T11:00..28T11:00 0/0!' });
    expect(plan.criticalPath.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(plan.timings[2]?.drivenBy.map(driver)).toEqual(['r FS']);
  });
});

describe('what drives', () => {
  const drivers = (spec: PlanSpec): Record<string, readonly string[]> =>
    Object.fromEntries(scheduled(spec).timings.map(({ task, drivenBy }) => [task.id, drivenBy.map(driver)]));

  test('links, constraints, and where there is nothing else the start and the data date', () => {
    expect(
      drivers({
        tasks: [
          A,
          { ...B, after: ['a', 'c FF'] },
          { id: 'c', duration: '1d', after: ['a SS+1d'] },
          { id: 'd', duration: '1d', constraint: ['SNET', '2026-12-09'], after: ['a'] },
          {
            id: 'p',
            after: ['b'],
            constraint: ['FNET', '2026-12-16'],
            tasks: [
              { id: 'e', duration: '3d' },
              { id: 'f', duration: '1d' },
            ],
          },
          { id: 'g', duration: '1d', after: ['p'] },
        ],
      }),
    ).toEqual({
      a: ['projectStart'],
      b: ['a FS'],
      c: ['a SS'],
      d: ['a FS', 'SNET 2026-12-09T09:00'],
      p: [],
      e: ['b FS', 'FNET 2026-12-16T18:00'],
      f: ['FNET 2026-12-16T18:00'],
      g: ['e FS of p'],
    });
    const done = { ...A, start: '2026-12-07', finish: '2026-12-08' };
    expect(
      drivers({
        asOf: '2026-12-09',
        tasks: [
          done,
          { ...B, after: ['a'], start: '2026-12-09' },
          { id: 'c', duration: '1d', start: '2026-12-09', after: ['d'] },
          { id: 'd', duration: '1d' },
        ],
      }),
    ).toEqual({ a: ['actual'], b: ['actual', 'dataDate'], c: ['actual', 'd FS'], d: ['dataDate'] });
  });

  test('the critical path is the longest chain, whatever its float, and ties keep document order', () => {
    const path = (spec: PlanSpec): string =>
      scheduled(spec)
        .criticalPath.map(({ id }) => id)
        .join(' ');
    expect(
      path({
        tasks: [
          { id: 'z', duration: '5d' },
          { id: 'y', duration: '5d' },
          { id: 'x', duration: '1d', after: ['y', 'z'] },
        ],
      }),
    ).toBe('z x');
    // The milestone at the end belongs to it, though what drives it ends at the same minute.
    expect(
      path({
        tasks: [
          A,
          { ...B, after: ['a'] },
          { id: 'live', milestone: true, after: ['b'] },
          { id: 'over', milestone: true, after: ['live'] },
        ],
      }),
    ).toBe('a b live over');
    // Meetings that go on after the last work lead to the finish; the path is that of the work.
    expect(path({ tasks: [A, { ...B, after: ['a'] }, series({ every: '1w', count: 9 })] })).toBe('a b');
    expect(path({ tasks: [series({ every: '1w', count: 2 })] })).toBe('');
    // Also where a milestone waits for the last of them, or one small task leads to the first.
    const meetings = { tasks: [A, { ...B, after: ['a'] }, series({ every: '1w', count: 9 }, { after: ['k'] })] };
    const kick = { id: 'k', duration: '1h' };
    expect(path({ tasks: [kick, ...meetings.tasks] })).toBe('a b');
    expect(path({ tasks: [kick, ...meetings.tasks, { id: 'over', milestone: true, after: ['a', 'r', 'b'] }] })).toBe(
      'a b over',
    );
    const bare = [A, { ...B, after: ['a'] }, series({ every: '1w', count: 9 })];
    expect(path({ tasks: [...bare, { id: 'over', milestone: true, after: ['a', 'r', 'b'] }] })).toBe('a b over');
    expect(scheduled({ tasks: bare }).recurringSetsFinish?.id).toBe('r');
    expect(scheduled({ tasks: [A, series({ every: '1w', count: 1 })] }).recurringSetsFinish).toBeUndefined();
    expect(path({ tasks: [A, { ...B, after: ['a'], constraint: ['SNET', '2026-12-14'] }] })).toBe('b');
    expect(path({ tasks: [A, { ...B, after: ['a'], deadline: '2026-12-08' }, { id: 'c', duration: '9d' }] })).toBe('c');
    expect(
      path({
        tasks: [
          { id: 'p', tasks: [A, B] },
          { id: 'c', duration: '1d', after: ['p'] },
        ],
      }),
    ).toBe('b c');
  });
});

describe('what cannot be dated', () => {
  test('an error strikes what depends on it, and nothing else', () => {
    const plan = scheduled({
      phases: [
        {
          id: 'one',
          tasks: [
            { ...A, broken: true },
            { ...B, after: ['a'] },
            { id: 'c', duration: '1d' },
            {
              id: 'p',
              tasks: [
                { id: 'd', duration: '1d', after: ['b'] },
                { id: 'e', duration: '1d' },
              ],
            },
          ],
        },
        { id: 'two', after: ['p'], tasks: [{ id: 'f', duration: '1d' }] },
      ],
    });
    expect(plan.timings.map(({ task }) => task.id)).toEqual(['c', 'e']);
    expect(plan.unscheduled.map(({ id }) => id)).toEqual(['a', 'b', 'p', 'd', 'f']);
  });

  test.each<[string, PlanSpec]>([
    ['no task at all', { tasks: [] }],
    [
      'a circle',
      {
        tasks: [
          { ...A, after: ['b'] },
          { ...B, after: ['a'] },
        ],
      },
    ],
    [
      'a circle through a parent',
      {
        tasks: [
          { id: 'p', after: ['b'], tasks: [A] },
          { ...B, after: ['a'] },
        ],
      },
    ],
    [
      'no working time',
      { calendar: { week: { mon: [], tue: [], wed: [], thu: [], fri: [] } }, tasks: [A, { id: 'm', milestone: true }] },
    ],
  ])('%s: no dates, and no endless loop', (_, spec) => {
    const plan = scheduled(spec);
    expect([plan.timings, plan.start, plan.finish, plan.criticalPath]).toEqual([[], undefined, undefined, []]);
  });

  test('no start of the project: nothing is dated', () => {
    const { value } = schedule(buildPlan({ tasks: [A] }));
    expect([value?.timings.length, value?.unscheduled.length]).toEqual([0, 1]);
  });

  test('what would end after the year 9999 is told, and the rest is dated', () => {
    const { value, diagnostics } = schedule(
      buildPlan({
        start: '9999-12-01',
        tasks: [
          { id: 'a', duration: '5w' },
          { ...B, after: ['a'] },
          { id: 'c', duration: '1d' },
        ],
      }),
    );
    expect(diagnostics.map(({ rule, subject }) => [rule, subject])).toEqual([
      ['correctness/beyond-year-9999', 'task:a'],
      ['correctness/beyond-year-9999', 'task:b'],
    ]);
    expect(value?.timings.map(({ task }) => task.id)).toEqual(['c']);
  });

  test('where the data date leaves no room, it is named and not the durations', () => {
    const spec = { start: '9999-12-01', tasks: [A, { id: 'b', duration: '5w' }] };
    const { diagnostics } = schedule(buildPlan({ ...spec, asOf: '9999-12-31' }));
    expect(diagnostics.map(({ sentence }) => fill(sentence, 'en'))).toEqual([
      expect.stringContaining('the data date 9999-12-31'),
      expect.stringContaining('the durations and lags of what it waits for'),
    ]);
  });

  test('year 1, zero durations and fifty thousand links in a row are nothing special', () => {
    expect(
      show(
        scheduled({
          start: '0001-01-01',
          tasks: [
            { id: 'a', duration: '0d' },
            { ...B, after: ['a'] },
          ],
        }),
      ),
    ).toEqual({
      a: '0001-01-01..0001-01-01T09:00 0/0!',
      b: '0001-01-01..0001-01-03 0/0!',
    });
    const tasks = Array.from({ length: 50_000 }, (_, index) => ({
      id: `t${index}`,
      duration: '1h',
      ...(index > 0 && { after: [`t${index - 1}`] }),
    }));
    const plan = scheduled({ tasks });
    expect([plan.criticalPath.length, plan.timings.at(-1)?.totalFloat]).toEqual([50_000, 0]);
  });
});
