// The built-in packs as the build hands them to the program: read, checked and joined once, as JSON.
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The parts of every built-in pack, by name; throws with the findings where one has an error. */
export async function compiledPacks(root) {
  const contents = `
    import { folderOfPacks } from './src/io/index.ts';
    import { compilePacks } from './src/packs/index.ts';
    import { message } from './src/diagnostics/index.ts';
    export function compile(root) {
      const { parts, diagnostics } = compilePacks(folderOfPacks({ cwd: root, env: {} }, root + '/templates', 'templates'));
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      return { parts, errors: errors.map((each) => each.place.span.file.path + ': ' + message(each, 'en')) };
    }`;
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: 'compile-packs.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.17',
    // It runs in a temporary folder, where no package is found.
    define: { 'import.meta.url': JSON.stringify(join(root, 'package.json')), 'import.meta.dirname': '__dirname' },
  });
  const folder = await mkdtemp(join(tmpdir(), 'crm-plan-build-'));
  try {
    const file = join(folder, 'compile-packs.cjs');
    await writeFile(file, outputFiles[0].contents);
    const { compile } = createRequire(import.meta.url)(file);
    const { parts, errors } = compile(root);
    if (errors.length > 0) throw new Error(`built-in packs with errors:\n${errors.join('\n')}`);
    return parts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
