import type { PackEntry, PackFolder, Places } from '../model/index.ts';
import type { CatalogueSource } from './catalogue.ts';
import type { WholePack } from './join-catalogue.ts';
import type { Located } from './overlay.ts';

// Built-in packs in the form that the build makes of them: what YAML, schema and checks gave, as JSON. Positions are
// not kept; where a message needs one, the YAML file is read after all.

/** What there is in a folder, in one small part, so that a list opens no pack. */
export interface CompiledIndex {
  readonly methodologies: readonly PackEntry[];
  readonly calendars: readonly string[];
  readonly checklists: readonly string[];
  readonly assessments: readonly string[];
  readonly forms: readonly string[];
}

export type CompiledMethodology = Pick<WholePack, 'data' | 'words'>;
export type CompiledCatalogue = Pick<CatalogueSource, 'data' | 'words'>;

/** Name of the part that holds a pack. */
export const partOf = {
  index: 'index',
  catalogue: 'catalogue',
  methodology: (id: string) => `methodology-${id}`,
  calendar: (id: string) => `calendar-${id}`,
  checklist: (id: string) => `checklist-${id}`,
  assessment: (id: string) => `assessment-${id}`,
  form: (id: string) => `form-${id}`,
  rules: (methodology: string) => `rules-${methodology}`,
  sharedRules: 'rules',
} as const;

/** A part as data; undefined where the folder was not built. The build wrote it, so its form is trusted. */
export function compiledPart<Data>(folder: PackFolder, part: string): Data | undefined {
  const text = folder.compiled?.(part);
  return text === undefined ? undefined : (JSON.parse(text) as Data);
}

/**
 * Places of a value that was compiled: the same way from the root is gone in what is read from YAML, and the place of
 * that is the answer.
 */
export function lazyPlaces(data: object, reread: () => (Located & { readonly data: object }) | undefined): Located {
  const find = counterpart(data, reread);
  return {
    at(node, key) {
      const [original, same] = find(node);
      return original.at(same, key);
    },
  };
}

/** The same for a document of its own. */
export function lazyDocumentPlaces(
  data: object,
  reread: () => { readonly data: object; readonly places: Places } | undefined,
): Places {
  const find = counterpart(data, reread);
  return {
    at(node, key) {
      const [{ places }, same] = find(node);
      return places.at(same, key);
    },
    keyAt(node, key) {
      const [{ places }, same] = find(node);
      return places.keyAt(same, key);
    },
  };
}

/** Finds for a map or list of the compiled data the one that stands in the same place of what is read from YAML. */
function counterpart<Original extends { readonly data: object }>(
  data: object,
  reread: () => Original | undefined,
): (node: object) => [Original, object] {
  let ways: WeakMap<object, readonly string[]> | undefined;
  let original: Original | undefined;
  return (node) => {
    ways ??= waysTo(data);
    original ??= reread();
    if (!original) throw new Error('a built-in pack has lost its YAML file');
    let found: unknown = original.data;
    for (const step of ways.get(node) ?? []) found = (found as Readonly<Record<string, unknown>>)[step];
    return [original, typeof found === 'object' && found !== null ? found : original.data];
  };
}

/** The way from the root to each map and list. */
function waysTo(data: object): WeakMap<object, readonly string[]> {
  const ways = new WeakMap<object, readonly string[]>([[data, []]]);
  const open: object[] = [data];
  for (let node = open.pop(); node; node = open.pop()) {
    const way = ways.get(node) ?? [];
    for (const [key, value] of Object.entries(node) as [string, unknown][])
      if (typeof value === 'object' && value !== null) {
        ways.set(value, [...way, key]);
        open.push(value);
      }
  }
  return ways;
}
