import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Whether git would ignore a path, by the `.gitignore` files between the repository's top and the path. */
export async function ignoredByGit(root: string): Promise<(absolute: string, isFolder: boolean) => boolean> {
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
  return (absolute, isFolder) =>
    isFolder ? folderIgnored(absolute) : folderIgnored(dirname(absolute)) || judge(absolute, false);
}

function repositoryTop(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
