#!/usr/bin/env node
// CommonJS on purpose: Node loads it several milliseconds faster than a module.
'use strict';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`crm-plan needs Node.js 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 2;
} else {
  // From Node 22.8 on, compiled code is kept in a cache of the user's temporary folder.
  if (major >= 22) require('node:module').enableCompileCache?.();
  const { start } = require('../dist/start.js');
  start(process.argv.slice(2)).then((status) => (process.exitCode = status));
}
