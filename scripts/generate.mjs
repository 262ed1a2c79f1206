// npm run generate            writes everything that is derived from the sources
// npm run generate -- --check writes nothing and fails, naming each file that is stale or left over
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { calendars } from './generate/calendars.mjs';
import { checkedSchemas } from './generate/checked-schemas.mjs';
import { guides } from './generate/guides.mjs';
import { reports } from './generate/reports.mjs';
import { ruleExamples } from './generate/rule-examples.mjs';
import { rulePages } from './generate/rule-pages.mjs';
import { schemas } from './generate/schemas.mjs';

/**
 * Each is `{ name, outputs() }`: `outputs` gives (a promise of) a Map from path to content, or null for a file that
 * must not exist. `owns` lists folders in which nothing else may stand.
 */
const GENERATORS = [
  { ...schemas, owns: ['schemas'] },
  { ...checkedSchemas, owns: ['src/read/generated'] },
  { ...ruleExamples, owns: ['src/cli/generated'] },
  { ...rulePages, owns: ['docs/rules'] },
  { ...calendars, owns: [] },
  { ...guides, owns: ['docs/methodologies'] },
  { ...reports, owns: ['src/render/generated'] },
];

const check = process.argv.includes('--check');
process.chdir(join(import.meta.dirname, '..'));

const current = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const stale = [];
for (const generator of GENERATORS) {
  const { name, owns } = generator;
  const wanted = await generator.outputs();
  for (const folder of owns) {
    for (const file of existing(folder)) if (!wanted.has(`${folder}/${file}`)) wanted.set(`${folder}/${file}`, null);
  }
  for (const [path, content] of wanted) {
    if (current(path) === content) continue;
    stale.push(`${path} (${name})`);
    if (check) continue;
    if (content === null) {
      rmSync(path);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
}

if (!check) {
  console.log(stale.length === 0 ? 'Everything is up to date.' : `Written:\n${stale.join('\n')}`);
} else if (stale.length > 0) {
  console.error(`Stale; run \`npm run generate\`:\n${stale.join('\n')}`);
  process.exitCode = 1;
}

function existing(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
