import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFolder } from '../../src/model/index.ts';
import { SourceFile } from '../../src/text/index.ts';

/** A folder of packs in memory: texts by path. */
export function memoryFolder(path: string, files: Readonly<Record<string, string>>): PackFolder {
  return {
    path,
    list(under) {
      const prefix = under === '' ? '' : `${under}/`;
      const names = Object.keys(files)
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length))
        .map((rest) => (rest.includes('/') ? rest.slice(0, rest.indexOf('/') + 1) : rest));
      return [...new Set(names)].sort();
    },
    read: (file) => (Object.hasOwn(files, file) ? new SourceFile(`${path}/${file}`, files[file] ?? '') : undefined),
  };
}

/** The files of a folder on disk, by path. */
export function filesOf(folder: string, under = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, under))) {
    const path = under === '' ? name : `${under}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) Object.assign(found, filesOf(folder, path));
    else found[path] = readFileSync(join(folder, path), 'utf8');
  }
  return found;
}

export const miniFiles = filesOf(join(import.meta.dirname, 'mini'));
export const miniFolder = memoryFolder('packs', miniFiles);

/** The mini packs with changes: a new text for a file, a replacement in it, or null to take it away. */
export function changed(
  changes: Readonly<Record<string, string | null | readonly [from: string | RegExp, to: string]>>,
): Record<string, string> {
  const files = { ...miniFiles };
  for (const [name, change] of Object.entries(changes)) {
    const path = name.includes('/') ? name : `methodologies/mini/${name}`;
    if (change === null) delete files[path];
    else if (typeof change === 'string') files[path] = change;
    else {
      const [from, to] = change;
      const before = files[path] ?? '';
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} has no ${String(from)}`);
      files[path] = after;
    }
  }
  return files;
}
