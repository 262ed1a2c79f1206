import type { Diagnostic } from '../../diagnostics/index.ts';
import { PACK_FOLDERS, type PackFolder, type PackKind, type Packs } from '../../model/index.ts';
import { openReport, type PackRef } from '../../packs/index.ts';
import { openTemplate } from '../../render/index.ts';
import { compiledCalendar } from '../init/defaults.ts';

type Opening = (packs: Packs, id: string, folder: PackFolder) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

const OPENINGS: Readonly<Record<PackKind, Opening>> = {
  methodology: (packs, id) => packs.methodology(id).diagnostics,
  catalogue: (packs, _id, folder) => sharedIn(packs, `${folder.path}/${PACK_FOLDERS.catalogue}/`),
  rules: (packs, id, folder) => sharedIn(packs, `${folder.path}/${PACK_FOLDERS.rules}/${id}/`),
  checklist: (packs, id) => packs.checklist(id).diagnostics,
  assessment: (packs, id) => packs.assessment(id).diagnostics,
  form: (packs, id) => packs.form(id).diagnostics,
  calendar: (packs, id) => compiledCalendar(packs, id).diagnostics,
  async report(_packs, id, folder) {
    const { value, diagnostics } = openReport([folder], id);
    return value ? [...diagnostics, ...(await openTemplate(value)).diagnostics] : diagnostics;
  },
};

/** What is wrong with a pack, whatever its kind. `folder` is the first within reach that has it. */
export async function packFindings(
  packs: Packs,
  folder: PackFolder,
  { kind, id }: PackRef,
): Promise<readonly Diagnostic[]> {
  return OPENINGS[kind](packs, id, folder);
}

const sharedIn = (packs: Packs, path: string): readonly Diagnostic[] =>
  packs.sharedFindings().filter(({ place }) => place.span.file.path.startsWith(path));
