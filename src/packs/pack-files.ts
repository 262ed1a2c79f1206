import type { Diagnostic, Locale, Place } from '../diagnostics/index.ts';
import type { Outcome, PackFolder } from '../model/index.ts';
import { SourceFile } from '../text/index.ts';
import { fileNotUtf8, fileOutside, fileTooLarge, missingFile } from './findings/index.ts';

/** A methodology of a thousand tasks with words takes a tenth of it. */
const LARGEST_MEGABYTES = 4;
const LARGEST = LARGEST_MEGABYTES * 1_000_000;

/** The language files of every pack. */
export const WORD_FILES: Readonly<Record<Locale, string>> = { en: 'en.yaml', 'zh-CN': 'zh-CN.yaml' };

/** One pack inside a folder of packs. */
export interface PackLocation {
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
  if (found === undefined) return { diagnostics: [missingFile(place(), subject, holes)] };
  if ('refused' in found) {
    const refusal = {
      outside: () => fileOutside(place(), subject, holes),
      'too-large': () => fileTooLarge(place(), subject, { ...holes, megabytes: LARGEST_MEGABYTES }),
      'not-utf-8': () => fileNotUtf8(place(), subject, holes),
    } as const satisfies Record<typeof found.refused, () => Diagnostic>;
    return { diagnostics: [refusal[found.refused]()] };
  }
  if (found.text.length > LARGEST)
    return { diagnostics: [fileTooLarge(startOf(found), subject, { ...holes, megabytes: LARGEST_MEGABYTES })] };
  return { value: found, diagnostics: [] };
}

const startOf = (file: SourceFile): Place => ({ span: file.span(0, 0), pointer: '' });
const joinPath = (folder: string, path: string): string =>
  folder === '' ? path : `${folder.replace(/\/$/, '')}/${path}`;

/** Names of the packs under one folder of a folder of packs; a name that is no id is no pack. */
export function packNames(folder: PackFolder, under: string): readonly string[] {
  return folder
    .list(under)
    .filter((name) => name.endsWith('/'))
    .map((name) => name.slice(0, -1))
    .filter(isId);
}

export const isId = (name: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 64;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
