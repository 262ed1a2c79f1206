import { describe, expect, test } from '@jest/globals';
import type { Answers } from '../../src/model/index.ts';
import { tailor, type Tailored, type TailoredPhase, type TailoredTask } from '../../src/scaffold/index.ts';
import { methodOf } from './stand.ts';

/** Phases and tasks with what they wait for: `build < design, plan SS+2d`. */
function outline({ phases }: Tailored): string[] {
  const line = (node: TailoredPhase | TailoredTask, indent: string): string => {
    const links = node.links.map(
      ({ to, type, lag }) => to.id + (type === 'FS' ? '' : ` ${type}`) + (lag === undefined ? '' : ` ${lag}`),
    );
    return `${indent}${node.id}${links.length > 0 ? ` < ${links.join(', ')}` : ''}`;
  };
  const tasks = (list: readonly TailoredTask[], indent: string): string[] =>
    list.flatMap((task) => [line(task, indent), ...tasks(task.tasks, `${indent}  `)]);
  return phases.flatMap((phase) => [line(phase, ''), ...tasks(phase.tasks, '  ')]);
}

function check(structure: string, answers: Answers, expected: string): void {
  const trimmed = expected.split('\n').filter((line) => line.trim() !== '');
  const indent = /^ */.exec(trimmed[0] ?? '')?.[0].length ?? 0;
  expect(outline(tailor(methodOf(structure), answers))).toEqual(trimmed.map((line) => line.slice(indent).trimEnd()));
}

const QUESTIONS = `
questions:
  - { id: on, type: boolean, default: true }
  - { id: pick, type: choices, options: [x, y, z], default: [x, y] }
  - { id: turns, type: number, default: 2 }
roles: [{ id: pm }]
`;
/** Tasks a, b, c … each with what follows its letter. */
const tasks = (...lines: readonly string[]): string =>
  lines.map((line) => `      - { id: ${line.replace(/^(\S+) ?/, '$1, duration: 1d, owner: pm, ')} }`).join('\n');
const phase = (id: string, rest: string, ...lines: readonly string[]): string =>
  `  - id: ${id}\n${rest === '' ? '' : `    ${rest}\n`}    tasks:\n${tasks(...lines)}\n`;
const USES = phase(
  'uses',
  '',
  'u when: { any: [{ on: true }, { pick: { includes: x } }, { turns: 2 }, { on: false }] }',
);
const method = (...phases: readonly string[]): string => `${QUESTIONS}phases:\n${phases.join('')}${USES}`;
const off = 'when: { on: false }';

describe('bridging what is switched off', () => {
  test.each([
    ['by its own predecessors', ['a', `b dependsOn: [a], ${off}`, 'c dependsOn: [b]'], 'c < a'],
    ['through several', ['a', `b dependsOn: [a], ${off}`, `c dependsOn: [b], ${off}`, 'd dependsOn: [c]'], 'd < a'],
    ['to all of them', ['a', 'b', `c dependsOn: [a, b], ${off}`, 'd dependsOn: [c]'], 'd < a, b'],
    ['to none', [`a ${off}`, 'b dependsOn: [a]'], 'b'],
    ['only once', ['a', `b dependsOn: [a], ${off}`, `c dependsOn: [a], ${off}`, 'd dependsOn: [b, c, a]'], 'd < a'],
    [
      'not where it holds anyway',
      ['a', 'b dependsOn: [a]', `c dependsOn: [a], ${off}`, 'd dependsOn: [b, c]'],
      'd < b',
    ],
    [
      'start to start',
      ['a', `b dependsOn: [{ task: a, type: SS, lag: 2d }], ${off}`, 'c dependsOn: [b]'],
      'c < a SS 2d',
    ],
    ['held at its finish', ['a', `b dependsOn: [a], ${off}`, 'c dependsOn: [{ task: b, type: FF }]'], 'c < a FF'],
    [
      'start held at the finish',
      ['a', `b dependsOn: [{ task: a, type: SS }], ${off}`, 'c dependsOn: [{ task: b, type: FF }]'],
      'c < a SF',
    ],
    ['a link that is off itself', ['a', `b dependsOn: [{ task: a, ${off} }]`], 'b'],
  ])('%s', (_name, lines, last) => {
    const found = outline(tailor(methodOf(method(phase('p', '', ...lines))), {}));
    expect(found.find((line) => line.trim().startsWith(last.split(' ')[0] ?? ''))?.trim()).toBe(last);
    expect(found.some((line) => / < .*\bb\b/.test(line) && !found.some((other) => other.trim().startsWith('b')))).toBe(
      false,
    );
  });

  test('a whole phase, by what it and its tasks wait for', () =>
    check(
      method(
        phase('one', '', 'a', 'b'),
        phase('two', `dependsOn: [a]\n    ${off}`, 'c dependsOn: [b]', 'd dependsOn: [c]'),
        phase('three', 'dependsOn: [two]', 'e', 'f dependsOn: [d]'),
      ),
      {},
      `
      one
        a
        b
      three < a, b
        e
        f
      uses
        u
      `,
    ));

  test('a parent whose parts are all off, and a phase that is left empty', () =>
    check(
      method(
        phase('one', '', 'a'),
        phase('two', '', `b dependsOn: [a], ${off}`),
        `  - id: three
    tasks:
      - id: c
        owner: pm
        dependsOn: [b]
        tasks:
          - { id: c1, duration: 1d, owner: pm, ${off} }
      - { id: d, duration: 1d, owner: pm, dependsOn: [c1, two] }
`,
      ),
      {},
      `
      one
        a
      three
        d < a
      uses
        u
      `,
    ));
});

describe('a task made once per option', () => {
  const structure = method(
    phase('p', '', 'a', 'b forEach: pick, dependsOn: [a]', 'c forEach: pick, dependsOn: [b]', 'd dependsOn: [c]'),
  );
  test('waits for its own option, and is waited for in all', () =>
    check(
      structure,
      { pick: ['x', 'z'] },
      `
      p
        a
        b-x < a
        b-z < a
        c-x < b-x
        c-z < b-z
        d < c-x, c-z
      uses
        u
      `,
    ));
  test('is bridged where nothing was chosen', () =>
    check(
      structure,
      { pick: [] },
      `
      p
        a
        d < a
      uses
        u
      `,
    ));
  test('takes its parts along', () =>
    check(
      method(`  - id: p
    tasks:
      - id: a
        owner: pm
        forEach: pick
        tasks:
          - { id: a1, duration: 1d, owner: pm }
          - { id: a2, duration: 1d, owner: pm, dependsOn: [a1] }
`),
      {},
      `
      p
        a-x
          a1-x
          a2-x < a1-x
        a-y
          a1-y
          a2-y < a1-y
      uses
        u
      `,
    ));
});

describe('cycles', () => {
  const cyclic = (rest: string, ...phases: readonly string[]): string =>
    `cycles: { count: turns, areas: pick }\n${rest}${method(...phases).replace('  - id: uses\n', '  - id: uses\n    once: true\n')}`;
  test('turn the phases, deal out the areas, and follow one another', () =>
    check(
      cyclic(
        '',
        phase('vision', 'once: true', 'v'),
        phase('core', 'dependsOn: [vision]', 'a forEach: pick'),
        phase('roll', 'dependsOn: [core]', 'b when: { pick: { includes: z } }', 'c dependsOn: [b]'),
      ),
      { pick: ['x', 'y', 'z'], turns: 2 },
      `
      vision
        v
      core-c1 < vision
        a-x-c1
        a-y-c1
      roll-c1 < core-c1
        c-c1
      core-c2 < vision, roll-c1
        a-z-c2
      roll-c2 < core-c2
        b-c2
        c-c2 < b-c2
      uses
        u
      `,
    ));
  test('follow as the pack says, where it says so', () =>
    check(
      cyclic('', phase('core', '', 'a dependsOn: [{ task: b, cycle: previous }]', 'b dependsOn: [a]')),
      { pick: ['x', 'y'], turns: 2 },
      `
      core-c1
        a-c1
        b-c1 < a-c1
      core-c2
        a-c2 < b-c1
        b-c2 < a-c2
      uses
        u
      `,
    ));
  test('are no more than there are areas', () => {
    const tailored = tailor(methodOf(cyclic('', phase('core', '', 'a'))), { pick: ['x'], turns: 5 });
    expect(tailored.cycles).toEqual({ made: 1, wanted: 5 });
    expect(tailored.phases.map(({ id, copy }) => [id, copy.cycle, copy.areas])).toEqual([
      ['core-c1', 1, ['x']],
      ['uses', undefined, undefined],
    ]);
  });
});

test('answers stand in the order of the questions, defaults where none is given', () => {
  const { answers } = tailor(methodOf(method(phase('p', '', 'a'))), { turns: 7, nonsense: 1 });
  expect(Object.entries(answers)).toEqual([
    ['on', true],
    ['pick', ['x', 'y']],
    ['turns', 7],
  ]);
});
