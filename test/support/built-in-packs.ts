import { join } from 'node:path';
import { folderOfPacks, processWorld } from '../../src/io/index.ts';
import type { Packs } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');
let opened: Packs | undefined;

/** The packs that come with the program, read from their YAML; opened once for each test file. */
export function builtInPacks(): Packs {
  opened ??= openPacks([folderOfPacks(processWorld(), templates, 'templates')]);
  return opened;
}
