// dist/: the whole program as CommonJS chunks, one per command, nothing left to install.
// First esbuild splits it as modules (it splits no other way), then each chunk is turned into CommonJS, which Node loads
// several milliseconds faster.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compiledPacks } from './compiled-packs.mjs';
import { directImports } from './direct-imports.mjs';
import { licences } from './licences.mjs';

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

const program = await build({
  ...bundled,
  entryPoints: { start: 'src/cli/start.ts' },
  splitting: true,
  format: 'esm',
  keepNames: true,
  // Chinese words as they are: half the bytes of their escapes.
  charset: 'utf8',
  define: {
    __VERSION__: JSON.stringify(version),
    YAML_MODULE: JSON.stringify('./yaml.js'),
    'import.meta.dirname': '__dirname',
    'import.meta.url': '__filename',
  },
});
// Loaded by hand, and only for plans that are out of the ordinary: see src/read/authority.ts.
const yaml = await build({ ...bundled, entryPoints: { yaml: 'yaml' }, format: 'cjs', minifyWhitespace: true });

const packs = await compiledPacks(root);
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'packs'), { recursive: true });
for (const { path, text } of program.outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    supported: { 'dynamic-import': false },
  });
  writeFileSync(join(dist, basename(path)), code);
}
for (const { path, contents } of yaml.outputFiles) writeFileSync(path, contents);
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
for (const [part, text] of packs) writeFileSync(join(dist, 'packs', `${part}.json`), text);
const inputs = { ...program.metafile.inputs, ...yaml.metafile.inputs };
writeFileSync(join(root, 'THIRD-PARTY-LICENSES.txt'), licences(root, Object.keys(inputs)));
