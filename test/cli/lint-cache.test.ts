import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { LOCALES } from '../../src/diagnostics/index.ts';
import { builtInPacks, methodologyOf, scaffoldText } from '../scaffold/stand.ts';
import { testWorld } from '../support/world.ts';

// Whatever a run says, it says the same from the cache: of the examples, of fresh plans of every pack and of plans with
// mistakes, in every format and both languages.

const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'];
const MISTAKES = `format: crm-plan/1
project: { id: p, name: "=cmd() | 甲", start: 2026-12-01, asOf: 2026-12-18 }
people: [{ id: lin, name: Lin Wei }]
phases:
  - id: one
    name: 准备
    tasks:
      - { id: a, name: A, owner: lin, duration: 5 }
      - { id: b, name: “B”, duration: 3d, dependsOn: [aa], deadline: 2026-12-02 }
      - { id: b, name: C, colour: red }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  cpSync(new URL('../../examples', import.meta.url), join(folder, 'examples'), { recursive: true });
  for (const { id } of builtInPacks.methodologies())
    for (const locale of LOCALES) {
      const calendar = locale === 'en' ? 'weekdays' : 'cn';
      const text = scaffoldText(methodologyOf(builtInPacks, id), locale, {}, { calendar });
      writeFileSync(join(folder, `${id}-${locale}.plan.yaml`), text);
    }
  writeFileSync(join(folder, 'mistakes.plan.yaml'), MISTAKES);
  writeFileSync(join(folder, 'syntax.plan.yaml'), 'phases: [\n');
  writeFileSync(join(folder, 'bytes.plan.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that a run says: its status, both streams, and a file for each format. */
async function saidBy(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const world = testWorld({ cwd: folder });
  const outputs = FORMATS.flatMap((format) => ['--format', `${format}=out.${format}`]);
  const status = await main(['lint', '.', ...words, '--format', 'pretty', ...outputs], world);
  const files = FORMATS.map((format) => [format, readFileSync(join(folder, `out.${format}`), 'utf8')]);
  return { status, ...world.said, ...Object.fromEntries(files) };
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each([
    ['everything', []],
    ['errors alone', ['--quiet', '--statistics']],
    ['the strictest preset, with warnings counted', ['--preset', 'strict', '--quiet', '--max-warnings', '1']],
  ])(
    '%s',
    async (_, words) => {
      const plain = await saidBy('--locale', locale, ...words);
      const first = await saidBy('--locale', locale, ...words, '--cache', '--cache-location', 'c/first.json');
      const kept = readFileSync(join(folder, 'c/first.json'));
      const warm = await saidBy('--locale', locale, ...words, '--cache', '--cache-location', 'c/first.json');
      expect(plain['stdout']).not.toBe('');
      // Output by output: all of them together would be more than anybody reads.
      for (const [output, text] of Object.entries(plain)) {
        expect([output, first[output] === text]).toEqual([output, true]);
        expect([output, warm[output] === text]).toEqual([output, true]);
      }
      expect(readFileSync(join(folder, 'c/first.json')).equals(kept)).toBe(true);
    },
    120_000,
  );
});
