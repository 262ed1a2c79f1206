import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { WorldProblem, codeOf } from './problem.ts';
import { isStream } from './reading.ts';
import type { World } from './world.ts';

export interface WriteOptions {
  /** What was read: the write is refused where the file is no longer that. */
  readonly was?: string;
  /** Replace a file that exists. With `was` it need not be said. */
  readonly force?: boolean;
}

/**
 * Writes a whole file or nothing: a temporary file beside it, fsync, rename; mode and symbolic link are kept, missing
 * folders are made, and taken away again where the write fails. Throws a WorldProblem: `exists` without `force`, `changed` where another hand was quicker.
 */
export async function writeWhole(
  world: World,
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const absolute = resolve(world.cwd, path);
  const { default: writeFileAtomic } = await import('write-file-atomic');
  let firstMade: string | undefined;
  try {
    if (options.was === undefined && options.force !== true && existsSync(absolute) && !isStream(world, absolute)) {
      throw new WorldProblem('exists', path);
    }
    firstMade = makeFolder(dirname(absolute), path);
    const data = typeof content === 'string' ? content : Buffer.from(content);
    if (isStream(world, absolute)) {
      // A pipe or a device takes what it is given: a rename would put a file in its place.
      writeFileSync(absolute, data);
      return;
    }
    if (options.was === undefined && options.force !== true) {
      createNew(absolute, data, path);
      return;
    }
    if (options.was !== undefined) assertUnchanged(absolute, options.was, path);
    // A rename would go through where the file itself must not be written.
    if (existsSync(absolute) && (statSync(absolute).mode & 0o222) === 0) throw new WorldProblem('denied', path);
    writeFileAtomic.sync(absolute, data);
  } catch (error) {
    if (firstMade !== undefined) removeEmpty(dirname(absolute), firstMade);
    throw WorldProblem.from(error, path);
  }
}

/** The outermost folder that had to be made. What is there already may be a file: then it is no folder that “exists”. */
function makeFolder(folder: string, path: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new WorldProblem('not-folder', path) : error;
  }
}

/** Takes away the folders that were made for a file that could not be written; what somebody put there meanwhile stays. */
function removeEmpty(innermost: string, outermost: string): void {
  try {
    for (let folder = innermost; ; folder = dirname(folder)) {
      rmdirSync(folder);
      if (folder === outermost || folder === dirname(folder)) return;
    }
  } catch {
    // The first problem is the one to tell.
  }
}

/** Whole, and never over a file that somebody made in the meantime: a link to an existing name fails. */
function createNew(absolute: string, data: string | Buffer, path: string): void {
  const temporary = `${absolute}.${process.pid}.new`;
  try {
    writeFileSync(temporary, data, { flag: 'wx', flush: true });
    chmodSync(temporary, 0o666 & ~process.umask());
    linkSync(temporary, absolute);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && existsSync(absolute)) throw new WorldProblem('exists', path);
    // File systems without hard links: exclusive creation is the next best.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'EXDEV') {
      writeFileSync(absolute, data, { flag: 'wx', flush: true });
      return;
    }
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function assertUnchanged(absolute: string, was: string, path: string): void {
  const now = existsSync(absolute) ? readFileSync(absolute) : undefined;
  if (now === undefined || !now.equals(Buffer.from(was))) throw new WorldProblem('changed', path);
}

/**
 * Finds out whether a file could be written, without writing: its folder, or the nearest one above that exists, takes new
 * files, and the file itself may be replaced. Throws a WorldProblem.
 */
export function assertMayWrite(world: World, path: string): void {
  const absolute = resolve(world.cwd, path);
  try {
    if (existsSync(absolute)) accessSync(absolute, constants.W_OK);
    let folder = dirname(absolute);
    while (!existsSync(folder)) folder = dirname(folder);
    if (!statSync(folder).isDirectory()) throw new WorldProblem('not-folder', path);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw WorldProblem.from(error, path);
  }
}
