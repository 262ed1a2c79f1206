import type { Place } from '../diagnostics/index.ts';
import type { Deep, MethodologyData, OverlayDocument } from '../model/index.ts';
import { NEVER, isMap } from './condition.ts';
import { afterUnknown, didYouMean, incomplete, offUnknown } from './findings/index.ts';
import type { Report, WordsData } from './pack-draft.ts';
import { nearest } from '../text/index.ts';

export type OverlayData = Deep<OverlayDocument>;
type Node = Readonly<Record<string, unknown>>;

/** Where the values of a document stand, be it one file or joined from several. */
export interface Located {
  readonly at: (node: object, key?: string | number) => Place;
}

/** The same, with the places of keys. */
export interface WordPlaces extends Located {
  keyAt(node: object, key: string): Place;
}

/** What is an entity of its own and merges key by key; every other value of an overlay replaces the old one whole. */
const MERGED_MAPS: ReadonlySet<string> = new Set(['gate', 'recur', 'cycles', 'finishRange', 'thresholds', 'weekTable']);
/** Keys of a pack that are its own and never come from the one it extends. */
const OWN_KEYS: ReadonlySet<string> = new Set(['format', 'id', 'version', 'extends', 'off', 'order', 'source']);
/** What an entry has to say where it is new; an entry that changes another may leave it out. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  phases: ['tasks'],
  questions: ['type', 'default'],
  gate: ['decider', 'criteria'],
};

/** A structure and an overlay on it, joined: entries of the same id are changed, new ones added, `off` switches off. */
export function joinOverlay(
  base: { readonly id: string; readonly data: MethodologyData } & Located,
  overlay: { readonly data: OverlayData } & Located,
  report: Report,
): { data: MethodologyData } & Located {
  const join = new Joining(base, overlay, report);
  const data = join.map(base.data, overlay.data, '') as unknown as MethodologyData;
  const off = new Set(overlay.data.off ?? []);
  const switched = off.size === 0 ? data : join.switchOff(data, off);
  overlay.data.off?.forEach((id, index) => {
    if (join.switchedOff.has(id)) return;
    report(
      offUnknown(
        overlay.at(overlay.data.off ?? [], index),
        `pack:${overlay.data.id}`,
        { id, base: base.id },
        didYouMean(nearest(id, join.ids)),
      ),
    );
  });
  return { data: switched as MethodologyData, at: (node, key) => join.at(node, key) };
}

/** Words of an overlay over those of its base, entry by entry and field by field. */
export function joinWords(
  base: { readonly data: WordsData } & WordPlaces,
  overlay: { readonly data: WordsData } & WordPlaces,
): { data: WordsData } & WordPlaces {
  const join = new Joining(base, overlay, () => undefined);
  return {
    data: join.words(base.data, overlay.data) as WordsData,
    at: (node, key) => join.at(node, key),
    keyAt(node, key) {
      const own = join.partOf(node, key);
      return own?.from === overlay ? overlay.keyAt(own.node, key) : overlay.at(overlay.data);
    },
  };
}

class Joining {
  readonly ids = new Set<string>();
  readonly switchedOff = new Set<string>();
  private readonly base: { readonly id?: string } & Located;
  private readonly overlay: Located;
  private readonly report: Report;
  /** What a joined node was made of, the deciding part first. */
  private readonly parts = new WeakMap<object, readonly { node: object; from: Located }[]>();
  /** Nodes of the overlay that stand in the result as they are. */
  private readonly fromOverlay = new WeakSet<object>();

  constructor(base: { readonly id?: string } & Located, overlay: Located, report: Report) {
    this.base = base;
    this.overlay = overlay;
    this.report = report;
  }

  at(node: object, key?: string | number): Place {
    const part = this.partOf(node, key);
    return part ? part.from.at(part.node, key) : this.overlay.at(node, key);
  }

  /** The node of one of the two documents that a value of the result comes from. */
  partOf(node: object, key?: string | number): { readonly node: object; readonly from: Located } | undefined {
    const parts = this.partsOf(node);
    return parts.find((part) => key !== undefined && Object.hasOwn(part.node, key)) ?? parts[0];
  }

  map(base: Node, overlay: Node, name: string): Node {
    const joined: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(base)) if (name !== '' || !OWN_KEYS.has(key)) put(joined, key, value);
    for (const [key, value] of Object.entries(overlay)) {
      if (key === 'after') continue;
      const before = name === '' && OWN_KEYS.has(key) ? undefined : get(base, key);
      put(joined, key, this.value(before, value, key));
    }
    this.parts.set(joined, [
      { node: overlay, from: this.overlay },
      { node: base, from: this.base },
    ]);
    return joined;
  }

  private value(before: unknown, value: unknown, key: string): unknown {
    if (isEntries(value)) return this.list(isEntries(before) ? before : [], value, key, before);
    if (MERGED_MAPS.has(key) && isMap(value) && isMap(before)) return this.map(before, value, key);
    if (key === 'gate' && isMap(value)) this.complete(value, 'gate', 'gate');
    return this.take(value);
  }

  private list(before: readonly Node[], entries: readonly Node[], name: string, old: unknown): unknown {
    const joined: Node[] = [...before];
    for (const entry of entries) {
      const id = String(entry['id']);
      const at = joined.findIndex((one) => one['id'] === id);
      const known = joined[at];
      if (known) {
        joined[at] = this.map(known, entry, 'entry');
        continue;
      }
      this.complete(entry, name, id);
      const after = entry['after'];
      const place = typeof after === 'string' ? joined.findIndex((one) => one['id'] === after) : joined.length - 1;
      if (place < 0 && typeof after === 'string')
        this.report(
          afterUnknown(
            this.overlay.at(entry, 'after'),
            `pack:${id}`,
            { id, after },
            didYouMean(
              nearest(
                after,
                joined.map((one) => String(one['id'])),
              ),
            ),
          ),
        );
      joined.splice(place < 0 ? joined.length : place + 1, 0, this.map({}, entry, 'entry'));
    }
    this.parts.set(joined, [
      { node: entries, from: this.overlay },
      ...(Array.isArray(old) ? [{ node: old, from: this.base }] : []),
    ]);
    return joined;
  }

  private complete(entry: Node, name: string, id: string): void {
    for (const key of REQUIRED[name] ?? [])
      if (!Object.hasOwn(entry, key))
        this.report(incomplete(this.overlay.at(entry), `pack:${id}`, { id, key, base: this.base.id ?? '' }));
  }

  /** A value of the overlay as it stands, with all that it holds. */
  private take(value: unknown): unknown {
    const open = [value];
    for (let next = open.pop(); next !== undefined; next = open.pop())
      if (typeof next === 'object' && next !== null) {
        this.fromOverlay.add(next);
        open.push(...(Object.values(next) as unknown[]));
      }
    return value;
  }

  switchOff(node: Node, off: ReadonlySet<string>): Node {
    const changed: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node))
      put(changed, key, isEntries(value) ? this.switchOffEntries(value, off) : this.inside(value, off));
    this.parts.set(changed, this.partsOf(node));
    return changed;
  }

  private inside(value: unknown, off: ReadonlySet<string>): unknown {
    return isMap(value) && isEntries(value['criteria']) ? this.switchOff(value, off) : value;
  }

  private switchOffEntries(entries: readonly Node[], off: ReadonlySet<string>): readonly Node[] {
    const changed = entries.map((entry) => {
      const id = String(entry['id']);
      this.ids.add(id);
      const inner = this.switchOff(entry, off);
      if (!off.has(id)) return inner;
      this.switchedOff.add(id);
      const never = { ...inner, when: NEVER };
      this.parts.set(never, this.partsOf(entry));
      return never;
    });
    this.parts.set(changed, this.partsOf(entries));
    return changed;
  }

  private partsOf(node: object): readonly { node: object; from: Located }[] {
    return this.parts.get(node) ?? [{ node, from: this.fromOverlay.has(node) ? this.overlay : this.base }];
  }

  words(base: Node, overlay: Node): Node {
    const joined: Record<string, unknown> = { ...base };
    for (const [key, value] of Object.entries(overlay)) {
      const before = get(base, key);
      put(joined, key, isMap(value) && isMap(before) ? this.words(before, value) : this.take(value));
    }
    this.parts.set(joined, [
      { node: overlay, from: this.overlay },
      { node: base, from: this.base },
    ]);
    return joined;
  }
}

const get = (map: Node, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);
const put = (map: Record<string, unknown>, key: string, value: unknown): void => {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
};
const isEntries = (value: unknown): value is readonly Node[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => isMap(entry) && typeof entry['id'] === 'string');
