import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../src/io/index.ts';
import { Aside } from '../../src/read/ordinary/aside.ts';
import { builtInPacks, methodologyOf, scaffoldText } from '../scaffold/stand.ts';
import { EXAMPLES, exampleText, mutated, random } from '../support/mutations.ts';
import { testWorld } from '../support/world.ts';

// Whichever reader reads a plan, and whether its findings come from the cache or not, `lint` says the same to the byte: of the
// examples, of fresh plans of every pack, of a plan too large to be read twice, and of all of them mangled. The program is
// loaded twice, the second time with a quick reader that always steps aside. `npm run fuzz` mangles more, SEED otherwise.

type Main = (words: readonly string[], world: World) => Promise<number>;
const SEED = Number(process.env['SEED'] ?? '20261218');
const MANGLED = Math.ceil(2 * Number(process.env['FUZZ'] ?? '1'));
/** So many at a time, so that what differs is found again. */
const AT_ONCE = 200;

let quick: Main;
let authority: Main;
let aside = 0;
beforeAll(async () => {
  ({ main: quick } = await import('../../src/cli/index.ts'));
  jest.resetModules();
  jest.unstable_mockModule('../../src/read/ordinary/reader.ts', () => ({
    readOrdinary: () => {
      aside++;
      return new Aside(0, 'for the test');
    },
  }));
  jest.unstable_mockModule('../../src/read/ordinary/aside.ts', () => ({ Aside }));
  ({ main: authority } = await import('../../src/cli/index.ts'));
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every plan by its name, whole. */
function plans(): ReadonlyMap<string, string> {
  const all = new Map(EXAMPLES.map((example) => [example as string, exampleText(example)]));
  for (const [index, { id }] of builtInPacks.methodologies().entries()) {
    const [locale, calendar] = index % 2 === 0 ? (['en', 'weekdays'] as const) : (['zh-CN', 'cn'] as const);
    all.set(id, scaffoldText(methodologyOf(builtInPacks, id), locale, {}, { calendar }));
  }
  return all;
}

/** Above half a million characters a plan with mistakes is not read a second time. */
function largePlan(): string {
  const task = (n: number): string =>
    `      - { id: t${n}, name: "任务 ${n}", why: ${'because '.repeat(160)}, duration: ${n % 97 === 0 ? '3' : '3d'}, owner:${n % 101 === 0 ? '' : ' lin'}${n > 0 ? `, dependsOn: [t${n - 1}]` : ''} }\n`;
  const tasks = Array.from({ length: 450 }, (_, n) => task(n)).join('');
  return `format: crm-plan/1\nproject: { id: p, name: P, start: 2026-01-05, colour: red }\npeople: [{ id: lin, name: Lin }]\nphases:\n  - id: one\n    name: One\n    tasks:\n${tasks}`;
}

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function said(main: Main, cwd: string, ...words: readonly string[]): Promise<Said> {
  const world = testWorld({ cwd });
  const status = await main(['lint', '.', '--json', '--as-of', '2026-06-30', ...words], world);
  return { status, ...world.said };
}

interface Found {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly unknown[] }[];
}

/** The files of which two runs say different things, with what the first of them says differently. */
function differences(one: Said, other: Said): readonly unknown[] {
  if (one.stdout === other.stdout && one.stderr === other.stderr && one.status === other.status) return [];
  const [files, others] = [one, other].map(({ stdout }) => (JSON.parse(stdout) as Found).files);
  const found = (files ?? []).flatMap(({ path, diagnostics }, index) => {
    const twin = others?.[index]?.diagnostics ?? [];
    const at = diagnostics.findIndex((each, nth) => JSON.stringify(each) !== JSON.stringify(twin[nth]));
    return at < 0 && diagnostics.length === twin.length ? [] : [{ path, one: diagnostics[at], other: twin[at] }];
  });
  return found.length > 0 ? found : [{ one: [one.status, one.stderr], other: [other.status, other.stderr] }];
}

async function compare(cwd: string, expected: number): Promise<void> {
  const plain = await said(quick, cwd);
  const before = aside;
  expect(differences(plain, await said(authority, cwd))).toEqual([]);
  // The quick reader really was out of the way, for every plan.
  expect(aside - before).toBeGreaterThanOrEqual(expected);
  expect(differences(plain, await said(quick, cwd, '--cache'))).toEqual([]);
  const kept = readFileSync(join(cwd, '.crm-plan-cache/lint.json'));
  expect(differences(plain, await said(quick, cwd, '--cache'))).toEqual([]);
  expect(readFileSync(join(cwd, '.crm-plan-cache/lint.json')).equals(kept)).toBe(true);
  expect((JSON.parse(plain.stdout) as Found).files.length).toBeGreaterThanOrEqual(expected);
}

test(
  'of whole plans and of mangled ones',
  async () => {
    const large = largePlan();
    expect(large.length).toBeGreaterThan(500_000);
    const sources = [...plans()];
    const whole = [...sources, ['large', large]] as const;
    const waiting: (readonly [name: string, bytes: string | Uint8Array])[] = [...whole];
    for (let round = 0; round < MANGLED * sources.length; round++) {
      const [name, text] = sources[round % sources.length] ?? ['', ''];
      waiting.push([`${name}-${SEED + round}`, mutated(text, random(SEED + round)).bytes]);
    }
    // Each run opens the packs anew: many plans at a time.
    for (let batch = waiting.splice(0, AT_ONCE); batch.length > 0; batch = waiting.splice(0, AT_ONCE)) {
      const cwd = mkdtempSync(join(folder, 'plans-'));
      for (const [name, bytes] of batch) writeFileSync(join(cwd, `${name}.plan.yaml`), bytes);
      await compare(cwd, batch.length);
    }
  },
  90_000 + MANGLED * 30_000,
);
