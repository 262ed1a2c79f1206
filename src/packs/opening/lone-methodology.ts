import type { PackFolder } from '../../model/index.ts';
import type { PackLocation } from '../pack-files.ts';
import { readStructure } from '../read-methodology.ts';

/**
 * The id of the methodology that a folder is by itself: what its structure says; the name of the folder where it says
 * nothing. Undefined where the folder is none.
 */
export function loneMethodology(folder: PackFolder): string | undefined {
  if (!folder.list('').includes('methodology.yaml')) return undefined;
  const pack: PackLocation = {
    kind: 'methodology',
    folder,
    id: folder.path.split(/[\\/]/).findLast((name) => name !== '') ?? 'methodology',
    path: '',
  };
  return readStructure(pack).value?.data.id ?? pack.id;
}
