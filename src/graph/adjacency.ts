/** The edges of a graph grouped by the node at one end, in the order in which they were given. */
export interface Adjacency {
  /** Where the edges of each node begin in the two lists below; one more entry for the end. */
  readonly offsets: Int32Array;
  /** The node at the other end. */
  readonly targets: Int32Array;
  /** Position of the edge in the lists that it came from. */
  readonly edges: Int32Array;
}

/** Groups edges by their end in `at`. Nodes are numbered from 0, in document order. */
export function adjacency(size: number, at: ArrayLike<number>, other: ArrayLike<number>): Adjacency {
  const offsets = new Int32Array(size + 1);
  for (let edge = 0; edge < at.length; edge++) {
    const next = (at[edge] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let node = 0; node < size; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const free = offsets.slice(0, size);
  const targets = new Int32Array(at.length);
  const edges = new Int32Array(at.length);
  for (let edge = 0; edge < at.length; edge++) {
    const node = at[edge] ?? 0;
    const slot = free[node] ?? 0;
    free[node] = slot + 1;
    targets[slot] = other[edge] ?? 0;
    edges[slot] = edge;
  }
  return { offsets, targets, edges };
}
