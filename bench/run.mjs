// npm run bench [-- SUBJECT… --peers FOLDER --psplib FOLDER --runs N --quick]: what crm-plan costs beside what a user would run instead.
// A subject is a file of bench/subjects/; without one named, all are measured. Peers are looked for in FOLDER and in PATH:
// ajv (npm ajv-cli), jsonschema (npm @sourcemeta/jsonschema), spectral (npm @stoplight/spectral-cli), tj3 (TaskJuggler).
// Ratios of one run count; milliseconds belong to the machine.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { inTurn, output } from './measure.mjs';
import { checkers, finderIn, forPeers } from './peers.mjs';
import { table } from './table.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    psplib: { type: 'string' },
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'crm-plan-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function write(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const find = finderIn(options.peers);
const program = [process.execPath, join(root, 'bin', 'crm-plan.js')];
const known = checkers(find, join(root, 'schemas', 'plan.schema.json'), write);
const runs = options.quick ? 3 : Number(options.runs ?? 7);
const printed = table();

/** What a subject measures with. */
const bench = {
  runs,
  quick: options.quick,
  /** The scratch folder, and how to put a file there. */
  folder,
  write,
  /** The path of another program, where it is installed. */
  find,
  /** A call of crm-plan. */
  crmPlan: (...words) => ({ command: [...program, ...words] }),
  nothing: { 'node -e 0': { command: [process.execPath, '-e', '0'] } },
  /** Calls of the peers that check YAML by the schema of plans; `faulty`: each has to refuse a file. */
  schemaChecks(files, { faulty = false, but = [] } = {}) {
    const present = known.filter(({ name, installed }) => installed && !but.includes(name));
    return Object.fromEntries(
      present.map((each) => [each.name, { command: each.on(files), expect: faulty ? each.faulty : 0 }]),
    );
  },
  forPeers,
  /** Runs the commands in turn and adds a line for each: the first is what the others are told in. */
  compare(work, commands, times = runs) {
    const found = inTurn(commands, times);
    printed.add(work, found);
    return found;
  },
  /** Runs each command once, unmeasured, and throws where the exit status is not the one expected. */
  verify: (commands) => inTurn(commands, 1),
  /** What a command prints, unmeasured. */
  output,
  /** Tells what is no measurement, below the figures. */
  say: (text) => printed.say(text),
  psplib: options.psplib,
  grow: (name, walls) => printed.addGrowth(name, walls),
};

const subjects = readdirSync(join(import.meta.dirname, 'subjects')).map((file) => basename(file, '.mjs'));
const unknown = positionals.filter((name) => !subjects.includes(name));
if (unknown.length > 0) {
  console.error(`No subject “${unknown.join(', ')}”. There are: ${subjects.join(', ')}.`);
  process.exit(2);
}
for (const name of subjects.toSorted()) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`measuring ${name} …`);
  const { measure } = await import(`./subjects/${name}.mjs`);
  measure(bench);
}
console.log(printed.text());
const absent = known.filter(({ installed }) => !installed).map(({ name }) => name);
if (!find('tj3')) absent.push('tj3');
if (absent.length > 0) console.log(`\nNot installed and left out: ${absent.join(', ')}.`);
