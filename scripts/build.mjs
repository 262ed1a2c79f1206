// dist/: the whole program as CommonJS, which Node loads several milliseconds faster than modules, cut into parts (see
// parts.mjs), with nothing left to install; and the built-in packs as JSON.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compiledPacks } from './compiled-packs.mjs';
import { directImports } from './direct-imports.mjs';
import { licences } from './licences.mjs';
import { programParts } from './parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = 'node20.17'; // 'node20' would mean 20.0
/** Built-in modules have no side effects: one that nobody uses in a chunk is not loaded by it. */
const pureBuiltIns = {
  name: 'pure built-ins',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};
/** Packages of others without their comments and blanks: our own code stays readable in stack traces. */
const packagesMadeSmall = {
  name: 'packages made small',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/.*\.[cm]?js$/ }, async ({ path }) => {
      const contents = withoutChildProcess(path, readFileSync(path, 'utf8'));
      const { code } = await transform(contents, { minifyWhitespace: true, platform: 'node', target });
      return { contents: code, loader: 'js' };
    });
  },
};

/** commander starts programs for subcommands that are files of their own. We have none, and loading it takes time. */
function withoutChildProcess(path, contents) {
  if (!path.endsWith('/commander/lib/command.js')) return contents;
  const lazy = contents.replace(/require\('(?:node:)?child_process'\)/, '{}');
  if (lazy === contents) throw new Error('commander no longer loads child_process in the way that is taken out here');
  return lazy;
}

const bundled = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target,
  legalComments: 'none',
  plugins: [pureBuiltIns, packagesMadeSmall, directImports()],
  metafile: true,
  write: false,
};

const programSetup = {
  ...bundled,
  define: {
    __VERSION__: JSON.stringify(version),
    YAML_MODULE: JSON.stringify('./yaml.js'),
    'import.meta.dirname': '__dirname',
    'import.meta.url': '__filename',
  },
};
const scratch = mkdtempSync(join(tmpdir(), 'crm-plan-build-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
// Loaded by hand, and only for plans that are out of the ordinary: see src/read/authority.ts.
const yaml = await build({ ...bundled, entryPoints: { yaml: 'yaml' }, format: 'cjs', minify: true });

const packs = await compiledPacks(root);
const writePacks = (folder) => {
  mkdirSync(join(folder, 'packs'), { recursive: true });
  for (const [part, text] of packs) writeFileSync(join(folder, 'packs', `${part}.json`), text);
};
// Beside the trial, as beside the program.
writePacks(join(scratch, 'dist'));
writeFileSync(join(scratch, 'package.json'), '{ "name": "crm-plan" }\n');
symlinkSync(join(root, 'templates'), join(scratch, 'templates'), 'junction');
const program = await programParts(
  root,
  programSetup,
  join(scratch, 'dist'),
  join(root, 'examples', 'fund-crm', 'plan.yaml'),
);

rmSync(dist, { recursive: true, force: true });
writePacks(dist);
/** esbuild leaves regular expressions as they are written. */
const escaped = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
for (const { name, code } of program.parts) {
  // Without blanks, a third smaller; in short lines, so that a stack trace still says where; and in plain ASCII: of a file
  // with a single character beyond it, V8 keeps two bytes for each, which is more even where there is much Chinese.
  const small = await transform(code, {
    minifyWhitespace: true,
    lineLimit: 120,
    charset: 'ascii',
    target,
    format: 'cjs',
    treeShaking: true,
    minifySyntax: true,
  });
  writeFileSync(join(dist, `${name}.js`), escaped(small.code));
}
for (const { path, contents } of yaml.outputFiles) writeFileSync(path, contents);
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
const inputs = { ...program.inputs, ...yaml.metafile.inputs };
writeFileSync(join(root, 'THIRD-PARTY-LICENSES.txt'), licences(root, Object.keys(inputs)));
