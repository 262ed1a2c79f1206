import type { Adjacency } from './adjacency.ts';

/**
 * Every node after all of its predecessors, otherwise in document order: a node comes as soon as its turn or a successor's
 * turn has come. Nodes on a circle, and those behind one, are left out.
 */
export function topologicalOrder(predecessors: Adjacency): Int32Array {
  const { offsets, targets } = predecessors;
  const size = offsets.length - 1;
  const memory = new ArrayBuffer(3 * size * Int32Array.BYTES_PER_ELEMENT);
  const order = new Int32Array(memory, 0, size);
  let count = 0;
  // 0 not seen, 1 waiting for predecessors, 2 placed, 3 on or behind a circle.
  const state = new Uint8Array(size);
  const next = new Int32Array(memory, order.byteLength, size);
  next.set(offsets.subarray(0, size));
  const stack = new Int32Array(memory, 2 * order.byteLength, size);
  for (let root = 0; root < size; root++) {
    if (state[root] !== 0) continue;
    let depth = 0;
    stack[0] = root;
    state[root] = 1;
    while (depth >= 0) {
      const node = stack[depth] ?? 0;
      const slot = next[node] ?? 0;
      if (slot < (offsets[node + 1] ?? 0)) {
        next[node] = slot + 1;
        const before = targets[slot] ?? 0;
        if (state[before] === 0) {
          state[before] = 1;
          stack[++depth] = before;
        }
      } else {
        // A predecessor that is still waiting stands below on the stack: a circle.
        let blocked = false;
        for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++)
          if (state[targets[at] ?? 0] !== 2) blocked = true;
        state[node] = blocked ? 3 : 2;
        if (!blocked) order[count++] = node;
        depth--;
      }
    }
  }
  return order.subarray(0, count);
}

/** Marks the starting nodes and all that can be reached from them with 1. */
export function reachable(starts: Iterable<number>, along: Adjacency): Uint8Array {
  const { offsets, targets } = along;
  const seen = new Uint8Array(offsets.length - 1);
  const waiting: number[] = [];
  for (const start of starts)
    if (seen[start] === 0) {
      seen[start] = 1;
      waiting.push(start);
    }
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
      const target = targets[slot] ?? 0;
      if (seen[target] === 0) {
        seen[target] = 1;
        waiting.push(target);
      }
    }
  return seen;
}
