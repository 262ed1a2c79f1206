// What V8 makes of the program's code, kept between runs: compiling takes half of what a short run takes. The files stand in the
// program's own folder: whoever may write there may change the program as well, so that code of anybody else is never taken.
// Where the folder cannot be written to, nothing is kept. Node does the like from 22.8 on, in more time.
'use strict';
const { isAscii } = require('node:buffer');
const {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Shorter files compile as fast as what is kept of them is read and checked. */
const WORTH_KEEPING = 4096;
/** What stands before the code: its length and its sum. */
const HEAD_BYTES = 8;
/** Of so many words one counts for the sum: four of each block of a disk. */
const WORDS_PER_SAMPLE = 32;

const ownFolder = (folder) => join(folder, `${process.version}-${process.platform}-${process.arch}`);

/** Whether something is kept in `folder`, or can be. */
exports.canKeep = (folder) => {
  if (existsSync(ownFolder(folder))) return true;
  try {
    accessSync(existsSync(folder) ? folder : dirname(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * What loads the files of the folder `program`, by their names: compiled by what is kept in `folder`. What is missing there is
 * kept when the process ends.
 */
exports.loaderOf = (program, folder) => {
  const kept = ownFolder(folder);
  const missing = new Map();
  const loaded = new Map();
  // The files stand side by side: to find one of them takes Node as long as it takes many to run.
  const load = (name) => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const file = join(program, name);
    const bytes = readFileSync(file);
    const place = bytes.length < WORTH_KEEPING ? undefined : join(kept, nameFor(file));
    const cachedData = place && wholeBytesIn(place);
    // Put together as bytes: two long texts put together are copied once more, and memory has to be tidied up earlier.
    const script = new Script(textOf(Buffer.concat([BEFORE, bytes, BEHIND])), { filename: file, cachedData });
    if (place && (!cachedData || script.cachedDataRejected)) missing.set(place, script);
    const module = { exports: {} };
    loaded.set(name, module);
    script.runInThisContext().call(module.exports, module.exports, demand, module, file, program);
    return module.exports;
  };
  const demand = (request) => (request.startsWith('./') ? load(request.slice(2)) : require(request));
  // What asks Node for a file of the program is given the same.
  const loadOther = Module._extensions['.js'];
  Module._extensions['.js'] = (module, file) => {
    if (dirname(file) === program) module.exports = load(basename(file));
    else loadOther(module, file);
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
  return load;
};

/** What Node, too, puts around the code of a module. */
const BEFORE = Buffer.from('(function (exports, require, module, __filename, __dirname) { ');
const BEHIND = Buffer.from('\n});');

/** Taken for UTF-8, what is all ASCII takes ten times as long as it needs. */
const textOf = (bytes) => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');

/** V8 knows a file by its length alone: the name tells one state of it from another. */
function nameFor(file) {
  const { size, mtimeMs } = statSync(file);
  return `${basename(file, '.js')}.${size}-${Math.round(mtimeMs)}.bin`;
}

/**
 * V8 does not check what it is given either, and crashes on bytes that were damaged: cut short, or with blocks that never came
 * to the disk. Looking at every byte would take as long as half of what is gained.
 */
function wholeBytesIn(place) {
  let bytes;
  try {
    bytes = readFileSync(place);
  } catch {
    return undefined;
  }
  if (bytes.length < HEAD_BYTES) return undefined;
  const code = bytes.subarray(HEAD_BYTES);
  return code.length === bytes.readUInt32LE(0) && sampleSum(code) === bytes.readInt32LE(4) ? code : undefined;
}

function sampleSum(bytes) {
  const { buffer, byteOffset, length } = aligned(bytes);
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  let sum = words.length;
  for (let at = 0; at < words.length; at += WORDS_PER_SAMPLE) sum = (Math.imul(sum, 31) + words[at]) | 0;
  return sum;
}

/** Bytes that begin where a word may begin. */
const aligned = (bytes) => (bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes));

function keep(place, code) {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(code.length);
  head.writeInt32LE(sampleSum(code), 4);
  // Whole or not at all: a process beside this one may be reading, and the machine may lose its power.
  const unfinished = `${place}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([head, code]), { flush: true });
  renameSync(unfinished, place);
  // What is left of earlier states of the file, and of processes that were killed.
  const [part] = basename(place).split('.', 1);
  for (const name of readdirSync(dirname(place)))
    if (name.startsWith(`${part}.`) && name !== basename(place)) rmSync(join(dirname(place), name), { force: true });
}
