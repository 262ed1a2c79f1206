// What V8 makes of the program's code, kept between runs. Node does this itself from 22.8 on; before that, compiling takes
// half of what a short run takes. The files stand in the program's own folder: whoever may write there may change the program
// as well, so that code of anybody else is never taken. Where the folder cannot be written to, nothing is kept.
'use strict';
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Shorter files compile as fast as what is kept of them is read and checked. */
const WORTH_KEEPING = 16_384;
const CHECKSUM_BYTES = 4;

/** Has the files of the folder `program` compiled by what is kept in `folder`; what is missing is kept when the process ends. */
exports.keepCompiledCode = (program, folder) => {
  const kept = join(folder, `${process.version}-${process.platform}-${process.arch}`);
  const missing = new Map();
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (code, file, ...rest) {
    if (code.length < WORTH_KEEPING || dirname(file) !== program) return compile.call(this, code, file, ...rest);
    const place = join(kept, nameFor(file));
    const cachedData = wholeBytesIn(place);
    const script = new Script(Module.wrap(code), { filename: file, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) missing.set(place, script);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, Module.createRequire(file), this, file, program);
  };
  process.once('exit', () => {
    try {
      if (missing.size > 0) mkdirSync(kept, { recursive: true });
      // Only now are the functions of this run compiled.
      for (const [place, script] of missing) keep(place, script.createCachedData());
    } catch {
      // The next run compiles again.
    }
  });
};

/** V8 knows a file by its length alone: the name tells one state of it from another. */
function nameFor(file) {
  const { size, mtimeMs } = statSync(file);
  return `${basename(file, '.js')}.${size}-${Math.round(mtimeMs)}.bin`;
}

/** V8 does not check what it is given either, and crashes on bytes that were damaged. */
function wholeBytesIn(place) {
  let bytes;
  try {
    bytes = readFileSync(place);
  } catch {
    return undefined;
  }
  if (bytes.length < CHECKSUM_BYTES) return undefined;
  const code = bytes.subarray(CHECKSUM_BYTES);
  return checksum(code) === bytes.readUInt32LE(0) ? code : undefined;
}

// Loaded only by a run that needs it.
const checksum = (bytes) => require('node:zlib').crc32(bytes);

function keep(place, code) {
  const head = Buffer.alloc(CHECKSUM_BYTES);
  head.writeUInt32LE(checksum(code));
  // Whole or not at all: a process beside this one may be reading.
  const unfinished = `${place}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([head, code]));
  renameSync(unfinished, place);
  // What is left of earlier states of the file, and of processes that were killed.
  const [part] = basename(place).split('.', 1);
  for (const name of readdirSync(dirname(place)))
    if (name.startsWith(`${part}.`) && name !== basename(place)) rmSync(join(dirname(place), name), { force: true });
}
