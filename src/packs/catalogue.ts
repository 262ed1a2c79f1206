import type { Diagnostic, Locale, Place } from '../diagnostics/index.ts';
import type { CatalogueDocument, CatalogueWords, Deep } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import { WHAT, didYouMean, unknownId } from './findings/index.ts';

export type CatalogueData = Deep<CatalogueDocument>;
export type CatalogueWordsData = Deep<CatalogueWords>;
export const CATALOGUE_SECTIONS = ['roles', 'deliverables', 'goals', 'kinds', 'topics'] as const;
export type CatalogueSection = (typeof CATALOGUE_SECTIONS)[number];
type Entry<Section extends CatalogueSection> = NonNullable<CatalogueData[Section]>[number];
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
  for (const section of CATALOGUE_SECTIONS) {
    const found = new Map<string, Entry<CatalogueSection>>();
    for (const source of sources)
      for (const entry of source.data[section] ?? [])
        if (!found.has(entry.id)) {
          found.set(entry.id, entry);
          origins.set(entry, source);
        }
    entries.set(section, found);
  }
  const kinds = entries.get('kinds') ?? new Map<string, unknown>();
  const astray = sources.flatMap((source) => kindsAstray(source, kinds));
  return {
    diagnostics: [...diagnostics, ...astray],
    find: <Section extends CatalogueSection>(section: Section, id: string) => entries.get(section)?.get(id),
    ids: (section) => [...(entries.get(section)?.keys() ?? [])],
    words: (section, id, locale) => first(sources, ({ words }) => own(words[locale][section], id)),
    unit: (id, locale) => first(sources, ({ words }) => own(words[locale].units, id)),
    at: (node, key) => origins.get(node)?.at(node, key),
  };
}

/** Kinds of work that a topic names and no folder has. */
const kindsAstray = (source: CatalogueSource, kinds: ReadonlyMap<string, unknown>): readonly Diagnostic[] =>
  (source.data.topics ?? []).flatMap((topic) =>
    topic.kinds.flatMap((id, index) =>
      kinds.has(id)
        ? []
        : [
            unknownId(
              source.at(topic.kinds, index),
              'pack:catalogue',
              { id, what: WHAT.kind },
              didYouMean(nearest(id, kinds.keys())),
            ),
          ],
    ),
  );

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
