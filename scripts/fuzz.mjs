// npm run fuzz [-- ROUNDS]: the tests that try texts at random, a hundred times longer than in CI: examples mangled through all
// of `lint`, also with the authority alone and from the cache, the fast reader beside the authority, the schema check beside ajv.
// SEED, where it is set, chooses other mutations.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const times = Number(process.argv[2] ?? process.env.FUZZ ?? 100);
if (!(times > 0)) throw new Error('npm run fuzz -- ROUNDS takes a number above 0: how many times longer than in CI');
const root = join(import.meta.dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const tests = [
  'test/lint/fuzz.test.ts',
  'test/lint/same-findings.test.ts',
  'test/read/ordinary.test.ts',
  'test/read/check.test.ts',
];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    ...tests,
    '--testTimeout',
    String(30_000 + times * 60_000),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ: String(times) } },
);
process.exitCode = status ?? 1;
