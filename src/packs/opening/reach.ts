import type { PackFolder } from '../../model/index.ts';
import { compiledPart, partOf, type CompiledIndex } from '../compiled.ts';
import { locationOf, packNames, type PackLocation } from '../pack-files.ts';
import { loneMethodology } from './lone-methodology.ts';

/** The folders of packs, the first one first, and what stands in them. Opens nothing. */
export class Reach {
  readonly folders: readonly PackFolder[];
  private readonly indexes = new Map<PackFolder, CompiledIndex | undefined>();

  constructor(folders: readonly PackFolder[]) {
    this.folders = folders;
  }

  /** What the build found in a folder; undefined where the folder was not built. */
  index(folder: PackFolder): CompiledIndex | undefined {
    if (!this.indexes.has(folder)) this.indexes.set(folder, compiledPart<CompiledIndex>(folder, partOf.index));
    return this.indexes.get(folder);
  }

  /** Ids from every folder, each once. */
  names(
    compiled: (index: CompiledIndex) => readonly string[],
    listed: (folder: PackFolder) => readonly string[],
  ): readonly string[] {
    const names = new Set<string>();
    for (const folder of this.folders) {
      const index = this.index(folder);
      for (const name of index ? compiled(index) : listed(folder)) names.add(name);
    }
    return [...names];
  }

  /** The methodologies of a folder: those below it, and the folder itself where it is one. */
  locations(folder: PackFolder): readonly PackLocation[] {
    const index = this.index(folder);
    const ids = index ? index.methodologies.map(({ id }) => id) : packNames(folder, 'methodology');
    const alone = index ? undefined : loneMethodology(folder);
    return [
      ...(alone === undefined ? [] : [{ kind: 'methodology' as const, folder, id: alone, path: '' }]),
      ...ids.map((id) => locationOf(folder, 'methodology', id)),
    ];
  }

  /** Where a methodology stands, looked for from the `from`th folder on. */
  locate(id: string, from: number): PackLocation | undefined {
    for (const folder of this.folders.slice(from)) {
      const found = this.locations(folder).find((pack) => pack.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** The folder behind that of a pack: where a pack of the same id that it extends is looked for. */
  after(pack: PackLocation): number {
    return this.folders.indexOf(pack.folder) + 1;
  }

  /** Tells packs of the same id in different folders apart. */
  keyOf(pack: PackLocation): string {
    return `${this.folders.indexOf(pack.folder)}/${pack.path}${pack.id}`;
  }
}
