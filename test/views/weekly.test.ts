import { describe, expect, test } from '@jest/globals';
import { changesBetween } from '../../src/analyse/index.ts';
import type { ViewValue } from '../../src/model/index.ts';
import { weekly, type WeeklyOptions, type WeeklyView } from '../../src/views/index.ts';
import { analysisFrom } from '../support/analysis.ts';
import { builtInPacks } from '../support/built-in-packs.ts';

// 2026-12-18 is a Friday: the period runs from the 12th. Working days are Monday to Friday.
const HEAD = `format: crm-plan/1
project: { id: p, name: P, start: 2026-12-01, asOf: 2026-12-18 }
people: [{ id: lin, name: Lin Wei }, { id: chen, name: 陈静 }]
`;
const analysed = (yaml: string, head = HEAD) => analysisFrom(head + yaml, { packs: builtInPacks() });
const view = (yaml: string, options?: WeeklyOptions, head = HEAD): WeeklyView => weekly(analysed(yaml, head), options);
const tasks = (...lines: readonly string[]): string =>
  `phases:\n  - id: a\n    name: A\n    tasks:\n${lines.map((line) => `      - ${line}\n`).join('')}`;

/** The fields of the rows that a case is about. */
const pick = <Row extends object>(rows: readonly Row[], ...keys: readonly (keyof Row)[]): unknown[] =>
  rows.map((row) => keys.map((key) => row[key]));

describe('an empty plan', () => {
  const empty = view('');
  test('says so in every section, and is neither 0 % nor 100 % done', () => {
    const { header, status, summary, done, inProgress, notDone, next, milestones, schedule } = empty;
    expect([header.progress.value, header.plannedFinish, header.forecastFinish, status.colour]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(status.missing).not.toBeNull();
    expect([summary.text, empty.gantt, empty.appendix]).toEqual([null, null, null]);
    for (const section of [done, inProgress, notDone, next, milestones, schedule]) expect(section.empty).toBe(true);
  });
  test('has one closing line for the sections after the ninth, without those that cannot apply', () => {
    expect(empty.closing.join(' ')).toBe('budget risks issues decisions help changes gates longRunning');
  });
  test('a plan without a data date is no report', () => {
    expect(() => weekly(analysed('', HEAD.replace(', asOf: 2026-12-18', '')))).toThrow('data date');
  });
});

describe('before the first day and after the last', () => {
  const header = (asOf: string, ...lines: readonly string[]) =>
    view(tasks(...lines), undefined, HEAD.replace('2026-12-18', asOf)).header;
  const ahead = '{ id: t, name: T, duration: 3d }';
  const over = '{ id: t, name: T, duration: 3d, progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-03 } }';
  test.each([
    ['2026-11-20', ahead, ['2026-12-01', 11, null]],
    // Late already: the start is over, whatever the forecast says.
    ['2026-12-04', ahead, [null, null, null]],
    ['2026-12-02', over, [null, null, null]],
    ['2026-12-18', over, [null, null, '2026-12-03']],
  ])('as of %s with %s', (asOf, task, expected) => {
    const { startsOn, daysToStart, endedOn } = header(asOf, task);
    expect([startsOn, daysToStart, endedOn]).toEqual(expected);
  });
  test('a project that was stopped at a gate says so from that day on', () => {
    const gate = '    gate: { decider: lin, criteria: [], decision: { outcome: stop, by: lin, on: 2026-12-10 } }\n';
    expect(view(tasks(ahead) + gate).header.stopped).toMatchObject({ phase: 'A', on: '2026-12-10' });
    const before = view(tasks(ahead) + gate, undefined, HEAD.replace('2026-12-18', '2026-12-09'));
    expect([before.header.stopped, before.gates.rows[0]?.outcome]).toEqual([null, null]);
  });
  test('nothing that was due is not the same as everything done', () => {
    expect(view('').notDone.nothingDue).toBe(true);
    expect(view(tasks(over)).notDone).toMatchObject({ nothingDue: false, empty: true });
    expect(view('').header.withoutTasks).toBe(true);
  });
});

describe('the period', () => {
  const since = { changes: { from: { label: 'x', asOf: 20_793 }, entries: [] } };
  test.each<[string, WeeklyOptions, [string, string]]>([
    ['the seven days that end on the data date', {}, ['2026-12-12', '2026-12-18']],
    ['the days after the earlier state', { since }, ['2026-12-07', '2026-12-18']],
    ['the given one', { period: { from: 20_788, to: 20_790 } }, ['2026-12-01', '2026-12-03']],
  ])('is %s', (_, options, [from, to]) => {
    expect(view('', options).header.period).toEqual({ from, to });
  });
});

describe('work', () => {
  const plan = `${tasks(
    '{ id: early, name: Early, owner: lin, duration: 2d, progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-02 } }',
    '{ id: week, name: Of the week, owner: lin, duration: 9d, deliverables: [doc], progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-15 } }',
    '{ id: mark, name: Mark, milestone: true, dependsOn: [week], progress: 100%, actual: { start: 2026-12-15, finish: 2026-12-15 } }',
    '{ id: silent, name: Silent, owner: chen, duration: 30d, actual: { start: 2026-12-07 } }',
    '{ id: urgent, name: Urgent, priority: 900, duration: 20d, progress: 10%, actual: { start: 2026-12-14 } }',
    '{ id: late, name: Late, duration: 5d, progress: 50%, remaining: 3d, actual: { start: 2026-12-01 }, late: No price list }',
    '{ id: forgotten, name: Forgotten, owner: chen, duration: 3d }',
    '{ id: soon, name: Soon, owner: lin, duration: 3d, dependsOn: [forgotten] }',
    '{ id: review, name: Review, duration: 1h, recur: { every: 1w, count: 6, done: [2026-12-01] } }',
    '{ id: far, name: Far, duration: 3d, constraint: { type: SNET, date: 2027-03-01 } }',
  )}    gate: { due: 2026-12-30, decider: lin, criteria: [{ id: c, text: Works }] }
deliverables: [{ id: doc, name: Document, acceptedBy: chen, accepted: 2026-12-16 }, { id: old, name: Old, accepted: 2026-12-01 }]
issues: [{ id: i, title: Gone, status: closed, closedOn: 2026-12-14 }]
journal: [{ on: 2026-12-18, by: lin, done: [Twelve screens shown], next: [Show the rest] }]
`;
  const report = view(plan);

  test('done in the period: milestones first, with deliverables, quantities and the words of the journal', () => {
    expect(pick(report.done.rows, 'name', 'milestone', 'finished', 'deliverables')).toEqual([
      ['Mark', true, '2026-12-15', []],
      ['Of the week', false, '2026-12-15', ['Document']],
    ]);
    expect(report.done.accepted).toEqual([{ name: 'Document', by: '陈静', on: '2026-12-16' }]);
    expect(report.done.counts).toEqual({ tasks: 1, milestones: 1, accepted: 1, closedIssues: 1 });
    expect(report.done.reported).toEqual(['Twelve screens shown']);
  });
  test('in progress: by priority; what nobody said about progress stays unknown', () => {
    expect(pick(report.inProgress.rows, 'name', 'owner', 'progress')).toEqual([
      ['Urgent', null, 1000],
      ['Late', null, 5000],
      ['Silent', '陈静', null],
    ]);
  });
  test('planned and not done: finished late or not even begun, with reason and new date', () => {
    expect(pick(report.notDone.rows, 'name', 'what', 'planned', 'expected', 'reason')).toEqual([
      ['Forgotten', 'finish', '2026-12-03', '2026-12-23', null],
      ['Late', 'finish', '2026-12-07', '2026-12-23', 'No price list'],
      ['Soon', 'finish', '2026-12-08', '2026-12-28', null],
    ]);
  });
  test('next: two weeks ahead, recurring work with its times, gates, and what the journal announces', () => {
    expect([report.next.from, report.next.to]).toEqual(['2026-12-19', '2027-01-01']);
    expect(pick(report.next.rows, 'name', 'starts', 'due', 'times')).toEqual([
      ['Forgotten', '2026-12-21', '2026-12-23', null],
      ['Review', '2026-12-22', '2026-12-29', 2],
      ['Late', '2026-12-01', '2026-12-23', null],
      ['Soon', '2026-12-24', '2026-12-28', null],
    ]);
    expect(report.next.gates).toEqual([{ phase: 'A', name: null, due: '2026-12-30', decider: 'Lin Wei' }]);
    expect(report.next.announced).toEqual(['Show the rest']);
  });
  test('phases under way do not count a meeting that goes on', () => {
    expect(report.header.phases).toEqual(['A']);
    const meeting = tasks('{ id: m, name: M, duration: 1h, recur: { every: 1w, count: 9, done: [2026-12-01] } }');
    expect(view(meeting).header.phases).toEqual([]);
  });
});

describe('dates', () => {
  const plan = `${tasks(
    '{ id: build, name: Build, duration: 10d, progress: 50%, remaining: 8d, actual: { start: 2026-12-01 }, late: Two are ill }',
    '{ id: test, name: Test, duration: 5d, dependsOn: [build] }',
    '{ id: ready, name: Ready, milestone: true, dependsOn: [test] }',
    '{ id: on-time, name: On time, milestone: true, progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-01 } }',
    '{ id: promised, name: Promised, milestone: true, dependsOn: [test], deadline: 2026-12-24 }',
    '{ id: new, name: New, milestone: true, dependsOn: [test] }',
  )}baselines:
  - name: first
    on: 2026-12-01
    tasks:
      build: { start: 2026-12-01, finish: 2026-12-14 }
      test: { start: 2026-12-15, finish: 2026-12-21 }
      ready: { finish: 2026-12-21 }
      on-time: { finish: 2026-12-02 }
      promised: { finish: 2027-01-04 }
`;
  const report = view(plan);
  test('milestones: promise, forecast, cause from the chain that drives them, light', () => {
    const { rows } = report.milestones;
    expect(pick(rows, 'name', 'planned', 'date', 'reached', 'varianceDays', 'cause', 'causedBy', 'light')).toEqual([
      ['Ready', '2026-12-21', '2027-01-06', false, 12, 'Two are ill', 'Build', 'red'],
      ['On time', '2026-12-02', '2026-12-01', true, -1, null, null, 'green'],
      ['Promised', '2027-01-04', '2027-01-06', false, 2, 'Two are ill', 'Build', 'red'],
      // What the baseline does not know is compared with the plan as computed without progress.
      ['New', '2026-12-21', '2027-01-06', false, 12, 'Two are ill', 'Build', 'red'],
    ]);
  });
  test('the header says what “planned” is', () => {
    expect(report.header.baseline).toEqual({ name: 'first', on: '2026-12-01' });
    expect(view(tasks('{ id: t, name: T, duration: 2d }')).header.baseline).toBeNull();
  });
  test('critical path, what cannot be met, what nearly drives the finish', () => {
    const { critical, unmet, near, since, slipped } = report.schedule;
    expect(pick(critical, 'name', 'finish').slice(0, 2)).toEqual([
      ['Build', '2026-12-30'],
      ['Test', '2027-01-06'],
    ]);
    expect(pick(unmet, 'name', 'floatDays')).toContainEqual(['Promised', -9]);
    expect([near, since, slipped]).toEqual([[], null, null]);
  });
  test('slipped since an earlier state, and the trend of the lights', () => {
    const calm = plan.replace('remaining: 8d', 'remaining: 3d').replace('deadline: 2026-12-24', 'deadline: 2027-03-01');
    const [earlier, now] = [analysed(calm), analysed(plan)];
    const changes = changesBetween(earlier, now, 'last week');
    const compared = weekly(now, { since: { changes, analysis: earlier } });
    expect(pick(compared.schedule.slipped ?? [], 'name', 'days')).toContainEqual(['Build', 5]);
    expect(compared.schedule.since).toEqual({ label: 'last week', on: '2026-12-18' });
    expect(compared.status.last?.from).toBe('earlier-state');
    expect(weekly(earlier, { since: { changes, analysis: now } }).status.trend).not.toBe('worse');
  });
  test('a long list shows its head and says how many more there are', () => {
    const link = (i: number): string => (i > 0 ? `, dependsOn: [t${i - 1}]` : '');
    const chain = Array.from({ length: 20 }, (_, i) => `{ id: t${i}, name: T${i}, duration: 1d${link(i)} }`);
    const { critical, moreCritical } = view(tasks(...chain)).schedule;
    expect([critical.length, moreCritical]).toEqual([12, 8]);
  });
});

describe('registers', () => {
  const report = view(`risks:
  - { id: low, title: low, probability: low, impact: low, raised: 2026-11-01 }
  - { id: unjudged, title: unjudged, probability: very-high }
  - { id: old, title: old, probability: high, impact: high, raised: 2026-10-01, owner: lin }
  - { id: young, title: young, probability: high, impact: high, raised: 2026-12-14 }
  - { id: worst, title: worst, probability: very-high, impact: high }
  - { id: gone, title: gone, probability: very-high, impact: very-high, status: closed, closedOn: 2026-12-15 }
  - { id: next, title: next, probability: medium, impact: low }
issues:
  - { id: b, title: b, priority: P2, raisedOn: 2026-12-01, due: 2026-12-18, status: in-progress, owner: chen }
  - { id: a, title: a, priority: P1, raisedOn: 2026-12-16 }
  - { id: c, title: c, raisedOn: 2026-11-01, needs: Two rooms }
  - { id: o, title: o, priority: P2, raisedOn: 2026-11-01, longRunning: true, updates: [{ on: 2026-12-10, text: better }, { on: 2026-12-03, text: worse }] }
  - { id: z, title: z, status: closed, closedOn: 2026-12-17 }
decisions:
  - { id: d2, title: d2, neededBy: 2027-01-15, raisedOn: 2026-12-08 }
  - { id: d1, title: d1, neededBy: 2026-12-18, decider: lin, consequence: stop }
  - { id: d0, title: d0, decidedOn: 2026-12-16, outcome: agreed, decider: lin }
  - { id: dx, title: dx, decidedOn: 2026-11-16, outcome: refused }
changes:
  - { id: x, title: x, status: approved, decidedOn: 2026-12-14, effect: { days: 2, cost: 0.1 } }
  - { id: y, title: y, status: done, effect: { cost: 0.2 } }
  - { id: w, title: w, raisedOn: 2026-12-01, effect: { days: 3 } }
  - { id: v, title: v, status: rejected, raisedOn: 2026-11-01 }
journal: [{ on: 2026-12-17, help: [Board to decide], blockers: [No room] }]
`);
  test('risks: five by exposure, then oldest; what nobody judged stays unknown and last', () => {
    expect(pick(report.risks.rows, 'id', 'exposure', 'trend', 'owner')).toEqual([
      ['worst', 20, null, null],
      ['old', 16, null, 'Lin Wei'],
      ['young', 16, 'new', null],
      ['next', 6, null, null],
      ['low', 4, null, null],
    ]);
    expect(report.risks.counts).toEqual({ open: 6, more: 1, raised: 1, closed: 1 });
  });
  test('issues: by priority, then oldest; due on the data date is overdue', () => {
    expect(pick(report.issues.rows, 'id', 'priority', 'status', 'overdue', 'ageDays')).toEqual([
      ['a', 'P1', null, false, 2],
      ['o', 'P2', null, false, 47],
      ['b', 'P2', 'in-progress', true, 17],
      ['c', null, null, false, 47],
    ]);
    expect(report.issues.counts).toEqual({ open: 4, more: 0, raised: 1, closed: 1, overdue: 1 });
  });
  test('decisions: the one needed first; those of the period as decided', () => {
    expect(pick(report.decisions.rows, 'id', 'overdue', 'decider', 'ageDays')).toEqual([
      ['d1', true, 'Lin Wei', null],
      ['d2', false, null, 10],
    ]);
    expect(pick(report.decisions.decided, 'title', 'outcome', 'by')).toEqual([['d0', 'agreed', 'Lin Wei']]);
  });
  test('changes: sums are exact, and of the known only', () => {
    expect(pick(report.changes.rows, 'id', 'status', 'days', 'cost')).toEqual([
      ['w', null, 3, null],
      ['x', 'approved', 2, 0.1],
    ]);
    expect(report.changes.counts).toEqual({ all: 4, pending: 1, approved: 2, rejected: 1 });
    expect(report.changes.approved).toEqual({ days: 2, cost: 0.3, unknownDays: 1, unknownCost: 0 });
    expect(report.changes.pending).toEqual({ days: 3, cost: null, unknownDays: 0, unknownCost: 1 });
  });
  test('help: asked for in the journal, and what open issues need', () => {
    const { asked, blockers, needs } = report.help;
    expect([asked, blockers, pick(needs, 'needs', 'issue')]).toEqual([
      ['Board to decide'],
      ['No room'],
      [['Two rooms', 'c']],
    ]);
  });
  test('long-running: the latest update', () => {
    expect(pick(report.longRunning.rows, 'title', 'latest', 'latestOn')).toEqual([['o', 'better', '2026-12-10']]);
  });
});

describe('gates and deliverables', () => {
  const report = view(`phases:
  - id: one
    name: One
    tasks:
      - { id: made, name: Made, duration: 1d, deliverables: [waiting], progress: 100%, actual: { start: 2026-12-01, finish: 2026-12-01 } }
      - { id: making, name: Making, duration: 5d, deliverables: [soon] }
    gate: { decider: lin, decision: { outcome: adjust, by: lin, on: 2026-12-10 }, criteria: [{ id: c, text: Done, met: 2026-12-09 }] }
  - id: two
    name: Two
    tasks: [{ id: later, name: Later, duration: 5d, constraint: { type: SNET, date: 2027-03-01 }, deliverables: [far] }]
    gate:
      due: 2026-12-17
      decider: chen
      criteria: [{ id: a, text: Proven, met: 2026-12-10, evidence: x.md }, { id: b, text: Unproven, met: 2026-12-10 }, { id: c, text: Open }]
deliverables: [{ id: waiting, name: W, acceptedBy: lin }, { id: soon, name: S, owner: chen }, { id: far, name: F }, { id: good, name: G, accepted: 2026-12-14 }]
`);
  test('the next gate names what it lacks', () => {
    expect(report.gates.next).toMatchObject({
      phase: 'Two',
      due: '2026-12-17',
      overdue: true,
      decider: '陈静',
      met: 2,
      total: 3,
      open: [
        { text: 'Unproven', state: 'no-evidence' },
        { text: 'Open', state: 'unmet' },
      ],
    });
    expect(pick(report.gates.rows, 'phase', 'outcome', 'by', 'on')).toEqual([
      ['One', 'adjust', 'Lin Wei', '2026-12-10'],
      ['Two', null, null, null],
    ]);
  });
  test('deliverables: what waits for acceptance first, nothing that is far off', () => {
    expect(pick(report.gates.deliverables, 'name', 'state', 'acceptedBy')).toEqual([
      ['W', 'awaiting', 'Lin Wei'],
      ['S', 'due', null],
      ['G', 'accepted-now', null],
    ]);
    expect(report.gates.counts).toEqual({ gates: 2, decided: 1, deliverables: 4, accepted: 1 });
  });
});

describe('the journal', () => {
  const journal = (...entries: readonly string[]): string => `journal:\n${entries.map((e) => `  - ${e}\n`).join('')}`;
  test.each<[string, string, string, boolean]>([
    ['three of four sentences', 'One. Two! Three? Four.', 'One. Two! Three?', true],
    ['Chinese', '一完成。二推进！三受阻？四待定。', '一完成。二推进！三受阻？', true],
    [
      'a full stop inside a word',
      'Version 1.2 is at crm.example now. Fine.',
      'Version 1.2 is at crm.example now. Fine.',
      false,
    ],
    ['closing quotes', '他说：“好。”“行。”“可。”“再议。”', '他说：“好。”“行。”“可。”', true],
    ['no full stop at all', 'all well', 'all well', false],
  ])('summary: %s', (_, text, wanted, cut) => {
    const { summary } = view(journal(`{ on: 2026-12-18, by: lin, summary: ${JSON.stringify(text)} }`));
    expect([summary.text, summary.cut]).toEqual([wanted, cut]);
  });
  test('an entry before the period is no summary of it, but tells the last colour', () => {
    const running = tasks('{ id: t, name: T, duration: 40d, progress: 30%, actual: { start: 2026-12-01 } }');
    const { summary, status } = view(`${journal('{ on: 2026-12-11, health: amber, summary: Old. }')}${running}`);
    expect([summary.text, summary.before]).toEqual([null, '2026-12-11']);
    expect(status.last).toEqual({ colour: 'amber', on: '2026-12-11', from: 'journal' });
  });
  test('an override stands beside the computed colour', () => {
    const missed = tasks('{ id: t, name: T, duration: 5d, deadline: 2026-12-04 }');
    const entry = '{ on: 2026-12-18, override: { health: green, reason: The board knows. } }';
    const { status } = view(`${journal(entry)}${missed}`);
    expect([status.colour, status.computed, status.override]).toEqual([
      'green',
      'red',
      { colour: 'green', reason: 'The board knows.', on: '2026-12-18' },
    ]);
  });
  test('the supervisor speaks only where there is one', () => {
    expect(view('').supervisor.applies).toBe(false);
    const entry =
      '{ on: 2026-12-16, kind: supervisor, by: chen, health: amber, summary: Too fast., next: [Slow down] }';
    expect(view(journal(entry)).supervisor).toMatchObject({
      applies: true,
      empty: false,
      opinion: 'Too fast.',
      by: '陈静',
      advice: ['Slow down'],
    });
    expect(view(journal(entry)).summary.text).toBeNull();
  });
});

test('adoption is told after go-live only, from the measurements up to the data date', () => {
  const plan = (done: string): string =>
    `${HEAD}${tasks(`{ id: live, name: Live, milestone: true, kind: go-live${done} }`)}adoption:
  log: use.csv
  targets: [{ id: users, name: Users, target: 90, unit: '%' }, { id: notes, name: Notes }]
`;
  const files = {
    'use.csv': 'on,value,target,who\n2026-12-18,55%,users,lin\n2026-12-11,40,users,lin\n2027-01-08,99,users,lin\n',
  };
  const adoption = (done: string) => weekly(analysisFrom(plan(done), { packs: builtInPacks(), files })).adoption;
  expect(adoption('').applies).toBe(false);
  const notMeasured = { name: 'Notes', target: null, unit: null, value: null, on: null, before: null, beforeOn: null };
  expect(adoption(', progress: 100%, actual: { start: 2026-12-10, finish: 2026-12-10 }')).toEqual({
    applies: true,
    since: '2026-12-10',
    rows: [
      { name: 'Users', target: 90, unit: '%', value: 55, on: '2026-12-18', before: 40, beforeOn: '2026-12-11' },
      notMeasured,
    ],
    empty: false,
  });
});

test('roles stand for people without a name, in both languages', () => {
  const head = HEAD.replace('{ id: lin, name: Lin Wei }', '{ id: lin, roles: [sponsor] }').replace(
    'name: P,',
    'name: P, methodology: { id: eight-step },',
  );
  const running = '{ id: t, name: T, owner: lin, duration: 30d, progress: 5%, actual: { start: 2026-12-14 } }';
  const [row] = view(tasks(running), {}, head).inProgress.rows;
  expect(row?.owner).toEqual({ en: 'Executive sponsor', 'zh-CN': '高层发起人' });
});

test('a view is plain values through and through', () => {
  const running = '{ id: t, name: "__proto__", duration: 30d, progress: 5%, actual: { start: 2026-12-14 } }';
  const plan = `${tasks(running)}risks: [{ id: r, title: r }]\nissues: [{ id: i, title: i }]\n`;
  const report = view(plan, { appendix: true });
  const odd: string[] = [];
  const visit = (value: ViewValue | undefined, path: string): void => {
    if (value === undefined || typeof value === 'function') odd.push(path);
    if (typeof value !== 'object' || value === null) return;
    const kind: unknown = Object.getPrototypeOf(value);
    if (kind !== Object.prototype && kind !== Array.prototype) odd.push(path);
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(report, 'report');
  expect(odd).toEqual([]);
});
