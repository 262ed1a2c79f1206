import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scratch, WorldProblem } from '../../src/io/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'scratch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one file after the other, whole, however large', () => {
  const scratch = new Scratch();
  // Around the size that it begins with, and beyond it twice over.
  for (const size of [3, 256 * 1024, 0, 256 * 1024 + 1, 1_100_000, 5]) {
    const bytes = Buffer.alloc(size, `${size} 号`);
    writeFileSync(join(folder, 'file'), bytes);
    expect([size, bytes.equals(scratch.read(join(folder, 'file')))]).toEqual([size, true]);
  }
});

test('what is not there or is no file is told', () => {
  const scratch = new Scratch();
  expect(() => scratch.read(join(folder, 'gone'))).toThrow(WorldProblem);
  expect(() => scratch.read(folder)).toThrow(WorldProblem);
});

(process.platform === 'win32' ? test.skip : test)('a pipe that nobody writes to is not waited for', () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(new Scratch().readAtOnce(pipe)).toHaveLength(0);
});
