#!/usr/bin/env node
// CommonJS on purpose: Node loads it several milliseconds faster than a module.
'use strict';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`crm-plan needs Node.js 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  const { join } = require('node:path');
  const dist = join(__dirname, '..', 'dist');
  const { enableCompileCache } = require('node:module');
  // Compiled code is kept between runs: by Node itself, where it can.
  if (enableCompileCache) enableCompileCache();
  const load = enableCompileCache
    ? (name) => require(join(dist, name))
    : require('./code-cache.js').loaderOf(dist, join(dist, 'code-cache'));
  const { start } = load('start.js');
  start(process.argv.slice(2)).then((status) => (process.exitCode = status));
}
