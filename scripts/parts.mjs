// How the program is cut into the files of dist/. Loading a file costs a fraction of a millisecond and so does reading code
// that is not run, so:
// - what a common command needs stands together in one part: which source files that are is found out by running it;
// - everything else stands in a part for each folder, or for each file where a folder holds things that go one by one;
// - a part is loaded when something of it is first used, not when the part that mentions it is.
// esbuild's own splitting can do neither.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const VALIDATE = ['validate', 'BARE'];
/** Where all is known already, nothing is read, resolved or held against a rule. */
const FROM_CACHE = ['lint', 'PLAN', '--no-config', '--quiet', '--cache', '--cache-location', 'CACHE'];
/** Parts by command lines: what all of them load and no part above holds. BARE is PLAN without contents of deliverables. */
const COMMON = [
  ['start', ['--version']],
  ['help', ['--help']],
  ['shared', VALIDATE, FROM_CACHE],
  ['plan', VALIDATE],
  // What contents of deliverables ask for, and the words of the methodology that they are held against.
  ['contents', ['validate', 'PLAN']],
  ['cached', FROM_CACHE],
  ['lint', ['lint', 'PLAN', '--no-config']],
  ['schedule', ['schedule', 'PLAN']],
];

/** Packages that take half a millisecond to load and that a run in plain ASCII does without. */
const APART = new Set(['package:fast-string-width']);

/** Folders whose files have nothing to do with each other. */
const ONE_BY_ONE = /^src\/(cli\/(commands|printers|phrases)|cli|exporters|views|render\/generated|io)$/;

/**
 * The program as parts: `{ parts: [{ name, code }], inputs }`. `setup` is handed on to esbuild; `plan` is a plan to try, with
 * contents of deliverables, and without.
 */
export async function programParts(root, setup, scratch, plan) {
  const { files, onlyUser } = await sourceFiles(root, setup);
  const alone = new Map(files.map((file, index) => [file, `${basename(file, '.ts')}-${index}`]));
  const trial = await bundleParts(root, setup, alone);
  write(scratch, trial.parts);
  const together = new Map();
  const given = { PLAN: plan, BARE: join(scratch, 'bare.plan.yaml'), CACHE: join(scratch, 'cache.json') };
  writeFileSync(given.BARE, readFileSync(plan, 'utf8').replaceAll(/^ +file: .*\n/gm, ''));
  const load = (words) =>
    loadedBy(
      join(scratch, `${alone.get(START)}.js`),
      words.map((word) => given[word] ?? word),
      root,
    );
  load(FROM_CACHE); // Fills it.
  for (const [part, ...lines] of COMMON) {
    const loaded = lines.map(load);
    for (const file of files)
      if (!together.has(file) && !APART.has(file) && loaded.every((names) => names.has(`${alone.get(file)}.js`)))
        together.set(file, part);
  }
  const partOf = new Map(files.map((file) => [file, together.get(file) ?? partFor(file)]));
  // A package that one file alone imports stands with it, and only as much of it as that file uses.
  for (const [name, user] of onlyUser) if (!APART.has(name)) partOf.set(name, partOf.get(user));
  return bundleParts(root, setup, partOf);
}

const START = 'src/cli/start.ts';

function write(folder, parts) {
  mkdirSync(folder, { recursive: true });
  for (const { name, code } of parts) writeFileSync(join(folder, `${name}.js`), code);
}

/** A part for a source file that no common command needs. */
function partFor(file) {
  if (file.startsWith('package:')) return file.slice('package:'.length).replaceAll(/[@/]+/g, '-').replace(/^-/, '');
  const folder = dirname(file);
  const name = file.slice('src/'.length, -'.ts'.length).replaceAll('/', '-');
  return ONE_BY_ONE.test(folder) ? name : folder.slice('src/'.length).replaceAll('/', '-') || name;
}

/**
 * Every source file that the program is made of, and every package that one of them names, as `package:<name>`;
 * `onlyUser`: for packages that a single file imports, which file that is.
 */
async function sourceFiles(root, setup) {
  const { metafile } = await build({ ...setup, entryPoints: [START], splitting: true, format: 'esm' });
  const files = Object.keys(metafile.inputs).filter((file) => file.startsWith('src/'));
  const users = new Map();
  for (const file of files)
    for (const { path, original, kind } of metafile.inputs[file].imports)
      if (path.includes('node_modules/')) {
        const name = `package:${original}`;
        users.set(name, [...(users.get(name) ?? []), { file, kind }]);
      }
  const alone = Array.from(users).filter(([, all]) => all.length === 1 && all[0].kind === 'import-statement');
  return {
    files: [...files, ...users.keys()].toSorted((a, b) => (a < b ? -1 : 1)),
    onlyUser: new Map(alone.map(([name, [{ file }]]) => [name, file])),
  };
}

/** Builds the parts; `partOf` says where each file stands. */
async function bundleParts(root, setup, partOf) {
  const asked = new Set();
  const separate = {
    name: 'separate parts',
    setup({ onResolve }) {
      onResolve({ filter: /^[^/]/ }, ({ path, importer, kind }) => {
        const from = relative(root, importer);
        if (path.startsWith('node:') || !partOf.has(from)) return undefined;
        const target = path.startsWith('.') ? relative(root, resolve(dirname(importer), path)) : `package:${path}`;
        const part = partOf.get(target);
        if (part === undefined) throw new Error(`${from} imports ${path}, which stands in no part`);
        if (kind !== 'dynamic-import' && part === partOf.get(from)) return undefined;
        asked.add(target);
        return { path: `${MARK}${part}#${exportedAs(target)}`, external: true, sideEffects: false };
      });
    },
  };
  const bundle = async (entries) => {
    const entry = {
      name: 'entries of parts',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^part-entry:/ }, ({ path }) => ({ path, namespace: 'part-entry' }));
        onLoad({ filter: /.*/, namespace: 'part-entry' }, ({ path }) => ({
          contents: entries.get(path.slice('part-entry:'.length)),
          resolveDir: root,
          loader: 'js',
        }));
      },
    };
    return build({
      ...setup,
      plugins: [entry, separate, ...setup.plugins],
      entryPoints: Array.from(entries.keys(), (part) => ({ in: `part-entry:${part}`, out: part })),
      format: 'cjs',
      supported: { 'dynamic-import': false },
    });
  };
  const entriesOf = (wanted) => {
    const entries = new Map();
    for (const [file, part] of partOf) {
      const from = file.startsWith('package:') ? file.slice('package:'.length) : `./${file}`;
      const lines = entries.get(part) ?? [];
      if (wanted(file)) lines.push(`export * as ${exportedAs(file)} from '${from}';`);
      if (file === START) lines.push(`export { start } from '${from}';`);
      entries.set(part, lines);
    }
    return new Map(Array.from(entries, ([part, lines]) => [part, lines.join('\n')]));
  };
  // The first time round tells which files other parts ask for; only these are handed out.
  await bundle(entriesOf(() => true));
  const { outputFiles, metafile } = await bundle(entriesOf((file) => asked.has(file)));
  const parts = outputFiles.map(({ path, text }) => ({ name: basename(path, '.js'), code: linked(text) }));
  return { parts, inputs: metafile.inputs };
}

const MARK = 'part:';
/** The name under which a part hands out what a file exports. */
const exportedAs = (file) =>
  file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '$')
    .replaceAll(/[^\w$]/g, '_');

const PART = `${MARK}([^#"]+)#([^"]+)`;
/** Modules of Node that cost milliseconds to load, and that hardly any run of a part uses. */
const HEAVY = /^var (\w+) = require\("(node:(?:child_process|crypto))"\);$/gm;

/** What esbuild makes of the exports of a file: a getter for each. */
const NAMESPACE = /^var (\w+) = \{\};\n__export\(\1, \{\n((?: {2}[\w$]+: \(\) => [\w$]+,?\n)+)\}\);$/gm;
/** What a part hands out, and what esbuild says of it to readers that look for names without running it. */
const HANDED_OUT = /^module\.exports = __toCommonJS\((\w+)\);$/m;
const ANNOTATION = /^\/\/ Annotate the CommonJS export names[^]*$/m;

/**
 * Exports of our files as plain objects, made when the part has run: to make hundreds of getters takes as long as to run it.
 * What is handed on from another part keeps its getter, which loads that part when it is asked for.
 */
function withPlainExports(text) {
  const [made, whole] = [[], []];
  const code = text
    .replace(ANNOTATION, '')
    .replace(NAMESPACE, (getters, name, list, offset) => {
      const ofPackage = text.slice(text.lastIndexOf('\n// ', offset)).startsWith('\n// node_modules/');
      if (ofPackage || text.includes(`__reExport(${name},`)) return getters;
      const plain = `${name} = {${list.replaceAll(' () =>', '')}};`;
      // What the part hands out is made of what its files do.
      if (name.startsWith('part_entry_')) whole.push(plain);
      else made.push(plain);
      return `var ${name};`;
    })
    .replace(HANDED_OUT, (_, name) => {
      whole.push(`module.exports = ${name};`);
      return '';
    });
  return `${code}\n${[...made, ...whole].join('\n')}\n`;
}

/** Turns what a part takes from others into calls that load the other part when they are first made. */
function linked(text) {
  const names = [];
  const declaration = new RegExp(`^var (\\w+) = (?:__toESM\\()?require\\("${PART}"\\)(?:, 1)?\\)?;$`, 'gm');
  const onceUsed = (name, value) => {
    names.push(name);
    return `var ${name}_;function ${name}(){return ${name}_??=${value}}`;
  };
  let code = withPlainExports(text)
    .replaceAll(declaration, (_, name, part, exported) => onceUsed(name, `require("./${part}.js").${exported}`))
    .replaceAll(HEAVY, (_, name, module) => onceUsed(name, `require("${module}")`));
  // Dynamic imports, and files that hand on all of another: these load at once.
  const other = new RegExp(`(?:__toESM\\(require\\("${PART}"\\)(?:, 1)?\\)|require\\("${PART}"\\))`, 'g');
  code = code.replaceAll(other, (_, a, b, c, d) => `require("./${a ?? c}.js").${b ?? d}`);
  if (names.length === 0) return code;
  const use = new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)(new )?(${names.join('|')})\\.`, 'g');
  return code.replaceAll(use, (_, made, name) => (made ? `new (${name}()).` : `${name}().`));
}

/** The names of the files that a run loads. */
function loadedBy(start, words, cwd) {
  const script = `
    const { start } = require(${JSON.stringify(start)});
    start(${JSON.stringify(words)}).then((status) => {
      process.stderr.write('\\n' + JSON.stringify(Object.keys(require.cache)));
      process.exitCode = status;
    });`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8' });
  // The run may have said something of its own before.
  const [said, last] = [stderr.slice(0, stderr.lastIndexOf('\n')), stderr.slice(stderr.lastIndexOf('\n') + 1)];
  // 1: a check found something.
  if (status !== 0 && status !== 1) throw new Error(`the trial of “${words.join(' ')}” failed:\n${said}`);
  return new Set(JSON.parse(last).map((path) => basename(path)));
}
