import type { Diagnostic } from '../diagnostics/index.ts';
import { PACK_FOLDERS, type PackFolder, type PackKind } from '../model/index.ts';
import { SourceFile } from '../text/index.ts';
import { nameIsNoId } from './findings/index.ts';
import { loneMethodology } from './opening/lone-methodology.ts';
import { isId, namesOf } from './pack-files.ts';

/** One pack of a folder of packs. */
export interface PackRef {
  readonly kind: PackKind;
  /** The catalogue of a folder, of which there is one, is called so. */
  readonly id: string;
}

const KINDS = Object.keys(PACK_FOLDERS) as readonly PackKind[];

/** What stands in a folder of packs (the folder itself, where it is a methodology), kind by kind, whole or broken; what cannot be found by its name is told. */
export function packsIn(folder: PackFolder): {
  readonly packs: readonly PackRef[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const alone = loneMethodology(folder);
  const packs: PackRef[] = alone === undefined ? [] : [{ kind: 'methodology', id: alone }];
  const diagnostics: Diagnostic[] = [];
  for (const kind of KINDS) {
    const under = PACK_FOLDERS[kind];
    if (kind === 'catalogue') {
      if (folder.list(under).length > 0) packs.push({ kind, id: under });
      continue;
    }
    for (const name of namesOf(folder, kind)) {
      if (isId(name)) packs.push({ kind, id: name });
      else {
        const file = new SourceFile(`${folder.path}/${under}/${name}`, '');
        diagnostics.push(nameIsNoId({ span: file.span(0, 0), pointer: '' }, `pack:${name}`, { name }));
      }
    }
  }
  return { packs, diagnostics };
}
