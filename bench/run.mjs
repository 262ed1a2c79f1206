// npm run bench [-- --peers FOLDER --runs N --quick]: what crm-plan costs beside what a user would run instead. Peers are
// looked for in FOLDER and in PATH: ajv (npm ajv-cli), jsonschema (npm @sourcemeta/jsonschema), tj3 (TaskJuggler).
// Ratios of one run count; milliseconds belong to the machine.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram, inTurn } from './measure.mjs';
import { planText } from './plans.mjs';
import { taskjugglerText } from './taskjuggler.mjs';

const { values: options } = parseArgs({
  options: { peers: { type: 'string' }, runs: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const runs = options.quick ? 3 : Number(options.runs ?? 7);
const root = join(import.meta.dirname, '..');
const program = [process.execPath, join(root, 'bin', 'crm-plan.js')];
const schema = join(root, 'schemas', 'plan.schema.json');
const ajv = findProgram('ajv', options.peers);
// Other programs have the name too: only the one in FOLDER is meant.
const native =
  options.peers && existsSync(join(options.peers, 'jsonschema')) ? join(options.peers, 'jsonschema') : undefined;
const tj3 = findProgram('tj3');
const folder = mkdtempSync(join(tmpdir(), 'crm-plan-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Peers read YAML 1.1 and take a bare date for a date object: they get dates in quotes. */
const forPeers = (text) => text.replace(/(?<=[ {:])(\d{4}-\d{2}-\d{2})/g, '"$1"');

function write(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const run = (...command) => ({ command });
const ajvOn = (...files) => [
  ajv,
  'validate',
  '--spec=draft2020',
  '--strict=false',
  '-s',
  schema,
  ...files.flatMap((file) => ['-d', file]),
];
const peersOn = (...files) => ({
  ...(ajv && { 'ajv-cli': run(...ajvOn(...files)) }),
  ...(native && { 'jsonschema (native)': run(native, 'validate', '--fast', schema, ...files) }),
});

const rows = [];
/** Adds a line for each command: its time, and how many times that of the first it is. */
function compare(work, commands, times = runs) {
  const found = inTurn(commands, times);
  const [first] = Object.values(found);
  for (const [name, { wall, memory }] of Object.entries(found))
    rows.push([
      work,
      name,
      `${wall.toFixed(0)} ms`,
      `${(wall / first.wall).toFixed(2)}×`,
      memory ? `${memory.toFixed(0)} MiB` : '–',
    ]);
  return found;
}

const nothing = { 'node -e 0': run(process.execPath, '-e', '0') };
compare('start-up', {
  ...nothing,
  'crm-plan --version': run(...program, '--version'),
  'crm-plan --help': run(...program, '--help'),
});

const planOf = (seed) => planText({ tasks: 40, detail: true, people: 5, seed });
const one = planOf(1);
const plan = write('one.yaml', one);
compare(`one plan of ${one.split('\n').length} lines`, {
  ...nothing,
  'crm-plan validate': run(...program, 'validate', plan),
  'crm-plan lint': run(...program, 'lint', plan, '--no-config'),
  ...peersOn(write('one.peer.yaml', forPeers(one))),
});

const mistaken = one.replace(/duration: (\d)d/, 'duration: $1');
compare('the same with a mistake, told by each', {
  'crm-plan validate': { command: [...program, 'validate', write('mistaken.yaml', mistaken)], expect: 1 },
  ...(ajv && { 'ajv-cli': { command: ajvOn(write('mistaken.peer.yaml', forPeers(mistaken))), expect: 1 } }),
});

const COUNT = options.quick ? 100 : 1000;
const plans = join(folder, 'plans');
mkdirSync(plans);
const peerFiles = Array.from({ length: COUNT }, (_, index) => {
  const text = planOf(index + 1);
  writeFileSync(join(plans, `p${index}.plan.yaml`), text);
  return write(`p${index}.peer.yaml`, forPeers(text));
});
const { 'ajv-cli': byAjv, ...otherPeers } = peersOn(...peerFiles);
compare(
  `${COUNT} such plans`,
  {
    ...(byAjv && { 'ajv-cli': byAjv }),
    'crm-plan validate': run(...program, 'validate', plans),
    'crm-plan lint': run(...program, 'lint', plans, '--no-config', '--quiet'),
    ...otherPeers,
  },
  options.quick ? 1 : 3,
);

const growth = {};
for (const tasks of options.quick ? [100, 1000] : [100, 1000, 10_000]) {
  const text = planText({ tasks, people: Math.ceil(tasks / 20) });
  const file = write(`${tasks}.yaml`, text);
  growth[tasks] = compare(
    `one plan of ${tasks} tasks`,
    {
      ...(tj3 && {
        tj3: run(tj3, '--silent', '--no-reports', '--output-dir', folder, write(`${tasks}.tjp`, taskjugglerText(text))),
      }),
      'crm-plan schedule': run(...program, 'schedule', file, '--json'),
      'crm-plan validate': run(...program, 'validate', file),
      ...peersOn(write(`${tasks}.peer.yaml`, forPeers(text))),
    },
    tasks > 5000 ? 1 : 3,
  );
}
if (!options.quick) {
  const file = write('100000.yaml', planText({ tasks: 100_000, people: 200 }));
  growth[100_000] = compare(
    'one plan of 100000 tasks',
    { 'crm-plan schedule': run(...program, 'schedule', file, '--json') },
    1,
  );
}

const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
let last = '';
for (const [work, name, ...figures] of rows) {
  if (work !== last) console.log(`\n${work}`);
  last = work;
  console.log(
    `  ${name.padEnd(widths[1])}${figures.map((figure, index) => figure.padStart(widths[index + 2] + 3)).join('')}`,
  );
}
console.log('\ngrowth: exponent of time over tasks');
const sizes = Object.keys(growth).map(Number);
for (const name of ['crm-plan schedule', 'tj3'])
  for (const [index, to] of sizes.slice(1).entries()) {
    const from = sizes[index];
    const [a, b] = [growth[from][name], growth[to][name]];
    if (a && b)
      console.log(`  ${name}, ${from} to ${to}: ${(Math.log(b.wall / a.wall) / Math.log(to / from)).toFixed(2)}`);
  }
for (const [peer, found] of [
  ['ajv-cli', ajv],
  ['jsonschema (native)', native],
  ['tj3', tj3],
])
  if (!found) console.log(`\n${peer} is not installed and left out.`);
