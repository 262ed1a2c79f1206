import type { Adjacency } from './adjacency.ts';

/** A closed walk without repetition: `edges[i]` leads from `nodes[i]` to the next node, the last one back to the first. */
export interface Cycle {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/**
 * One circle for each group of nodes that wait for each other: a shortest one through the first of them in document
 * order, which it begins with. No circle at all: an empty list. Groups come in document order of those first nodes.
 */
export function cycles(successors: Adjacency): readonly Cycle[] {
  const group = strongGroups(successors);
  const { offsets, targets } = successors;
  const size = offsets.length - 1;
  const members = new Int32Array(size);
  for (let node = 0; node < size; node++) members[group[node] ?? 0] = (members[group[node] ?? 0] ?? 0) + 1;
  const found: Cycle[] = [];
  const done = new Set<number>();
  for (let node = 0; node < size; node++) {
    const own = group[node] ?? 0;
    if (done.has(own)) continue;
    let loops = (members[own] ?? 0) > 1;
    for (let slot = offsets[node] ?? 0; !loops && slot < (offsets[node + 1] ?? 0); slot++)
      loops = targets[slot] === node;
    if (!loops) continue;
    done.add(own);
    found.push(shortestThrough(node, group, successors));
  }
  return found;
}

/** Breadth first inside the group, until an edge leads back. */
function shortestThrough(first: number, group: Int32Array, { offsets, targets, edges }: Adjacency): Cycle {
  const cameBy = new Map<number, { readonly from: number; readonly edge: number }>();
  const queue = [first];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
      const target = targets[slot] ?? 0;
      if (group[target] !== group[first]) continue;
      if (target === first) return walkBack(first, node, edges[slot] ?? 0, cameBy);
      if (cameBy.has(target)) continue;
      cameBy.set(target, { from: node, edge: edges[slot] ?? 0 });
      queue.push(target);
    }
  }
  throw new RangeError(`node ${first} is on no circle`);
}

function walkBack(
  first: number,
  last: number,
  closing: number,
  cameBy: ReadonlyMap<number, { readonly from: number; readonly edge: number }>,
): Cycle {
  const nodes: number[] = [];
  const edges = [closing];
  for (let node = last; node !== first;) {
    const step = cameBy.get(node);
    if (!step) break;
    nodes.push(node);
    edges.push(step.edge);
    node = step.from;
  }
  return { nodes: [first, ...nodes.reverse()], edges: edges.reverse() };
}

/** The strongly connected component of each node, by number. Source: R. Tarjan 1972, without recursion. */
function strongGroups({ offsets, targets }: Adjacency): Int32Array {
  const size = offsets.length - 1;
  const group = new Int32Array(size).fill(-1);
  const seenAt = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = offsets.slice(0, size);
  const path = new Int32Array(size);
  const open = new Int32Array(size);
  let openCount = 0;
  let seen = 0;
  let groups = 0;
  for (let root = 0; root < size; root++) {
    if (seenAt[root] !== -1) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const node = path[depth] ?? 0;
      if (seenAt[node] === -1) {
        seenAt[node] = seen;
        low[node] = seen++;
        open[openCount++] = node;
      }
      const slot = next[node] ?? 0;
      if (slot < (offsets[node + 1] ?? 0)) {
        const target = targets[slot] ?? 0;
        if (seenAt[target] === -1) {
          path[++depth] = target;
          continue;
        }
        next[node] = slot + 1;
        // A target without a group is still open; one that has just been left hands its low mark up here.
        if (group[target] === -1) low[node] = Math.min(low[node] ?? 0, low[target] ?? 0);
        continue;
      }
      if (low[node] === seenAt[node]) {
        let member = -1;
        while (member !== node) {
          member = open[--openCount] ?? 0;
          group[member] = groups;
        }
        groups++;
      }
      depth--;
    }
  }
  return group;
}
