import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ignoredByGit } from './git-ignored.ts';
import { WorldProblem } from './problem.ts';
import { statOf } from './reading.ts';
import type { World } from './world.ts';

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/**
 * The nearest file of that name in the working folder or above it, as a path to show; undefined where there is none.
 * `from`: another folder to begin in. `known`: what folders answered before, so that many plans of one tree cost one look each.
 */
export function nearestUpward(
  world: World,
  name: string,
  from = '.',
  known = new Map<string, string | undefined>(),
): string | undefined {
  const passed: string[] = [];
  let found: string | undefined;
  for (let folder = resolve(world.cwd, from); ; folder = dirname(folder)) {
    if (known.has(folder)) {
      found = known.get(folder);
      break;
    }
    passed.push(folder);
    const candidate = join(folder, name);
    if (isThere(candidate)) found = slashed(relative(world.cwd, candidate));
    if (found !== undefined || dirname(folder) === folder) break;
  }
  for (const folder of passed) known.set(folder, found);
  return found;
}

/** A link that leads nowhere is there as well: to pass over a configuration would be to judge by another one. */
function isThere(absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A part of the path is a file.
    return false;
  }
}

/**
 * The plan files that paths, folders and globs name, in the order given, each once; `-` stays what it is. A folder means
 * every `plan.yaml` and `*.plan.yaml` below it but for `.git`, `node_modules` and what git ignores. Throws a
 * WorldProblem for a path that names nothing and a glob that fits nothing.
 */
export async function findPlans(world: World, paths: readonly string[]): Promise<readonly string[]> {
  const [only] = paths;
  if (only !== undefined && paths.length === 1) return plansOf(world, only);
  // By where they are: one file may be named in several ways, and is called by the first.
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await plansOf(world, path)) {
      const key = file === '-' ? file : resolve(world.cwd, file);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function plansOf(world: World, path: string): Promise<readonly string[]> {
  if (path === '-') return [path];
  // An empty word is a variable that was not set, not the working folder.
  if (path === '') throw new WorldProblem('missing', path);
  const stat = statOf(world, path);
  if (stat?.isDirectory()) return plansBelow(world, path);
  return stat ? [slashed(path)] : filesOf(world, path);
}

/** Whether a path has the name of a plan, as folders are searched for them. */
export const isPlanFile = (path: string): boolean => /(?:^|[\\/.])plan\.yaml$/.test(path);

/** The plans of a folder, but for what git ignores. Links to folders are not followed: they may lead round in circles. */
async function plansBelow(world: World, folder: string): Promise<readonly string[]> {
  const root = resolve(world.cwd, folder);
  const ignored = await ignoredByGit(root);
  const found: string[] = [];
  // Put together by hand: to normalise the paths of thousands of files takes as long as to read the folders.
  const walk = (absolute: string, way: string): void => {
    const ahead = absolute.endsWith(sep) ? absolute : absolute + sep;
    for (const entry of readFolder(absolute, join(folder, way))) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(name) && !ignored(ahead + name, true)) walk(ahead + name, `${way}${name}/`);
      } else if (isPlanFile(name) && holdsFile(entry, ahead + name) && !ignored(ahead + name, false))
        found.push(way + name);
    }
  };
  walk(root, '');
  const shown = folder === '.' ? '' : slashed(join(folder, 'x')).slice(0, -1);
  return found.sort().map((file) => shown + file);
}

const LEFT_OUT: ReadonlySet<string> = new Set(['.git', 'node_modules']);

function readFolder(absolute: string, path: string): readonly Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    throw WorldProblem.from(error, path);
  }
}

/** A link counts as what it leads to; where it leads nowhere too, since to pass over a plan would be to call it sound. */
function holdsFile(entry: Dirent, absolute: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? true;
}

async function filesOf(world: World, pattern: string): Promise<readonly string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const slashes = slashed(pattern);
  if (!isDynamicPattern(slashes)) throw new WorldProblem('missing', pattern);
  const files = await glob([slashes], {
    cwd: world.cwd,
    ignore: ['**/.git/**', '**/node_modules/**'],
    absolute: isAbsolute(pattern),
    expandDirectories: false,
  });
  if (files.length === 0) throw new WorldProblem('no-match', pattern);
  return files.map(slashed).sort();
}
