import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { WorldProblem } from './problem.ts';
import { statOf } from './reading.ts';
import type { World } from './world.ts';

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** The nearest file of that name in the working folder or above it, as a path to show; undefined where there is none. */
export function nearestUpward(world: World, name: string): string | undefined {
  for (let folder = world.cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (existsSync(candidate)) return slashed(relative(world.cwd, candidate));
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * The plan files that paths, folders and globs name, in the order given, each once; `-` stays what it is. A folder means
 * every `plan.yaml` and `*.plan.yaml` below it but for `.git`, `node_modules` and what git ignores. Throws a
 * WorldProblem for a path that names nothing and a glob that fits nothing.
 */
export async function findPlans(world: World, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      found.add(path);
      continue;
    }
    const stat = statOf(world, path);
    if (stat?.isDirectory()) {
      for (const file of await plansBelow(world, path)) found.add(file);
    } else if (stat) {
      found.add(slashed(path));
    } else {
      for (const file of await filesOf(world, path)) found.add(file);
    }
  }
  return [...found];
}

/** Whether a path has the name of a plan, as folders are searched for them. */
export const isPlanFile = (path: string): boolean => /(?:^|[\\/.])plan\.yaml$/.test(path);

async function plansBelow(world: World, folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const root = resolve(world.cwd, folder);
  const files = await glob(['**/plan.yaml', '**/*.plan.yaml'], {
    cwd: root,
    ignore: ['**/.git/**', '**/node_modules/**'],
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  const ignored = await ignoredByGit(root);
  return files
    .filter((file) => !ignored(join(root, file)))
    .sort()
    .map((file) => show(folder, file));
}

const show = (folder: string, file: string): string => slashed(folder === '.' ? file : join(folder, file));

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

/** Whether git would ignore a path, by the `.gitignore` files between the repository's top and the path. */
async function ignoredByGit(root: string): Promise<(absolute: string) => boolean> {
  const top = repositoryTop(root);
  if (top === undefined) return () => false;
  const { default: ignore } = await import('ignore');
  type Rules = ReturnType<typeof ignore>;
  const known = new Map<string, Rules | undefined>();
  const rulesOf = (folder: string): Rules | undefined => {
    if (known.has(folder)) return known.get(folder);
    const lists = [join(folder, '.gitignore'), ...(folder === top ? [join(top, '.git', 'info', 'exclude')] : [])];
    const texts = lists.filter((list) => existsSync(list)).map((list) => readFileSync(list, 'utf8'));
    const rules = texts.length === 0 ? undefined : ignore().add(texts.join('\n'));
    known.set(folder, rules);
    return rules;
  };
  // A folder that is ignored takes everything below it along; the deepest list that speaks of a path decides.
  const judge = (absolute: string, isFolder: boolean): boolean => {
    let verdict = false;
    const way = relative(top, absolute).split(sep);
    let folder = top;
    for (let depth = 0; depth < way.length; depth++) {
      const rest = way.slice(depth).join('/') + (isFolder ? '/' : '');
      const test = rulesOf(folder)?.test(rest);
      if (test?.ignored) verdict = true;
      else if (test?.unignored) verdict = false;
      folder = join(folder, way[depth] ?? '');
    }
    return verdict;
  };
  const folders = new Map<string, boolean>([[top, false]]);
  const folderIgnored = (folder: string): boolean => {
    const before = folders.get(folder);
    if (before !== undefined) return before;
    const verdict = folderIgnored(dirname(folder)) || judge(folder, true);
    folders.set(folder, verdict);
    return verdict;
  };
  return (absolute) => folderIgnored(dirname(absolute)) || judge(absolute, false);
}

function repositoryTop(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
