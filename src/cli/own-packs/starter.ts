import { basename, join, posix, resolve } from 'node:path';
import { exists, folderOfPacks, packageFolder, WorldProblem, writeWhole } from '../../io/index.ts';
import { PACK_FOLDERS } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { schemaPlace } from '../init/target.ts';
import { ownPacksWords as words } from '../phrases/own-packs.ts';
import { refuse } from '../say.ts';

/** Kinds of packs that begin as a small example of themselves; an overlay is a methodology that changes another. */
export type StarterKind = 'methodology' | 'overlay' | 'checklist' | 'assessment' | 'form' | 'report';

export interface StarterRequest {
  readonly kind: StarterKind;
  /** Folder of the new pack; its name is the id. */
  readonly folder: string;
  readonly force: boolean;
  /** What else the files leave open: the word that stands there, and what takes its place. */
  readonly open?: Readonly<Record<string, string>>;
}

/**
 * Writes the files of a new pack, which explain themselves, and names them on stdout. Throws a Refusal where the folder's
 * name is no id, a WorldProblem where a file is there already; nothing is written then.
 */
export async function startPack(session: Session, { kind, folder, force, open = {} }: StarterRequest): Promise<void> {
  const { world, out } = session;
  const path = folder.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  const id = basename(resolve(world.cwd, path));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 64) throw refuse(words.wrongId, { id });
  const source = folderOfPacks(world, join(packageFolder(), 'templates/starter', kind));
  const schema = schemaPlace(world, path, `schemas/${kind}.schema.json`);
  const files = inOrder(source.list('')).flatMap((name) => {
    const file = source.read(name);
    if (!file || !('text' in file)) return [];
    const text = Object.entries({ ...open, SCHEMA: schema.address })
      .reduce((filled, [hole, word]) => filled.replace(hole, () => word), file.text)
      .replaceAll('my-pack', id);
    return [{ path: posix.join(path, name), text, named: file.text.includes('SCHEMA') }];
  });
  for (const each of files) if (exists(world, each.path) && !force) throw new WorldProblem('exists', each.path);
  // A copy of the schema may take the place of an older one.
  const copy = schema.copy && files.some(({ named }) => named) ? [{ ...schema.copy, always: true }] : [];
  for (const file of [...files, ...copy]) {
    await writeWhole(world, file.path, file.text, { force: force || 'always' in file });
    out.line(file.path);
  }
}

/** Where a pack of a kind belongs in a folder of packs. */
export const placeOf = (kind: Exclude<StarterKind, 'overlay'>, name: string, folder = 'packs'): string =>
  posix.join(folder.replaceAll('\\', '/'), PACK_FOLDERS[kind], name);

/** The structure first, then the words. */
const inOrder = (names: readonly string[]): readonly string[] =>
  [...names].sort((a, b) => Number(isWords(a)) - Number(isWords(b)));
const isWords = (name: string): boolean => name === 'en.yaml' || name === 'zh-CN.yaml';
