import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { LARGEST_PACK_FILE_MEGABYTES, type PackFolder } from '../model/index.ts';
import { SourceFile } from '../text/index.ts';
import { insideFolder } from './reading.ts';
import type { World } from './world.ts';

const LARGEST_BYTES = LARGEST_PACK_FILE_MEGABYTES * 1_000_000;

/**
 * A folder of packs as packs/ sees it; nothing is read before it is asked for. `compiled`: where the build put the parts
 * that it made of the folder.
 */
export function folderOfPacks(world: World, folder: string, shown: string = folder, compiled?: string): PackFolder {
  const absolute = resolve(world.cwd, folder);
  const name = shown.replaceAll('\\', '/');
  return {
    path: name,
    list(under) {
      try {
        const entries = readdirSync(join(absolute, under), { withFileTypes: true });
        const names = entries.map((entry) => {
          const isFolder =
            entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(join(absolute, under, entry.name)));
          return isFolder ? `${entry.name}/` : entry.name;
        });
        return names.sort();
      } catch {
        return [];
      }
    },
    read(path) {
      const full = join(absolute, path);
      const stat = statSync(full, { throwIfNoEntry: false });
      if (!stat?.isFile()) return undefined;
      if (insideFolder(absolute, path) === undefined) return { refused: 'outside' };
      if (stat.size > LARGEST_BYTES) return { refused: 'too-large' };
      const bytes = readFileSync(full);
      return isUtf8(bytes) ? new SourceFile(posix.join(name, path), bytes.toString('utf8')) : { refused: 'not-utf-8' };
    },
    ...(compiled !== undefined && {
      compiled(part) {
        const file = join(compiled, `${part}.json`);
        return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      },
    }),
  };
}

const leadsToFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
