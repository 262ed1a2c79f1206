import { plainValue, type Change } from './change.ts';

/** The data as it must read after the changes: what the edited text is compared with. */
export function dataAfter(data: object, changes: readonly Change[]): object {
  const clones = new Map<object, object>();
  const root = clone(data, clones);
  const find = (node: object): object => {
    const found = clones.get(node);
    if (!found) throw new Error('a change names a map or list that the document does not hold');
    return found;
  };
  const removed = new Map<unknown[], Set<number>>();
  const inserted = new Map<unknown[], Map<number, unknown[]>>();
  const remove = (list: unknown[], indexes: readonly number[]): void => {
    removed.set(list, new Set([...(removed.get(list) ?? []), ...indexes]));
  };
  for (const change of changes) {
    if (change.kind === 'set') {
      Object.defineProperty(find(change.map), change.key, {
        value: plainValue(change.value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      continue;
    }
    const list = find(change.list) as unknown[];
    if (change.kind === 'append') list.push(plainValue(change.value));
    else if (change.kind === 'replace') list[change.index] = plainValue(change.value);
    else if (change.kind === 'remove') remove(list, [change.index]);
    else if (change.kind === 'takeOut') remove(list, change.indexes);
    else {
      const places = inserted.get(list) ?? new Map<number, unknown[]>();
      const values = change.values.map(plainValue);
      inserted.set(list, places.set(change.after, [...(places.get(change.after) ?? []), ...values]));
    }
  }
  for (const list of new Set([...removed.keys(), ...inserted.keys()])) {
    const kept = list.flatMap((value, index) => [
      ...(removed.get(list)?.has(index) ? [] : [value]),
      ...(inserted.get(list)?.get(index) ?? []),
    ]);
    list.splice(0, list.length, ...kept);
  }
  return root;
}

/** Copies without recursion: plans come from strangers, nested as deep as they like. */
function clone(root: object, clones: Map<object, object>): object {
  const copyOf = (node: object): object => {
    const known = clones.get(node);
    if (known) return known;
    const copy: object = Array.isArray(node) ? [] : {};
    clones.set(node, copy);
    open.push(node);
    return copy;
  };
  const open: object[] = [];
  const result = copyOf(root);
  for (let node = open.pop(); node; node = open.pop()) {
    const copy = clones.get(node) as Record<string, unknown>;
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      copy[key] = typeof value === 'object' && value !== null ? copyOf(value) : value;
    }
  }
  return result;
}

/** Whether two documents say the same; the order of keys says nothing. */
export function sameData(a: unknown, b: unknown): boolean {
  const open: [unknown, unknown][] = [[a, b]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [left, right] = pair;
    if (Object.is(left, right)) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      open.push([(left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]]);
    }
  }
  return true;
}
