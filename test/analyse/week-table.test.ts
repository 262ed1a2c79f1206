import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import { shownWeeks, type Analysis } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { formatDay } from '../../src/time/index.ts';
import { analysisFrom } from '../support/analysis.ts';
import { packsOf } from '../support/packs.ts';
import { changed, memoryFolder } from '../packs/folders.ts';

// The mini pack, asked for a week table in different ways, and plans of it.

const STRUCTURE = 'methodologies/mini/methodology.yaml';

const packs = (weekTable: string) => {
  const files = changed({ [STRUCTURE]: ['finishRange:', `${weekTable}\nfinishRange:`] });
  const { value, diagnostics } = openPacks([memoryFolder('packs', files)]).methodology('mini');
  if (!value) throw new Error(diagnostics.map((one) => message(one, 'en')).join('\n'));
  return packsOf({ methodologies: ['mini@1.2.0'], open: () => value });
};

const ROWS = `weekTable:
  weeks: 6
  rows: [{ id: prepare }, { id: write-needs }, { id: introduce }, { id: train, with: [daily-data] }, { id: go-live }]`;

const HEAD = `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-03, methodology: { id: mini, version: 1.2.0 } }
`;
/** Starts on a Tuesday: weeks of the project run from Tuesday to Monday. */
const PLAN = (a = '', b = '', c = '', d = '') => `${HEAD}phases:
  - id: prepare
    name: Prepare
    from: mini/prepare
    tasks:
      - id: collect-needs
        name: Collect
        from: mini/prepare/collect-needs
        tasks:
          - { id: write-needs, name: Write, from: mini/prepare/write-needs, duration: 8d${a} }
      - { id: own-work, name: Own work, duration: 1d, dependsOn: [write-needs]${b} }
      - { id: own-day, name: Own day, milestone: true, dependsOn: [own-work]${d} }
  - id: introduce
    name: Introduce
    from: mini/introduce
    tasks:
      - { id: train, name: Train, from: mini/introduce/train, duration: 5d, dependsOn: [own-work]${c} }
      - { id: go-live, name: Go-live, from: mini/introduce/go-live, milestone: true, dependsOn: [train] }
      - { id: daily-data, name: Data, from: mini/introduce/daily-data, duration: 1h, recur: { every: 2w, count: 3 }, dependsOn: [go-live] }
`;

const SIGNS = { done: '#', 'under-way': '=', planned: '-', late: '!' } as const;

/** A row per line, a sign per week; the column of the data date above. */
function drawn({ weekTable }: Analysis): readonly string[] {
  if (!weekTable) return [];
  return [
    `from ${formatDay(weekTable.weeks[0]?.from ?? 0)}, now ${weekTable.current ?? 'outside'}`,
    ...weekTable.rows.map(
      ({ entity, level, kind, marks, over }) =>
        `${level} ${kind} ${entity.id}: ${marks.map((mark) => (mark ? SIGNS[mark] : '.')).join('')}${over ? ' over' : ''}`,
    ),
  ];
}

const draw = (plan: string, asOf?: string, table = ROWS) =>
  drawn(analysisFrom(plan, { packs: packs(table), ...(asOf !== undefined && { asOf }) }));

describe('the week table', () => {
  test('has the rows of the methodology and what the plan adds, in the order of the plan', () => {
    expect(draw(PLAN())).toEqual([
      'from 2026-03-03, now outside',
      '0 phase prepare: --.....',
      '2 task write-needs: --.....',
      '1 task own-work: .-.....',
      '0 phase introduce: .--.-.-',
      // In one row with its continuation, the days of which are two weeks apart.
      '1 task train: .--.-.-',
      '1 milestone go-live: ..-....',
    ]);
  });

  test('shows phases and their own tasks where no rows are named', () => {
    expect(draw(PLAN(), undefined, 'weekTable: {}')).toEqual([
      'from 2026-03-03, now outside',
      '0 phase prepare: --.....',
      '1 task collect-needs: --.....',
      '1 task own-work: .-.....',
      '0 phase introduce: .--.-.-',
      '1 task train: .--....',
      '1 task daily-data: ..-.-.-',
    ]);
  });

  test.each<readonly [string, string, string, readonly string[]]>([
    [
      // The forecast begins on the Monday after the data date, the last day of the third week.
      'late where it was planned and nothing is done, and where it is expected after its planned finish',
      PLAN(),
      '2026-03-20',
      [
        'from 2026-03-03, now 2',
        '0 phase prepare: !!!!!.....',
        '2 task write-needs: !!!!!.....',
        '1 task own-work: .!..!.....',
        '0 phase introduce: .!!.!!.!.!',
        '1 task train: .!!.!!.!.!',
        '1 milestone go-live: ..!..!....',
      ],
    ],
    [
      'under way where a week holds both',
      PLAN(', progress: 50%, actual: { start: 2026-03-03 }'),
      '2026-03-06',
      ['0 phase prepare: =-.....', '2 task write-needs: =-.....', '1 task own-work: .-.....'],
    ],
    [
      'done, and a phase that is over',
      PLAN(
        ', progress: 100%, actual: { start: 2026-03-03, finish: 2026-03-12 }',
        ', progress: 100%, actual: { start: 2026-03-13, finish: 2026-03-14 }',
        ', progress: 60%, actual: { start: 2026-03-16 }',
        ', actual: { finish: 2026-03-14 }',
      ),
      '2026-03-18',
      [
        '0 phase prepare: ##..... over',
        '2 task write-needs: ##..... over',
        '1 task own-work: .#..... over',
        '1 task train: .#=.-.-',
      ],
    ],
    ['before the project starts', PLAN(), '2026-02-20', ['from 2026-03-03, now outside', '0 phase prepare: --.....']],
    [
      'from the week in which work began before the project did',
      PLAN(', progress: 90%, actual: { start: 2026-02-24 }'),
      '2026-03-03',
      ['from 2026-02-24, now 1', '2 task write-needs: #='],
    ],
  ])('marks work %s', (_, plan, asOf, rows) => {
    const found = draw(plan, asOf);
    for (const row of rows) expect(found).toContainEqual(expect.stringContaining(row));
  });

  test('leaves a week without working days empty', () => {
    const plan = PLAN().replace(
      'start: 2026-03-03,',
      'start: 2026-03-03, calendar: { extends: weekdays, holidays: [{ from: 2026-03-10, to: 2026-03-16 }] },',
    );
    expect(draw(plan)).toContain('2 task write-needs: -.-.....');
  });

  test('is only drawn where the methodology asks for it', () => {
    expect(draw(PLAN(), undefined, '')).toEqual([]);
  });
});

describe('what a reader sees of it', () => {
  const seen = (asOf: string | undefined, room?: number) => {
    const { weekTable } = analysisFrom(PLAN(), { packs: packs(ROWS), ...(asOf !== undefined && { asOf }) });
    if (!weekTable) throw new Error('no table');
    const { weeks, current, before, after, rows } = shownWeeks(weekTable, room);
    return [weeks.map(({ number }) => number).join(' '), current ?? '-', before, after, rows.length];
  };

  test.each<readonly [string | undefined, number | undefined, ReturnType<typeof seen>]>([
    // Seven weeks, six of them at once.
    [undefined, undefined, ['1 2 3 4 5 6', '-', 0, 1, 6]],
    [undefined, 4, ['1 2 3 4', '-', 0, 3, 6]],
    ['2026-03-03', 4, ['1 2 3 4', 0, 0, 4, 6]],
    // Nothing was done by the eighth week: the phase and its first task move to the ninth, everything else past it.
    ['2026-04-24', 4, ['6 7 8 9', 2, 5, 6, 2]],
  ])('as of %s in %s columns', (asOf, room, expected) => {
    expect(seen(asOf, room)).toEqual(expected);
  });

  test('after the end, the last weeks; above each row what holds it, also where that has no work then', () => {
    const { weekTable } = analysisFrom(PLAN(), { packs: packs(ROWS) });
    if (!weekTable) throw new Error('no table');
    const { weeks, rows } = shownWeeks({ ...weekTable, passed: true }, 4);
    expect(weeks.map(({ number }) => number)).toEqual([4, 5, 6, 7]);
    expect(rows.map(({ entity }) => entity.id)).toEqual(['introduce', 'train']);
    const [prepare, ...others] = weekTable.rows;
    if (!prepare) throw new Error('no row');
    const idle = { ...weekTable, passed: true, rows: [{ ...prepare, marks: [] }, ...others.slice(3)] };
    expect(shownWeeks(idle, 4).rows.map(({ entity }) => entity.id)).toEqual(['prepare', 'train']);
  });
});
