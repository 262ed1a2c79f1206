import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('../../bin/code-cache.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'code-cache-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A program of one long file, and a short one that it loads. */
const longFile = (answer: string): string =>
  `'use strict';\n${'// padding\n'.repeat(4000)}exports.answer = () => require('./short.js') + ${JSON.stringify(answer)} + __filename.slice(-4);\n`;

let number = 0;
let program = '';
let kept = '';

beforeEach(() => {
  program = join(scratch, `program-${++number}`);
  kept = join(program, 'code-cache');
  mkdirSync(program);
  // Asks for the file that asks for it, and for something of Node's.
  writeFileSync(
    join(program, 'short.js'),
    "const long = require('./long.js'); const { sep } = require('node:path');\nmodule.exports = sep && 'answer' in long ? 'short and ' : '';\n",
  );
  writeFileSync(join(program, 'long.js'), longFile('long '));
});

/** Runs the program; `kept` tells what V8 said of the code that it was given. */
function run(): { stdout: string; stderr: string; status: number | null } {
  const script = `
    const vm = require('node:vm');
    const { Script } = vm;
    vm.Script = class extends Script {
      constructor(code, options) {
        super(code, options);
        if (!options.filename.endsWith('long.js')) return;
        process.stdout.write(options.cachedData === undefined ? 'compiled: ' : this.cachedDataRejected ? 'refused: ' : 'kept: ');
      }
    };
    const load = require(${JSON.stringify(keeper)}).loaderOf(${JSON.stringify(program)}, ${JSON.stringify(kept)});
    const long = load('long.js');
    process.stdout.write(long.answer() + '\\n');
    if (require(${JSON.stringify(join(program, 'long.js'))}) !== long) process.stdout.write('loaded twice\\n');`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

const told = (how: string, answer = 'long '): object => ({
  stdout: `${how}: short and ${answer}g.js\n`,
  stderr: '',
  status: 0,
});
const onlyFolder = (): string => join(kept, readdirSync(kept)[0] ?? '');
const files = (): string[] => readdirSync(onlyFolder());

describe('compiled code', () => {
  test('is kept by the first run and taken by the second', () => {
    expect(run()).toEqual(told('compiled'));
    expect(files()).toEqual([expect.stringMatching(/^long\.\d+-\d+\.bin$/)]);
    expect(run()).toEqual(told('kept'));
  });

  test('of a file that has changed since is not taken, even where its length is the same, and goes', () => {
    run();
    const [before] = files();
    writeFileSync(join(program, 'long.js'), longFile('LONG '));
    utimesSync(join(program, 'long.js'), new Date(0), new Date(0));
    expect(run()).toEqual(told('compiled', 'LONG '));
    expect(files()).toEqual([expect.not.stringContaining(String(before))]);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['a byte too long', (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)])],
    // As a machine leaves it that lost its power while the last blocks were on their way.
    ['empty from its second half on', (bytes: Buffer) => bytes.fill(0, bytes.length / 2)],
    ['empty in a block', (bytes: Buffer) => bytes.fill(0, 256, 768)],
    ['something else', () => Buffer.from('not code at all')],
  ])('that is %s is made anew', (_, damage) => {
    run();
    const file = join(onlyFolder(), files()[0] ?? '');
    const sound = readFileSync(file);
    writeFileSync(file, damage(sound));
    expect(run()).toEqual(told('compiled'));
    expect(run()).toEqual(told('kept'));
  });

  test('that cannot be kept does no harm', () => {
    writeFileSync(kept, 'a file where the folder would be');
    expect(run()).toEqual(told('compiled'));
    expect(run()).toEqual(told('compiled'));
  });
});

describe('something can be kept', () => {
  const canKeep = (folder: string): string =>
    spawnSync(process.execPath, ['-p', `require(${JSON.stringify(keeper)}).canKeep(${JSON.stringify(folder)})`], {
      encoding: 'utf8',
    }).stdout.trim();

  test('where the folder can be made, is there, or holds something already', () => {
    expect(canKeep(kept)).toBe('true');
    run();
    expect(canKeep(kept)).toBe('true');
  });

  test('not where there is nothing that could be written to', () => {
    expect(canKeep(join(program, 'gone', 'code-cache'))).toBe('false');
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot || process.platform === 'win32' ? test.skip : test)('not where nobody may write', () => {
    chmodSync(program, 0o555);
    expect(canKeep(kept)).toBe('false');
    chmodSync(program, 0o755);
  });
});
