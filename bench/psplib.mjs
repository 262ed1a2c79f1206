// node bench/psplib.mjs FOLDER [--schedules N] [--seed N] [--every N] [--best FILE.csv]
// Schedules every .sm and .rcp file of a folder and prints how far the makespans lie above the critical path and, where a
// file with `name,best` lines is given (`104..105` takes the upper bound), above the best that is known.
import { build } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseInstance } from './psplib-format.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schedules: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    best: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Name a folder with .sm or .rcp files: node bench/psplib.mjs FOLDER [--schedules 5000] [--best best.csv]',
  );
  process.exit(2);
}

const bundle = await build({
  stdin: { contents: `export * from './src/schedule/level/instance.ts';`, resolveDir: join(import.meta.dirname, '..') },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const { levelInstance } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const known = new Map(
  (values.best === undefined ? '' : readFileSync(values.best, 'utf8'))
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .map(([name, best = '']) => [name, Number(best.split('..').at(-1))]),
);
const percent = (share) => `${(share * 100).toFixed(2)} %`;
const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
const files = readdirSync(folder)
  .filter((name) => /\.(sm|rcp)$/.test(name))
  .sort((a, b) => (a < b ? -1 : 1))
  .filter((_, index) => index % Number(values.every) === 0);
const aboveBound = [];
const aboveBest = [];
let reached = 0;
let built = 0;
const began = performance.now();
for (const name of files) {
  const instance = parseInstance(name, readFileSync(join(folder, name), 'utf8'));
  const found = levelInstance(instance, { schedules: Number(values.schedules), seed: Number(values.seed) });
  built += found.built;
  aboveBound.push((found.makespan - found.bound) / found.bound);
  const best = known.get(name);
  if (best === undefined || Number.isNaN(best)) continue;
  aboveBest.push((found.makespan - best) / best);
  if (found.makespan <= best) reached++;
}
const took = performance.now() - began;
console.log(`${files.length} instances, ${values.schedules} schedules each at most, seed ${values.seed}`);
console.log(`above the critical path   ${percent(mean(aboveBound))}`);
if (aboveBest.length > 0) {
  console.log(`above the best known      ${percent(mean(aboveBest))} (${aboveBest.length} known, ${reached} reached)`);
}
console.log(
  `time                      ${(took / files.length).toFixed(1)} ms an instance, ${((took * 1000) / built).toFixed(1)} µs a schedule`,
);
