import { folderOfPacks } from '../../io/index.ts';
import type { BrokenPack, PackKind, Packs } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { ownPacks } from '../packs.ts';
import { counts } from '../phrases/findings.ts';
import { ownPacksWords as words } from '../phrases/own-packs.ts';
import { bold, dim, padEnd, red, widthOf, type Styled } from '../screen.ts';

/** Packs of one kind that stand in the user's folders and have errors: a list marks them instead of leaving them out. */
export async function brokenPacks(
  session: Session,
  packs: Packs,
  kind: PackKind,
  plan?: string,
): Promise<readonly BrokenPack[]> {
  const folders = await ownPacks(session, plan);
  if (folders.length === 0) return [];
  const { packsIn } = await import('../../packs/index.ts');
  const { packFindings } = await import('./findings.ts');
  const seen = new Set<string>();
  const broken: BrokenPack[] = [];
  for (const path of folders) {
    const folder = folderOfPacks(session.world, path);
    for (const pack of packsIn(folder).packs) {
      if (pack.kind !== kind || seen.has(pack.id)) continue;
      seen.add(pack.id);
      const found = await packFindings(packs, folder, pack);
      const errors = found.filter(({ severity }) => severity === 'error').length;
      if (errors > 0) broken.push({ id: pack.id, errors, folder: folder.path });
    }
  }
  return broken;
}

/** The lines under a list, with what tells the errors. */
export function brokenText({ say }: Session, broken: readonly BrokenPack[]): Styled {
  const width = Math.max(0, ...broken.map(({ id }) => widthOf(id)));
  return broken.map(({ id, errors, folder }): Styled => [
    red('✗ '),
    padEnd(bold(id), width),
    '  ',
    red(say(words.broken, { errors: say(counts.errors, { count: errors }) })),
    '  ',
    dim(say(words.toldBy, { folder: quoted(folder) })),
    '\n',
  ]);
}

/** As it has to be typed. */
const quoted = (path: string): string => (/^[\w./:@+-]+$/.test(path) ? path : `"${path}"`);
