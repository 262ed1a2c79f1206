// dist/: the whole program as CommonJS chunks, one per command, nothing left to install.
// First esbuild splits it as modules (it splits no other way), then each chunk is turned into CommonJS, which Node loads
// several milliseconds faster.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compiledPacks } from './compiled-packs.mjs';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = 'node20.17'; // 'node20' would mean 20.0
const bundled = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target,
  legalComments: 'none',
  metafile: true,
  write: false,
};

const program = await build({
  ...bundled,
  entryPoints: { start: 'src/cli/start.ts' },
  splitting: true,
  format: 'esm',
  keepNames: true,
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
