import { LOCALES, type Diagnostic, type Locale, type Text } from '../../diagnostics/index.ts';
import type { Methodology, Outcome, PackEntry, Topic } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import { joinCatalogues, type Catalogue, type CatalogueSource } from '../catalogue.ts';
import { compiledPart, lazyPlaces, partOf, type CompiledCatalogue, type CompiledMethodology } from '../compiled.ts';
import { brokenBase, didYouMean, extendsLoop, unknownBase } from '../findings/index.ts';
import type { WholePack } from '../join-catalogue.ts';
import { methodology } from '../methodology.ts';
import type { PackLocation } from '../pack-files.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { readMethodology, readStructure, readWords } from '../read-methodology.ts';
import { once } from './once.ts';
import type { Reach } from './reach.ts';

/** Methodologies within reach, what they extend joined, and the catalogue that they share. */
export class Methodologies {
  private readonly reach: Reach;
  private readonly wholes = new Map<string, Outcome<WholePack>>();
  private readonly opened = new Map<string, Outcome<Methodology>>();
  private readonly catalogues: CatalogueSource[] = [];
  private shared: Catalogue | undefined;
  private entries: readonly PackEntry[] | undefined;

  constructor(reach: Reach) {
    this.reach = reach;
  }

  list(): readonly PackEntry[] {
    this.entries ??= this.listMethodologies();
    return this.entries;
  }

  methodology(id: string): Outcome<Methodology> {
    return once(this.opened, id, () => {
      const { value, diagnostics } = this.whole(id);
      return {
        ...(value && {
          value: methodology(value, (role, locale) => this.catalogue().words('roles', role, locale)?.name),
        }),
        diagnostics,
      };
    });
  }

  /** A pack before it is made a methodology. */
  whole(id: string): Outcome<WholePack> {
    const found = this.reach.locate(id, 0);
    return found ? this.open(found) : { diagnostics: [] };
  }

  /** The catalogue of the first folder that has one. */
  catalogueSource(): CatalogueSource | undefined {
    this.catalogue();
    return this.catalogues[0];
  }

  catalogue(): Catalogue {
    if (!this.shared) {
      const diagnostics: Diagnostic[] = [];
      const sources = this.catalogues;
      for (const folder of this.reach.folders) {
        const compiled = compiledPart<CompiledCatalogue>(folder, partOf.catalogue);
        if (compiled) {
          const { data, words } = compiled;
          sources.push({
            data,
            words,
            ...lazyPlaces(data, () => readCatalogue(folder).value),
          });
          continue;
        }
        if (!folder.list('catalogue').includes('catalogue.yaml')) continue;
        const read = readCatalogue(folder);
        diagnostics.push(...read.diagnostics);
        if (read.value) sources.push(read.value);
      }
      this.shared = joinCatalogues(sources, diagnostics);
    }
    return this.shared;
  }

  topics(): readonly Topic[] {
    const catalogue = this.catalogue();
    return catalogue.ids('topics').map((id) => {
      const name = (locale: Locale): string => catalogue.words('topics', id, locale)?.name ?? id;
      return { id, name: { en: name('en'), 'zh-CN': name('zh-CN') }, kinds: catalogue.find('topics', id)?.kinds ?? [] };
    });
  }

  /** Opens a pack and, through `chain`, the packs that it extends. */
  open(pack: PackLocation, chain: readonly PackLocation[] = []): Outcome<WholePack> {
    const compiled = compiledPart<CompiledMethodology>(pack.folder, partOf.methodology(pack.id));
    if (!compiled) return once(this.wholes, this.reach.keyOf(pack), () => this.read(pack, chain));
    return once(this.wholes, this.reach.keyOf(pack), () => ({
      value: {
        ...compiled,
        ...lazyPlaces(compiled.data, () => this.read(pack, chain).value),
      },
      diagnostics: [],
    }));
  }

  private read(pack: PackLocation, chain: readonly PackLocation[]): Outcome<WholePack> {
    return readMethodology(pack, this.catalogue(), (structure, report) => {
      const base = structure.data.extends;
      const place = structure.at(structure.data, 'extends');
      const subject = `pack:${pack.id}`;
      const trail = [...chain, pack];
      // A pack may extend one of its own name: that of a later folder.
      const found = this.reach.locate(base, base === pack.id ? this.reach.after(pack) : 0);
      if (!found) {
        // Their names would be read from the packs, this one among them.
        const known = [
          ...new Set(this.reach.folders.flatMap((folder) => this.reach.locations(folder).map(({ id }) => id))),
        ].filter((id) => id !== pack.id);
        report(unknownBase(place, subject, { base, known }, didYouMean(nearest(base, known))));
        return undefined;
      }
      if (trail.some((one) => this.reach.keyOf(one) === this.reach.keyOf(found))) {
        report(
          extendsLoop(place, subject, {
            chain: [...trail.map(({ id }) => id), base].join(' → '),
          }),
        );
        return undefined;
      }
      const opened = this.open(found, trail);
      if (!opened.value) {
        // A circle is told where it closes; anything else is told by the pack below.
        for (const diagnostic of opened.diagnostics) if (diagnostic.rule === extendsLoop.rule) report(diagnostic);
        if (!opened.diagnostics.some(({ rule }) => rule === extendsLoop.rule))
          report(brokenBase(place, subject, { base }));
      }
      return opened.value;
    });
  }

  private listMethodologies(): readonly PackEntry[] {
    const found = new Map<string, PackEntry & { readonly order: number }>();
    for (const folder of this.reach.folders) {
      const index = this.reach.index(folder);
      const entries = index ? index.methodologies : this.reach.locations(folder).map((pack) => this.entry(pack));
      for (const entry of entries)
        if (entry && !found.has(entry.id)) found.set(entry.id, { ...entry, order: entry.order ?? Infinity });
    }
    return [...found.values()].sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  }

  /** What a list shows of a pack: enough is read for it even where the pack has errors; undefined where it cannot be read. */
  private entry(pack: PackLocation): PackEntry | undefined {
    const structure = readStructure(pack).value;
    if (!structure) return undefined;
    const words = LOCALES.map((locale) => readWords(pack, locale).value?.data);
    const base =
      structure.kind === 'overlay' && words.some((word) => word?.name === undefined || word.chooseWhen === undefined)
        ? this.methodology(pack.id).value
        : undefined;
    const text = (key: 'name' | 'chooseWhen', otherwise: string): Text => {
      const [en, zh] = words.map((word) => word?.[key]);
      const given = base?.[key] ?? { en: otherwise, 'zh-CN': otherwise };
      return { en: en ?? given.en, 'zh-CN': zh ?? given['zh-CN'] };
    };
    const { id, version, order } = structure.data;
    // Of a file that misses its schema, anything may have been left out.
    if (id !== pack.id || version === undefined) return undefined;
    return {
      id,
      version,
      name: text('name', id),
      chooseWhen: text('chooseWhen', ''),
      ...(order !== undefined && { order }),
    };
  }
}
