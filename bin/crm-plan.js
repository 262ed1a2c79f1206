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
  const { canKeep, loaderOf } = require('./code-cache.js');
  const kept = join(dist, 'code-cache');
  // Where nothing can be kept beside the program, newer versions of Node keep it elsewhere.
  const byNode = enableCompileCache !== undefined && !canKeep(kept);
  if (byNode) enableCompileCache();
  const load = byNode ? (name) => require(join(dist, name)) : loaderOf(dist, kept);
  const { start } = load('start.js');
  start(process.argv.slice(2)).then((status) => (process.exitCode = status));
}
