import { describe, expect, test } from '@jest/globals';
import { message, type Diagnostic } from '../../src/diagnostics/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { parseDay } from '../../src/time/index.ts';
import { planFrom, planOf } from '../support/plan.ts';
import { calendarFrom, packsOf } from '../support/packs.ts';

// What `resolve` finds: each line that a finding points at ends in `#! rule`; a task that is not dated for it in `#! broken`.

const PACKS = packsOf({
  calendars: {
    never: 'format: crm-plan-calendar/1\nid: never\nweek: { mon: [], tue: [], wed: [], thu: [], fri: [] }\n',
    round: 'format: crm-plan-calendar/1\nid: round\nextends: about\n',
    about: 'format: crm-plan-calendar/1\nid: about\nextends: round\n',
  },
  methodologies: ['eight-step@1.2.0', 'five-stage@1.0.0'],
  checklists: { 'cutover-readiness': ['data-frozen', 'backup-made'] },
});

const HEAD = 'format: crm-plan/1\nproject: { id: p, name: P, start: 2026-12-01 }\n';

interface Found {
  readonly all: readonly Diagnostic[];
  readonly broken: readonly string[];
}

function run(yaml: string, asOf?: string): Found {
  const text = /^format:/m.test(yaml) ? yaml : HEAD + yaml;
  const day = asOf === undefined ? undefined : parseDay(asOf);
  const plan = planFrom(text, { broken: true });
  const calendarFile = (path: string) =>
    path === './own.yaml'
      ? calendarFrom('format: crm-plan-calendar/1\nid: own\nextends: weekdays\n', 'own.yaml')
      : { diagnostics: [] };
  const { value, diagnostics } = resolve(plan, PACKS, { calendarFile, ...(day !== undefined && { asOf: day }) });
  return { all: diagnostics, broken: value?.tasks.filter((task) => task.broken).map((task) => task.id) ?? [] };
}

/** Findings in the packs' own files stand there, not in the plan. */
const inPlan = (finding: Diagnostic): boolean => finding.place.span.file.path === 'plan.yaml';

const place = ({ place: { span } }: Diagnostic): string => {
  const { line, column } = span.file.position(span.start);
  return `${line}:${column}`;
};

/** Compares the lines of all findings, and the tasks that are not dated, with what the text announces. */
function check(yaml: string, asOf?: string): void {
  const text = /^format:/m.test(yaml) ? yaml : HEAD + yaml;
  const expected: string[] = [];
  const broken: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const announced = /#! (.*)$/.exec(line)?.[1]?.split(' ') ?? [];
    for (const word of announced)
      if (word === 'broken') broken.push(/\bid: ([\w-]+)/.exec(line)?.[1] ?? '?');
      else expected.push(`${index + 1} ${word}`);
  }
  const found = run(yaml, asOf);
  const lines = found.all
    .filter(inPlan)
    .map((finding) => `${place(finding).split(':')[0]} ${finding.rule.split('/')[1]}`);
  expect({ findings: lines.sort(), broken: [...found.broken].sort() }).toEqual({
    findings: expected.sort(),
    broken: broken.sort(),
  });
}

const PHASE = 'phases:\n  - id: p1\n    name: One\n    tasks:\n';

describe('references', () => {
  test('lead somewhere, for everything that names something', () => {
    check(`
goals: [{ id: g1, statement: S, owner: nobody }]          #! unknown-person
people: [{ id: lin }, { id: chen }]
phases:
  - id: p1
    name: One
    owner: linn                                           #! unknown-person
    dependsOn: [p9]                                       #! unknown-task
    metrics: [{ id: m1, name: M, goal: g2 }]              #! unknown-goal
    tasks:
      - { id: a, name: A, duration: 1d, owner: li }       #! unknown-person broken
      - id: b                                             #! broken
        name: B
        duration: 1d
        goal: g3                                          #! unknown-goal
        responsible: [lin, { who: wang }]                 #! unknown-person
        consulted: [chen, zhao]                           #! unknown-person
        informed: [zhou]                                  #! unknown-person
        deliverables: [d1, d2]                            #! unknown-deliverable
        checklist: [{ id: c1, text: T, done: 2026-12-02, by: wu }]   #! unknown-person
    gate:
      decider: sponsor                                    #! unknown-person
      advisers: [lin, adviser]                            #! unknown-person
      criteria: [{ id: k, text: T, met: 2026-12-02, by: judge }]     #! unknown-person
      decision: { outcome: proceed, by: boss, on: 2026-12-03 }       #! unknown-person
deliverables: [{ id: d1, name: D, owner: o1, acceptedBy: lin }]      #! unknown-person
risks: [{ id: r1, title: R, owner: o2 }]                  #! unknown-person
issues: [{ id: i1, title: I, owner: lin, reviewer: o3 }]  #! unknown-person
decisions: [{ id: e1, title: E, decider: o4 }]            #! unknown-person
changes: [{ id: h1, title: H, decidedBy: o5 }]            #! unknown-person
journal: [{ on: 2026-12-04, by: o6 }, { on: 2026-12-05, phase: p2 }] #! unknown-person unknown-phase
meetings:
  - { id: m1, on: 2026-12-04, chair: o7, present: [lin, o8] }        #! unknown-person unknown-person
  - { id: m2, on: 2026-12-05, actions: [{ text: T, owner: o9 }] }    #! unknown-person
cutover:
  window: { decider: o10 }                                #! unknown-person
  steps:
    - { id: s1, name: S, owner: lin, backup: o11 }        #! unknown-person
    - { id: s2, name: S, after: [s1, s3] }                #! unknown-entry
vendors:
  criteria: [{ id: price, name: P, weight: 1 }]
  candidates: [{ id: v1, name: V, scores: { prise: 3 } }] #! unknown-entry
  chosen: v2                                              #! unknown-entry
waivers: [{ rule: a/b, owner: o12 }]                      #! unknown-person
checklists:
  - { id: cutover-readiness, items: [{ id: backup-made, done: 2026-12-01, by: lin }, { id: backup, done: 2026-12-01 }] } #! unknown-checklist-item
  - { id: cutover, items: [] }                            #! unknown-checklist
assessments: [{ id: a1, questionnaire: q, on: 2026-12-01, by: o13, answers: {} }]   #! unknown-person
`);
  });

  test('are told where the entry meant cannot be one that was left out', () => {
    check(`
people: [{ id: lin }, { id: Mr Wang }]
goals: [{ id: g1, statement: S }, { id: Goal Two, statement: S }]
deliverables: [{ id: d1, name: D }, { id: Sign Off, name: D }]
phases:
  - id: p1
    name: One
    tasks:
      - { id: Data Load, name: Lost, duration: 1d, tasks: [{ id: inner, name: I, duration: 1d }] }
      - { id: a, name: A, duration: 1d, dependsOn: [data-load], owner: mr-wang }   #! broken
      - { id: b, name: B, duration: 1d, dependsOn: [inner] }                       #! broken
      - { id: c, name: C, duration: 1d, dependsOn: [nowhere], owner: nobody }      #! unknown-task unknown-person broken
      - { id: e, name: E, duration: 1d, goal: goal-two, deliverables: [sign-off] }
      - { id: f, name: F, duration: 1d, goal: profit, deliverables: [memo] }       #! unknown-goal unknown-deliverable
  - { id: Phase Two, name: Two }
journal: [{ on: 2026-12-04, phase: phase-two }, { on: 2026-12-05, phase: closing }]   #! unknown-phase
cutover:
  steps:
    - { id: Stop It, name: S }
    - { id: s2, name: S, after: [stop-it, restart] }                               #! unknown-entry
`);
  });

  test.each([
    ['an entry has no id', '- { name: Nameless, duration: 1d }'],
    ['an entry is no task', '- just a text'],
    ['an id is no text', '- { id: [x], name: X, duration: 1d }'],
  ])('are not told where %s', (_, entry) => {
    check(`${PHASE}      ${entry}
      - { id: c, name: C, duration: 1d, dependsOn: [nowhere] }   #! broken
`);
  });

  test('are told where entries stand in a map instead of a list, but not where they name one of these', () => {
    check(`
phases:
  - id: p1
    name: One
    tasks: { a: { name: A, tasks: [{ id: inner, name: I, duration: 1d }] } }
  - id: p2
    name: Two
    tasks:
      - { id: b, name: B, duration: 1d, dependsOn: [a, inner] }        #! broken
      - { id: c, name: C, duration: 1d, dependsOn: [nowhere] }         #! unknown-task broken
`);
  });

  test('are told however a baseline of theirs is broken', () => {
    check(`${PHASE}      - { id: c, name: C, duration: 1d, dependsOn: [nowhere] }   #! unknown-task broken
baselines: [{ name: first, on: 2026-12-01, tasks: { c: nonsense } }]
`);
  });

  test('tell what was probably meant, or what there is, and offer to write it', () => {
    const { all } = run(`people: [{ id: lin }]
${PHASE}      - { id: design, name: D, duration: 1d }
      - { id: build, name: B, duration: 1d, owner: zhang, dependsOn: [desing] }
`);
    expect(all.map((finding) => message(finding, 'en'))).toEqual([
      '`owner` names “zhang”, but nobody in `people` has that id. There is lin. Correct the id, or add the person to `people`.',
      '“build” waits for “desing”, but no task or phase has that id. Did you mean “design”?',
    ]);
    expect(all.map((finding) => message(finding, 'zh-CN'))[1]).toBe(
      '“build”的前置任务写的是“desing”，但没有任务或阶段使用这个 id。是否想写“design”？',
    );
    expect(all[1]?.fix?.edits).toEqual([{ span: all[1]?.place.span, newText: 'design' }]);
    expect(all.map(place)).toEqual(['9:52', '9:71']);
    expect(all.map((finding) => finding.subject)).toEqual(['task:build', 'task:build']);
  });

  test('of thousands of wrong ids take no longer than of a few', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `task-number-${index}`);
    const tasks = ids.map((id) => `      - { id: ${id}, name: N, duration: 1d, dependsOn: [x${id}] }`);
    const { all } = run(PHASE + tasks.join('\n'));
    expect(all).toHaveLength(1000);
    expect(message(all[0] as Diagnostic, 'en')).toContain('Did you mean “task-number-0”?');
  });
});

describe('ids', () => {
  test('are unique in their list, and across phases and tasks', () => {
    check(`
people: [{ id: lin }, { id: lin }]                        #! duplicate-id
risks:
  - { id: r1, title: A }
  - { id: r1, title: B }                                  #! duplicate-id
phases:
  - id: one
    name: One
    tasks:
      - { id: a, name: A, duration: 1d }
      - { id: a, name: A2, duration: 1d }                 #! duplicate-id
      - { id: one, name: B, duration: 1d }                #! duplicate-id
      - { id: c, name: C, duration: 1d, dependsOn: [a] }  #! broken
      - { id: d, name: D, duration: 1d, checklist: [{ id: x, text: T }, { id: x, text: U }] }    #! duplicate-id
  - { id: one, name: Two }                                #! duplicate-id
baselines:
  - { name: plan, on: 2026-12-01, tasks: {} }
  - { name: plan, on: 2026-12-02, tasks: {} }             #! duplicate-id
`);
  });

  test('that were used before are shown where', () => {
    const { all } = run(`${PHASE}      - { id: p1, name: A, duration: 1d }\n`);
    expect(all.map((finding) => message(finding, 'en'))).toEqual([
      'The id “p1” names a task here and a phase elsewhere. Both can be waited for, so they share one set of ids: give one of the two another id.',
    ]);
    expect(all[0]?.labels?.map(({ span }) => span.file.position(span.start).line)).toEqual([4]);
  });
});

describe('links', () => {
  test('never lead along one’s own branch', () => {
    check(`
phases:
  - id: p1
    name: One
    dependsOn: [inner]                                    #! waits-for-own-child
    tasks:
      - { id: self, name: S, duration: 1d, dependsOn: [self] }           #! waits-for-itself broken
      - id: outer                                         #! broken
        name: O
        dependsOn: [inner]                                #! waits-for-own-child
        tasks:
          - { id: inner, name: I, duration: 1d, dependsOn: [outer] }     #! waits-for-own-parent broken
          - { id: other, name: J, duration: 1d, dependsOn: [p1] }        #! waits-for-own-parent broken
  - id: p2
    name: Two
    tasks:
      - { id: fine, name: F, duration: 1d }
      - { id: twice, name: T, duration: 1d, dependsOn: [fine, { task: fine, lag: 1d }, { task: fine, type: SS }] } #! link-twice
`);
  });

  test('in a circle are told once, in order, each link labelled', () => {
    const { all, broken } = run(`${PHASE}      - { id: a, name: A, duration: 1d, dependsOn: [c] }
      - { id: b, name: B, duration: 1d, dependsOn: [a] }
      - { id: c, name: C, duration: 1d, dependsOn: [b] }
      - { id: d, name: D, duration: 1d, dependsOn: [c] }
      - { id: e, name: E, duration: 1d }
`);
    expect(all.map((finding) => [finding.rule, place(finding), message(finding, 'en')])).toEqual([
      [
        'correctness/dependency-cycle',
        '7:53',
        'These wait for each other in a circle, so none of them can start: a → b → c → a. Remove one of the links.',
      ],
    ]);
    expect(all[0]?.labels?.map(({ span, sentence }) => [span.file.position(span.start).line, sentence.holes])).toEqual([
      [8, { task: 'b', other: 'a' }],
      [9, { task: 'c', other: 'b' }],
      [7, { task: 'a', other: 'c' }],
    ]);
    expect(broken).toEqual(['a', 'b', 'c', 'd']);
  });

  test('in a circle through a phase or a parent are found as well', () => {
    check(`
phases:
  - id: p1
    name: One
    tasks:
      - { id: a, name: A, duration: 1d, dependsOn: [p2] } #! dependency-cycle broken
      - { id: free, name: F, duration: 1d }
  - id: p2
    name: Two
    tasks:
      - id: parent                                        #! broken
        name: P
        tasks:
          - { id: child, name: C, duration: 1d, dependsOn: [a] }         #! broken
          - { id: brother, name: B, duration: 1d }
`);
  });

  test('in several circles are told circle by circle, up to a bound', () => {
    const pairs = (count: number): string =>
      PHASE +
      Array.from(
        { length: count },
        (_, index) =>
          `      - { id: a${index}, name: A, duration: 1d, dependsOn: [b${index}] }\n      - { id: b${index}, name: B, duration: 1d, dependsOn: [a${index}] }\n`,
      ).join('');
    expect(run(pairs(3)).all).toHaveLength(3);
    const many = run(pairs(40));
    expect(many.all).toHaveLength(11);
    expect(many.all.at(-1)?.sentence.holes).toEqual({ circles: 30 });
    expect(many.broken).toHaveLength(80);
  });

  test('of 50,000 tasks in a row, and of as many in a circle, need no stack', () => {
    const chain = (first: readonly string[]) =>
      resolve(
        planOf({
          format: 'crm-plan/1',
          project: { id: 'p', name: 'P', start: '2026-12-01' },
          phases: [
            {
              id: 'p1',
              name: 'One',
              tasks: Array.from({ length: 50_000 }, (_, index) => ({
                id: `t${index}`,
                name: 'N',
                duration: '1d',
                dependsOn: index === 0 ? first : [`t${index - 1}`],
              })),
            },
          ],
        }),
        PACKS,
      );
    expect(chain([]).value?.tasks.some((task) => task.broken)).toBe(false);
    const { value, diagnostics } = chain(['t49999']);
    expect(value?.tasks.every((task) => task.broken)).toBe(true);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.sentence.holes['path']).toMatch(/^t0 → t1 → .* → … → .* → t49999 → t0$/);
    expect(diagnostics[0]?.labels).toHaveLength(12);
  });
});

describe('work', () => {
  test('says exactly once how long it takes', () => {
    check(`people: [{ id: lin }]
${PHASE}
      - { id: none, name: N }                             #! no-duration broken
      - { id: after, name: N, duration: 1d, dependsOn: [none] }          #! broken
      - { id: both, name: N, duration: 1d, effort: 2d }   #! duration-and-effort broken
      - { id: guess, name: N, estimate: { optimistic: 1d, likely: 2d, pessimistic: 3d } }
      - { id: wrong, name: N, duration: 1d, estimate: { optimistic: 3d, likely: 2d, pessimistic: 1d } }  #! estimate-out-of-order
      - { id: huge, name: N, duration: 99999999w }        #! impossible-duration broken
      - { id: far, name: N, duration: 1d, dependsOn: [{ task: guess, lag: 99999999ed }] }       #! impossible-duration broken
      - { id: stone, name: N, milestone: true, duration: 1d }            #! milestone-with-work broken
      - { id: stone2, name: N, milestone: true, effort: 1d }             #! milestone-with-work broken
      - { id: zero, name: N, duration: 0d }
      - { id: meeting, name: N, recur: { every: 1w, count: 3 } }
      - { id: endless, name: N, recur: { every: 1w } }    #! endless-recurrence broken
      - { id: long, name: N, recur: { every: 1d, until: 2099-01-01 } }   #! endless-recurrence broken
      - id: parent                                        #! broken
        name: P
        duration: 3d                                      #! parent-with-work
        progress: 40%                                     #! parent-with-work
        tasks:
          - { id: kid, name: K, duration: 1d }
          - { id: lazy, name: L }                         #! no-duration broken
`);
  });

  test('is done by people who are there and have time', () => {
    check(`people:
  - { id: lin }
  - { id: away, capacity: 0% }
  - { id: pool, units: 2 }
  - { id: lost, leave: [{ from: 2026-12-09, to: 2026-12-07 }] }          #! ends-before-it-begins
${PHASE}
      - { id: a, name: N, effort: 2d, responsible: [away] }              #! no-capacity broken
      - { id: b, name: N, effort: 2d, responsible: [away, lin] }
      - { id: c, name: N, duration: 2d, responsible: [away] }
      - { id: d, name: N, effort: 2d, responsible: [{ who: pool, units: 3 }] }   #! pool-too-small broken
      - { id: e, name: N, effort: 2d, responsible: [lin, lin] }          #! named-twice
      - { id: f, name: N, effort: 2d, owner: lost }       #! broken
      - { id: g, name: N, duration: 2d, owner: lost }
      - { id: h, name: N, effort: 2d, responsible: [lin, wang] }         #! unknown-person broken
      - { id: i, name: N, effort: 2d, owner: wang }       #! unknown-person broken
`);
  });
});

describe('dates', () => {
  test('exist, and do not contradict each other', () => {
    check(`
goals: [{ id: g, statement: S, due: 2026-02-30 }]
people: [{ id: lin, leave: [{ from: 2026-13-01, to: 2026-12-02 }] }]
phases:
  - id: p1
    name: One
    gate: { due: 2025-02-29 }
    tasks:
      - { id: a, name: N, duration: 1d, constraint: { type: SNET } }     #! constraint-without-date broken
      - { id: b, name: N, duration: 1d, constraint: { type: ASAP, date: 2026-12-03 } }           #! constraint-with-date broken
      - { id: c, name: N, duration: 1d, constraint: { type: ALAP } }
      - { id: d, name: N, duration: 1d, constraint: { type: MSO, date: 2026-11-31 } } #! broken
      - { id: e, name: N, duration: 1d, deadline: 2026-11-30 }           #! date-before-start
      - { id: f, name: N, duration: 1d, deadline: 2026-12-01 }
      - { id: g, name: N, recur: { every: 1w, until: 2026-11-30 } }      #! date-before-start broken
      - { id: h, name: N, duration: 1d, actual: { start: 2026-12-04, finish: 2026-12-03 } }      #! ends-before-it-begins broken
      - { id: i, name: N, duration: 1d, actual: { start: 2026-12-04T10:00, finish: 2026-12-04T09:00 } }  #! ends-before-it-begins broken
      - { id: j, name: N, duration: 1d, actual: { start: 2026-12-04T10:00, finish: 2026-12-04 } }
      - { id: k, name: N, recur: { every: 1w, count: 3, done: [2026-12-32] } }   #! broken
risks: [{ id: r, title: R, raised: 2026-12-05, closedOn: 2026-12-04 }]   #! ends-before-it-begins
cutover: { window: { start: 2026-12-05T20:00, finish: 2026-12-05T08:00 } }       #! ends-before-it-begins
baselines:
  - name: plan
    on: 2026-12-01
    tasks:
      a: { start: 2026-12-03, finish: 2026-12-02 }        #! ends-before-it-begins
      gone: { finish: 2026-12-99 }
`);
  });

  test('are there for what was observed, once there is a data date', () => {
    const observed = (marks: boolean): string => `${PHASE}
      - { id: a, name: N, duration: 1d, progress: 40% }                  ${marks ? '#! progress-without-start broken' : ''}
      - { id: b, name: N, duration: 1d, progress: 0% }
      - { id: c, name: N, duration: 1d, progress: 100%, actual: { start: 2026-12-01 } }          ${marks ? '#! done-without-finish broken' : ''}
      - { id: d, name: N, duration: 1d, actual: { finish: 2026-12-02 } } ${marks ? '#! finish-without-start broken' : ''}
      - { id: e, name: N, duration: 1d, progress: 90%, actual: { start: 2026-12-01, finish: 2026-12-02 } }   ${marks ? '#! finished-but-not-done broken' : ''}
      - { id: f, name: N, duration: 1d, remaining: 2d, actual: { start: 2026-12-01, finish: 2026-12-02 } }   ${marks ? '#! finished-but-not-done broken' : ''}
      - { id: g, name: N, duration: 1d, progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-02 } }
      - { id: h, name: N, milestone: true, actual: { finish: 2026-12-02 } }
      - { id: i, name: N, milestone: true, progress: 100%, actual: { start: 2026-12-02 } }
`;
    check(observed(true), '2026-12-04');
    check(observed(false));
  });

  test('of the project: without any, nothing can be dated, and that is said', () => {
    check(`format: crm-plan/1
project: { id: p, name: P }                               #! no-start
${PHASE}      - { id: a, name: N, duration: 1d }
`);
    check(`format: crm-plan/1
project: { id: p, name: P }
${PHASE}      - { id: a, name: N, duration: 1d, constraint: { type: SNET, date: 2026-12-03 } }
`);
    check('format: crm-plan/1\nproject: { id: p, name: P }\n');
  });
});

describe('calendars', () => {
  test('are there, say when work is done, and do not go round in circles', () => {
    check(`people:
  - { id: lin, calendar: nine-day }                       #! unknown-calendar
${PHASE}
      - { id: a, name: N, duration: 1d, calendar: sixday }               #! unknown-calendar broken
      - { id: b, name: N, duration: 1d, calendar: never } #! calendar-without-work broken
      - { id: c, name: N, duration: 1d, calendar: round } #! broken
      - { id: d, name: N, duration: 1d, calendar: ./own.yaml }
      - { id: e, name: N, duration: 1d, calendar: ./other.yaml }         #! unknown-calendar broken
      - id: f                                             #! broken
        name: N
        duration: 1d
        calendar:
          extends: weekdays
          week: { mon: ["12:00-09:00"] }                  #! working-hours
          holidays:
            - { from: 2026-12-07, to: 2026-12-04 }        #! ends-before-it-begins
            - { from: 2026-12-07 }                        #! holiday-without-date
            - { date: 2026-12-00 }
      - { id: g, name: N, duration: 1d, calendar: six-day }
`);
  });
});
