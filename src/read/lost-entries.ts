import { isList, isMap, type MapNode } from './tree.ts';

/** Takes down which entries of lists are left out while a document is repaired, so that a reference to one is not told as wrong. */
export class LostEntriesBook {
  readonly entries = new Map<string, { readonly ids: Set<string>; unnamed: boolean }>();
  /** Ids that went before the entry that they stood in. */
  private readonly ids = new Map<MapNode, string>();

  /** A value of a map is left out; `key` is the one that it was meant for. */
  value(map: MapNode, key: string, value: unknown): void {
    if (key === 'id' && isScalar(value)) this.ids.set(map, String(value));
    else if (isList(value)) this.list(key, value);
    else if (isMap(value)) this.named(key, value);
    else if (value !== undefined) this.unread(key);
  }

  /** An entry of the list under `key` is left out, with everything in it. */
  entry(key: string, entry: unknown): void {
    const lost = this.of(key);
    const id = isMap(entry) ? (this.ids.get(entry) ?? entry['id']) : undefined;
    if (isScalar(id)) lost.ids.add(String(id));
    else lost.unnamed = true;
    if (isMap(entry)) this.within(entry);
  }

  /** Nobody knows which entries were lost. */
  unread(key: string): void {
    this.of(key).unnamed = true;
  }

  private list(key: string, list: readonly unknown[]): void {
    this.of(key);
    for (const entry of list) this.entry(key, entry);
  }

  /** A map in the place of a list: a single entry, or one entry under each key. */
  private named(key: string, map: MapNode): void {
    const { ids } = this.of(key);
    if (isScalar(map['id'])) ids.add(String(map['id']));
    for (const [name, value] of Object.entries(map)) {
      ids.add(name);
      if (isMap(value)) this.within(value);
    }
    this.within(map);
  }

  private within(map: MapNode): void {
    for (const [name, value] of Object.entries(map)) if (isList(value)) this.list(name, value);
  }

  private of(key: string): { readonly ids: Set<string>; unnamed: boolean } {
    let lost = this.entries.get(key);
    if (!lost) this.entries.set(key, (lost = { ids: new Set(), unnamed: false }));
    return lost;
  }
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
