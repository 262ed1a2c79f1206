import type { Diagnostic, Locale, Place } from '../diagnostics/index.ts';
import type { CatalogueDocument, CatalogueWords, Deep } from '../model/index.ts';

export type CatalogueData = Deep<CatalogueDocument>;
export type CatalogueWordsData = Deep<CatalogueWords>;
export type CatalogueSection = 'roles' | 'deliverables' | 'goals' | 'kinds';
type Entry<Section extends CatalogueSection> = CatalogueData[Section][number];
type NamedWords = CatalogueWordsData['roles'][string];

/** One catalogue as read: that of a folder. */
export interface CatalogueSource {
  readonly data: CatalogueData;
  readonly words: Readonly<Record<Locale, CatalogueWordsData>>;
  at(node: object, key?: string | number): Place;
}

/** What all packs share, from every folder: the first that has an id decides. */
export interface Catalogue {
  find<Section extends CatalogueSection>(section: Section, id: string): Entry<Section> | undefined;
  ids(section: CatalogueSection): readonly string[];
  words(section: CatalogueSection, id: string, locale: Locale): NamedWords | undefined;
  unit(id: string, locale: Locale): string | undefined;
  at(node: object, key?: string | number): Place | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const own = <Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

/** Joins the catalogues of all folders, the first folder first. */
export function joinCatalogues(
  sources: readonly CatalogueSource[],
  diagnostics: readonly Diagnostic[] = [],
): Catalogue {
  const entries = new Map<CatalogueSection, Map<string, Entry<CatalogueSection>>>();
  const origins = new WeakMap<object, CatalogueSource>();
  for (const section of ['roles', 'deliverables', 'goals', 'kinds'] as const) {
    const found = new Map<string, Entry<CatalogueSection>>();
    for (const source of sources)
      for (const entry of source.data[section])
        if (!found.has(entry.id)) {
          found.set(entry.id, entry);
          origins.set(entry, source);
        }
    entries.set(section, found);
  }
  return {
    diagnostics,
    find: <Section extends CatalogueSection>(section: Section, id: string) => entries.get(section)?.get(id),
    ids: (section) => [...(entries.get(section)?.keys() ?? [])],
    words: (section, id, locale) => first(sources, ({ words }) => own(words[locale][section], id)),
    unit: (id, locale) => first(sources, ({ words }) => own(words[locale].units, id)),
    at: (node, key) => origins.get(node)?.at(node, key),
  };
}

function first<Value>(
  sources: readonly CatalogueSource[],
  find: (source: CatalogueSource) => Value | undefined,
): Value | undefined {
  for (const source of sources) {
    const value = find(source);
    if (value !== undefined) return value;
  }
  return undefined;
}
