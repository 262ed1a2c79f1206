// Jest transformer: TypeScript to ESM by esbuild. Source maps are inline, so that stack traces point at .ts lines.
'use strict';
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');
const self = readFileSync(__filename);
module.exports = {
  canInstrument: false,
  getCacheKey(source, file, options) {
    const hash = createHash('sha256').update(self).update(version).update(file).update('\0').update(source);
    return hash.update(String(options.instrument)).update(String(options.supportsStaticESM)).digest('hex');
  },
  process(source, file, options) {
    return transformSync(source, {
      loader: 'ts',
      format: options.supportsStaticESM ? 'esm' : 'cjs',
      target: 'node20.17',
      sourcefile: file,
      sourcemap: 'both',
      sourcesContent: true,
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
    });
  },
};
