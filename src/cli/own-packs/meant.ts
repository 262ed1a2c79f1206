import { posix } from 'node:path';
import { folderOfPacks, isFolder, type World } from '../../io/index.ts';
import { PACK_FOLDERS, type PackFolder, type PackKind } from '../../model/index.ts';
import { packsIn, type PackRef } from '../../packs/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { ownPacksWords as words } from '../phrases/own-packs.ts';
import { refuse } from '../say.ts';

/** Packs that a path on the command line means. */
export interface MeantPacks {
  readonly folder: PackFolder;
  readonly packs: readonly PackRef[];
  /** Folders in it whose name no pack can have. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The file that makes a folder a pack of a kind; a methodology may stand anywhere, the others where their kind stands. */
const STRUCTURES: ReadonlyMap<string, PackKind> = new Map([
  ['checklist.yaml', 'checklist'],
  ['assessment.yaml', 'assessment'],
  ['form.yaml', 'form'],
  ['report.yaml', 'report'],
  ['rules.yaml', 'rules'],
  ['catalogue.yaml', 'catalogue'],
]);

/**
 * A folder of packs, one pack alone, or the file of a calendar. Undefined where there is no pack; throws a Refusal for a
 * pack that stands where nothing finds it.
 */
export function meantPacks(world: World, given: string): MeantPacks | undefined {
  const path = given.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  if (!isFolder(world, path)) {
    const id = posix.basename(path, '.yaml');
    return kindAround(path) === 'calendar' && path.endsWith('.yaml')
      ? found(world, posix.join(path, '../..'), { kind: 'calendar', id })
      : undefined;
  }
  const folder = folderOfPacks(world, path);
  const names = folder.list('');
  const kind = names.includes('methodology.yaml') ? undefined : names.flatMap((name) => STRUCTURES.get(name) ?? [])[0];
  if (kind === undefined) {
    const inside = packsIn(folder);
    return inside.packs.length + inside.diagnostics.length === 0 ? undefined : { folder, ...inside };
  }
  if (kind === 'catalogue' && posix.basename(path) === PACK_FOLDERS.catalogue)
    return found(world, posix.dirname(path), { kind, id: PACK_FOLDERS.catalogue });
  if (kindAround(path) === kind) return found(world, posix.join(path, '../..'), { kind, id: posix.basename(path) });
  throw refuse(words.misplaced, { path: given, folder: `${PACK_FOLDERS[kind]}/` });
}

/** One of the packs of a folder; none, and why, where its name is no name of a pack. */
function found(world: World, path: string, { kind, id }: PackRef): MeantPacks {
  const folder = folderOfPacks(world, path);
  const { packs, diagnostics } = packsIn(folder);
  return {
    folder,
    packs: packs.filter((one) => one.kind === kind && one.id === id),
    diagnostics: diagnostics.filter(({ subject }) => subject === `pack:${id}`),
  };
}

/** The kind of packs that stand beside this one. */
function kindAround(path: string): PackKind | undefined {
  const around = posix.basename(posix.dirname(path));
  return (Object.keys(PACK_FOLDERS) as PackKind[]).find((kind) => PACK_FOLDERS[kind] === around);
}
