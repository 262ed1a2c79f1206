import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { SourceFile } from '../text/index.ts';
import { LARGEST_BYTES, readStream, tooBig } from './bounded.ts';
import { WorldProblem, codeOf } from './problem.ts';
import type { World } from './world.ts';

/** The bytes of a file, of a pipe that has a path, or of stdin for `-`. Throws a WorldProblem. */
export function readBytes(world: World, path: string): Uint8Array {
  if (path === '-') return world.stdin.read();
  try {
    const absolute = resolve(world.cwd, path);
    const stat = statSync(absolute);
    if (!stat.isFile() && !stat.isDirectory()) return readStream(absolute, path);
    if (stat.size > LARGEST_BYTES) throw tooBig(path, stat.size);
    return readFileSync(absolute);
  } catch (error) {
    throw WorldProblem.from(error, path);
  }
}

/** The first bytes of a file, at most so many, and how many it has. Throws a WorldProblem. */
export function readStart(
  world: World,
  path: string,
  most: number,
): { readonly bytes: Uint8Array; readonly size: number } {
  try {
    const descriptor = openSync(resolve(world.cwd, path), 'r');
    try {
      const bytes = Buffer.allocUnsafe(most);
      let total = 0;
      for (let count = -1; count !== 0 && total < most; total += count)
        count = readSync(descriptor, bytes, total, most - total, null);
      return { bytes: bytes.subarray(0, total), size: fstatSync(descriptor).size };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw WorldProblem.from(error, path);
  }
}

/** A file that is our own or that must be UTF-8 by other rules: broken bytes become U+FFFD. */
export function readText(world: World, path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readBytes(world, path));
}

/** As `readText`, with the name that messages call it by. */
export function readSource(world: World, path: string, name: string = path): SourceFile {
  return new SourceFile(name.replaceAll('\\', '/'), readText(world, path));
}

export function exists(world: World, path: string): boolean {
  return existsSync(resolve(world.cwd, path));
}

export function isFolder(world: World, path: string): boolean {
  return statOf(world, path)?.isDirectory() ?? false;
}

/** Whether a pipe or a device stands at a path: it has no size, and reading it may wait for ever. */
export function isStream(world: World, path: string): boolean {
  const stat = statOf(world, path);
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** What stands at a path; undefined where nothing does. Throws a WorldProblem where nobody can tell. */
export function statOf(world: World, path: string): Stats | undefined {
  try {
    return statSync(resolve(world.cwd, path));
  } catch (error) {
    // Asked not to throw, newer versions of Node also keep to themselves that a part of the path is a file.
    if (codeOf(error) === 'ENOENT') return undefined;
    throw WorldProblem.from(error, path);
  }
}

/**
 * The real path of `path` (taken from `folder`) if it ends inside `folder` once every symbolic link is followed; else
 * undefined. A file that does not exist is judged by the path as written.
 */
export function insideFolder(folder: string, path: string): string | undefined {
  const root = real(folder);
  const target = real(isAbsolute(path) ? path : join(folder, path));
  const way = relative(root, target);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : target;
}

function real(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    // The deepest folder that exists decides: a link half-way must not lead outside either.
    const parent = resolve(absolute, '..');
    return parent === absolute ? absolute : join(real(parent), relative(parent, absolute));
  }
}
