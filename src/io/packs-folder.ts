import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { SourceFile } from '../text/index.ts';
import { readText } from './reading.ts';
import type { World } from './world.ts';

/** A folder of packs as packs/ sees it: names and texts, nothing else. */
export interface PackFiles {
  readonly path: string;
  /** Names directly under a folder, sorted; folders end in `/`. Empty where there is no such folder. */
  list(under: string): readonly string[];
  read(path: string): SourceFile | undefined;
}

/** Opens a folder of packs; nothing is read before it is asked for. */
export function folderOfPacks(world: World, absolute: string, shown: string = absolute): PackFiles {
  return {
    path: shown,
    list(under) {
      try {
        const entries = readdirSync(join(absolute, under), { withFileTypes: true });
        return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
      } catch {
        return [];
      }
    },
    read(path) {
      const full = join(absolute, path);
      if (!statSync(full, { throwIfNoEntry: false })?.isFile()) return undefined;
      return new SourceFile(posix.join(shown.replaceAll('\\', '/'), path), readText(world, full));
    },
  };
}
