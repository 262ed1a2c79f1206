import { describe, expect, test } from '@jest/globals';
import { LOCALES, message } from '../../../src/diagnostics/index.ts';
import { demandRules, type Demand } from '../../../src/lint/index.ts';
import { lintText } from '../../support/lint.ts';

// Every generic check with every parameter, by a fragment that fails and one that passes.

type Row = readonly [name: string, check: Demand['check'], plan: string, facts: readonly string[]];

const HEAD = `format: crm-plan/1
project:
  { id: p, name: P, start: 2026-01-05, calendar: weekdays, methodology: { id: eight-step, answers: { industry: insurance, cutover: at-once } } }
people:
  - { id: ann, name: Ann, roles: [sponsor], side: client, capabilities: [change-management] }
  - { id: ben, name: Ben, roles: [pm], side: client }
  - { id: sue, name: Sue, roles: [supervisor], side: supervisor }
  - { id: vic, name: Vic, roles: [vendor], side: vendor, units: 2 }
`;

const demand = (check: Demand['check'], more: Partial<Demand> = {}): Demand => ({
  id: 'shown',
  source: ['R-X'],
  severity: 'warning',
  statement: { en: 'So it is.', 'zh-CN': '如此。' },
  why: { en: 'Because.', 'zh-CN': '因为。' },
  check,
  ...more,
});

const run = (check: Demand['check'], plan: string, more: Partial<Demand> = {}) => {
  const result = lintText(HEAD + plan, demandRules([demand(check, more)]));
  expect(result.crashes).toEqual([]);
  expect(result.diagnostics.filter((one) => one.severity === 'error').map((one) => message(one, 'en'))).toEqual([]);
  return {
    ...result,
    found: result.diagnostics.filter(({ rule }) => rule === 'method/shown'),
  };
};

function check(parameters: Demand['check'], plan: string, facts: readonly string[]): void {
  const { found, skipped } = run(parameters, plan);
  expect(skipped).toEqual([]);
  expect(found.map((one) => `${one.subject} ${message(one, 'en').replace('So it is. ', '')}`)).toEqual(facts);
  for (const one of found)
    for (const locale of LOCALES)
      expect(message(one, locale)).not.toMatch(/[{}]|undefined|NaN|Infinity|\[object|“”|‘|(?<!^如此)。 /);
  for (const one of found) expect(message(one, 'zh-CN')).toMatch(/^如此。.*[\u4e00-\u9fff].*。$/);
}

/** One phase with these tasks; a task that says nothing else takes a day. */
const tasks = (...lines: readonly string[]): string =>
  `phases:\n  - id: one\n    name: One\n    tasks:\n${listed(lines)}`;
const listed = (lines: readonly string[]): string =>
  lines.map((line) => `      - { ${/duration|milestone/.test(line) ? line : `${line}, duration: 1d`} }`).join('\n');
const two = (first: readonly string[], second: readonly string[], gate = ''): string =>
  `phases:\n  - id: one\n    name: One\n    from: eight-step/business-plan\n    tasks:\n${listed(first)}\n${gate}  - id: two\n    name: Two\n    tasks:\n${listed(second)}\n`;

/** A plan with a task that brings forth a needs list, and its content file. */
const filledWith = (...lines: readonly string[]): string =>
  `phases:
  - id: one
    name: One
    tasks:
      - { id: a, name: A, kind: training, duration: 1d, deliverables: [needs] }
deliverables: [{ id: needs, name: The needs, form: needs-list, file: needs.yaml }]
# file: needs.yaml
format: crm-plan-artefact/1
form: needs-list
${lines.join('\n')}
`;
/** A fade-out plan with one stage for each effort of the supervisor. */
const fading = (...efforts: readonly string[]): string =>
  filledWith(
    'stages:',
    ...efforts.map((effort) => `  - { stage: one, effort: ${effort}, capability: Reports }`),
  ).replaceAll('form: needs-list', 'form: fadeout-plan');
const SALES = '  - { group: sales, askedBy: ann, wish: Calls, priority: must }';
const SERVICE = '  - { group: service, wish: Tickets }';

const A = 'id: a, name: A, kind: training';
const B = 'id: b, name: B, kind: go-live';

const STEPS = [{ kind: ['vision'] }, { kind: ['training'] }, { kind: ['go-live'] }];
const WEEKLY = 'id: first, name: First, tags: [watch], duration: 1d, recur: { every: 1w, count: 4 }';
const watch = (duration: string, every: string): string =>
  `id: later, name: Later, tags: [watch], duration: ${duration}, recur: { every: ${every}, count: 2 }, dependsOn: [first]`;

const about: Readonly<Record<string, readonly Row[]>> = {
  form: [
    [
      'too few rows',
      { form: { form: 'needs-list', list: 'needs', least: 2 } },
      filledWith('needs:', SALES),
      ['deliverable:needs “The needs” has 1 row, at least 2 are needed.'],
    ],
    [
      'enough rows',
      { form: { form: 'needs-list', list: 'needs', least: 2 } },
      filledWith('needs:', SALES, SERVICE),
      [],
    ],
    [
      'no rows at all',
      { form: { form: 'needs-list', list: 'needs', least: 1 } },
      filledWith('scope: All.'),
      ['deliverable:needs “The needs” has 0 rows, at least 1 is needed.'],
    ],
    [
      'too many rows of a sort',
      { form: { form: 'needs-list', list: 'needs', where: { group: 'sales' }, most: 1 } },
      filledWith('needs:', SALES, SERVICE, SALES),
      ['deliverable:needs “The needs” has 2 rows, at most 1 are foreseen.'],
    ],
    [
      'not too many rows of a sort',
      { form: { form: 'needs-list', list: 'needs', where: { group: 'sales' }, most: 1 } },
      filledWith('needs:', SALES, SERVICE),
      [],
    ],
    [
      'too few different values, however many rows',
      { form: { form: 'needs-list', list: 'needs', distinct: 'group', least: 2 } },
      filledWith('needs:', SALES, SALES),
      ['deliverable:needs “The needs” has 1 different entry under “Who asks”, at least 2 are needed.'],
    ],
    [
      'a blank is no value',
      { form: { form: 'needs-list', list: 'needs', distinct: 'priority', least: 2 } },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs “The needs” has 1 different entry under “Priority”, at least 2 are needed.'],
    ],
    [
      'enough different values',
      { form: { form: 'needs-list', list: 'needs', distinct: 'group', least: 2 } },
      filledWith('needs:', SALES, SERVICE, SALES),
      [],
    ],
    [
      'too many different values of a sort',
      { form: { form: 'needs-list', list: 'needs', where: { wish: true }, distinct: 'group', most: 1 } },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs “The needs” has 2 different entries under “Who asks”, at most 1 is foreseen.'],
    ],
    [
      'several rows of one value',
      { form: { form: 'needs-list', list: 'needs', distinct: 'group', most: 1 } },
      filledWith('needs:', SALES, SALES),
      [],
    ],
    [
      'a row without a field',
      { form: { form: 'needs-list', list: 'needs', present: ['askedBy', 'talkedOn|priority'] } },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs In “The needs”, row 2 has no “Asked by”, “Talk of” / “Priority”.'],
    ],
    [
      'a field that only some rows need',
      { form: { form: 'needs-list', list: 'needs', where: { group: ['sales'] }, present: ['askedBy'] } },
      filledWith('needs:', SALES, SERVICE),
      [],
    ],
    [
      'values that no row has',
      { form: { form: 'needs-list', list: 'needs', field: 'group', values: ['sales', 'service', 'management'] } },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs “The needs” does not cover: management.'],
    ],
    [
      'values that the rows have between them',
      { form: { form: 'needs-list', list: 'needs', field: 'group', values: ['sales', 'service'] } },
      filledWith('needs:', SALES, SERVICE),
      [],
    ],
    [
      'a row that says otherwise',
      { form: { form: 'needs-list', list: 'needs', holds: { priority: ['must', 'should'], askedBy: true } } },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs In “The needs”, row 2 says otherwise: Priority = –, Asked by = –.'],
    ],
    [
      'rows that say so',
      { form: { form: 'needs-list', list: 'needs', holds: { priority: ['must', 'should'] } } },
      filledWith('needs:', SALES),
      [],
    ],
    [
      'too small a part of the rows',
      { form: { form: 'needs-list', list: 'needs', share: { where: { group: 'sales' }, least: 0.6 } } },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs In “The needs” it is 1 of 2 rows (50 %), at least 60 % is needed.'],
    ],
    [
      'too large a part of the rows that are meant',
      {
        form: {
          form: 'needs-list',
          list: 'needs',
          share: { among: { priority: true }, where: { group: 'sales' }, most: 0.5 },
        },
      },
      filledWith('needs:', SALES, SERVICE),
      ['deliverable:needs In “The needs” it is 1 of 1 row (100 %), at most 50 % is allowed.'],
    ],
    [
      'a part that is large enough, and none where nothing is meant',
      {
        form: {
          form: 'needs-list',
          list: 'needs',
          share: { among: { group: 'management' }, where: { wish: true }, least: 1 },
        },
      },
      filledWith('needs:', SALES, SERVICE),
      [],
    ],
    [
      'an amount that rises',
      { form: { form: 'fadeout-plan', list: 'stages', falling: 'effort' } },
      fading('60%', '40%', '50%'),
      ["deliverable:needs In “The needs”, “Supervisor's effort” rises from 40% to 50% in row 3."],
    ],
    [
      'an amount that stays what it was',
      { form: { form: 'fadeout-plan', list: 'stages', falling: 'effort' } },
      fading('60%', '60%'),
      ["deliverable:needs In “The needs”, “Supervisor's effort” is still 60% in row 2."],
    ],
    [
      'an amount that falls, with a rest on the way',
      { form: { form: 'fadeout-plan', list: 'stages', falling: 'effort' } },
      fading('60%', '60%', '7.5%'),
      [],
    ],
    [
      'the form itself without a field',
      { form: { form: 'needs-list', present: ['scope'] } },
      filledWith('needs:', SALES),
      ['deliverable:needs In “The needs”, the form has no “Scope”.'],
    ],
    [
      'the form itself with the field',
      { form: { form: 'needs-list', present: ['scope'] } },
      filledWith('scope: All.'),
      [],
    ],
  ],
  required: [
    ['no such task', { required: { tasks: { kind: ['pilot'] } } }, tasks(A), ['plan The plan has no such task.']],
    ['there is one', { required: { tasks: { kind: ['training'] } } }, tasks(A), []],
    [
      'too few of them',
      { required: { tasks: { kind: ['training'] }, least: 2 } },
      tasks(A),
      ['plan The plan has 1 such task, at least 2 are needed.'],
    ],
    ['enough of them', { required: { tasks: { kind: ['training', 'go-live'] }, least: 2 } }, tasks(A, B), []],
    [
      'none in the phase named',
      { required: { tasks: { phase: ['two'], kind: ['training'] } } },
      two([A], [B]),
      ['phase:two The plan has no such task.'],
    ],
    ['a tag', { required: { tasks: { tags: ['x', 'y'] } } }, tasks('id: a, name: A, tags: [y]'), []],
    [
      'another tag',
      { required: { tasks: { tags: ['x'] } } },
      tasks('id: a, name: A, tags: [y]'),
      ['plan The plan has no such task.'],
    ],
    ['a role of the owner', { required: { tasks: { role: ['pm'] } } }, tasks('id: a, name: A, owner: ben'), []],
    [
      'a role of who does it',
      { required: { tasks: { role: ['pm'] } } },
      tasks('id: a, name: A, responsible: [ben]'),
      [],
    ],
    [
      'no role',
      { required: { tasks: { role: ['pm'] } } },
      tasks('id: a, name: A, owner: ann'),
      ['plan The plan has no such task.'],
    ],
    ['a task by its id', { required: { tasks: { task: ['a'] } } }, tasks(A), []],
    ['a phase by the id of the method', { required: { tasks: { phase: ['business-plan'] } } }, two([A], [B]), []],
    [
      'no such deliverable',
      { required: { tasks: { deliverable: ['d'] } } },
      tasks(A),
      ['plan The plan has no such task.'],
    ],
    [
      'a deliverable',
      { required: { tasks: { deliverable: ['d'] } } },
      `${tasks('id: a, name: A, deliverables: [d]')}\ndeliverables:\n  - { id: d, name: D }`,
      [],
    ],
    ['only what repeats', { required: { tasks: { recurring: true } } }, tasks(A), ['plan The plan has no such task.']],
    ['only what does not repeat', { required: { tasks: { recurring: false } } }, tasks(A), []],
    ['only milestones', { required: { tasks: { milestone: true } } }, tasks(A), ['plan The plan has no such task.']],
    ['a milestone', { required: { tasks: { milestone: true } } }, tasks('id: m, name: M, milestone: true'), []],
  ],
  order: [
    [
      'an earlier one that has to be there',
      { order: { before: { kind: ['vision'] }, after: { kind: ['go-live'] }, present: true } },
      tasks(B),
      ['plan The plan has no such task.'],
    ],
    [
      'both start together',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] } } },
      tasks(A, B),
      ['task:b “B” starts on 2026-01-05, but “A” finishes only on 2026-01-05.'],
    ],
    [
      'linked',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] } } },
      tasks(A, `${B}, dependsOn: [a]`),
      [],
    ],
    [
      'one of the two is absent',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] } } },
      tasks(B),
      [],
    ],
    [
      'every earlier one',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] }, needs: 'every' } },
      tasks(A, `${B}, dependsOn: [a]`, 'id: c, name: C, kind: training, duration: 1w'),
      ['task:b “B” starts on 2026-01-06, but “C” finishes only on 2026-01-09.'],
    ],
    [
      'any earlier one',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] }, needs: 'any' } },
      tasks(A, `${B}, dependsOn: [a]`, 'id: c, name: C, kind: training, duration: 1w'),
      [],
    ],
    [
      'none of the earlier ones',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] }, needs: 'any' } },
      tasks(A, B),
      ['task:b “B” starts on 2026-01-05, but “A” finishes only on 2026-01-05.'],
    ],
    [
      'begun together is begun',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] }, starts: true } },
      tasks(A, B),
      [],
    ],
    [
      'begun too late',
      { order: { before: { kind: ['training'] }, after: { kind: ['go-live'] }, starts: true } },
      tasks(`${A}, dependsOn: [b]`, B),
      ['task:b “B” starts on 2026-01-05, but “A” starts only on 2026-01-06.'],
    ],
  ],
  sequence: [
    [
      'in their order',
      { sequence: { of: STEPS } },
      tasks('id: v, name: V, kind: vision', `${A}, dependsOn: [v]`, `${B}, dependsOn: [a]`),
      [],
    ],
    ['a step that is not there', { sequence: { of: STEPS } }, tasks(A, `${B}, dependsOn: [a]`), []],
    [
      'a step too early',
      { sequence: { of: STEPS } },
      tasks('id: v, name: V, kind: vision', A, `${B}, dependsOn: [a]`),
      ['task:a “A” starts on 2026-01-05, but “V” finishes only on 2026-01-05.'],
    ],
  ],
  follows: [
    [
      'nothing comes after',
      { follows: { after: { kind: ['go-live'] }, next: { kind: ['support'] } } },
      tasks(B),
      ['task:b Nothing of the kind comes after “B”, which finishes on 2026-01-05.'],
    ],
    [
      'what comes stands before',
      { follows: { after: { kind: ['go-live'] }, next: { kind: ['support'] } } },
      tasks('id: s, name: S, kind: support', `${B}, dependsOn: [s]`),
      ['task:b Nothing of the kind comes after “B”, which finishes on 2026-01-06.'],
    ],
    [
      'something comes',
      { follows: { after: { kind: ['go-live'] }, next: { kind: ['support'] } } },
      tasks(B, 'id: s, name: S, kind: support, dependsOn: [b]'),
      [],
    ],
  ],
  linked: [
    [
      'not linked',
      { linked: { tasks: { kind: ['go-live'] }, to: { kind: ['training'] } } },
      tasks(A, B),
      ['task:b “B” waits for none of the tasks that it rests on.'],
    ],
    [
      'at once',
      { linked: { tasks: { kind: ['go-live'] }, to: { kind: ['training'] } } },
      tasks(A, `${B}, dependsOn: [a]`),
      [],
    ],
    [
      'by way of another',
      { linked: { tasks: { kind: ['go-live'] }, to: { kind: ['training'] } } },
      tasks(A, 'id: c, name: C, dependsOn: [a]', `${B}, dependsOn: [c]`),
      [],
    ],
    [
      'by way of its phase',
      { linked: { tasks: { kind: ['go-live'] }, to: { kind: ['training'] } } },
      two([A], [B]).replace('name: Two', 'name: Two\n    dependsOn: [one]'),
      [],
    ],
  ],
  person: [
    ['nobody', { person: { role: ['steerco'] } }, tasks(A), ['plan In `people` there are 0, at least 1 is needed.']],
    ['somebody', { person: { role: ['pm', 'steerco'] } }, tasks(A), []],
    [
      'nobody who can',
      { person: { capability: ['it'] } },
      tasks(A),
      ['plan In `people` there are 0, at least 1 is needed.'],
    ],
    ['somebody who can', { person: { capability: ['it', 'change-management'] } }, tasks(A), []],
    [
      'nobody of that party',
      { person: { side: 'consultant' } },
      tasks(A),
      ['plan In `people` there are 0, at least 1 is needed.'],
    ],
    ['somebody of that party', { person: { side: 'client', role: ['pm'] } }, tasks(A), []],
    [
      'the role on the other side',
      { person: { side: 'vendor', role: ['pm'] } },
      tasks(A),
      ['plan In `people` there are 0, at least 1 is needed.'],
    ],
    [
      'too few',
      { person: { side: 'vendor', least: 3 } },
      tasks(A),
      ['plan In `people` there are 2, at least 3 are needed.'],
    ],
    ['units count', { person: { side: 'vendor', least: 2 } }, tasks(A), []],
  ],
  never: [
    [
      'owns, by role',
      { never: { role: ['supervisor'], owns: { kind: ['training'] } } },
      tasks(`${A}, owner: sue`),
      ['task:a “Sue” answers for “A”.'],
    ],
    ['owns another', { never: { role: ['supervisor'], owns: { kind: ['training'] } } }, tasks(`${B}, owner: sue`), []],
    [
      'does, by party',
      { never: { side: 'vendor', does: {} } },
      tasks(`${A}, responsible: [ben, vic]`),
      ['task:a “Vic” carries out “A”.'],
    ],
    ['another does', { never: { side: 'vendor', does: {} } }, tasks(`${A}, responsible: [ben]`), []],
    [
      'answers for a phase',
      { never: { role: ['supervisor'], answers: true } },
      tasks(A).replace('name: One', 'name: One\n    owner: sue'),
      ['phase:one “Sue” answers for “One”.'],
    ],
    [
      'another answers',
      { never: { role: ['supervisor'], answers: true } },
      tasks(A).replace('name: One', 'name: One\n    owner: ann'),
      [],
    ],
    [
      'decides',
      { never: { role: ['supervisor'], decides: true } },
      `${tasks(A)}\n    gate: { name: G, decider: sue }\ndecisions:\n  - { id: d, title: D, decider: sue }`,
      ['gate:one “Sue” decides “G”.', 'decision:d “Sue” decides “D”.'],
    ],
    [
      'has decided instead',
      { never: { role: ['supervisor'], decides: true } },
      `${tasks(A)}\n    gate: { name: G, decider: ann, decision: { outcome: proceed, by: sue, on: 2026-01-06 } }`,
      ['gate:one “Sue” decides “G”.'],
    ],
    [
      'others decide',
      { never: { role: ['supervisor'], decides: true } },
      `${tasks(A)}\n    gate: { name: G, decider: ann, advisers: [sue] }\ndecisions:\n  - { id: d, title: D, decider: ann }`,
      [],
    ],
  ],
  takesPart: [
    [
      'all of the roles',
      { takesPart: { role: ['sponsor', 'vendor'], all: true, in: { kind: ['training'] } } },
      tasks(`${A}, owner: ann, consulted: [vic]`),
      [],
    ],
    [
      'not all of the roles',
      { takesPart: { role: ['sponsor', 'vendor'], all: true, in: { kind: ['training'] } } },
      tasks(`${A}, owner: ann`),
      ['task:a Missing there: “Solution vendor”.'],
    ],
    [
      'a party in each phase',
      { takesPart: { side: 'client', in: {}, per: 'phase' } },
      two([`${A}, owner: ann`], [`${B}, owner: ben`]),
      [],
    ],
    [
      'a party that is not in each phase',
      { takesPart: { side: 'client', in: {}, per: 'phase' } },
      two([`${A}, owner: ann`], [`${B}, owner: vic`]),
      ['phase:two Nobody in that role takes part in “Two”.'],
    ],
    [
      'at both ends',
      { takesPart: { role: ['sponsor'], in: {}, per: 'ends' } },
      two([`${A}, owner: ann`], [`${B}, consulted: [ann]`]),
      [],
    ],
    [
      'at one end only',
      { takesPart: { role: ['sponsor'], in: {}, per: 'ends' } },
      two([`${A}, owner: ben`], [`${B}, owner: ann`]),
      ['phase:one Nobody in that role takes part in “One”.'],
    ],
    [
      'nowhere',
      { takesPart: { role: ['sponsor'], in: {} } },
      tasks(`${A}, owner: ben`, B),
      ['task:a Nobody in that role takes part in any of these tasks: A, B.'],
    ],
    ['consulted in one', { takesPart: { role: ['sponsor'], in: {} } }, tasks(`${A}, consulted: [ann]`, B), []],
    [
      'not in each',
      { takesPart: { role: ['sponsor', 'pm'], in: { kind: ['training', 'go-live'] }, each: true } },
      tasks(`${A}, owner: ben`, B),
      ['task:b Nobody in that role takes part in “B”.'],
    ],
    [
      'in each',
      { takesPart: { role: ['sponsor', 'pm'], in: {}, each: true } },
      tasks(`${A}, owner: ben`, `${B}, responsible: [ann]`),
      [],
    ],
  ],
  fields: [
    [
      'one is missing',
      { fields: { of: 'tasks', present: ['owner', 'how'] } },
      tasks(`${A}, owner: ben`),
      ['task:a “A” has no `how`.'],
    ],
    ['one of two', { fields: { of: 'tasks', present: ['why|how'] } }, tasks(`${A}, how: So`), []],
    ['neither', { fields: { of: 'tasks', present: ['why|how'] } }, tasks(A), ['task:a “A” has no `why` / `how`.']],
    [
      'only where',
      { fields: { of: 'goals', where: { kind: 'result' }, present: ['measure'] } },
      `${tasks(A)}\ngoals:\n  - { id: g, statement: G, kind: result }\n  - { id: h, statement: H, kind: process }`,
      ['goal:g “G” has no `measure`.'],
    ],
    [
      'only some tasks',
      { fields: { of: 'tasks', tasks: { kind: ['go-live'] }, present: ['owner'] } },
      tasks(A, B),
      ['task:b “B” has no `owner`.'],
    ],
    [
      'where a field is there',
      { fields: { of: 'issues', where: { due: true, owner: false }, present: ['action'] } },
      `${tasks(A)}\nissues:\n  - { id: i, title: I, due: 2026-02-01 }\n  - { id: j, title: J }\n  - { id: k, title: K, due: 2026-02-01, owner: ben }`,
      ['issue:i “I” has no `action`.'],
    ],
    [
      'a field in a map',
      { fields: { of: 'tasks', present: ['actual.start'] } },
      tasks(`${A}, actual: { start: 2026-01-05 }`, B),
      ['task:b “B” has no `actual.start`.'],
    ],
  ],
  count: [
    [
      'items of the work that is meant',
      { count: { of: 'items', where: { kind: 'training' }, least: 2 } },
      tasks(`${A}, checklist: [{ id: x, text: X }, { id: y, text: Y }]`),
      [],
    ],
    [
      'items of other work',
      { count: { of: 'items', where: { kind: 'training' }, least: 2 } },
      tasks(`${A}, checklist: [{ id: x, text: X }]`, `${B}, checklist: [{ id: y, text: Y }]`),
      ['plan There is 1, at least 2 are needed.'],
    ],
    ['too few', { count: { of: 'goals', least: 1 } }, tasks(A), ['plan There are 0, at least 1 is needed.']],
    [
      'enough',
      { count: { of: 'goals', least: 1, per: 'plan' } },
      `${tasks(A)}\ngoals:\n  - { id: g, statement: G }`,
      [],
    ],
    [
      'too many',
      { count: { of: 'people', most: 1, where: { side: 'client' } } },
      tasks(A),
      ['plan There are 2, at most 1 is allowed.'],
    ],
    ['not too many', { count: { of: 'people', most: 2, where: { side: ['client'] } } }, tasks(A), []],
    [
      'too few in a phase',
      { count: { of: 'tasks', per: 'phase', least: 2 } },
      two([A], [B, 'id: c, name: C']),
      ['phase:one “One” has 1, at least 2 are needed.'],
    ],
    [
      'too many in a phase',
      { count: { of: 'tasks', per: 'phase', most: 1 } },
      two([A], [B, 'id: c, name: C']),
      ['phase:two “Two” has 2, at most 1 is allowed.'],
    ],
  ],
  contains: [
    [
      'something is missing',
      { contains: { of: 'people', field: 'roles', values: ['pm', 'steerco', 'key-user'] } },
      tasks(A),
      ['plan What is missing: `roles: [steerco]`, `roles: [key-user]`.'],
    ],
    ['all is there', { contains: { of: 'people', field: 'roles', values: ['pm', 'vendor'] } }, tasks(A), []],
    [
      'not among those meant',
      { contains: { of: 'people', where: { side: 'client' }, field: 'roles', values: ['pm', 'vendor'] } },
      tasks(A),
      ['plan What is missing: `roles: [vendor]`.'],
    ],
    [
      'something is missing that is no list',
      { contains: { of: 'people', field: 'side', values: ['client', 'consultant'] } },
      tasks(A),
      ['plan What is missing: `side: consultant`.'],
    ],
    ['no entry says nothing', { contains: { of: 'risks', field: 'impact', values: ['high'] } }, tasks(A), []],
  ],
  cadence: [
    [
      'shorter later on',
      { cadence: { tasks: { tags: ['watch'] }, every: '1m', falling: true } },
      tasks(WEEKLY, watch('4h', '1w')),
      [],
    ],
    [
      'rarer later on',
      { cadence: { tasks: { tags: ['watch'] }, every: '1m', falling: true } },
      tasks(WEEKLY, watch('1d', '2w')),
      [],
    ],
    [
      'more later on',
      { cadence: { tasks: { tags: ['watch'] }, every: '1m', falling: true } },
      tasks(WEEKLY, watch('2d', '1w')),
      ['task:later “Later” takes more time in a week than “First” before it.'],
    ],
    [
      'nothing repeats',
      { cadence: { tasks: { kind: ['training'] }, every: '1w' } },
      tasks(A),
      ['task:a No such task repeats.'],
    ],
    [
      'no such task',
      { cadence: { tasks: { kind: ['pilot'] }, every: '1w' } },
      tasks(A),
      ['plan No such task repeats.'],
    ],
    [
      'too seldom',
      { cadence: { tasks: {}, every: '1w' } },
      tasks(`${A}, recur: { every: 2w, count: 4 }`),
      ['task:a “A” happens every 2 weeks.'],
    ],
    ['often enough', { cadence: { tasks: {}, every: '2w' } }, tasks(`${A}, recur: { every: 2w, count: 4 }`), []],
    [
      'a month is thirty days',
      { cadence: { tasks: {}, every: '30d' } },
      tasks(`${A}, recur: { every: 1m, count: 2 }`),
      [],
    ],
    [
      'too shortly',
      { cadence: { tasks: {}, every: '1d', over: '4w' } },
      tasks(`${A}, recur: { every: 1d, count: 10 }`),
      ['task:a “A” goes on for 13 days only.'],
    ],
    [
      'eight weekly ones are eight weeks',
      { cadence: { tasks: {}, every: '1w', over: '8w' } },
      tasks(`${A}, recur: { every: 1w, count: 8 }`),
      [],
    ],
    [
      'two stretches in a row are one',
      { cadence: { tasks: { kind: ['training'] }, every: '1d', over: '39d' } },
      tasks(
        `${A}, recur: { every: 1d, count: 20 }`,
        'id: b, name: B, kind: training, recur: { every: 1d, count: 10 }, dependsOn: [a]',
      ),
      [],
    ],
    [
      'two stretches in a row, still too short',
      { cadence: { tasks: { kind: ['training'] }, every: '1d', over: '8w' } },
      tasks(
        `${A}, recur: { every: 1d, count: 20 }`,
        'id: b, name: B, kind: training, recur: { every: 1d, count: 10 }, dependsOn: [a]',
      ),
      ['task:b “A”, “B” go on for 41 days only.'],
    ],
    [
      'a pause parts them',
      { cadence: { tasks: { kind: ['training'] }, every: '1d', over: '40d' } },
      tasks(
        `${A}, recur: { every: 1d, count: 20 }`,
        'id: b, name: B, kind: training, recur: { every: 1d, count: 10 }, dependsOn: [{ task: a, lag: 2w }]',
      ),
      ['task:a “A” goes on for 27 days only.'],
    ],
  ],
  gates: [
    ['no gate', { gates: {} }, tasks(A), ['phase:one “One” has no gate.']],
    ['only in the phases named', { gates: { phase: ['two'] } }, two([A], [B]), ['phase:two “Two” has no gate.']],
    [
      'another party decides',
      { gates: { deciderSide: 'client' } },
      `${tasks(A)}\n    gate: { decider: vic }`,
      ['gate:one At the gate of “One” “Vic” decides.'],
    ],
    [
      'another role decides',
      { gates: { deciderRole: ['sponsor'] } },
      `${tasks(A)}\n    gate: { decider: ben }`,
      ['gate:one At the gate of “One” “Ben” decides.'],
    ],
    [
      'no such adviser',
      { gates: { adviserRole: ['supervisor'] } },
      `${tasks(A)}\n    gate: { decider: ben, advisers: [ann] }`,
      ['gate:one Nobody in that role advises at the gate of “One”.'],
    ],
    [
      'few criteria',
      { gates: { criteria: 2 } },
      `${tasks(A)}\n    gate: { criteria: [{ id: c, text: C }] }`,
      ['gate:one The gate of “One” has 1 criterion, at least 2 are needed.'],
    ],
    [
      'all of it',
      {
        gates: {
          phase: ['one'],
          deciderSide: 'client',
          deciderRole: ['sponsor'],
          adviserRole: ['supervisor'],
          criteria: 1,
        },
      },
      `${tasks(A)}\n    gate: { decider: ann, advisers: [sue], criteria: [{ id: c, text: C }] }`,
      [],
    ],
  ],
  length: [
    [
      'a phase too short',
      { length: { phase: ['one'], least: '2w' } },
      tasks(`${A}, duration: 1w`),
      ['phase:one “One” takes 5 calendar days, at least 14 are needed.'],
    ],
    [
      'a phase long enough, to the Friday',
      { length: { phase: ['business-plan'], least: '2w' } },
      two(['id: a, name: A, duration: 2w'], [B]),
      [],
    ],
    [
      'a phase too long',
      { length: { phase: ['one'], most: '1w' } },
      tasks('id: a, name: A, duration: 2w'),
      ['phase:one “One” takes 12 calendar days, at most 7 are foreseen.'],
    ],
    [
      'tasks taken together',
      { length: { tasks: { kind: ['training'] }, most: '1w' } },
      tasks(A, 'id: c, name: C, kind: training, duration: 2w'),
      ['task:a “A” takes 12 calendar days, at most 7 are foreseen.'],
    ],
    [
      'days are counted exactly',
      { length: { tasks: { kind: ['training'] }, least: '3d' } },
      tasks(A),
      ['task:a “A” takes 1 calendar day, at least 3 are needed.'],
    ],
    ['tasks short enough', { length: { tasks: { kind: ['training'] }, least: '1d', most: '1w' } }, tasks(A), []],
  ],
  share: [
    [
      'too little',
      { share: { of: 'people', among: { side: ['client', 'vendor'] }, where: { side: 'client' }, least: 0.75 } },
      tasks(A),
      ['plan 2 of 3 (67 %), at least 75 % is needed.'],
    ],
    [
      'too much',
      { share: { of: 'people', where: { side: 'client' }, most: 0.25 } },
      tasks(A),
      ['plan 2 of 4 (50 %), at most 25 % is allowed.'],
    ],
    ['just right', { share: { of: 'people', where: { side: 'client' }, least: 0.5, most: 0.5 } }, tasks(A), []],
    ['of nothing', { share: { of: 'risks', where: { impact: 'high' }, least: 0.5 } }, tasks(A), []],
  ],
  answer: [
    [
      'they clash',
      { answer: { given: { industry: ['insurance', 'high'] }, holds: { cutover: ['phased', 'pilot'] } } },
      tasks(A),
      ['plan The answers to the tailoring questions do not fit: industry: "insurance", cutover: "at-once".'],
    ],
    [
      'one was not answered',
      { answer: { given: { industry: 'insurance' }, holds: { servers: true } } },
      tasks(A),
      ['plan The answers to the tailoring questions do not fit: industry: "insurance", servers: –.'],
    ],
    ['they fit', { answer: { given: { industry: 'insurance' }, holds: { cutover: 'at-once' } } }, tasks(A), []],
    ['it was not given', { answer: { given: { industry: 'retail' }, holds: { cutover: 'phased' } } }, tasks(A), []],
  ],
};

describe.each(Object.entries(about))('%s', (_, rows) => {
  test.each(rows)('%s', (_name, parameters, plan, facts) => check(parameters, plan, facts));

  test('has a fragment that fails and one that passes', () => {
    expect(new Set(rows.map(([, , , facts]) => facts.length > 0))).toEqual(new Set([true, false]));
  });
});

type Properties = Readonly<Record<string, { readonly properties: object }>>;

test('every check and every parameter of the format is in the table', async () => {
  const { default: schema } = (await import('../../../schemas/rules.schema.json', { with: { type: 'json' } })) as {
    default: { properties: { rules: { items: { properties: { check: { properties: Properties } } } } } };
  };
  const wanted = Object.entries(schema.properties.rules.items.properties.check.properties)
    .filter(([name]) => name !== 'phases')
    .flatMap(([name, { properties }]) => Object.keys(properties).map((key) => `${name}.${key}`));
  const used = new Set(
    Object.values(about)
      .flat()
      .flatMap(([, parameters]) =>
        Object.entries(parameters).flatMap(([name, value]) => Object.keys(value).map((key) => `${name}.${key}`)),
      ),
  );
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter((one) => !used.has(one))).toEqual([]);
});

describe('phases', () => {
  const ids = [
    'business-plan',
    'crm-team',
    'customer-needs',
    'process-and-needs',
    'step-plan',
    'solution',
    'training',
    'use-and-improve',
  ];
  const plan = (phases: readonly string[]): string =>
    `phases:\n${phases
      .map(
        (id) =>
          `  - id: ${id}\n    name: ${id}\n    from: eight-step/${id}\n    tasks:\n      - { id: t-${id}, name: T, duration: 1d }\n`,
      )
      .join('')}`;

  test('all of them in their order pass; a phase that only an answer brings is not missed', () =>
    check({ phases: { all: true } }, plan(ids), []));

  test('each waits for an earlier one, where they have to be linked', () => {
    check({ phases: { linked: true } }, two([A], [`${B}, dependsOn: [a]`]), []);
    check({ phases: { linked: true } }, two([A], [B]), [
      'phase:two Nothing in “Two” waits for anything of an earlier phase.',
    ]);
  });

  test('one that is missing, and one out of its place', () => {
    check({ phases: { all: true } }, plan(ids.filter((id) => id !== 'crm-team')), [
      'plan The phase “Build the CRM team” is missing.',
    ]);
    check({ phases: { all: true } }, plan(['crm-team', 'business-plan', ...ids.slice(2)]), [
      'phase:crm-team “crm-team” stands before “business-plan”, which the method puts first.',
    ]);
  });
});

describe('a demand', () => {
  const never: Demand['check'] = { required: { tasks: { kind: ['pilot'] } } };

  test('on a form is told as not evaluated, never as passed', () => {
    const { found, skipped } = run({ form: { form: 'needs-list', least: 3 } }, tasks(A));
    expect(found).toEqual([]);
    expect(skipped).toEqual([{ rule: 'method/shown', missing: { form: 'needs-list' } }]);
  });

  test('on a form points at the row, in the file that holds it', () => {
    const { found } = run(
      { form: { form: 'needs-list', list: 'needs', present: ['askedBy'] } },
      filledWith('needs:', SALES, SERVICE),
    );
    expect(
      found.map(({ place: { span, pointer } }) => [span.file.path, span.file.position(span.start).line, pointer]),
    ).toEqual([['needs.yaml', 5, '/needs/1']]);
  });

  test.each([
    ['of another method', { methodologies: ['nine-stage'] }, 0],
    ['of this method', { methodologies: ['nine-stage', 'eight-step'] }, 1],
    ['under an answer that was given', { when: { industry: ['insurance'] } }, 1],
    ['under another answer', { when: { industry: 'low' } }, 0],
  ])('%s', (_, more, times) => expect(run(never, tasks(A), more).found).toHaveLength(times));

  test('is a hint until the phase that it concerns has begun', () => {
    const severity = (plan: string, more: Partial<Demand> = {}): unknown =>
      lintText(
        HEAD.replace('start:', 'asOf: 2026-01-06, start:') + plan,
        demandRules([demand(never, more)]),
      ).diagnostics.find(({ rule }) => rule === 'method/shown')?.severity;
    const later = two([`${A}, actual: { start: 2026-01-05 }`], [`${B}, dependsOn: [{ task: a, lag: 4w }]`]);
    expect(severity(later)).toBe('warning');
    expect(severity(later, { due: 'business-plan' })).toBe('warning');
    expect(severity(later, { due: 'two' })).toBe('info');
  });

  test('gives its advice after the fact, in both languages', () => {
    const [one] = run(never, tasks(A), { advice: { en: 'Add one.', 'zh-CN': '请补上。' } }).found;
    expect(one && LOCALES.map((locale) => message(one, locale))).toEqual([
      'So it is. The plan has no such task. Add one.',
      '如此。计划中没有此类任务。请补上。',
    ]);
  });
});
