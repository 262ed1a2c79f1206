import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import type { Methodology, ResolvedPlan, Task } from '../../src/model/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { formatDay, formatMoment, parseDay } from '../../src/time/index.ts';
import { calendarFrom, packsOf } from '../support/packs.ts';
import { planFrom } from '../support/plan.ts';

const HEAD = 'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01 }\n';

function resolved(yaml: string, packs = packsOf()): ResolvedPlan {
  const { value, diagnostics } = resolve(planFrom(/^format:/m.test(yaml) ? yaml : HEAD + yaml), packs, {
    calendarFile: (path) =>
      path === './cn-2027.yaml'
        ? calendarFrom(
            `format: crm-plan-calendar/1\nid: cn-2027\nextends: cn\ncovered: { from: 2027-01-01, to: 2027-12-31 }\nholidays: [{ date: 2027-01-01 }]\n`,
            'cn-2027.yaml',
          )
        : path === './shop.yaml'
          ? calendarFrom(
              `format: crm-plan-calendar/1\nid: shop\nextends: six-day\ncovered: { from: 2026-01-01, to: 2026-12-31 }\nholidays: [{ date: 2026-12-05 }]\n`,
              'shop.yaml',
            )
          : { diagnostics: [] },
  });
  expect(diagnostics.map((finding) => message(finding, 'en'))).toEqual([]);
  if (!value) throw new Error('not resolved');
  return value;
}

/** One task, resolved, in a plan with the given lists beside it. */
function task(fields: string, lists = ''): Task {
  const found = resolved(`${lists}
phases:
  - { id: p0, name: Zero, tasks: [{ id: before, name: B, duration: 1d }] }
  - { id: p1, name: One, tasks: [{ id: t, name: T, ${fields} }] }
`).task('t');
  if (!found) throw new Error('no task');
  return found;
}

const minutes = (of: Task, field: 'duration' | 'effort' | 'remaining'): number | undefined => of[field];

describe('amounts are minutes of the project’s calendar', () => {
  test.each([
    ['5d', 2400],
    ['1w', 2400],
    ['4h', 240],
    ['90m', 90],
    ['0.5d', 240],
    ['0d', 0],
  ])('%s', (written, expected) => {
    expect(minutes(task(`duration: ${written}`), 'duration')).toBe(expected);
    expect(minutes(task(`effort: ${written}`), 'effort')).toBe(expected);
    expect(minutes(task(`duration: 1d, remaining: ${written}`), 'remaining')).toBe(expected);
  });

  test('whatever calendar the task itself runs on', () => {
    const plan = resolved(`format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01, calendar: six-day }
phases:
  - { id: p1, name: One, tasks: [{ id: t, name: T, duration: 1w, calendar: weekdays }] }
`);
    expect(plan.calendar.id).toBe('six-day');
    expect(plan.task('t')?.duration).toBe(6 * 480);
    expect(plan.task('t')?.calendar.id).toBe('weekdays');
  });

  test('of links, in every form of lag', () => {
    const lag = (written: string) => task(`duration: 1d, dependsOn: [${written}]`).links[0];
    expect(lag('before')).toMatchObject({ type: 'FS', lag: { kind: 'working', minutes: 0 } });
    expect(lag('{ task: before, type: SS, lag: 2d }')).toMatchObject({
      type: 'SS',
      lag: { kind: 'working', minutes: 960 },
    });
    expect(lag('{ task: before, lag: -4h }')).toMatchObject({ lag: { kind: 'working', minutes: -240 } });
    expect(lag('{ task: before, lag: 3ed }')).toMatchObject({ lag: { kind: 'elapsed', minutes: 4320 } });
    expect(lag('{ task: before, lag: 50% }')).toMatchObject({ lag: { kind: 'share', share: 5000 } });
    expect(lag('{ task: before, lag: 0 }')).toMatchObject({ lag: { kind: 'working', minutes: 0 } });
    const link = lag('p0');
    expect(link?.predecessor.subject).toBe('phase:p0');
    expect(link?.place.pointer).toBe('/phases/1/tasks/0/dependsOn/0');
  });

  test('of estimates; the likely one stands where nothing else says how long it takes', () => {
    const estimate = 'estimate: { optimistic: 1d, likely: 2d, pessimistic: 5d }';
    expect(task(estimate)).toMatchObject({
      duration: 960,
      estimate: { optimistic: 480, likely: 960, pessimistic: 2400 },
    });
    expect(task(`duration: 3d, ${estimate}`).duration).toBe(1440);
  });
});

describe('a task', () => {
  test('has a type, a place in the tree and a code', () => {
    const plan = resolved(`phases:
  - id: p1
    name: One
    tasks:
      - { id: a, name: A, duration: 1d }
      - id: b
        name: B
        tasks:
          - { id: c, name: C, milestone: true }
          - { id: d, name: D, recur: { every: 2w, count: 4, done: [2026-12-15, 2026-12-01] } }
  - { id: p2, name: Two, tasks: [{ id: e, name: E, duration: 1d, milestone: false }] }
`);
    expect(
      plan.tasks.map(({ id, type, wbs, index, phase, parent }) => [id, type, wbs, index, phase.id, parent?.id]),
    ).toEqual([
      ['a', 'task', '1.1', 0, 'p1', undefined],
      ['b', 'parent', '1.2', 1, 'p1', undefined],
      ['c', 'milestone', '1.2.1', 2, 'p1', 'b'],
      ['d', 'recurring', '1.2.2', 3, 'p1', 'b'],
      ['e', 'task', '2.1', 4, 'p2', undefined],
    ]);
    expect(plan.phases.map(({ wbs, tasks }) => [wbs, tasks.map(({ id }) => id)])).toEqual([
      ['1', ['a', 'b']],
      ['2', ['e']],
    ]);
    const { recurrence } = plan.task('d') ?? {};
    expect(recurrence?.every).toEqual({ count: 2, unit: 'w' });
    expect(recurrence?.done.map(formatDay)).toEqual(['2026-12-01', '2026-12-15']);
  });

  test('knows its people, goal and deliverables', () => {
    const found = task(
      'effort: 2d, owner: lin, responsible: [chen, { who: pool, units: 2 }], consulted: [lin], informed: [chen], goal: g, deliverables: [d]',
      'people: [{ id: lin }, { id: chen, capacity: 12.5% }, { id: pool, units: 4 }]\ngoals: [{ id: g, statement: S, owner: lin }]\ndeliverables: [{ id: d, name: D, owner: chen }]',
    );
    expect(found.owner?.id).toBe('lin');
    expect(found.responsible.map(({ person, units }) => [person.id, units, person.capacity, person.units])).toEqual([
      ['chen', 1, 1250, 1],
      ['pool', 2, 10_000, 4],
    ]);
    expect([found.consulted, found.informed].map((list) => list.map(({ id }) => id))).toEqual([['lin'], ['chen']]);
    expect([found.goal?.owner?.id, found.deliverables[0]?.owner?.id]).toEqual(['lin', 'chen']);
  });

  test('keeps what was observed: a milestone in one instant, nothing that was not written', () => {
    expect(task('duration: 2d').actual).toEqual({});
    expect(task('duration: 2d').progress).toBeUndefined();
    const observed = task('duration: 2d, progress: 33.3%, actual: { start: 2026-12-01T10:30, effort: 3h }');
    expect(observed.progress).toBe(3330);
    expect(observed.actual.start && formatMoment(observed.actual.start)).toBe('2026-12-01T10:30');
    expect(observed.actual.effort).toBe(180);
    expect(observed.actual.finish).toBeUndefined();
    const reached = task('milestone: true, actual: { finish: 2026-12-04 }');
    expect(Object.keys(reached.actual)).toEqual(['finish']);
    expect(task('milestone: true, actual: { start: 2026-12-04 }').actual).toEqual(reached.actual);
  });
});

describe('a person', () => {
  test('has a calendar of their own, less the leave', () => {
    const plan = resolved(`people:
  - { id: lin }
  - { id: chen, leave: [{ from: 2026-12-07, to: 2026-12-08 }] }
  - { id: wang, calendar: six-day }
`);
    const worked = (id: string, day: string): number | undefined =>
      plan.person(id)?.calendar.minutesOn(parseDay(day) as number);
    const week = ['2026-12-05', '2026-12-07', '2026-12-09'];
    expect(week.map((day) => worked('lin', day))).toEqual([0, 480, 480]);
    expect(week.map((day) => worked('chen', day))).toEqual([0, 0, 480]);
    expect(week.map((day) => worked('wang', day))).toEqual([480, 480, 480]);
    expect(plan.person('lin')?.calendar).toBe(plan.calendar);
  });

  test('is labelled by name, else by role in the plan’s language, else by id; only a role opens the methodology', () => {
    let opened = 0;
    const pack = new SourceFile('methodology.yaml', 'kind: analysis');
    const methodology = {
      id: 'eight-step',
      at: (_: object, key?: string) => ({ span: pack.span(0, 4), pointer: `/tasks/0/${key}` }),
      roleLabel: (role: string, locale: string) => `${role} (${locale})`,
      task: (path: string) =>
        path === 'plan/needs' ? { data: { id: 'needs', kind: 'analysis', tags: ['core'] } } : undefined,
    } as unknown as Methodology;
    const packs = packsOf({
      methodologies: ['eight-step@1.0.0'],
      open: (id) => {
        expect(id).toBe('eight-step');
        opened++;
        return methodology;
      },
    });
    const plan = resolved(
      `format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01, locale: zh-CN, methodology: { id: eight-step, version: 1.0.0 } }
people: [{ id: lin, name: 林 }, { id: pm, roles: [project-manager] }, { id: guest }]
phases:
  - id: plan
    name: Plan
    tasks:
      - { id: a, name: A, duration: 1d, from: eight-step/plan/needs }
      - { id: b, name: B, duration: 1d, from: eight-step/plan/needs, kind: own, tags: [] }
      - { id: c, name: C, duration: 1d, from: other/plan/needs }
      - { id: d, name: D, duration: 1d }
`,
      packs,
    );
    expect([plan.personLabel('lin'), plan.personLabel('guest'), plan.personLabel('nobody')]).toEqual([
      '林',
      'guest',
      'nobody',
    ]);
    expect(plan.task('b')?.kind).toBe('own');
    expect(opened).toBe(0);
    expect(plan.personLabel('pm')).toBe('project-manager (zh-CN)');
    expect(plan.tasks.map(({ kind, tags }) => [kind, tags])).toEqual([
      ['analysis', ['core']],
      ['own', []],
      [undefined, []],
      [undefined, []],
    ]);
    const place = (id: string, field: string): string | undefined => {
      const found = plan.task(id)?.at(field);
      return found && `${found.span.file.path} ${found.pointer}`;
    };
    expect([place('a', 'kind'), place('b', 'kind'), place('d', 'kind')]).toEqual([
      'methodology.yaml /tasks/0/kind',
      'plan.yaml /phases/0/tasks/1/kind',
      'plan.yaml /phases/0/tasks/3',
    ]);
    expect(opened).toBe(1);
    expect(plan.methodologyFindings).toEqual([]);
  });
});

describe('the project', () => {
  test('starts as stated, else with the earliest date of a task, a deadline last', () => {
    const start = (tasks: string): string | undefined => {
      const found = resolved(`format: crm-plan/1
project: { id: p, name: P }
phases: [{ id: p1, name: One, tasks: [${tasks}] }]
`).project.start;
      return found && formatMoment(found);
    };
    const late = '{ id: a, name: A, duration: 1d, constraint: { type: SNET, date: 2026-12-07 } }';
    const begun = '{ id: b, name: B, duration: 1d, actual: { start: 2026-12-03T09:00 } }';
    const due = '{ id: c, name: C, duration: 1d, deadline: 2026-12-01 }';
    expect(start(`${late}, ${begun}, ${due}`)).toBe('2026-12-03T09:00');
    expect(start(due)).toBe('2026-12-01');
  });

  test('is measured on the date asked for, else on its own', () => {
    const text = 'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01, asOf: 2026-12-18 }\n';
    const asOf = (day?: string): string | undefined => {
      const { value } = resolve(planFrom(text), packsOf(), day === undefined ? {} : { asOf: parseDay(day) as number });
      return value?.asOf === undefined ? undefined : formatDay(value.asOf);
    };
    expect([asOf(), asOf('2026-12-11')]).toEqual(['2026-12-18', '2026-12-11']);
    expect(resolved('').asOf).toBeUndefined();
  });

  test('may follow a calendar written in place, or a file beside the plan; covered days add up', () => {
    const calendarOf = (calendar: string) =>
      resolved(`format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01, calendar: ${calendar} }\n`).calendar;
    const day = (text: string): number => parseDay(text) as number;
    const file = calendarOf('./shop.yaml');
    expect([file.id, file.minutesOn(day('2026-12-05')), file.minutesOn(day('2026-12-12'))]).toEqual(['shop', 0, 480]);
    expect(file.covered && [formatDay(file.covered.from), formatDay(file.covered.to)]).toEqual([
      '2026-01-01',
      '2026-12-31',
    ]);
    const inline = calendarOf('{ extends: cn, week: { fri: ["09:00-12:00"] }, holidays: [{ date: 2026-12-01 }] }');
    expect([inline.id, inline.minutesOn(day('2026-12-01')), inline.minutesOn(day('2026-12-04'))]).toEqual([
      'inline',
      0,
      180,
    ]);
    expect(inline.covered && formatDay(inline.covered.to)).toBe('2026-12-31');
    const { covered } = calendarOf('./cn-2027.yaml');
    expect(covered && [formatDay(covered.from), formatDay(covered.to)]).toEqual(['2004-01-01', '2027-12-31']);
    expect(calendarOf('weekdays').covered).toBeUndefined();
  });

  test('names another version of its methodology, or one that is not there', () => {
    const findings = (methodology: string): readonly string[] =>
      resolve(
        planFrom(`format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01, methodology: ${methodology} }\n`),
        packsOf({ methodologies: ['eight-step@1.2.0'] }),
      ).diagnostics.map(({ rule, severity, place }) => `${severity} ${rule} ${place.pointer}`);
    expect(findings('{ id: eight-step, version: 1.0.0 }')).toEqual([
      'warning correctness/methodology-version /project/methodology/version',
    ]);
    expect(findings('{ id: eight-step, version: 1.2.0 }')).toEqual([]);
    expect(findings('{ id: eightstep }')).toEqual(['error correctness/unknown-methodology /project/methodology/id']);
  });
});

describe('what could not be read', () => {
  test('is told once, by reading; what follows from it is not dated', () => {
    const plan = planFrom(
      `${HEAD}people: [{ id: lin }, { name: Chen }]
phases:
  - id: p1
    name: One
    tasks:
      - { id: a, name: A, duration: soon }
      - { id: b, name: B, duration: 1d, dependsOn: [a] }
      - { id: c, name: C, duration: 1d, owner: chen }
      - { name: D, duration: 1d }
      - { id: e, name: E, duration: 1d, dependsOn: [d] }
      - { id: f, name: F, duration: 1d, why: [1] }
  - id: p2
    name: Two
    dependsOn: [p1]
    tasks: [{ id: g, name: G, duration: 1d }]
`,
      { broken: true },
    );
    const { value, diagnostics } = resolve(plan, packsOf());
    expect(diagnostics).toEqual([]);
    expect(value?.tasks.filter((task) => task.broken).map(({ id }) => id)).toEqual(['a', 'b', 'e', 'g']);
  });

  test('as a file that is not there takes its people with it: nothing is said against their ids', () => {
    const plan = planFrom(
      `${HEAD}include: [people.yaml]\nphases: [{ id: p1, name: One, tasks: [{ id: a, name: A, duration: 1d, owner: lin }] }]\n`,
      { broken: true },
    );
    expect(resolve(plan, packsOf()).diagnostics).toEqual([]);
  });

  test('as the data date or the start leaves nothing that could be dated', () => {
    const broken = (project: string): unknown => {
      const plan = planFrom(
        `format: crm-plan/1\nproject: { id: p, name: P, ${project} }\nphases: [{ id: p1, name: One, tasks: [{ id: a, name: A, duration: 1d, deadline: 2026-12-09 }] }]\n`,
        { broken: true },
      );
      const { value, diagnostics } = resolve(plan, packsOf());
      return [diagnostics.length, value?.tasks[0]?.broken, value?.project.start !== undefined];
    };
    expect(broken('start: 2026-12-01, asOf: yesterday')).toEqual([0, true, true]);
    expect(broken('start: soon')).toEqual([0, false, false]);
  });
});
