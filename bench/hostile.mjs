// Ten megabytes of what nobody writes by accident: each has to end with a finding, within 10 seconds and 1 GB.
// node bench/hostile.mjs [NAME…]: processor seconds (other work on the machine does not count) and peak memory of each.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const HEAD = 'format: crm-plan/1\nproject: { id: a, name: A }\n';
const SIZE = 10 * 1024 * 1024;
const filledWith = (text) => text.repeat(Math.ceil(SIZE / text.length));
const numbered = (text, count) => Array.from({ length: count }, (_, i) => text(i)).join('');

const CASES = {
  'open brackets': () => `${HEAD}x-a: ${filledWith('[')}`,
  'closed brackets': () => `${HEAD}x-a: ${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`,
  'lists in lists': () => `${HEAD}x-a:\n  ${filledWith('- ')}`,
  'maps in maps': () => HEAD + numbered((i) => `${' '.repeat(i)}a:\n`, 4000),
  'alias bomb': () =>
    `${HEAD}x-a: &a0 [${'1,'.repeat(10)}]\n${numbered((i) => `x-${i}: &a${i + 1} [${`*a${i},`.repeat(10)}]\n`, 30)}`,
  aliases: () => `${HEAD}x-z: &a [1, 2, 3]\nx-a: [${filledWith('*a, ')}1]\n`,
  anchors: () => HEAD + numbered((i) => `x-${i}: &a${i} 1\n`, 400_000),
  'merge keys': () =>
    `${HEAD}x-0: &m0 {a: 1}\n${numbered((i) => `x-${i + 1}: &m${i + 1} {<<: *m${i}, k${i}: 1}\n`, 200_000)}`,
  'a long text': () => `${HEAD}x-a: ${'y'.repeat(SIZE)}\n`,
  'a long statement': () => `${HEAD}goals:\n  - id: a\n    statement: ${'y'.repeat(SIZE)}\n`,
  'a text without end': () => `${HEAD}x-a: "${'y'.repeat(SIZE)}\n`,
  'a block text': () => `${HEAD}x-a: |\n${filledWith('  some text here\n')}`,
  escapes: () => `${HEAD}x-a: "${filledWith('\\n')}"\n`,
  'a million unknown keys': () => HEAD + numbered((i) => `k${i}: 1\n`, 900_000),
  'a million own keys': () => `${HEAD}x-a:\n${numbered((i) => ` k${i}: 1\n`, 900_000)}`,
  'one key a million times': () => HEAD + filledWith('a: 1\n'),
  'one long line': () => `${HEAD}x-a: {${numbered((i) => `k${i}: 1, `, 900_000)}}\n`,
  'faulty tasks': () =>
    `${HEAD}phases:\n - id: p\n   name: P\n   tasks:\n${numbered((i) => `    - {id: t${i}, duration: ${i}, foo: 1}\n`, 200_000)}`,
  'a long list of words': () => `${HEAD}x-a:\n${filledWith('  - word\n')}`,
  'a long list in brackets': () => `${HEAD}x-a: [${filledWith('word, ')}]\n`,
  'a long list of texts in quotes': () => `${HEAD}x-a:\n${filledWith('  - "word"\n')}`,
  'entries without ids': () => `${HEAD}risks:\n  - nothing\n${filledWith('  - id: 5\n')}`,
  nulls: () => HEAD + filledWith('-\n'),
  colons: () => filledWith(':\n'),
  tabs: () => filledWith('\t- a\n'),
  'line ends': () => filledWith('\n'),
  spaces: () => `${HEAD}x-a:${' '.repeat(SIZE)}b`,
  'control characters': () => `${HEAD}x-a: ${filledWith('\u0007')}`,
  documents: () => filledWith('---\na: 1\n'),
  directives: () => filledWith('%a\n'),
  comments: () => HEAD + filledWith('# crm-plan-disable-next-line x\n'),
  quotes: () => filledWith('"'),
  tags: () => filledWith('! '),
  questions: () => filledWith('? '),
  pipes: () => filledWith('|\n'),
  'carriage returns': () => HEAD + filledWith('a: 1\r'),
  hashes: () => HEAD + filledWith('x-a: b #\n'),
};

if (process.argv[2] === '--one') {
  const [, , , name, bundle] = process.argv;
  const { decode, readPlan, message } = createRequire(import.meta.url)(bundle);
  const bytes = Buffer.from(CASES[name]());
  const before = process.cpuUsage();
  const { value: file } = decode('plan.yaml', bytes);
  const { diagnostics } = readPlan(file);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) / 1e6).toFixed(1).padStart(5);
  const memory = String(Math.round(process.resourceUsage().maxRSS / 1024)).padStart(5);
  const [first] = diagnostics;
  const said = first ? `${first.rule}: ${message(first, 'en').slice(0, 70)}` : 'no finding';
  console.log(`${name.padEnd(24)} ${seconds} s ${memory} MB ${String(diagnostics.length).padStart(4)}  ${said}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-bench-'));
  try {
    const bundle = join(folder, 'read.cjs');
    const contents = ['read', 'diagnostics'].map((room) => `export * from './src/${room}/index.ts';`).join('\n');
    await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20.17',
      outfile: bundle,
      define: { 'import.meta.url': JSON.stringify(join(root, 'package.json')) },
    });
    const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(CASES);
    for (const name of names) {
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', name, bundle], { stdio: 'inherit' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
