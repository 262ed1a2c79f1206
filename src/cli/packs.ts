import { join } from 'node:path';
import { folderOfPacks, isFolder, packageFolder } from '../io/index.ts';
import type { Packs } from '../model/index.ts';
import type { Session } from './command.ts';
import { usage } from './phrases/frame.ts';
import { refuse } from './say.ts';

/** The packs within reach: `--packs` first, the built-in ones last. Opened once, when they are first asked for. */
export function openPacksOf(session: Session): () => Promise<Packs> {
  let opened: Promise<Packs> | undefined;
  return () => (opened ??= open(session));
}

async function open(session: Session): Promise<Packs> {
  const { openPacks } = await import('../packs/index.ts');
  const { world, common } = session;
  for (const folder of common.packs) if (!isFolder(world, folder)) throw refuse(usage.noPacks, { path: folder });
  const root = packageFolder();
  return openPacks([
    ...common.packs.map((folder) => folderOfPacks(world, folder)),
    // What the build made of the packs stands beside the bundle; beside the sources there is nothing, and nothing stale.
    folderOfPacks(world, join(root, 'templates'), 'templates', join(import.meta.dirname, 'packs')),
  ]);
}
