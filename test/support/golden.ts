import { expect } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const update = process.env['UPDATE'] === '1';
if (update && process.env['CI']) throw new Error('UPDATE=1 is for people: CI compares, it never rewrites');

/** Compares with the golden file of that name beside the test (`import.meta.url`); UPDATE=1 writes it anew. */
export function golden(testFile: string, name: string, text: string): void {
  const path = fileURLToPath(new URL(`goldens/${name}`, testFile));
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  if (!existsSync(path))
    throw new Error(`no golden file yet: run the test with UPDATE=1 to write ${name}, then read it`);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
