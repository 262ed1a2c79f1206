import type { Diagnostic, Locale, Place } from '../diagnostics/index.ts';
import {
  LARGEST_PACK_FILE_MEGABYTES,
  PACK_FOLDERS,
  type Outcome,
  type PackFolder,
  type PackKind,
} from '../model/index.ts';
import { SourceFile } from '../text/index.ts';
import { fileNotUtf8, fileOutside, fileTooLarge, missingFile, startWith } from './findings/index.ts';

const LARGEST = LARGEST_PACK_FILE_MEGABYTES * 1_000_000;

/** The language files of every pack. */
export const WORD_FILES: Readonly<Record<Locale, string>> = { en: 'en.yaml', 'zh-CN': 'zh-CN.yaml' };

/** One pack inside a folder of packs. */
export interface PackLocation {
  readonly kind: PackKind;
  readonly folder: PackFolder;
  readonly id: string;
  /** Path of the pack inside the folder, ending in `/`; empty where the folder is the pack. */
  readonly path: string;
}

/** A file of a pack as it stands, or the finding that says why it is not read. */
export function packFile(pack: PackLocation, name: string): Outcome<SourceFile> {
  const path = pack.path + name;
  const found = pack.folder.read(path);
  const place = (): Place => startOf(new SourceFile(joinPath(pack.folder.path, path), ''));
  const subject = `pack:${pack.id}`;
  const holes = { file: name, pack: pack.id };
  if (found === undefined) return { diagnostics: [missingFile(place(), subject, holes, startWith(pack.kind))] };
  if ('refused' in found) {
    const refusal = {
      outside: () => fileOutside(place(), subject, holes),
      'too-large': () => fileTooLarge(place(), subject, { ...holes, megabytes: LARGEST_PACK_FILE_MEGABYTES }),
      'not-utf-8': () => fileNotUtf8(place(), subject, holes),
    } as const satisfies Record<typeof found.refused, () => Diagnostic>;
    return { diagnostics: [refusal[found.refused]()] };
  }
  if (found.text.length > LARGEST)
    return {
      diagnostics: [fileTooLarge(startOf(found), subject, { ...holes, megabytes: LARGEST_PACK_FILE_MEGABYTES })],
    };
  return { value: found, diagnostics: [] };
}

const startOf = (file: SourceFile): Place => ({ span: file.span(0, 0), pointer: '' });
const joinPath = (folder: string, path: string): string =>
  folder === '' ? path : `${folder.replace(/\/$/, '')}/${path}`;

/** Names of the packs of a kind in a folder of packs; a name that is no id is no pack. */
export const packNames = (folder: PackFolder, kind: PackKind): readonly string[] => namesOf(folder, kind).filter(isId);

/** The same with the names that are no ids. */
export function namesOf(folder: PackFolder, kind: PackKind): readonly string[] {
  const end = kind === 'calendar' ? '.yaml' : '/';
  return folder
    .list(PACK_FOLDERS[kind])
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length));
}

/** Where a pack of its own folder stands. */
export const locationOf = (folder: PackFolder, kind: PackKind, id: string): PackLocation => ({
  kind,
  folder,
  id,
  path: `${PACK_FOLDERS[kind]}/${id}/`,
});

export const isId = (name: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 64;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
