import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The files of dist/ that a run of the built program reads, but for what is kept between runs. */
function partsOf(...words: string[]): string[] {
  const script = `
    const fs = require('node:fs');
    const { basename, dirname, join } = require('node:path');
    const { readFileSync } = fs;
    const dist = join(${JSON.stringify(root)}, 'dist');
    const read = new Set();
    fs.readFileSync = (file, ...rest) => {
      if (typeof file === 'string' && dirname(file) === dist && file.endsWith('.js')) read.add(basename(file, '.js'));
      return readFileSync(file, ...rest);
    };
    process.argv = ['node', 'crm-plan', ...${JSON.stringify(words)}];
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(join(scratch, 'read.json'))}, JSON.stringify([...read].sort())));
    require(${JSON.stringify(join(root, 'bin', 'crm-plan.js'))});`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: scratch, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(readFileSync(join(scratch, 'read.json'), 'utf8')) as string[];
}

describe('of the program is loaded', () => {
  test('for the version, hardly anything', () => expect(partsOf('--version')).toEqual(['start']));

  test('for help in English, what help needs, without what measures Chinese', () =>
    expect(partsOf('--help')).toEqual(['help', 'start']));

  test('for an ordinary plan that is right, neither words of findings nor contents nor any package', () => {
    const plan = readFileSync(join(root, 'examples', 'fund-crm', 'plan.yaml'), 'utf8');
    writeFileSync(join(scratch, 'plan.yaml'), plan.replaceAll(/^ +file: .*\n/gm, ''));
    expect(partsOf('validate', 'plan.yaml')).toEqual(['help', 'plan', 'shared', 'start']);
  });
});

test('can be loaded first, whichever part of it: none needs another that is half-way through', () => {
  const script = `
    const { readdirSync } = require('node:fs');
    const { loaderOf } = require(${JSON.stringify(join(root, 'bin', 'code-cache.js'))});
    const dist = ${JSON.stringify(join(root, 'dist'))};
    process.setMaxListeners(0);
    const parts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    for (const name of parts)
      for (const [file, exports] of Object.entries(loaderOf(dist, ${JSON.stringify(join(scratch, 'kept'))})(name)))
        if (exports === undefined) throw new Error(name + ' hands out nothing as ' + file);
    process.stdout.write(String(parts.length > 50));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: scratch, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'true', stderr: '' });
});

test('is in plain ASCII: of a file with one other character, V8 keeps two bytes for each', () => {
  const others = readdirSync(join(root, 'dist')).filter(
    (name) => name.endsWith('.js') && /[^\0-\x7f]/.test(readFileSync(join(root, 'dist', name), 'utf8')),
  );
  expect(others).toEqual([]);
});
